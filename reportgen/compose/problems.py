"""What is said of templates that cannot be used, and of sentences that were left out."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, listed, same
from reportgen.model.nearest import most_alike
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import nearest_or_all


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


def option_hint(name: str, known: Iterable[str], block: str, in_head: Iterable[str]) -> LocalText:
    """Return the remedy for an unknown option: the first line, the nearest one, or all."""
    if name in in_head:
        line = f"::: {block} {name}=…"
        return LocalText(
            f"write it in the first line: {line}", f"请写在第一行：{line}", f"請寫在第一行：{line}"
        )
    names = tuple(known)
    by_meaning = _MEANT.get(name)
    if by_meaning in names:
        return LocalText(f"write `{by_meaning}`", f"请写 `{by_meaning}`", f"請寫 `{by_meaning}`")
    return nearest_or_all(name, names)


_MEANT = {"title": "caption", "heading": "caption", "target_line": "target", "list": "of"}
"""Options by the names that they have elsewhere, which no spelling would lead to."""


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
    verb, names = "is" if len(needs) == 1 else "are", listed(needs)
    reason = LocalText(f"{names.en} {verb} missing", f"缺少 {names.hans}", f"缺少 {names.hant}")
    keys = [f"`{name}:`" for name in needs]
    remedy = LocalText(
        f"add {' or '.join(keys)} to the config",
        f"请在配置里加上 {' 或 '.join(keys)}",
        f"請在設定裡加上 {' 或 '.join(keys)}",
    )
    return _left_out(section, reason if needs else _EMPTY, remedy if needs else _FILLED, place)


def section_without_body(section: str, place: Place) -> Problem:
    """Return the note that a section was left out, because nothing stands under its title."""
    return _left_out(section, _BARE, _WRITTEN, place)


def need_of_nothing(section: str, need: str, known: Iterable[str], place: Place) -> Problem:
    """Return the note that a section was left out, because no config can say what it needs."""
    names = ", ".join(known)
    reason = LocalText(
        f"`needs` names {need}, which is no key of the config",
        f"`needs` 里的 {need} 不是配置里的键",
        f"`needs` 裡的 {need} 不是設定裡的鍵",
    )
    remedy = LocalText(
        f"it may name {names}; without `needs` the section appears as soon as it has content",
        f"这里可以写 {names}；不写 `needs`，小节有内容就会印出来",
        f"這裡可以寫 {names}；不寫 `needs`，小節有內容就會印出來",
    )
    return _left_out(section, reason, remedy, place)


_EMPTY = LocalText("it would be empty", "没有内容可写", "沒有內容可寫")
_FILLED = LocalText("add the figures that it shows", "请补上它要用的数值", "請補上它要用的數值")
_BARE = LocalText("nothing stands under its title", "标题下面什么也没有写", "標題下面什麼也沒有寫")
_WRITTEN = LocalText(
    "write text or a block such as `::: points` below the second ---, or take the section out of "
    "the outline",
    "请在第二行 --- 下面写文字或 `::: points` 这样的块；不要这一节，就从提纲里删掉",
    "請在第二行 --- 下面寫文字或 `::: points` 這樣的區塊；不要這一節，就從大綱裡刪掉",
)


def _left_out(section: str, why: LocalText, remedy: LocalText, place: Place) -> Problem:
    return Problem(
        LocalText(
            f"the section {section} was left out: {why.en}",
            f"小节 {section} 没有写：{why.hans}",
            f"小節 {section} 沒有寫：{why.hant}",
        ),
        remedy=remedy,
        place=place,
        severity=Severity.WARNING,
    )
