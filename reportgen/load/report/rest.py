"""What is right of a config with mistakes, so that all else can still be looked at in one run.

A metric that nobody knows counts as the nearest one. Where that would be a guess, the figures are
looked at without the texts; where a file cannot be read, neither is, and that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import field_names, frozen
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.kind import NO_KIND, NoTexts
from reportgen.model.report.report import Report

_TEXTS = LocalText("texts", "文字", "文字")
_ALL = LocalText("figures and texts", "数值和文字", "數值和文字")


@frozen
class Rest:
    """A report of what could be read, None where too little could; `unlooked` says what is not."""

    report: Report | None = None
    unlooked: tuple[Problem, ...] = ()


def without_figures(why: Problem) -> Rest:
    """Return nothing, because a file that all else is held against cannot be read."""
    return Rest(None, (_not_looked_at(_ALL, why),))


def rest_of(
    config: ReportConfig,
    unknown: Sequence[Problem],
    mistakes: Sequence[Problem],
    metrics: Mapping[str, object],
    made: Callable[[ReportConfig], Report],
) -> Rest:
    """Return the report of what is right of a config; `unknown` are the metrics that are not."""
    names = {name: problem for problem in unknown for name in problem.values or ()}
    meant = {name: close for name in names if (close := nearest(name, metrics))}
    guessed = next((problem for name, problem in names.items() if name not in meant), None)
    no_kind = config.document_kind.texts is NoTexts and config.kind is not None
    why = guessed or (next(iter(mistakes), None) if no_kind else None)
    if why is not None:
        return Rest(made(_of_figures(config)), (_not_looked_at(_TEXTS, why),))
    return Rest(made(_renamed(config, meant) if meant else config))


def places_around(config: ReportConfig, problems: Iterable[Problem]) -> Iterator[Place]:
    """Yield the places of mistakes, and of the entries around them, which lack what is wrong."""
    wrong = {problem.place for problem in problems if problem.place}
    yield from wrong
    paths = [path for path, place in config.places.items() if place in wrong]
    for path, place in config.places.items():
        if any(each.startswith((f"{path}.", f"{path}[")) for each in paths):
            yield place


def _of_figures(config: ReportConfig) -> ReportConfig:
    """Return a config without texts: only its period and its figures are looked at."""
    return ReportConfig(
        config.path,
        config.period,
        config.data,
        locale=config.locale,
        date=config.date,
        checks=config.checks,
        document_kind=NO_KIND,
        content=NoTexts(),
        places=config.places,
    )


def _renamed(value: Any, meant: Mapping[str, str]) -> Any:
    """Return a part of a config with other names in the place of the unknown ones."""
    if isinstance(value, str) and type(value) is str:
        return meant.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(each, meant) for each in value)
    if type(value) is dict:
        return {meant.get(key, key): _renamed(each, meant) for key, each in value.items()}
    names = set(field_names(type(value))) - {"places", "document_kind"}
    parts = {name: getattr(value, name) for name in names}
    named = {name: _renamed(part, meant) for name, part in parts.items()}
    changed = {name: part for name, part in named.items() if part != parts[name]}
    return replace(value, **changed) if changed else value


def _not_looked_at(what: LocalText, why: Problem) -> Problem:
    place = why.place or Place("")
    return Problem(
        LocalText(
            f"the {what.en} were not checked, because {why.message.en}",
            f"{what.hans}没有检查，因为{why.message.hans}",
            f"{what.hant}沒有檢查，因為{why.message.hant}",
        ),
        remedy=LocalText(
            "mend that first, and check again", "先改好这一处，再检查", "先改好這一處，再檢查"
        ),
        place=place,
        severity=Severity.INFO,
    )
