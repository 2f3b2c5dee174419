"""Reports that hold nothing but texts somebody typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from reportgen.checks.base import Rule
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.report import Report
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
    return TypedText(path, text, text, place, section, person or path, metrics, person, kind)


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
