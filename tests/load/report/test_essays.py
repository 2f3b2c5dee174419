"""One essay a person; a broken one is told of and stops no other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from tests.support.figures import CONFIGS


@pytest.fixture
def assessments(tmp_path: Path) -> Path:
    """Return a copy of the assessments."""
    for name in ("catalogue", "assessments"):
        shutil.copytree(CONFIGS / name, tmp_path / name)
    return tmp_path / "assessments"


def test_essays_come_in_the_order_of_their_files() -> None:
    report = load_report(CONFIGS / "assessments" / "period.yaml")

    assert [essay.person_id for essay in report.essays] == [
        "P01",
        "P02",
        "P03",
        "P04",
        "P05",
        "P06",
    ]
    assert report.essays[5].shortfalls[0].metric == "csat"


def test_a_broken_essay_is_told_of_and_the_others_are_read(assessments: Path) -> None:
    path = assessments / "people" / "P02.yaml"
    path.write_text("person_id: P02\nthem: 一年\n", encoding="utf-8")

    report = load_report(assessments / "period.yaml")

    [problem] = report.input_problems
    assert problem.message.en == 'unknown key "them"'
    assert problem.remedy.en == 'did you mean "theme"?'
    assert [essay.person_id for essay in report.essays] == ["P01", "P03", "P04", "P05", "P06"]


def test_an_unknown_metric_of_an_essay_is_named_where_it_stands(assessments: Path) -> None:
    path = assessments / "people" / "P05.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("metric: callbacks", "metric: calbacks"),
        encoding="utf-8",
    )

    [problem] = load_report(assessments / "period.yaml").input_problems

    assert problem.message.en == 'unknown metric "calbacks"'
    assert problem.remedy.en == 'did you mean "callbacks"?'
    assert problem.place is not None
    assert problem.place.line == 6


def test_a_folder_of_essays_that_is_gone_stops_the_run(assessments: Path) -> None:
    shutil.rmtree(assessments / "people")

    with pytest.raises(ConfigError) as stop:
        load_report(assessments / "period.yaml")

    assert "people" in stop.value.problems[0].message.en
