"""The outline and section files of a kind -> all that a document is composed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.resources import kinds_with_templates, template_root
from reportgen.load.tables.text import shown
from reportgen.load.templates.duties import read_duties
from reportgen.load.templates.folder_problems import folder_problems
from reportgen.load.templates.outline import (
    Outline,
    chapters_in,
    words_in,
)
from reportgen.load.templates.outline_file import read_outline
from reportgen.load.templates.section_file import read_section
from reportgen.load.templates.template_files import (
    lender,
    outline_path,
    section_files,
)
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.report.kind import Kind
from reportgen.wording.messages.known_names import did_you_mean


def load_templates(
    kind: str, locale: Locale, root: Path | None = None, own: Path | None = None
) -> TemplateSources:
    """Return the templates of a kind; raises ConfigError or TemplateError with all mistakes.

    They come from the templates that ship with reportgen, or from another `root`; what an editor's
    `own` folder holds stands in their place, file by file.
    """
    return _sound(readable_templates(kind, locale, root, own))


@frozen
class ReadTemplates:
    """The templates that could be read, None where no outline could, and what is wrong."""

    sources: TemplateSources | None
    problems: tuple[Problem, ...] = ()


def readable_templates(
    kind: str, locale: Locale, root: Path | None = None, own: Path | None = None
) -> ReadTemplates:
    """Return the templates of a kind without what cannot be read of them."""
    folder = (root or template_root()) / kind
    path = outline_path(folder, kind, own)
    files = section_files(folder, kind, locale, own)
    if not path.is_file() or (not files and root is None):
        raise ConfigError(_no_templates(kind, locale))
    file = read_outline(path)
    if file.outline is None:
        return ReadTemplates(None, file.problems)
    outline = file.outline
    if outline.borrows:
        files = section_files(lender(folder, outline.borrows), outline.borrows, locale, own) | files
    problems = [*file.problems, *folder_problems(file, outline, files, folder, locale)]
    sections = _sections(files, outline, problems)
    sources = TemplateSources(
        kind=kind,
        locale=locale,
        numbering=outline.numbers_in(locale),
        chapters=tuple(_with(sections, each) for each in chapters_in(outline, file.places, locale)),
        sections=sections,
        charts=outline.charts if outline.charts in sections else "",
        path=file.path,
        title=words_in(outline.title, locale),
        cover=outline.cover,
        duties=read_duties(template_root(), locale) if outline.duties else {},
    )
    return ReadTemplates(sources, tuple(problems))


def _with(sections: Mapping[str, SectionSource], chapter: OutlineChapter) -> OutlineChapter:
    """Return a chapter without the sections that could not be read."""
    names = tuple(name for name in chapter.sections if name in sections)
    return replace(
        chapter, sections=names, deck=tuple(name for name in chapter.deck if name in sections)
    )


def _sound(read: ReadTemplates) -> TemplateSources:
    """Return templates; raises TemplateError where anything is wrong with them."""
    if read.sources is None or read.problems:
        raise TemplateError(*read.problems)
    return read.sources


def templates_of(kind: Kind, locale: Locale, own: Path | None = None) -> TemplateSources:
    """Return the templates of a kind, an editor's folder or one of ours, like `load_templates`."""
    return _sound(readable_of(kind, locale, own))


def readable_of(kind: Kind, locale: Locale, own: Path | None = None) -> ReadTemplates:
    """Return what can be read of the templates of a kind, an editor's folder or one of ours.

    The title of an editor's own kind is what lists call it; a document has that of its config.
    """
    if kind.folder is None:
        return readable_templates(kind.name, locale, own=own)
    read = readable_templates(kind.name, locale, kind.folder.parent, own)
    return replace(read, sources=replace(read.sources, title="")) if read.sources else read


def _sections(
    files: Mapping[str, Path], outline: Outline, problems: list[Problem]
) -> dict[str, SectionSource]:
    """Return the sections that the outline names; a file may carry a number before its name."""
    found: dict[str, SectionSource] = {}
    for _, name in outline.named_sections():
        if name not in files or name in found:
            continue
        try:
            found[name] = read_section(name, files[name])
        except (ConfigError, TemplateError) as stop:
            problems.extend(stop.problems)
    return found


def _no_templates(kind: str, locale: Locale) -> Problem:
    known = kinds_with_templates()
    names = [f"{name} ({', '.join(locales)})" for name, locales in known.items()]
    return Problem(
        LocalText(
            f"there are no templates for {kind} in {locale.value} yet",
            f"还没有 {kind} 的 {locale.value} 模板",
            f"還沒有 {kind} 的 {locale.value} 範本",
        ),
        remedy=did_you_mean(kind, names),
        place=Place(shown(template_root() / kind)),
    )
