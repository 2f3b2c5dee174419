"""What is said of cases and their branches."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place


def unknown_state(state: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a state that the subject is never in."""
    names = list(known)
    close = nearest(state, names)
    some = ", ".join(names)
    return Problem(
        LocalText(
            f'"{state}" is no state here',
            f"这里没有“{state}”这个状态",
            f"這裡沒有「{state}」這個狀態",
        ),
        remedy=LocalText(
            f'did you mean "{close}"? the states are {some}' if close else f"the states are {some}",
            f"是不是想写“{close}”？状态有 {some}" if close else f"状态有 {some}",
            f"是不是想寫「{close}」？狀態有 {some}" if close else f"狀態有 {some}",
        ),
        place=place,
        values=(state,),
    )


def two_branches(state: str, place: Place) -> Problem:
    """Return the problem of a state with a second branch, which nothing reaches."""
    return Problem(
        LocalText(
            f'the state "{state}" has a branch already',
            f"状态“{state}”前面已经写过",
            f"狀態「{state}」前面已經寫過",
        ),
        remedy=LocalText(
            "keep one of the two",
            "请只留一个",
            "請只留一個",
        ),
        place=place,
        values=(state,),
    )


def no_branch(states: tuple[str, ...], place: Place) -> Problem:
    """Return the problem of states for which nothing is said."""
    named = ", ".join(states)
    return Problem(
        LocalText(
            f"nothing is said for the state{'s' if len(states) > 1 else ''} {named}",
            f"没有写状态 {named} 的句子",
            f"沒有寫狀態 {named} 的句子",
        ),
        remedy=LocalText(
            f"add {{% when {named} %}} with a sentence, or {{% otherwise %}} for the rest",
            f"请加上 {{% when {named} %}} 和一句话，或用 {{% otherwise %}} 写其余情况",
            f"請加上 {{% when {named} %}} 和一句話，或用 {{% otherwise %}} 寫其餘情況",
        ),
        place=place,
        values=states,
    )


def never_reached(place: Place) -> Problem:
    """Return the problem of a branch for the rest where there is no rest."""
    return Problem(
        LocalText(
            "every state has a branch of its own, so this one is never used",
            "每个状态都写过了，这一段永远用不到",
            "每個狀態都寫過了，這一段永遠用不到",
        ),
        remedy=LocalText("delete it", "请删掉", "請刪掉"),
        place=place,
        severity=Severity.WARNING,
    )


def never_printed(place: Place) -> Problem:
    """Return the problem of words between a case and its first branch."""
    return Problem(
        LocalText(
            "what stands between {% case %} and the first {% when %} is never printed",
            "{% case %} 与第一个 {% when %} 之间的内容不会印出来",
            "{% case %} 與第一個 {% when %} 之間的內容不會印出來",
        ),
        remedy=LocalText(
            "move it above the case, or into the branches",
            "请移到 case 之前，或写进各个分支",
            "請移到 case 之前，或寫進各個分支",
        ),
        place=place,
    )


def same_words(state: str, other: str, place: Place) -> Problem:
    """Return the problem of two branches that say the same."""
    return Problem(
        LocalText(
            f'the branch for "{state}" says the same as the one for "{other}"',
            f"“{state}”与“{other}”写的是同一句话",
            f"「{state}」與「{other}」寫的是同一句話",
        ),
        remedy=LocalText(
            f"write a sentence of its own, or one branch for both: {{% when {other}, {state} %}}",
            f"请另写一句；若确实相同，合成一个：{{% when {other}, {state} %}}",
            f"請另寫一句；若確實相同，合成一個：{{% when {other}, {state} %}}",
        ),
        place=place,
        values=(state, other),
    )


def one_word(state: str, other: str, odd: tuple[str, str], place: Place) -> Problem:
    """Return the problem of two branches that differ in one word."""
    here, there = odd
    return Problem(
        LocalText(
            f'"{state}" differs from "{other}" in one word only: "{here}" for "{there}"',
            f"“{state}”与“{other}”只差一个词：“{here}”换成了“{there}”",
            f"「{state}」與「{other}」只差一個詞：「{here}」換成了「{there}」",
        ),
        remedy=LocalText(
            "a reader wants to know something else in each state: write a sentence for each",
            "不同状态下读者想知道的不一样，请各写一句",
            "不同狀態下讀者想知道的不一樣，請各寫一句",
        ),
        place=place,
        values=(state, other),
        severity=Severity.WARNING,
    )
