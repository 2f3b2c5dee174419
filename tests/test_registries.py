"""Folder = registry = tests = docs: nobody forgets the line that lists something new."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import BlockType
from reportgen.charts import CHARTS
from reportgen.charts.base import ChartType
from reportgen.checks import CHECKS
from reportgen.checks.base import Scope
from reportgen.checks.kinds import runs
from reportgen.console import FORMATS
from reportgen.kinds import KINDS
from reportgen.model.registry import Registry
from reportgen.model.report.kind import Kind
from reportgen.writers import WRITERS
from reportgen.writers.base import Writer

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Folder:
    """A folder of like things: its names, and for each the function that does the work."""

    folder: str
    entries: Mapping[str, Callable[..., object]]


REGISTRIES = [
    Folder("checks", {name: check.function for name, check in CHECKS.items()}),
    Folder("blocks", {name: block.expand for name, block in BLOCKS.items()}),
]


BY_NAME: dict[str, tuple[Registry[Any], type[object]]] = {
    "blocks": (BLOCKS, BlockType),
    "charts": (CHARTS, ChartType),
    "kinds": (KINDS, Kind),
    "writers": (WRITERS, Writer),
}
"""What is imported by name, which `mypy` does not see: what stands under each name."""


def file_name(name: str) -> str:
    return name.replace("-", "_").replace("+", "_")


def home(function: Callable[..., object]) -> Path:
    """Return the file of a function, from the package's own folder on."""
    return Path(*function.__module__.split(".")[1:]).with_suffix(".py")


@pytest.fixture(params=REGISTRIES, ids=lambda registry: registry.folder)
def registry(request: pytest.FixtureRequest) -> Folder:
    found: Folder = request.param
    return found


def test_each_entry_lives_in_the_file_of_its_name(registry: Folder) -> None:
    homes = {name: home(function) for name, function in registry.entries.items()}

    assert {path.parts[0] for path in homes.values()} == {registry.folder}
    assert {name: path.stem for name, path in homes.items()} == {
        name: file_name(name) for name in registry.entries
    }


def test_each_entry_has_a_test_file_of_its_name(registry: Folder) -> None:
    homes = {name: ROOT / "tests" / home(function) for name, function in registry.entries.items()}

    missing = [
        name for name, path in homes.items() if not path.with_name(f"test_{path.name}").exists()
    ]

    assert missing == []


def test_each_file_is_listed_or_serves_a_listed_one(registry: Folder) -> None:
    listed = {f"{file_name(name)}.py" for name in registry.entries}
    files = sorted((ROOT / "reportgen" / registry.folder).rglob("*.py"))

    forgotten = [
        path.name
        for path in files
        if path.name not in listed and looks_like_an_entry(registry, path)
    ]

    assert forgotten == []


def looks_like_an_entry(registry: Folder, path: Path) -> bool:
    """Return whether a file defines what its registry lists: CHECK or BLOCK."""
    constant = registry.folder.upper().removesuffix("S")
    source = path.read_text(encoding="utf-8")
    return any(line.startswith((f"{constant} =", f"{constant}:")) for line in source.splitlines())


def test_the_looks_of_an_entry_are_known(registry: Folder) -> None:
    for function in registry.entries.values():
        path = ROOT / "reportgen" / home(function)

        assert looks_like_an_entry(registry, path), path.name


def test_each_entry_has_a_manual_page(registry: Folder) -> None:
    for name, function in registry.entries.items():
        manual = inspect.getdoc(inspect.getmodule(function)) or ""

        assert len(manual.splitlines()) > 1, name


def test_the_generated_page_holds_every_manual(registry: Folder) -> None:
    page = (ROOT / "docs" / f"{registry.folder}.md").read_text(encoding="utf-8")

    stale = [
        name
        for name, function in registry.entries.items()
        if (inspect.getdoc(inspect.getmodule(function)) or "-") not in page
    ]

    assert stale == [], "run `make docs`"
    chapters = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    assert [chapter for chapter in chapters if chapter in registry.entries] == list(
        registry.entries
    )


