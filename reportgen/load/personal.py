"""The folder of personal texts -> the annual summary of each person, one file a person.

A file holds the keys of the kind for its person; what it leaves out is as in the period config. A
broken file is told of and stops no other.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load import schema_problems as say
from reportgen.load.essays import text_files
from reportgen.load.schema import Converter
from reportgen.load.text import missing_file, read_source
from reportgen.load.yaml_nodes import MOST_BYTES, Scalar, parse_yaml
from reportgen.model.config import ReportConfig
from reportgen.model.finding import About, Problem
from reportgen.model.kinds import PersonalAnnual

_ID = "person_id"


def read_personal(
    config: ReportConfig, folder: Path, problems: list[Problem]
) -> Mapping[str, PersonalAnnual]:
    """Return each person's texts by id.

    `problems` receives the mistakes in single files; raises ConfigError where the folder is gone.
    """
    if config.data.essays is None or not isinstance(config.content, PersonalAnnual):
        return {}
    where = folder / config.data.essays
    if not where.is_dir():
        raise ConfigError(missing_file(where, config.place("data.essays")))
    found: dict[str, PersonalAnnual] = {}
    for path in text_files(where):
        whose = About(dimension="person", member=path.stem, subject=path.stem)
        try:
            person_id, texts = _read(path, config.content)
        except ConfigError as stop:
            problems += [dataclasses.replace(problem, about=whose) for problem in stop.problems]
            continue
        found[person_id] = texts
    return found


def _read(path: Path, common: PersonalAnnual) -> tuple[str, PersonalAnnual]:
    root = parse_yaml(read_source(path, MOST_BYTES))
    known = {field.name for field in dataclasses.fields(PersonalAnnual)}
    problems = [
        say.unknown_key(key, sorted(known | {_ID}))
        for key, _ in root.entries
        if key.text not in known | {_ID}
    ]
    identity = root.get(_ID)
    converter = Converter()
    own = tuple((key, value) for key, value in root.entries if key.text in known)
    made = converter.make(PersonalAnnual, dataclasses.replace(root, entries=own))
    problems += converter.problems
    if problems or made is None:
        raise ConfigError(*problems)
    written = {key.text: getattr(made, key.text) for key, _ in own}
    person_id = identity.text if isinstance(identity, Scalar) else path.stem
    return person_id, dataclasses.replace(common, **written)
