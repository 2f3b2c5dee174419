"""Slips of people who copy numbers, made on purpose. Written apart from the code that undoes them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from reportgen.model.book import FigureBook
from reportgen.model.figure import Figure
from reportgen.model.report import Report


def swapped(text: str, chance: random.Random) -> str | None:
    """Return two neighbouring digits exchanged: 1702 -> 1720."""
    places = [
        at
        for at in range(len(text) - 1)
        if text[at].isdigit() and text[at + 1].isdigit() and text[at] != text[at + 1]
    ]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def dropped(text: str, chance: random.Random) -> str | None:
    """Return a digit left out: 1702 -> 172."""
    places = [at for at, char in enumerate(text) if char.isdigit()]
    if len(places) < 2:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1 :]


def doubled(text: str, chance: random.Random) -> str | None:
    """Return a digit typed twice: 1702 -> 17702."""
    at = chance.choice([at for at, char in enumerate(text) if char.isdigit()])
    return text[: at + 1] + text[at:]


def mistyped(text: str, chance: random.Random) -> str | None:
    """Return a wrong digit: 1702 -> 1902."""
    at = chance.choice([at for at, char in enumerate(text) if char.isdigit()])
    other = chance.choice([digit for digit in "0123456789" if digit != text[at]])
    return text[:at] + other + text[at + 1 :]


def ten_times(text: str, chance: random.Random) -> str | None:
    """Return the decimal point moved: 17.2 -> 172."""
    value = Decimal(text)
    moved = value * 10 if chance.random() < 0.5 or "." not in text else value / 10
    return f"{moved.normalize():f}" if value else None


def negated(text: str, chance: random.Random) -> str | None:
    """Return the sign turned: 17 -> -17."""
    del chance
    return f"{-Decimal(text):f}" if Decimal(text) else None


def without_ten_thousand(text: str, chance: random.Random) -> str | None:
    """Return a number whose 万 was lost: 12000 -> 1.2."""
    del chance
    value = Decimal(text)
    return f"{(value / 10000).normalize():f}" if abs(value) >= 10000 else None


def off_by_one(text: str, chance: random.Random) -> str | None:
    """Return the next number at the written precision: 17.2 -> 17.3."""
    del chance
    value = Decimal(text)
    return f"{value + Decimal(1).scaleb(value.as_tuple().exponent):f}"  # type: ignore[arg-type]


SLIPS: Mapping[str, Callable[[str, random.Random], str | None]] = {
    "digits swapped": swapped,
    "digit dropped": dropped,
    "digit doubled": doubled,
    "digit mistyped": mistyped,
    "decimal point moved": ten_times,
    "sign turned": negated,
    "万 lost": without_ten_thousand,
    "off by one": off_by_one,
}


def with_slip(report: Report, at: int, text: str) -> tuple[Report, Figure]:
    """Return a report whose figure number `at` says `text`, and that figure."""
    figures = list(report.book.figures)
    wrong = replace(figures[at], value=Decimal(text), text=text)
    figures[at] = wrong
    return replace(report, book=FigureBook(tuple(figures), report.book.metrics)), wrong
