"""What is wrong between an outline and its folder: files that are not there, two, or never read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.load.resources import kinds_with_templates
from reportgen.load.tables.text import missing_file, shown
from reportgen.load.templates.links import link_to_elsewhere, links_in
from reportgen.load.templates.outline import Outline, OutlineFile, untitled_chapters
from reportgen.load.templates.outline_problems import is_path
from reportgen.load.templates.template_files import (
    OUTLINE,
    is_below,
    is_readme,
    lender,
    section_folder,
    section_name,
)
from reportgen.load.yaml.hints import refused
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.wording.messages.known_names import did_you_mean

_WIDE = regex("[，、；]")


def folder_problems(
    file: OutlineFile, outline: Outline, files: Mapping[str, Path], folder: Path, locale: Locale
) -> Iterator[Problem]:
    """Yield what is wrong between an outline, its folder and the files of its sections."""
    yield from untitled_chapters(file, outline, locale)
    yield from _unknown_lender(file, outline, folder)
    links = {section_name(path): path for path in links_in(section_folder(folder, locale), folder)}
    places = {name: file.place(path) for path, name in outline.named_sections()}
    for name, path in links.items():
        yield link_to_elsewhere(path, folder, places.get(name, Place(file.path)))
    yield from _second_files(section_folder(folder, locale), folder)
    for name, place in places.items():
        if name not in files and name not in links and not is_path(name):
            if _WIDE.search(name):
                yield refused("wide_flow", place)
                continue
            missing = missing_file(section_folder(folder, locale) / f"{name}.md", place)
            yield replace(missing, remedy=_nearest_file(name, files))


def _second_files(inside: Path, folder: Path) -> Iterator[Problem]:
    """Yield a problem for each section that has two files."""
    first: dict[str, Path] = {}
    if not is_below(inside, folder):
        return
    for path in sorted(inside.glob("*.md")):
        name = section_name(path)
        if is_readme(path) or not is_below(path, folder):
            continue
        if name in first:
            yield _two_files(name, path, first[name])
        first.setdefault(name, path)


def _unknown_lender(file: OutlineFile, outline: Outline, folder: Path) -> Iterator[Problem]:
    """Yield a problem where there is no kind that sections could be borrowed from."""
    name = outline.borrows
    if name and Path(name).name.strip(".") == folder.name:
        yield _of_itself(name, file.place("borrows"))
        return
    if not name or (lender(folder, name) / OUTLINE).is_file():
        return
    beside = sorted(path.parent.name for path in folder.parent.glob(f"*/{OUTLINE}"))
    known = dict.fromkeys((*beside, *kinds_with_templates()))
    yield Problem(
        LocalText(
            f'there is no kind "{name}" to borrow sections from',
            f"没有种类“{name}”，借不到小节",
            f"沒有種類「{name}」，借不到小節",
        ),
        remedy=did_you_mean(name, [each for each in known if each != folder.name]),
        place=file.place("borrows"),
        values=(name,),
    )


def _of_itself(name: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{name}" would borrow from itself',
            f"“{name}”向自己借小节",
            f"「{name}」向自己借小節",
        ),
        remedy=LocalText(
            "name another kind, or take `borrows` out; sections of this folder need no borrowing",
            "请写另一个种类，或去掉 `borrows`；本文件夹里的小节不用借",
            "請寫另一個種類，或去掉 `borrows`；本資料夾裡的小節不用借",
        ),
        place=place,
        values=(name,),
    )


def _nearest_file(name: str, files: Mapping[str, Path]) -> LocalText:
    """Return which section is nearest to a name, else what a file for it is called."""
    if files:
        return did_you_mean(name.removesuffix(".md"), files)
    return LocalText(f"write a file {name}.md", f"请写文件 {name}.md", f"請寫檔案 {name}.md")


def _two_files(name: str, path: Path, first: Path) -> Problem:
    return Problem(
        LocalText(
            f'the section "{name}" has two files: {first.name} and {path.name}',
            f"小节“{name}”有两个文件：{first.name} 和 {path.name}",
            f"小節「{name}」有兩個檔案：{first.name} 和 {path.name}",
        ),
        remedy=LocalText("keep one of the two", "请只留一个", "請只留一個"),
        place=Place(shown(path)),
        values=(name,),
    )
