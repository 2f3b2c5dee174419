"""Texts of the config that no section of the kind shows: they would be missing without a word."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.named_texts import facets_in, names_in
from reportgen.model.document.template import TemplateSources
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import field_names, has_fields
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet, facets_at
from reportgen.model.report.report import Report

_FOR_THE_CHECKS = frozenset(
    {
        *(Facet.OWNERS, Facet.COMPARED_WITH, Facet.CRITERIA, Facet.GRADES, Facet.QUOTA),
        *(Facet.EXPECTED_COUNT, Facet.OUTPUTS),
    }
)
"""What rules, other blocks and the builder read, so that no section has to show it."""


def unshown_texts(report: Report, sources: TemplateSources) -> Iterator[Problem]:
    """Yield a warning for each text that was given and that no section names, at the text."""
    names: set[str] = set()
    facets: set[Facet] = set()
    for section in sources.sections.values():
        names |= set(names_in(section))
        facets |= set(facets_in(section))
    asked = field_names(report.kind.texts)
    for path, value, about in _given(report.config.content, "", frozenset()):
        if path.partition(".")[0] not in asked:
            continue  # what a person's file holds: its variants show it or not
        if not about & (facets | _FOR_THE_CHECKS) and not _is_named(path, names):
            yield _unshown(path, value, report.kind.name, report.config.place(path))


def _given(
    value: object, path: str, about: frozenset[Facet]
) -> Iterator[tuple[str, object, frozenset[Facet]]]:
    """Yield path, value and facets of each text that is there, group by group."""
    cls: type = type(value)
    for name in field_names(cls):
        part, where = getattr(value, name), f"{path}.{name}" if path else name
        facets = about | facets_at(cls, name)
        if has_fields(type(part)):
            yield from _given(part, where, facets)
        elif part:
            yield where, part, facets


def _is_named(path: str, names: set[str]) -> bool:
    """Return whether a text is named itself, in a part, or as a part of what is named."""
    return any(
        name == path or name.startswith(f"{path}.") or path.startswith(f"{name}.") for name in names
    )


def _unshown(path: str, value: object, kind: str, place: Place) -> Problem:
    block = LocalText(
        f"a block `::: cards` with the line `of: {path}`",
        f"`::: cards` 块，里面写一行 `of: {path}`",
        f"`::: cards` 區塊，裡面寫一行 `of: {path}`",
    )
    how = same(f"`{{{{ {path} }}}}`") if isinstance(value, str) else block
    return Problem(
        LocalText(
            f'"{path}" is given, but no section of {kind} shows it',
            f"写了“{path}”，但 {kind} 没有哪个小节会印出来",
            f"寫了「{path}」，但 {kind} 沒有哪個小節會印出來",
        ),
        remedy=LocalText(
            f"show it in a section, for example with {how.en}, or take it out",
            f"请在某个小节里写上，例如 {how.hans}，不用就删掉",
            f"請在某個小節裡寫上，例如 {how.hant}，不用就刪掉",
        ),
        place=place,
        values=(path,),
        severity=Severity.WARNING,
    )
