"""The actions of a plan, from the table of that name, and what each takes of the budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

BUDGET, ITEM = "budget", "item"


def actions(report: Report) -> tuple[Mapping[str, Cell], ...]:
    """Return the rows of the table of actions."""
    table = report.tables.get("actions")
    return table.rows if table else ()


def day(cell: Cell | None) -> date | None:
    """Return the day in a cell, None where it holds none."""
    text = cell.text.replace("/", "-").replace(".", "-") if cell else ""
    try:
        return date(*(int(part) for part in text.split("-")))
    except (TypeError, ValueError):
        return None


def action_budgets(report: Report) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Yield each budget item that actions draw on, with what each of them takes of it."""
    period = report.config.period.id
    taken: dict[str, list[tuple[str, Cell]]] = {}
    for row in actions(report):
        item, amount = row.get("budget_item"), row.get(f"{BUDGET}_wan_cny")
        if item is not None and amount is not None and amount.text:
            taken.setdefault(item.text, []).append((row["action_id"].text, amount))
    for name, parts in taken.items():
        whole = report.book.find(BUDGET, period, ((ITEM, name),), Role.TARGET)
        if whole is not None and whole.unit.id == "wan_cny":
            figures = [_figure(whole, action, amount) for action, amount in parts]
            if all(figures):
                yield whole, tuple(figure for figure in figures if figure is not None)


def _figure(whole: Figure, action: str, amount: Cell) -> Figure | None:
    try:
        value = Decimal(amount.text)
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    members = tuple(sorted((("action", action), *whole.key.members)))
    key = FigureKey(BUDGET, whole.period, members, Role.TARGET)
    return Figure(key, whole.metric, value, amount.text, whole.unit, amount.place)
