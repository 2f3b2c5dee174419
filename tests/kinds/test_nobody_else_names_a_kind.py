"""A kind has one home: outside of it, nothing knows a kind by its name or by its class."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from reportgen.kinds import KINDS

PACKAGE = Path(__file__).parents[2] / "reportgen"
CLASSES = {kind.texts.__name__ for kind in KINDS.values()}


def test_no_module_outside_of_kinds_names_one() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if file.parent.name != "kinds"]

    told = [f"{file.relative_to(PACKAGE)}: {name}" for file in files for name in named(file)]

    assert told == []


def test_the_search_finds_a_name_a_class_and_an_import(tmp_path: Path) -> None:
    file = tmp_path / "rule.py"
    lines = (
        "from reportgen.kinds.service_plan import ServicePlan",
        'def rule(kind: str) -> bool:\n    """Not for team-annual."""',
        '    return kind == "quarter-summary" or isinstance(kind, ServicePlan)',
    )
    file.write_text("\n".join(lines))

    assert list(named(file)) == ["reportgen.kinds.service_plan", "quarter-summary", "ServicePlan"]


def named(file: Path) -> Iterator[str]:
    """Yield what a module says of a kind, but for its docstrings."""
    source = file.read_text(encoding="utf-8")
    if not any(word in source for word in (*KINDS, *CLASSES, "reportgen.kinds.")):
        return
    for node in ast.walk(without_docstrings(ast.parse(source))):
        match node:
            case ast.ImportFrom(module=str(module)) if module.startswith("reportgen.kinds."):
                yield module
            case ast.Constant(value=str(text)):
                yield from (name for name in KINDS if name in text)
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in CLASSES:
                yield name


def without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [each for each in body if not is_text(each)]  # type: ignore[attr-defined]
    return tree


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
