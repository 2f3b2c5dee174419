"""What an English document prints under an id, because the catalogue has no English name for it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document.document import Document
from reportgen.model.document.printed import figures_in
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_MOST_NAMED = 8


def without_english_names(
    document: Document, catalogue: Catalogue, config: str
) -> Iterator[Problem]:
    """Yield a problem for the metrics, and one for the members, that lack an English name."""
    if document.locale.is_chinese:
        return
    figures = list(figures_in(document))
    metrics = dict.fromkeys(figure.key.metric for figure in figures)
    members = dict.fromkeys(member for figure in figures for _, member in figure.key.members)
    lacking = {
        "name_en": [m for m in metrics if m in catalogue.nameless],
        "en": [m for m in members if m in catalogue.nameless],
    }
    for key, names in lacking.items():
        if names:
            yield _problem(key, names, config)


def _problem(key: str, names: list[str], config: str) -> Problem:
    file = "metrics.yaml" if key == "name_en" else "labels.yaml"
    some = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
    return Problem(
        LocalText(
            f"the catalogue has no English name for {some}; the id is printed instead",
            f"目录里没有 {some} 的英文名称，文中印的是代号",
            f"目錄裡沒有 {some} 的英文名稱，文中印的是代號",
        ),
        remedy=LocalText(
            f"add `{key}:` in {file}",
            f"请在 {file} 里加上 `{key}:`",
            f"請在 {file} 裡加上 `{key}:`",
        ),
        values=tuple(names),
        place=Place(config),
        severity=Severity.WARNING,
    )
