"""One result in every format, written out: what is waived, derived, on a sheet, without a place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.console import FORMATS
from reportgen.console.base import RenderOptions, Result, Suite
from reportgen.model.figures.figure import Derivation
from reportgen.model.finding import About, Evidence, Finding, Problem, Severity
from reportgen.model.language import Locale, same
from reportgen.model.place import Place
from tests.support.expected import assert_expected
from tests.support.figures import figure
from tests.support.findings import CONFIG, WAIVER, finding

EXPECTED = Path(__file__).parent / "expected"
DERIVED = replace(figure("orders=4"), source=Derivation("1 + 3", (figure("orders@2024-10=1"),)))
CONVICTED = Problem(
    same("the quarter says 4"),
    (DERIVED, figure("orders@2024-10=1", 7), figure("orders@2024-10=1", 7)),
    remedy=same("look at F6"),
    about=About("orders", "channel", "chat", "2024-Q4"),
    place=Place("a.xlsx", 6, 6, "value", "F6", 2, sheet="一"),
    suspect="orders@2024-10",
    repair="2",
    cause="orders@2024-10",
    evidence=(Evidence(same("the year says 8"), (figure("orders@2024=8", 9),)),),
)
FOUND = (
    Finding(CONFIG, "rollup", Severity.ERROR, CONVICTED),
    finding("outlier", "odd", severity="info", cause="orders@2024-10", figures="orders@2024-11=2"),
    finding("ratio", place=Place("a.csv", 3, 2, "value"), waived=WAIVER),
    finding("wording", "no place", severity="warning", place=Place("", 1)),
)
RESULT = Result(FOUND, 10, suites=(Suite(CONFIG, ("rollup", "ratio", "delta"), "warning"),))


def told(form: str, locale: Locale) -> str:
    """Return the result in a format; of a SARIF log its results, as rules have pages of their own."""
    lines = {"a.xlsx": "orders,,,,4", "a.csv": "orders,78"}
    manner = RenderOptions(locale, lambda place: lines.get(place.file))
    text = "\n".join(FORMATS[form](RESULT, manner))
    if form != "sarif":
        return text
    [run] = json.loads(text)["runs"]
    found = [{k: v for k, v in each.items() if k != "ruleIndex"} for each in run["results"]]
    return json.dumps(found, ensure_ascii=False, indent=1)


@pytest.mark.golden
@pytest.mark.parametrize("locale", [Locale.EN, Locale.HANS])
@pytest.mark.parametrize("form", FORMATS)
def test_a_format_says_it_like_this(form: str, locale: Locale) -> None:
    assert_expected(EXPECTED / f"{form}-{locale.value}.txt", f"{told(form, locale)}\n")
