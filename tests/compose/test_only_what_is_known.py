"""The quarterly summary says of goals, changes and issues what the config says, and no more."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

import pytest

from reportgen.compose.front_matter import cover_of
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.load import load_report
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Qualifier
from reportgen.model.figures.period import Period
from reportgen.model.report.config import Goal, ReportConfig
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.samples import composed

VARIANTS = {
    "en": "quarter-summary-en",
    "zh-Hans": "quarter-summary",
    "zh-Hant": "quarter-summary-zh-Hant",
}
FASTER = Goal("Faster", metric="resolution_time")
TRUSTED = Goal("Trusted", metric=None)
PRAISED = Goal("Praised", metric="csat")


def told(report: Report) -> str:
    return document_outline(composed(report).document)


def of(locale: str) -> Report:
    return load_report(CONFIGS / VARIANTS[locale] / "period.yaml")


def with_goals(locale: str, *goals: Goal) -> Report:
    report = of(locale)
    return replace(report, config=replace(report.config, goals=goals))


def with_one_of_each(locale: str) -> Report:
    """Return the sample with one highlight, one issue and one step."""
    report = of(locale)
    texts = cast("QuarterSummary", report.config.content)
    single = replace(
        texts,
        team=replace(texts.team, highlights=texts.team.highlights[:1]),
        issues=texts.issues[:1],
        next_steps=texts.next_steps[:1],
    )
    return replace(report, config=replace(report.config, content=single))


@pytest.mark.parametrize(
    ("locale", "title", "reached", "open_"),
    [
        (
            "en",
            "We reached one of three goals; on target: mean resolution time",
            "We reached “Faster”. We fell short of “Praised”;",
            "No verdict is possible on “Trusted”, because a target or a result is missing.",
        ),
        (
            "zh-Hans",
            "三项目标达到一项，达标的指标：平均解决时长",
            "已达到的目标：“Faster”。没有达到的目标：“Praised”，",
            "“Trusted”缺少目标值或本季数值，",
        ),
        (
            "zh-Hant",
            "三項目標達成一項，達標的指標：平均解決時間",
            "已達成的目標：「Faster」。未達成的目標：「Praised」，",
            "「Trusted」缺少目標值或本季數值，",
        ),
    ],
)
def test_goals_are_reached_and_missed_by_their_own_words(
    locale: str, title: str, reached: str, open_: str
) -> None:
    text = told(with_goals(locale, FASTER, PRAISED, TRUSTED))

    assert [words for words in (title, reached, open_) if words not in text] == []


@pytest.mark.parametrize(
    ("locale", "all_reached"),
    [("en", "goals were reached"), ("zh-Hans", "目标全部达到"), ("zh-Hant", "目標全數達成")],
)
def test_a_goal_without_a_metric_is_not_called_reached(locale: str, all_reached: str) -> None:
    text = told(with_goals(locale, FASTER, TRUSTED))

    assert all_reached not in text


@pytest.mark.parametrize(
    ("locale", "said", "unsaid"),
    [
        (
            "en",
            ("brought one change worth noting (", "One issue carried over", "we plan one action ("),
            ("each with its", "each is measured", "reference periods differ", "behind our goals"),
        ),
        (
            "zh-Hans",
            ("一处值得一说的变化", "留下一个问题", "安排一项措施"),
            ("每一处", "每一个", "每项", "对比期不同", "目标涉及"),
        ),
        (
            "zh-Hant",
            ("一項值得一提的變化", "留下一個問題", "規劃一項措施"),
            ("各項與", "個個", "項項", "對比期不同", "目標所涉"),
        ),
    ],
)
def test_one_change_one_issue_and_one_action_are_spoken_of_as_one(
    locale: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    text = told(with_one_of_each(locale))

    assert [words for words in said if words not in text] == []
    assert [words for words in unsaid if words in text] == []


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize("classification", [None, "Secret"])
def test_a_cover_has_the_classification_that_the_config_gives(
    locale: str, classification: str | None
) -> None:
    report = of(locale)
    config: ReportConfig = replace(report.config, classification=classification)

    cover = cover_of(DocumentContext(replace(report, config=config), config.locale))

    assert cover.classification == (classification or "")


@pytest.mark.parametrize(
    ("locale", "said", "unsaid"),
    [
        ("en", "in the previous quarter there were about 32,000", "No volume was recorded"),
        ("zh-Hans", "上季为约32,000次", "没有留下接待量"),
        ("zh-Hant", "上季為約32,000次", "沒有留下接待紀錄"),
    ],
)
def test_a_value_that_cannot_be_compared_is_not_called_missing(
    locale: str, said: str, unsaid: str
) -> None:
    report = of(locale)
    now, before = (
        report.book.figure("human_contacts", Period.parse(period))
        for period in ("2024-Q4", "2024-Q3")
    )
    rough = replace(before, value=Decimal(32000), text="32000", qualifier=Qualifier.ABOUT)
    level = replace(now, value=Decimal(32100), text="32100")
    others = [each for each in report.book.figures if each.key not in (now.key, before.key)]
    book = book_of([*others, rough, level], report.catalogue.metrics)

    text = told(replace(report, book=book))

    assert said in text
    assert unsaid not in text


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        (
            "en",
            "We reached one of three goals, one not decided; on target: mean resolution time",
        ),
        ("zh-Hans", "三项目标达到一项，一项还不能断定，达标的指标：平均解决时长"),
        ("zh-Hant", "三項目標達成一項，一項還不能斷定，達標的指標：平均解決時間"),
    ],
)
def test_a_count_of_goals_says_how_many_are_not_decided(locale: str, title: str) -> None:
    report = with_goals(locale, FASTER, TRUSTED, PRAISED)
    context = DocumentContext(report, report.config.locale)
    actual, target = context.actual("csat"), context.target("csat")
    assert actual is not None
    assert target is not None
    about = replace(actual, value=target.value, text=target.text, qualifier=Qualifier.ABOUT)
    others = [each for each in report.book.figures if each.key != actual.key]
    book = book_of([*others, about], report.catalogue.metrics)

    assert title in told(replace(report, book=book))
