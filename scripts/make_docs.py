"""Write docs/checks.md, docs/blocks.md and docs/charts.md from the docstrings of their modules.

With --check nothing is written; the exit code says whether the pages are up to date.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "Made by `make docs` from the docstrings; edit those.\n"


def page(title: str, entries: Mapping[str, Callable[..., object]]) -> str:
    """Return a page with a chapter an entry: the docstring of the module that defines it."""
    chapters = [f"# {title}\n\n{NOTE}"]
    for name, function in entries.items():
        text = inspect.getdoc(inspect.getmodule(function)) or ""
        chapters.append(f"## {name}\n\n{text}\n")
    return "\n".join(chapters)


def pages() -> dict[Path, str]:
    """Return the text of every generated page."""
    from reportgen.blocks import BLOCKS
    from reportgen.charts import CHARTS
    from reportgen.checks import CHECKS

    return {
        DOCS / "checks.md": page("Checks", {n: c.function for n, c in CHECKS.items()}),
        DOCS / "blocks.md": page("Blocks", {n: b.expand for n, b in BLOCKS.items()}),
        DOCS / "charts.md": page("Charts", {n: c.draw for n, c in CHARTS.items()}),
    }


def main() -> int:
    """Write the pages, or compare them with what is there."""
    stale = []
    for path, text in pages().items():
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    if stale:
        sys.stderr.write(f"stale: {', '.join(stale)}; run `make docs`\n")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
