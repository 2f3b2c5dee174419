"""How well the figures are held: the last line of a check, and the lists that are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.cells import visible
from reportgen.console.printed import printed_json
from reportgen.coverage import Coverage
from reportgen.coverage.advice import would_hold
from reportgen.coverage.ends import NO_ENDS, Ends
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold
from reportgen.model.language import Locale, LocalText
from reportgen.model.report.report import Report

_LISTED = {
    Hold.NONE: LocalText("held by none", "没有任何关系核对的", "沒有任何關係核對的"),
    Hold.LOOSE: LocalText(
        "held within a wide bound only: a small slip would not show",
        "只有宽松界限的：小的差错看不出来",
        "只有寬鬆界限的：小的差錯看不出來",
    ),
}
_STATES = {Hold.NONE: "unheld", Hold.LOOSE: "loose", Hold.FIRM: "held"}


def coverage_counts(found: Sequence[Coverage]) -> dict[str, int]:
    """Return how many figures there are and how they are held, by name, for programs."""
    return {
        "figures": sum(each.figures for each in found),
        "held": sum(each.held for each in found),
        "loose": sum(each.loose for each in found),
        "unheld": sum(each.unheld for each in found),
        "relations": sum(each.relations for each in found),
    }


def coverage_line(result: Result, locale: Locale) -> str:
    """Return the last line of a check: 183 figures, 171 held by 402 relations, 12 by none."""
    found = coverage_counts([coverage for _, coverage in result.covered])
    held, relations = found["held"], found["relations"]
    loose, none = found["loose"], found["unheld"]
    plural = "" if relations == 1 else "s"
    parts = [
        words.counted_figures(found["figures"], locale),
        LocalText(
            f"{held} held by {relations} relation{plural}",
            f"{held} 个有 {relations} 条关系核对",
            f"{held} 個有 {relations} 條關係核對",
        ).in_(locale),
    ]
    return words.joined([*parts, *words.not_firmly(loose, none, locale)], locale)


def coverage_lists(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield the figures that are not firmly held, and what would hold them."""
    for report, coverage in result.covered:
        for hold, title in _LISTED.items():
            groups = _by_advice(report, coverage, hold)
            if groups:
                yield words.labelled(title.in_(options.locale), "", options.locale).rstrip()
                ends = _ends(coverage) if hold is Hold.LOOSE else {}
                yield from _listed(groups, ends, options)
                yield ""


def _by_advice(report: Report, coverage: Coverage, hold: Hold) -> dict[LocalText, list[Figure]]:
    found: dict[LocalText, list[Figure]] = {}
    for figure in coverage.figures_with(hold):
        found.setdefault(would_hold(report, figure), []).append(figure)
    return found


def _ends(coverage: Coverage) -> Mapping[str, Ends]:
    """Return between which values each loosely held figure could be anything, by id."""
    figures = list(coverage.figures_with(Hold.LOOSE))
    ids = [figure.id for figure in figures]
    return dict(zip(ids, coverage.ends(figures), strict=True))


def _listed(
    groups: dict[LocalText, list[Figure]], ends: Mapping[str, Ends], options: RenderOptions
) -> Iterator[str]:
    for advice, figures in groups.items():
        wish = LocalText(
            f"would be held by {advice.en}",
            f"可以这样核对：{advice.hans}",
            f"可以這樣核對：{advice.hant}",
        )
        yield f"  {visible(wish.in_(options.locale))}"
        for figure in figures:
            name = figure.metric.names.in_(options.locale)
            room = words.passing(ends.get(figure.id, NO_ENDS)).in_(options.locale)
            line = f"    {figure.written}  {name} ({figure.id})  {figure.place}"
            yield visible(f"{line}  {room}".rstrip())


def coverage_json(result: Result, locale: Locale) -> dict[str, object]:
    """Return the coverage as an object: how many are held, each figure with its state, the rest."""
    found = [coverage for _, coverage in result.covered]
    counts = coverage_counts(found)
    printed = {"printed": printed_json(result)} if result.printed else {}
    return {
        **{name: counts[name] for name in ("figures", "held", "relations")},
        "loose": list(_entries(result, Hold.LOOSE, locale)),
        "unheld": list(_entries(result, Hold.NONE, locale)),
        "by_figure": [
            {"id": figure.id, "state": state, **_room(ends, figure)}
            for coverage, ends in zip(found, map(_ends, found), strict=True)
            for hold, state in _STATES.items()
            for figure in coverage.figures_with(hold)
        ],
        **printed,
    }


def _room(ends: Mapping[str, Ends], figure: Figure) -> dict[str, str | None]:
    """Return the ends of a loosely held figure, nothing of another."""
    found = ends.get(figure.id)
    return {} if found is None else {"low": found.low, "high": found.high}


def _entries(result: Result, hold: Hold, locale: Locale) -> Iterator[dict[str, str]]:
    for report, coverage in result.covered:
        for figure in coverage.figures_with(hold):
            yield {
                "id": figure.id,
                "value": figure.text,
                "why": _LISTED[hold].in_(locale),
                "would_hold": would_hold(report, figure).in_(locale),
                "place": str(figure.place),
            }
