"""A figure is given once: one value for a period, metric, member and role.

The same value twice in one file is a warning and is used once; so are two roundings of one value,
such as 87 and 87.4. Files that agree hold each other, and are told of in one note. Two different
values are an error; where relations fit one of them alone, the row of the other is named. Else
relations are tried under each value, and only what comes out alike is concluded.

Passes: headcount 2024-Q4 = 30 in one row. Fails: 30 in one row and 31 in another.

    passes: headcount=30 headcount@2024-Q3=30
    fails:  headcount=30 headcount=31
    says:   Headcount, Q4 2024 has different values: 30 and 31
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, listed
from reportgen.model.relations.intervals import common_interval
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, named, named_all
from reportgen.wording.messages.places import lines_words


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
    files, names, count = listed(sources), named_all(figures), len(figures)
    return Problem(
        LocalText(
            f"{' and '.join(sources)} agree on {count} figure{'s' * (count > 1)}: {names.en}",
            f"{files.hans} 里的 {count} 个数值一致：{names.hans}",
            f"{files.hant} 裡的 {count} 個數值一致：{names.hant}",
        ),
        tuple(figures[:1]),
        severity=Severity.INFO,
    )


def _again(figures: tuple[Figure, ...]) -> Problem:
    name, text, rows = named(figures[0]), figures[0].text, _rows(figures)
    return Problem(
        LocalText(
            f"{name.en} is given {_times(len(figures))} with the same value {text}",
            f"{name.hans}重复给了 {len(figures)} 次，值都是 {text}",
            f"{name.hant}重複給了 {len(figures)} 次，值都是 {text}",
        ),
        figures,
        remedy=LocalText(
            f"keep one row of {rows.en}",
            f"请只留一行：{rows.hans}",
            f"請只留一列：{rows.hant}",
        ),
        severity=Severity.WARNING,
    )


def _rounded_differently(figures: tuple[Figure, ...]) -> Problem:
    name, texts, rows = named(figures[0]), _texts(figures), _rows(figures)
    return Problem(
        LocalText(
            f"{name.en} is given with different precision: {' and '.join(texts)}",
            f"{name.hans}给了不同精度的值：{'、'.join(texts)}",
            f"{name.hant}給了不同精度的值：{'、'.join(texts)}",
        ),
        figures,
        remedy=LocalText(
            f"keep the row with the more precise value of {rows.en}",
            f"请只留精度较高的一行：{rows.hans}",
            f"請只留精度較高的一列：{rows.hant}",
        ),
        values=tuple(texts),
        severity=Severity.WARNING,
        cause=figures[0].id,
    )


def _clash(figures: tuple[Figure, ...]) -> Problem:
    name, texts, rows = named(figures[0]), _texts(figures), _rows(figures)
    return Problem(
        LocalText(
            f"{name.en} has different values: {' and '.join(texts)}",
            f"{name.hans}有不同的值：{'、'.join(texts)}",
            f"{name.hant}有不同的值：{'、'.join(texts)}",
        ),
        figures,
        remedy=LocalText(
            f"keep the right row of {rows.en}; "
            "if one is for another scope, give it a dimension and a member",
            f"请只留正确的一行：{rows.hans}；范围不同的数请写上维度和成员",
            f"請只留正確的一列：{rows.hant}；範圍不同的數請寫上維度和成員",
        ),
        values=tuple(texts),
        cause=figures[0].id,
    )


def _texts(figures: tuple[Figure, ...]) -> list[str]:
    return list(dict.fromkeys(figure.text for figure in figures))


def _rows(figures: tuple[Figure, ...]) -> LocalText:
    """Return the files and lines of rows."""
    return listed_words(lines_words([figure.place for figure in figures]))


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


CHECK = Check("duplicate-value", duplicate_value)
