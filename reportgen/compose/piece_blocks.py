"""The pieces of a section -> blocks: prose as it is, fences expanded, charts of the config."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.compose import problems as say
from reportgen.compose.config_texts import ConfigTexts, Told
from reportgen.compose.expand import BlockError, Expander
from reportgen.compose.left_out import left_out
from reportgen.compose.markdown import Fence, MarkdownList, Piece, Prose
from reportgen.compose.own_charts import OwnCharts, fence_of
from reportgen.model.document.blocks import Block
from reportgen.model.document.inline import Medium
from reportgen.model.document.prose import ItemList, Paragraph
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig

_ID = LocalText("id in this section", "本节的 id", "本節的 id")
_MEDIA = {"deck": Medium.DECK, "document": Medium.DOCUMENT}


@frozen
class Stage:
    """Where pieces come from: their section's file, and the medium that a container set."""

    source: SectionSource
    medium: Medium = Medium.BOTH

    def place(self, line: int) -> Place:
        """Return a line of the section's file."""
        return Place(self.source.path, line)


class PieceBlocks:
    """Makes blocks of the pieces of sections that speak for one report or person."""

    def __init__(
        self, expander: Expander, charts: OwnCharts, texts: ConfigTexts, told: Told
    ) -> None:
        self._expander, self._charts, self._texts, self._told = expander, charts, texts, told

    def blocks(self, pieces: Iterable[Piece], stage: Stage) -> Iterator[Block]:
        """Yield the blocks that pieces give; what is missing in them is told of."""
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

    def _is_whole(self, prose: Prose, stage: Stage) -> bool:
        """Return whether nothing is missing in a sentence; note it otherwise."""
        if prose.missing:
            place = Place(stage.source.path, stage.source.body_line)
            self._told.problems.append(left_out(prose.missing, stage.source.id, place))
        return not prose.missing

    def _fenced(self, fence: Fence, stage: Stage) -> Iterator[Block]:
        words = fence.head.split()
        if words[:1] == ["only"] and not fence.fault:
            if len(words) != 2 or words[1] not in _MEDIA:
                self._told.mistakes.append(_bad_medium(fence, stage))
                return
            yield from self.blocks(fence.inside, replace(stage, medium=_MEDIA[words[1]]))
            return
        own = self._charts.taken(words)
        if own is not None:
            yield from self.of_config(own, _medium(words, stage), fence)
            return
        try:
            yield from self._written(fence, stage)
        except BlockError as wrong:
            self._told.mistakes.append(wrong.problem)

    def _written(self, fence: Fence, stage: Stage) -> Iterator[Block]:
        """Yield what a block of a section prints; what an editor's does not is told of."""
        place = stage.place(fence.line)
        made = list(self._expander.expand(fence, place, stage.medium))
        if not stage.source.is_ours and not stage.source.is_optional:
            made += self._expander.lacking(fence, place, made)
        yield from self._made(iter(made))

    def _made(self, made: Iterator[Block | Problem]) -> Iterator[Block]:
        for block in made:
            if isinstance(block, Problem):
                self._told.problems.append(block)
            else:
                yield block

    def of_config(
        self, chart: ChartConfig, medium: Medium, fence: Fence | None = None
    ) -> Iterator[Block]:
        """Yield a chart of the config; claims and takeaways stay those of the template.

        One that belongs to another scope, such as a single person's file, is not drawn.
        """
        if not self._charts.is_drawn(chart):
            return
        path = self._charts.path(chart)
        title = self._texts.printed(chart.title or "", f"{path}.title")
        place = self._texts.place(f"{path}.type")
        whole = fence_of(chart, title, fence, place.line)
        try:
            yield from self._made(self._expander.expand(whole, place, medium))
        except BlockError as wrong:
            self._told.mistakes.append(wrong.problem)


def lonely(pieces: list[Piece], source: SectionSource) -> Iterator[Problem]:
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


def _medium(words: list[str], stage: Stage) -> Medium:
    """Return for whom a block is: what its head says (`only=deck`), else its container."""
    said = (word.removeprefix("only=") for word in words if word.startswith("only="))
    return next((Medium(word) for word in said if word in _MEDIA), stage.medium)


def _bad_medium(fence: Fence, stage: Stage) -> Problem:
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
