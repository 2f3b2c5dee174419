"""What `data.trust` names has to be there."""

from __future__ import annotations

from dataclasses import replace

from reportgen.load.report.trust import unknown_figures, unknown_files
from reportgen.model.report.config import DataConfig, ReportConfig, Trust
from tests.support.figures import book, quarter


def trusting(name: str) -> ReportConfig:
    trust: dict[str, Trust] = {name: "audited"}
    return replace(quarter(), data=DataConfig(metrics=("teams.csv", "monthly.csv"), trust=trust))


def test_a_file_that_is_not_among_the_data_is_a_mistake_and_the_nearest_is_named() -> None:
    [problem] = unknown_files(trusting("team.csv"))

    assert (
        problem.message.en == '`trust` under `data` names "team.csv", which is not among the data'
    )
    assert problem.remedy.en == 'did you mean "teams.csv"?'
    assert list(unknown_files(trusting("teams.csv"))) == []


def test_a_figure_that_is_not_given_is_a_mistake_and_the_nearest_is_named() -> None:
    [problem] = unknown_figures(trusting("csat@2024-Q3"), book("csat=85"))

    assert problem.remedy.en == 'did you mean "csat@2024-Q4"?'
    assert list(unknown_figures(trusting("csat@2024-Q4"), book("csat=85"))) == []
    assert list(unknown_figures(trusting("team.csv"), book("csat=85"))) == []
    assert list(unknown_files(trusting("csat@2024-Q3"))) == []
