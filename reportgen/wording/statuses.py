"""How a status is printed: sign, word, and the tone of its colour."""

from __future__ import annotations

from reportgen.model.document.inline import Status, Tone
from reportgen.model.language import Locale, LocalText

SIGNS = {
    Status.MET: "●",
    Status.MISSED: "◆",
    Status.PARTIAL: "◎",
    Status.NO_TARGET: "○",
    Status.UNDECIDED: "○",
    Status.DONE: "●",
    Status.IN_PROGRESS: "◎",
    Status.PLANNED: "○",
}

_WORDS = {
    Status.MET: LocalText("On target", "达标", "達標"),
    Status.MISSED: LocalText("Missed", "未达标", "未達標"),
    Status.PARTIAL: LocalText("Partly done", "部分完成", "部分完成"),
    Status.NO_TARGET: LocalText("No target", "无目标", "無目標"),
    Status.UNDECIDED: LocalText("Not decided", "未能判定", "未能判定"),
    Status.DONE: LocalText("Done", "已完成", "已完成"),
    Status.IN_PROGRESS: LocalText("In progress", "进行中", "進行中"),
    Status.PLANNED: LocalText("Planned", "计划中", "規劃中"),
}

_TONES = {
    Status.MET: Tone.GOOD,
    Status.MISSED: Tone.BAD,
    Status.PARTIAL: Tone.MUTED,
    Status.NO_TARGET: Tone.MUTED,
    Status.UNDECIDED: Tone.MUTED,
    Status.DONE: Tone.GOOD,
    Status.IN_PROGRESS: Tone.MUTED,
    Status.PLANNED: Tone.MUTED,
}


def show_status(status: Status, locale: Locale) -> str:
    """Return a status as sign and word, such as ● 达标."""
    return f"{SIGNS[status]} {_WORDS[status].in_(locale)}"


def status_word(status: Status, locale: Locale) -> str:
    """Return a status as a word, for legends that show its fill."""
    return _WORDS[status].in_(locale)


def tone_of(status: Status) -> Tone:
    """Return the tone in which a status is coloured."""
    return _TONES[status]
