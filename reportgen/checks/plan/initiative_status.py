"""An initiative is done or still to come, the same in the table and in every part of the document.

What stands among the achievements is done by the end of the period, what stands in the plan is not.
A further phase of something that is done is an initiative of its own with the phase in its name.

Passes: "物流介接（第一期）" done, "物流介接（第二期）" planned. Fails: both without a phase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportgen.checks.base import Check, Scope, not_checked
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.report.facets import Facet
from reportgen.model.report.initiatives import Initiative, all_initiatives, initiatives
from reportgen.model.report.items import items
from reportgen.model.report.report import Report
from reportgen.reading.phases import matter, tells_phase
from reportgen.wording.messages.known_names import did_you_mean
from reportgen.wording.messages.quoting import name_and_id
from reportgen.wording.statuses import status_word

_DONE, _ACHIEVEMENT, _PLAN = "done", "achievement", "plan"
_PARTS = {
    _ACHIEVEMENT: LocalText("the achievements", "成果", "成果"),
    _PLAN: LocalText("the plan", "计划", "計畫"),
}


def initiative_status(report: Report) -> Iterator[Problem]:
    """Yield a problem for each initiative that is done in one place and open in another."""
    known = initiatives(report)
    listed = list(_listed(report))
    if listed and "initiatives" not in report.tables:
        yield _without_table(report, listed[0][0])
        return
    yield from (
        _unknown(report, path, name, known) for path, name, _ in listed if name not in known
    )
    places = [(path, name, part) for path, name, part in listed if name in known]
    told: set[str] = set()
    for path, name, part in places:
        if _is_out_of_place(known[name], part) and name not in told:
            told.add(name)
            yield _out_of_place(report, known[name], part, path)
    for each in all_initiatives(report):
        if each.id not in told:
            yield from _row(report, each, known[each.id])
    yield from _twice(known.values())


def _listed(report: Report) -> Iterator[tuple[str, str, str]]:
    """Yield path, id and part of every initiative that the texts name; links are of no part."""
    for facet, part in ((Facet.FINISHED, _ACHIEVEMENT), (Facet.PLANNED, _PLAN)):
        yield from ((item.path, item.text, part) for item in items(report, facet))
    for item in items(report, Facet.PROBLEMS):
        for at, linked in enumerate(item.linked):
            yield f"{item.path}.linked[{at}]", linked, ""


def _row(report: Report, each: Initiative, first: Initiative) -> Iterator[Problem]:
    """Yield what is wrong with a row by itself, or beside an earlier row of the same id."""
    if (each.status, each.part) != (first.status, first.part):
        yield _two_states(each, first)
    elif _is_out_of_place(each, each.part):
        yield _out_of_place(report, each, each.part, None)
    elif each.status == _DONE and _ends_after(each, report):
        yield _not_over(report, each)


def _is_out_of_place(each: Initiative, part: str) -> bool:
    """Return whether an initiative is open among the achievements, or done in the plan."""
    if part == _ACHIEVEMENT:
        return each.status != _DONE
    return part == _PLAN and each.status == _DONE


def _ends_after(each: Initiative, report: Report) -> bool:
    end = report.config.period.end or report.config.period.id.end
    try:
        return Period.parse(each.end[:7]).start > end
    except ValueError:
        return False


def _twice(entries: Collection[Initiative]) -> Iterator[Problem]:
    """Yield a problem for each matter that is done under one id and open under another."""
    done = {matter(each.name): each for each in entries if each.status == _DONE}
    for each in entries:
        other = done.get(matter(each.name))
        if each.is_open and other is not None and matter(each.name) and not tells_phase(each.name):
            yield _same_matter(each, other)


def _name(each: Initiative) -> LocalText:
    return name_and_id(each.name, each.id)


def _out_of_place(report: Report, each: Initiative, part: str, path: str | None) -> Problem:
    words, status, who = _PARTS[part], _status_words(each.status), _name(each)
    return Problem(
        LocalText(
            f'{who.en} stands in {words.en}, but its status is "{status.en}"',
            f"{who.hans}列在{words.hans}里，状态却是“{status.hans}”",
            f"{who.hant}列在{words.hant}裡，狀態卻是「{status.hant}」",
        ),
        remedy=LocalText(
            "correct the status, or move it to the other part; a further phase is a new id",
            "请改正状态，或移到另一部分；后续阶段请另立编号",
            "請改正狀態，或移到另一部分；後續階段請另立編號",
        ),
        about=About(subject=each.id),
        place=report.config.place(path) if path else each.place,
        values=(part, each.status),
    )


def _status_words(status: str) -> LocalText:
    """Return a status as documents print it; one that they do not know as the table has it."""
    try:
        known = Status(status)
    except ValueError:
        return same(status)
    words = in_every_language(lambda locale: status_word(known, locale))
    return LocalText(words.en.lower(), words.hans, words.hant)


def _state(each: Initiative) -> LocalText:
    """Return in which part an initiative stands, and how far it is."""
    part, status = _PARTS.get(each.part, same(each.part)), _status_words(each.status)
    return LocalText(
        f'in {part.en} as "{status.en}"',
        f"{part.hans}里是“{status.hans}”",
        f"{part.hant}裡是「{status.hant}」",
    )


def _two_states(each: Initiative, first: Initiative) -> Problem:
    before, then, who = _state(first), _state(each), _name(each)
    return Problem(
        LocalText(
            f"{who.en} stands twice: {before.en}, then {then.en}",
            f"{who.hans}写了两次：{before.hans}，{then.hans}",
            f"{who.hant}寫了兩次：{before.hant}，{then.hant}",
        ),
        remedy=LocalText(
            "give the further phase an id of its own, with the phase in its name",
            "后续阶段请另立编号，并在名称里写明第几期",
            "後續階段請另立編號，並在名稱裡寫明第幾期",
        ),
        about=About(subject=each.id),
        place=each.place,
        values=(first.status, each.status),
    )


def _same_matter(each: Initiative, done: Initiative) -> Problem:
    status, who, other = _status_words(each.status), _name(each), _name(done)
    return Problem(
        LocalText(
            f"{who.en} is {status.en}, but {other.en} is done",
            f"{who.hans}{status.hans}，而{other.hans}已完成",
            f"{who.hant}{status.hant}，而{other.hant}已完成",
        ),
        remedy=LocalText(
            "say in the name which phase is to come",
            "请在名称里写明是第几期",
            "請在名稱裡寫明是第幾期",
        ),
        about=About(subject=each.id),
        place=each.place,
        values=(done.status, each.status),
    )


def _not_over(report: Report, each: Initiative) -> Problem:
    end, who = report.config.period.end or report.config.period.id.end, _name(each)
    return Problem(
        LocalText(
            f"{who.en} is done, but ends in {each.end}, after {end}",
            f"{who.hans}已完成，却在 {end} 之后的 {each.end} 才结束",
            f"{who.hant}已完成，卻在 {end} 之後的 {each.end} 才結束",
        ),
        remedy=LocalText(
            "correct its end or its status", "请改正结束时间或状态", "請改正結束時間或狀態"
        ),
        about=About(subject=each.id),
        place=each.place,
        values=(each.status, each.end),
    )


def _unknown(report: Report, path: str, name: str, known: Collection[str]) -> Problem:
    return Problem(
        LocalText(
            f"there is no initiative {name}",
            f"没有编号为 {name} 的举措",
            f"沒有編號為 {name} 的專案",
        ),
        remedy=did_you_mean(name, known),
        about=About(subject=name),
        place=report.config.place(path),
        values=(name,),
    )


def _without_table(report: Report, path: str) -> Problem:
    reason = LocalText(
        "initiatives are named, but there is no table of them; name it under `data`: "
        "`initiatives: initiatives.csv`",
        "写了举措编号，但没有举措表；请在 `data` 下写上 `initiatives: initiatives.csv`",
        "寫了專案編號，但沒有專案表；請在 `data` 下寫上 `initiatives: initiatives.csv`",
    )
    return not_checked(reason, About(subject=path), report.config.place(path))


CHECK = Check("initiative-status", initiative_status, Scope.DOCUMENT)
