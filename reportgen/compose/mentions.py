"""What `see` and `ref` may mention: the ids that sections and charts of the config have."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from reportgen.compose import problems as say
from reportgen.model.document.template import TemplateSources
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.report import Report

_ID = regex(r"(?m)^:::.*?\sid=([^\s:]+)")


class Mentions:
    """The ids of one document, and a problem for each mention of an id that nothing in it has.

    What the data of a report left out has an id all the same; a mention of it is no mistake.
    """

    def __init__(self, sources: TemplateSources, report: Report) -> None:
        self.problems: list[Problem] = []
        self._ids = {*_written(sources), *(chart.id for chart in report.config.charts)}

    def meet(self, target: str, text: str, first: Place) -> None:
        """Take note of a mention in a text that begins at a place."""
        if target in self._ids:
            return
        line = first.line + text[: max(0, text.find(target))].count("\n")
        problem = say.mention_of_nothing(target, self._ids, Place(first.file, line))
        if problem not in self.problems:  # a person's section is rendered once for each of them
            self.problems.append(problem)


def _written(sources: TemplateSources) -> Iterator[str]:
    for source in sources.sections.values():
        yield from _ids_in(source.body)


@functools.lru_cache(maxsize=512)
def _ids_in(body: str) -> tuple[str, ...]:
    """Return the ids in a body; many documents have the same sections."""
    return tuple(_ID.findall(body))
