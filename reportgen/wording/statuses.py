"""How a status is printed: sign, word, and the tone of its colour."""

from __future__ import annotations

from reportgen.model.inline import Status, Tone
from reportgen.model.language import Locale, Words

SIGNS = {
    Status.MET: "●",
    Status.MISSED: "◆",
    Status.PARTIAL: "◎",
    Status.NO_TARGET: "○",
    Status.DONE: "●",
    Status.IN_PROGRESS: "◎",
    Status.PLANNED: "○",
    Status.IN_PROGRESS: "◎",
}

_WORDS = {
    Status.MET: Words("On target", "达标", "達標"),
    Status.MISSED: Words("Missed", "未达标", "未達標"),
    Status.PARTIAL: Words("Partly done", "部分完成", "部分完成"),
    Status.NO_TARGET: Words("No target", "无目标", "無目標"),
    Status.DONE: Words("Done", "已完成", "已完成"),
    Status.IN_PROGRESS: Words("In progress", "进行中", "進行中"),
    Status.PLANNED: Words("Planned", "计划中", "規劃中"),
    Status.IN_PROGRESS: Words("In progress", "进行中", "進行中"),
}

_TONES = {
    Status.MET: Tone.GOOD,
    Status.MISSED: Tone.BAD,
    Status.PARTIAL: Tone.MUTED,
    Status.NO_TARGET: Tone.MUTED,
    Status.DONE: Tone.GOOD,
    Status.IN_PROGRESS: Tone.MUTED,
    Status.PLANNED: Tone.MUTED,
    Status.IN_PROGRESS: Tone.MUTED,
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
