"""How well printed figures are held: the last line, the lists that are asked for, the JSON."""

from __future__ import annotations

import json

import pytest

from reportgen.checks.runner import coverage_of
from reportgen.console import FORMATS
from reportgen.console.base import RenderOptions, Result
from reportgen.coverage import Printed
from reportgen.model.document.printed import PrintedFigure
from reportgen.model.language import Locale
from reportgen.model.relations.derived import change
from tests.support.figures import catalogue, report

DATA = report(
    "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15 headcount@2024-Q3=28 aht=5.2 csat=90"
)
BY_ID = {each.id: each for each in DATA.book.figures}
NOW, BEFORE = BY_ID["headcount@2024-Q4"], BY_ID["headcount@2024-Q3"]
(RISE,) = filter(None, [change(NOW, BEFORE, catalogue().units)])
PLACES = ("Summary", "Team › Headcounts", "Outlook", "Appendix")


def result(*, lists: bool = False) -> Result:
    """Return a result of which a document prints some figures, one of them in four places."""
    figures = (
        PrintedFigure(NOW, PLACES),
        PrintedFigure(RISE, ("Summary",)),
        PrintedFigure(BY_ID["csat@2024-Q4"], ("Summary",)),
        PrintedFigure(BY_ID["aht@2024-Q4"], PLACES),
    )
    coverage = coverage_of(DATA)
    printed = (Printed(figures, coverage),)
    return Result(covered=((DATA, coverage),), printed=printed, lists_coverage=lists)


def lines(made: Result, locale: Locale = Locale.EN) -> list[str]:
    return "\n".join(FORMATS["text"](made, RenderOptions(locale))).splitlines()


@pytest.mark.parametrize(
    ("locale", "last"),
    [
        (Locale.EN, "4 figures printed, 1 held, 1 within wide bounds only, 2 by none"),
        (Locale.HANS, "文中印出 4 个数值，1 个得到核对，1 个只有宽松界限，2 个无从核对"),
        (Locale.HANT, "文中印出 4 個數值，1 個得到核對，1 個只有寬鬆界限，2 個無從核對"),
    ],
)
def test_the_last_line_counts_what_is_printed_apart(locale: Locale, last: str) -> None:
    assert lines(result(), locale)[-1] == last


def test_a_single_figure_is_counted_in_the_singular() -> None:
    printed = Printed((PrintedFigure(NOW, ("Summary",)),), coverage_of(DATA))

    assert lines(Result(covered=result().covered, printed=(printed,)))[-1] == (
        "1 figure printed, 1 held, 0 by none"
    )


def test_printed_figures_that_nothing_holds_are_listed_with_their_places() -> None:
    told = lines(result(lists=True))
    at = told.index("printed, and held by none:")

    assert told[at : at + 6] == [
        "printed, and held by none:",
        (
            "    5.2  Average handling time (aht@2024-Q4)  figures.csv:5:1  "
            "printed in: Summary; Team › Headcounts; Outlook … +1"
        ),
        "",
        "printed, and resting on a cell that nothing holds:",
        (
            "    2\u00a0people  Headcount (headcount@2024-Q4:change(2024-Q3))  rests on "
            "Headcount, Q3 2024, figures.csv:4:1, which nothing holds  printed in: Summary"
        ),
        "",
    ]


def test_programs_get_what_is_printed_apart() -> None:
    [text] = FORMATS["json"](result(lists=True), RenderOptions(Locale.EN))

    assert json.loads(text)["coverage"]["printed"] == {
        "figures": 4,
        "held": 1,
        "loose": 1,
        "unheld": [
            {
                "id": "headcount@2024-Q4:change(2024-Q3)",
                "value": "2",
                "places": ["Summary"],
                "rests_on": ["headcount@2024-Q3"],
            },
            {"id": "aht@2024-Q4", "value": "5.2", "places": list(PLACES), "rests_on": []},
        ],
    }
