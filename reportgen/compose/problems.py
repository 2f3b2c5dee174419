"""What is said of templates that cannot be used, and of sentences that were left out."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, same
from reportgen.model.nearest import most_alike
from reportgen.model.place import Place


def template_problem(en: str, hans: str, hant: str, place: Place, remedy: LocalText) -> Problem:
    """Return a mistake of an editor."""
    return Problem(LocalText(en, hans, hant), remedy=remedy, place=place)


def unknown_name(what: LocalText, name: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a name that templates do not know, with the nearest one."""
    return Problem(
        LocalText(
            f'unknown {what.en} "{name}"',
            f"不认识的{what.hans}“{name}”",
            f"不認識的{what.hant}「{name}」",
        ),
        remedy=did_you_mean(name, known),
        place=place,
        values=(name,),
    )


def did_you_mean(name: str, known: Iterable[str]) -> LocalText:
    """Return the nearest known name as a remedy, else the first of them."""
    names = sorted(known)
    close = most_alike(name, names)
    if close:
        return LocalText(
            f'did you mean "{close}"?', f"是不是想写“{close}”？", f"是不是想寫「{close}」？"
        )
    some = ", ".join(names[:15]) + (" …" if len(names) > 15 else "")
    return LocalText(f"known: {some}", f"可以写：{some}", f"可以寫：{some}") if names else same("")


def left_out(what: tuple[str, ...], section: str, place: Place) -> Problem:
    """Return the note that a sentence was left out because a figure or text is missing."""
    names = ", ".join(dict.fromkeys(what))
    return Problem(
        LocalText(
            f"{section}: a sentence was left out, because {names} is missing",
            f"{section}：缺少 {names}，有一句没有写",
            f"{section}：缺少 {names}，有一句沒有寫",
        ),
        remedy=LocalText(
            "add the figure or text; the sentence then comes back by itself",
            "补上数值或文字后，这句话会自动出现",
            "補上數值或文字後，這句話會自動出現",
        ),
        place=place,
        values=tuple(dict.fromkeys(what)),
        severity=Severity.WARNING,
    )


def mention_of_nothing(target: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of `see` or `ref` with an id that no table or chart has."""
    return Problem(
        LocalText(
            f'no table or chart has the id "{target}", so nothing is mentioned here',
            f"没有编号为“{target}”的表或图，这里什么也没有指到",
            f"沒有編號為「{target}」的表或圖，這裡什麼也沒有指到",
        ),
        remedy=did_you_mean(target, known),
        place=place,
        values=(target,),
        severity=Severity.WARNING,
    )


def section_left_out(section: str, needs: tuple[str, ...], place: Place) -> Problem:
    """Return the note that a section was left out, because the config lacks what it needs."""
    verb, chinese = "is" if len(needs) == 1 else "are", "、".join(needs)
    reason = LocalText(f"{', '.join(needs)} {verb} missing", f"缺少 {chinese}", f"缺少 {chinese}")
    keys = [f"`{name}:`" for name in needs]
    empty = LocalText("it would be empty", "没有内容可写", "沒有內容可寫")
    why = reason if needs else empty
    return Problem(
        LocalText(
            f"the section {section} was left out: {why.en}",
            f"小节 {section} 没有写：{why.hans}",
            f"小節 {section} 沒有寫：{why.hant}",
        ),
        remedy=LocalText(
            f"add {' or '.join(keys)} to the config" if needs else "add the figures that it shows",
            f"请在配置里加上 {' 或 '.join(keys)}" if needs else "请补上它要用的数值",
            f"請在設定裡加上 {' 或 '.join(keys)}" if needs else "請補上它要用的數值",
        ),
        place=place,
        severity=Severity.WARNING,
    )
