"""Which of several explanations is taken for the right one, and who is named where none is."""

from __future__ import annotations

import pytest

from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import (
    Candidate,
    Explanation,
    Suspicion,
    as_two_slips,
    chosen,
    is_one_slip,
)
from reportgen.diagnosis.trust import Trusted
from reportgen.model.relations.intervals import ANY
from tests.support.records import numbers, relation

RECORD = numbers("a 1 b 2 c 3 d 4")


def explanation(text: str) -> Explanation:
    """Return figures that would have to change together: "a:0.5 b:0.2", with their weights."""
    parts = (part.split(":") for part in text.split())
    return tuple(Candidate(RECORD[name], None, None, float(weight), ANY) for name, weight in parts)


def names(explanation: Explanation) -> str:
    return " ".join(name for each in explanation for name in RECORD if RECORD[name] is each.figure)


@pytest.mark.parametrize(
    ("explanations", "suspects", "candidates"),
    [
        (["a:0.1"], "a", "a"),
        (["a:0.25", "b:0.75"], "b", "b a"),
        (["a:0.25", "b:0.7"], "", "b a"),
        (["a:0.5 b:0.5", "c:0.5 d:0.1"], "a b", "a b c d"),
        (["a:0.5 b:0.1", "a:0.5 c:0.1"], "", "a b c"),
        ([], "", ""),
    ],
)
def test_what_is_three_times_as_likely_as_the_next_is_taken(
    explanations: list[str], suspects: str, candidates: str
) -> None:
    found = chosen([explanation(text) for text in explanations])

    assert (names(found.suspects), names(found.candidates)) == (suspects, candidates)


def test_at_most_twenty_are_named() -> None:
    record = numbers(" ".join(f"x{number} 1" for number in range(25)))
    tied = [(Candidate(each, None, None, 1.0, ANY),) for each in record.values()]

    assert len(chosen(tied).candidates) == 20


def test_each_relation_has_the_suspect_that_stands_in_it() -> None:
    both = explanation("a:1 b:1")
    found = Suspicion(both, both)

    assert found.suspect_in(relation("c = b + d", RECORD)) is both[1]
    assert found.suspect_in(relation("a = c + b", RECORD)) is both[0]
    assert found.suspect_in(relation("c = d + d", RECORD)) is None


def test_the_cause_is_the_first_suspect_else_the_likeliest_candidate() -> None:
    one, other = explanation("a:1 b:1")

    assert Suspicion((one, other), (other,)).cause == "cost_saving@2024-Q4[item=b]"
    assert Suspicion((one, other), ()).cause == "cost_saving@2024-Q4[item=a]"
    assert Suspicion((), ()).cause is None


def trusting(levels: str) -> Trusted:
    """Return what is said of figures: "a:system b:audited"."""
    said = (part.split(":") for part in levels.split())
    return Trusted({RECORD[name].id: level for name, level in said})  # type: ignore[misc]


@pytest.mark.parametrize(
    ("explanations", "levels", "suspects", "trusted"),
    [
        (["a:1", "b:1"], "", "", ""),
        (["a:1", "b:1"], "a:system", "b", "a"),
        (["a:1", "b:1"], "b:audited", "a", "b"),
        (["a:1", "b:1"], "b:typed", "", ""),  # like any other
        (["a:1", "b:1", "c:1"], "a:system", "", ""),  # two are left
        (["a:4", "b:1"], "a:audited", "a", ""),  # clear without it
        (["a:1", "b:1", "c:0.1"], "a:audited", "b", "a"),
        (["a:1 d:1", "b:1"], "a:system d:system", "b", "a d"),
    ],
)
def test_trust_decides_between_figures_that_are_about_as_likely(
    explanations: list[str], levels: str, suspects: str, trusted: str
) -> None:
    found = chosen([explanation(text) for text in explanations], trusting(levels))

    told = " ".join(name for each in found.trusted for name in RECORD if RECORD[name] is each)
    assert (names(found.suspects), told) == (suspects, trusted)


@pytest.mark.parametrize(
    ("slips", "is_one"),
    [
        ((Slip.EXCHANGED, Slip.EXCHANGED), True),
        ((Slip.MOVED, Slip.MOVED), True),
        ((Slip.EXCHANGED,), False),
        ((Slip.EXCHANGED, Slip.SWAPPED), False),
        ((Slip.SWAPPED, Slip.SWAPPED), False),
        ((None, None), False),
        ((), False),
    ],
)
def test_two_that_went_wrong_together_are_one_slip(
    slips: tuple[Slip | None, ...], is_one: bool
) -> None:
    figures = (
        Candidate(each, None, slip, 1.0, ANY)
        for each, slip in zip(RECORD.values(), slips, strict=False)
    )

    assert is_one_slip(tuple(figures)) is is_one


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("a:0.5", "a:0.5"), ("b:0.4", "b:0.4"), "a:0.005 b:0.4"),
        (("a:0.5 c:0.2", "c:0.2"), ("b:0.4", "b:0.4"), "c:0.002 b:0.4"),
        # without a suspect the likeliest candidate stands for it
        (("a:0.5 c:0.2", ""), ("b:0.4 d:0.1", ""), "a:0.005 b:0.4"),
        (("a:0.5 c:0.2", "a:0.5 c:0.2"), ("b:0.4", ""), "a:0.005 c:0.2 b:0.4"),
        (("a:0.5", "a:0.5"), ("", ""), ""),
        (("", ""), ("b:0.4", "b:0.4"), ""),
    ],
)
def test_two_slips_are_rarer_than_one(
    one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    pair = [
        Suspicion(explanation(found), explanation(suspects)) for found, suspects in (one, other)
    ]

    found = as_two_slips(*pair)

    wanted = explanation(expected)
    assert names(found) == names(wanted)
    assert [each.weight for each in found] == pytest.approx([each.weight for each in wanted])
