"""Reports that hold nothing but texts somebody typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import get_args, get_type_hints

from reportgen.checks.base import Rule
from reportgen.kinds import KINDS
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.essay import Essay
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Aspect, Telling
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.figures import quarter, report

Texts = Callable[..., Report]


def typed(
    text: str,
    path: str = "issues[0].text",
    metrics: tuple[str, ...] = (),
    person: str | None = None,
    kind: TextKind = TextKind.PROSE,
) -> TypedText:
    """Return a text that stands without quotes from column 12 of line 3."""
    place = Place("period.yaml", 3, 12, length=len(text))
    section = path.split(".")[0].split("[")[0]
    telling = telling_at(path)
    return TypedText(
        path, text, text, place, section, person or path, metrics, person, kind, telling=telling
    )


def telling_at(path: str) -> Telling:
    """Return what a text tells of that stands at a path of an essay or of one of our kinds."""
    first, *names = re.sub(r"\[\d+\]", "", path).split(".")
    if first == "essays":
        return _inside(Essay, names[1:], Telling(frozenset({Facet.ESSAYS})))
    if first in ("sections", "outline") and path.endswith(".title"):
        return Telling(aspect=Aspect.DOCUMENT if path == "outline.title" else Aspect.TITLE)
    holders = (ReportConfig, *(kind.texts for kind in KINDS.values()))
    holder = next((each for each in holders if first in get_type_hints(each)), None)
    return _inside(holder, [first, *names], Telling()) if holder else Telling()


def _inside(cls: type, names: Sequence[str], around: Telling) -> Telling:
    for name in names:
        if name not in get_type_hints(cls):
            return around
        around, hint = around.of(cls, name), get_type_hints(cls)[name]
        cls = next((each for each in (hint, *get_args(hint)) if isinstance(each, type)), object)
    return around


def written(
    *texts: TypedText,
    locale: Locale = Locale.HANS,
    kind: str = "quarter-summary",
    figures: str = "",
) -> Report:
    """Return a report with these texts, in a language and of a kind."""
    return replace(report(figures, quarter(locale=locale, kind=kind)), texts=texts)


def told(rule: Rule, given: Report) -> list[Problem]:
    """Return what a document rule says of a report."""
    return list(_problems(rule, given))


def values(rule: Rule, text: str, locale: Locale = Locale.HANS) -> list[str]:
    """Return what a rule names as wrong in one text."""
    found = told(rule, written(typed(text), locale=locale))
    return [value for problem in found for value in problem.values or ()]


def _problems(rule: Rule, given: Report) -> Iterator[Problem]:
    for problem in rule(given):
        assert isinstance(problem, Problem)
        yield problem
