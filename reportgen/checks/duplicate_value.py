"""A figure is given once: one value for a period, metric, member and role.

The same value twice is a warning and is used once. Two different values are an error, and nothing
is concluded from either of them.

Passes: headcount 2024-Q4 = 30 in one row. Fails: 30 in one row and 31 in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Words
from reportgen.model.report import Report


def duplicate_value(report: Report) -> Iterator[Problem]:
    """Yield a problem for each key that has more than one row."""
    for figures in report.book.by_key.values():
        if len(figures) > 1:
            yield _problem(figures)


def _problem(figures: tuple[Figure, ...]) -> Problem:
    texts = list(dict.fromkeys(figure.text for figure in figures))
    values = {figure.value for figure in figures}
    identifier = figures[0].id
    lines = ", ".join(str(figure.place.line) for figure in figures)
    if len(values) == 1:
        return Problem(
            Words(
                f"{identifier} is given {len(figures)} times with the same value {texts[0]}",
                f"{identifier} 重复给了 {len(figures)} 次，值都是 {texts[0]}",
                f"{identifier} 重複給了 {len(figures)} 次，值都是 {texts[0]}",
            ),
            figures,
            remedy=Words(
                f"keep one of the rows in lines {lines}",
                f"第 {lines} 行只留一行",
                f"第 {lines} 列只留一列",
            ),
            severity=Severity.WARNING,
        )
    return Problem(
        Words(
            f"{identifier} has different values: {' and '.join(texts)}",
            f"{identifier} 有不同的值：{'、'.join(texts)}",
            f"{identifier} 有不同的值：{'、'.join(texts)}",
        ),
        figures,
        remedy=Words(
            "keep the right row; a value of another scope wants a dimension and member",
            "只留正确的一行；范围不同的数请写上维度和成员",
            "只留正確的一列；範圍不同的數請寫上維度和成員",
        ),
        values=tuple(texts),
        cause=identifier,
    )


CHECK = Check("duplicate-value", duplicate_value)
