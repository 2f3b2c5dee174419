"""Goals have metric, target and result."""

from __future__ import annotations

from reportgen.checks.goal_coverage import goal_coverage
from reportgen.model.config import Goal
from reportgen.model.finding import Severity
from tests.support.figures import quarter, report


def test_is_silent_where_target_and_level_are_there() -> None:
    config = quarter(goals=(Goal("满意度达到九成", "G2", "csat"),), headline=("csat",))

    assert list(goal_coverage(report("csat=85 csat:target=90", config))) == []


def test_names_what_a_goal_lacks() -> None:
    config = quarter(goals=(Goal("减少投诉", "G1", "complaint_rate"),))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.message.en == (
        "the goal G1 needs complaint_rate, which has no target and no level for 2024-Q4"
    )
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == ("complaint_rate", "G1")


def test_a_goal_without_a_metric_is_a_warning() -> None:
    config = quarter(goals=(Goal("增强品牌信任", "G3"),))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.severity is Severity.WARNING
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == (None, "G3")


def test_a_headline_metric_has_a_value() -> None:
    config = quarter(headline=("nps",))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.message.en == "the headline metric nps has no value for 2024-Q4"
