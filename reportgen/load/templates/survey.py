"""Every section of a kind that can be read, for those who check templates without a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.resources import template_root
from reportgen.load.templates.folder_problems import folder_problems
from reportgen.load.templates.outline import Outline, OutlineFile
from reportgen.load.templates.outline_file import read_outline
from reportgen.load.templates.own_templates import overrides_nothing, strays
from reportgen.load.templates.section_file import body_alone, read_section
from reportgen.load.templates.template_files import (
    OUTLINE,
    lender,
    outline_path,
    section_files,
)
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale


@frozen
class Survey:
    """The section files of a kind in a language, and what is wrong with those and the outline.

    `strays` are sections that the outline does not name.
    """

    sections: tuple[SectionSource, ...]
    outline: tuple[Problem, ...] = ()
    files: tuple[Problem, ...] = ()
    strays: tuple[SectionSource, ...] = ()


def survey_templates(
    kind: str, locale: Locale, root: Path | None = None, own: Path | None = None
) -> Survey:
    """Return every section that can be read; nothing stops at the first mistake."""
    folder = (root or template_root()) / kind
    try:
        file = read_outline(outline_path(folder, kind, own))
    except ConfigError as stop:
        return Survey((), stop.problems)
    files = section_files(folder, kind, locale, own)
    sections, wrong = _readable(files)
    problems, reached = list(file.problems), frozenset[str]()
    if file.outline is not None:
        reached = frozenset(name for _, name in file.outline.named_sections())
        problems += _outline_problems((file, file.outline), files, (folder, locale, own))
    return Survey(
        tuple(section for section in sections if section.id in reached),
        tuple(problems),
        tuple(wrong),
        tuple(section for section in sections if section.id not in reached),
    )


def _readable(files: Mapping[str, Path]) -> tuple[list[SectionSource], list[Problem]]:
    """Return the sections of files, those with wrong front matter by their body, and mistakes."""
    sections: list[SectionSource] = []
    wrong: list[Problem] = []
    for name, file in files.items():
        try:
            sections.append(read_section(name, file))
        except (ConfigError, TemplateError) as stop:
            wrong += stop.problems
            body = body_alone(name, file)
            sections += [body] if body else []
    return sections, wrong


def _outline_problems(
    read: tuple[OutlineFile, Outline],
    files: Mapping[str, Path],
    where: tuple[Path, Locale, Path | None],
) -> Iterator[Problem]:
    """Yield what is wrong between an outline and the files of its sections."""
    (file, outline), (folder, locale, own) = read, where
    named = {name: path for path, name in outline.named_sections()}
    lends = lender(folder, outline.borrows)
    lent = section_files(lends, outline.borrows, locale, own) if outline.borrows else {}
    yield from folder_problems(file, outline, {**lent, **files}, folder, locale)
    used = {*named, *_borrowed(folder.name, folder.parent)}
    for name, section in files.items():
        if name not in used and (own is None or not section.is_relative_to(own)):
            yield overrides_nothing(section, name, tuple(named))
    if own is not None:
        yield from strays(own, folder.name, locale, named)


def _borrowed(kind: str, root: Path) -> Iterator[str]:
    """Yield the sections that other kinds borrow from a kind."""
    for path in root.glob(f"*/{OUTLINE}"):
        try:
            outline = read_outline(path).outline
        except ConfigError:
            continue  # whoever looks at that kind says so
        if outline is not None and outline.borrows == kind:
            yield from (name for _, name in outline.named_sections())
