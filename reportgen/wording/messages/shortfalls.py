"""What is said of parts that miss their total in every period, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.model.figures.figure import Figure
from reportgen.model.language import LocalText
from reportgen.wording.messages.figure_names import period_words


def in_every_period(totals: Sequence[Figure], shortfalls: Sequence[Decimal]) -> LocalText:
    """Return that the parts miss all of several totals, from the first period to the last."""
    ordered = sorted({each.period for each in totals}, key=lambda period: period.first)
    first, last = period_words(ordered[0]), period_words(ordered[-1])
    least, most = min(map(abs, shortfalls)), max(map(abs, shortfalls))
    count = len(ordered)
    by = f"by {least:f} to {most:f}" if least != most else f"by {most:f}"
    amount = f"{least:f} 到 {most:f}" if least != most else f"{most:f}"
    less, few = ("less", "少") if shortfalls[0] > 0 else ("more", "多")
    return LocalText(
        f"; in {count} periods from {first.en} to {last.en} the parts come to "
        f"{less} than the total, {by}",
        f"；从{first.hans}到{last.hans}，{count} 期的各部分之和都比合计{few}，相差 {amount}",
        f"；從{first.hant}到{last.hant}，{count} 期的各部分之和都比合計{few}，相差 {amount}",
    )


def mend_members(shortfalls: Sequence[Decimal]) -> LocalText:
    """Return what to do where members of every period are too few, or too many."""
    if shortfalls[0] > 0:
        return LocalText(
            "a member is probably missing in every period: add its rows, or leave out "
            "`exhaustive: true` of the dimension in the catalogue",
            "很可能每期都漏了同一个成员：请补上它的行，或在目录中去掉该维度的 `exhaustive: true`",
            "很可能每期都漏了同一個成員：請補上它的列，或在目錄中去掉該維度的 `exhaustive: true`",
        )
    return LocalText(
        "a member is probably counted twice in every period, or the total leaves one out: "
        "take out what is counted twice",
        "很可能每期都有一个成员重复计算，或合计漏了一个成员：请去掉重复的部分",
        "很可能每期都有一個成員重複計算，或合計漏了一個成員：請去掉重複的部分",
    )
