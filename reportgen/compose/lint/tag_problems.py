"""What is said of braces and tags."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean

_EXPECTED = {
    "{{": LocalText(
        "an expression stands between two braces on each side: {{ csat }}",
        "表达式两边各写两个花括号：{{ csat }}",
        "運算式兩邊各寫兩個大括號：{{ csat }}",
    ),
    "{%": LocalText(
        "a tag ends with %}: {% if csat %}",
        "标签以 %} 结尾：{% if csat %}",
        "標籤以 %} 結尾：{% if csat %}",
    ),
    "{#": LocalText(
        "a comment ends with #}: {# note #}",
        "注释以 #} 结尾：{# 备注 #}",
        "註解以 #} 結尾：{# 備註 #}",
    ),
}
_EXAMPLES = {
    "if": "{% if csat %}…{% endif %}",
    "for": "{% for m in headline %}…{% endfor %}",
    "case": "{% case m.verdict %}{% when met %}…{% endcase %}",
    "set": "{% set name = … %}",
    "raw": "{% raw %}…{% endraw %}",
}


def one_brace(name: str, place: Place) -> Problem:
    """Return the problem of a name between single braces, which would be printed as it stands."""
    return _problem(
        LocalText(
            f'"{{{name}}}" has one brace on each side and is printed as it stands',
            f"“{{{name}}}”两边只有一个花括号，会原样印出来",
            f"「{{{name}}}」兩邊只有一個大括號，會原樣印出來",
        ),
        LocalText(
            f"write {{{{ {name} }}}}",
            f"请写 {{{{ {name} }}}}",
            f"請寫 {{{{ {name} }}}}",
        ),
        place,
    )


def not_closed(text: str, opener: str, place: Place) -> Problem:
    """Return the problem of an expression, tag or comment that nothing closes."""
    shown = text.strip()
    return _problem(
        LocalText(
            f'"{shown}" is not closed',
            f"“{shown}”没有写完，缺少结尾的括号",
            f"「{shown}」沒有寫完，缺少結尾的括號",
        ),
        _EXPECTED[opener],
        place,
    )


def closes_nothing(mark: str, place: Place) -> Problem:
    """Return the problem of braces that close nothing, or that are full-width."""
    if mark[0] in "｛｝":
        right = mark.replace("｛", "{").replace("｝", "}")
        return _problem(
            LocalText(
                f'"{mark}" is full-width, and no brace of an expression',
                f"“{mark}”是全角，表达式的花括号要用半角",
                f"「{mark}」是全形，運算式的大括號要用半形",
            ),
            LocalText(f"write {right}", f"请写 {right}", f"請寫 {right}"),
            place,
        )
    opener = {"}}": "{{", "%}": "{%", "#}": "{#"}[mark]
    return _problem(
        LocalText(
            f'this "{mark}" closes nothing',
            f"这个“{mark}”前面没有开头",
            f"這個「{mark}」前面沒有開頭",
        ),
        _EXPECTED[opener],
        place,
    )


def without_end(word: str, end: str, place: Place) -> Problem:
    """Return the problem of a tag whose end is missing."""
    return _problem(
        LocalText(
            f"this {{% {word} %}} has no {{% {end} %}}",
            f"这个 {{% {word} %}} 没有对应的 {{% {end} %}}",
            f"這個 {{% {word} %}} 沒有對應的 {{% {end} %}}",
        ),
        LocalText(
            f"add {{% {end} %}} where it ends: {_EXAMPLES[word]}",
            f"请在结束处加上 {{% {end} %}}：{_EXAMPLES[word]}",
            f"請在結束處加上 {{% {end} %}}：{_EXAMPLES[word]}",
        ),
        place,
    )


def without_opening(word: str, opening: str, place: Place) -> Problem:
    """Return the problem of an end or a branch that belongs to nothing."""
    return _problem(
        LocalText(
            f"this {{% {word} %}} belongs to no {{% {opening} %}}",
            f"这个 {{% {word} %}} 前面没有对应的 {{% {opening} %}}",
            f"這個 {{% {word} %}} 前面沒有對應的 {{% {opening} %}}",
        ),
        LocalText(
            f"delete it, or begin with {_EXAMPLES[opening]}",
            f"请删掉它，或在前面补上开头：{_EXAMPLES[opening]}",
            f"請刪掉它，或在前面補上開頭：{_EXAMPLES[opening]}",
        ),
        place,
    )


def unknown_tag(word: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a tag that there is not."""
    return _problem(
        LocalText(
            f'there is no tag "{word}"',
            f"没有“{word}”这种标签",
            f"沒有「{word}」這種標籤",
        ),
        did_you_mean(word, known),
        place,
    )


def refused(place: Place) -> Problem:
    """Return the problem of a tag that templates have no use for."""
    return _problem(
        LocalText(
            "this tag is not for templates",
            "模板里不能用这种标签",
            "範本裡不能用這種標籤",
        ),
        LocalText(
            "if, for, set and case are all there is",
            "可以用的只有 if、for、set 和 case",
            "可以用的只有 if、for、set 和 case",
        ),
        place,
    )


def _problem(message: LocalText, remedy: LocalText, place: Place) -> Problem:
    return Problem(message, remedy=remedy, place=place)
