"""What to do about a problem: whom to suspect, where to look."""

from __future__ import annotations

from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Suspect
from reportgen.model.language import LocalText, in_every_language
from reportgen.wording.messages.relations import suspected
from reportgen.wording.typography import typography


def told(problem: Problem) -> LocalText:
    """Return the suspicion and the remedy of a problem as one text, for JSON and for lists."""
    suspicion, remedy = suspicion_of(problem), problem.remedy
    if not suspicion.en or not remedy.en:
        return suspicion if suspicion.en else remedy
    return in_every_language(
        lambda locale: typography(locale).semicolon.join(
            (suspicion.in_(locale), remedy.in_(locale))
        )
    )


def suspicion_of(problem: Problem) -> LocalText:
    """Return the words that name the figure most likely wrong; empty where the problem names it."""
    alone = len(problem.figures) < 2 and not problem.evidence and problem.repair is None
    if alone and len(problem.candidates) < 2:
        return LocalText("", "", "")
    if problem.suspect is not None and len(problem.candidates) == 2:
        one, other = problem.candidates
        if problem.slip == "exchanged":
            return _exchanged(one.id, other.id)
        if problem.slip == "moved":
            return _moved(one, other)
    return suspected(problem)


def _exchanged(one: str, other: str) -> LocalText:
    return LocalText(
        f"most likely exchanged with each other: {one} and {other}",
        f"最可能是 {one} 与 {other} 两个数填反了",
        f"最可能是 {one} 與 {other} 兩個數填反了",
    )


def _moved(one: Suspect, other: Suspect) -> LocalText:
    said = [f"{each.id} → {each.repair}" for each in (one, other)]
    return LocalText(
        f"most likely an amount stands in the wrong cell: {said[0]} and {said[1]} would agree",
        f"最可能有一部分填错了格子：{said[0]}、{said[1]} 就都对得上",
        f"最可能有一部分填錯了格子：{said[0]}、{said[1]} 就都對得上",
    )


def look_it_up(figure: Figure) -> LocalText:
    """Return the advice to compare a figure with where it comes from, and to mend it there."""
    place = figure.place
    if place.cell:
        return LocalText(
            f"compare cell {place.cell} of {place.file} with its source, and correct it there",
            f"请对照原始资料核对 {place.file} 的 {place.cell} 单元格，并在那里改正",
            f"請對照原始資料核對 {place.file} 的 {place.cell} 儲存格，並在那裡更正",
        )
    return LocalText(
        f"compare line {place.line} of {place.file} with its source, and correct it there",
        f"请对照原始资料核对 {place.file} 第 {place.line} 行，并在那里改正",
        f"請對照原始資料核對 {place.file} 第 {place.line} 行，並在那裡更正",
    )


COMPARE_ALL = LocalText(
    "compare these figures with their sources; one of them has to change",
    "请逐一对照原始资料核对这几个数，其中至少有一个要改",
    "請逐一對照原始資料核對這幾個數，其中至少有一個要改",
)
