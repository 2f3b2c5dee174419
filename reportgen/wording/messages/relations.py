"""A broken relation in words: the sum spelled out, what it says instead, who is suspected."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem, Severity, Suspect
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.wording.sums import shortened
from reportgen.wording.typography import typography

_MOST_SPELLED = 12
_MOST_NAMED = 3
_FEW_MORE = 2
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_THE_OTHER = LocalText("the other side", "另一边", "另一邊")


def spelled(tree: Tree, outer: int = 0) -> str:
    """Return arithmetic with the figures as written: (2190 - 240) / 3000 * 100."""
    match tree:
        case ("figure", Figure() as figure):
            return figure.text
        case ("number", number):
            return f"{number:f}"
        case ("neg", operand):
            return f"-{spelled(operand, 3)}"
        case ("sum", operands):
            text = " + ".join(_cut(operands))
            return f"({text})" if outer > 1 and len(operands) > 1 else text
        case (str(sign), left, right):
            strength = _STRENGTH[sign]
            after = strength + (1 if sign in "-/" else 0)
            text = f"{spelled(left, strength)} {sign} {spelled(right, after)}"
            return f"({text})" if strength < outer else text
        case _:
            raise ValueError(tree)


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
    computed, result = spelled(relation.computed), result_text(relation)
    left = computed if is_single(relation.computed) else f"{computed} = {result}"
    stated = spelled(relation.stated)
    if not is_single(relation.stated):
        stated = f"{stated} = {_value_text(relation)}"
    why = _why(relation)
    if relation.sense in (Sense.AT_LEAST, Sense.ABOVE) and relation.name is not None:
        return LocalText(
            f"{left}, already more than {name.en}, which says {stated} ({why.en})",
            f"{left}，已经超过{name.hans.rstrip()}，而{name.hans}写的是 {stated}（{why.hans}）",
            f"{left}，已經超過{name.hant.rstrip()}，而{name.hant}寫的是 {stated}（{why.hant}）",
        )
    return LocalText(
        f"{left}, but {name.en} says {stated} ({why.en})",
        f"{left}，但{name.hans}写的是 {stated}（{why.hans}）",
        f"{left}，但{name.hant}寫的是 {stated}（{why.hant}）",
    )


def _value_text(relation: Relation) -> str:
    turned = Relation(relation.computed, relation.stated)
    return result_text(turned)


def off_by(relation: Relation) -> str:
    """Return the distance of the two sides as text, at the printed values; ? where it has none."""
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
    if relation.tolerance:
        allowed = f"{relation.tolerance:f}"
        return LocalText(
            f"off by {off}; {allowed} is allowed",
            f"差 {off}，允许 {allowed}",
            f"差 {off}，容許 {allowed}",
        )
    if relation.is_exact:
        if not all(figure.metric.is_whole for figure in relation.held):
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
    if slack is None:
        return LocalText(f"off by {off}", f"差 {off}", f"差 {off}")
    return LocalText(
        f"off by {off}; rounding explains at most {slack}",
        f"差 {off}，四舍五入最多差 {slack}",
        f"差 {off}，四捨五入最多差 {slack}",
    )


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
    name = relation.figures[0].id
    return LocalText(
        f"{name} is {stated}, computed {result}; the shares add up to 100, "
        "so it may have been moved to make them",
        f"{name} 为 {stated}，计算得 {result}；各项合计正好 100，可能是为凑整而调整的",
        f"{name} 為 {stated}，計算得 {result}；各項合計正好 100，可能是為湊整而調整的",
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


_SLIPS = {
    "swapped": LocalText("two digits swapped", "两位数字颠倒", "兩位數字顛倒"),
    "dropped": LocalText("a digit left out", "漏了一位数字", "漏了一位數字"),
    "doubled": LocalText("a digit typed twice", "多打了一位数字", "多打了一位數字"),
    "digit": LocalText("one digit mistyped", "打错一位数字", "打錯一位數字"),
    "point": LocalText("decimal point moved", "小数点错位", "小數點錯位"),
    "sign": LocalText("wrong sign", "正负号写反", "正負號寫反"),
    "ten_thousand": LocalText("10,000 lost", "漏了“万”", "漏了「萬」"),
    "percent": LocalText("fraction against per cent", "小数与百分数混淆", "小數與百分數混淆"),
    "minutes": LocalText("minutes against seconds", "分与秒混淆", "分與秒混淆"),
    "upside_down": LocalText("ratio upside down", "分子分母颠倒", "分子分母顛倒"),
    "stale": LocalText("the value of another period", "与另一期的数相同", "與另一期的數相同"),
    "off_by_one": LocalText("one too many or too few", "多一或少一", "多一或少一"),
    "exchanged": LocalText("exchanged with another figure", "与另一个数互换", "與另一個數互換"),
    "moved": LocalText(
        "an amount stands in another cell", "有一部分填进了别的格子", "有一部分填進了別的格子"
    ),
}


def suspected(problem: Problem) -> LocalText:
    """Return the words that name the suspect and its repair, or say that nobody can tell."""
    if problem.suspect is not None:
        slip = _SLIPS[problem.slip] if problem.slip else None
        repair = problem.repair
        if repair is None:
            return LocalText(
                f"most likely wrong: {problem.suspect}",
                f"最可能出错的是 {problem.suspect}",
                f"最可能出錯的是 {problem.suspect}",
            )
        why = _aside(slip) if slip else same("")
        return LocalText(
            f"most likely wrong: {problem.suspect}; {repair} would agree{why.en}",
            f"最可能出错的是 {problem.suspect}，改为 {repair} 就都对得上{why.hans}",
            f"最可能出錯的是 {problem.suspect}，改為 {repair} 就都對得上{why.hant}",
        )
    if not problem.candidates:
        return same("")
    named = [_named(each) for each in problem.candidates[:_MOST_NAMED]]
    more = len(problem.candidates) - len(named)
    rest = LocalText(f" or {more} more", f" 等 {more} 个", f" 等 {more} 個") if more else same("")
    return LocalText(
        f"cannot tell which is wrong: {', '.join(named)}{rest.en}",
        f"无法判断哪一个错：{'、'.join(named)}{rest.hans}",
        f"無法判斷哪一個錯：{'、'.join(named)}{rest.hant}",
    )


def _named(candidate: Suspect) -> str:
    return f"{candidate.id} → {candidate.repair}" if candidate.repair else candidate.id


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
