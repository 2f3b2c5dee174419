"""Fenced blocks as written -> plain blocks: names and options are checked, then they expand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import BlockData, BlockType, Option, OptionKind
from reportgen.blocks.fields import known_fields, metric_of
from reportgen.blocks.without_texts import without_texts
from reportgen.compose import problems as say
from reportgen.compose.left_out import left_out
from reportgen.compose.markdown import Fence, line_of
from reportgen.compose.marks import Marks
from reportgen.errors import TemplateError
from reportgen.model.document.blocks import Block, Neighbour
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Medium, Missing, Text
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.entries import entries, list_names
from reportgen.model.report.facets import declares

_BLOCK = LocalText("block", "块", "區塊")
_OPTION = LocalText("option", "选项", "選項")
_METRIC = LocalText("metric", "指标", "指標")
_VALUE = LocalText("value", "值", "值")
_FIELD = LocalText("field", "字段", "欄位")
_LIST = LocalText("list", "列表", "清單")
FLAGS = {"true": True, "false": False, "yes": True, "no": False}
SHARING = "with"
HEAD = {"id", "only", SHARING}


AuthorText = Callable[[str, str], Inlines | Missing]
"""What fills in the expressions of a text of the config that stands at a path."""


def _as_it_stands(text: str, path: str) -> Inlines:
    return (Text(text),)


class BlockError(Exception):
    """A fenced block that cannot be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


class Expander:
    """Expands the fenced blocks of one document; ids are given in order where none is written."""

    def __init__(
        self,
        context: DocumentContext,
        marks: Marks,
        lists: Mapping[str, tuple[str, ...]],
        author_text: AuthorText = _as_it_stands,
    ) -> None:
        self._context, self._marks, self._lists = context, marks, lists
        self._author_text = author_text
        self._count = 0

    @cached_property
    def _known_lists(self) -> tuple[str, ...]:
        return list_names(self._context.report)

    def expand(self, fence: Fence, place: Place, medium: Medium) -> Iterator[Block | Problem]:
        """Yield the plain blocks of a fenced block; raises BlockError where it is wrong."""
        block = _block(fence, place)
        name, *rest = fence.head.split()
        head = _head(rest, place)
        self._count += 1
        lacking: list[Problem] = []

        def fill(text: str, path: str) -> Inlines:
            made = self._author_text(text, path)
            if isinstance(made, Missing):
                at = self._context.report.config.place(path)
                lacking.append(left_out((made,), path, at))
                return ()
            return made

        data = BlockData(
            context=self._context,
            id=head.get("id", f"{name}-{self._count}"),
            place=place,
            medium=Medium(head["only"]) if "only" in head else medium,
            options=self._options(block, fence, place),
            fill=fill,
        )
        yield from _without_texts(block, data)
        try:
            for made in block.expand(data):
                yield _sharing(made, head.get(SHARING, ""))
        except TemplateError as stop:
            raise BlockError(stop.problems[0]) from stop
        yield from lacking

    def lacking(
        self, fence: Fence, place: Place, made: Sequence[Block | Problem]
    ) -> Iterator[Problem]:
        """Yield why a block printed nothing, or not all of the metrics that it names."""
        from reportgen.blocks.metrics_left_out import metrics_left_out
        from reportgen.blocks.nothing_shown import nothing_shown

        block = _block(fence, place)
        options = self._options(block, fence, place)
        data = BlockData(self._context, block.name, place, options=options)
        why = None if made else nothing_shown(block, data)
        yield from metrics_left_out(block, data) if made else filter(None, [why])

    def _options(self, block: BlockType, fence: Fence, place: Place) -> dict[str, object]:
        options: dict[str, object] = {}
        for name, text in fence.options:
            if name not in block.options:
                told = say.unknown_name(_OPTION, name, block.options, place)
                hint = say.option_hint(name, block.options, block.name, HEAD)
                raise BlockError(replace(told, remedy=hint))
            options[name] = self._value(block.options[name], name, text, place)
            if name in block.shows_fields:
                self._require_fields(words_of(text), dict(fence.options).get("of", ""), place)
        return options

    def _require_fields(self, words: list[str], of: str, place: Place) -> None:
        """Raise BlockError where a word is no field that the things of a list may have."""
        known = known_fields(self._context.report, of)
        for word in words if known else ():
            if word not in known:
                raise BlockError(say.unknown_name(_FIELD, word, known, place))

    def _value(self, option: Option, name: str, text: str, place: Place) -> object:
        match option.kind:
            case OptionKind.METRICS:
                return tuple(self._metrics(text, place))
            case OptionKind.METRIC:
                return self._metric(text, place)
            case OptionKind.LINE:
                made = line_of(text, self._marks, self._context.locale)
                return () if made.missing else made.inlines
            case OptionKind.FLAG:
                return FLAGS[_one_of(text, FLAGS, place)]
            case OptionKind.WORDS | OptionKind.FIELDS:
                return tuple(_one_of(word, option.choices, place) for word in words_of(text))
            case OptionKind.LIST:
                return self._list(text, option, place)
            case OptionKind.LISTS:
                return tuple(self._list(word, option, place) for word in words_of(text))
            case OptionKind.WORD | OptionKind.FIELD:
                return _one_of(text, option.choices, place) if option.choices else text

    def _list(self, word: str, option: Option, place: Place) -> str:
        known = self._known_lists
        if word not in known and word not in option.choices:
            raise BlockError(say.unknown_name(_LIST, word, known, place))
        return word

    def _metrics(self, text: str, place: Place) -> Iterator[str]:
        for word in words_of(text):
            if word in self._lists:
                yield from self._lists[word]
            elif word in self._context.report.catalogue.metrics:
                yield word
            elif word in self._known_lists:
                things = entries(self._context.report, word)
                named = (metric_of(self._context, thing) for thing in things)
                yield from dict.fromkeys(metric for metric in named if metric)
            else:
                yield self._metric(word, place)

    def _metric(self, word: str, place: Place) -> str:
        known = self._context.report.catalogue.metrics
        if word not in known:
            raise BlockError(say.unknown_name(_METRIC, word, [*known, *self._lists], place))
        return word


