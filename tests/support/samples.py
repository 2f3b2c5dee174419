"""The quarterly sample, loaded once, and copies of it with named edits."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from reportgen.blocks import BLOCKS
from reportgen.compose import Composed, compose
from reportgen.compose.expand import Expander
from reportgen.compose.markdown import Fence
from reportgen.compose.marks import Marks
from reportgen.compose.names import metric_lists
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.blocks import Block
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.wording.lines import plain_line
from tests.support.figures import CONFIGS

Edit = Callable[[str], str]


@functools.cache
def sample() -> Report:
    """Return the consistent quarterly summary."""
    return load_report(CONFIGS / "quarter-summary" / "period.yaml")


@functools.cache
def other_sample(kind: str) -> Report:
    """Return the sample of another kind."""
    return load_report(CONFIGS / kind / "period.yaml")


def copied(folder: Path, edits: Mapping[str, Edit], variant: str = "quarter-summary") -> Path:
    """Return the period config of a copy of the sample whose files were edited.

    A `variant` in another language has a config of its own and shares the data.
    """
    for name in {"catalogue", "quarter-summary", variant}:
        shutil.copytree(CONFIGS / name, folder / name)
    for name, edit in edits.items():
        path = folder / ("quarter-summary" if name.endswith(".csv") else variant) / name
        path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder / variant / "period.yaml"


def composed(report: Report) -> Composed:
    """Return the document of a quarterly report."""
    return compose(report, load_templates("quarter-summary", report.config.locale))


def expanded(name: str, report: Report | None = None, **options: str) -> list[Block | Problem]:
    """Return what a fenced block becomes with the sample, or with another report."""
    assert name in BLOCKS
    report = report or sample()
    context = DocumentContext(report, report.config.locale)
    expander = Expander(context, Marks(), metric_lists(context))
    fence = Fence(name, tuple((key.rstrip("_"), text) for key, text in options.items()), 1)
    return list(expander.expand(fence, Place("section.md", 1), Medium.BOTH))


def said(inlines: Inlines, locale: Locale = Locale.HANS) -> str:
    """Return inlines as the text that a reader sees."""
    return plain_line(inlines, locale)
