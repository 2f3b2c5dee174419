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
WAIVING = """`reportgen explain CHECK` shows one of these pages. A kind of report may want another
severity. A finding that is right to stand is accepted in the period config, with all that names it:

```yaml
checks:
  waive:
    - {check: ratio, metric: csat, reason: survey changed in November, by: Wen, until: 2024-Q4}
```

Figures in the examples are written as `metric@period[dimension=member]:role=value|unit`, for
2024-Q4 where they do not say.
"""


def page(title: str, manuals: Mapping[str, str]) -> str:
    """Return a page with a chapter an entry: its manual, by its name."""
    chapters = [f"## {name}\n\n{manual.strip()}\n" for name, manual in manuals.items()]
    return "\n".join([f"# {title}\n\n{NOTE}", *chapters])


def manual_of(function: Callable[..., object]) -> str:
    """Return the docstring of the module that defines a function."""
    return inspect.getdoc(inspect.getmodule(function)) or ""


def checks_page() -> str:
    """Return the page of checks: a table of contents, how well they find, a chapter a check."""
    from reportgen.checks import CHECKS
    from reportgen.checks.built_in import PAGES
    from reportgen.checks.manual import manuals
    from reportgen.checks.manual import page as page_of

    rows = [f"| [{m.name}](#{m.name}) | {m.severity} | {m.summary} |" for m in manuals()]
    table = "\n".join(["| check | severity | what it says |", "|---|---|---|", *rows])
    texts = {name: page_of(check) for name, check in CHECKS.items()}
    others = {name: text.strip() for name, text in PAGES.items() if name not in texts}
    chapters = [f"## {name}\n\n{text}\n" for name, text in (texts | others).items()]
    return "\n".join([f"# Checks\n\n{NOTE}", WAIVING, f"{table}\n", *measured(), *chapters])


def measured() -> list[str]:
    """Return what a measurement wrote down about the checks, if there is one: docs/score.md."""
    score = DOCS / "score.md"
    return [score.read_text(encoding="utf-8").rstrip() + "\n"] if score.exists() else []


def pages() -> dict[Path, str]:
    """Return the text of every generated page."""
    from reportgen.blocks import BLOCKS
    from reportgen.charts import CHARTS

    return {
        DOCS / "checks.md": checks_page(),
        DOCS / "blocks.md": page("Blocks", {n: manual_of(b.expand) for n, b in BLOCKS.items()}),
        DOCS / "charts.md": page("Charts", {n: c.manual for n, c in CHARTS.items()}),
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
