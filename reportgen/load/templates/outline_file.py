"""The file of an outline -> an outline, with all that is wrong with it by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.load.tables.text import read_source, shown
from reportgen.load.templates.outline import Outline, OutlineFile
from reportgen.load.templates.outline_problems import outline_problems
from reportgen.load.templates.outline_texts import texts_in_another_form
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import MendingConverter

_EXAMPLE = "chapters: [{id: results, title: Results, sections: [results]}]"


def read_outline(path: Path) -> OutlineFile:
    """Return an outline with all its mistakes; raises ConfigError where it is no YAML."""
    converter = MendingConverter()
    root = parse_yaml(read_source(path, MOST_BYTES), example=_EXAMPLE)
    outline = converter.make(Outline, root)
    texts = {problem.place: problem for problem in texts_in_another_form(root)}
    problems = tuple(texts.get(problem.place, problem) for problem in converter.problems)
    file = OutlineFile(shown(path), None if texts else outline, problems, converter.places)
    if file.outline is None:
        return file
    return replace(file, problems=(*file.problems, *outline_problems(file, file.outline)))
