"""What to do about rows that are not there: one or several, in the words of each language."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.language import LocalText, same
from reportgen.wording.messages.missing_rows import (
    add_or_leave_empty,
    add_rows,
    add_what_is_left,
    left_for_it,
)


def test_one_row_is_no_rows() -> None:
    assert add_rows(["2024,csat"]).en == "add the row 2024,csat"
    assert add_rows(["2024,csat", "2023,csat"]) == LocalText(
        "add the rows 2024,csat; 2023,csat",
        "请补上这些行：2024,csat；2023,csat",
        "請補上這些列：2024,csat；2023,csat",
    )
    assert add_or_leave_empty(1).en.startswith("add the row, or leave the cell")
    assert add_or_leave_empty(2).en.startswith("add the rows, or leave the cell")


def test_what_a_total_leaves_for_a_row_is_offered() -> None:
    assert add_what_is_left(left_for_it(same("2024"), Decimal("7.50"))) == LocalText(
        "add the row; 2024 leaves 7.50 for it",
        "请补上这一行；按2024推算应为 7.50",
        "請補上這一列；按2024推算應為 7.50",
    )
