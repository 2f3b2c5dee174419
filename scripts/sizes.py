"""Print the sizes of files and functions: the longest ones, then median and 90th percentile."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parent.parent
SHOWN = 12
FILE_AIM, BODY_AIM, PARAMETER_AIM = 300, 30, 5


def files() -> list[Path]:
    """Return the modules of the package."""
    return sorted((ROOT / "reportgen").rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[int, int, str]]:
    """Yield lines of body, parameters, and place of each function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            count = len([a for a in arguments if a.arg not in ("self", "cls")])
            yield lines, count, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"


def show(title: str, rows: list[tuple[int, str]], aim: int) -> None:
    """Print the largest of some counted things, marking those past the aim."""
    counts = [count for count, _ in rows]
    ninetieth = quantiles(counts, n=10)[-1]
    print(f"{title}: {len(rows)}, median {median(counts):.0f}, p90 {ninetieth:.0f}, aim {aim}")
    for count, name in sorted(rows, reverse=True)[:SHOWN]:
        print(f"  {'>' if count > aim else ' '} {count:4} {name}")


def main() -> int:
    """Print the three tables."""
    lengths = [(len(p.read_text(encoding="utf-8").splitlines()), p) for p in files()]
    found = [row for path in files() for row in functions(path)]
    show("lines a file", [(n, str(p.relative_to(ROOT))) for n, p in lengths], FILE_AIM)
    show("lines of a function's body", [(n, name) for n, _, name in found], BODY_AIM)
    show("parameters of a function", [(n, name) for _, n, name in found], PARAMETER_AIM)
    return 0


if __name__ == "__main__":
    sys.exit(main())
