"""Slips of people who copy numbers, made on purpose. Written apart from the code that undoes them.

A slip changes a cell, or two cells that are mixed up, and says what they read afterwards.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.mutation.laws import Value, Values

Change = Mapping[str, Value]
Slip = Callable[[str, Values, random.Random], Change | None]

RATES = {
    "csat": ("survey_satisfied", "survey_responses"),
    "fcr": ("first_contact_resolved", "human_contacts"),
    "return_rate": ("returns", "orders"),
    "complaint_rate": ("complaints", "orders"),
    "order_error_rate": ("order_errors", "orders"),
    "repurchase_rate": ("repurchase_customers", "repurchase_sample"),
    "escalation_rate": ("escalations", "complaints"),
    "self_service_rate": ("bot_resolved", "bot_sessions"),
    "bot_automation_rate": ("bot_resolved", "common_questions"),
    "kb_adoption_rate": ("kb_adopted", "kb_submitted"),
    "star_promotion_share": ("star_promoted", "star_eligible"),
    "major_complaint_48h_rate": ("major_complaints_48h", "major_complaints"),
    "cross_border_case_share": ("cross_border_cases", "cross_border_cases_team"),
    "human_contacts_per_agent_day": ("human_contacts", "agent_days"),
}


@dataclass(frozen=True)
class Mutant:
    """What was done to which sample, and what the changed cells read."""

    sample: str
    kind: str
    change: Change


def _text(kind: Callable[[str, random.Random], str | None]) -> Slip:
    def slip(at: str, values: Values, chance: random.Random) -> Change | None:
        text = kind(values[at].text, chance)
        if text is None or Decimal(text) == Decimal(values[at].text):
            return None
        return {at: replace(values[at], text=text)}

    return slip


def _digits(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char.isdigit()]


def _swapped(text: str, chance: random.Random) -> str | None:
    """Return two neighbouring digits exchanged: 1702 -> 1720."""
    places = [
        at
        for at in range(len(text) - 1)
        if text[at : at + 2].isdigit() and text[at] != text[at + 1]
    ]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _dropped(text: str, chance: random.Random) -> str | None:
    """Return a digit left out: 1702 -> 172."""
    places = _digits(text.partition(".")[0]) or [0]
    if len(_digits(text)) < 2 or len(places) < 2:
        return None
    at = chance.choice(places)
    return text[:at] + text[at + 1 :]


def _doubled(text: str, chance: random.Random) -> str | None:
    """Return a digit typed twice: 1702 -> 17702."""
    at = chance.choice(_digits(text))
    return text[: at + 1] + text[at:]


def _mistyped(text: str, chance: random.Random) -> str | None:
    """Return a wrong digit: 1702 -> 1902."""
    at = chance.choice(_digits(text))
    other = chance.choice([digit for digit in "0123456789" if digit != text[at]])
    return text[:at] + other + text[at + 1 :]


def _point_moved(text: str, chance: random.Random) -> str | None:
    """Return the decimal point moved by one place: 17.2 -> 172 or 1.72."""
    value = Decimal(text)
    return f"{value.scaleb(chance.choice((-1, 1))):f}" if value else None


def _negated(text: str, chance: random.Random) -> str | None:
    """Return the sign turned: 17 -> -17."""
    del chance
    return f"{-Decimal(text):f}" if Decimal(text) else None


def _without_ten_thousand(text: str, chance: random.Random) -> str | None:
    """Return a number whose 万 was lost: 12000 -> 1.2."""
    del chance
    value = Decimal(text)
    return f"{(value / 10000).normalize():f}" if abs(value) >= 10000 else None


def _thousandfold(text: str, chance: random.Random) -> str | None:
    """Return a number in thousands that is not: 12000 -> 12, or 12 -> 12000."""
    value = Decimal(text)
    if not value:
        return None
    less = abs(value) >= 1000 and chance.random() < 0.5
    return f"{(value / 1000).normalize():f}" if less else f"{value * 1000:f}"


def _off_by_one(text: str, chance: random.Random) -> str | None:
    """Return a neighbour at the written precision: 17.2 -> 17.3."""
    value = Decimal(text)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    return f"{value + chance.choice((-step, step)):f}"


def _percent_for_points(at: str, values: Values, chance: random.Random) -> Change | None:
    """Return a change in the other of points and per cent, or a percentage as a fraction."""
    del chance
    value = values[at]
    other = {"pp": "rel%", "rel%": "pp"}.get(value.unit)
    if other:
        return {at: replace(value, unit=other)}
    if value.unit == "%" and value.role == "actual" and Decimal(value.text):
        return {at: replace(value, text=f"{Decimal(value.text).scaleb(-2):f}")}
    return None


def _upside_down(at: str, values: Values, chance: random.Random) -> Change | None:
    """Return a rate with numerator and denominator exchanged."""
    del chance
    metric, _, rest = at.partition("@")
    part, whole = (values.get(f"{name}@{rest}") for name in RATES.get(metric, ("", "")))
    if part is None or whole is None or ":" in rest or not part.number:
        return None
    scale = 1 if metric.endswith("_day") else 100
    places = len(values[at].text.partition(".")[2])
    turned = Decimal(whole.text) / Decimal(part.text) * scale
    text = f"{round(turned, places):f}"
    return None if text == values[at].text else {at: replace(values[at], text=text)}


def _exchanged(
    at: str, others: Sequence[str], values: Values, chance: random.Random
) -> Change | None:
    fitting = [
        o for o in others if values[o].text != values[at].text and values[o].unit == values[at].unit
    ]
    if not fitting:
        return None
    other = chance.choice(fitting)
    one, two = values[at], values[other]
    return {at: replace(one, text=two.text), other: replace(two, text=one.text)}


def _parts(at: str) -> tuple[str, str, str, str]:
    """Return metric, period, members with their brackets, and role of an id."""
    metric, _, rest = at.partition("@")
    rest, _, role = rest.partition(":")
    period, bracket, members = rest.partition("[")
    return metric, period, bracket + members, role


def _with_other_metric(at: str, values: Values, chance: random.Random) -> Change | None:
    """Return two figures of one period exchanged, of different metrics in one unit."""
    metric, period, members, role = _parts(at)
    others = [
        o for o in values if _parts(o)[1:] == (period, members, role) and _parts(o)[0] != metric
    ]
    return _exchanged(at, others, values, chance)


def _with_other_member(at: str, values: Values, chance: random.Random) -> Change | None:
    """Return the labels of two members of one dimension exchanged."""
    metric, period, members, role = _parts(at)
    dimension = members.partition("=")[0]
    others = [
        o for o in values
        if o != at and members and (_parts(o)[0], _parts(o)[1], _parts(o)[3]) == (metric, period, role)
        and _parts(o)[2].partition("=")[0] == dimension
    ]  # fmt: skip
    return _exchanged(at, others, values, chance)


def _copied(at: str, values: Values, chance: random.Random) -> Change | None:
    """Return the value of the period before, or of another one, left standing."""
    metric, period, members, role = _parts(at)
    others = [
        o for o in values
        if (_parts(o)[0], *_parts(o)[2:]) == (metric, members, role)
        and _parts(o)[1] < period and len(_parts(o)[1]) == len(period)
        and values[o].text != values[at].text and values[o].unit == values[at].unit
    ]  # fmt: skip
    del chance
    return {at: replace(values[at], text=values[max(others)].text)} if others else None


SLIPS: Mapping[str, Slip] = {
    "digits swapped": _text(_swapped),
    "digit dropped": _text(_dropped),
    "digit typed twice": _text(_doubled),
    "digit mistyped": _text(_mistyped),
    "decimal point moved": _text(_point_moved),
    "sign turned": _text(_negated),
    "万 lost": _text(_without_ten_thousand),
    "1000 lost or gained": _text(_thousandfold),
    "off by one": _text(_off_by_one),
    "per cent for points, or a fraction": _percent_for_points,
    "numerator and denominator exchanged": _upside_down,
    "two figures exchanged": _with_other_metric,
    "two labels exchanged": _with_other_member,
    "earlier value left": _copied,
}


def mutants(sample: str, values: Values, most: int, seed: int) -> Iterator[Mutant]:
    """Yield, for each kind of slip, up to `most` mutants of a sample, each of another figure."""
    for kind, slip in SLIPS.items():
        chance = random.Random(f"{seed} {sample} {kind}")
        ids = chance.sample(sorted(values), len(values))
        made = 0
        for at in ids:
            change = slip(at, values, chance)
            if change is not None and made < most:
                made += 1
                yield Mutant(sample, kind, change)
