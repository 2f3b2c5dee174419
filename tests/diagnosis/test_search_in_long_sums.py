"""Of a hundred figures and more the one that was written wrongly is found, in time."""

from __future__ import annotations

import pytest

from tests.support.records import answers, numbers


def long_sum(count: int, others: str, values: str) -> list[str]:
    """Return what is said of a sum of so many figures, a among them, with other sums of it."""
    names = [f"x{at}" for at in range(count - 2)]
    rules = f"t = a + {' + '.join(names)} | {others}"
    parts = " ".join(f"{name} 1" for name in names)
    return answers(rules, numbers(f"t {50 + len(names)} a 500 {parts} {values}"))


@pytest.mark.parametrize(
    ("others", "values", "said"),
    [
        # a would mend two and break one
        ("u = a + c | v = a + d", "u 57 c 7 v 502 d 2", ["a=50 doubled"]),
        # a would mend two and break two
        ("u = a + c | v = a + d | w = a + e", "u 57 c 7 v 502 d 2 w 503 e 3", ["", ""]),
        # a would mend three and break two
        (
            "u = a + c | s = a + f | v = a + d | w = a + e",
            "u 57 c 7 s 58 f 8 v 502 d 2 w 503 e 3",
            ["a=50 doubled"],
        ),
    ],
)
def test_of_many_figures_the_one_that_mends_more_than_it_breaks_is_wrong(
    others: str, values: str, said: list[str]
) -> None:
    assert long_sum(130, others, values) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(120, ["t=131 exchanged", "a=13 exchanged"]), (121, ["t=250 unknown"])],
)
def test_two_are_exchanged_among_a_hundred_and_twenty_at_most(count: int, said: list[str]) -> None:
    names = [f"x{at}" for at in range(count - 2)]
    parts = " ".join(f"{name} 1" for name in names)

    found = answers(f"t = a + {' + '.join(names)}", numbers(f"t 13 a 131 {parts}"))

    assert found == said


def test_of_two_that_mend_as_much_the_one_that_breaks_less_comes_first() -> None:
    names = [f"x{at}" for at in range(128)]
    rules = (
        f"t = z + a + {' + '.join(names)} | u = z + a + c | s = z + a + g | "
        "v = a + d | w = z + e | y = z + f"
    )
    parts = " ".join(f"{name} 1" for name in names)
    record = f"t 678 z 500 a 500 {parts} u 557 c 7 s 558 g 8 v 502 d 2 w 503 e 3 y 504 f 4"

    assert answers(rules, numbers(record)) == ["a=50 or z=50"]
