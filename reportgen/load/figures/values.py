"""The text of a value -> its number, and the word beside it that says how rough it is.

People write what they know: 约 51000, ~51000, 5.1万, 12k, 30人以上. The number keeps the precision
that it was written with, in its exponent: 5.1万 is 51000, known to the thousand.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.load.figures.qualifiers import QUALIFIER_OF
from reportgen.load.numbers import Decimals, Refusal, parse_number
from reportgen.model.figures.figure import Qualifier
from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.regex import regex

_SCALES = {
    "百万": 6, "百萬": 6, "千万": 7, "千萬": 7, "万": 4, "萬": 4, "亿": 8, "億": 8, "千": 3,
    "k": 3, "K": 3, "M": 6, "bn": 9,
}  # fmt: skip
_CHINESE_SCALES = "百千万萬亿億"
_WORDS = "|".join(sorted(map(re.escape, QUALIFIER_OF), key=len, reverse=True))
_QUALIFIED = regex(rf"(?P<before>{_WORDS})?\s*(?P<number>.*?)\s*(?P<after>{_WORDS})?", re.I | re.S)
_SCALED = regex(rf"(?P<number>.*\d) ?(?P<scale>{'|'.join(_SCALES)})", re.S)


@frozen
class WrittenValue:
    """A number as a cell gives it: its digits written out, and the word beside it."""

    number: Decimal
    text: str
    qualifier: Qualifier | None = None


def parse_value(
    text: str, metric: Metric, unit: Unit, decimals: Decimals = Decimals.POINT
) -> WrittenValue | Refusal:
    """Return what a cell of a metric says, or why it is refused.

    The name of the unit may stand behind the number, as in 30人 or 5.1万元.
    """
    is_percent = unit.id in ("%", "rel%")
    plain = parse_number(text, is_percent, decimals)
    if not isinstance(plain, Refusal):
        return WrittenValue(*plain)
    bare, qualifier = _qualified(text)
    bare = _without_unit(bare, metric, unit)
    bare, scale = (bare, 0) if is_percent else _scaled(bare, unit)
    found = parse_number(bare, is_percent, decimals)
    if isinstance(found, Refusal):
        return plain
    number = found[0].scaleb(scale)
    return WrittenValue(number, f"{number:f}", qualifier)


def _qualified(text: str) -> tuple[str, Qualifier | None]:
    """Return a text without the word before or after its number, and what the word means."""
    found = _QUALIFIED.fullmatch(text)
    if found is None or (found["before"] and found["after"]):
        return text, None
    word = found["before"] or found["after"]
    return found["number"], QUALIFIER_OF[word.casefold()] if word else None


def _without_unit(text: str, metric: Metric, unit: Unit) -> str:
    """Return a text without the name of its unit, or the metric's own counter, at its end."""
    words = [each for each in (unit.names, metric.counter) if each]
    spelled = {each.in_(locale) for each in words for locale in Locale} | {unit.id}
    for name in sorted(spelled - {""}, key=len, reverse=True):
        if text.endswith(name) and not unit.is_percent:
            return text.removesuffix(name).rstrip()
    return text


def _scaled(text: str, unit: Unit) -> tuple[str, int]:
    """Return a text without its word for thousands or more, and the power of ten that it means.

    Where the unit counts in such a word itself, as 万元 does, nobody knows which of them is meant.
    """
    found = _SCALED.fullmatch(text)
    if found is None or unit.names.hans[:1] in {*_CHINESE_SCALES}:
        return text, 0
    return found["number"], _SCALES[found["scale"]]
