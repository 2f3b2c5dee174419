"""All that was loaded for one report. What every check receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reportgen.model.book import FigureBook
from reportgen.model.catalogue import Catalogue
from reportgen.model.config import ReportConfig
from reportgen.model.figure import FigureKey
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.table import Table


@frozen
class Report:
    """Config, catalogue, figures and other tables; `input_problems` is what could not be read.

    `missing` holds the keys of rows whose value was left empty or marked as missing.
    `rows` counts the accepted rows of metric CSVs.
    """

    config: ReportConfig
    catalogue: Catalogue
    book: FigureBook
    tables: Mapping[str, Table] = field(default_factory=dict)
    missing: frozenset[FigureKey] = frozenset()
    input_problems: tuple[Problem, ...] = ()
    rows: int = 0
