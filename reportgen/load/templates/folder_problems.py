"""What is wrong between an outline and its folder: files that are not there, two, or never read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.load.resources import kinds_with_templates
from reportgen.load.tables.text import shown
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
from reportgen.model.nearest import nearest
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
    absent = {
        name: place
        for name, place in places.items()
        if name not in files and name not in links and not is_path(name)
    }
    yield from (refused("wide_flow", absent[name]) for name in absent if _WIDE.search(name))
    absent = {name: place for name, place in absent.items() if not _WIDE.search(name)}
    others = _other_languages(folder, locale)
    if absent and others:
        yield _no_folder(folder, locale, others, file)
        return
    for name, place in absent.items():
        yield _no_file(name, section_folder(folder, locale), files, place)


def _other_languages(folder: Path, locale: Locale) -> list[str]:
    """Return the languages that sections are written in, where only a language is missing."""
    if (folder / locale.value).is_dir() or any(not is_readme(each) for each in folder.glob("*.md")):
        return []
    return [each.value for each in Locale if any((folder / each.value).glob("*.md"))]


def _no_folder(folder: Path, locale: Locale, others: list[str], file: OutlineFile) -> Problem:
    """Return the problem of a kind whose sections are written in other languages alone."""
    missing, there = f"{locale.value}/", ", ".join(f"{each}/" for each in others)
    return Problem(
        LocalText(
            f'the folder "{folder.name}" has no sections in {missing}, only in {there}',
            f"文件夹“{folder.name}”里没有 {missing} 的小节，只有 {there}",
            f"資料夾「{folder.name}」裡沒有 {missing} 的小節，只有 {there}",
        ),
        remedy=LocalText(
            f"write the sections in {missing}, or change `locale` in the config",
            f"请把小节写进 {missing}，或改配置里的 `locale`",
            f"請把小節寫進 {missing}，或改設定裡的 `locale`",
        ),
        place=Place(file.path),
        values=(locale.value,),
    )


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


def _no_file(name: str, inside: Path, files: Mapping[str, Path], place: Place) -> Problem:
    """Return the problem of a section that no file is for, with the nearest file."""
    where, file = shown(inside), f"{name}.md"
    return Problem(
        LocalText(
            f'the section "{name}" has no file in {where}: neither {file} nor one with a number '
            f"before it, such as 10-{file}",
            f"小节“{name}”在 {where} 里没有文件：没有 {file}，也没有带序号的，如 10-{file}",
            f"小節「{name}」在 {where} 裡沒有檔案：沒有 {file}，也沒有帶序號的，如 10-{file}",
        ),
        remedy=_nearest_file(name, files),
        place=place,
        values=(name,),
    )


def _nearest_file(name: str, files: Mapping[str, Path]) -> LocalText:
    """Return which file is nearest to a section, else what a file for it is called."""
    if name.endswith(".md"):
        return did_you_mean(name.removesuffix(".md"), files)
    close = nearest(name, files)
    if close is None:
        return LocalText(f"write a file {name}.md", f"请写文件 {name}.md", f"請寫檔案 {name}.md")
    file = files[close].name
    return LocalText(f"nearest: {file}", f"最接近的是：{file}", f"最接近的是：{file}")


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
