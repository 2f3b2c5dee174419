"""An editor's folder: which of its files stand in the place of ours, and which stand for nothing.

Two layouts, told apart by the names of folders; of two files for one section the first one counts:

    house/quarter-summary/zh-Hans/01-background.md     for several kinds and languages
    house/background.md                                for the one kind of the config
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.kinds import KINDS
from reportgen.load.resources import template_root
from reportgen.load.tables.text import missing_file, shown
from reportgen.load.templates.links import link_to_elsewhere
from reportgen.load.templates.outline_file import read_outline
from reportgen.load.templates.template_files import (
    OUTLINE,
    is_below,
    is_readme,
    outline_path,
    own_folder,
    own_section_files,
    section_name,
)
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale, LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.wording.messages.known_names import did_you_mean

_LOCALES = frozenset(locale.value for locale in Locale)
_MOST_FILES = 2_000


def stray_templates(config: ReportConfig) -> Iterator[Problem]:
    """Yield a problem for each file of the config's own templates that stands for nothing.

    A folder that is not there is told of as well. An outline with mistakes is told of by whoever
    builds.
    """
    own, kind = own_folder(config), config.document_kind
    if own is None or not kind.is_document:
        return
    if not own.is_dir():
        yield replace(missing_file(own, config.place("templates")), severity=Severity.ERROR)
        return
    try:
        outline = read_outline(
            outline_path(kind.folder or template_root() / kind.name, kind.name, own)
        ).outline
    except ConfigError:
        return
    if outline is not None:
        names = (name for _, name in outline.named_sections())
        yield from strays(own, kind.name, config.locale, names)


def strays(root: Path, kind: str, locale: Locale, sections: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file of an editor's folder that no document can reach."""
    known = tuple(sections)
    used = own_section_files(root, kind, locale)
    for file in (root / kind / OUTLINE, root / OUTLINE):
        if not is_below(file, root):
            yield _link(file, root)
    for file in _files(root):
        folders = file.relative_to(root).parts[:-1]
        if is_readme(file) or _is_for_another(folders, kind, locale):
            continue
        name = section_name(file)
        if not is_below(file, root):
            yield _link(file, root)
        elif not _is_known(folders, kind):
            yield _strange_folder(file, folders)
        elif name not in known:
            yield overrides_nothing(file, name, known)
        elif used[name] != file:
            yield _second_file(file, used[name])


def _link(file: Path, root: Path) -> Problem:
    return replace(link_to_elsewhere(file, root, Place(shown(root))), severity=Severity.WARNING)


def _files(root: Path) -> list[Path]:
    found: list[Path] = []
    for pattern in ("*.md", "*/*.md", "*/*/*.md"):
        found += sorted(root.glob(pattern))[:_MOST_FILES]
    return found


def _is_for_another(folders: tuple[str, ...], kind: str, locale: Locale) -> bool:
    """Return whether a file is for a kind or a language that there is, but not for this one."""
    others = (set(KINDS) - {kind}) | (_LOCALES - {locale.value})
    return any(name in others for name in folders)


def _is_known(folders: tuple[str, ...], kind: str) -> bool:
    """Return whether sections are looked for in a folder: in none, a language, a kind with it."""
    match folders:
        case ():
            return True
        case (language,):
            return language in _LOCALES
        case (first, language):
            return first == kind and language in _LOCALES
        case _:
            return False


def overrides_nothing(file: Path, name: str, known: tuple[str, ...]) -> Problem:
    """Return the problem of a file for a section that the outline does not name."""
    return Problem(
        LocalText(
            f'the outline has no section "{name}", so this file is never used',
            f"提纲里没有小节“{name}”，这个文件不会用到",
            f"大綱裡沒有小節「{name}」，這個檔案不會用到",
        ),
        remedy=did_you_mean(name, known),
        place=Place(shown(file)),
        values=(name,),
        severity=Severity.WARNING,
    )


def _strange_folder(file: Path, folders: tuple[str, ...]) -> Problem:
    strange = next((f for f in folders if f not in KINDS and f not in _LOCALES), folders[0])
    close = nearest(strange, (*KINDS, *_LOCALES))
    return Problem(
        LocalText(
            f'no templates are looked for in the folder "{"/".join(folders)}"',
            f"程序不会到文件夹“{'/'.join(folders)}”里找模板",
            f"程式不會到資料夾「{'/'.join(folders)}」裡找範本",
        ),
        remedy=LocalText(
            f'did you mean "{close}"? write KIND/LANGUAGE/section.md, or section.md alone',
            f"是不是想写“{close}”？可以写成 种类/语言/小节.md，或只写 小节.md",
            f"是不是想寫「{close}」？可以寫成 種類/語言/小節.md，或只寫 小節.md",
        )
        if close
        else LocalText(
            "write KIND/LANGUAGE/section.md, or section.md alone",
            "请写成 种类/语言/小节.md，或只写 小节.md",
            "請寫成 種類/語言/小節.md，或只寫 小節.md",
        ),
        place=Place(shown(file)),
        values=folders,
        severity=Severity.WARNING,
    )


def _second_file(file: Path, used: Path) -> Problem:
    return Problem(
        LocalText(
            f"this section has another file, {shown(used)}, which is used instead",
            f"这个小节另有文件 {shown(used)}，用的是那一个",
            f"這個小節另有檔案 {shown(used)}，用的是那一個",
        ),
        remedy=LocalText("keep one of the two", "请只留一个", "請只留一個"),
        place=Place(shown(file)),
        severity=Severity.WARNING,
    )
