"""The texts that people typed, as their readers see them: with figures filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.compose.hidden_metrics import hidden_metrics
from reportgen.compose.marks import Marks
from reportgen.compose.names import names_of
from reportgen.compose.rendering import Renderer
from reportgen.compose.views.metric import MetricView
from reportgen.errors import TemplateError
from reportgen.model.document.context import DocumentContext
from reportgen.model.finding import Problem, Severity
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TypedText
from reportgen.wording.lines import plain_line

_EMPTY = re.compile(r"\{\{\s*\}\}")


def show_texts(report: Report) -> tuple[tuple[TypedText, ...], tuple[Problem, ...]]:
    """Return a report's texts as they print, and the mistakes in their expressions.

    `shown` is for the checks, `printed` for the document: a text is rendered once. A text with a
    mistake is left out: it has no words to check. One whose expression was never written, `{{ }}`,
    stays as it is, a placeholder.
    """
    reader = _TextFiller(DocumentContext(report, report.config.locale))
    shown: list[TypedText] = []
    problems: list[Problem] = []
    for text in report.texts:
        if not text.has_expressions or _EMPTY.search(text.text):
            shown.append(text)
            continue
        hidden = [replace(each, about=text.about) for each in reader.hidden(text)]
        problems += hidden
        if any(each.severity is Severity.ERROR for each in hidden):
            continue
        try:
            shown.append(reader.read(text))
        except TemplateError as stop:
            problems += [replace(problem, about=text.about) for problem in stop.problems]
    return tuple(shown), tuple(problems)


class _TextFiller:
    """Fills texts in; those of one person share a renderer, and so do all others."""

    def __init__(self, context: DocumentContext) -> None:
        self._context = context
        self._names = names_of(context)
        self._marks = Marks()
        self._renderers: dict[str | None, Renderer] = {}

    def read(self, text: TypedText) -> TypedText:
        """Return a text with what it prints; raises TemplateError where an expression is wrong.

        The essays of several people are printed for each of them, with the figures of each.
        """
        if text.person not in self._renderers:
            names = {**self._names, **self._own_metrics(text.person)}
            self._renderers[text.person] = Renderer(self._context, self._marks, names)
        rendered = self._renderers[text.person].typed(text)
        shown = plain_line(self._marks.filled(rendered), self._context.locale)
        is_of_all = text.person is None or self._context.report.person is not None
        return replace(
            text, shown=shown, printed=self._marks.inlines(rendered) if is_of_all else None
        )

    def hidden(self, text: TypedText) -> Iterator[Problem]:
        """Yield a problem for each metric that a text cannot name as it does."""
        metrics = self._context.report.catalogue.metrics
        return hidden_metrics(text, {**self._names, **self._own_metrics(text.person)}, metrics)

    def _own_metrics(self, person: str | None) -> Mapping[str, object]:
        """Return the metrics of a person: `{{ csat }}` in an essay is its author's own.

        In a report that is one person's, all metrics are.
        """
        if person is None or self._context.report.person is not None:
            return {}
        own = (("person", person),)
        metrics = self._context.report.catalogue.metrics
        return {name: MetricView(self._context, name, own) for name in metrics}
