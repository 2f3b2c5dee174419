"""Section templates -> the texts that they print, for the checks: each where its editor typed it.

A section is rendered as for its document, so that a text reads as in print and only the sentences
of the state that the figures are in are read. Words of the config are read where they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import OptionKind
from reportgen.compose.markdown import Fence, MarkdownList, Piece, Prose, line_of, pieces_of
from reportgen.compose.marks import ABSENT, LINE, Marks, with_all_lines
from reportgen.compose.names import names_of
from reportgen.compose.people import with_duties
from reportgen.compose.rendering import Renderer
from reportgen.compose.under_headings import UnderHeadings
from reportgen.errors import TemplateError
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import CaptionReference, Inlines, Text
from reportgen.model.document.template import SectionSource, TemplateSources
from reportgen.model.figures.metric_names import named_metrics
from reportgen.model.people.staff import Staff
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Aspect, Telling, Tells
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.wording.lines import plain_line

SECTIONS = "sections"
_OVER_FIGURES = frozenset({"caption", "claim"})
"""Options that are headings of what a block shows."""


def section_texts(
    report: Report, sources: TemplateSources, is_read: Callable[[SectionSource], bool]
) -> Iterator[TypedText]:
    """Yield the texts of the sections that are to be read, in the order of the outline.

    Of a section that cannot be rendered only the title is; whoever composes tells why. One that is
    written for each of the people is read as the first one has it.
    """
    of_all, of_one = _reader(report, sources), _reader(_first_person(report), sources)
    for chapter in sources.chapters:
        reader = of_one if chapter.each else of_all
        for name in dict.fromkeys((*chapter.sections, *chapter.deck)):
            source = sources.sections[name]
            if is_read(source) and all(map(report.config.has, source.needs)):
                yield from reader.texts(source)


def with_what_is_under(
    texts: Sequence[TypedText], report: Report, sources: TemplateSources
) -> Iterator[TypedText]:
    """Yield texts, titles of chapters with what the sections of their chapter tell of."""
    under = UnderHeadings(report)
    over: dict[str, Tells] = {}
    for at, chapter in enumerate(sources.chapters):
        names = (*chapter.sections, *chapter.deck)
        told = under.of_sections(sources.sections[name] for name in names)
        over |= {f"outline.chapters[{at}].{key}": told for key in ("title", "summary")}
    for text in texts:
        yield replace(text, over=over[text.path]) if text.path in over else text


def _reader(report: Report, sources: TemplateSources) -> _SectionReader:
    return _SectionReader(with_duties(report, sources.duties))


def _first_person(report: Report) -> Report:
    """Return the report of the first of its people, the whole one where it has none."""
    staff = Staff(report)
    first = next(iter(staff.records), None)
    return report if first is None or report.person else staff.report_of(first)


class _SectionReader:
    """Reads sections as one report, or one person's, prints them."""

    def __init__(self, report: Report) -> None:
        self._context = DocumentContext(report, report.config.locale)
        self._marks = Marks()
        self._under = UnderHeadings(report)

    def texts(self, source: SectionSource) -> Iterator[TypedText]:
        """Yield title, claim and words of a section, each with the metrics that it names."""
        known = self._context.report.catalogue.metrics
        for text in self._texts(source):
            yield replace(text, metrics=tuple(sorted(named_metrics(text.shown, known))))

    def _texts(self, source: SectionSource) -> Iterator[TypedText]:
        path = f"{SECTIONS}.{source.id}"
        over = self._under.of_section(source)
        if source.title:
            title = _heading(f"{path}.title", source.title, source.title, source.title_place)
            yield replace(title, telling=Telling(aspect=Aspect.TITLE), over=over)
        try:
            claim = self._line(self._renderer.section(source.claim, source.path, 1))
            prepared = with_all_lines(source.body, source.body_line)
            body = self._renderer.section(prepared, source.path, source.body_line)
        except TemplateError:
            return
        if claim:
            made = _heading(f"{path}.claim", source.claim, claim, source.claim_place)
            yield replace(made, over=over)
        pieces = pieces_of(self._marks.without_missing(body), self._marks, self._context.locale)
        yield from self._in_pieces(tuple(pieces), source)

    @cached_property
    def _renderer(self) -> Renderer:
        """Return what renders sections, but for the words that people typed elsewhere."""
        typed = self._context.report.texts
        elsewhere = {text.text for text in typed if text.kind is not TextKind.NAME}
        names = names_of(self._context)
        return Renderer(self._context, self._marks, names, elsewhere=elsewhere)

    def _in_pieces(self, pieces: Sequence[Piece], source: SectionSource) -> Iterator[TypedText]:
        for piece in pieces:
            match piece:
                case Prose():
                    yield from self._prose(piece, source)
                case MarkdownList():
                    for item in piece.items:
                        yield from self._prose(item, source)
                case Fence():
                    yield from self._in_pieces(piece.inside, source)
                    yield from self._options(piece, source)

    def _prose(self, prose: Prose, source: SectionSource) -> Iterator[TypedText]:
        """Yield a paragraph, with the lines that it has in the file."""
        printed = self._plain(prose.inlines)
        lines = [int(number) for number in LINE.findall(printed)]
        shown = LINE.sub("", printed).strip()
        if shown and lines:
            yield _words(source, min(lines), max(lines), shown)

    def _options(self, fence: Fence, source: SectionSource) -> Iterator[TypedText]:
        """Yield what a block prints of its options: captions, notes and the like."""
        block = BLOCKS.get(fence.head.partition(" ")[0])
        for name, value in fence.options:
            option = block.options.get(name) if block else None
            line = LINE.search(value)
            shown = self._line(LINE.sub("", value))
            if option and option.kind is OptionKind.LINE and line and shown:
                text = _value(_words(source, int(line[1]), int(line[1]), shown))
                yield self._over_figures(text, fence) if name in _OVER_FIGURES else text

    def _over_figures(self, text: TypedText, fence: Fence) -> TypedText:
        """Return the text of a caption or claim as the heading of what its block shows."""
        over = self._under.of_block(fence)
        return replace(text, kind=TextKind.HEADING, over=over)

    def _line(self, rendered: str) -> str:
        """Return a line as its reader sees it."""
        whole = self._marks.without_missing(" ".join(rendered.split()))
        return self._plain(line_of(whole, self._marks, self._context.locale).inlines)

    def _plain(self, inlines: Inlines) -> str:
        named = tuple(
            _named(each) if isinstance(each, CaptionReference) else each for each in inlines
        )
        return plain_line(named, self._context.locale)


def _named(mention: CaptionReference) -> Text:
    """Return dots for the number that a table or figure is going to have."""
    return Text(mention.text.replace("{}", ABSENT) or ABSENT)


def _heading(path: str, text: str, shown: str, place: Place | None) -> TypedText:
    where = place or Place("")
    return TypedText(path, text, shown, where, SECTIONS, path, kind=TextKind.HEADING)


def _words(source: SectionSource, first: int, last: int, shown: str) -> TypedText:
    """Return the words that stand in some lines of a section's file."""
    path = f"{SECTIONS}.{source.id}"
    lines = source.body.split("\n")[first - source.body_line : last - source.body_line + 1]
    indent = len(lines[0]) - len(lines[0].lstrip())
    place = Place(source.path, first, indent + 1, length=max(1, len(lines[0].strip())))
    text = "\n".join(lines)[indent:].rstrip()
    return TypedText(path, text, shown, place, SECTIONS, path, is_verbatim=True)


def _value(text: TypedText) -> TypedText:
    """Return the text of an option without its name: `caption: …`."""
    value = text.text.partition(":")[2].strip()
    before = len(text.text) - len(value)
    place = replace(text.place, column=text.place.column + before, length=max(1, len(value)))
    return replace(text, text=value, place=place)
