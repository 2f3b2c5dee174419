"""How well the figures are held: the last line, the lists that are asked for, and the JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reportgen.checks.runner import coverage_of
from reportgen.console import FORMATS
from reportgen.console.base import RenderOptions, Result, Suite
from reportgen.model.language import Locale
from tests.support.figures import report

HELD = "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15"
LOOSE = "orders@2024-10=15000 orders@2024-11=27000 orders=60000"
ALONE = "onboarding_weeks=4 aht=5.2"


def result(*figures: str, lists: bool = False) -> Result:
    given = [report(text) for text in figures]
    return Result(covered=tuple((each, coverage_of(each)) for each in given), lists_coverage=lists)


def lines(made: Result, locale: Locale = Locale.EN) -> list[str]:
    return "\n".join(FORMATS["text"](made, RenderOptions(locale))).splitlines()


@pytest.mark.parametrize(
    ("figures", "last"),
    [
        ((HELD,), "3 figures, 3 held by 1 relation, 0 by none"),
        ((HELD, ALONE), "5 figures, 3 held by 1 relation, 2 by none"),
        ((HELD, HELD), "6 figures, 6 held by 2 relations, 0 by none"),
        ((LOOSE,), "3 figures, 0 held by 1 relation, 3 within wide bounds only, 0 by none"),
        ((ALONE,), "2 figures, 0 held by 0 relations, 2 by none"),
    ],
)
def test_the_last_line_counts_what_is_held(figures: tuple[str, ...], last: str) -> None:
    assert lines(result(*figures))[-1] == last


@pytest.mark.parametrize(
    ("locale", "last"),
    [
        (Locale.HANS, "3 个数值，0 个有 1 条关系核对，3 个只有宽松界限，0 个无从核对"),
        (Locale.HANT, "3 個數值，0 個有 1 條關係核對，3 個只有寬鬆界限，0 個無從核對"),
    ],
)
def test_the_last_line_is_said_in_every_language(locale: Locale, last: str) -> None:
    assert lines(result(LOOSE), locale)[-1] == last


def test_where_nothing_was_covered_there_is_no_such_line() -> None:
    assert lines(Result()) == ["0 figures, no findings"]


def test_figures_that_are_not_held_are_listed_under_what_would_hold_them() -> None:
    told = lines(result(HELD, f"onboarding_weeks=4 {LOOSE}", lists=True))

    assert told[0] == "held by none:"
    assert told[1].startswith("  would be held by ")
    assert told[2:5] == [
        "    4  Onboarding weeks (onboarding_weeks@2024-Q4)  figures.csv:1:1",
        "",
        "held within a wide bound only: a small slip would not show:",
    ]
    assert [line for line in told[5:] if not line.startswith("  would be held by ")] == [
        "    15000  Orders (orders@2024-10)  figures.csv:2:1  anything from 0 to 33000 would pass",
        "    27000  Orders (orders@2024-11)  figures.csv:3:1  anything from 0 to 45000 would pass",
        "    60000  Orders (orders@2024-Q4)  figures.csv:4:1  anything from 42000 on would pass",
        "",
        "0 figures, no findings",
        "7 figures, 3 held by 2 relations, 3 within wide bounds only, 1 by none",
    ]


def test_figures_that_want_the_same_stand_under_it_together() -> None:
    told = lines(result("headcount=30 onboarding_weeks=4 agent_days=5", lists=True))

    assert len([line for line in told if line.startswith("    ")]) == 3
    assert len(set(told)) == len(told)


def test_what_is_held_needs_no_list() -> None:
    assert lines(result(HELD, lists=True))[:-1] == ["0 figures, no findings"]


def test_programs_get_each_figure_with_its_state() -> None:
    made = result(HELD, "onboarding_weeks=4", lists=True)

    [text] = FORMATS["json"](made, RenderOptions(Locale.EN))

    told = json.loads(text)["coverage"]
    [unheld] = told.pop("unheld")
    assert told == {
        "figures": 4,
        "held": 3,
        "relations": 1,
        "loose": [],
        "by_figure": [
            {"id": "headcount@2024-Q4", "state": "held"},
            {"id": "headcount@2024-Q4[level=senior]", "state": "held"},
            {"id": "headcount@2024-Q4[level=junior]", "state": "held"},
            {"id": "onboarding_weeks@2024-Q4", "state": "unheld"},
        ],
    }
    assert unheld.pop("would_hold")
    assert unheld == {
        "id": "onboarding_weeks@2024-Q4",
        "value": "4",
        "why": "held by none",
        "place": "figures.csv:1:1",
    }


def test_programs_get_the_ends_of_what_only_wide_bounds_hold() -> None:
    [text] = FORMATS["json"](result(LOOSE, lists=True), RenderOptions(Locale.EN))

    assert json.loads(text)["coverage"]["by_figure"] == [
        {"id": "orders@2024-10", "state": "loose", "low": "0", "high": "33000"},
        {"id": "orders@2024-11", "state": "loose", "low": "0", "high": "45000"},
        {"id": "orders@2024-Q4", "state": "loose", "low": "42000", "high": None},
    ]


def test_without_lists_programs_get_no_coverage() -> None:
    [text] = FORMATS["json"](result(HELD), RenderOptions(Locale.EN))

    assert "coverage" not in json.loads(text)


def suited(made: Result) -> Result:
    """Return a result whose reports were each checked by one rule."""
    paths = dict.fromkeys(each.config.path for each, _ in made.covered)
    return replace(made, suites=tuple(Suite(path, ("rollup",), "error") for path in paths))


def test_a_pull_request_is_told_last_how_well_the_figures_are_held() -> None:
    *_, last = FORMATS["github"](result(HELD, ALONE), RenderOptions(Locale.EN))

    assert last == (
        "::notice title=reportgen (coverage)::5 figures, 3 held by 1 relation, 2 by none"
    )


def test_a_test_suite_has_the_numbers_as_properties() -> None:
    told = list(
        FORMATS["junit"](suited(result(f"{HELD} {LOOSE} aht=5.2")), RenderOptions(Locale.EN))
    )

    assert told[3:10] == [
        "    <properties>",
        '      <property name="coverage.figures" value="7"/>',
        '      <property name="coverage.held" value="3"/>',
        '      <property name="coverage.loose" value="3"/>',
        '      <property name="coverage.unheld" value="1"/>',
        '      <property name="coverage.relations" value="2"/>',
        "    </properties>",
    ]


def test_a_log_of_an_analysis_has_the_numbers_as_properties_of_its_run() -> None:
    [text] = FORMATS["sarif"](result(HELD, ALONE), RenderOptions(Locale.EN))

    assert json.loads(text)["runs"][0]["properties"] == {
        "coverage": {"figures": 5, "held": 3, "loose": 0, "unheld": 2, "relations": 1}
    }


@pytest.mark.parametrize("form", ["github", "junit", "sarif"])
def test_where_nothing_was_covered_no_format_speaks_of_it(form: str) -> None:
    told = "\n".join(FORMATS[form](suited(Result()), RenderOptions(Locale.EN)))

    assert not [name for name in ("coverage.", '"properties"', "(coverage)") if name in told]
