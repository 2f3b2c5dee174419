"""Per head, times the count, gives the total."""

from __future__ import annotations

from reportgen.checks.figures.mean_times_count import CHECK
from tests.support.figures import report
from tests.support.judged import problems

COUNTS = "human_contacts=159000 agent_days=1590"


def test_the_total_over_the_count_is_spelled_out() -> None:
    [problem] = problems(CHECK, report(f"human_contacts_per_agent_day=110.0 {COUNTS}"))

    assert problem.message.en == (
        "159000 / 1590 = 100, but Contacts per agent day, Q4 2024 says 110.0 "
        "(off by 10; rounding explains at most 0.05)"
    )


def test_is_silent_within_rounding_and_says_that_the_count_is_lacking() -> None:
    [lacking] = problems(CHECK, report("human_contacts_per_agent_day=110.0 human_contacts=159000"))

    assert problems(CHECK, report(f"human_contacts_per_agent_day=100.0 {COUNTS}")) == []
    assert lacking.message.en.endswith("lacks Agent days worked, Q4 2024")


def test_a_rate_is_no_figure_per_unit() -> None:
    assert problems(CHECK, report("csat=50 survey_satisfied=90 survey_responses=100")) == []
