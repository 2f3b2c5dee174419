"""Figures in the unit in which a language counts, with the figure that they come from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.compose.shown_units import in_shown_units
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.figures.metric import LocalUnit
from reportgen.model.language import Locale
from reportgen.model.report.report import Report
from tests.support.figures import catalogue, redefined, report


def counted(figures: str, times: str, decimals: int = 1) -> Report:
    """Return a report whose budget is counted in CNY in English, and its changes as they are."""
    unit = replace(
        catalogue().metrics["budget"].unit, shown={"en": LocalUnit("CNY", Decimal(times))}
    )
    return redefined(report(figures), "budget", unit=unit, decimals=decimals)


def only(data: Report, metric: str = "budget") -> Figure:
    [figure] = [each for each in data.book.figures if each.metric.id == metric]
    return figure


@pytest.mark.parametrize(
    ("times", "decimals", "value", "left"),
    [
        ("10000", 1, "240000", 0),
        ("10", 1, "240", 0),
        ("10", 2, "240", 1),
        ("1", 1, "24.0", 1),
        ("0.1", 1, "2.40", 2),
    ],
)
def test_a_value_is_multiplied_and_its_decimals_move_with_it(
    times: str, decimals: int, value: str, left: int
) -> None:
    shown = in_shown_units(counted("budget=24.0", times, decimals), Locale.EN)

    figure = only(shown)
    assert figure.value == Decimal(value)
    assert figure.unit.id == "CNY"
    assert figure.metric.decimals == left
    assert isinstance(figure.source, Derivation)
    assert figure.source.formula == f"budget@2024-Q4 * {times}"


@pytest.mark.parametrize("key", ["hans", "zh-Hans"])
def test_a_catalogue_may_name_the_language_as_in_its_names_or_as_in_a_config(key: str) -> None:
    unit = replace(catalogue().metrics["budget"].unit, shown={key: LocalUnit("CNY", Decimal(100))})
    given = redefined(report("budget=24.0"), "budget", unit=unit)

    assert only(in_shown_units(given, Locale.HANS)).value == 2400
    assert only(in_shown_units(given, Locale.HANT)).value == 24


def test_other_metrics_and_other_languages_stay_as_they_are() -> None:
    given = counted("budget=24.0 csat=85.0", "10000")

    assert in_shown_units(given, Locale.HANS) is given
    assert only(in_shown_units(given, Locale.EN), "csat") == only(given, "csat")
