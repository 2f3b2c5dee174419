"""What the number format of a cell makes of its stored number: 0.874 as 87.4 %, 45566 as a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from xml.etree.ElementTree import Element

from reportgen.load.tables.stored_numbers import as_typed
from reportgen.load.tables.xlsx_parts import children, local
from reportgen.model.frozen import frozen
from reportgen.model.regex import regex

_BUILT_IN = {
    2: "0.00", 4: "#,##0.00", 7: "0.00", 8: "0.00", 9: "0%", 10: "0.00%", 39: "0.00", 40: "0.00",
    44: "0.00", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "h:mm:ss",
    47: "mm:ss",
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss"),
}  # fmt: skip
"""The formats that a workbook names by number only, as far as they matter."""

_LITERAL = regex(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_PLACES = regex(r"\.(0*)")
_LAST_DAY = 2_958_465


class NumberKind(Enum):
    """The nature of a stored number: plain, a percentage, a date, a time."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"


@frozen
class Format:
    """A number format: the nature of the number, and the least count of decimals that it shows."""

    kind: NumberKind = NumberKind.NUMBER
    decimals: int = 0

    @classmethod
    def of(cls, code: str) -> Format:
        """Return the format of a code such as `0.0%` or `yyyy"年"m"月"` shows."""
        plain = _LITERAL.sub("", code.partition(";")[0]).lower()
        if "general" in plain or "@" in plain:
            return cls()
        if re.search("[yd年]", plain) or re.search("m(?!.*[:s])", plain.partition("h")[0]):
            return cls(NumberKind.DATE)
        if re.search("[hs]", plain):
            return cls(NumberKind.TIME)
        if "e" in plain:
            return cls()
        places = _PLACES.search(plain)
        return cls(
            NumberKind.PERCENT if "%" in plain else NumberKind.NUMBER,
            len(places[1]) if places else 0,
        )


@frozen
class Formats:
    """The formats of a workbook by the number of a cell's style."""

    styles: tuple[Format, ...] = ()

    @classmethod
    def read(cls, elements: Iterable[Element]) -> Formats:
        """Return the formats of the elements `numFmt` and `cellXfs` of the styles part."""
        codes = dict(_BUILT_IN)
        styles: tuple[Format, ...] = ()
        for element in elements:
            if local(element) == "numFmt":
                codes[_number(element.get("numFmtId"))] = element.get("formatCode", "")
            else:
                asked = [_number(entry.get("numFmtId")) for entry in children(element, "xf")]
                styles = tuple(Format.of(codes.get(number, "")) for number in asked)
        return cls(styles)

    def style(self, text: str | None) -> Format:
        """Return the format of a cell whose style has this number."""
        number = _number(text)
        return self.styles[number] if number < len(self.styles) else Format()


def typed(stored: str, shown: Format, first_day: datetime) -> str:
    """Return a stored number as a person would type it; one that is none comes back as it is.

    `first_day` is the day that the workbook counts as 0.
    """
    try:
        number = Decimal(stored)
    except InvalidOperation:
        return stored
    if not number.is_finite() or abs(number.adjusted()) > 300:
        return stored
    if shown.kind is NumberKind.DATE and 1 <= number <= _LAST_DAY:
        return _moment(number, first_day)
    if shown.kind is NumberKind.TIME and number >= 0:
        minutes, seconds = divmod(round(number * 86_400), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if shown.kind is NumberKind.PERCENT:
        return f"{as_typed(number * 100, shown.decimals)}%"
    return as_typed(number, shown.decimals)


def _moment(number: Decimal, first_day: datetime) -> str:
    moment = first_day + timedelta(seconds=round(number * 86_400))
    at_midnight = not (moment.hour or moment.minute or moment.second)
    return f"{moment:%Y-%m-%d}" if at_midnight else f"{moment:%Y-%m-%d %H:%M:%S}"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
