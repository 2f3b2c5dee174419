"""Copies of samples that are wrong in one way, and what `check` says of a config in short."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from reportgen.pipeline import check
from tests.support.figures import CONFIGS
from tests.support.samples import copied

GOOD = CONFIGS / "quarter-summary" / "period.yaml"
PEOPLE = CONFIGS / "personal-annual-people" / "period.yaml"


def wrong(folder: Path, edit: Callable[[str], str] = str) -> Path:
    """Return a config with one error: the rate of csat is not that of its counts."""
    return copied(
        folder,
        {
            "metrics.csv": lambda t: t.replace(
                "2024-Q3,csat,,,actual,83,", "2024-Q3,csat,,,actual,84,"
            ),
            "period.yaml": edit,
        },
    )


def people(folder: Path, edit: Callable[[str], str]) -> Path:
    """Return a copy of the sample with a document a person, its config edited."""
    for name in ("catalogue", PEOPLE.parent.name):
        shutil.copytree(CONFIGS / name, folder / name)
    config = folder / PEOPLE.parent.name / "period.yaml"
    config.write_text(edit(config.read_text("utf-8")), "utf-8")
    return config


def housed(folder: Path, section: str) -> Path:
    """Return a config whose editor wrote the section on the background anew."""
    config = copied(folder, {"period.yaml": lambda t: f"{t}\ntemplates: house\n"})
    config.with_name("house").mkdir()
    config.with_name("house").joinpath("background.md").write_text(
        f"---\ntitle: 自家背景\n---\n{section}\n", "utf-8"
    )
    return config


def grave(config: Path) -> list[str]:
    return [f"{f.severity} {f.check}" for f in check(config).findings if f.severity != "info"]
