"""Why a section is left out: what its config does not say, or nothing that was written in it."""

from __future__ import annotations

from reportgen.compose import problems as say
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import field_names
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig

_OF_EVERY_CONFIG = ("headline", "goals", "charts")


def unmet(source: SectionSource, absent: tuple[str, ...], config: ReportConfig) -> Problem:
    """Return why a section whose needs are not met was left out."""
    texts = _keys(config.content)
    known = {*_keys(config), *texts}
    unknown = [need for need in absent if need.partition(".")[0] not in known]
    if unknown:
        named = (*_OF_EVERY_CONFIG, *texts)
        return say.need_of_nothing(source.id, unknown[0], named, _place_of_needs(source))
    return say.section_left_out(source.id, absent, config.place(absent[0]))


def unfilled(source: SectionSource, config: ReportConfig) -> Problem:
    """Return why a section in which nothing is printed was left out."""
    from reportgen.compose.named_texts import lists_in

    if not source.body.strip():
        return say.section_without_body(source.id, Place(source.path))
    shown = dict.fromkeys(lists_in(source, config.content))
    empty = tuple(name for name in shown if not config.has(name))
    place = config.place(empty[0]) if empty else Place(source.path)
    return say.section_left_out(source.id, empty, place)


def _keys(part: object) -> tuple[str, ...]:
    """Return the keys that a part of a config may have, none where a kind has no texts."""
    return field_names(type(part))


def _place_of_needs(source: SectionSource) -> Place:
    lines = source.text.splitlines()
    found = (at for at, line in enumerate(lines, 1) if line.startswith("needs:"))
    return Place(source.path, next(found, 1))
