"""The things that the texts of a report hold, by facet: each with its path and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.frozen import field_names, frozen
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.pieces import Expected
from reportgen.model.report.report import Report

_NAMES = ("role", "name")
_TEXTS = ("text", "risk", "step", "tool", "name", "role")
_REASONS = ("cause", "evidence", "trigger")


@frozen
class Item:
    """A thing of the texts: what it is called, what it says, which metrics it is about.

    A thing that is a text of its own, or an id, says just that. What it does not say is empty.
    """

    path: str
    text: str = ""
    name: str = ""
    reason: str = ""
    metric: str = ""
    metrics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    id: str = ""
    status: str = ""
    result: str = ""
    task: str = ""
    owner: str = ""
    against: str = ""
    linked: tuple[str, ...] = ()
    qualitative: bool = False
    expected: Expected | None = None

    @property
    def all_metrics(self) -> tuple[str, ...]:
        """Return the metrics that it names, the one that it is about first."""
        return (self.metric, *self.metrics) if self.metric else self.metrics


def items(report: Report, *facets: Facet) -> tuple[Item, ...]:
    """Return the things of the facets, in the order in which the kind asks for them."""
    found = declared(report.config.content, *facets)
    return tuple(item for path, value in found for item in items_of(value, path))


def items_of(value: object, path: str) -> Iterator[Item]:
    """Yield the things in a part of the texts: a list, a group of lists, or one text."""
    if isinstance(value, str):
        yield Item(path, value, metric="")
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield _item(entry, f"{path}[{at}]")
    else:
        for name in field_names(type(value)):
            yield from items_of(getattr(value, name), f"{path}.{name}")


def _item(value: object, path: str) -> Item:
    if isinstance(value, str):
        return Item(path, value)
    return Item(
        path,
        text=_first(value, _TEXTS),
        name=_first(value, _NAMES),
        reason=_first(value, _REASONS),
        metric=_first(value, ("metric",)),
        metrics=getattr(value, "metrics", ()),
        members=getattr(value, "members", ()),
        id=_first(value, ("id",)),
        status=_first(value, ("status",)),
        result=_first(value, ("result",)),
        task=_first(value, ("task",)),
        owner=_first(value, ("owner",)),
        against=_first(value, ("against",)),
        linked=getattr(value, "linked", ()),
        qualitative=getattr(value, "qualitative", False),
        expected=getattr(value, "expected", None),
    )


def _first(value: object, names: tuple[str, ...]) -> str:
    """Return the first field that says something."""
    return next((said for name in names if (said := getattr(value, name, None))), "")
