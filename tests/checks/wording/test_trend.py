"""A claimed trend can be seen in the levels of the periods before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.checks.wording.trend import trend, trend_in_texts
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.report.config import Claim, ReportConfig
from tests.support.figures import quarter, report
from tests.support.typed import told, typed, written


def year(says: str, years: int | None = None, history: str = "", **changes: Any) -> ReportConfig:
    config = quarter(**changes)
    period = replace(
        config.period,
        id=Period.parse("2024"),
        previous=None,
        year_ago=None,
        parts=(),
        history=tuple(Period.parse(each) for each in history.split()),
    )
    claim = Claim(says, "csat", "c1", "history", years=years)  # type: ignore[arg-type]
    return replace(replace(config, period=period, claims=(claim,)), **changes)


ROW = "csat@2021=78 csat@2022=86 csat@2023=91"


@pytest.mark.parametrize(
    ("figures", "config"),
    [
        (f"{ROW} csat@2024=92", year("rising_years", 3)),
        (f"{ROW} csat@2024=92", year("rising_years")),
        (f"{ROW} csat@2024=90", year("falling_years", 1)),
        (f"{ROW}", year("rising_years", 2, content=ServicePlan())),
        (f"{ROW} csat@2024=92", year("record_high", history="2021 2022 2023")),
        (f"{ROW} csat@2024=91", year("record_high")),
        (f"{ROW} csat@2024=92", year("record_high", history="2022 2023 2023-Q4")),
        (f"{ROW} csat@2024=92", year("record_high", history="2022 2023 2025")),
        (f"{ROW} csat@2024=60", year("record_low")),
        (f"{ROW} csat@2024=92", year("better")),
        (f"{ROW} csat@2024=60", year("worse")),
    ],
)
def test_is_silent_where_the_levels_show_it(figures: str, config: ReportConfig) -> None:
    assert list(trend(report(figures, config))) == []


@pytest.mark.parametrize(
    ("figures", "config", "message"),
    [
        (
            "csat@2023=91 csat@2024=92",
            year("rising_years", 2),
            "claim c1 says Customer satisfaction rose 2 years in a row, but there is no level for 2022",
        ),
        (
            "csat@2022=86 csat@2023=91 csat@2024=90",
            year("rising_years", 2),
            (
                "claim c1 says Customer satisfaction rose 2 years in a row, but the levels are "
                "86 (2022), 91 (2023), 90 (2024)"
            ),
        ),
        (
            "csat@2022=91 csat@2023=91 csat@2024=90",
            year("falling_years", 2),
            (
                "claim c1 says Customer satisfaction fell 2 years in a row, but the levels are "
                "91 (2022), 91 (2023), 90 (2024)"
            ),
        ),
        (
            "csat@2022=86 csat@2023=91",
            year("rising_years", 2, content=ServicePlan()),
            "claim c1 says Customer satisfaction rose 2 years in a row, but there is no level for 2021",
        ),
        (
            "csat@2024=60",
            year("record_low"),
            "claim c1 says Customer satisfaction is at a record low, but there is no level for 2022 or 2023",
        ),
        (
            "csat@2024=60 csat@2023=70 csat@2022=71",
            year("record_low", history="2021 2022 2023"),
            "claim c1 says Customer satisfaction is at a record low, but there is no level for 2021",
        ),
        (
            f"{ROW} csat@2024=80",
            year("record_low"),
            (
                "claim c1 says Customer satisfaction is at a record low, but the levels are "
                "78 (2021), 86 (2022), 91 (2023), 80 (2024)"
            ),
        ),
        (
            f"{ROW} csat@2024=90",
            year("better"),
            (
                "claim c1 says Customer satisfaction is better than ever before, but the levels are "
                "78 (2021), 86 (2022), 91 (2023), 90 (2024)"
            ),
        ),
        (
            ROW,
            year("record_high"),
            "claim c1 says Customer satisfaction is at a record high, but there is no level for 2024",
        ),
    ],
)
def test_names_the_levels_that_are_missing_or_do_not_show_it(
    figures: str, config: ReportConfig, message: str
) -> None:
    [problem] = trend(report(figures, config))

    assert problem.message.en == message
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == ("csat", "c1")


def test_a_record_on_the_bad_side_is_no_praise() -> None:
    claim = Claim("record_low", "csat", "c1", "history", "positive")

    [problem] = trend(report(f"{ROW} csat@2024=60", year("better", claims=(claim,))))

    assert problem.message.en == (
        "claim c1 calls it good news that Customer satisfaction is at a record low, "
        "but higher is better"
    )


def in_text(text: str, figures: str, *metrics: str) -> list[str]:
    card = typed(text, "overview.goals[0].text", metrics)
    return [
        p.message.en
        for p in told(trend_in_texts, written(card, kind="team-annual", figures=figures))
    ]


QUARTERS = "csat@2024-Q2=78 csat@2024-Q3=82 csat=85"


@pytest.mark.parametrize(
    ("text", "figures", "metrics"),
    [
        ("满意度连续两个季度上升", QUARTERS, ("csat",)),
        ("Satisfaction rose for two quarters in a row.", QUARTERS, ("csat",)),
        ("满意度创历史新高", QUARTERS, ("csat",)),
        ("满意度连续三年上升", QUARTERS, ()),
        ("顾客说“连续三年下降”", QUARTERS, ("csat",)),
        ("华东区满意度连续三个季度下降", QUARTERS, ("csat",)),
        ("在线聊天满意度连续三个季度下降", f"{QUARTERS} csat[channel=chat]=90", ("csat",)),
        ("回應速度業界領先", "csat=85 csat:benchmark=80", ("csat",)),
        ("客户满意度行业领先", "csat=85 csat:benchmark=80", ()),
    ],
)
def test_a_text_may_say_what_the_levels_show(
    text: str, figures: str, metrics: tuple[str, ...]
) -> None:
    assert in_text(text, figures, *metrics) == []


@pytest.mark.parametrize(
    ("text", "figures", "message"),
    [
        (
            "满意度连续三个季度上升",
            QUARTERS,
            (
                "the text says Customer satisfaction rose 3 quarters in a row, "
                "but there is no level for Q1 2024"
            ),
        ),
        (
            "滿意度連續2年下降",
            "csat=85 csat@2023-Q4=83 csat@2022-Q4=80",
            (
                "the text says Customer satisfaction fell 2 years in a row, "
                "but the levels are 80 (Q4 2022), 83 (Q4 2023), 85 (Q4 2024)"
            ),
        ),
        (
            "客訴率降到歷史最低",
            "csat=85",
            (
                "the text says Customer satisfaction is at a record low, "
                "but there is no level for Q2 2024 or Q3 2024"
            ),
        ),
    ],
)
def test_a_text_is_held_against_the_levels_beside_it(text: str, figures: str, message: str) -> None:
    assert in_text(text, figures, "csat") == [message]


def test_says_which_way_and_how_often_in_every_language() -> None:
    [problem] = trend(report("csat@2023=91 csat@2024=92", year("falling_years", 1)))

    assert (problem.message.hans, problem.message.hant) == (
        "说法 c1 称客户满意度连续 1 年下降，但数值是 91（2023年）、92（2024年）",
        "說法 c1 稱顧客滿意度連續 1 年下降，但數值是 91（2023年）、92（2024年）",
    )


@pytest.mark.parametrize(
    ("path", "told_of"), [("issues[0].text", True), ("next_steps[0].text", False)]
)
def test_what_is_to_come_states_no_trend(path: str, told_of: bool) -> None:
    text = typed("满意度连续两个季度上升", path, ("csat",))
    falling = "csat@2024-Q2=85 csat@2024-Q3=82 csat=78"

    found = told(trend_in_texts, written(text, kind="quarter-summary", figures=falling))

    assert bool(found) is told_of


FELL, ROSE = "90 80 60", "60 80 90"


@pytest.mark.parametrize(
    ("metric", "says", "levels", "shown"),
    [
        ("csat", "record_high", ROSE, True),
        ("csat", "record_high", FELL, False),
        ("csat", "record_low", FELL, True),
        ("csat", "above", ROSE, True),
        ("csat", "above", FELL, False),
        ("csat", "below", FELL, True),
        ("csat", "below", ROSE, False),
        ("csat", "falling_years", FELL, True),
        ("csat", "falling_years", ROSE, False),
        ("csat", "better", FELL, False),
        ("csat", "worse", ROSE, False),
        ("csat", "improved", ROSE, True),
        ("csat", "worsened", ROSE, False),
        # of a time less is better
        ("aht", "record_low", FELL, True),
        ("aht", "record_low", ROSE, False),
        ("aht", "record_high", ROSE, True),
        ("aht", "falling_years", FELL, True),
        ("aht", "below", ROSE, False),
        ("aht", "better", FELL, True),
        ("aht", "better", ROSE, False),
        ("aht", "worse", ROSE, True),
        ("aht", "worse", FELL, False),
        # of a number of people neither is
        ("headcount", "better", FELL, True),
        ("headcount", "worse", FELL, True),
        ("headcount", "record_low", ROSE, False),
    ],
)
def test_a_claim_says_to_which_side_a_metric_moved(
    metric: str, says: str, levels: str, shown: bool
) -> None:
    claim = Claim(says, metric, "c1", "history")  # type: ignore[arg-type]
    figures = " ".join(f"{metric}@{at}={level}" for at, level in enumerate(levels.split(), 2022))

    assert (list(trend(report(figures, year("better", claims=(claim,))))) == []) is shown


@pytest.mark.parametrize(
    ("says", "against", "speaks"),
    [("record_high", None, True), ("above", "benchmark", False), ("above", "history", True)],
)
def test_a_claim_of_history_is_one_by_its_word_or_by_its_reference(
    says: str, against: str | None, speaks: bool
) -> None:
    claim = Claim(says, "csat", "c1", against)  # type: ignore[arg-type]

    assert (list(trend(report("csat@2024=90", year("better", claims=(claim,))))) != []) is speaks


def test_a_record_is_held_against_two_periods_before_its_own() -> None:
    [problem] = trend(report("csat@2024=60", year("record_low", history="2024")))

    assert problem.message.en.endswith("but there is no level for 2022 or 2023")


def test_a_row_without_a_number_is_one_of_two_years() -> None:
    [problem] = trend(report("csat@2023=91 csat@2024=92", year("rising_years")))

    assert problem.message.en == (
        "claim c1 says Customer satisfaction rose 2 years in a row, but there is no level for 2022"
    )


@pytest.mark.parametrize(
    ("says", "tone", "level", "right"),
    [
        ("record_low", "positive", "60", "negative"),
        ("record_high", "negative", "95", "positive"),
        ("record_high", "positive", "95", None),
    ],
)
def test_says_which_tone_is_right(says: str, tone: str, level: str, right: str | None) -> None:
    claim = Claim(says, "csat", "c1", "history", tone)  # type: ignore[arg-type]

    said = list(trend(report(f"{ROW} csat@2024={level}", year("better", claims=(claim,)))))

    assert [each.remedy.en for each in said] == ([f"write `tone: {right}`"] if right else [])
    news = "bad" if tone == "negative" else "good"
    assert all(f"calls it {news} news" in each.message.en for each in said)
