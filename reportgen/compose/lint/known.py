"""What templates of a report may name: names, metrics, lists, dimensions, blocks by id."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping

from reportgen.blocks.fields import known_fields
from reportgen.charts.points import TIMES
from reportgen.compose.lint.meanings import (
    ListMeaning,
    Meaning,
    PartMeaning,
    meaning_of_hint,
    meaning_of_value,
    meanings_of_class,
)
from reportgen.compose.lint.parsing import ANYTHING
from reportgen.compose.names import metric_lists, names_of
from reportgen.compose.views.metric import MetricView
from reportgen.model.document.context import DocumentContext
from reportgen.model.frozen import frozen, has_fields
from reportgen.model.hints import types_of
from reportgen.model.people.staff import Staff
from reportgen.model.report.config import GIVEN, ReportConfig
from reportgen.model.report.entries import IDENTITY, list_names
from reportgen.model.report.facets import Facet, declares
from reportgen.model.report.report import Report
from reportgen.model.report.terms import Terms, terms_of

_ALONG = (*sorted(TIMES), "part")


@frozen
class KnownNames:
    """All names of one report. `keys` are the paths of its config, `ids` the blocks by id.

    `fields` are those that blocks can show of the things of each list.
    `facets` is what the texts of its kind are about.
    """

    names: Mapping[str, Meaning]
    metrics: frozenset[str]
    metric_lists: frozenset[str]
    lists: frozenset[str]
    fields: Mapping[str, tuple[str, ...]]
    keys: frozenset[str]
    dimensions: frozenset[str]
    members: frozenset[str]
    terms: Terms
    kind: str
    facets: frozenset[Facet]
    ids: frozenset[str] = frozenset()

    def is_dimension(self, name: str) -> bool:
        """Return whether figures stand by this: a dimension, crossed ones, or parts of time."""
        return name in _ALONG or all(part in self.dimensions for part in name.split("/"))

    @property
    def along(self) -> list[str]:
        """Return all that figures may stand by."""
        return [*sorted(self.dimensions), *_ALONG]


def known_of(report: Report) -> KnownNames:
    """Return what templates of a report may name, a person's sections included."""
    reports = (report, *_of_a_person(report))
    names: dict[str, Meaning] = {ANYTHING: typing.Any}
    lists: dict[str, tuple[str, ...]] = {}
    for each in reports:
        context = DocumentContext(each, each.config.locale)
        lists |= metric_lists(context)
        given = {name: meaning_of_value(name, value) for name, value in names_of(context).items()}
        names |= {name: made for name, made in given.items() if made is not typing.Any}
        names |= {name: made for name, made in given.items() if name not in names}
        names |= meanings_of_class(type(each.config.content))
    hints = meanings_of_class(ReportConfig)
    names |= {name: hints[name] for name in ("goals", "organisation", "people")}
    names |= {name: ListMeaning(MetricView) for name in lists}
    classes = (ReportConfig, *(type(each.config.content) for each in reports))
    paths = frozenset(
        (
            *IDENTITY,
            *(path for each in reports for path in list_names(each)),
            *(path for cls in classes for path in _lists(cls, "")),
        )
    )
    return KnownNames(
        names=names,
        metrics=frozenset(report.catalogue.metrics),
        metric_lists=frozenset(lists),
        lists=paths,
        fields={
            path: fields
            for path in paths
            for each in reports
            if (fields := known_fields(each, path))
        },
        keys=frozenset(path for cls in classes for path in _keys(cls, "")),
        dimensions=frozenset((*report.catalogue.dimensions, *_measured(report))),
        members=frozenset(report.catalogue.members),
        terms=terms_of(report.catalogue.terms),
        kind=report.kind.name,
        facets=frozenset(
            facet for each in reports for facet in Facet if declares(each.config.content, facet)
        ),
    )


def _of_a_person(report: Report) -> Iterator[Report]:
    """Yield the report of one person, where the report has people."""
    if "people" in report.tables:
        staff = Staff(report)
        yield from (staff.report_of(name) for name in list(staff.records)[:1])


def _measured(report: Report) -> Iterator[str]:
    """Yield the dimensions that figures have, whether the catalogue describes them or not."""
    for column in report.book.columns:
        yield from column.layout.dimensions


def _lists(cls: object, path: str) -> Iterator[str]:
    for where, meaning in _parts(cls, path):
        if isinstance(meaning, ListMeaning):
            yield where


def _keys(cls: object, path: str) -> Iterator[str]:
    yield from (where for where, _ in _parts(cls, path))


def _parts(cls: object, path: str, depth: int = 0) -> Iterator[tuple[str, Meaning]]:
    """Yield path and meaning of every key of a config class, and of the parts in it."""
    if not isinstance(cls, type) or not has_fields(cls) or depth > 4:
        return
    for name, hint in types_of(cls).items():
        if cls is ReportConfig and name in GIVEN:
            continue
        meaning = meaning_of_hint(hint)
        where = f"{path}.{name}" if path else name
        yield where, meaning
        if isinstance(meaning, PartMeaning):
            yield from _parts(meaning.cls, where, depth + 1)
