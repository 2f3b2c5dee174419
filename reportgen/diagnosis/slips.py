"""The slips of people who copy numbers, undone: which values are one slip away from a written one.

Each comes with its likelihood: how probable the written text is if the value was meant. Slips with
few ways to go wrong (two neighbours exchanged) say more than those with many (any digit changed).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from reportgen.model.frozen import frozen

_ALL_BUT_ZERO = 0.1
_SHIFTS = (-4, -3, -2, -1, 1, 2, 3, 4)


class Slip(StrEnum):
    """The kind of slip by which a copied number went wrong."""

    SWAPPED = "swapped"
    DROPPED = "dropped"
    DOUBLED = "doubled"
    DIGIT = "digit"
    POINT = "point"
    SIGN = "sign"
    THOUSAND = "thousand"
    TEN_THOUSAND = "ten_thousand"
    PERCENT = "percent"
    MINUTES = "minutes"
    UPSIDE_DOWN = "upside_down"
    STALE = "stale"
    NEIGHBOUR = "neighbour"
    RELATIVE = "relative"
    POINTS = "points"
    OTHER_BASE = "other_base"
    OFF_BY_ONE = "off_by_one"
    EXCHANGED = "exchanged"
    MOVED = "moved"


POINT_MOVED = (Slip.POINT, Slip.PERCENT, Slip.THOUSAND, Slip.TEN_THOUSAND)
"""The slips that change how many decimals are written."""


OTHER_CHANGES = (Slip.RELATIVE, Slip.POINTS, Slip.OTHER_BASE)
"""The slips by which a stated change is one that the levels show, but another one."""


@frozen
class Undone:
    """A value that may have been meant, and the slip that led from it to what was written."""

    value: Decimal
    slip: Slip
    likelihood: float


def undone(text: str) -> Iterator[Undone]:
    """Yield every value one slip away from a number as written, the likeliest slips first."""
    sign, body = ("-", text[1:]) if text.startswith("-") else ("", text)
    count = sum(char.isdigit() for char in body)
    yield from _shifted(sign, body)
    if Decimal(text):
        yield Undone(-Decimal(text), Slip.SIGN, 0.5)
    for changed in _swapped(body):
        yield Undone(Decimal(sign + changed), Slip.SWAPPED, 1 / max(1, count - 1))
    for changed in _without_double(body):
        yield Undone(Decimal(sign + changed), Slip.DOUBLED, 1 / max(1, count - 1))
    kept = 1 / (count + 1) if Decimal(text) else _ALL_BUT_ZERO
    for changed in _with_one_more(body):
        yield Undone(Decimal(sign + changed), Slip.DROPPED, kept)
    for changed in _other_digit(body):
        value = Decimal(sign + changed)
        yield Undone(value if value else abs(value), Slip.DIGIT, 1 / (9 * count))  # nobody means -0
    step = Decimal(1).scaleb(-len(body.partition(".")[2]))
    for neighbour in (Decimal(text) - step, Decimal(text) + step):
        yield Undone(neighbour, Slip.OFF_BY_ONE, 0.15)
    for factor in (Decimal(60), 1 / Decimal(60)):
        yield Undone(Decimal(text) * factor, Slip.MINUTES, 0.02)
    if Decimal(text):
        yield Undone(Decimal(10000) / Decimal(text), Slip.UPSIDE_DOWN, 0.1)


def _shifted(sign: str, body: str) -> Iterator[Undone]:
    value = Decimal(sign + body)
    if not value:
        return
    for places in _SHIFTS:
        slip, likelihood = Slip.POINT, 0.25 if abs(places) == 1 else 0.1
        if places == 4:
            slip = Slip.TEN_THOUSAND
        elif abs(places) == 3:
            slip = Slip.THOUSAND
        elif abs(places) == 2:
            slip = Slip.PERCENT
        moved = value.scaleb(places)
        yield Undone(_trimmed(moved) if places < 0 else moved, slip, likelihood)


def _trimmed(value: Decimal) -> Decimal:
    """Return a value without zeros at the end of its decimals: 5.8 for 5.800."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _swapped(body: str) -> Iterator[str]:
    """Yield the body with two neighbouring digits exchanged, with or without a point between."""
    digits = [at for at, char in enumerate(body) if char.isdigit()]
    for one, other in pairwise(digits):
        if body[one] != body[other]:
            changed = list(body)
            changed[one], changed[other] = changed[other], changed[one]
            if not _has_idle_zero(changed):
                yield "".join(changed)


def _has_idle_zero(body: list[str]) -> bool:
    """Return whether a number begins as nobody writes it: 04."""
    return body[0] == "0" and body[1:2] not in ([], ["."])


def _without_double(body: str) -> Iterator[str]:
    """Yield the body with one of two equal neighbours taken out."""
    for at in range(1, len(body)):
        if body[at] == body[at - 1] and body[at].isdigit():
            yield body[:at] + body[at + 1 :]


def _with_one_more(body: str) -> Iterator[str]:
    """Yield the body with a digit put in where it changes the value: one was dropped."""
    seen = set()
    for at in range(len(body) + 1):
        for digit in "0123456789":
            changed = body[:at] + digit + body[at:]
            if changed not in seen and Decimal(changed) != Decimal(body):
                seen.add(changed)
                yield changed


def _other_digit(body: str) -> Iterator[str]:
    for at, char in enumerate(body):
        if char.isdigit():
            for digit in "0123456789":
                changed = [*body[:at], digit, *body[at + 1 :]]
                if digit != char and not _has_idle_zero(changed):
                    yield "".join(changed)
