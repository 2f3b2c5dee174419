"""Templates and texts -> rendered text with marks, each mistake with its place."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from jinja2 import Template, TemplateSyntaxError, Undefined, UndefinedError
from jinja2 import TemplateError as JinjaError

from reportgen.compose import problems as say
from reportgen.compose.environment import PRINT, Names, parsed, section_template
from reportgen.compose.marks import ABSENT, FIGURE, TEXT, Marks, without_markdown
from reportgen.compose.mentions import Mentions
from reportgen.compose.views.config import AuthorText, EntryView, Quoted, Several, TextsView
from reportgen.compose.views.figure import FigureView, Phrase, Untold
from reportgen.compose.views.metric import MetricView
from reportgen.errors import TemplateError
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inline,
    Inlines,
    Missing,
    Text,
)
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.texts import TypedText
from reportgen.wording.labels import separators
from reportgen.wording.typography import typography

_REFUSALS = (
    JinjaError, TypeError, ValueError, ZeroDivisionError, OverflowError, RecursionError,
)  # fmt: skip
_MOST_TEXT = 2_000_000
_UNDEFINED = regex(r"'(?P<name>\w+)' is undefined|has no attribute '(?P<attribute>\w+)'")
_NAME = LocalText("name", "名称", "名稱")


class Renderer:
    """Renders the sections and texts of one document; all print into the same marks."""

    def __init__(
        self,
        context: DocumentContext,
        marks: Marks,
        names: Mapping[str, object],
        mentions: Mentions | None = None,
        elsewhere: Collection[str] = (),
    ) -> None:
        """`mentions` is told what texts mention; of words read `elsewhere` dots are printed."""
        self._context, self._marks, self._names = context, marks, names
        self._mentions, self._mentioned = mentions, list[str]()
        self._elsewhere = elsewhere
        self._markdown: Names = {**names, PRINT: self._finalize}
        self._plain: Names = {**names, PRINT: self._finalize_plain}

    def section(self, text: str, file: str, first_line: int) -> str:
        """Return a rendered section body; raises TemplateError with its place."""
        return self._render(section_template, text, self._markdown, Place(file, first_line))

    def typed(self, text: TypedText) -> str:
        """Return a text of the config or of an essay, with marks; raises TemplateError."""
        try:
            return self._render(parsed, text.text, self._plain, text.place)
        except TemplateError as stop:
            raise TemplateError(_in_text(text, stop.problems[0], stop.__cause__)) from stop

    def author_text(self, text: str, path: str) -> Inlines | Missing:
        """Return a text of the config with its expressions filled in; raises TemplateError."""
        if "{" not in text:
            return (Text(text),)
        place = self._context.report.config.place(path)
        known = self._printed_before.get(path)
        if known is not None and known.text == text:
            return self._again(known, place)
        try:
            rendered = self._render(parsed, text, self._plain, place)
        except TemplateError as stop:
            raise TemplateError(*(_at(problem, place) for problem in stop.problems)) from stop
        return self._marks.inlines(rendered)

    @cached_property
    def _printed_before(self) -> Mapping[str, TypedText]:
        """Return the texts that the checks have read, by their paths."""
        return {text.path: text for text in self._context.report.texts if text.printed is not None}

    def _again(self, known: TypedText, place: Place) -> Inlines | Missing:
        """Return what a text prints that was rendered before; its mentions count here."""
        assert known.printed is not None
        if not isinstance(known.printed, Missing):
            for each in known.printed:
                if isinstance(each, CaptionReference):
                    self._meet(each.target, known.text, place)
        return known.printed

    def _render(
        self, parse: Callable[[str], Template], text: str, names: Names, first: Place
    ) -> str:
        """Return what a text prints; `first` is where it begins."""
        if "{" not in text:
            return text
        outer, self._mentioned = self._mentioned, []
        try:
            return _joined(parse(text).generate(names))
        except TemplateSyntaxError as mistake:
            place = Place(first.file, mistake.lineno + first.line - 1)
            raise TemplateError(self._mistake(mistake.message or "", place)) from mistake
        except _REFUSALS as mistake:
            place = Place(first.file, _line(mistake) + first.line - 1)
            raise TemplateError(self._unknown(mistake, place)) from mistake
        finally:
            for target in self._mentioned:
                self._meet(target, text, first)
            self._mentioned = outer

    def _meet(self, target: str, text: str, first: Place) -> None:
        if self._mentions is not None:
            self._mentions.meet(target, text, first)

    def _finalize(self, value: Any) -> str:
        """Return what an expression prints into Markdown: a mark, or data escaped for it."""
        printed = self._printed(value)
        return without_markdown(printed) if isinstance(printed, str) else self._marks.mark(printed)

    def _finalize_plain(self, value: Any) -> str:
        printed = self._printed(value)
        return printed if isinstance(printed, str) else self._marks.mark(printed)

    def _printed(self, value: Any) -> str | Inlines | Missing:
        """Return what a value prints: words or inlines; dots for words that are read elsewhere."""
        words = value.text if isinstance(value, AuthorText) else value
        if isinstance(words, str) and words in self._elsewhere:
            return ABSENT
        return self._by_type(value)

    def _by_type(self, value: Any) -> str | Inlines | Missing:
        match value:
            case Undefined():
                return str(value)  # raises, with the name
            case None | Untold():
                return self._missing(value or TEXT)
            case MetricView():
                return self._figure(FigureView(self._context, value.figure, value.id))
            case FigureView():
                return self._figure(value)
            case Phrase():
                return value.inlines or Missing(FIGURE)
            case AuthorText():
                return self._author_text(value)
            case Several():
                return self._several(value)
            case CaptionReference():
                self._mentioned.append(value.target)
                return (value,)
            case str() | int():
                return str(value)
            case _:
                kind = "a list" if isinstance(value, (list, tuple)) else "this"
                raise JinjaError(f"{kind} cannot be printed as it is")

    def _quoted(self, value: Quoted) -> str | Inlines | Missing:
        """Return a text in the quotation marks of the language."""
        printed, marks = self._printed(value.text), typography(self._context.locale)
        if isinstance(printed, Missing):
            return printed
        if isinstance(printed, str):
            return marks.quoted(printed)
        return (Text(marks.quotes[0]), *printed, Text(marks.quotes[1]))

    def _several(self, names: Several) -> Inlines | Missing:
        """Return names one after the other; a name may hold figures."""
        printed = [
            self._quoted(name) if isinstance(name, Quoted) else self._printed(name)
            for name in names.parts
        ]
        between = separators(len(printed), self._context.locale)
        inlines: list[Inline] = []
        for separator, each in zip(between, printed, strict=True):
            if isinstance(each, Missing):
                return each
            inlines += [Text(separator)] if separator else []
            inlines += [Text(each)] if isinstance(each, str) else each
        return tuple(inlines)

    def _figure(self, view: FigureView) -> Inlines | Missing:
        if view.figure is None:
            return self._missing(view.what)
        return (FigureRun(view.figure, self._context.decimals(view.figure), view.form),)

    def _missing(self, what: str) -> Missing:
        """Return what is not there, with the name of the metric that it belongs to."""
        metric = self._context.report.catalogue.metrics.get(what.partition(".")[0])
        return Missing(what, metric.names if metric else None)

    def _author_text(self, text: AuthorText) -> Inlines | Missing:
        """Return an author's text with its expressions filled in."""
        try:
            return self.author_text(text.text, text.path)
        except TemplateError as stop:
            raise _NestedError(list(stop.problems)) from stop

    def _unknown(self, mistake: Exception, place: Place) -> Problem:
        if isinstance(mistake, _NestedError):
            return mistake.problems[0]
        found = _UNDEFINED.search(str(mistake)) if isinstance(mistake, UndefinedError) else None
        if found is None:
            return self._mistake(str(mistake), place)
        if found["name"]:
            return say.unknown_name(_NAME, found["name"], self._names, place)
        known = {name for view in _VIEWS for name in dir(view) if not name.startswith("_")}
        return say.unknown_name(_NAME, found["attribute"], known, place)

    def _mistake(self, what: str, place: Place) -> Problem:
        return say.template_problem(
            f"the template cannot be read here: {what}",
            f"模板这里读不懂：{what}",
            f"範本這裡讀不懂：{what}",
            place,
            LocalText(
                "compare it with the examples in templates/README.md",
                "请对照 templates/README.md 里的例子",
                "請對照 templates/README.md 裡的例子",
            ),
        )


