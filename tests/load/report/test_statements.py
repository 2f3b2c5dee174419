"""Rules of an author: what is read of them, and what is said of slips in them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.load.catalogue.catalogue import read_catalogue
from reportgen.load.report.statements import read_statements
from reportgen.model.figures.figure import Role
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem, Severity
from reportgen.model.relations.senses import Sense
from reportgen.model.report.config import ChecksConfig, OwnRelation
from reportgen.model.report.statement import Absent, FigureReference, Shift, Statement
from tests.support.figures import CONFIGS
from tests.support.samples import sample

CATALOGUE = read_catalogue(CONFIGS / "catalogue")


def read(*relations: OwnRelation) -> tuple[tuple[Statement, ...], list[Problem]]:
    config = replace(sample().config, checks=ChecksConfig(relations=relations))
    problems: list[Problem] = []
    return read_statements(config, CATALOGUE, problems), problems


def read_rule(rule: str) -> Statement:
    (made,), problems = read(OwnRelation(rule))
    assert problems == []
    return made


def reference(text: str) -> FigureReference:
    """Return what a name of a rule means."""
    left = read_rule(f"{text} = 1").left
    assert left[0] == "reference"
    made = left[1]
    assert isinstance(made, FigureReference)
    return made


def slip(rule: str) -> tuple[str, str]:
    """Return what is said of a rule with a slip."""
    made, [problem] = read(OwnRelation(rule))
    assert made == ()
    return problem.message.en, problem.remedy.en


def test_a_rule_keeps_what_its_author_wrote_of_it() -> None:
    relation = OwnRelation(
        "headcount = headcount_joined",
        id="people",
        tolerance=Decimal("0.5"),
        severity="warning",
        missing="zero",
        message="Heads do not add up",
    )

    [made], problems = read(relation)

    assert problems == []
    assert (made.id, made.text, made.tolerance) == ("people", relation.rule, Decimal("0.5"))
    assert (made.severity, made.missing) == (Severity.WARNING, Absent.ZERO)
    assert made.message is not None
    assert made.message.en == made.message.hans == "Heads do not add up"


def test_what_an_author_leaves_out_is_usual() -> None:
    made = read_rule("headcount = headcount_joined")

    assert (made.id, made.tolerance, made.severity) == ("relations[0]", Decimal(0), None)
    assert (made.missing, made.message) == (Absent.UNDECIDABLE, None)


@pytest.mark.parametrize(
    ("sign", "sense"),
    [
        ("=", Sense.EQUAL),
        ("==", Sense.EQUAL),
        ("＝", Sense.EQUAL),
        ("<=", Sense.AT_MOST),
        ("≤", Sense.AT_MOST),
        (">=", Sense.AT_LEAST),
        ("≥", Sense.AT_LEAST),
        ("<", Sense.BELOW),
        (">", Sense.ABOVE),
    ],
)
def test_two_sides_are_compared(sign: str, sense: Sense) -> None:
    assert read_rule(f"headcount {sign} 3").sense is sense


@pytest.mark.parametrize(
    ("number", "value"), [("3", "3"), ("20%", "0.2"), ("1.50", "1.50"), ("12.5%", "0.125")]
)
def test_a_percentage_is_a_share(number: str, value: str) -> None:
    assert read_rule(f"headcount = {number}").right == ("number", Decimal(value))


def test_a_sum_adds_what_its_reference_means_by_itself() -> None:
    csat = FigureReference("csat", members=(("channel", "*"),))

    assert read_rule("sum(csat[channel=*]) = 1").left == ("added", ("reference", csat))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("csat", FigureReference("csat")),
        ("客户满意度", FigureReference("csat")),
        ("csat@prev", FigureReference("csat", Shift.PREVIOUS)),
        ("csat@previous", FigureReference("csat", Shift.PREVIOUS)),
        ("csat@year_ago", FigureReference("csat", Shift.YEAR_AGO)),
        ("csat@2024-Q3", FigureReference("csat", Period.parse("2024-Q3"))),
        ("csat:target", FigureReference("csat", role=Role.TARGET)),
        (
            "csat:stated_delta",
            FigureReference("csat", role=Role.STATED_DELTA, against=Shift.PREVIOUS),
        ),
        (
            "csat:stated_delta(year_ago)",
            FigureReference("csat", role=Role.STATED_DELTA, against=Shift.YEAR_AGO),
        ),
        (
            "csat:target_delta",
            FigureReference("csat", role=Role.TARGET_DELTA, against=Shift.PREVIOUS),
        ),
        ("csat[]", FigureReference("csat", is_total=True)),
        ("csat[channel=chat]", FigureReference("csat", members=(("channel", "chat"),))),
        (
            "csat@prev[team = presale, channel=chat,]:target",
            FigureReference(
                "csat",
                Shift.PREVIOUS,
                (("channel", "chat"), ("team", "presale")),
                Role.TARGET,
            ),
        ),
        ("csat[shift=night]", FigureReference("csat", members=(("shift", "night"),))),
    ],
)
def test_a_name_means_figures(text: str, meant: FigureReference) -> None:
    assert reference(text) == meant


REMEDY = "write sums of figure ids such as headcount@prev + headcount_joined"


@pytest.mark.parametrize(
    ("rule", "message", "remedy"),
    [
        (
            "headcount + 3",
            "nothing is compared here",
            "write two sides with =, <=, >=, < or > between them",
        ),
        ("headcount =", "the rule ends too early", REMEDY),
        ("headcount = 3 4", '"4" is not expected here', REMEDY),
        ("csta = 3", 'unknown metric "csta"', 'did you mean "csat"?'),
        ("csat:targt = 3", 'unknown role "targt"', 'did you mean "target"?'),
        (
            "csat@2024-Q5 = 3",
            '"2024-Q5" names no period',
            "write @prev, @year_ago or a period such as @2024-Q3",
        ),
        ("csat[chat] = 3", '"chat" is not expected here', REMEDY),
        ("csat[channel=] = 3", '"channel=" is not expected here', REMEDY),
        ("csat[chanel=chat] = 3", 'unknown dimension "chanel"', 'did you mean "channel"?'),
    ],
)
def test_a_slip_in_a_rule_is_told_with_what_is_right(rule: str, message: str, remedy: str) -> None:
    assert slip(rule) == (message, remedy)


def test_a_rule_with_a_slip_stops_no_other() -> None:
    made, problems = read(OwnRelation("csta = 3"), OwnRelation("csat = 3"))

    assert [each.id for each in made] == ["relations[1]"]
    assert len(problems) == 1
