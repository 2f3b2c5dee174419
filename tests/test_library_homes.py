"""Each third-party library is imported in its own home only, so replacing it changes one folder."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "reportgen"

HOMES = {
    "click": ("cli/",),
    "rich": ("console/",),
    "yaml": ("load/",),
    "pydantic": ("load/",),
    "pydantic_core": ("load/",),
    "jinja2": ("compose/",),
    "markupsafe": ("compose/",),
    "markdown_it": ("compose/",),
    "matplotlib": ("pictures/",),
    "PIL": ("load/",),
    "docx": ("writers/docx/",),
    "pptx": ("writers/pptx/", "writers/office/"),
    "polars": ("load/",),
    "lxml": ("writers/", "ledger/"),
}


def strangers(folder: Path) -> Iterator[str]:
    """Yield every import of a library outside its home: where, and what."""
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder).as_posix()
        for line, library in libraries(path.read_text(encoding="utf-8")):
            if not place.startswith(HOMES.get(library, ())):
                yield f"{place}:{line} imports {library}"


def libraries(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and top-level name of each import that is neither ours nor Python's own."""
    for node in ast.walk(ast.parse(source)):
        for name in imported(node):
            top = name.partition(".")[0]
            if top != "reportgen" and top not in sys.stdlib_module_names:
                yield getattr(node, "lineno", 0), top


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
        return [
            a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
        ]
    return []


def test_each_library_stays_at_home() -> None:
    assert list(strangers(PACKAGE)) == []


def test_a_library_abroad_is_found(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "my_rule.py").write_text(
        "import csv\nfrom reportgen.model import book\n\ndef rule():\n    import numpy\n"
        "    importlib.import_module('yaml')\n    from docx.oxml import ns\n",
        encoding="utf-8",
    )

    found = list(strangers(tmp_path))

    assert sorted(found) == [
        "checks/my_rule.py:5 imports numpy",
        "checks/my_rule.py:6 imports yaml",
        "checks/my_rule.py:7 imports docx",
    ]
