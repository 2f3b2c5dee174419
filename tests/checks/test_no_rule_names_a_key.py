"""A rule asks what a text is about and what it tells of, never under which key it stands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import get_type_hints

import pytest

from reportgen.kinds import KINDS
from reportgen.model.report.essay import Essay
from tests.kinds.test_nobody_else_names_a_kind import without_docstrings

PACKAGE = Path(__file__).parents[2] / "reportgen"
ROOMS = ("checks", "reading", "blocks", "charts", "wording", "diagnosis", "compose")
WHERE = frozenset({"path", "section"})
OF_EVERY_REPORT = [
    'reading of text.section: text.section == "sections"',
    'reading of typed.section: typed.section != "headings"',
]
"""What an editor's sections and a config of any kind have."""


def test_no_rule_compares_or_searches_where_a_text_stands() -> None:
    rooms = [file for room in ("checks", "reading") for file in (PACKAGE / room).rglob("*.py")]

    told = [each for file in sorted(rooms) for each in readings(file.read_text(encoding="utf-8"))]

    assert sorted(told) == OF_EVERY_REPORT


def test_no_rule_or_block_spells_a_path_of_a_kind() -> None:
    files = [file for room in ROOMS for file in (PACKAGE / room).rglob("*.py")]

    told = [
        f"{file.relative_to(PACKAGE)}: {text}"
        for file in sorted(files)
        for text in spelled(file.read_text(encoding="utf-8"))
    ]

    assert told == []


@pytest.mark.parametrize(
    "rule",
    [
        'text.path.startswith("essays.")',
        "RESULTS.match(text.path)",
        'text.path == "title"',
        "text.section in RULES",
        'set(re.split(r"[.[]", text.path)) & AHEAD',
        "tells_results(text.path)",
    ],
)
def test_the_search_finds_each_way_of_asking_for_a_key(rule: str) -> None:
    assert len(list(readings(f"if {rule}:\n    pass"))) == 1


@pytest.mark.parametrize(
    "rule", ['"challenges.team"', r'r"tasks\[\d+\]\.result"', '"plan.systems"', '"lessons.skills"']
)
def test_the_search_finds_a_spelled_path(rule: str) -> None:
    assert len(list(spelled(f"PATHS = ({rule},)"))) == 1


def readings(source: str) -> Iterator[str]:
    """Yield each place where a condition hangs on where a text stands."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Compare(left=left, comparators=others):
                asked = [left] if any(not is_where(each) for each in others) else []
            case ast.Call(func=ast.Attribute(value=value), args=arguments):
                asked = [value, *arguments] if is_question(node) else []
            case ast.Call(args=arguments):
                asked = arguments if is_question(node) else []
            case _:
                continue
        yield from (f"reading of {ast.unparse(e)}: {told(node)}" for e in asked if is_where(e))


def told(node: ast.AST) -> str:
    return ast.unparse(node).replace("'", '"')


def is_where(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in WHERE


QUESTIONS = re.compile(r"startswith|endswith|match|search|split|find|^tells|^is_|count|partition")


def is_question(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    return QUESTIONS.search(name) is not None


def spelled(source: str) -> Iterator[str]:
    """Yield each text of a module that spells a path of a kind, but for docstrings."""
    for node in ast.walk(without_docstrings(ast.parse(source))):
        match node:
            case ast.Constant(value=str(text)) if PATH.search(text):
                yield text


def paths(cls: type, before: str = "") -> Iterator[str]:
    """Yield the paths of the fields of a class of texts, down to the lists."""
    for name, hint in get_type_hints(cls).items():
        yield f"{before}{name}"
        if is_dataclass(hint) and isinstance(hint, type):
            yield from paths(hint, f"{before}{name}.")


KEYS = {path for kind in KINDS.values() for path in paths(kind.texts)} | set(paths(Essay))
NESTED = "|".join(re.escape(path) for path in KEYS if "." in path)
LISTS = "|".join(path for path in KEYS if "." not in path)
PATH = re.compile(rf"^(?:{NESTED})|(?<![\w.{{])(?:{LISTS})(?:\\\[|\[\d|\\\.)")
