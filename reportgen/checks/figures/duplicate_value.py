"""A figure is given once: one value for a period, metric, member and role.

The same value twice in one file is a warning and is used once; so are two roundings of one value,
such as 87 and 87.4. Files that agree hold each other, and are told of in one note. Two different
values are an error; where relations fit one of them alone, the row of the other is named. Else
relations are tried under each value, and only what comes out alike is concluded.

Passes: headcount 2024-Q4 = 30 in one row. Fails: 30 in one row and 31 in another.

    passes: headcount=30 headcount@2024-Q3=30
    fails:  headcount=30 headcount=31
    says:   headcount@2024-Q4 has different values: 30 and 31
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import common_interval
from reportgen.model.report.report import Report


def duplicate_value(report: Report) -> Iterator[Problem]:
    """Yield a problem for each key with more than one row; files that agree are told of once."""
    agreeing: dict[tuple[str, ...], list[Figure]] = {}
    for figures in report.book.repeated.values():
        first, *others = figures
        sources = tuple(dict.fromkeys(_source(figure) for figure in figures))
        if all(figure.value == first.value for figure in others):
            if len(sources) == len(figures):
                agreeing.setdefault(sources, []).append(first)
            else:
                yield _again(figures)
        elif common_interval(figures) is not None:
            yield _rounded_differently(figures)
        else:
            yield _clash(figures)
    for sources, several in agreeing.items():
        yield _agree(sources, several)


def _source(figure: Figure) -> str:
    """Return the file that a row stands in, with its sheet."""
    place = figure.place
    return f"{place.file} ({place.sheet})" if place.sheet else place.file


def _agree(sources: tuple[str, ...], figures: Sequence[Figure]) -> Problem:
    """Return the note that files give the same figures with the same values."""
    names, shown = [figure.id for figure in figures[:_MOST_NAMED]], len(figures) - _MOST_NAMED
    more = LocalText("", "", "")
    if shown > 0:
        more = LocalText(f" and {shown} more", f"等 {len(figures)} 个", f"等 {len(figures)} 個")
    return Problem(
        LocalText(
            f"{' and '.join(sources)} agree on {', '.join(names)}{more.en}",
            f"{'、'.join(sources)} 里的 {'、'.join(names)}{more.hans}一致",
            f"{'、'.join(sources)} 裡的 {'、'.join(names)}{more.hant}一致",
        ),
        tuple(figures[:1]),
        severity=Severity.INFO,
    )


_MOST_NAMED = 3


def _again(figures: tuple[Figure, ...]) -> Problem:
    identifier, text, lines = figures[0].id, figures[0].text, _lines(figures)
    return Problem(
        LocalText(
            f"{identifier} is given {len(figures)} times with the same value {text}",
            f"{identifier} 重复给了 {len(figures)} 次，值都是 {text}",
            f"{identifier} 重複給了 {len(figures)} 次，值都是 {text}",
        ),
        figures,
        remedy=LocalText(
            f"keep one of the rows in lines {lines}",
            f"第 {lines.replace(', ', '、')} 行只留一行",
            f"第 {lines.replace(', ', '、')} 列只留一列",
        ),
        severity=Severity.WARNING,
    )


def _rounded_differently(figures: tuple[Figure, ...]) -> Problem:
    identifier, texts = figures[0].id, _texts(figures)
    return Problem(
        LocalText(
            f"{identifier} is given with different precision: {' and '.join(texts)}",
            f"{identifier} 给了不同精度的值：{'、'.join(texts)}",
            f"{identifier} 給了不同精度的值：{'、'.join(texts)}",
        ),
        figures,
        remedy=LocalText(
            "keep the row with the more precise value",
            "请只留精度较高的一行",
            "請只留精度較高的一列",
        ),
        values=tuple(texts),
        severity=Severity.WARNING,
        cause=identifier,
    )


def _clash(figures: tuple[Figure, ...]) -> Problem:
    identifier, texts = figures[0].id, _texts(figures)
    return Problem(
        LocalText(
            f"{identifier} has different values: {' and '.join(texts)}",
            f"{identifier} 有不同的值：{'、'.join(texts)}",
            f"{identifier} 有不同的值：{'、'.join(texts)}",
        ),
        figures,
        remedy=LocalText(
            "keep the right row; a value of another scope wants a dimension and member",
            "只留正确的一行；范围不同的数请写上维度和成员",
            "只留正確的一列；範圍不同的數請寫上維度和成員",
        ),
        values=tuple(texts),
        cause=identifier,
    )


def _texts(figures: tuple[Figure, ...]) -> list[str]:
    return list(dict.fromkeys(figure.text for figure in figures))


def _lines(figures: tuple[Figure, ...]) -> str:
    return ", ".join(str(figure.place.line) for figure in figures)


CHECK = Check("duplicate-value", duplicate_value)
