"""A command imports what it needs, when it needs it: start-up is half of a small run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "configs" / "quarter-summary" / "period.yaml"
HEAVY = {
    "docx",
    "jinja2",
    "lxml",
    "markdown_it",
    "matplotlib",
    "numpy",
    "polars",
    "pptx",
    "pydantic",
    "rich",
    "yaml",
}


def imported_by(*words: str) -> set[str]:
    """Return the top-level modules that a command line imports; the command has to succeed."""
    command = [sys.executable, "-X", "importtime", "-m", "reportgen", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    rows = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {row.rpartition("|")[2].strip().partition(".")[0] for row in rows}


@pytest.mark.parametrize("words", [("--help",), ("--version",)], ids=" ".join)
def test_help_imports_no_heavy_library(words: tuple[str, ...]) -> None:
    assert imported_by(*words) & HEAVY == set()


@pytest.mark.parametrize("command", ["build", "check"])
def test_the_help_of_a_command_imports_no_heavy_library(command: str) -> None:
    assert imported_by(command, "--help") & HEAVY == set()


def test_check_imports_nothing_that_writes() -> None:
    writing = {"docx", "jinja2", "lxml", "markdown_it", "matplotlib", "numpy", "pptx"}

    assert imported_by("check", str(SAMPLE)) & writing == set()


@pytest.mark.parametrize(
    ("target", "foreign"), [("docx", "pptx"), ("pptx", "docx")], ids=["docx", "pptx"]
)
def test_native_charts_need_no_drawing_library(target: str, foreign: str, tmp_path: Path) -> None:
    words = ("build", str(SAMPLE), "--to", target, "-o", str(tmp_path))

    assert imported_by(*words) & {"matplotlib", "numpy", foreign} == set()
