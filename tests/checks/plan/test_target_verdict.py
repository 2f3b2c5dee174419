"""Met or missed follows from the figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import pytest

from reportgen.checks.plan.target_verdict import CHECK, target_verdict
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Role
from reportgen.model.finding import Severity
from reportgen.model.frozen import frozen
from reportgen.model.report.config import Claim
from reportgen.model.report.essay import Difficulty
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind
from reportgen.model.report.pieces import Gap, Highlight
from tests.support.assessments import assessment, essay
from tests.support.figures import quarter, report
from tests.support.judged import heard

UNANSWERED = quarter(content=QuarterSummary())
ANSWERED = quarter(content=QuarterSummary(gaps=(Gap("…", "csat"),)))


def test_a_missed_target_has_to_be_answered_for() -> None:
    data = report("csat=85 csat:target=90以上", UNANSWERED)

    [problem] = target_verdict(data)

    assert problem.message.en == (
        "Customer satisfaction, Q4 2024 is 85 against a target of 90: missed by 5, and "
        "the text does not say why"
    )
    assert (problem.values, problem.severity) == (("85", "90"), None)
    assert problem.remedy.en == "say why under `gaps`, in an entry with `metric: csat`"
    assert list(target_verdict(report("csat=85 csat:target=90以上", ANSWERED))) == []


@pytest.mark.parametrize(
    ("says", "quoted"),
    [("on_track", "claim c3 says it is on track"), ("met", "claim c3 says it was met")],
)
def test_nobody_may_call_it_on_track_or_met(says: str, quoted: str) -> None:
    config = quarter(
        content=QuarterSummary(gaps=(Gap("…", "csat"),)),
        claims=(Claim(says, ("csat",), "c3"),),  # type: ignore[arg-type]
    )

    [problem] = target_verdict(report("csat=85 csat:target=90以上", config))

    assert problem.message.en == (
        f"Customer satisfaction, Q4 2024 is 85 against a target of 90: missed by 5, although {quoted}"
    )


def test_change_is_held_against_wanted_change_where_a_level_is_missing() -> None:
    data = report(
        "repurchase_rate=87 repurchase_rate:target_delta(2024-Q3)=5以上|pp "
        "repurchase_rate:stated_delta(2024-Q3)=4|pp",
        UNANSWERED,
    )

    [problem] = target_verdict(data)

    assert problem.values == ("4", "5")


def test_a_wanted_change_is_a_level_where_the_previous_one_is_known() -> None:
    data = report(
        "repurchase_rate=87 repurchase_rate@2024-Q3=83 "
        "repurchase_rate:target_delta(2024-Q3)=5以上|pp",
        UNANSWERED,
    )

    [problem] = target_verdict(data)

    assert problem.values == ("87", "88")


@pytest.mark.parametrize(
    ("level", "target", "said"), [("85", "85.2", "85"), ("85以上", "90", "≥85")]
)
def test_a_value_too_coarse_to_tell_is_left_open(level: str, target: str, said: str) -> None:
    [problem] = target_verdict(report(f"csat={level} csat:target={target}", UNANSWERED))

    assert problem.message.en == (
        f"not checked: Customer satisfaction, Q4 2024 is {said}, too coarse to tell "
        f"whether the target of {target} is met"
    )


def test_without_a_document_nobody_has_to_answer() -> None:
    assert list(target_verdict(report("csat=85 csat:target=90以上"))) == []


def test_nobody_may_call_a_met_target_missed() -> None:
    config = quarter(claims=(Claim("missed", "csat", "c4"),))

    [problem] = target_verdict(report("csat=91 csat:target=90以上", config))

    assert problem.message.en == (
        "claim c4 says the target of Customer satisfaction was missed, but 91 "
        "against a target of 90 meets it"
    )


def test_a_claim_without_a_target_is_left_open() -> None:
    config = quarter(claims=(Claim("on_track", "csat", "c3"),))

    [problem] = target_verdict(report("csat=91", config))

    assert problem.message.en == (
        "not checked: claim c3: Customer satisfaction lacks a level or a target for Q4 2024"
    )


def test_a_person_answers_for_a_target_of_their_own() -> None:
    figures = "csat@2024[person=P04]=89.2 csat@2024[person=P04]:target=92"
    answering = essay("P04", shortfalls=(Difficulty("满意度没有达到九成二", metric="csat"),))

    assert list(target_verdict(assessment(essays=(answering,), figures=figures))) == []


def test_names_the_person_whose_essay_keeps_silent() -> None:
    figures = "csat@2024[person=P04]=89.2 csat@2024[person=P04]:target=92"

    [problem] = target_verdict(assessment(essays=(essay("P04"),), figures=figures))

    assert problem.message.en == (
        "Customer satisfaction, P04, 2024 is 89.2 against a target of 92: missed by "
        "2.8, and the text does not say why"
    )
    assert problem.values == ("89.2", "92")


MET, MISSED, OPEN = "met", "missed", "open"

FORMS = [
    # a level, at least or at most, by qualifier or by the direction of the metric
    ("csat=90 csat:target=90以上", MET),
    ("csat=89.9 csat:target=90以上", MISSED),
    ("csat=90 csat:target=90超", OPEN),  # 90.4 would be over, and prints as 90
    ("csat=90.0 csat:target=90超", OPEN),
    ("orders=90 orders:target=90超", MISSED),
    ("orders=91 orders:target=90超", MET),
    ("csat=90 csat:target=90", MET),
    ("resolution_time=3.0 resolution_time:target=3", MET),
    ("resolution_time=3.1 resolution_time:target=3", MISSED),
    ("resolution_time=3.0 resolution_time:target=3以内", MET),
    ("resolution_time=3.0 resolution_time:target=3不足", OPEN),
    ("complaints=3 complaints:target=3不足", MISSED),
    # 94.7 is not 95, although it rounds to it
    ("csat=94.7 csat:target=95", MISSED),
    # a level too coarse to tell, on either side
    ("csat=95 csat:target=95.4", OPEN),
    ("csat=95 csat:target=94.6", OPEN),
    ("csat=95 csat:target=94.5", MET),
    ("csat=95.0 csat:target=94.6", MET),
    # words beside the level
    ("csat=92以上 csat:target=90", MET),
    ("csat=92以上 csat:target=95", OPEN),
    ("csat=92约 csat:target=95", MISSED),
    ("csat=90近 csat:target=90", OPEN),
    ("resolution_time=3以内 resolution_time:target=4", MET),
    # neither word nor direction says which side is good
    ("human_contacts=5 human_contacts:target=9", OPEN),
    ("human_contacts=5 human_contacts:target=9以上", MISSED),
    # a wanted change makes a level of the one before
    ("csat=87 csat@2024-Q3=83 csat:target_delta(2024-Q3)=5以上|pp", MISSED),
    ("csat=88 csat@2024-Q3=83 csat:target_delta(2024-Q3)=5以上|pp", MET),
    ("complaints=84 complaints@2024-Q3=100 complaints:target_delta(2024-Q3)=-15以上|rel%", MET),
    ("complaints=86 complaints@2024-Q3=100 complaints:target_delta(2024-Q3)=-15以上|rel%", MISSED),
    ("complaints=85 complaints@2024-Q3=100 complaints:target_delta(2024-Q3)=-15|rel%", MET),
    # change against wanted change, where a level is missing
    ("csat:stated_delta(2024-Q3)=4|pp csat:target_delta(2024-Q3)=5以上|pp", MISSED),
    ("csat:stated_delta(2024-Q3)=5|pp csat:target_delta(2024-Q3)=5以上|pp", MET),
    ("complaints:stated_delta(2024-Q3)=-20|rel% complaints:target_delta(2024-Q3)=-15以上|rel%", MET),
    ("complaints:stated_delta(2024-Q3)=-10|rel% complaints:target_delta(2024-Q3)=-15以上|rel%", MISSED),
    # a time limit has its share inside it, which has a target of its own, by member as well
    ("first_contact_sla:threshold=5 first_contact_sla_met=93.5 first_contact_sla_met:target=97以上", MISSED),
    ("first_contact_sla_met[channel=chat]=98.0 first_contact_sla_met[channel=chat]:target=97以上", MET),
    ("first_contact_sla_met[channel=chat]=93.5 first_contact_sla_met[channel=chat]:target=97以上", MISSED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_target_in_each_of_its_forms(text: str, expected: str) -> None:
    found = list(target_verdict(report(text, UNANSWERED)))

    notes = [each for each in found if each.severity is Severity.INFO]
    said = {(0, 0): MET, (1, 0): MISSED, (1, 1): OPEN}
    assert said[len(found), len(notes)] == expected


@pytest.mark.parametrize(
    ("level", "expected"),
    [("87", MISSED), ("87.9", MISSED), ("88", MET), ("90", MET), ("92", MET), ("92.1", MISSED)],
)
def test_a_band_runs_from_its_lower_to_its_upper_end(level: str, expected: str) -> None:
    data = report(f"csat={level} csat:target=88", UNANSWERED)
    band = tuple(
        replace(each, until=Decimal(92)) if each.role is Role.TARGET else each
        for each in data.book.figures
    )

    found = list(target_verdict(replace(data, book=book_of(band, data.book.metrics))))

    notes = [each for each in found if each.severity is Severity.INFO]
    assert {(0, 0): MET, (1, 0): MISSED, (1, 1): OPEN}[len(found), len(notes)] == expected


def test_a_milestone_inside_the_period_is_a_warning() -> None:
    text = "csat=91 csat:target=90 csat@2024-10=87.0 csat@2024-10:target=88 csat@2024-11=89.0 csat@2024-11:target=89"

    [problem] = target_verdict(report(text, UNANSWERED))

    assert problem.severity is Severity.WARNING
    assert problem.message.en.startswith(
        "Customer satisfaction, October 2024 is 87.0 against a target of 88: missed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "csat=85",
        "csat:target=90",
        "csat=85 csat=91 csat:target=90",  # which level is right is told by another rule
        "csat=85|score100 csat:target=90",
        "csat@2024-10=85|score100 csat@2024-10:target=88",
        "csat@2024-11:target=89",
        "csat@2024-10=80 csat@2024-10[channel=chat]:target=88",
        "csat=91 csat:target=90 csat@2024-10[channel=chat]=80 csat@2024-10[channel=chat]:target=88",
        "csat[channel=chat]=80 csat@2024-Q3[channel=chat]:target=97",
        (
            "csat=91 csat:target=90 csat[channel=chat]:target=97 "
            "csat:stated_delta(2024-Q3)=1|pp csat:target_delta(2024-Q3)=5|pp"
        ),
        # changes against two periods, and in two units
        "csat:stated_delta(2024-Q3)=1|pp csat:target_delta(2023-Q4)=5|pp",
        "csat:stated_delta(2024-Q3)=1|rel% csat:target_delta(2024-Q3)=5|pp",
        "csat[person=P04]=85 csat[person=P04]:target=90",
    ],
)
def test_only_what_can_be_compared_is_judged(text: str) -> None:
    assert list(target_verdict(report(text, UNANSWERED))) == []


@pytest.mark.parametrize(
    ("claim", "figures", "said"),
    [
        # of a part, of a month and of another metric the claim says nothing
        (Claim("met", "csat", "c1"), "csat@2024-10=89 csat@2024-10:target=88", "not checked"),
        (Claim("met", "csat", "c1"), "csat[channel=chat]=9 csat[channel=chat]:target=8", "not checked"),
        (Claim("missed", "csat", "c1"), "csat=85 csat:target=90 csat[channel=chat]=98 csat[channel=chat]:target=97", None),
        (Claim("missed", "csat", "c1"), "csat=85 csat:target=90 nps=60 nps:target=50", None),
        (Claim("met", "nps", "c1"), "csat=85 csat:target=90 nps=60 nps:target=50", None),
        # it praises no part and no month
        (Claim("met", "csat", "c1"), "csat=91 csat:target=90 csat[channel=chat]=80 csat[channel=chat]:target=97", None),
        (Claim("met", "csat", "c1"), "csat=91 csat:target=90 csat@2024-10=80 csat@2024-10:target=88", None),
        # what says nothing of targets needs none
        (Claim("improved", "csat", "c1"), "csat=85", None),
        (Claim("improved", "csat", "c1"), "csat=85 csat:target=90", None),
    ],
)  # fmt: skip
def test_a_claim_of_a_target_is_held_against_the_whole_of_the_period(
    claim: Claim, figures: str, said: str | None
) -> None:
    config = quarter(content=QuarterSummary(gaps=(Gap("…", "csat"),)), claims=(claim,))

    found = list(target_verdict(report(figures, config)))

    assert [each.message.en.partition(":")[0] for each in found] == ([said] if said else [])


def test_who_praises_an_unanswered_target_hears_of_both() -> None:
    config = quarter(content=QuarterSummary(), claims=(Claim("on_track", "csat", "c3"),))

    [problem] = target_verdict(report("csat=85 csat:target=90", config))

    assert problem.message.en.endswith(
        ": missed by 5, and the text does not say why, although claim c3 says it is on track"
    )
    assert problem.remedy.en == (
        "say why under `gaps`, in an entry with `metric: csat`; take it out of claim c3"
    )


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ("csat@2024[person=P04]=92 csat@2024[person=P04]:target=92", []),
        ("csat@2024[person=P04]:target=92", []),
        ("csat@2024[person=P04]=89.2 csat@2024:target=92", []),
        ("csat@2023[person=P04]=89.2 csat@2023[person=P04]:target=92", []),
        ("csat@2024[person=P04]=89.2|score100 csat@2024[person=P04]:target=92", []),
        ("csat@2024[person=P05]=89.2 csat@2024[person=P05]:target=92", []),
        (
            "csat@2024[person=P04]=89 csat@2024[person=P04]:target=89.2",
            ["not checked: Customer satisfaction, P04, 2024 is 89, too coarse to tell"],
        ),
    ],
)
def test_a_person_is_judged_by_a_target_of_this_year_and_where_their_level_can_tell(
    figures: str, said: list[str]
) -> None:
    found = target_verdict(assessment(essays=(essay("P04"),), figures=figures))

    assert [each.message.en.partition(" whether")[0] for each in found] == said


@frozen
class HighlightsOnly:
    """Texts of an editor's kind that has no place for problems."""

    highlights: Annotated[tuple[Highlight, ...], Facet.HIGHLIGHTS] = ()


