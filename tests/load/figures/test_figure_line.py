"""The short form of a figure, as manuals and tests write it."""

from __future__ import annotations

import pytest

from reportgen.load.figures.figure_line import figure_of, figures_on_line
from reportgen.model.figures.period import Period
from tests.support.figures import NOW, catalogue

NOW_ = Period.parse(NOW)


@pytest.mark.parametrize(
    ("text", "identifier", "shown"),
    [
        ("csat=85", "csat@2024-Q4", "85 %"),
        ("csat@2024-11=85.0", "csat@2024-11", "85.0 %"),
        ("csat[team=order]=85", "csat@2024-Q4[team=order]", "85 %"),
        ("csat[team=order,channel=chat]=85", "csat@2024-Q4[channel=chat,team=order]", "85 %"),
        ("csat:target=90以上", "csat@2024-Q4:target", "90 % at_least"),
        ("csat:stated_delta(2024-Q3)=-2|pp", "csat@2024-Q4:stated_delta(2024-Q3)", "-2 pp"),
        ("csat@2024-Q3[team=order]:stated_delta=2约|rel%",
         "csat@2024-Q3[team=order]:stated_delta", "2 rel% about"),
    ],
)  # fmt: skip
def test_all_but_the_metric_and_the_value_may_be_left_out(
    text: str, identifier: str, shown: str
) -> None:
    made = figure_of(text, catalogue(), NOW_)

    qualifier = f" {made.qualifier.value}" if made.qualifier else ""
    assert (made.id, f"{made.text} {made.unit.id}{qualifier}") == (identifier, shown)


@pytest.mark.parametrize(
    ("text", "trouble"), [("csat", ValueError), ("csat=", ValueError), ("csta=85", KeyError)]
)
def test_what_is_no_figure_is_refused(text: str, trouble: type[Exception]) -> None:
    with pytest.raises(trouble):
        figure_of(text, catalogue(), NOW_)


def test_the_figures_of_a_line_stand_in_lines_of_their_own() -> None:
    found = figures_on_line("csat=85 nps=65", catalogue(), NOW_)

    assert [str(each.place) for each in found] == ["figures.csv:1:1", "figures.csv:2:1"]
