"""What is said of keys and values that a config or catalogue may not hold."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.load.yaml.hints import refused
from reportgen.load.yaml.nodes import Items, Mapping, Node, Scalar
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean

_WANTED = {
    "keys and values": LocalText("keys and values", "键和值", "鍵和值"),
    "a text": LocalText("a text", "一段文字", "一段文字"),
    "a list": LocalText("a list", "一个列表", "一個清單"),
    "a whole number": LocalText("a whole number", "一个整数", "一個整數"),
    "a number": LocalText("a number", "一个数", "一個數"),
    "a period such as 2024, 2024-Q4 or 2024-10": LocalText(
        "a period such as 2024, 2024-Q4 or 2024-10",
        "期间，例如 2024、2024-Q4 或 2024-10",
        "期間，例如 2024、2024-Q4 或 2024-10",
    ),
    "a date such as 2025-01-08 that exists": LocalText(
        "a date that exists, such as 2025-01-08",
        "一个存在的日期，例如 2025-01-08",
        "一個存在的日期，例如 2025-01-08",
    ),
}
_MANY = ("keys and values",)


def unknown_key(key: Scalar, known: Iterable[str]) -> Problem:
    """Return the problem of a key that nothing reads."""
    text = key.text
    if "\N{FULLWIDTH COLON}" in text:
        return refused("wide_colon", key.place, text)
    return Problem(
        LocalText(f'unknown key "{text}"', f"不认识的键“{text}”", f"不認識的鍵「{text}」"),
        remedy=did_you_mean(text, known),
        place=key.place,
        values=(text,),
    )


def unknown_value(node: Scalar, known: Iterable[str]) -> Problem:
    """Return the problem of a value that is none of those allowed."""
    return Problem(
        LocalText(
            f'unknown value "{node.text}"', f"不认识的值“{node.text}”", f"不認識的值「{node.text}」"
        ),
        remedy=did_you_mean(node.text, known),
        place=node.place,
        values=(node.text,),
    )


def missing_key(key: str, place: Place, path: str) -> Problem:
    """Return the problem of a required key that is not there."""
    inside = (
        LocalText(f" in {path}", f"（在 {path} 里）", f"（在 {path} 裡）") if path else same("")
    )
    return Problem(
        LocalText(
            f'the key "{key}" is missing{inside.en}',
            f"缺少键“{key}”{inside.hans}",
            f"缺少鍵「{key}」{inside.hant}",
        ),
        remedy=LocalText(f"add `{key}:`", f"请加上 `{key}:`", f"請加上 `{key}:`"),
        place=place,
    )


def no_value(key: str, place: Place) -> Problem:
    """Return the problem of a required key without a value."""
    return Problem(
        LocalText(f'"{key}" has no value', f"“{key}”没有值", f"「{key}」沒有值"),
        remedy=LocalText(
            "write one, or delete the key", "请写上值，或删掉这个键", "請寫上值，或刪掉這個鍵"
        ),
        place=place,
    )


def wanted(what: str, node: Node) -> Problem:
    """Return the problem of a value of the wrong sort."""
    want = _WANTED[what]
    found = _found(node)
    slip = _look_alike(what, node)
    if slip:
        return refused(slip, node.place)
    return Problem(
        LocalText(
            f"found {found.en} where {want.en} {'are' if what in _MANY else 'is'} wanted",
            f"这里要写{want.hans}，现在是{found.hans}",
            f"這裡要寫{want.hant}，現在是{found.hant}",
        ),
        remedy=LocalText(f"write {want.en}", f"请写{want.hans}", f"請寫{want.hant}"),
        place=node.place,
        values=(node.text,) if isinstance(node, Scalar) else (),
    )


def _look_alike(what: str, node: Node) -> str:
    """Return the kind of slip behind a value of the wrong sort, if it is a known one."""
    text = node.text if isinstance(node, Scalar) else ""
    if "\N{FULLWIDTH COLON}" in text and what in ("keys and values", "a list"):
        return "wide_colon"
    if "\N{FULLWIDTH COMMA}" in text and what != "a text":
        return "wide_flow"
    if isinstance(node, Mapping) and node.flow and what == "a text":
        return "braces" if _is_expression(node) else ""
    return ""


def _is_expression(node: Mapping) -> bool:
    """Return whether a mapping is `{{ csat }}` as YAML reads it: a key, in braces, of no value."""
    return not node.entries or any(
        isinstance(value, Scalar) and value.is_null for _, value in node.entries
    )


def _found(node: Node) -> LocalText:
    match node:
        case Scalar() if node.is_null:
            return LocalText("nothing", "空的", "空的")
        case Scalar():
            text = node.text if len(node.text) <= 40 else f"{node.text[:40]}…"
            return LocalText(f'"{text}"', f"“{text}”", f"「{text}」")
        case Items():
            return LocalText("a list", "一个列表", "一個清單")
        case Mapping():
            return LocalText("keys and values", "键和值", "鍵和值")