@pytest.mark.parametrize("folder", BY_NAME)
def test_each_name_leads_to_the_file_of_its_name_and_to_its_entry(folder: str) -> None:
    entries, kind = BY_NAME[folder]
    constant = kind.__name__.removesuffix("Type").upper()

    assert entries.places == {
        name: f"reportgen.{folder}.{file_name(name)}:{constant}" for name in entries
    }
    assert {name: type(entry) for name, entry in entries.items()} == dict.fromkeys(entries, kind)


def test_each_format_of_findings_is_a_function_of_the_console() -> None:
    assert all(callable(render) for render in FORMATS.values())
    assert {place.rpartition(".")[0] for place in FORMATS.places.values()} == {"reportgen.console"}


def test_each_check_and_block_is_listed_under_its_own_name() -> None:
    assert [check.name for check in CHECKS.values()] == list(CHECKS)
    assert [block.name for block in BLOCKS.values()] == list(BLOCKS)
    assert [chart.name for chart in CHARTS.values()] == list(CHARTS)
    assert [writer.name for writer in WRITERS.values()] == list(WRITERS)


def test_each_writer_has_its_package_and_a_base_file_in_every_brand() -> None:
    brands = [path for path in (ROOT / "templates" / "brands").iterdir() if path.is_dir()]

    assert brands
    for name, writer in WRITERS.items():
        assert (ROOT / "reportgen" / "writers" / name / "__init__.py").exists()
        assert [brand.name for brand in brands if not (brand / writer.base).exists()] == []


def test_each_kind_lives_in_the_file_of_its_name_and_is_listed() -> None:
    files = sorted((ROOT / "reportgen" / "kinds").glob("*.py"))
    homes = [path.stem for path in files if "\nKIND = " in path.read_text(encoding="utf-8")]

    assert homes == sorted(file_name(name) for name in KINDS)
    assert {name: kind.name for name, kind in KINDS.items()} == {name: name for name in KINDS}


def test_kinds_name_checks_and_samples_that_there_are() -> None:
    for kind in KINDS.values():
        assert {*kind.severities, *kind.silent} <= set(CHECKS)
        assert (ROOT / "configs" / kind.sample / "period.yaml").exists()


def test_every_document_rule_runs_for_some_kind() -> None:
    rules = [check for check in CHECKS.values() if check.scope is Scope.DOCUMENT]

    assert [c.name for c in rules if not any(runs(c, kind) for kind in KINDS.values())] == []


def test_every_file_with_a_chart_type_is_listed_and_has_its_page_in_the_docs() -> None:
    files = sorted((ROOT / "reportgen" / "charts").glob("*.py"))
    defining = {path.stem for path in files if "\nCHART = " in path.read_text(encoding="utf-8")}
    page = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")

    assert defining == {file_name(name) for name in CHARTS}
    stale = [name for name, chart in CHARTS.items() if chart.manual.strip() not in page]
    assert stale == [], "run `make docs`"


def unreached(folder: Path) -> list[str]:
    """Return the modules of a folder that no other module of the package imports."""
    package = ROOT / "reportgen"
    sources = {path: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    modules = {
        path: ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in folder.glob("*.py")
        if path.stem != "__init__"
    }
    return [
        path.name
        for path, name in modules.items()
        if not any(
            f"from {name} import" in text
            or (f"from {name.rpartition('.')[0]} import" in text and path.stem in text)
            for other, text in sources.items()
            if other != path
        )
    ]


@pytest.mark.parametrize("folder", ["compose/lint", "console", "writers/office/charts", "pictures"])
def test_no_file_beside_a_registry_is_forgotten(folder: str) -> None:
    assert unreached(ROOT / "reportgen" / folder) == []
