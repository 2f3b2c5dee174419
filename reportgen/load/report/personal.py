"""The folder of personal texts -> the annual summary of each person, one file a person.

A file holds the keys of the kind for its person, down to the lists in them; what it leaves out is
as in the period config. A broken file is told of and stops no other.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportgen.errors import ConfigError
from reportgen.load.report.essays import text_files
from reportgen.load.report.texts import content_texts
from reportgen.load.tables.text import missing_file, read_source
from reportgen.load.yaml import schema_problems as say
from reportgen.load.yaml.nodes import MOST_BYTES, Scalar, parse_yaml
from reportgen.load.yaml.nodes import Mapping as Node
from reportgen.load.yaml.schema import Converter
from reportgen.model.finding import About, Problem
from reportgen.model.frozen import field_names, has_fields
from reportgen.model.hints import types_of
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.personal_texts import PersonalTexts

_ID = "person_id"

Entries = tuple[tuple[Scalar, object], ...]


def read_personal(
    config: ReportConfig, folder: Path, problems: list[Problem]
) -> Mapping[str, PersonalTexts]:
    """Return each person's texts by id.

    `problems` receives the mistakes in single files; raises ConfigError where the folder is gone.
    """
    if config.data.essays is None or config.document_kind.files is not PersonFiles.OWN_KEYS:
        return {}
    where = folder / config.data.essays
    if not where.is_dir():
        raise ConfigError(missing_file(where, config.place("data.essays")))
    found: dict[str, PersonalTexts] = {}
    for path in text_files(where):
        whose = About.person(path.stem)
        try:
            person_id, texts = _read(path, config.content)
        except ConfigError as stop:
            problems += [dataclasses.replace(problem, about=whose) for problem in stop.problems]
            continue
        found[person_id] = texts
    return found


def _read(path: Path, common: Any) -> tuple[str, PersonalTexts]:
    root = parse_yaml(read_source(path, MOST_BYTES))
    texts = type(common)
    known = set(field_names(texts))
    problems = [
        say.unknown_key(key, sorted(known | {_ID}))
        for key, _ in root.entries
        if key.text not in known | {_ID}
    ]
    identity = root.get(_ID)
    converter = Converter()
    own = tuple((key, value) for key, value in root.entries if key.text in known)
    made = converter.make(texts, dataclasses.replace(root, entries=own))
    problems += converter.problems
    if problems or made is None:
        raise ConfigError(*problems)
    person_id = identity.text if isinstance(identity, Scalar) else path.stem
    written = tuple(_written(own, texts))
    content = common
    for names in written:
        content = _with(content, names, made)
    return person_id, PersonalTexts(
        content=content,
        written=tuple(".".join(names) for names in written),
        places=converter.places,
        texts=tuple(content_texts(made, converter.places)),
    )


def _written(entries: Entries, part: type) -> Iterator[tuple[str, ...]]:
    """Yield the paths of what a file says: its lists, and those in the parts of the kind."""
    hints = types_of(part)
    for key, value in entries:
        hint = hints.get(key.text)
        if isinstance(value, Node) and isinstance(hint, type) and has_fields(hint):
            yield from ((key.text, *inner) for inner in _written(value.entries, hint))
        else:
            yield (key.text,)


def _with(common: Any, names: tuple[str, ...], own: Any) -> Any:
    """Return a part of the config in which the field at a path is the person's own."""
    first, *rest = names
    value = getattr(own, first)
    if rest:
        value = _with(getattr(common, first), tuple(rest), value)
    return dataclasses.replace(common, **{first: value})
