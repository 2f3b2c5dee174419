"""The caret stands under what is meant, whatever stands before it."""

from __future__ import annotations

import pytest

from reportgen.console.cells import width
from reportgen.console.excerpt import excerpt
from reportgen.model.place import Place


def drawn(line: str, column: int, length: int = 1) -> list[str]:
    return list(excerpt(Place("a.csv", 7, column, length=length), line))


@pytest.mark.parametrize(
    ("line", "column", "length", "caret"),
    [
        ("orders,30", 8, 2, "       ^^"),
        ("订单,30", 4, 2, "     ^^"),
        ("订单,三十", 4, 2, "     ^^^^"),
        ("a\tb,30", 5, 2, " \t  ^^"),
        ("e\N{COMBINING ACUTE ACCENT},30", 4, 2, "  ^^"),
        ("ｆｕｌｌ,30", 6, 2, "         ^^"),
        ("😀,30", 3, 2, "   ^^"),
        ("end", 4, 1, "   ^"),
    ],
)
def test_the_caret_stands_under_the_value(line: str, column: int, length: int, caret: str) -> None:
    top, shown, below = drawn(line, column, length)

    assert top == "   |"
    assert shown == f" 7 | {line}"
    assert below == f"   | {caret}"


def test_a_long_line_is_cut_on_both_sides_of_the_caret() -> None:
    _, shown, below = drawn("客服" * 100 + "30" + "中心" * 100, 201, 2)

    source = shown.removeprefix(" 7 | ")
    assert source.startswith("…服客服")
    assert source.endswith("…")
    assert width(source) <= 100
    before = source.partition("30")[0]
    assert below == "   | " + " " * width(before) + "^^"


def test_orders_to_the_terminal_are_shown_and_not_given() -> None:
    _, shown, below = drawn("\x1b[2J\N{RIGHT-TO-LEFT OVERRIDE}x,30", 8, 2)

    assert shown == r" 7 | \x1b[2J\u202ex,30"
    assert below == "   | " + " " * 15 + "^^"


@pytest.mark.parametrize(
    ("line", "column", "length", "source"),
    [
        # a line that just fits stays whole
        ("a" * 98 + ",9", 100, 1, "a" * 98 + ",9"),
        ("a" * 99 + ",9", 101, 1, "…" + "a" * 97 + ",9"),
        # a mark that is too long for the terminal alone
        ("9" * 100, 1, 100, "9" * 100),
        ("9" * 101, 1, 101, "9" * 99 + "…"),
        # what just fits before it is not cut
        ("a" * 60 + "9" + "b" * 70, 61, 1, "a" * 60 + "9" + "b" * 38 + "…"),
        ("a" * 61 + "9" + "b" * 70, 62, 1, "…" + "a" * 59 + "9" + "b" * 38 + "…"),
        # what stands before it keeps sixty cells, what comes after gives way
        ("a" * 70 + "9" + "b" * 70, 71, 1, "…" + "a" * 59 + "9" + "b" * 38 + "…"),
        ("a" * 10 + "9" + "b" * 89, 11, 1, "a" * 10 + "9" + "b" * 89),
        ("a" * 10 + "9" + "b" * 90, 11, 1, "a" * 10 + "9" + "b" * 88 + "…"),
        # a Chinese character is never cut in two, a mark above a letter never stands alone
        ("客" * 51, 51, 1, "…" + "客" * 48 + "客"),
        ("e\N{COMBINING ACUTE ACCENT}" * 99 + "99", 199, 2, "…" + "e\N{COMBINING ACUTE ACCENT}" * 97 + "99"),
    ],
)  # fmt: skip
def test_a_hundred_cells_are_shown_around_the_value(
    line: str, column: int, length: int, source: str
) -> None:
    assert drawn(line, column, length)[1] == f" 7 | {source}"
