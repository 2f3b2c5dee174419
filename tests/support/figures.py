"""One-line figure books: book("headcount=30 headcount[level=senior]=15 csat@2024-Q3=83").

The short form is that of `reportgen.load.figures.figure_line`. Without `@` it speaks of 2024-Q4.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.kinds import KINDS
from reportgen.load.catalogue.catalogue import read_catalogue
from reportgen.load.figures.figure_line import figure_of
from reportgen.model.figures.book import FigureBook, book_of
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.place import Place
from reportgen.model.report.config import DataConfig, PeriodConfig, ReportConfig
from reportgen.model.report.kind import NO_KIND, Kind
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, DataTable

CONFIGS = Path(__file__).parents[2] / "configs"
NOW = "2024-Q4"


@functools.cache
def catalogue() -> Catalogue:
    """Return the catalogue of the sample reports."""
    return read_catalogue(CONFIGS / "catalogue")


def figure(text: str, line: int = 1) -> Figure:
    """Return one figure from its short form."""
    return figure_of(text, catalogue(), Period.parse(NOW), line)


def book(text: str) -> FigureBook:
    """Return a book of figures."""
    figures = tuple(figure(part, line) for line, part in enumerate(text.split(), 1))
    return book_of(figures, catalogue().metrics)


def report(
    text: str,
    config: ReportConfig | None = None,
    missing: str = "",
    tables: Mapping[str, DataTable] | None = None,
) -> Report:
    """Return a report of figures, for a quarter that is compared with the one before."""
    keys = frozenset(figure(f"{part}=0").key for part in missing.split())
    return Report(config or quarter(), catalogue(), book(text), tables or {}, keys)


def quarter(**changes: object) -> ReportConfig:
    """Return a config of the fourth quarter of 2024."""
    period = PeriodConfig(
        Period.parse(NOW),
        previous=Period.parse("2024-Q3"),
        year_ago=Period.parse("2023-Q4"),
        parts=tuple(Period.parse(f"2024-{month}") for month in (10, 11, 12)),
    )
    kind = kind_of(changes.get("kind"), changes.get("content"))
    config = ReportConfig("period.yaml", period, DataConfig(), document_kind=kind)
    return replace(config, **changes)  # type: ignore[arg-type]


def of_october(**changes: object) -> ReportConfig:
    """Return the config of a report of October 2026."""
    plain = quarter()
    period = PeriodConfig(Period.parse("2026-10"))
    return replace(plain, period=period, **changes)  # type: ignore[arg-type]


def kind_of(name: object, content: object) -> Kind:
    """Return the kind of a name, else the first one that asks for texts of a class."""
    asking = (kind for kind in KINDS.values() if kind.name == name or kind.texts is type(content))
    return next(asking, NO_KIND)


def table(columns: str, *rows: str) -> DataTable:
    """Return a table from lines of words: table("name level", "陈一帆 senior"). `''` is an empty cell."""
    names = tuple(columns.split())
    made = tuple(
        {
            name: Cell(text.replace("''", ""), Place("roster.csv", line))
            for name, text in zip(names, row.split(), strict=True)
        }
        for line, row in enumerate(rows, 2)
    )
    return DataTable("roster.csv", names, made)


def redefined(data: Report, name: str, **changes: Any) -> Report:
    """Return a report in which a metric is defined otherwise; its figures take the new unit."""
    known = data.catalogue.metrics[name]
    metric = replace(known, **changes)
    metrics = {**data.catalogue.metrics, name: metric}
    figures = [
        replace(each, metric=metric, unit=metric.unit if each.unit is known.unit else each.unit)
        if each.metric.id == name
        else each
        for each in data.book.figures
    ]
    catalogue = replace(data.catalogue, metrics=metrics)
    return replace(data, book=book_of(figures, metrics), catalogue=catalogue)
