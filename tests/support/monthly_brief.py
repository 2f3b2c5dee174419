"""The folder that a newcomer has who follows `templates/README.md` to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.cli import main

README = Path(__file__).parents[2] / "templates" / "README.md"
_FILE = re.compile(r"`(brief/[\w./-]+)`[^\n]*\n\n````\w*\n(.*?)````", re.DOTALL)
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def section() -> str:
    """Return the section of the guide that teaches a kind of one's own."""
    text = README.read_text(encoding="utf-8")
    start = text.index("## A kind of your own in an hour")
    return text[start : text.index("\n## ", start)]


def monthly_brief(folder: Path) -> Path:
    """Return the folder `brief` with all that the section writes; `folder` is the current one."""
    first, _ = COMMANDS.findall(section())
    run(first)
    for name, text in _FILE.findall(section()):
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


def change(file: Path, old: str, new: str) -> None:
    """Write one thing of a file anew."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
