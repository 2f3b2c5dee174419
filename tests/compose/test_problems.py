"""What is said of names that nobody knows and of sections that were left out."""

from __future__ import annotations

import pytest

from reportgen.compose.problems import (
    did_you_mean,
    mention_of_nothing,
    need_of_nothing,
    section_left_out,
    section_without_body,
    unknown_name,
)
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import same
from reportgen.model.place import Place

AT = Place("s.md", 4, 3)
MANY = [f"name{at:02}" for at in range(16)]


@pytest.mark.parametrize(
    ("name", "known", "remedy"),
    [
        ("csta", ["nps", "csat"], 'did you mean "csat"?'),
        ("xyz", ["nps", "csat"], "known: csat, nps"),
        ("xyz", [], ""),
        ("xyz", MANY[:15], f"known: {', '.join(MANY[:15])}"),
        ("xyz", MANY, f"known: {', '.join(MANY[:15])} …"),
    ],
)
def test_the_nearest_name_is_proposed_else_the_first_fifteen(
    name: str, known: list[str], remedy: str
) -> None:
    assert did_you_mean(name, known).en == remedy


SAID: list[tuple[Problem, str, str, Severity | None]] = [
    (
        unknown_name(same("block"), "cadrs", ["cards"], AT),
        'unknown block "cadrs"',
        'did you mean "cards"?',
        None,
    ),
    (
        mention_of_nothing("T-goal", ["T-goals"], AT),
        'no table or chart has the id "T-goal", so nothing is mentioned here',
        'did you mean "T-goals"?',
        Severity.WARNING,
    ),
    (
        section_left_out("risks", ("risks",), AT),
        "the section risks was left out: risks is missing",
        "add `risks:` to the config",
        Severity.WARNING,
    ),
    (
        section_left_out("risks", ("risks", "goals"), AT),
        "the section risks was left out: risks, goals are missing",
        "add `risks:` or `goals:` to the config",
        Severity.WARNING,
    ),
    (
        section_left_out("risks", (), AT),
        "the section risks was left out: it would be empty",
        "add the figures that it shows",
        Severity.WARNING,
    ),
    (
        section_without_body("risks", AT),
        "the section risks was left out: nothing stands under its title",
        (
            "write text or a block such as `::: points` below the second ---, or take the section "
            "out of the outline"
        ),
        Severity.WARNING,
    ),
    (
        need_of_nothing("risks", "risk", ("goals", "risks"), AT),
        "the section risks was left out: `needs` names risk, which is no key of the config",
        "it may name goals, risks; without `needs` the section appears as soon as it has content",
        Severity.WARNING,
    ),
]


@pytest.mark.parametrize(("problem", "message", "remedy", "severity"), SAID)
def test_what_is_wrong_and_what_to_do_are_told(
    problem: Problem, message: str, remedy: str, severity: Severity | None
) -> None:
    assert (problem.message.en, problem.remedy.en) == (message, remedy)
    assert (problem.severity, problem.place) == (severity, AT)
