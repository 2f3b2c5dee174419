"""Remedies: the nearest name, the suspect, where to look."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest

from reportgen.model.finding import Evidence, Problem, Suspect
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.place import Place
from reportgen.wording.messages.advice import look_it_up, told
from reportgen.wording.messages.known_names import did_you_mean
from reportgen.wording.messages.script_words import scripts_of
from tests.support.figures import figure


@pytest.mark.parametrize(
    ("word", "known", "remedy"),
    [
        ("csta", ["csat", "fcr"], 'did you mean "csat"?'),
        ("xyz", ["csat", "fcr"], "known: csat, fcr"),
        ("xyz", list(string.ascii_lowercase[:12]), "known: a, b, c, d, e, f, g, h, i, j, k, l"),
        ("xyz", list(string.ascii_lowercase[:13]), "known: a, b, c, d, e, f, g, h, i, j, k, l …"),
        ("xyz", list(string.ascii_lowercase), "known: a, b, c, d, e, f, g, h, i, j, k, l …"),
        ("xyz", [], ""),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest_else_with_those_that_there_are(
    word: str, known: list[str], remedy: str
) -> None:
    assert did_you_mean(word, known).en == remedy


def test_the_suspect_stands_before_the_remedy() -> None:
    problem = Problem(
        same("they do not agree"),
        (figure("orders=4"), figure("orders@2024-11=2")),
        remedy=same("look"),
        suspect="orders@2024-11",
        repair="3",
        candidates=(Suspect("orders@2024-11", "3"),),
    )

    assert told(problem).en == "most likely wrong: orders@2024-11; 3 would agree; look"


ORDERS = figure("orders=4")


@pytest.mark.parametrize(
    ("count", "candidates", "repair", "remedy", "text"),
    [
        (1, 1, None, "look", "look"),  # of one figure everybody knows which is wrong
        (1, 1, None, "", ""),
        (1, 1, "3", "look", "most likely wrong: a0; 3 would agree; look"),
        (1, 2, None, "look", "most likely wrong: a0; look"),
        (2, 1, None, "look", "most likely wrong: a0; look"),
        (2, 1, None, "", "most likely wrong: a0"),
    ],
)
def test_the_suspect_is_named_unless_the_problem_speaks_of_it_alone(
    count: int, candidates: int, repair: str | None, remedy: str, text: str
) -> None:
    problem = Problem(
        same("m"),
        (ORDERS,) * count,
        remedy=same(remedy),
        suspect="a0",
        repair=repair,
        candidates=tuple(Suspect(f"a{at}", None) for at in range(candidates)),
    )

    assert told(problem).en == text


def test_the_suspect_is_named_where_more_evidence_speaks_of_others() -> None:
    problem = Problem(
        same("m"), (ORDERS,), suspect="a", evidence=(Evidence(same("n"), (ORDERS,), None),)
    )

    assert told(problem).en == "most likely wrong: a"


@pytest.mark.parametrize(
    ("slip", "slips"), [("exchanged", ["exchanged", None]), ("swapped", ["exchanged", "exchanged"])]
)
def test_only_two_that_were_both_exchanged_are_a_pair(slip: str, slips: list[str | None]) -> None:
    problem = Problem(
        same("m"),
        (ORDERS, ORDERS),
        suspect="a0",
        slip=slip,
        candidates=tuple(Suspect(f"a{at}", "1", each) for at, each in enumerate(slips)),
    )

    assert told(problem).en == "most likely wrong: a0"


def test_two_values_that_were_exchanged_are_named_as_a_pair() -> None:
    pair = Suspect("a@2024", "2", "exchanged"), Suspect("b@2024", "1", "exchanged")
    problem = Problem(
        same("they do not agree"),
        (figure("orders=4"), figure("orders@2024-11=2")),
        suspect="a@2024",
        repair="2",
        slip="exchanged",
        candidates=pair,
    )

    assert told(problem) == LocalText(
        "most likely exchanged with each other: a@2024 and b@2024",
        "最可能是 a@2024 与 b@2024 两个数填反了",
        "最可能是 a@2024 與 b@2024 兩個數填反了",
    )


@pytest.mark.parametrize(
    ("place", "advice"),
    [
        (
            Place("a.xlsx", 6, 6, cell="F6"),
            "compare cell F6 of a.xlsx with its source, and correct it there",
        ),
        (Place("a.csv", 6), "compare line 6 of a.csv with its source, and correct it there"),
    ],
)
def test_a_figure_is_looked_up_where_it_stands(place: Place, advice: str) -> None:
    assert look_it_up(replace(figure("orders=4"), source=place)).en == advice


@pytest.mark.parametrize(
    ("locale", "own", "other"),
    [(Locale.HANS, "Simplified", "Traditional"), (Locale.HANT, "Traditional", "Simplified")],
)
def test_a_language_has_its_own_script_and_another(locale: Locale, own: str, other: str) -> None:
    assert [script.en for script in scripts_of(locale)] == [own, other]
