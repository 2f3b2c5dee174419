"""The words beside a number that widen or bound it, as people write them."""

from __future__ import annotations

from reportgen.model.figures.figure import Qualifier

QUALIFIERS = {
    Qualifier.AT_LEAST: (
        *("以上", "至少", "最少", "不低于", "不低於", "不少于", "不少於"),
        *(">=", "≥", "at least", "no fewer than", "no less than"),
    ),
    Qualifier.AT_MOST: (
        *("以内", "以內", "以下", "至多", "最多", "不超过", "不超過", "不高于", "不高於"),
        *("<=", "≤", "at most", "no more than", "up to"),
    ),
    Qualifier.OVER: (
        *("超", "超过", "超過", "逾", "多于", "多於", "高于", "高於", "大于", "大於"),
        *(">", "＞", "over", "more than", "above"),
    ),
    Qualifier.UNDER: (
        *("不足", "不到", "少于", "少於", "低于", "低於", "小于", "小於"),
        *("<", "＜", "under", "less than", "fewer than", "below"),
    ),
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
