"""Whether as many figures are held as the config asks for: `checks: {coverage: 90}`."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.coverage import Coverage
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.report.config import ReportConfig


def too_few_held(coverage: Coverage, config: ReportConfig) -> Iterator[Problem]:
    """Yield a problem where a smaller share of the figures is held than the config asks for."""
    wanted = config.checks.coverage
    if wanted is None or coverage.held * 100 >= wanted * coverage.figures:
        return
    held, figures = coverage.held, coverage.figures
    share = held * 100 // figures
    yield Problem(
        LocalText(
            f"{held} of {figures} figures are held ({share} %), but {wanted} % are asked for",
            f"{figures} 个数值里有 {held} 个得到核对（{share}%），低于要求的 {wanted}%",
            f"{figures} 個數值裡有 {held} 個得到核對（{share}%），低於要求的 {wanted}%",
        ),
        about=About(subject="checks.coverage"),
        place=config.place("checks.coverage"),
        remedy=LocalText(
            "`reportgen check --coverage` lists the others, and what would hold them",
            "用 `reportgen check --coverage` 可以列出其余的数值，以及怎样才能核对",
            "用 `reportgen check --coverage` 可以列出其餘的數值，以及怎樣才能核對",
        ),
        values=(f"{share}", f"{wanted}"),
    )
