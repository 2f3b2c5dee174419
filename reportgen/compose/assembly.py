"""Rendered sections, in the order of the outline, become a document with numbered captions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.compose import problems as say
from reportgen.compose.captions import numbered
from reportgen.compose.expand import BlockError, Expander
from reportgen.compose.front_matter import chrome_of, closing_of, cover_of
from reportgen.compose.markdown import Fence, MarkdownList, Piece, Prose, line_of, pieces_of
from reportgen.compose.marks import Marks, Missing, with_lines
from reportgen.compose.names import metric_lists, names_of
from reportgen.compose.own_charts import fence_of, replaces
from reportgen.compose.people import of_person, with_duties
from reportgen.compose.rendering import Renderer
from reportgen.errors import TemplateError
from reportgen.model.document.blocks import Block
from reportgen.model.document.chart import Chart
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.document import Chapter, Document, Section
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.document.prose import ItemList, Paragraph
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.report import Report
from reportgen.model.report.staff import Staff
from reportgen.wording.lines import plain_line

_ID = LocalText("id in this section", "本节的 id", "本節的 id")
_MEDIA = {"deck": Medium.DECK, "document": Medium.DOCUMENT}


def assemble(
    report: Report, sources: TemplateSources, draft: tuple[str, ...], medium: Medium = Medium.BOTH
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the document and what was left out; raises TemplateError with every mistake.

    Mistakes are rare, so what finds their words is imported when there are any.
    """
    composer = _Composer(report, sources, medium)
    if sources.title:
        title = composer.said(sources.title)
        report = replace(report, config=replace(report.config, title=title))
    chapters = tuple(composer.chapters())
    closing = closing_of(composer.context, composer.filled)
    if composer.mistakes:
        from reportgen.compose.lint.findings import at_their_words

        raise TemplateError(*at_their_words(composer.mistakes, sources, report))
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
    document, mistakes = numbered(document)
    if mistakes:
        raise TemplateError(*mistakes)
    return document, tuple(composer.problems)


@frozen
class _Stage:
    """Where pieces come from: their section's file, and the medium that a container set."""

    source: SectionSource
    medium: Medium = Medium.BOTH

    def place(self, line: int) -> Place:
        return Place(self.source.path, line)


