"""What a change is called, and on which side of its target a level stands."""

from __future__ import annotations

import pytest

from reportgen.model.document.context import DocumentContext
from reportgen.model.language import Locale
from reportgen.wording.changes import change_inlines, gap_inlines
from reportgen.wording.lines import plain_line
from tests.support.figures import figure, report


@pytest.mark.parametrize(
    ("figures", "hans", "hant", "english"),
    [
        (
            "csat=85.0 csat@2024-Q3=83.0",
            "上升2.0个百分点",
            "上升2.0個百分點",
            "rose by 2.0\u00a0pp",
        ),
        (
            "csat=83.0 csat@2024-Q3=85.0",
            "下降2.0个百分点",
            "下降2.0個百分點",
            "fell by 2.0\u00a0pp",
        ),
        ("aht=6.2 aht@2024-Q3=6.5", "缩短0.3分钟", "縮短0.3分鐘", "fell by 0.3\u00a0min"),
        ("aht=6.5 aht@2024-Q3=6.2", "延长0.3分钟", "延長0.3分鐘", "rose by 0.3\u00a0min"),
        ("orders=120 orders@2024-Q3=100", "增加20%", "增加20%", "grew by 20%"),
        ("orders=90 orders@2024-Q3=100", "减少10%", "減少10%", "fell by 10%"),
        ("headcount=30 headcount@2024-Q3=40", "减少25%", "減少25%", "fell by 25%"),
        ("orders=90 orders@2024-Q3=0", "增加90", "增加90", "grew by 90"),
        ("csat=85.0 csat@2024-Q3=85.0", "持平", "持平", "held level"),
        ("csat=85.0", "没有可比的前值", "沒有可比的前值", "has no earlier value to compare with"),
        ("orders=3 orders@2024-Q3=5不足", "升降不明", "升降不明", "may have risen or fallen"),
    ],
)
def test_a_change_is_called_by_its_sign_and_by_the_nature_of_its_metric(
    figures: str, hans: str, hant: str, english: str
) -> None:
    found = report(figures)

    told = {}
    for locale in Locale:
        context = DocumentContext(found, locale)
        metric = figures.partition("=")[0]
        current = figure(figures.split()[0])
        told[locale] = plain_line(
            change_inlines(context, current, context.previous(metric)), locale
        )

    assert told == {Locale.HANS: hans, Locale.HANT: hant, Locale.EN: english}


@pytest.mark.parametrize(
    ("level", "target", "hans", "hant", "english"),
    [
        ("csat=92.0", "csat=90.0", "优于目标2.0个百分点", "優於目標2.0個百分點", "2.0\u00a0pp above target"),
        ("csat=85.0", "csat=90.0", "差5.0个百分点", "差5.0個百分點", "5.0\u00a0pp short of target"),
        ("csat=90.0", "csat=90.0", "正好达到", "正好達到", "exactly on target"),
        ("aht=6.0", "aht=6.2", "快0.2分钟", "快0.2分鐘", "0.2\u00a0min faster than target"),
        ("aht=6.5", "aht=6.2", "超出0.3分钟", "超出0.3分鐘", "0.3\u00a0min over target"),
        ("return_rate=4.0", "return_rate=5.0", "优于目标1.0个百分点", "優於目標1.0個百分點", "1.0\u00a0pp below target"),
        ("headcount=31", "headcount=30", "+1人", "+1人", "+1\u00a0person"),
    ],
)  # fmt: skip
def test_a_gap_says_which_side_of_the_target_is_good(
    level: str, target: str, hans: str, hant: str, english: str
) -> None:
    found = report(level)

    told = {}
    for locale in Locale:
        context = DocumentContext(found, locale)
        step = context.gap(figure(level), figure(target))
        assert step is not None
        told[locale] = plain_line(gap_inlines(context, step), locale)

    assert told == {Locale.HANS: hans, Locale.HANT: hant, Locale.EN: english}
