"""What may stand in several columns side by side -> the figures that each row holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.load.figures import layout_problems as say
from reportgen.load.figures.layout import Spot, Take
from reportgen.load.figures.layout_lookup import ROLES, Lookup
from reportgen.model.place import Place
from reportgen.model.regex import regex

_PARTS = regex(
    r"(?P<metric>[^@\[:]+?)\s*(?:@(?P<period>[^\[:]+?))?\s*(?:\[(?P<members>[^\]]*)\])?"
    r"\s*(?::\s*(?P<role>\w+))?(?:\((?P<against>[^)]+)\))?"
)
_UNIT_NOTE = regex(r"\s*[（(][^（()）]*[)）]$")


def _value(base: Take, lookup: Lookup) -> Iterator[Take]:
    """Yield the one figure of a row of the long format."""
    yield base


def _metrics(base: Take, lookup: Lookup) -> Iterator[Take]:
    """Yield a figure for each column of a metric."""

    def named_by(header: str) -> str | None:
        names = (header, _UNIT_NOTE.sub("", header))
        return next((name for name in names if name in lookup.metrics), None)

    for value, said, place in lookup.across("metrics", named_by):
        parts = _PARTS.fullmatch(said.strip())
        name = parts["metric"] if parts else said
        if parts is None or name not in lookup.metrics:
            lookup.problems.append(say.unknown("metric", name, lookup.metrics, place))
        else:
            yield _measured(base.with_spots(value=value), parts, place, lookup)


def _measured(take: Take, parts: re.Match[str], place: Place, lookup: Lookup) -> Take:
    """Return a take with what `csat@2024-Q3[channel=chat]:target` says of a column."""
    take = take.with_spots(metric=Spot(text=parts["metric"], place=place))
    for key in ("period", "against"):
        if parts[key]:
            period = lookup.period(parts[key])
            if period is None:
                lookup.problems.append(say.no_period(parts[key], place))
            take = take.with_spots(**{key: Spot(text=period or "", place=place)})
    if parts["role"]:
        if parts["role"] not in ROLES:
            lookup.problems.append(say.unknown("role", parts["role"], ROLES, place))
        take = take.with_spots(role=Spot(text=parts["role"], place=place))
    for pair in filter(None, (parts["members"] or "").split(",")):
        dimension, _, member = (part.strip() for part in pair.partition("="))
        take = take.with_pair(Spot(text=dimension, place=place), Spot(text=member, place=place))
    return take


def _periods(base: Take, lookup: Lookup) -> Iterator[Take]:
    """Yield a figure for each column of a period."""

    def named_by(header: str) -> str | None:
        return lookup.period(_UNIT_NOTE.sub("", header))

    for value, said, place in lookup.across("periods", named_by):
        period = lookup.period(said)
        if period is None:
            lookup.problems.append(say.no_period(said, place))
        yield base.with_spots(period=Spot(text=period or "", place=place), value=value)


def _members(base: Take, lookup: Lookup) -> Iterator[Take]:
    """Yield a figure for each column of a member, and for that of the total."""

    def named_by(header: str) -> str | None:
        return header if header in lookup.members or header in lookup.totals else None

    dimension = base.spots.get("dimension")
    if dimension is None:
        lookup.problems.append(say.no_dimension(lookup.place("members")))
        return
    for value, said, place in lookup.across("members", named_by):
        take = base.with_spots(value=value)
        is_total = said in lookup.totals
        yield take if is_total else take.with_pair(dimension, Spot(text=said, place=place))
    for index, name in list(lookup.unused()):
        if name in lookup.totals:
            yield base.with_spots(value=lookup.column(index))


ACROSS: dict[str, Callable[[Take, Lookup], Iterator[Take]]] = {
    "value": _value,
    "metrics": _metrics,
    "periods": _periods,
    "members": _members,
}
"""By the key of the description that says where the values stand."""
