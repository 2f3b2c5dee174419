"""What is said of a block whose facet the kind has no texts about."""

from __future__ import annotations

from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet


def without_texts(facet: Facet, kind: str, place: Place) -> Problem:
    """Return the problem of a block that shows nothing, whatever the texts of this kind say."""
    return Problem(
        LocalText(
            f"there is nothing to show: {kind} has no texts about {facet}",
            f"没有可显示的内容：{kind} 没有 {facet} 这类文字",
            f"沒有可顯示的內容：{kind} 沒有 {facet} 這類文字",
        ),
        remedy=LocalText(
            "show another list with `table` or `cards`, or take the block out",
            "请用 `table` 或 `cards` 显示别的列表，或去掉这一块",
            "請用 `table` 或 `cards` 顯示別的清單，或去掉這一塊",
        ),
        place=place,
    )
