"""Who calls a result ahead of the industry needs a benchmark that says so."""

from __future__ import annotations

import pytest

from reportgen.model.report.texts import TextKind
from reportgen.reading.leads import unbacked_leads
from tests.support.typed import typed, written

PATH = "tasks[0].result"


def said(text: str, figures: str, path: str = PATH, kind: TextKind = TextKind.PROSE) -> list[str]:
    report = written(typed(text, path, ("csat", "aht"), kind=kind), figures=figures)
    return [f"{each.severity}: {each.message.en}" for each in unbacked_leads(report)]


AHEAD = "csat=92 csat:benchmark=90"
BEHIND = "csat=85 csat:benchmark=90"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("满意度行业领先", AHEAD),
        ("满意度高于同行", AHEAD),
        ("处理时长低于同行", "aht=6.0 aht:benchmark=6.5"),
        ("处理时长行业领先", "aht=6.0 aht:benchmark=6.5"),
        ("满意度行业领先", f"{AHEAD} aht=7.0 aht:benchmark=6.5"),
        ("满意度提升", ""),
        ("客户说“你们行业领先”", ""),
        ("满意度行业领先", "csat=90以上 csat:benchmark=92"),
    ],
)
def test_a_lead_that_a_benchmark_bears_out_is_left_alone(text: str, figures: str) -> None:
    assert said(text, figures) == []


@pytest.mark.parametrize(
    ("text", "figures", "message"),
    [
        (
            "满意度行业领先",
            BEHIND,
            'None: "行业领先", but csat is 85 against a benchmark of 90 (tasks[0].result)',
        ),
        (
            "满意度低于同行",
            AHEAD,
            'None: "低于同行", but csat is 92 against a benchmark of 90 (tasks[0].result)',
        ),
        (
            "滿意度業界領先",
            BEHIND,
            'None: "業界領先", but csat is 85 against a benchmark of 90 (tasks[0].result)',
        ),
        (
            "满意度行业领先",
            "csat=92",
            'warning: "行业领先" needs a benchmark, and there is none (tasks[0].result)',
        ),
        (
            "满意度行业领先",
            "csat=92 csat:benchmark=4|score5",
            'warning: "行业领先" needs a benchmark, and there is none (tasks[0].result)',
        ),
    ],
)
def test_a_lead_without_a_benchmark_or_against_it_is_told(
    text: str, figures: str, message: str
) -> None:
    assert said(text, figures) == [message]


def test_headings_and_goals_may_aim_at_the_lead() -> None:
    assert said("满意度行业领先", BEHIND, path="goals[0].text") == []
    assert said("满意度行业领先", BEHIND, kind=TextKind.HEADING) == []


PARTS = "csat=85 csat:benchmark=90 csat[channel=chat]=92 csat[channel=phone]=84"


@pytest.mark.parametrize(
    ("text", "figures", "is_"),
    [
        ("在线聊天满意度高于同行", PARTS, ""),
        ("留言渠道满意度高于同行", PARTS, ""),  # which channel it is nobody can tell
        ("电话渠道满意度高于同行", PARTS, "csat is 84 against a benchmark of 90"),
        ("满意度高于同行", PARTS, "csat is 85 against a benchmark of 90"),
        ("渠道不变，满意度高于同行", "csat=85 csat:benchmark=90", "csat is 85"),
        # a benchmark of its own comes first; the last period's members are no part of this one
        ("电话渠道满意度高于同行", f"{PARTS} csat[channel=phone]:benchmark=80", ""),
        ("电话渠道满意度高于同行", "csat=92 csat:benchmark=90 csat@2024-Q3[channel=phone]=84", ""),
    ],
)
def test_a_lead_of_a_channel_is_that_of_its_own_figure(text: str, figures: str, is_: str) -> None:
    found = said(text, figures)

    assert len(found) == bool(is_)
    assert all(is_ in each for each in found)
