"""The words beside a number that widen or bound it, as people write them."""

from __future__ import annotations

from reportgen.model.figures.figure import Qualifier

QUALIFIERS = {
    Qualifier.AT_LEAST: ("以上", "至少", "不低于", "不低於", ">=", "≥", "at least"),
    Qualifier.AT_MOST: ("以内", "以內", "以下", "至多", "不超过", "不超過", "<=", "≤", "at most"),
    Qualifier.OVER: ("超", "超过", "超過", "逾", ">", "over", "more than"),
    Qualifier.UNDER: ("不足", "不到", "<", "under", "less than"),
    Qualifier.ABOUT: (
        "约",
        "約",
        "大约",
        "大約",
        "左右",
        "about",
        "approx",
        "approx.",
        "ca.",
        "rounded",
        "~",
        "～",
        "≈",
        "四舍五入",
        "四捨五入",
    ),
    Qualifier.NEARLY: ("近", "将近", "將近", "nearly"),
    Qualifier.AND_SOME: ("余", "餘", "多"),
}
QUALIFIER_OF = {word: kind for kind, words in QUALIFIERS.items() for word in words}
