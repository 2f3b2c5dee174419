"""Outline and section files of a kind -> template sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Literal

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.report.duties import read_duties
from reportgen.load.resources import kinds_with_templates, template_root
from reportgen.load.tables.text import SourceText, missing_file, read_source, shown
from reportgen.load.templates.own_templates import (
    OUTLINE,
    outline_file,
    overrides_nothing,
    section_files,
    section_name,
    strays,
)
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import Converter
from reportgen.model.document.document import HeadingNumbers, Opening, Slides
from reportgen.model.document.inline import Medium
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.essay import Variant
from reportgen.wording.messages.known_names import did_you_mean

_FENCE = "---"


@frozen
class _Chapter:
    id: str
    sections: tuple[str, ...]
    title: Mapping[str, str] = field(default_factory=dict)
    summary: Mapping[str, str] | None = None
    numbered: bool = True
    each: Literal["person"] | None = None
    opening: Opening = Opening.DIVIDER
    deck: tuple[str, ...] = ()


@frozen
class _Outline:
    chapters: tuple[_Chapter, ...]
    numbering: Mapping[str, HeadingNumbers]
    charts: str = ""
    title: Mapping[str, str] | None = None
    cover: Medium = Medium.BOTH
    borrows: str = ""
    duties: bool = False


@frozen
class _FrontMatter:
    title: str = ""
    needs: tuple[str, ...] = ()
    claim: str = ""
    variants: tuple[Variant, ...] = ()
    slides: Slides = Slides.EACH
    optional: bool = False


def load_templates(
    kind: str, locale: Locale, root: Path | None = None, own: Path | None = None
) -> TemplateSources:
    """Return the templates of a kind; raises ConfigError or TemplateError with all mistakes.

    They come from the templates that ship with reportgen, or from another `root`; what an editor's
    `own` folder holds stands in their place, file by file.
    """
    folder = (root or template_root()) / kind
    path = _outline_path(folder, kind, own)
    files = _section_files(folder, kind, locale, own)
    if not path.is_file() or not files:
        raise ConfigError(_no_templates(kind, locale))
    converter = Converter()
    outline = converter.make(_Outline, parse_yaml(read_source(path, MOST_BYTES)))
    if outline is None:
        raise TemplateError(*converter.problems)
    if outline.borrows:
        lender = folder.parent / outline.borrows
        files = _section_files(lender, outline.borrows, locale, own) | files
    problems: list[Problem] = []
    sections = _sections(files, folder / locale.value, (outline, converter), problems)
    problems += _untitled(outline, converter, locale, shown(path))
    if problems:
        raise TemplateError(*problems)
    return TemplateSources(
        kind=kind,
        locale=locale,
        numbering=outline.numbering.get(locale.value, HeadingNumbers.DECIMAL),
        chapters=tuple(
            OutlineChapter(
                id=chapter.id,
                title=chapter.title.get(locale.value, ""),
                sections=chapter.sections,
                summary=(chapter.summary or {}).get(locale.value, ""),
                numbered=chapter.numbered,
                place=converter.places.get(f"chapters[{at}]"),
                each=chapter.each,
                opening=chapter.opening,
                deck=chapter.deck,
            )
            for at, chapter in enumerate(outline.chapters)
        ),
        sections=sections,
        charts=outline.charts,
        path=shown(path),
        title=(outline.title or {}).get(locale.value, ""),
        cover=outline.cover,
        duties=read_duties(folder.parent, locale) if outline.duties else {},
    )


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
    path = _outline_path(folder, kind, own)
    converter = Converter()
    try:
        outline = converter.make(_Outline, parse_yaml(read_source(path, MOST_BYTES)))
    except ConfigError as stop:
        return Survey((), stop.problems)
    problems = list(converter.problems)
    files = _section_files(folder, kind, locale, own)
    named: dict[str, SectionSource] = {}
    wrong: list[Problem] = []
    reached: dict[str, str] = {}
    if outline is not None:
        reached = {name: path for path, name in _named_sections(outline)}
        problems += _untitled(outline, converter, locale, shown(path))
        lent = _section_files(folder.parent / outline.borrows, outline.borrows, locale, own)
        problems += [
            missing_file(folder / locale.value / f"{name}.md", converter.places[where])
            for name, where in reached.items()
            if name not in files and (not outline.borrows or name not in lent)
        ]
        problems += [
            overrides_nothing(file, name, tuple(reached))
            for name, file in files.items()
            if name not in {*reached, *_borrowed(kind, folder.parent)}
            and (own is None or not file.is_relative_to(own))
        ]
        if own is not None:
            problems += strays(own, kind, locale, reached)
    for name, file in files.items():
        try:
            named[name] = _section(name, file)
        except (ConfigError, TemplateError) as stop:
            wrong += stop.problems
            named |= _bare_section(name, file)
    return Survey(
        tuple(section for name, section in named.items() if name in reached),
        tuple(problems),
        tuple(wrong),
        tuple(section for name, section in named.items() if name not in reached),
    )


def _borrowed(kind: str, root: Path) -> Iterator[str]:
    """Yield the sections that other kinds borrow from a kind."""
    for path in root.glob(f"*/{OUTLINE}"):
        try:
            outline = Converter().make(_Outline, parse_yaml(read_source(path, MOST_BYTES)))
        except ConfigError:
            continue  # whoever looks at that kind says so
        if outline is not None and outline.borrows == kind:
            yield from (name for _, name in _named_sections(outline))


def own_folder(config: ReportConfig) -> Path | None:
    """Return the editor's folder that a config names, None where it names none."""
    return Path(config.path).parent / config.templates if config.templates else None


