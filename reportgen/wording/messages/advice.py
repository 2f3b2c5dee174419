"""What to do about a problem: whom to suspect, which cell to open, what to write there."""

from __future__ import annotations

from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Finding
from reportgen.model.language import LocalText, in_every_language
from reportgen.wording.messages.places import cell_words
from reportgen.wording.messages.suspects import suspicion_of
from reportgen.wording.typography import typography


def told(finding: Finding) -> LocalText:
    """Return the suspicion and the remedy of a finding as one text, for JSON and for lists."""
    suspicion, remedy = suspicion_of(finding.problem, finding.config), finding.problem.remedy
    if not suspicion.en or not remedy.en:
        return suspicion if suspicion.en else remedy
    return in_every_language(
        lambda locale: typography(locale).semicolon.join(
            (suspicion.in_(locale), remedy.in_(locale))
        )
    )


def open_it(figure: Figure, repair: str | None, config: str) -> LocalText:
    """Return the instruction to open the cell of a figure and to correct what stands there."""
    where, text = cell_words(figure.place, config), figure.written
    if repair is None:
        return LocalText(
            f"open {where.en}: compare {text} with its source, and correct it there",
            f"请打开 {where.hans}：对照原始资料核对 {text}，并在那里改正",
            f"請打開 {where.hant}：對照原始資料核對 {text}，並在那裡改正",
        )
    return LocalText(
        f"open {where.en}: {text} should probably be {repair}",
        f"请打开 {where.hans}：{text} 很可能应为 {repair}",
        f"請打開 {where.hant}：{text} 很可能應為 {repair}",
    )


COMPARE_ALL = LocalText(
    "compare these figures with their sources; one of them has to change",
    "请逐一对照原始资料核对这几个数，其中至少有一个要改",
    "請逐一對照原始資料核對這幾個數，其中至少有一個要改",
)
