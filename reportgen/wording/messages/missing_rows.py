"""What to do about rows that are not there: which to add, and what a total leaves for one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.model.language import LocalText

_ROW = LocalText("the row", "这一行", "這一列")
_ROWS = LocalText("the rows", "这些行", "這些列")


def add_rows(rows: Sequence[str]) -> LocalText:
    """Return the remedy to add rows that are written out as a metric CSV has them."""
    what = _rows(len(rows))
    return LocalText(
        f"add {what.en} {'; '.join(rows)}",
        f"请补上{what.hans}：{'；'.join(rows)}",
        f"請補上{what.hant}：{'；'.join(rows)}",
    )


def add_or_leave_empty(count: int) -> LocalText:
    """Return the remedy to add so many rows, be it with an empty cell."""
    what = _rows(count)
    return LocalText(
        f"add {what.en}, or leave the cell of a value that nobody knows empty",
        f"请补上{what.hans}；确实没有数据的，请保留该行并把数值留空",
        f"請補上{what.hant}；確實沒有資料的，請保留該列並把數值留空",
    )


def add_what_is_left(left: LocalText) -> LocalText:
    """Return the remedy to add the one row for which a total leaves a value."""
    return LocalText(
        f"add {_ROW.en}; {left.en}",
        f"请补上{_ROW.hans}；{left.hans}",
        f"請補上{_ROW.hant}；{left.hant}",
    )


def add_what_parts_make(row: str, total: LocalText) -> LocalText:
    """Return the remedy to add the row of a total, as a metric CSV has it, of known parts."""
    return LocalText(
        f"add {_ROW.en} {row},…: the parts come to {total.en}",
        f"请补上{_ROW.hans} {row},…：各分项合计为 {total.hans}",
        f"請補上{_ROW.hant} {row},…：各分項合計為 {total.hant}",
    )


def left_for_it(whole: LocalText, rest: Decimal) -> LocalText:
    """Return what a total leaves for the only row that its sum lacks."""
    return LocalText(
        f"{whole.en} leaves {rest:f} for it",
        f"按{whole.hans}推算应为 {rest:f}",
        f"按{whole.hant}推算應為 {rest:f}",
    )


def _rows(count: int) -> LocalText:
    return _ROW if count == 1 else _ROWS
