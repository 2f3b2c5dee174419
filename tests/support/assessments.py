"""Small assessments: people, scores and essays in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reportgen.kinds import KINDS
from reportgen.kinds.assessment import Assessment
from reportgen.model.figures.period import Period
from reportgen.model.place import Place
from reportgen.model.report.config import DataConfig, PeriodConfig, ReportConfig
from reportgen.model.report.essay import Essay
from reportgen.model.report.pieces import Criterion, Grade
from reportgen.model.report.report import Report
from reportgen.model.report.table import DataTable
from reportgen.model.report.texts import TypedText
from tests.support.figures import report, table

GRADES = (
    Grade("A", "优秀", Decimal(90)),
    Grade("B", "良好", Decimal(80)),
    Grade("D", "待改进", Decimal(0)),
)
YEAR = PeriodConfig(Period.parse("2024"), start=date(2024, 1, 1), end=date(2024, 12, 31))


def assessment(  # noqa: PLR0917 - each test names the parts that it needs
    people: DataTable | None = None,
    scores: DataTable | None = None,
    essays: tuple[Essay, ...] = (),
    weights: Mapping[str, int] | None = None,
    figures: str = "",
    texts: tuple[TypedText, ...] = (),
    **rules: object,
) -> Report:
    """Return the report of an assessment; `rules` are expected_count and quota."""
    content = Assessment(
        criteria={name: Criterion(Decimal(weight)) for name, weight in (weights or {}).items()},
        grades=GRADES,
        **rules,  # type: ignore[arg-type]
    )
    config = ReportConfig(
        "period.yaml",
        YEAR,
        DataConfig(essays="people/" if essays else None),
        kind="assessment-collection",
        document_kind=KINDS["assessment-collection"],
        content=content,
    )
    tables = {"people": people, "scores": scores}
    given = report(figures, config, tables={name: t for name, t in tables.items() if t})
    return replace(given, essays=essays, texts=texts)


def scored(*rows: str) -> DataTable:
    """Return a table of scores from lines such as "P01 quality 60 90"."""
    return table("person_id criterion weight reviewer_score", *rows)


def essay(person: str, **texts: object) -> Essay:
    """Return a person's essay."""
    file = f"people/{person}.yaml"
    return Essay(person, file, places={"person_id": Place(file)}, **texts)  # type: ignore[arg-type]
