"""A name of a class stands for one thing: no two files have a class of the same name."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "reportgen"


def test_no_class_name_stands_in_two_files() -> None:
    names = Counter(
        node.name
        for file in PACKAGE.rglob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )

    assert len(names) > 100
    assert [name for name, count in names.items() if count > 1] == []
