"""What the native charts of an Office file show, read from their caches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tests.support.parts import Parts, find, first, open_parts, value


@dataclass(frozen=True)
class SeriesCache:
    """A series as drawn: values are the texts of the cache, None where a point is missing.

    The references say where the embedded workbook holds the same.
    """

    part: str
    kind: str
    series: str
    categories: tuple[str, ...]
    values: tuple[str | None, ...]
    category_reference: str
    value_reference: str


def chart_caches(data: bytes) -> list[SeriesCache]:
    """Return every series of every chart part, in the order of the parts."""
    parts = open_parts(data)
    return [series for name in chart_parts(parts) for series in part_caches(parts, name)]


def chart_parts(parts: Parts) -> list[str]:
    """Return the names of the chart parts, chart2 before chart10."""
    names = (name for name in parts.contents if "/charts/chart" in name and name.endswith(".xml"))
    return sorted(names, key=lambda name: (len(name), name))


def part_caches(parts: Parts, name: str) -> list[SeriesCache]:
    """Return the series of one chart part."""
    return [
        _series(name, plot, series)
        for plot in _plots(parts.xml(name))
        for series in find(plot, "c:ser")
    ]


def chart_lines(parts: Parts, name: str) -> Iterator[str]:
    """Yield a readable outline of one chart: a line of categories a plot, a line a series."""
    shown: tuple[str, ...] | None = None
    for series in part_caches(parts, name):
        if series.categories != shown:
            shown = series.categories
            yield f"{series.kind}: {' | '.join(part.replace(chr(10), ' / ') for part in shown)}"
        values = " | ".join("–" if text is None else text for text in series.values)
        yield f"{series.kind}: {series.series} = {values}"


def _plots(root: etree._Element) -> list[etree._Element]:
    return [e for e in find(root, ".//c:plotArea/*") if e.tag.endswith("Chart")]


def _series(name: str, plot: etree._Element, series: etree._Element) -> SeriesCache:
    title = value(series, "c:tx//c:v/text()") or ""
    categories = _points(first(series, "c:cat"))
    values = _points(first(series, "c:val"))
    return SeriesCache(
        name,
        _kind(plot),
        title,
        tuple(text or "" for text in categories),
        tuple(values),
        value(series, "c:cat//c:f/text()") or "",
        value(series, "c:val//c:f/text()") or "",
    )


def _points(source: etree._Element | None) -> list[str | None]:
    if source is None:
        return []
    count = int(value(source, ".//c:ptCount/@val") or 0)
    points: list[str | None] = [None] * count
    for point in find(source, ".//c:pt"):
        points[int(point.get("idx", "0"))] = value(point, "c:v/text()") or ""
    return points


def _kind(plot: etree._Element) -> str:
    kind = str(etree.QName(plot).localname).removesuffix("Chart")
    if kind == "bar" and value(plot, "c:barDir/@val") != "bar":
        kind = "column"
    stacked = "tacked" in (value(plot, "c:grouping/@val") or "")
    return f"stacked-{kind}" if stacked else kind
