"""What stands under `texts` of an outline in another form than facet and shape: what to write."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.load.yaml.nodes import Mapping, Scalar
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet

_FACETS = frozenset(facet.value for facet in Facet)
_EXAMPLE = "background: points"


def texts_in_another_form(root: Mapping) -> Iterator[Problem]:
    """Yield a problem for each text that has keys of its own in place of a shape."""
    texts = root.get("texts")
    for key, value in texts.entries if isinstance(texts, Mapping) else ():
        if isinstance(value, Mapping) and value.entries:
            yield _with_keys(key, value)


def _with_keys(key: Scalar, value: Mapping) -> Problem:
    """Return the problem, with what was most likely meant: `{of: background, shape: points}`."""
    words = [node.text for _, node in value.entries if isinstance(node, Scalar)]
    facet = next((word for word in (*words, key.text) if word in _FACETS), "")
    shape = next((word for word in words if word != facet), "")
    wanted = f"{facet}: {shape}" if facet and shape else _EXAMPLE
    return Problem(
        LocalText(
            f'a key of `texts` is what the text is about, its value the shape; "{key.text}" '
            "has keys and values instead",
            f"`texts` 里的键是文字的内容，值是写法；“{key.text}”下面却是键和值",
            f"`texts` 裡的鍵是文字的內容，值是寫法；「{key.text}」下面卻是鍵和值",
        ),
        remedy=LocalText(f"write `{wanted}`", f"请写 `{wanted}`", f"請寫 `{wanted}`"),
        place=value.place,
        values=(key.text,),
    )
