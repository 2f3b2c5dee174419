"""The folder that a newcomer has who follows `templates/README.md` to the letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.errors import ConfigError
from reportgen.model.finding import Problem
from reportgen.pipeline import check

README = Path(__file__).parents[2] / "templates" / "README.md"
CHINESE = README.with_name("README.zh-CN.md")
_HEADINGS = {README: "## A kind of your own in an hour", CHINESE: "## 一小时做一种自己的文档"}
_FILE = re.compile(r"`(brief/[\w./-]+)`[^\n]*\n\n````\w*\n(.*?)````", re.DOTALL)
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def section(guide: Path = README) -> str:
    """Return the section of a guide that teaches a kind of one's own."""
    text = guide.read_text(encoding="utf-8")
    start = text.index(_HEADINGS[guide])
    return text[start : text.index("\n## ", start)]


def monthly_brief(folder: Path, guide: Path = README) -> Path:
    """Return the folder `brief` with all that the section writes; `folder` is the current one."""
    first, _ = COMMANDS.findall(section(guide))
    run(first)
    for name, text in _FILE.findall(section(guide)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "brief"


def run(commands: str) -> None:
    """Run lines of a shell that make folders and call reportgen."""
    for line in commands.splitlines():
        name, *arguments = line.split()
        if name == "mkdir":
            Path(arguments[0]).mkdir()
        else:
            with pytest.raises(SystemExit) as stop:
                main(arguments)
            assert stop.value.code == 0, line


Step = Callable[[Path], object]
"""Something done to the folder of a brief."""


def change(file: Path, old: str, new: str) -> None:
    """Write one thing of a file anew."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def changed(file: str, old: str, new: str) -> Step:
    """Return the step that replaces a text of one file by another."""
    return lambda brief: change(brief / file, old, new)


def written(file: str, text: str) -> Step:
    """Return the step that writes a file."""

    def write(brief: Path) -> None:
        path = brief / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def told(brief: Path) -> list[Problem]:
    """Return what stops the check of a brief's October."""
    with pytest.raises(ConfigError) as stop:
        check(brief / "october.yaml")
    return list(stop.value.problems)
