"""Which metrics a text names: by display name, abbreviation or alias."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from reportgen.model.figures.metric import Metric

_SHORTEST = 3
"""Shorter names, such as 费用, are everyday words as well; so are English names of one word."""


def plain(text: str) -> str:
    """Return a text without what does not change its meaning: width, case, spaces, full stop."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(folded.split()).strip("。.;；")


def names_of(metric: Metric) -> Iterator[str]:
    """Yield the names of a metric that a text may use, as the catalogue writes them."""
    yield from (metric.names.hans, metric.names.hant, metric.names.en)
    yield from ([metric.short] if metric.short else [])
    yield from metric.aliases


def named_metrics(text: str, metrics: Mapping[str, Metric]) -> frozenset[str]:
    """Return the metrics that a text names; a name inside a longer one that stands there is none.

    Two metrics that share a name are both meant.
    """
    said, spaced = plain(text), " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    found: dict[str, set[str]] = {}
    for metric in metrics.values():
        for name in _telling(metric):
            if plain(name) in said and _stands_by_itself(name, spaced):
                found.setdefault(plain(name), set()).add(metric.id)
    longest = [name for name in found if not any(name != o and name in o for o in found)]
    return frozenset(metric for name in longest for metric in found[name])


def _telling(metric: Metric) -> Iterator[str]:
    """Yield the names by which a text can only mean the metric, or another that shares them."""
    everyday = metric.names.en if " " not in metric.names.en else ""
    for name in names_of(metric):
        if len(plain(name)) >= _SHORTEST and name != everyday:
            yield name


def _stands_by_itself(name: str, text: str) -> bool:
    """Return whether a Latin name is not part of a longer word: no ART in "quarter"."""
    if not name.isascii():
        return True
    word = re.escape(name.casefold())
    return re.search(rf"(?<![a-z0-9]){word}(?![a-z0-9])", text) is not None
