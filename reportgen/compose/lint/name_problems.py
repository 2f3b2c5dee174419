"""What is said of names, attributes and arguments."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.compose.lint.meanings import CallMeaning, Meaning, PartMeaning
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean

NAME = LocalText("name", "名称", "名稱")
ATTRIBUTE = LocalText("attribute", "属性", "屬性")
FIELD = LocalText("field", "字段", "欄位")
FILTER = LocalText("filter", "过滤器", "過濾器")
TEST = LocalText("test", "判断", "判斷")
DIMENSION = LocalText("dimension", "维度", "維度")
MEMBER = LocalText("member", "成员", "成員")
METRIC = LocalText("metric", "指标", "指標")
LIST = LocalText("list", "列表", "清單")
STATE = LocalText("state", "状态", "狀態")
PERIOD = LocalText("period", "期间", "期間")
ID = LocalText("table or chart", "表或图", "表或圖")


def unknown(kind: LocalText, name: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of something that there is not, with the nearest that there is.

    What has no order of its own is named in that of the alphabet, in every run alike.
    """
    named = sorted(known) if isinstance(known, frozenset) else known
    return Problem(
        LocalText(
            f'unknown {kind.en} "{name}"',
            f"没有“{name}”这个{kind.hans}",
            f"沒有「{name}」這個{kind.hant}",
        ),
        remedy=did_you_mean(name, [each for each in named if not each.startswith("_")]),
        place=place,
        values=(name,),
    )


def attribute_of_list(name: str, place: Place) -> Problem:
    """Return the problem of asking a list for what its things have."""
    return Problem(
        LocalText(
            f'a list has no "{name}"; each of its things has',
            f"整个列表没有“{name}”，其中每一项才有",
            f"整個清單沒有「{name}」，其中每一項才有",
        ),
        remedy=LocalText(
            "go through it with {% for m in … %}, or pick one with best(…), worst(…) or |first",
            "请用 {% for m in … %} 逐项写，或用 best(…)、worst(…)、|first 取一项",
            "請用 {% for m in … %} 逐項寫，或用 best(…)、worst(…)、|first 取一項",
        ),
        place=place,
        values=(name,),
    )


def not_printable(text: str, meaning: Meaning, place: Place, *, is_list: bool) -> Problem:
    """Return the problem of something that is no text and no figure."""
    remedy = LocalText(
        "print one of its fields",
        "请写出要印的字段",
        "請寫出要印的欄位",
    )
    if isinstance(meaning, CallMeaning):
        remedy = LocalText(
            f"call it: {text}(…)", f"请写成调用：{text}(…)", f"請寫成呼叫：{text}(…)"
        )
    elif is_list:
        remedy = LocalText(
            f"print the names with names({text}), or go through it with {{% for m in {text} %}}",
            f"用 names({text}) 印名称，或用 {{% for m in {text} %}} 逐项写",
            f"用 names({text}) 印名稱，或用 {{% for m in {text} %}} 逐項寫",
        )
    elif not isinstance(meaning, PartMeaning):
        remedy = LocalText(
            f"go through it with {{% for each in {text} %}}",
            f"请用 {{% for each in {text} %}} 逐项写",
            f"請用 {{% for each in {text} %}} 逐項寫",
        )
    return Problem(
        LocalText(
            f'"{text}" cannot be printed as it is',
            f"“{text}”不能直接印出来",
            f"「{text}」不能直接印出來",
        ),
        remedy=remedy,
        place=place,
        values=(text,),
    )