class _Composer:
    """Composes the sections of one document; collects mistakes instead of stopping at the first."""

    def __init__(self, report: Report, sources: TemplateSources, medium: Medium) -> None:
        self.problems: list[Problem] = []
        self.mistakes: list[Problem] = []
        self._sources, self._medium = sources, medium
        self._marks = Marks()
        self._speak_for(with_duties(report, sources.duties))
        self._own_charts = {chart.id: chart for chart in report.config.charts}
        self._placed: set[str] = set()

    def chapters(self) -> Iterator[Chapter]:
        """Yield the chapters that have anything in them."""
        rendered = [
            made
            for entry in self._sources.chapters
            for made in (self._personal(entry) if entry.each else [(entry, self._sections(entry))])
        ]
        rest = [c for c in self._own_charts.values() if c.id not in self._placed]
        for chapter, sections in rendered:
            full = tuple(self._with_charts(section, rest) for section in sections)
            if full:
                summary = self._line(chapter.summary, self._sources.path, chapter.place)
                yield Chapter(
                    chapter.id, chapter.title, full, summary, chapter.numbered, chapter.opening
                )

    def filled(self, text: str, path: str) -> Inlines:
        """Return a text of the config with its figures; nothing where one is missing."""
        try:
            made = self._renderer.author_text(text, path)
        except TemplateError as stop:
            self.mistakes.extend(p for p in stop.problems if p not in self.mistakes)
            return ()
        if isinstance(made, Missing):
            self.problems.append(say.left_out((made.what,), path, self._place(path)))
            return ()
        return made

    def printed(self, text: str, path: str) -> str:
        """Return a text of the config that stands where only plain words can, such as a caption."""
        return plain_line(self.filled(text, path), self.context.locale)

    def _place(self, path: str) -> Place:
        return self.context.report.config.place(path)

    def _speak_for(self, report: Report) -> None:
        """Take the figures, names and texts of a report: the whole one, or a person's."""
        self.context = DocumentContext(report, report.config.locale)
        self._renderer = Renderer(self.context, self._marks, names_of(self.context))
        lists = metric_lists(self.context)
        self._expander = Expander(self.context, self._marks, lists, self._renderer.author_text)

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
        absent = tuple(key for key in source.needs if self._is_absent(key))
        if absent:
            self._leave_out(source, absent, self.context.report.config.place(absent[0]))
            return None
        try:
            body = with_lines(source.body, source.body_line)
            text = self._renderer.section(body, source.path, source.body_line)
            pieces = list(pieces_of(text, self._marks, self.context.locale))
        except TemplateError as stop:
            self.mistakes.extend(stop.problems)
            return None
        is_shown = self._medium is not Medium.DOCUMENT  # the title of a slide
        claim = self._line(source.claim, source.path, source.claim_place) if is_shown else ()
        self.mistakes.extend(_lonely(pieces, source))
        blocks = tuple(_for_medium(self._blocks(pieces, _Stage(source, medium)), medium))
        if not blocks:
            self._leave_out(source, (), Place(source.path))
            return None
        return Section(source.id, source.title, blocks, claim, source.slides)

    def _leave_out(self, source: SectionSource, absent: tuple[str, ...], place: Place) -> None:
        """Note that a section was left out, unless it is there for those who have data for it."""
        if not source.is_optional:
            self.problems.append(say.section_left_out(source.id, absent, place))

    def _is_absent(self, key: str) -> bool:
        config = self.context.report.config
        for holder in (config, config.content):
            value: object = holder
            for name in key.split("."):
                value = getattr(value, name, None)
            if value:
                return False
        return True

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
            self.mistakes.extend(stop.problems)
            return ()
        made = line_of(" ".join(rendered.split()), self._marks, self.context.locale)
        return () if made.missing else made.inlines

    def _blocks(self, pieces: list[Piece], stage: _Stage) -> Iterator[Block]:
        for piece in pieces:
            match piece:
                case Prose():
                    if self._is_whole(piece, stage) and piece.inlines:
                        yield Paragraph(piece.inlines, stage.medium)
                case MarkdownList():
                    items = tuple(
                        item.inlines for item in piece.items if self._is_whole(item, stage)
                    )
                    if items:
                        yield ItemList(items, piece.ordered, stage.medium)
                case Fence():
                    yield from self._fenced(piece, stage)

    def _is_whole(self, prose: Prose, stage: _Stage) -> bool:
        """Return whether nothing is missing in a sentence; note it otherwise."""
        if prose.missing:
            place = Place(stage.source.path, stage.source.body_line)
            self.problems.append(say.left_out(prose.missing, stage.source.id, place))
        return not prose.missing

    def _fenced(self, fence: Fence, stage: _Stage) -> Iterator[Block]:
        words = fence.head.split()
        if words[:1] == ["only"] and not fence.fault:
            if len(words) != 2 or words[1] not in _MEDIA:
                self.mistakes.append(_bad_medium(fence, stage))
                return
            yield from self._blocks(list(fence.inside), replace(stage, medium=_MEDIA[words[1]]))
            return
        own = self._own_chart(words)
        if own is not None:
            yield from self._from_config(own, _medium(words, stage), fence)
            return
        try:
            yield from self._made(
                self._expander.expand(fence, stage.place(fence.line), stage.medium)
            )
        except BlockError as wrong:
            self.mistakes.append(wrong.problem)

    def _made(self, made: Iterator[Block | Problem]) -> Iterator[Block]:
        for block in made:
            if isinstance(block, Problem):
                self.problems.append(block)
            else:
                yield block

    def _own_chart(self, words: list[str]) -> ChartConfig | None:
        """Return the config's chart that replaces the template's of the same id."""
        for word in words[1:]:
            own = self._own_charts.get(word[3:]) if word.startswith("id=") else None
            if own is not None and replaces(own, words[0]):
                self._placed.add(own.id)
                return own
        return None

    def _from_config(
        self, chart: ChartConfig, medium: Medium, fence: Fence | None = None
    ) -> Iterator[Block]:
        """Yield a chart of the config; claims and takeaways stay those of the template.

        One that belongs to another scope, such as a single person's file, is not drawn.
        """
        if chart.scope and not self._sources.kind.endswith(chart.scope):
            return
        path = f"charts[{self.context.report.config.charts.index(chart)}]"
        title = self.printed(chart.title or "", f"{path}.title")
        place = self._place(f"{path}.type")
        whole = fence_of(chart, title, fence, place.line)
        try:
            yield from self._made(self._expander.expand(whole, place, medium))
        except BlockError as wrong:
            self.mistakes.append(wrong.problem)

    def _with_charts(self, section: Section, rest: list[ChartConfig]) -> Section:
        """Return a section with the config's further charts that belong into it."""
        added: list[Block] = []
        for chart in rest:
            if (chart.section or self._sources.charts) == section.id:
                added.extend(
                    b for b in self._from_config(chart, Medium.BOTH) if isinstance(b, Chart)
                )
        return replace(section, blocks=(*section.blocks, *added)) if added else section


def _lonely(pieces: list[Piece], source: SectionSource) -> Iterator[Problem]:
    """Yield a problem for each block that shares the slide of one its section does not write."""
    fences = list(_fences(pieces))
    known = [word[3:] for fence in fences for word in fence.head.split() if word[:3] == "id="]
    for fence in fences:
        for word in fence.head.split():
            if word.startswith("with=") and word[5:] not in known:
                place = Place(source.path, fence.line)
                yield say.unknown_name(_ID, word[5:], known, place)


def _fences(pieces: Iterable[Piece]) -> Iterator[Fence]:
    for piece in pieces:
        if isinstance(piece, Fence):
            yield piece
            yield from _fences(piece.inside)


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


def _medium(words: list[str], stage: _Stage) -> Medium:
    """Return for whom a block is: what its head says (`only=deck`), else its container."""
    said = (word.removeprefix("only=") for word in words if word.startswith("only="))
    return next((Medium(word) for word in said if word in _MEDIA), stage.medium)


def _bad_medium(fence: Fence, stage: _Stage) -> Problem:
    return Problem(
        LocalText(
            f'"{fence.head}" does not say for whom',
            f"“{fence.head}”没有写清用于哪种文档",
            f"「{fence.head}」沒有寫清用於哪種文件",
        ),
        remedy=LocalText(
            "write `::: only deck` or `::: only document`",
            "请写 `::: only deck` 或 `::: only document`",
            "請寫 `::: only deck` 或 `::: only document`",
        ),
        place=stage.place(fence.line),
    )
