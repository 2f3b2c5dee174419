"""A stated change has a level on both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.wording.delta_base import delta_base
from reportgen.kinds.personal_annual import Lessons, PersonalAnnual
from reportgen.model.report.config import Claim
from reportgen.model.report.pieces import Expected, Proposal
from tests.support.figures import quarter, report


def test_is_silent_where_both_levels_are_there() -> None:
    data = report("csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp")

    assert list(delta_base(data)) == []


def test_names_the_missing_level_and_the_row_to_add() -> None:
    [problem] = delta_base(report("csat=85 csat:stated_delta(2024-Q3)=2|pp"))

    assert problem.message.en == (
        "Customer satisfaction states a change of 2 pp, but there is no level for Q3 2024"
    )
    assert problem.remedy.en == "add the row 2024-Q3,csat,,,actual,…"


def test_a_claimed_change_needs_its_base_too() -> None:
    config = quarter(claims=(Claim("improved", "nps", "c2", "previous"),))

    [problem] = delta_base(report("nps=65", config))

    assert problem.message.en == (
        "claim c2 says that Net Promoter Score improved, but there is no level for Q3 2024"
    )
    assert list(delta_base(report("nps=65 nps@2024-Q3=61", config))) == []


def test_a_metric_is_named_once() -> None:
    config = quarter(claims=(Claim("improved", "csat", "c1", "previous"),))
    data = report("csat=85 csat:stated_delta(2024-Q3)=2|pp", config)

    assert len(list(delta_base(data))) == 1


@pytest.mark.parametrize(
    ("figures", "claims", "said"),
    [
        ("csat=85 csat:stated_delta(2024-Q3)=2|pp csat:stated_delta(2023-Q4)=3|pp", 0, 1),
        ("csat=85", 2, 1),
        # a change of a part is another matter than that of the whole
        ("csat[team=order]:stated_delta=2|pp csat=85", 1, 2),
    ],
)
def test_of_one_metric_the_first_change_without_a_level_is_told(
    figures: str, claims: int, said: int
) -> None:
    config = quarter(claims=(Claim("improved", "csat", "c1"),) * claims)

    assert len(list(delta_base(report(figures, config)))) == said


def test_what_stands_in_rows_that_could_not_be_read_is_no_missing_level() -> None:
    config = quarter(claims=(Claim("improved", "nps", "c2"),))
    data = report("csat=85 csat:stated_delta(2024-Q3)=2|pp", config)

    assert list(delta_base(replace(data, unread=frozenset({"csat", "nps"})))) == []


def test_any_comparison_with_an_earlier_level_is_a_claim_of_a_change() -> None:
    config = quarter(claims=(Claim("above", "nps", against="year_ago"),))

    [problem] = delta_base(report("nps=65", config))

    assert problem.message.en == (
        "claim 1 says that Net Promoter Score is above an earlier level, but there is no level for Q4 2023"
    )


def test_what_a_proposal_is_to_bring_starts_from_a_level() -> None:
    proposal = Proposal("工单自动分级", id="P1", expected=Expected("ticket_flow_time", "-20 rel%"))
    config = quarter(content=PersonalAnnual(lessons=Lessons(proposals=(proposal,))))

    [problem] = delta_base(report("", config))

    assert problem.message.en == (
        '"工单自动分级" (P1) expects -20 rel% of Ticket transfer time, which has no '
        "level for Q4 2024 to start from"
    )
    assert list(delta_base(report("ticket_flow_time=50", config))) == []


def test_a_proposal_need_not_say_what_it_brings_nor_have_an_id() -> None:
    nameless = Proposal("工单自动分级", expected=Expected("ticket_flow_time", "-20 rel%"))
    proposals = (Proposal("换用新系统", id="P2"), nameless)
    config = quarter(content=PersonalAnnual(lessons=Lessons(proposals=proposals)))

    [problem] = delta_base(report("", config))

    assert problem.message.en.startswith('"工单自动分级" expects -20 rel% of')


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("csat=85 csat@2024-Q3=83 csat:stated_delta=2|pp", None),
        ("csat=85 csat:stated_delta=2|pp", "Q3 2024"),
        ("csat@2024-Q3=83 csat:stated_delta=2|pp", "Q4 2024"),
        ("csat:forecast=85 csat@2024-Q3=83 csat:stated_delta=2|pp", None),
        ("csat=85 csat:stated_delta(2023-Q4)=2|pp csat@2024-Q3=83", "Q4 2023"),
        ("csat=85 csat@2024-Q3=83 csat[team=order]:stated_delta=2|pp", "Q4 2024 or Q3 2024"),
        (
            "csat[team=order]=85 csat[team=order]@2024-Q3=83 csat[team=order]:stated_delta=2|pp",
            None,
        ),
    ],
)
def test_both_levels_are_those_of_the_change(text: str, lacking: str | None) -> None:
    parts = (
        f"{part.partition('[')[0]}@2024-Q3[team=order]=83" if "]@" in part else part
        for part in text.split()
    )

    said = [problem.message.en for problem in delta_base(report(" ".join(parts)))]

    assert [message.rpartition(" for ")[2] for message in said] == ([lacking] if lacking else [])


@pytest.mark.parametrize(
    ("says", "against", "needs_a_level"),
    [
        ("improved", None, True),
        ("improved", "year_ago", True),
        ("improved", "target", False),
        ("above", "previous", True),
        ("above", "target", False),
        ("above", None, False),
        ("met", "previous", False),
    ],
)
def test_only_what_is_compared_with_an_earlier_level_needs_one(
    says: str, against: str | None, needs_a_level: bool
) -> None:
    config = quarter(claims=(Claim(says, "nps", "c1", against),))  # type: ignore[arg-type]

    assert (list(delta_base(report("nps=65", config))) != []) is needs_a_level