@pytest.mark.parametrize(
    ("texts", "figures", "said"),
    [
        (HighlightsOnly(), "csat=85 csat:target=90", "this kind of document has no place to say why"),
        (HighlightsOnly(), "csat@2024-10=85 csat@2024-10:target=90", None),
        (QuarterSummary(gaps=(Gap("…", "csat"),)), "csat=85 csat:target=90", None),
        (QuarterSummary(), "csat=85 csat:target=90", "the text does not say why"),
    ],
)  # fmt: skip
def test_an_editor_s_kind_without_a_place_for_problems_is_told_to_have_one(
    texts: object, figures: str, said: str | None
) -> None:
    kind = Kind("brief", type(texts), folder=Path("brief"))
    config = replace(quarter(), content=texts, document_kind=kind)

    found = list(target_verdict(report(figures, config)))

    assert [each.message.en.rpartition("and ")[2] for each in found] == ([said] if said else [])


def test_what_is_judged_is_held_loosely_and_what_nobody_judges_by_nothing() -> None:
    figures = "csat=91 csat:target=90 nps=60 csat[person=P04]=85 csat[person=P04]:target=80"

    assert heard(CHECK, report(figures, UNANSWERED))[2] == [
        "loose", "loose", "none", "loose", "loose",
    ]  # fmt: skip
