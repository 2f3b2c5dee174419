"""A row that all others have and one person has not is told of; what others lack too is not."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.checks.people.lacking_people import people_without_rows
from reportgen.model.finding import Severity
from reportgen.model.report.report import Report
from reportgen.pipeline import check
from tests.support.assessments import assessment
from tests.support.figures import CONFIGS, figure, table


def people(*rows: str, figures: str) -> Report:
    """Return an assessment for 2024 of people: `P01 2023-01-09 agent`."""
    return assessment(table("person_id hire_date position", *rows), figures=figures)


def rows(metric: str, persons: Sequence[int], period: str = "2024") -> str:
    """Return a figure of a metric a person."""
    return " ".join(f"{metric}@{period}[person=P0{n}]=90" for n in persons)


THREE = [f"P0{n} 2023-01-09 agent" for n in (1, 2, 3)]
SEVEN = [f"P0{n} 2023-01-09 {'lead' if n == 7 else 'agent'}" for n in range(1, 8)]


def said(given: Report) -> list[str]:
    """Return what is said in English."""
    return [problem.message.en for problem in people_without_rows(given)]


def test_the_row_that_one_of_three_lacks_is_a_note_in_each_language() -> None:
    given = people(*THREE, figures=f"{rows('csat', [1, 2, 3])} {rows('aht', [2, 3])}")

    [note] = people_without_rows(given)

    name = given.catalogue.metrics["aht"].names
    assert note.message.en == f"P01 has no row for 2024 that the others have: {name.en}"
    assert note.message.hans == f"P01 缺少2024年的行：{name.hans}（其他人都有）"
    assert note.message.hant == f"P01 缺少2024年的列：{name.hant}（其他人都有）"
    assert note.severity is Severity.INFO
    assert note.about is not None
    assert (note.about.metric, note.about.member) == ("aht", "P01")


def test_several_rows_of_a_person_are_one_note() -> None:
    metrics = [rows(each, [2, 3]) for each in ("csat", "aht")]

    [told] = said(people(*THREE, figures=" ".join(metrics)))

    assert told.startswith("P01 has no rows for 2024 that the others have: ")


@pytest.mark.parametrize(
    ("figures", "why"),
    [
        (rows("aht", [1, 2, 3]), "nobody lacks it"),
        (rows("aht", [3]), "two of three lack it"),
        (rows("aht", [2, 3], "2024-05"), "a month is looked for among the person's own months"),
        ("aht[channel=chat]=5", "it is not given by person"),
    ],
)
def test_nothing_is_said_where_no_one_stands_out(figures: str, why: str) -> None:
    assert said(people(*THREE, figures=figures)) == [], why


def test_who_joined_later_had_no_row_to_give() -> None:
    late = ["P01 2025-01-09 agent", *THREE[1:]]

    assert said(people(*late, figures=rows("aht", [2, 3]))) == []


def test_an_empty_cell_says_that_nobody_knows() -> None:
    given = people(*THREE, figures=rows("aht", [2, 3]))
    empty = figure("aht@2024[person=P01]=1")

    assert said(replace(given, missing=frozenset({empty.key}))) == []


@pytest.mark.parametrize(("lacks", "count"), [(1, 1), (7, 0)])
def test_among_many_a_position_of_its_own_has_metrics_of_its_own(lacks: int, count: int) -> None:
    have = [n for n in range(1, 8) if n != lacks]

    assert len(said(people(*SEVEN, figures=rows("aht", have)))) == count


def test_a_check_of_many_people_tells_of_the_row_that_one_lacks(tmp_path: Path) -> None:
    for name in ("catalogue", "personal-annual-people"):
        shutil.copytree(CONFIGS / name, tmp_path / name)
    metrics = tmp_path / "personal-annual-people" / "metrics.csv"
    lines = metrics.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("2024,escalations,person,P01")]
    metrics.write_text("".join(kept), encoding="utf-8")

    checked = check(metrics.with_name("period.yaml"))

    [told] = [each for each in checked.findings if each.check == "missing-row"]
    assert told.problem.message.hans == "苏念（P01）缺少2024年的行：升级投诉量（其他人都有）"
