"""A metric whose target is met is no gap and no issue."""

from __future__ import annotations

import pytest

from reportgen.checks.plan.met_but_problem import met_but_problem
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.report.pieces import Gap, Issue
from tests.support.figures import quarter, report

MET = "resolution_time=2.8 resolution_time:target=3以内"


@pytest.mark.parametrize(
    ("figures", "issue"),
    [
        ("csat=85 csat:target=90以上", Issue("满意度偏低", "csat")),
        ("csat=85", Issue("满意度偏低", "csat")),
        ("csat:target=90以上", Issue("满意度偏低", "csat")),
        ("csat=95|s csat:target=90以上", Issue("满意度偏低", "csat")),
        (MET, Issue("大促当日系统卡顿")),
        (MET, Issue("华东区解决时长偏长", "resolution_time")),
        (f"{MET} resolution_time[channel=message]=4.1", Issue("留言解决偏慢", "resolution_time")),
    ],
)
def test_is_silent_where_the_target_is_missed_or_a_part_is_named(
    figures: str, issue: Issue
) -> None:
    config = quarter(content=QuarterSummary(issues=(issue,)))

    assert list(met_but_problem(report(figures, config))) == []


def test_names_the_entry_and_the_target_that_is_met() -> None:
    issue = Issue("复杂问题解决慢于预期", "resolution_time")
    config = quarter(content=QuarterSummary(issues=(issue,)))

    [problem] = met_but_problem(report(MET, config))

    assert problem.message.en == (
        'the problem "复杂问题解决慢于预期" is about Mean resolution time, but 2.8 '
        "meets the target of 3"
    )


def test_a_gap_without_a_missed_target_is_one_as_well() -> None:
    gap = Gap("满意度离目标还差五个点", "csat", cause="新人多")
    config = quarter(content=QuarterSummary(gaps=(gap,)))

    [problem] = met_but_problem(report("csat=90 csat:target=90以上", config))

    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == ("csat", "gaps[0]")


PART = "resolution_time[channel=message]=4.1 resolution_time[channel=phone]=2.1"


@pytest.mark.parametrize(
    "content",
    [
        QuarterSummary(gaps=(Gap("个别渠道偏慢", "resolution_time", cause="留言要人工分派"),)),
        QuarterSummary(issues=(Issue("个别渠道偏慢", "resolution_time", evidence="留言排队久"),)),
    ],
)
def test_the_part_that_misses_may_be_named_in_the_cause_or_the_evidence(
    content: QuarterSummary,
) -> None:
    assert list(met_but_problem(report(f"{MET} {PART}", quarter(content=content)))) == []


@pytest.mark.parametrize(("own", "excused"), [("2以内", True), ("5以内", False), ("", False)])
def test_a_part_is_held_against_a_target_of_its_own(own: str, excused: bool) -> None:
    issue = Issue("电话解决偏慢", "resolution_time")
    target = f" resolution_time[channel=phone]:target={own}" if own else ""

    found = met_but_problem(
        report(f"{MET} {PART}{target}", quarter(content=QuarterSummary(issues=(issue,))))
    )

    assert (list(found) == []) is excused


def test_a_part_of_another_period_or_one_that_meets_the_target_is_no_excuse() -> None:
    issue = Issue("电话解决偏慢", "resolution_time")
    earlier = "resolution_time@2024-Q3[channel=phone]=4.4"

    [problem] = met_but_problem(
        report(f"{MET} {PART} {earlier}", quarter(content=QuarterSummary(issues=(issue,))))
    )

    assert problem.message.en == (
        'the problem "电话解决偏慢" is about Mean resolution time, but 2.8 meets the target of 3'
    )
