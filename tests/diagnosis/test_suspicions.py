"""Two figures in each other's place break two sums that have nothing else in common."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.figure import Role
from tests.support.records import answers, numbers

TWO = "t = a + b | u = c + d"
THREE = f"{TWO} | v = e + f"


@pytest.mark.parametrize(
    ("rules", "record", "said"),
    [
        (TWO, "t 30 a 12 b 18 u 57 c 45 d 12", []),
        (TWO, "t 30 a 45 b 18 u 57 c 12 d 12", ["a=12 exchanged", "c=45 exchanged"]),
        (TWO, "t 30 a 451 b 18 u 463 c 12 d 12", ["a=12 exchanged", "c=451 exchanged"]),
        # totals are exchanged as well
        (TWO, "t 57 a 12 b 18 u 30 c 45 d 12", ["t=30 exchanged", "u=57 exchanged"]),
        # a single digit fits by chance
        (TWO, "t 23 a 5 b 15 u 26 c 8 d 21", ["t=20 or b=18 or a=8", "u=29 or c=5 or d=18"]),
        (TWO, "t 30 a 5 b 18 u 17 c 12 d 12", ["t=23 or a=12 or b=25", "u=24 or c=5 or d=5"]),
        # neither has what mends the other
        (TWO, "t 30 a 45 b 18 u 57 c 13 d 12", ["t=63 or a=12", "u=25 or c=45 or d=44"]),
        # what has to be 19 or more is sought nowhere
        ("t >= a | u = c + d", "t 5 a 19 u 18 c 45 d 13", ["a=5 or t=19", "u=58 digit"]),
        # whoever was exchanged is exchanged no more
        (
            THREE,
            "t 30 a 45 b 18 u 57 c 12 d 12 v 57 e 12 f 12",
            ["a=12 exchanged", "c=45 exchanged", "v=24 or e=45 or f=45"],
        ),
        # b might be e's value as well, but its sum is right once a is mended
        (
            THREE,
            "t 57 a 45 b 30 u 57 c 27 d 12 v 42 e 12 f 12",
            ["a=27 exchanged", "c=45 exchanged", "v=24 swapped"],
        ),
        # the second and the third, the first is another slip
        (
            THREE,
            "t 30 a 12 b 81 u 57 c 16 d 12 v 34 e 45 f 18",
            ["b=18 swapped", "c=45 exchanged", "e=16 exchanged"],
        ),
    ],
)
def test_each_of_two_has_what_mends_the_other(rules: str, record: str, said: list[str]) -> None:
    assert answers(rules, numbers(record)) == said


TEAMS = "e = e1 + e2 | m1 = e1 + w1 | m2 = e2 + w2"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        # each alone has two digits swapped: one exchange is likelier than two slips
        ("e 77 e1 43 e2 34 w1 10 w2 20 m1 44 m2 63", ["e1=34 exchanged", "e2=43 exchanged"]),
        # an amount stands in the wrong one of two teams
        (
            "e 6608 e1 3665 e2 2943 w1 8197 w2 7545 m1 11362 m2 10988",
            ["e1=3165 moved", "e2=3443 moved"],
        ),
    ],
)
def test_one_slip_in_two_cells_of_a_sum_that_holds_is_told_as_one(
    record: str, said: list[str]
) -> None:
    assert answers(TEAMS, numbers(record)) == said


def test_nobody_takes_a_figure_of_another_unit_or_role_for_one() -> None:
    values = numbers("t 30 a 45 b 18 u 57 c 12 d 12")
    a = values["a"]
    measured = {**values, "a": replace(a, unit=replace(a.unit, id="h"))}
    aimed = {**values, "a": replace(a, key=replace(a.key, role=Role.TARGET))}

    for given in (measured, aimed):
        assert not any("exchanged" in said for said in answers(TWO, given))


@pytest.mark.parametrize(("before", "is_found"), [(7, True), (8, False)])
def test_of_figures_with_one_value_the_first_eight_are_tried(before: int, is_found: bool) -> None:
    others = " | ".join(f"s{at} = k{at} + m{at}" for at in range(before))
    twelves = " ".join(f"s{at} 99 k{at} 12 m{at} 31" for at in range(before))

    said = answers(
        f"t = a + b | {others} | u = c + d",
        numbers(f"t 30 a 45 b 18 {twelves} u 57 c 12 d 12"),
    )

    assert (said[:2] == ["a=12 exchanged", "c=45 exchanged"]) is is_found


FIVE = "t = c + a + b | u = b - c + t | v = f + t + u | w = d + u + b | x = t + u | c >= 99"
OTHER = "p = q + r"
ALONE = "p=1236 or q=1037 or r=-173"


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (f"{FIVE} | {OTHER}", ["v=1223 exchanged", "x=1037 exchanged", ALONE]),
        (f"{OTHER} | {FIVE}", [ALONE, "v=1223 exchanged", "x=1037 exchanged"]),
    ],
)
def test_of_two_that_were_exchanged_with_each_other_none_was_with_a_third(
    rules: str, said: list[str]
) -> None:
    record = "a 251 b 142 c 109 d 364 f 186 t 502 u 535 v 1037 w 1041 x 1223 p 1050 q 1223 r 13"

    assert answers(rules, numbers(record)) == said
