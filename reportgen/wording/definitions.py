"""What a metric means, in the document's language."""

from __future__ import annotations

from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.metric import Better, Metric, Operand
from reportgen.model.language import Locale, LocalText
from reportgen.wording.typography import typography

_SIGNS = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}
_TOTAL = LocalText("total {}", "{}合计", "{}合計")
_BETTER = {
    Better.HIGHER: LocalText("higher is better", "越高越好", "越高越好"),
    Better.LOWER: LocalText("lower is better", "越低越好", "越低越好"),
    Better.NEUTRAL: LocalText("", "", ""),
}


def definition(metric: Metric, context: DocumentContext) -> str:
    """Return the definition of a metric in the document's language, as one line of text.

    What the report says in `metric_overrides` comes first, then the catalogue's words in this
    language, then the formula in the names of its operands, then unit and direction.
    """
    override = context.report.config.metric_overrides.get(metric.id)
    if override is not None and override.means:
        return override.means
    said = metric.means.in_(context.locale)
    if said:
        return said
    if metric.formula is not None:
        return in_names(metric.formula.tree, context)
    return _unit_and_direction(metric, context.locale)


def in_names(tree: tuple[object, ...], context: DocumentContext) -> str:
    """Return a formula with the display names of its metrics."""
    match tree:
        case ("operand", Operand(metric, of_total)):
            name = context.metric(metric).names.in_(context.locale)
            return _TOTAL.in_(context.locale).format(name) if of_total else name
        case ("number", value):
            return str(value)
        case ("neg", tuple(operand)):
            return f"−{_operand(operand, context)}"
        case (str(sign), tuple(left), tuple(right)):
            tight = sign in "*/"
            first = _operand(left, context) if tight else in_names(left, context)
            second = _operand(right, context) if tight or sign == "-" else in_names(right, context)
            return f"{first}{_SIGNS[sign]}{second}"
        case _:
            return ""


def _operand(tree: tuple[object, ...], context: DocumentContext) -> str:
    """Return an operand of a product, in brackets where it is a sum."""
    text = in_names(tree, context)
    if tree[0] not in ("+", "-"):
        return text
    marks = typography(context.locale)
    return f"{marks.open}{text}{marks.close}"


def _unit_and_direction(metric: Metric, locale: Locale) -> str:
    parts = [metric.unit.names.in_(locale), _BETTER[metric.better].in_(locale)]
    return typography(locale).semicolon.join(part for part in parts if part)
