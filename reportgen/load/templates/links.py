"""Links in a folder of templates that lead out of it: they are told of, and never read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.load.tables.text import shown
from reportgen.load.templates.template_files import is_below
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place


def links_in(inside: Path, folder: Path) -> Iterator[Path]:
    """Yield the links that stand where sections are looked for, and lead out of a folder."""
    if not is_below(inside, folder):
        yield inside
        return
    for path in sorted(inside.glob("*.md")):
        if not is_below(path, folder):
            yield path


def link_to_elsewhere(path: Path, folder: Path, place: Place) -> Problem:
    """Return the problem of a link that leads out of a folder: what it leads to is never read.

    `place` is where the link is named: a line of what it leads to is never shown either.
    """
    return Problem(
        LocalText(
            f'"{shown(path)}" is a link that leads out of the folder "{folder.name}"; '
            "it is never read",
            f"“{shown(path)}”是指向文件夹“{folder.name}”之外的链接，程序不会读取",
            f"「{shown(path)}」是指向資料夾「{folder.name}」之外的連結，程式不會讀取",
        ),
        remedy=LocalText(
            "put the file itself there",
            "请把文件本身放进来",
            "請把檔案本身放進來",
        ),
        place=place,
    )