def _joined(parts: Iterator[str]) -> str:
    """Return what a template prints; one that prints without end is stopped."""
    kept: list[str] = []
    size = 0
    for part in parts:
        size += len(part)
        if size > _MOST_TEXT:
            raise JinjaError("the section prints more than two million characters")
        kept.append(part)
    return "".join(kept)


class _NestedError(JinjaError):
    """Problems of a text of the config, on their way through the template that prints it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("a text of the config")
        self.problems = problems


_VIEWS = (MetricView, FigureView, TextsView, EntryView)


def _at(problem: Problem, place: Place) -> Problem:
    return Problem(problem.message, remedy=problem.remedy, place=place, values=problem.values)


def _in_text(text: TypedText, problem: Problem, mistake: BaseException | None) -> Problem:
    """Return a mistake in somebody's text, with its caret under the name that it speaks of."""
    if problem.values:
        return replace(problem, place=text.spot(problem.values[0]))
    said = getattr(mistake, "message", None) or str(mistake)
    return say.template_problem(
        f"the expression in this text cannot be read: {said}",
        f"这段文字里的表达式读不懂：{said}",
        f"這段文字裡的運算式讀不懂：{said}",
        text.spot("{{" if "{{" in text.text else "{%"),
        LocalText(
            "write a metric's id between two braces on each side, such as {{ csat }}",
            "请写成两层花括号里一个指标名，例如 {{ csat }}",
            "請寫成兩層大括號裡一個指標名，例如 {{ csat }}",
        ),
    )


def _line(mistake: Exception) -> int:
    """Return the line of the template in which an error came up; Jinja keeps it in the trace."""
    frames = [f for f in traceback.extract_tb(mistake.__traceback__) if f.filename == "<template>"]
    return frames[-1].lineno or 1 if frames else 1
