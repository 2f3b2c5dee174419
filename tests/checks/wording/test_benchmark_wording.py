"""Above, below, better and worse agree with the numbers."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.benchmark_wording import CHECK, benchmark_wording
from reportgen.model.finding import Severity
from reportgen.model.report.config import Claim
from reportgen.reading.leads import unbacked_leads
from tests.support.figures import quarter, report
from tests.support.judged import heard
from tests.support.typed import told, typed, written


@pytest.mark.parametrize(
    ("figures", "claim"),
    [
        ("resolution_time=2.8 resolution_time:benchmark=3", "resolution_time below benchmark"),
        ("resolution_time=2.8 resolution_time:benchmark=3", "resolution_time better benchmark"),
        ("resolution_time=3.4 resolution_time:benchmark=3", "resolution_time worse benchmark"),
        ("csat=85 csat:benchmark@2024=80", "csat above benchmark"),
        ("csat=91 csat:target=90以上", "csat better target"),
        ("csat=87 csat@2024-Q3=83 csat:target_delta(2024-Q3)=5|pp", "csat worse target"),
        ("csat=85 csat@2024-Q3=83", "csat improved previous"),
        ("csat=85 csat@2023-Q4=86", "csat worsened year_ago"),
        ("csat=85 csat@2024-Q3=85", "csat unchanged previous"),
        ("csat=85.2 csat@2024-Q3=85", "csat unchanged previous"),
        ("csat=85超 csat:benchmark=85", "csat above benchmark"),
        ("csat=85以上 csat:benchmark=85", "csat above benchmark"),
        ("csat=85 csat:benchmark=80 csat:target=90", "csat above"),
        ("csat=85", "csat improved previous"),
        ("csat=85", "csat record_low history"),
        ("csat=85", "csat above history"),
        ("csat=85 csat@2024-Q3=83", "csat record_low previous"),
        ("csat=85 csat:benchmark=80", "csat missed benchmark"),
        ("csat=85", "csat above previous"),
        ("csat=85", "csat improved target"),
    ],
)
def test_is_silent_where_the_numbers_agree_or_another_rule_speaks(figures: str, claim: str) -> None:
    figures = figures.replace(":benchmark@2024", "@2024:benchmark")
    config = quarter(claims=(claim_of(claim),))

    assert list(benchmark_wording(report(figures, config))) == []


def claim_of(text: str, tone: str | None = None) -> Claim:
    metric, says, *against = text.split()
    return Claim(says, metric, "c1", against[0] if against else None, tone)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figures", "claim", "message"),
    [
        (
            "resolution_time=2.8 resolution_time:benchmark=3",
            "resolution_time above benchmark",
            ("claim c1 says Mean resolution time is above its benchmark, but 2.8 is below 3"),
        ),
        (
            "aht=7 aht:benchmark=6",
            "aht better benchmark",
            (
                "claim c1 says Average handling time is better than its benchmark, but 7 "
                "is above 6 (lower is better)"
            ),
        ),
        (
            "csat=85 csat:benchmark=85",
            "csat better benchmark",
            (
                "claim c1 says Customer satisfaction is better than its benchmark, but "
                "85 is equal to 85 (higher is better)"
            ),
        ),
        (
            "csat=85 csat:benchmark=85.0",
            "csat worse benchmark",
            (
                "claim c1 says Customer satisfaction is worse than its benchmark, but 85 "
                "is equal to 85.0 (higher is better)"
            ),
        ),
        (
            "csat=85 csat:target=90以上",
            "csat above target",
            ("claim c1 says Customer satisfaction is above its target, but 85 is below 90"),
        ),
        (
            "csat=82 csat@2024-Q3=83",
            "csat improved",
            (
                "claim c1 says Customer satisfaction is improved on its earlier level, "
                "but 82 is below 83 (higher is better)"
            ),
        ),
        (
            "csat=82 csat@2024-Q3=84",
            "csat unchanged previous",
            (
                "claim c1 says Customer satisfaction is unchanged from its earlier "
                "level, but 82 is below 84"
            ),
        ),
        (
            "csat=82 csat:benchmark=83 csat:target=90",
            "csat above",
            ("claim c1 says Customer satisfaction is above its benchmark, but 82 is below 83"),
        ),
    ],
)
def test_names_what_the_figures_deny(figures: str, claim: str, message: str) -> None:
    config = quarter(claims=(claim_of(claim),))

    [problem] = benchmark_wording(report(figures, config))

    assert problem.message.en == message
    assert problem.about is not None
    assert problem.about.subject == "c1"
    assert len(problem.figures) == 2


def test_a_tone_stands_on_the_good_side() -> None:
    config = quarter(claims=(claim_of("resolution_time above benchmark", "positive"),))
    data = report("resolution_time=3.4 resolution_time:benchmark=3", config)

    [problem] = benchmark_wording(data)

    assert problem.message.en == (
        "claim c1 calls it good that Mean resolution time is above its benchmark (lower is better)"
    )


def test_a_level_that_stayed_is_neither_good_nor_bad() -> None:
    config = quarter(claims=(claim_of("csat unchanged previous", "negative"),))

    assert list(benchmark_wording(report("csat=85 csat@2024-Q3=85", config))) == []


def test_a_level_that_is_not_there_is_left_open() -> None:
    config = quarter(claims=(claim_of("csat above benchmark"),))

    [note] = benchmark_wording(report("csat:benchmark=80", config))

    assert note.message.en == (
        "not checked: claim c1: Customer satisfaction has nothing to be compared with"
    )


def test_what_a_claim_compares_is_held_loosely() -> None:
    config = quarter(claims=(claim_of("csat above benchmark"), claim_of("aht better benchmark")))

    assert heard(CHECK, report("csat=85 csat:benchmark=80 nps=60", config))[2] == [
        "loose", "loose", "none",
    ]  # fmt: skip


def test_a_benchmark_that_is_not_there_is_a_warning() -> None:
    config = quarter(claims=(claim_of("csat better benchmark"),))

    [problem] = benchmark_wording(report("csat=85", config))

    assert problem.message.en == (
        "claim c1 compares Customer satisfaction with a benchmark, but there is none for Q4 2024"
    )
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("says", ["better", "worse"])
def test_a_metric_without_a_good_direction_is_not_judged(says: str) -> None:
    config = quarter(claims=(claim_of(f"human_contacts {says} benchmark"),))

    [problem] = benchmark_wording(report("human_contacts=5 human_contacts:benchmark=4", config))

    assert problem.message.en == (
        "not checked: the catalogue does not say which direction of Contacts "
        "handled by agents is good"
    )


def test_a_text_that_claims_a_lead_needs_a_benchmark() -> None:
    lead = typed("响应速度行业领先", "results.efficiency[0].text", ("aht",))
    data = written(lead, kind="personal-annual", figures="aht=6")

    [problem] = told(unbacked_leads, data)

    assert problem.message.en == (
        '"行业领先" needs a benchmark, and there is none (results.efficiency[0].text)'
    )
    assert problem.severity is Severity.WARNING
    backed = written(lead, kind="personal-annual", figures="aht=6 aht:benchmark=7")
    assert told(unbacked_leads, backed) == []


@pytest.mark.parametrize(("level", "problems"), [("6", 0), ("8", 1)])
def test_a_side_that_a_text_names_is_the_one_of_the_numbers(level: str, problems: int) -> None:
    text = typed("处理时长低于行业平均", "results.efficiency[0].text", ("aht",))
    data = written(text, kind="personal-annual", figures=f"aht={level} aht:benchmark=7")

    assert len(told(unbacked_leads, data)) == problems


def test_what_has_nothing_to_be_compared_with_is_left_open() -> None:
    config = quarter(claims=(claim_of("csat above target"),))

    [note] = benchmark_wording(report("csat=85", config))

    assert note.message.en == (
        "not checked: claim c1: Customer satisfaction has nothing to be compared with"
    )
    assert note.severity is Severity.INFO


def test_says_which_direction_is_good_in_every_language() -> None:
    config = quarter(claims=(claim_of("aht better benchmark"),))

    [problem] = benchmark_wording(report("aht=7 aht:benchmark=6", config))

    assert problem.message.hans.endswith("但 7 高于 6（越低越好）")
    assert problem.message.hant.endswith("但 7 高於 6（越低越好）")
