"""A level is in the catalogue's unit of its metric.

Changes are left to `change-unit`.

Passes: resolution_time 2.8 min. Fails: resolution_time 168 s.

    passes: resolution_time=2.8
    fails:  resolution_time=168|s
    says:   Mean resolution time, Q4 2024 is 168 s, but the catalogue's unit is min
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.metric import Unit
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.derived import plain
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import in_unit, named

_CHANGES = frozenset({Role.STATED_DELTA, Role.TARGET_DELTA})
_SECONDS = {"s": Decimal(1), "min": Decimal(60), "h": Decimal(3600), "day": Decimal(86400)}
_YUAN = {"CNY": Decimal(1), "wan_cny": Decimal(10000)}


def unit(report: Report) -> Iterator[Problem]:
    """Yield a problem for each level in another unit than its metric's."""
    for figure in report.book.figures:
        if figure.role not in _CHANGES and figure.unit.id != figure.metric.unit.id:
            yield _problem(figure)


def _problem(figure: Figure) -> Problem:
    name, wanted = named(figure), _wanted(figure.metric.unit)
    given = in_unit(figure.written, figure.unit)
    return Problem(
        LocalText(
            f"{name.en} is {given.en}, but {wanted.en}",
            f"{name.hans}写的是 {given.hans}，但{wanted.hans}",
            f"{name.hant}寫的是 {given.hant}，但{wanted.hant}",
        ),
        (figure,),
        remedy=_remedy(figure),
        values=(figure.unit.id, figure.metric.unit.id),
        cause=figure.id,
    )


def _wanted(unit: Unit) -> LocalText:
    names = unit.names
    if not names.en:
        return LocalText(
            "by the catalogue it has no unit", "按指标目录没有单位", "按指標目錄沒有單位"
        )
    return LocalText(
        f"the catalogue's unit is {names.en}",
        f"指标目录里的单位是{names.hans}",
        f"指標目錄裡的單位是{names.hant}",
    )


def _remedy(figure: Figure) -> LocalText:
    """Return the right unit, and what the value would be in it where both measure the same."""
    wanted, text = figure.metric.unit.names, figure.text
    converted = _converted(figure)
    if not wanted.en:
        return LocalText("take the unit out", "请去掉单位", "請去掉單位")
    if converted is None:
        return LocalText(f"give it in {wanted.en}", f"请改用{wanted.hans}", f"請改用{wanted.hant}")
    return LocalText(
        f"give it as {converted} {wanted.en}, "
        f"or correct the unit if {text} is in {wanted.en} already",
        f"请改写为 {converted} {wanted.hans}；若 {text} 本来就以{wanted.hans}计，请改正单位",
        f"請改寫為 {converted} {wanted.hant}；若 {text} 本來就以{wanted.hant}計，請改正單位",
    )


def _converted(figure: Figure) -> str | None:
    """Return the value in the right unit, where both measure the same."""
    for scale in (_SECONDS, _YUAN):
        if figure.unit.id in scale and figure.metric.unit.id in scale:
            value = figure.value * scale[figure.unit.id] / scale[figure.metric.unit.id]
            return plain(round(value, 4))
    return None


def _odd(report: Report) -> Focus:
    """Return the figures that are more than a number in their metric's unit."""
    return {column: column.odd for column in report.book.columns if column.odd}


CHECK = Check("unit", unit, columns=_odd)
