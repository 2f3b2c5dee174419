"""What a rule says for many people is told once: how many, one example, and -v for the rest."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.finding import About, Finding
from reportgen.model.language import Locale, same
from reportgen.model.place import Place
from tests.support.findings import finding, shown

SHARED = Place("period.yaml", 9, 3)


def about(person: str, check: str = "voice", place: Place | None = None) -> Finding:
    """Return a finding about a person, in the person's own file unless a place is given."""
    said = finding(
        check,
        f"{person} says we",
        severity="warning",
        place=place or Place(f"people/{person}.yaml", 3, 1),
        remedy="say who did it",
    )
    return replace(said, problem=replace(said.problem, about=About.person(person)))


def test_a_rule_that_speaks_of_four_people_is_told_once_with_one_example() -> None:
    told = shown("text", *(about(f"P0{n}") for n in range(1, 5)))

    assert told == (
        "warning[voice]: 4 findings for 4 people, such as this one\n"
        "  P01 says we\n"
        "  --> people/P01.yaml:3:1\n"
        "help: say who did it\n"
        "\n"
        "what concerns many people is told once; -v shows the findings of each of them\n"
        "\n"
        "10 figures, 4 warnings"
    )


def test_people_of_whom_the_same_is_said_in_one_file_are_counted_each() -> None:
    same_words = [
        replace(about("P01", place=Place("people.csv", at, 1)), problem=replace(
            about(f"P0{at}").problem, message=same("no score"), place=Place("people.csv", at, 1)
        ))
        for at in range(1, 5)
    ]  # fmt: skip

    assert "warning[voice]: 4 findings for 4 people" in shown("text", *same_words)


def test_of_three_people_each_has_a_block() -> None:
    told = shown("text", *(about(f"P0{n}") for n in range(1, 4)))

    assert told.count("warning[voice]: P0") == 3


def test_two_findings_for_each_person_are_counted_as_such() -> None:
    twice = [about(f"P0{n}", place=Place(f"{n}.yaml", at, 1)) for n in range(1, 5) for at in (2, 3)]

    assert "warning[voice]: 8 findings for 4 people, such as this one\n" in shown("text", *twice)


def test_what_one_shared_place_does_to_many_is_told_as_one_cause_beside_their_own() -> None:
    shared = [about(f"P0{n}", place=SHARED) for n in range(1, 5)]
    own = [about(f"P1{n}") for n in range(5)]

    told = shown("text", *shared, *own)

    assert (
        "warning[voice]: 4 findings for 4 people, all because of one place, such as this one\n"
        "  P01 says we\n"
        "  --> period.yaml:9:3\n"
    ) in told
    assert "warning[voice]: 5 findings for 5 people, such as this one\n  P10 says we\n" in told


def test_three_of_one_place_are_counted_with_those_of_their_own() -> None:
    shared = [about(f"P0{n}", place=SHARED) for n in range(1, 4)]
    own = [about(f"P1{n}") for n in range(5)]

    told = shown("text", *shared, *own)

    assert "warning[voice]: 8 findings for 8 people, such as this one\n" in told
    assert "all because of one place" not in told


def test_each_rule_has_its_own_number_and_what_is_nobodys_comes_first() -> None:
    told = shown(
        "text",
        *(about(f"P0{n}") for n in range(1, 5)),
        *(about(f"P0{n}", "hire-date") for n in range(1, 6)),
        finding("rollup"),
    )

    heads = [line for line in told.splitlines() if line.startswith(("error[", "warning["))]
    assert heads == [
        "error[rollup]: 1 + 2 = 3, but the quarter says 4",
        "warning[voice]: 4 findings for 4 people, such as this one",
        "warning[hire-date]: 5 findings for 5 people, such as this one",
    ]


def test_what_is_asked_for_in_full_has_a_block_a_finding_be_they_ever_so_many() -> None:
    told = shown("text", *(about(f"P{n}") for n in range(30)), shows_each=True)
    alike = shown("text", *(finding(message=f"no {n}") for n in range(30)), shows_each=True)

    assert told.count("warning[voice]: P") == 30
    assert alike.count("error[rollup]: no ") == 30
    assert "-v" not in told + alike


def test_other_formats_hold_every_finding_of_every_person() -> None:
    people = [about(f"P{n}") for n in range(30)]

    assert shown("jsonl", *people).count('"check":') == 30
    assert shown("concise", *people).count("warning[voice]") == 30


def test_the_heading_is_said_in_the_reader_s_language() -> None:
    people = [about(f"P0{n}") for n in range(1, 5)]

    assert "警告[voice]：涉及 4 人，共 4 个问题，例如\n" in shown(
        "text", *people, locale=Locale.HANS
    )
    assert "警告[voice]：涉及 4 人，共 4 個問題，例如\n" in shown(
        "text", *people, locale=Locale.HANT
    )


def test_what_is_nobodys_is_told_alone_beside_what_the_same_rule_says_of_many() -> None:
    nobodys = finding("voice", "the text says we", severity="warning")

    told = shown("text", nobodys, *(about(f"P0{n}") for n in range(1, 5)))

    assert [line for line in told.splitlines() if line.startswith("warning[")] == [
        "warning[voice]: the text says we",
        "warning[voice]: 4 findings for 4 people, such as this one",
    ]