def stray_templates(config: ReportConfig) -> Iterator[Problem]:
    """Yield a problem for each file of the config's own templates that stands for nothing.

    A folder that is not there is told of as well. An outline with mistakes is told of by whoever
    builds.
    """
    own = own_folder(config)
    if own is None or config.kind is None:
        return
    if not own.is_dir():
        yield replace(missing_file(own, config.place("templates")), severity=Severity.ERROR)
        return
    path = _outline_path(template_root() / config.kind, config.kind, own)
    try:
        outline = Converter().make(_Outline, parse_yaml(read_source(path, MOST_BYTES)))
    except ConfigError:
        return
    if outline is not None:
        names = (name for _, name in _named_sections(outline))
        yield from strays(own, config.kind, config.locale, names)


def _outline_path(folder: Path, kind: str, own: Path | None) -> Path:
    return (outline_file(own, kind) if own else None) or folder / OUTLINE


def _section_files(folder: Path, kind: str, locale: Locale, own: Path | None) -> dict[str, Path]:
    """Return the file of each section: the editor's, else ours."""
    ours = {section_name(file): file for file in sorted((folder / locale.value).glob("*.md"))}
    return ours | (section_files(own, kind, locale) if own else {})


def _sections(
    files: Mapping[str, Path],
    folder: Path,
    read: tuple[_Outline, Converter],
    problems: list[Problem],
) -> dict[str, SectionSource]:
    """Return the sections that the outline names; a file may carry a number before its name."""
    outline, converter = read
    found: dict[str, SectionSource] = {}
    for path, name in _named_sections(outline):
        if name not in files:
            problems.append(missing_file(folder / f"{name}.md", converter.places[path]))
            continue
        try:
            found[name] = _section(name, files[name])
        except (ConfigError, TemplateError) as stop:
            problems.extend(stop.problems)
    return found


def _named_sections(outline: _Outline) -> Iterator[tuple[str, str]]:
    """Yield the path and name of every section that the outline names."""
    for at, chapter in enumerate(outline.chapters):
        for key in ("sections", "deck"):
            for position, name in enumerate(getattr(chapter, key)):
                yield f"chapters[{at}].{key}[{position}]", name


def _untitled(
    outline: _Outline, converter: Converter, locale: Locale, file: str
) -> Iterator[Problem]:
    """Yield a problem for each chapter that lacks its words: no file is half translated."""
    for at, chapter in enumerate(outline.chapters):
        where = f"chapters[{at}]"
        texts = [("title", chapter.title)]
        texts += [("summary", chapter.summary)] if chapter.summary else []
        for name, words in texts:
            if not words.get(locale.value):
                place = converter.places.get(f"{where}.{name}", Place(file))
                yield _no_words(chapter.id, name, locale, place)


def _bare_section(name: str, file: Path) -> dict[str, SectionSource]:
    """Return a section without its front matter, which is wrong; nothing where it has none."""
    try:
        source = read_source(file, MOST_BYTES)
    except ConfigError:
        return {}
    end = _end_of_front_matter(source.text.splitlines())
    if end is None:
        return {}
    body = "\n".join(source.text.splitlines()[end + 1 :])
    return {name: SectionSource(name, source.file, "", body, end + 2, text=source.text)}


def _end_of_front_matter(lines: list[str]) -> int | None:
    """Return the line that closes front matter, counted from 0; None where there is none."""
    if not lines or lines[0].strip() != _FENCE:
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)


def _section(name: str, file: Path) -> SectionSource:
    source = read_source(file, MOST_BYTES)
    lines = source.text.splitlines()
    end = _end_of_front_matter(lines)
    if end is None:
        raise TemplateError(_no_front_matter(source.file))
    converter = Converter()
    text = "\n".join(lines[1:end])
    front = _FrontMatter()
    if text.strip():
        made = converter.make(_FrontMatter, parse_yaml(SourceText(source.file, text, ""), 2))
        if made is None:
            raise TemplateError(*converter.problems)
        front = made
    return SectionSource(
        id=name,
        path=source.file,
        title=front.title,
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
        needs=front.needs,
        claim=front.claim,
        claim_place=converter.places.get("claim"),
        variants=front.variants,
        slides=front.slides,
        is_optional=front.optional,
        text=source.text,
    )


def _no_words(chapter: str, name: str, locale: Locale, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'the chapter "{chapter}" has no {name} in {locale.value}',
            f"章“{chapter}”缺少 {locale.value} 的 {name}",
            f"章「{chapter}」缺少 {locale.value} 的 {name}",
        ),
        remedy=LocalText(
            f"add `{locale.value}: …` to its {name}",
            f"请在 {name} 里加上 `{locale.value}: …`",
            f"請在 {name} 裡加上 `{locale.value}: …`",
        ),
        place=place,
    )


def _no_front_matter(file: str) -> Problem:
    return Problem(
        LocalText(
            "the section does not begin with a block between two lines ---",
            "小节开头缺少两行 --- 之间的设置",
            "小節開頭缺少兩行 --- 之間的設定",
        ),
        remedy=LocalText(
            "begin with ---, title: …, ---",
            "请以 ---、title: …、--- 三行开头",
            "請以 ---、title: …、--- 三行開頭",
        ),
        place=Place(file),
    )


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
