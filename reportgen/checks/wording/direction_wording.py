"""A word of direction fits its noun, its number and the figures.

Speed rises and time shortens: 响应速度缩短 says the opposite (`direction_slips` of
`lint-terms.yaml`). A verb carries the sign, so that 下降-3% and "fell by -3 %" say it twice;
nothing can fall by twice its size. 改善, and a metric's name before 上升 or 下降, are held against
its figures. 降幅收窄 and 降至-2 are fine, and so is what is planned.

Passes: "响应时间缩短，响应速度提升". Fails: "响应速度缩短了三成，退货率下降-2%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.checks.base import Check, Scope
from reportgen.model.document.context import Direction, DocumentContext, Trend
from reportgen.model.figures.figure import Figure, Members
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.report import Report
from reportgen.model.report.terms import DirectionSlip, terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.parts_named import names_a_part_without_figures, parts_named
from reportgen.reading.prose import clauses, without_quotations
from reportgen.wording.messages.figure_names import named_in, period_words

_TWICE = regex(
    r"(?:下降|降低|减少|減少|缩短|縮短|回落|下滑|下跌|提升|提高|上升|增长|增長|增加|上涨|上漲|降幅为|增幅为)"
    r"[了约約近]?\s?[-−－]\d[\d.]*\s?[%％]?"
    r"|\b(?:fell|dropped|declined|decreased|rose|grew|increased|improved|down|up|shortened|cut)"
    r"(?: by)? [-−]\d[\d.]*\s?%?",
    re.IGNORECASE,
)
_TIMES_LESS = regex(
    r"(?:下降|降低|减少|減少|缩短|縮短|回落|下滑|下跌)了?[近约約超]?(?:过|過)?"
    r"(?:\d[\d.]*|[一二两兩三四五六七八九十]+|数|數)倍"
    r"|\b(?:fell|dropped|declined|decreased) (?:by )?(?:\d[\d.]*|two|three|four|five) times\b"
    r"|\b(?:\d[\d.]*|two|three|four|five) times (?:less|fewer|lower)\b",
    re.IGNORECASE,
)
_HEAD = regex(
    r"^(?:的|平均|整体|整體)?(?:达标|達標|合格|准确|準確|按时|按時|超时|超時|标准|標準|要求|目标|目標|管理|监控|監控"
    r"|稳定|穩定|一致|占比|佔比|比例|考核|预警|預警|\s(?:target|compliance|standard))"
)
_ANY_NOUN = regex(r"[速时時率量度值](?:度|间|間|长|長)?")
_NOT_DONE = regex(
    r"未|没|沒|待|需|将|將|要|应|應|计划|計劃|预计|預計|力争|力爭|争取|爭取|目标|目標|希望|持续推|为了|為了|以便|措施|建议|建議"
    r"|方案|空间|空間|是否|\b(?:to|will|should|must|not|no|aim|plan|need|would|could)\b",
    re.IGNORECASE,
)
_BETTER = regex(r"改善|好转|好轉|向好|\bimproved\b|\bimprovement\b", re.IGNORECASE)
_FILLER = (
    r"(?:(?:较|較|比|同比|环比|環比|上季度?|上年|去年|同期|上月|年初|全年|本季度?|明显|明顯|持续|持續|有所|显著|顯著|稳步|穩步"
    r"|大幅|进一步|進一步|又|也|均|则|則|了|有|在|出现|出現)){0,4}"
)
_OF_WHOM = "客户|客戶|顾客|顧客|平均|整体|整體"
_UP = r"上升|提升|提高|增长|增長|上涨|上漲|走高"
_DOWN = r"下降|降低|下滑|减少|減少|缩短|縮短|回落|走低"
_BEFORE_NAME = regex(f"(?:本季度?|全年|今年|年内|年內|本月|其中)*(?:{_OF_WHOM})?")
_AFTER_NAME = regex(f"{_FILLER}({_UP}|{_DOWN})(?!的|.*幅)")


def direction_wording(report: Report) -> Iterator[Problem]:
    """Yield a problem for each word of direction that contradicts noun, number or figures."""
    context = DocumentContext(report, report.config.locale)
    slips = terms_of(report.catalogue.terms).slips
    for text in report.texts:
        if text.kind is TextKind.NAME:
            continue
        shown = without_quotations(text.shown)
        yield from _slipped(text, shown, slips)
        yield from (_twice(text, match[0]) for match in _TWICE.finditer(shown))
        yield from (_times_less(text, match[0]) for match in _TIMES_LESS.finditer(shown))
        if not text.telling.is_ahead:
            yield from _against_figures(text, shown, context)


def _slipped(text: TypedText, shown: str, slips: tuple[DirectionSlip, ...]) -> Iterator[Problem]:
    """Yield a problem for each noun whose verb contradicts it."""
    told = set()
    lowered = shown.lower()
    named = [(slip, noun) for slip in slips for noun in slip.nouns if noun.lower() in lowered]
    for clause in clauses(shown) if named else ():
        for slip, noun in named:
            wrong = _verb_of(noun, clause, slip.wrong)
            if wrong and (noun, wrong) not in told:
                told.add((noun, wrong))
                yield _slip(text, noun, wrong, slip.use)


def _verb_of(noun: str, clause: str, verbs: tuple[str, ...]) -> str | None:
    """Return the verb of a list that speaks of a noun: right before it, or next after it."""
    lowered = clause.lower()
    at = lowered.find(noun.lower())
    if at < 0 or _HEAD.match(clause[at + len(noun) :]):
        return None
    before, after = lowered[:at], lowered[at + len(noun) :]
    for verb in verbs:
        if verb in before and re.search(_right_before(verb), before):
            return verb
        there = after.find(verb)
        if there >= 0 and not _ANY_NOUN.search(after[:there]) and len(after[:there]) < 16:
            return verb
    return None


def _right_before(verb: str) -> str:
    return rf"{re.escape(verb)}(?:了|着)?(?:平均|整体|整體|首次|客服)?$"


def _against_figures(text: TypedText, shown: str, context: DocumentContext) -> Iterator[Problem]:
    """Yield a problem where a text says better, up or down, and the figures say the opposite."""
    members = (("person", text.person),) if text.person else ()
    for name in text.metrics:
        metric = context.report.catalogue.metrics.get(name)
        if metric is None:
            continue
        for clause in clauses(shown):
            if _NOT_DONE.search(clause):
                continue
            said = _BETTER.search(clause)
            named = any(name in clause for name in _cores(metric, context))
            if said and named and not _is_of_a_part(clause, name, context.report):
                levels = _better_before(context, name, members)
                yield from _contradictions(text, said[0], context.actual(name, members), levels)
            verb = _verb_after_name(metric, clause, context)
            if verb:
                levels = _moved_the_other_way(context, name, members, verb, clause)
                yield from _contradictions(text, verb, context.actual(name, members), levels)


def _is_of_a_part(clause: str, metric: str, report: Report) -> bool:
    return names_a_part_without_figures(clause) or bool(parts_named(clause, metric, report))


def _better_before(context: DocumentContext, metric: str, members: Members) -> list[Figure]:
    """Return the earlier levels of a metric that got worse by each of them."""
    now = context.actual(metric, members)
    earlier = (context.previous(metric, members), context.year_ago(metric, members))
    levels = [level for level in earlier if level is not None]
    trends = {context.trend(now, level) for level in levels}
    return levels if trends == {Trend.WORSE} else []


def _verb_after_name(metric: Metric, clause: str, context: DocumentContext) -> str | None:
    """Return the verb right after the metric's name where the clause begins with that name.

    What stands before it would narrow it down: 夜间满意度 is another figure.
    """
    for core in _cores(metric, context):
        before, _, after = clause.partition(core)
        match = _AFTER_NAME.match(after)
        if match and _BEFORE_NAME.fullmatch(before):
            return match[1]
    return None


def _cores(metric: Metric, context: DocumentContext) -> list[str]:
    """Return the names of a metric as prose shortens them: 满意度 for 客户满意度."""
    names = {metric.names.in_(context.locale), *metric.aliases}
    return [core for name in names if len(core := re.sub(_OF_WHOM, "", name)) > 2]


def _moved_the_other_way(
    context: DocumentContext,
    metric: str,
    members: Members,
    verb: str,
    clause: str,
) -> list[Figure]:
    """Return the earlier levels that a clause speaks of, where all moved against its verb."""
    now = context.actual(metric, members)
    earlier = [context.previous(metric, members), context.year_ago(metric, members)]
    if re.search("同比|去年|上年", clause):
        earlier = earlier[1:] if context.year_ago(metric, members) else earlier[:1]
    elif re.search("环比|環比|上季|上月", clause):
        earlier = earlier[:1]
    levels = [level for level in earlier if level is not None]
    opposite = Direction.DOWN if re.fullmatch(_UP, verb) else Direction.UP
    return levels if {context.direction(now, level) for level in levels} == {opposite} else []


def _slip(text: TypedText, noun: str, wrong: str, use: str) -> Problem:
    return Problem(
        LocalText(
            f'"{noun}" does not go with "{wrong}": it would mean the opposite',
            f"“{noun}”不能说“{wrong}”，意思正好相反",
            f"「{noun}」不能說「{wrong}」，意思正好相反",
        ),
        remedy=LocalText(
            f'write "{noun}" with "{use}", or name what was meant',
            f"请改为“{noun}{use}”，或换成本来要说的名词",
            f"請改為「{noun}{use}」，或換成本來要說的名詞",
        ),
        about=text.about,
        place=text.spot(noun),
        values=(noun, wrong),
    )


def _twice(text: TypedText, found: str) -> Problem:
    right = re.sub("[-−－]", "", found)
    return Problem(
        LocalText(
            f'"{found}" gives the direction twice, by the word and by the sign',
            f"“{found}”的方向说了两次：词和负号各一次",
            f"「{found}」的方向說了兩次：詞和負號各一次",
        ),
        remedy=LocalText(
            f'write "{right}", or the other word if the sign is right',
            f"请写“{right}”；如果负号才对，请换动词",
            f"請寫「{right}」；如果負號才對，請換動詞",
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


def _times_less(text: TypedText, found: str) -> Problem:
    return Problem(
        LocalText(
            f'"{found}": nothing falls by its own size or more',
            f"“{found}”：减少最多减到没有，不能以倍计",
            f"「{found}」：減少最多減到沒有，不能以倍計",
        ),
        remedy=LocalText(
            "say to which part of before it fell, or by how many per cent",
            "请写减到原来的几分之几，或减少了百分之几",
            "請寫減到原來的幾分之幾，或減少了百分之幾",
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


def _contradictions(
    text: TypedText, said: str, now: Figure | None, earlier: list[Figure]
) -> Iterator[Problem]:
    if now is not None and earlier:
        yield _contradiction(text, said, now, earlier[0])


def _contradiction(text: TypedText, said: str, now: Figure, before: Figure) -> Problem:
    metric, name = now.key.metric, named_in(now.metric, now.key.members)
    old, new = period_words(before.period), period_words(now.period)
    return Problem(
        LocalText(
            f'the text says "{said}", but {name.en} went from {before.written} ({old.en}) '
            f"to {now.written} ({new.en})",
            f"文字说“{said}”，但{name.hans}从 {before.written}（{old.hans}）"
            f"变为 {now.written}（{new.hans}）",
            f"文字說「{said}」，但{name.hant}從 {before.written}（{old.hant}）"
            f"變為 {now.written}（{new.hant}）",
        ),
        remedy=LocalText(
            f"let the figure speak: {{{{ {metric}.change.words }}}}",
            f"请让数值自己说话：{{{{ {metric}.change.words }}}}",
            f"請讓數值自己說話：{{{{ {metric}.change.words }}}}",
        ),
        about=replace(text.about, metric=metric),
        place=text.spot(said),
        values=(said,),
    )


CHECK = Check("direction-wording", direction_wording, Scope.DOCUMENT, Severity.WARNING)
