"""A broken relation in words: the sum spelled out, what it says instead, who is suspected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.relations.intervals import Interval, interval
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.wording.messages.figure_names import named
from reportgen.wording.sums import shortened
from reportgen.wording.typography import typography

_MOST_SPELLED = 12
_FEW_MORE = 2
_MINUS = ("-", "\N{MINUS SIGN}")
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_THE_OTHER = LocalText("the other side", "另一边", "另一邊")


def spelled(tree: Tree, outer: int = 0) -> str:
    """Return arithmetic with the figures as written: (2190 - 240) / 3000 * 100."""
    match tree:
        case ("figure", Figure() as figure):
            return figure.written
        case ("number", number):
            return f"{number:f}"
        case ("neg", operand):
            return f"-{_behind_sign(spelled(operand, 3))}"
        case ("sum", operands):
            first, *others = _cut(operands)
            text = " + ".join([first, *map(_behind_sign, others)])
            return f"({text})" if outer > 1 and len(operands) > 1 else text
        case (str(sign), left, right):
            strength = _STRENGTH[sign]
            after = strength + (1 if sign in "-/" else 0)
            text = f"{spelled(left, strength)} {sign} {_behind_sign(spelled(right, after))}"
            return f"({text})" if strength < outer else text
        case _:
            raise ValueError(tree)


def _behind_sign(text: str) -> str:
    """Return what follows a sign: in brackets, where it has a sign of its own."""
    return f"({text})" if text.startswith(_MINUS) else text


def _cut(operands: Sequence[Tree]) -> list[str]:
    """Return what is added up as texts, without the middle of a long sum."""
    if len(operands) <= _MOST_SPELLED:
        return [spelled(operand, 1) for operand in operands]
    first = [spelled(operand, 1) for operand in operands[: _MOST_SPELLED - 2]]
    return [*first, "…", spelled(operands[-1], 1)]


def result_text(relation: Relation) -> str:
    """Return the value of the computed side as text, with some more digits than the stated side."""
    result = relation.result
    if result is None:
        return "?"
    return shortened(result, relation.decimals + _FEW_MORE)


def is_single(tree: Tree) -> bool:
    """Return whether a side of a relation is one figure or one number."""
    return tree[0] in ("figure", "number") or (tree[0] == "sum" and len(tree[1]) == 1)


def broken(relation: Relation) -> LocalText:
    """Return why a relation cannot hold: 15 + 14 = 29, but the total says 30 (off by 1; …)."""
    if relation.say is not None:
        return relation.say(relation)
    name = relation.name or _THE_OTHER
    left = _computed(relation)
    stated = spelled(relation.stated)
    if not is_single(relation.stated):
        stated = f"{stated} = {_value_text(relation)}"
    why = _why(relation)
    if relation.sense in (Sense.AT_LEAST, Sense.ABOVE) and relation.name is not None:
        return LocalText(
            f"{left.en}, already more than {name.en}, which says {stated} ({why.en})",
            f"{left.hans}，已经超过{name.hans}所写的 {stated}（{why.hans}）",
            f"{left.hant}，已經超過{name.hant}所寫的 {stated}（{why.hant}）",
        )
    return LocalText(
        f"{left.en}, but {name.en} says {stated} ({why.en})",
        f"{left.hans}，但{name.hans}写的是 {stated}（{why.hans}）",
        f"{left.hant}，但{name.hant}寫的是 {stated}（{why.hant}）",
    )


def _computed(relation: Relation) -> LocalText:
    """Return the computed side with what it comes to: 15 + 14 = 29, <5 + 7 = 7 to 11."""
    computed = spelled(relation.computed)
    if is_single(relation.computed):
        return _single(relation, computed)
    reach, decimals = _reach(relation), relation.decimals + _FEW_MORE
    if reach is None or reach.is_point:
        return same(f"{computed} = {result_text(relation)}")
    low, high = (
        None if end is None else shortened(end, decimals) for end in (reach.low, reach.high)
    )
    if low is None or high is None:
        sign, end = ("≤", high) if low is None else ("≥", low)
        return same(f"{computed} {sign} {end or '?'}")
    return LocalText(
        f"{computed} = {low} to {high}",
        f"{computed} = {low} 至 {high}",
        f"{computed} = {low} 至 {high}",
    )


def _single(relation: Relation, computed: str) -> LocalText:
    """Return the only figure that is computed, by name where it is of another metric or member."""
    one, other = relation.computed[1], relation.stated[1]
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return same(computed)
    if one.metric is other.metric and one.key.members == other.key.members:
        return same(computed)
    name = named(one)
    return LocalText(
        f"{name.en} is {computed}", f"{name.hans}为 {computed}", f"{name.hant}為 {computed}"
    )


def _reach(relation: Relation) -> Interval | None:
    """Return what the computed side may come to where figures are known on one side, or rounded.

    None where all are given to their last digit.
    """
    stated = relation.stated[1]
    if not isinstance(stated, Figure) or not any(each.is_loose for each in relation.figures):
        return None
    return replace(relation, sense=Sense.EQUAL, tolerance=Decimal(0)).solve(stated)


def _value_text(relation: Relation) -> str:
    turned = Relation(relation.computed, relation.stated)
    return result_text(turned)


def off_by(relation: Relation) -> str:
    """Return the distance of the two sides as text, at the printed values; ? where it has none.

    Of what is given with a bound it is the least distance.
    """
    reach = _reach(relation)
    if reach is not None:
        gap = reach.distance(interval(relation.stated[1]))
        return shortened(gap, relation.decimals + _FEW_MORE)
    one, other = relation.result, Relation(relation.computed, relation.stated).result
    if one is None or other is None:
        return "?"
    return shortened(abs(one - other), relation.decimals + _FEW_MORE)


def apart(relation: Relation) -> LocalText:
    """Return the distance of the two sides, in brackets: (off by 1; counts are exact)."""
    return _aside(_why(relation))


def _aside(words: LocalText) -> LocalText:
    return in_every_language(lambda locale: typography(locale).aside(words.in_(locale)))


def _why(relation: Relation) -> LocalText:
    off = off_by(relation)
    if off == "0":
        return LocalText("just beyond the bound", "恰在界限之外", "恰在界限之外")
    if relation.tolerance:
        allowed = f"{relation.tolerance:f}"
        return LocalText(
            f"off by {off}; {allowed} is allowed",
            f"差 {off}，允许 {allowed}",
            f"差 {off}，容許 {allowed}",
        )
    if relation.is_exact:
        if not all(_is_counted(figure) for figure in relation.held):
            return LocalText(
                f"off by {off}; these figures are exact",
                f"差 {off}，这些数都是精确值",
                f"差 {off}，這些數都是精確值",
            )
        return LocalText(
            f"off by {off}; counts are exact",
            f"差 {off}，计数应完全一致",
            f"差 {off}，計數應完全一致",
        )
    slack = _slack(relation)
    if slack is None or _reach(relation) is not None:
        return LocalText(f"off by {off}", f"差 {off}", f"差 {off}")
    return LocalText(
        f"off by {off}; rounding explains at most {slack}",
        f"差 {off}，四舍五入最多差 {slack}",
        f"差 {off}，四捨五入最多差 {slack}",
    )


def _is_counted(figure: Figure) -> bool:
    return figure.metric.is_whole and not figure.metric.unit.is_money


def _slack(relation: Relation) -> str | None:
    """Return the distance that rounding alone explains, in the stated unit; None if unbounded."""
    turned = Relation(relation.computed, relation.stated)
    widths = Fraction(0)
    for side in (relation.computed_interval, turned.computed_interval):
        if side.low is None or side.high is None:
            return None
        widths += side.high - side.low
    return shortened(widths / 2, relation.decimals + _FEW_MORE)


def forced(relation: Relation) -> LocalText:
    """Return the message on a share one unit off, as in a table that was made to add up to 100."""
    result, stated = result_text(relation), spelled(relation.stated)
    name = named(relation.figures[0])
    return LocalText(
        f"{name.en} is {stated}, computed {result}; the shares add up to 100, "
        "so it may have been moved to make them",
        f"{name.hans}为 {stated}，计算得 {result}；各项合计正好 100，可能是为凑整而调整的",
        f"{name.hant}為 {stated}，計算得 {result}；各項合計正好 100，可能是為湊整而調整的",
    )


def unlikely(relation: Relation) -> LocalText:
    """Return the message on a relation that holds only if nearly all roundings went one way."""
    off = off_by(relation)
    left = f"{spelled(relation.computed)} = {result_text(relation)}"
    stated = spelled(relation.stated)
    return LocalText(
        f"{left} against {stated}: off by {off}; rounding may explain it, but hardly ever does",
        f"{left}，写的是 {stated}，差 {off}；四舍五入可以造成这样的差，但很少见",
        f"{left}，寫的是 {stated}，差 {off}；四捨五入可以造成這樣的差，但很少見",
    )


def as_problem(relation: Relation, message: LocalText, severity: Severity | None = None) -> Problem:
    """Return a relation as a problem, with all its figures."""
    values = None
    if relation.computed[0] == "number":
        values = (*(figure.text for figure in relation.figures), spelled(relation.computed))
    return Problem(
        message,
        relation.figures,
        values=values,
        remedy=relation.remedy or same(""),
        about=relation.about,
        severity=severity,
    )
