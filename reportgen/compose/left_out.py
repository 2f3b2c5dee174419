"""Why a sentence was left out: which figure of which metric is not there, or cannot be told."""

from __future__ import annotations

from reportgen.compose.marks import FIGURE, TEXT
from reportgen.model.document.inline import Missing
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.place import Place
from reportgen.wording.messages.figure_names import in_sentence

_LACKING = LocalText("{} is missing", "缺少{}", "缺少{}")
_OPEN = LocalText("{} is not known", "{}不得而知", "{}不得而知")
_GIVEN = {
    "": LocalText("{}", "{}", "{}"),
    "previous": LocalText("the previous value of {}", "{}的上期数值", "{}的上期數值"),
    "year_ago": LocalText("the value of {} a year ago", "{}的上年同期数值", "{}的上年同期數值"),
    "target": LocalText("the target of {}", "{}的目标", "{}的目標"),
    "next_target": LocalText("the next target of {}", "{}的下期目标", "{}的下期目標"),
    "benchmark": LocalText("the benchmark of {}", "{}的基准", "{}的基準"),
    "threshold": LocalText("the limit of {}", "{}的时限", "{}的時限"),
    "forecast": LocalText("the forecast of {}", "{}的预测", "{}的預測"),
    "level": LocalText("a level of {} to start from", "{}的起点数值", "{}的起點數值"),
}
_CHANGE = LocalText("the change of {}", "{}的变化", "{}的變化")
_DISTANCE = LocalText("how far {} is from its target", "{}与目标的差距", "{}與目標的差距")
_COMPUTED = {
    "change": _CHANGE,
    "change_rate": _CHANGE,
    "change_on": _CHANGE,
    "rate_on": _CHANGE,
    "gap": _DISTANCE,
    "to_go": _DISTANCE,
    "attainment": LocalText("how much of its target {} is", "{}的目标完成率", "{}的目標達成率"),
    "share": LocalText("the share of {}", "{}的占比", "{}的佔比"),
    "planned_share": LocalText("the planned share of {}", "{}的计划占比", "{}的計畫佔比"),
    "highest": LocalText("where {} is highest", "{}在哪里最高", "{}在哪裡最高"),
    "lowest": LocalText("where {} is lowest", "{}在哪里最低", "{}在哪裡最低"),
    "most_planned": LocalText("where most of {} is planned", "{}哪项目标最大", "{}哪項目標最大"),
}
_RANKED = frozenset({"highest", "lowest", "most_planned"})
_ADD = LocalText(
    "add the figure or text; the sentence then comes back by itself",
    "补上数值或文字后，这句话会自动出现",
    "補上數值或文字後，這句話會自動出現",
)
_GIVE = LocalText(
    "give the figures that it comes from, to their last digit; the sentence then comes back by "
    "itself",
    "把相关数值补齐，并给到确切的数，这句话就会自动出现",
    "把相關數值補齊，並給到確切的數，這句話就會自動出現",
)
_UNNAMED = {
    TEXT: LocalText("a text", "一段文字", "一段文字"),
    FIGURE: LocalText("a figure", "一个数值", "一個數值"),
}


def left_out(missing: tuple[Missing, ...], section: str, place: Place) -> Problem:
    """Return the note that a sentence was left out because a figure or text is missing."""
    several = _causes(missing)
    why = [_reason(each) for each in several]
    en = " and ".join(each.en for each in why)
    hans, hant = "，".join(each.hans for each in why), "，".join(each.hant for each in why)
    return Problem(
        LocalText(
            f"{section}: a sentence was left out, because {en}",
            f"{section}：{hans}，有一句没有写",
            f"{section}：{hant}，有一句沒有寫",
        ),
        remedy=_GIVE if all(_is_open(each) for each in several) else _ADD,
        place=place,
        values=tuple(each.what for each in several),
        severity=Severity.WARNING,
    )


def _causes(missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
    """Return what is missing once each; what nobody can rank has no figure for that reason."""
    ranked = {each.name for each in missing if _kind(each) in _RANKED}
    return tuple(
        each
        for each in dict.fromkeys(missing)
        if each.name is None or each.name not in ranked or _kind(each) in _RANKED
    )


def _kind(missing: Missing) -> str:
    """Return what a template asked of a metric: `highest` of `csat.highest(month)`."""
    return missing.what.partition(".")[2].partition("(")[0]


def _is_open(missing: Missing) -> bool:
    """Return whether something is not known, though the figures may all be there."""
    return missing.name is not None and _kind(missing) in _COMPUTED


def _reason(missing: Missing) -> LocalText:
    """Return that something is not there: the previous value of returns (returns.previous)."""
    kind = _kind(missing)
    if missing.name is None or (kind not in _GIVEN and kind not in _COMPUTED):
        return _put(_LACKING, _UNNAMED.get(missing.what, same(missing.what)))
    is_given, name = kind in _GIVEN, missing.name
    metric = LocalText(in_sentence(name.en), name.hans, name.hant)
    said = _put((_GIVEN if is_given else _COMPUTED)[kind], metric)
    called = LocalText(
        f"{said.en} ({missing.what})",
        f"{said.hans}（{missing.what}）",
        f"{said.hant}（{missing.what}）",
    )
    return _put(_LACKING if is_given else _OPEN, called)


def _put(template: LocalText, words: LocalText) -> LocalText:
    return in_every_language(lambda locale: template.in_(locale).format(words.in_(locale)))
