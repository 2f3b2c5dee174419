"""Rendered sections, in the order of the outline, become a document with numbered captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.compose import Composed
from reportgen.compose.captions import each_id_once, ids_used_twice, numbered
from reportgen.compose.config_texts import ConfigTexts, Told
from reportgen.compose.expand import Expander
from reportgen.compose.front_matter import chrome_of, closing_of, cover_of
from reportgen.compose.markdown import line_of, pieces_of
from reportgen.compose.marks import Marks, with_lines
from reportgen.compose.mentions import Mentions
from reportgen.compose.names import metric_lists, names_of
from reportgen.compose.own_charts import OwnCharts
from reportgen.compose.people import of_person, with_duties
from reportgen.compose.piece_blocks import PieceBlocks, Stage, lonely
from reportgen.compose.rendering import Renderer
from reportgen.compose.unfilled import unfilled, unmet
from reportgen.errors import TemplateError
from reportgen.model.document.blocks import Block
from reportgen.model.document.chart import Chart
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.document import Chapter, Document, Section
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.finding import Problem
from reportgen.model.people.staff import Staff
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.report import Report
from reportgen.wording.lines import plain_line


def assemble(
    report: Report, sources: TemplateSources, draft: tuple[str, ...], medium: Medium = Medium.BOTH
) -> Composed:
    """Return the document and what was left out; raises TemplateError with every mistake.

    A draft is made without what is mistaken. Mistakes are rare, so what finds their words is
    imported when there are any.
    """
    composer = _Composer(report, sources, medium)
    if sources.title:
        title = composer.said(sources.title)
        report = replace(report, config=replace(report.config, title=title))
    chapters = tuple(composer.chapters())
    closing = closing_of(composer.context, composer.texts.filled)
    mistakes = composer.told.mistakes
    if mistakes:
        from reportgen.compose.lint.findings import at_their_words

        mistakes = [*at_their_words(mistakes, sources, report)]
    if mistakes and not draft:
        raise TemplateError(*mistakes)
    config = report.config
    context = DocumentContext(report, config.locale)
    people = config.people
    author = people.authors[0] if people.authors else people.presenter or people.compiler
    document = Document(
        kind=sources.kind,
        locale=config.locale,
        title=config.title or "",
        author=author.name if author else "",
        period=config.period.id,
        date=config.date,
        cover=replace(cover_of(context), medium=sources.cover),
        closing=closing,
        chrome=chrome_of(context),
        numbering=sources.numbering,
        chapters=chapters,
        draft=draft,
    )
    twice = [*ids_used_twice(document)]
    if twice and not draft:
        raise TemplateError(*twice)
    return Composed(
        numbered(each_id_once(document) if twice else document),
        (*composer.told.problems, *composer.mentions.problems),
        (*mistakes, *twice),
    )


class _Composer:
    """Composes the sections of one document; collects mistakes instead of stopping at the first."""

    def __init__(self, report: Report, sources: TemplateSources, medium: Medium) -> None:
        self.told = Told()
        self._sources, self._medium = sources, medium
        self._marks = Marks()
        self._charts = OwnCharts(report.config, sources.kind)
        self.mentions = Mentions(sources, report)
        self._speak_for(with_duties(report, sources.duties))

    def chapters(self) -> Iterator[Chapter]:
        """Yield the chapters that have anything in them."""
        rendered = [
            made
            for entry in self._sources.chapters
            for made in (self._personal(entry) if entry.each else [(entry, self._sections(entry))])
        ]
        rest = self._charts.unplaced()
        for chapter, sections in rendered:
            full = tuple(self._with_charts(section, rest) for section in sections)
            if full:
                summary = self._line(chapter.summary, self._sources.path, chapter.place)
                yield Chapter(
                    chapter.id, chapter.title, full, summary, chapter.numbered, chapter.opening
                )

    def _speak_for(self, report: Report) -> None:
        """Take the figures, names and texts of a report: the whole one, or a person's."""
        self.context = DocumentContext(report, report.config.locale)
        self._renderer = Renderer(self.context, self._marks, names_of(self.context), self.mentions)
        lists = metric_lists(self.context)
        fill = self._renderer.author_text
        self.texts = ConfigTexts(report.config, fill, self.told)
        expander = Expander(self.context, self._marks, lists, fill)
        self._pieces = PieceBlocks(expander, self._charts, self.texts, self.told)

    def _personal(self, chapter: OutlineChapter) -> Iterator[tuple[OutlineChapter, list[Section]]]:
        """Yield a chapter once for each person, under the person's name."""
        whole = self.context.report
        staff = Staff(whole)
        for person_id, record in staff.records.items():
            self._speak_for(with_duties(staff.report_of(person_id), self._sources.duties))
            sections = [of_person(section, person_id) for section in self._sections(chapter)]
            title = record.name or person_id
            yield replace(chapter, id=f"{chapter.id}-{person_id}", title=title), sections
        self._speak_for(whole)

    def _sections(self, chapter: OutlineChapter) -> list[Section]:
        wanted = [(name, _medium_of(name, chapter)) for name in chapter.sections]
        only = (name for name in chapter.deck if name not in chapter.sections)
        wanted += [(name, Medium.DECK) for name in only]
        made = (
            self._section(self._sources.sections[name], medium)
            for name, medium in wanted
            if Medium.BOTH in (medium, self._medium) or medium is self._medium
        )
        return [section for section in made if section is not None]

    def _section(self, source: SectionSource, medium: Medium) -> Section | None:
        person = self.context.report.person
        if source.variants and person is not None and person.variant not in source.variants:
            return None
        config = self.context.report.config
        absent = tuple(key for key in source.needs if not config.has(key))
        if absent:
            self._leave_out(source, unmet(source, absent, config))
            return None
        try:
            body = with_lines(source.body, source.body_line)
            text = self._renderer.section(body, source.path, source.body_line)
            pieces = list(pieces_of(text, self._marks, self.context.locale))
        except TemplateError as stop:
            self.told.mistakes.extend(stop.problems)
            return None
        is_shown = self._medium is not Medium.DOCUMENT  # the title of a slide
        claim = self._line(source.claim, source.path, source.claim_place) if is_shown else ()
        self.told.mistakes.extend(lonely(pieces, source))
        blocks = tuple(_for_medium(self._pieces.blocks(pieces, Stage(source, medium)), medium))
        if not blocks:
            self._leave_out(source, unfilled(source, config))
            return None
        return Section(source.id, source.title, blocks, claim, source.slides)

    def _leave_out(self, source: SectionSource, why: Problem) -> None:
        """Note that a section was left out, unless it is there for those who have data for it."""
        if not source.is_optional:
            self.told.problems.append(why)

    def said(self, text: str) -> str:
        """Return a line of the outline as text."""
        return plain_line(self._line(text, self._sources.path, None), self.context.locale)

    def _line(self, text: str, file: str, place: Place | None) -> Inlines:
        """Return a line of front matter as inlines, nothing where a figure is missing."""
        if not text:
            return ()
        try:
            rendered = self._renderer.section(text, file, place.line if place else 1)
        except TemplateError as stop:
            self.told.mistakes.extend(stop.problems)
            return ()
        made = line_of(" ".join(rendered.split()), self._marks, self.context.locale)
        return () if made.missing else made.inlines

    def _with_charts(self, section: Section, rest: list[ChartConfig]) -> Section:
        """Return a section with the config's further charts that belong into it."""
        added: list[Block] = []
        for chart in rest:
            if (chart.section or self._sources.charts) == section.id:
                added.extend(
                    b for b in self._pieces.of_config(chart, Medium.BOTH) if isinstance(b, Chart)
                )
        return replace(section, blocks=(*section.blocks, *added)) if added else section


def _medium_of(section: str, chapter: OutlineChapter) -> Medium:
    """Return for whom a section is: for the document alone where the deck has its own."""
    return Medium.BOTH if not chapter.deck or section in chapter.deck else Medium.DOCUMENT


def _for_medium(blocks: Iterator[Block], medium: Medium) -> Iterator[Block]:
    """Yield the blocks of a section but for those that are for the other medium."""
    for block in blocks:
        if medium in (Medium.BOTH, block.medium):
            yield block
        elif block.medium is Medium.BOTH:
            yield replace(block, medium=medium)
