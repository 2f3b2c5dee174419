"""A chart of the period config is planned as its block would be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.charts.configured import dimension_of, plan_of
from reportgen.kinds.team_annual import TeamAnnual
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.report import Report
from tests.support.samples import other_sample, sample


def chart(**options: object) -> ChartConfig:
    """Return the first chart of the sample with other options."""
    bare = ChartConfig("c1", "column")
    return replace(bare, **options)  # type: ignore[arg-type]


def outlook() -> tuple[str, ...]:
    """Return the metrics with targets of the team's year."""
    content = other_sample("team-annual").config.content
    assert isinstance(content, TeamAnnual)
    return tuple(content.outlook.targets)


@pytest.mark.parametrize(
    ("report", "options", "metrics"),
    [
        (sample(), {"metric": "csat"}, ("csat",)),
        (sample(), {"metrics": ("csat", "nps")}, ("csat", "nps")),
        (sample(), {"metrics": ("csat", "nothing")}, ("csat",)),
        (sample(), {"metrics": "headline"}, sample().config.headline),
        (sample(), {}, ()),
        (other_sample("team-annual"), {"metrics": "outlook.paths"}, ()),
        (
            other_sample("team-annual"),
            {"metrics": "outlook.targets"},
            outlook(),
        ),
    ],
)
def test_its_metrics_are_named_one_by_one_or_by_their_list(
    report: Report, options: dict[str, object], metrics: tuple[str, ...]
) -> None:
    plan = plan_of(report, chart(**options))

    assert plan is not None
    assert plan.metrics == metrics


@pytest.mark.parametrize("options", [{"type": "sketch"}, {"source": "actions"}])
def test_a_diagram_or_a_chart_of_a_list_has_no_plan(options: dict[str, object]) -> None:
    assert plan_of(sample(), chart(metric="csat", **options)) is None


@pytest.mark.parametrize(
    ("options", "dimension"),
    [
        ({"by": "channel"}, "channel"),
        ({"by": "month"}, ""),
        ({"by": "month", "stack": "channel"}, "channel"),
        ({}, ""),
    ],
)
def test_the_dimension_is_what_its_members_are_of(
    options: dict[str, object], dimension: str
) -> None:
    plan = plan_of(sample(), chart(metric="csat", **options))

    assert plan is not None
    assert dimension_of(plan) == dimension
