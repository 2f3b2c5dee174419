"""A command imports what it needs, when it needs it: start-up is half of a small run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reportgen.blocks import BLOCKS
from reportgen.charts import CHARTS
from reportgen.kinds import KINDS
from reportgen.model.registry import Registry
from reportgen.writers import WRITERS

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


REPORTING = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from reportgen.cli import main
main(sys.argv[1:])
"""


def modules_of(*words: str) -> set[str]:
    """Return all modules that a command line imports; the command has to succeed."""
    command = [sys.executable, "-c", REPORTING, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return set(done.stderr.splitlines()[-1].split())


def imported_by(*words: str) -> set[str]:
    """Return the top-level modules that a command line imports."""
    return {name.partition(".")[0] for name in modules_of(*words)}


def named(registry: Registry[Any], modules: set[str]) -> set[str]:
    """Return the names of a registry whose modules are among those imported."""
    return {name for name, place in registry.places.items() if place.partition(":")[0] in modules}


@pytest.mark.parametrize("words", [("--help",), ("--version",)], ids=" ".join)
def test_help_imports_no_heavy_library(words: tuple[str, ...]) -> None:
    assert imported_by(*words) & HEAVY == set()


@pytest.mark.parametrize("command", ["build", "check"])
def test_the_help_of_a_command_imports_no_heavy_library(command: str) -> None:
    assert imported_by(command, "--help") & HEAVY == set()


def test_check_imports_nothing_that_writes() -> None:
    writing = {"docx", "jinja2", "lxml", "markdown_it", "matplotlib", "numpy", "pptx"}

    modules = modules_of("check", str(SAMPLE))

    assert {name.partition(".")[0] for name in modules} & writing == set()
    rooms = {name.split(".")[1] for name in modules if name.startswith("reportgen.")}
    assert rooms & {"blocks", "bulk", "compose", "ledger", "pictures", "writers"} == set()
    unasked = {"reportgen.load.templates.outline", "reportgen.model.document.document"}
    assert modules & unasked == set(), "the sections of an editor, and a kind that is a folder"


@pytest.mark.parametrize(
    ("target", "foreign"), [("docx", "pptx"), ("pptx", "docx")], ids=["docx", "pptx"]
)
def test_native_charts_need_no_drawing_library(target: str, foreign: str, tmp_path: Path) -> None:
    words = ("build", str(SAMPLE), "--to", target, "-o", str(tmp_path))

    assert imported_by(*words) & {"matplotlib", "numpy", foreign} == set()


def test_a_build_imports_the_chart_types_and_the_kind_that_it_needs(tmp_path: Path) -> None:
    modules = modules_of("build", str(SAMPLE), "--to", "docx", "-o", str(tmp_path))

    assert named(CHARTS, modules) == {
        "bar", "column", "column+line", "doughnut", "pareto", "stacked-column",
    }  # fmt: skip
    assert named(KINDS, modules) == {"quarter-summary"}
    assert named(WRITERS, modules) == {"docx"}
    assert named(BLOCKS, modules).isdisjoint({"cycle", "score-table", "timeline"})
    assert not any(name.startswith("reportgen.compose.lint") for name in modules)  # no mistake here


def test_a_list_of_names_imports_none_of_them() -> None:
    modules = modules_of("build", "--help")

    assert [named(registry, modules) for registry in (CHARTS, BLOCKS, WRITERS)] == [set()] * 3