def _block(fence: Fence, place: Place) -> BlockType:
    """Return the type of a fenced block; raises BlockError where there is none."""
    if fence.fault:
        raise BlockError(_faulty(fence, place))
    name = fence.head.split()[0]
    block = BLOCKS.get(name)
    if block is None:
        raise BlockError(say.unknown_name(_BLOCK, name, [*BLOCKS, "only"], place))
    return block


def _without_texts(block: BlockType, data: BlockData) -> Iterator[Problem]:
    """Yield a problem where the kind has no texts of what the block shows."""
    report, facet = data.context.report, block.facet_of(data.options.get("of"))
    if facet is not None and not declares(report.config.content, facet):
        yield without_texts(facet, report.kind.name, data.place)


def _sharing(made: Block | Problem, target: str) -> Block | Problem:
    """Return a block that shares the slide of `target`; some blocks need a slide of their own."""
    return replace(made, shares=target) if target and isinstance(made, Neighbour) else made


def words_of(text: str) -> list[str]:
    """Return the words of an option that takes several, parted by spaces or commas."""
    return text.replace(",", " ").replace("、", " ").replace("，", " ").strip("[] ").split()


def _one_of(word: str, choices: Mapping[str, object] | tuple[str, ...], place: Place) -> str:
    if choices and word not in choices:
        raise BlockError(say.unknown_name(_VALUE, word, choices, place))
    return word


def _head(words: list[str], place: Place) -> dict[str, str]:
    """Return what stands behind a block's name: id=C4, only=deck."""
    head: dict[str, str] = {}
    for word in words:
        name, _, value = word.partition("=")
        if name not in HEAD:
            raise BlockError(say.unknown_name(_OPTION, name, HEAD, place))
        if name == "only":
            _one_of(value, tuple(medium.value for medium in Medium), place)
        head[name] = value
    return head


def _faulty(fence: Fence, place: Place) -> Problem:
    faults = {
        "closes nothing": LocalText(
            "this ::: closes nothing", "这个 ::: 没有对应的开头", "這個 ::: 沒有對應的開頭"
        ),
        "is never closed": LocalText(
            f"the block {fence.head} is never closed",
            f"块 {fence.head} 没有结束",
            f"區塊 {fence.head} 沒有結束",
        ),
    }
    message = faults.get(
        fence.fault,
        LocalText(
            f"the block {fence.head} {fence.fault}, which is no option",
            f"块 {fence.head} 里的{fence.fault.removeprefix('holds ')}不是选项",
            f"區塊 {fence.head} 裡的{fence.fault.removeprefix('holds ')}不是選項",
        ),
    )
    remedy = LocalText(
        "write options as `name: value`, one a line, and end the block with a line :::",
        "选项写成 `名称: 值`，一行一个；最后一行写 :::",
        "選項寫成 `名稱: 值`，一行一個；最後一行寫 :::",
    )
    return Problem(message, remedy=remedy, place=place, values=(fence.head,))
