"""Config, essays and tables -> the texts that people typed into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum

from reportgen.model.frozen import field_names, frozen, has_fields
from reportgen.model.place import Place
from reportgen.model.report.config import Organisation, Person, ReportConfig
from reportgen.model.report.essay import Essay
from reportgen.model.report.facets import OF_IDS, Facet, facets_at
from reportgen.model.report.pieces import AssessmentOutputs, Expected, ShownMetric
from reportgen.model.report.table import DataTable
from reportgen.model.report.telling import Aspect, Telling, Tells
from reportgen.model.report.texts import TextKind, TypedText

_NO_TEXTS = frozenset(
    {
        *("metric", "metrics", "watches", "targets", "linked", "task", "id", "status", "against"),
        *("type", "columns", "line", "by", "stack", "series", "source", "scope", "section", "says"),
        *("dimension", "members", "short", "grade", "person_id", "path", "variant", "places"),
    }
)
"""Fields that hold ids, states and options; the rules that know them look at those."""

_OF_IDS = (ShownMetric, Expected, AssessmentOutputs)
_CONFIG = (
    *(
        "title",
        "classification",
        "organisation",
        "period",
        "people",
        "headings",
        "metric_overrides",
    ),
    *("goals", "charts", "claims"),
)
_COLUMNS: Mapping[str, Mapping[str, TextKind]] = {
    "actions": {"action": TextKind.PROSE, "owner": TextKind.NAME},
    "initiatives": {"name": TextKind.PROSE},
    "people": {
        "name": TextKind.NAME,
        "position": TextKind.PROSE,
        "team": TextKind.PROSE,
        "reviewer": TextKind.NAME,
    },
}
_TELLING = {
    "actions": Telling(tells=Tells.AHEAD),
    "initiatives": Telling(tells=Tells.AHEAD, aspect=Aspect.LABEL),
}
_ROW_ID = {"actions": "action_id", "initiatives": "initiative_id", "people": "person_id"}


def typed_texts(
    config: ReportConfig, essays: Iterable[Essay], tables: Mapping[str, DataTable]
) -> tuple[TypedText, ...]:
    """Return every text that a person typed, in the order of the files."""
    around = _Around()
    own = [
        text
        for name in _CONFIG
        for text in _texts(
            getattr(config, name), name, around.at(ReportConfig, name), config.places
        )
    ]
    own += content_texts(config.content, config.places)
    own += _outline_texts(config)
    for essay in essays:
        own += _essay_texts(essay)
    for name, columns in _COLUMNS.items():
        if name in tables:
            own += _cells(name, tables[name], columns)
    return tuple(own)


def _outline_texts(config: ReportConfig) -> Iterator[TypedText]:
    """Yield the titles that an editor gave to a document and its chapters."""
    if not config.document_kind.words and not config.templates:
        return
    from reportgen.load.templates.outline_words import words_printed  # most outlines are ours

    for words in words_printed(config):
        text, path = words.in_(config.locale), f"outline.{words.path}"
        if text and words.is_printed:
            made = TypedText(path, text, text, words.place, "outline", path, kind=TextKind.HEADING)
            yield replace(made, telling=Telling(aspect=words.aspect))


def content_texts(content: object, places: Mapping[str, Place]) -> Iterator[TypedText]:
    """Yield the texts in a kind's own keys, from top to bottom."""
    yield from _texts(content, "", _Around(), places)


@frozen
class _Around:
    """What the entry around a text tells of it."""

    subject: str | None = None
    metrics: tuple[str, ...] = ()
    person: str | None = None
    prefix: str = ""
    kind: TextKind = TextKind.PROSE
    telling: Telling = Telling()

    def at(self, cls: type, name: str) -> _Around:
        """Return what a field of a class is told: what its texts tell of, and whether names."""
        telling = self.telling.of(cls, name)
        return replace(self, telling=telling, kind=TextKind.NAME if telling.is_name else self.kind)

    def inside(self, value: object) -> _Around:
        """Return what the fields of an entry are told."""
        subject = getattr(value, "id", None) or getattr(value, "task", None)
        names = isinstance(value, (Person, Organisation))
        keeps = self.person is not None or not isinstance(subject, str)
        return replace(
            self,
            subject=self.subject if keeps else subject,
            metrics=tuple(_metrics(value)),
            kind=TextKind.NAME if names else self.kind,
        )


def _metrics(value: object) -> Iterator[str]:
    """Yield the metrics that an entry names."""
    for key in ("metric", "metrics", "watches"):
        named = getattr(value, key, None)
        if isinstance(named, str):
            yield named
        elif isinstance(named, tuple):
            yield from named


def _texts(
    value: object, path: str, around: _Around, places: Mapping[str, Place]
) -> Iterator[TypedText]:
    """Yield the texts in a part of a config, from top to bottom."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield _typed(value, path, around, places)
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _texts(entry, f"{path}[{at}]", around, places)
    elif isinstance(value, dict):
        heading = TextKind.HEADING if path == "headings" else around.kind
        for key, entry in value.items():
            inside = replace(around, subject=key, kind=heading)
            yield from _texts(entry, f"{path}.{key}", inside, places)
    elif not isinstance(value, _OF_IDS):
        yield from _fields(value, path, around.inside(value), places)


def _fields(
    value: object, path: str, around: _Around, places: Mapping[str, Place]
) -> Iterator[TypedText]:
    for name in field_names(type(value)):
        entry = getattr(value, name)
        if not entry or (name in _NO_TEXTS and not _is_entries(entry)):
            continue
        if facets_at(type(value), name) & OF_IDS:
            continue
        told = around.at(type(value), name)
        yield from _texts(entry, f"{path}.{name}" if path else name, told, places)


def _is_entries(value: object) -> bool:
    """Return whether a value is a list of entries with texts of their own, such as cards."""
    return isinstance(value, tuple) and has_fields(type(value[0]))


def _typed(text: str, path: str, around: _Around, places: Mapping[str, Place]) -> TypedText:
    full = f"{around.prefix}{path}"
    return TypedText(
        full,
        text,
        text,
        places.get(path, Place("")),
        path.split(".")[0].split("[")[0],
        around.subject or full,
        around.metrics,
        around.person,
        around.kind,
        telling=around.telling,
    )


def _essay_texts(essay: Essay) -> Iterator[TypedText]:
    person = essay.person_id
    telling = Telling(frozenset({Facet.ESSAYS}))
    around = _Around(person, (), person, f"essays.{person}.", telling=telling)
    yield from _fields(essay, "", around, essay.places)


def _cells(name: str, table: DataTable, columns: Mapping[str, TextKind]) -> Iterator[TypedText]:
    """Yield the cells of a table's columns that are typed freely."""
    for row in table.rows:
        identifier = row.get(_ROW_ID[name])
        subject = identifier.text if identifier else ""
        metric = row.get("metric")
        person = subject if name == "people" else None
        for column, kind in columns.items():
            cell = row.get(column)
            if cell is not None and cell.text:
                yield TypedText(
                    f"{name}.{subject}.{column}",
                    cell.text,
                    cell.text,
                    cell.place,
                    name,
                    subject,
                    (metric.text,) if metric and metric.text else (),
                    person,
                    kind,
                    telling=_TELLING.get(name, Telling()),
                )
