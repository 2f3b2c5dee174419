"""A member that stands in two breakdowns of one metric has one value.

Every sum can be right and the page still wrong: 15 + 15 and 8 + 22 both make 30, but the juniors
are 15 in one place and 22 in the other.

Passes: junior 15 by level, junior 15 by experience. Fails: junior 15 by level, 22 by experience.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import interval
from reportgen.model.language import Words
from reportgen.model.period import Period
from reportgen.model.report import Report
from reportgen.model.roster import roster_count

_Key = tuple[str, Period, object, str]


def member_agreement(report: Report) -> Iterator[Problem]:
    """Yield a problem for each member whose values in two breakdowns cannot be one."""
    groups: dict[_Key, dict[str, Figure]] = {}
    for figure in report.book.figures:
        if len(figure.key.members) == 1:
            [(dimension, member)] = figure.key.members
            key = (figure.key.metric, figure.period, figure.role, member)
            groups.setdefault(key, {}).setdefault(dimension, figure)
    for (metric, period, _, member), by_dimension in groups.items():
        figures = tuple(f for f in by_dimension.values() if not is_doubtful(report, f))
        first, *others = figures or (None,)
        if first is not None and any(not interval(first).meets(interval(f)) for f in others):
            yield _problem(report, figures, About(metric, None, member, period.id))


def _problem(report: Report, figures: tuple[Figure, ...], about: About) -> Problem:
    said = [f"{figure.text} ({figure.key.dimension})" for figure in figures]
    suspect, repair = _suspect(report, figures)
    names = report.catalogue.member_names(about.member or "")
    return Problem(
        Words(
            f"{about.metric} of {about.member} is {' and '.join(said)} in {about.period}",
            f"{about.period} 的 {about.metric}，{names.hans}在一处是{'，在另一处是'.join(said)}",
            f"{about.period} 的 {about.metric}，{names.hant}在一處是{'，在另一處是'.join(said)}",
        ),
        figures,
        remedy=_remedy(suspect, repair),
        about=about,
        suspect=suspect.id if suspect else None,
        repair=repair,
        cause=(suspect or figures[-1]).id,
    )


def _suspect(report: Report, figures: tuple[Figure, ...]) -> tuple[Figure | None, str | None]:
    """Return the one figure that the roster contradicts, and what it counts."""
    if figures[0].period != report.config.period.id or figures[0].metric.unit.id != "people":
        return None, None
    counts = {figure: roster_count(report, figure) for figure in figures}
    wrong = [f for f, count in counts.items() if count is not None and count != f.value]
    return (wrong[0], str(counts[wrong[0]])) if len(wrong) == 1 else (None, None)


def _remedy(suspect: Figure | None, repair: str | None) -> Words:
    if suspect is None:
        return Words(
            "find out which breakdown is right and correct the other",
            "请查清哪一种拆分是对的，改正另一种",
            "請查清哪一種拆分是對的，改正另一種",
        )
    return Words(
        f"the roster says {repair}; correct {suspect.id}, or rename its member",
        f"花名册上是 {repair}；请改正 {suspect.id}，或给这个成员换个名称",
        f"名冊上是 {repair}；請改正 {suspect.id}，或給這個成員換個名稱",
    )


CHECK = Check("member-agreement", member_agreement)
