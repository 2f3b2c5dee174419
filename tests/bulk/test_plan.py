"""Who gets a document, under which name, and who does not and why."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.bulk.plan import BulkPlan, Selection, plan
from reportgen.errors import ConfigError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.language import same
from reportgen.model.place import Place
from reportgen.pipeline import BuildOptions, check
from tests.support.figures import CONFIGS, figure

OUT = Path("out")


def folder(target: Path, people: str = "", essay: str = "") -> Path:
    """Return a copy of the sample with further people, and one essay replaced."""
    shutil.copytree(CONFIGS / "catalogue", target / "catalogue")
    shutil.copytree(CONFIGS / "assessments", target / "assessments")
    table = target / "assessments" / "people.csv"
    table.write_text(table.read_text("utf-8") + people, encoding="utf-8")
    if essay:
        (target / "assessments" / "people" / "P04.yaml").write_text(essay, encoding="utf-8")
    return target / "assessments" / "period.yaml"


def planned(config: Path, choice: Selection = Selection()) -> BulkPlan:  # noqa: B008 - frozen
    return plan(check(config), BuildOptions(OUT, ("docx",)), choice)


def names(found: BulkPlan) -> list[str]:
    return [path.name for job in found.jobs for _, path in job.paths]


def test_everybody_gets_a_file_of_their_own() -> None:
    found = planned(CONFIGS / "assessments" / "period.yaml")

    assert names(found) == [
        "2024-P01-苏念.docx",
        "2024-P02-贺知舟.docx",
        "2024-P03-顾南乔.docx",
        "2024-P04-方亦可.docx",
        "2024-P05-白书雅.docx",
        "2024-P06-江行简.docx",
    ]
    assert (found.refused, found.against_all) == ((), ())


def test_two_of_one_name_do_not_write_one_file(tmp_path: Path) -> None:
    config = folder(tmp_path)
    text = config.read_text("utf-8").replace("{period}-{person_id}-{name}", "{name}")
    config.write_text(text, encoding="utf-8")
    table = config.with_name("people.csv")
    table.write_text(table.read_text("utf-8").replace("白书雅", "苏念"), encoding="utf-8")

    found = planned(config)

    assert names(found)[:2] == ["苏念-P01.docx", "贺知舟.docx"]
    assert names(found)[4] == "苏念-P05.docx"


def test_nobody_s_file_leaves_the_folder(tmp_path: Path) -> None:
    config = folder(tmp_path)
    table = config.with_name("people.csv")
    table.write_text(table.read_text("utf-8").replace("江行简", "../../x"), encoding="utf-8")

    found = planned(config)

    assert names(found)[-1] == "2024-P06-.._.._x.docx"
    assert {path.parent for job in found.jobs for _, path in job.paths} == {OUT}


def test_a_broken_essay_stands_against_its_writer_alone(tmp_path: Path) -> None:
    config = folder(tmp_path, essay="person_id: P04\nvariant: dutys\n")

    found = planned(config)

    (outcome,) = found.refused
    assert (outcome.person_id, outcome.name) == ("P04", "方亦可")
    assert outcome.findings[0].problem.message.en == 'unknown value "dutys"'
    assert len(found.jobs) == 5
    assert found.against_all == ()


def test_an_id_that_stands_twice_gets_no_document_and_stops_nobody(tmp_path: Path) -> None:
    config = folder(tmp_path, people="P01,苏念二,在线客服,售前组,2024-05-27,reflection,陈一帆,,\n")

    found = planned(config)

    assert names(found)[0] == "2024-P02-贺知舟.docx"
    assert [each.person_id for each in found.refused] == ["P01"]


def test_a_row_without_an_id_is_told_of_by_its_name(tmp_path: Path) -> None:
    config = folder(tmp_path, people=",无名氏,在线客服,售前组,2024-01-01,reflection,陈一帆,,\n")

    found = planned(config)

    (outcome,) = found.refused
    assert outcome.findings[0].problem.message.en == 'the row of "无名氏" has no person_id'
    assert len(found.jobs) == 6


def test_only_some_are_written_for_when_they_are_named() -> None:
    found = planned(CONFIGS / "assessments" / "period.yaml", Selection(("P05", "P02")))

    assert [job.person_id for job in found.jobs] == ["P02", "P05"]


def test_somebody_unknown_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigError) as stop:
        planned(CONFIGS / "assessments" / "period.yaml", Selection(("P1O",)))

    (problem,) = stop.value.problems
    assert problem.message.en == 'nobody has the id "P1O"'
    assert problem.remedy.en == 'did you mean "P01"?'


def test_a_kind_that_is_one_document_says_so() -> None:
    with pytest.raises(ConfigError) as stop:
        planned(CONFIGS / "quarter-summary" / "period.yaml")

    assert stop.value.problems[0].message.en == (
        "quarter-summary is one document, not one for each person"
    )
    assert stop.value.problems[0].remedy.en == (
        "use `reportgen build`; bulk writes assessment-single and personal-annual"
    )


@pytest.mark.parametrize("kind", ["assessment-collection", "assessment-single"])
def test_each_document_is_of_the_kind_of_one_person(tmp_path: Path, kind: str) -> None:
    config = folder(tmp_path)
    text = config.read_text("utf-8")
    config.write_text(text.replace("assessment-collection", kind), encoding="utf-8")

    assert planned(config).kind.name == "assessment-single"


@pytest.mark.parametrize(
    ("people", "refused", "of_all"),
    [(("P01",), ["P01"], 0), (("P01", "P02"), [], 1), (("P99",), [], 1)],
)
def test_a_finding_stands_against_one_person_only_where_it_names_no_other(
    people: tuple[str, ...], refused: list[str], of_all: int
) -> None:
    config = CONFIGS / "assessments" / "period.yaml"
    figures = tuple(figure(f"csat[person={name}]=85") for name in people)
    finding = Finding(str(config), "range", Severity.ERROR, Problem(same("odd"), figures))
    checked = replace(check(config), findings=(finding,))

    found = plan(checked, BuildOptions(OUT, ("docx",)), Selection())

    assert [each.person_id for each in found.refused] == refused
    assert len(found.against_all) == of_all


@pytest.mark.parametrize(
    ("file", "line", "refused", "of_all"),
    [
        ("people/P04.yaml", 3, ["P04"], 0),
        ("people.csv", 3, ["P02"], 0),
        ("scores.csv", 2, ["P01"], 0),
        ("people.csv", 1, [], 1),
        ("period.yaml", 3, [], 1),
    ],
)
def test_a_finding_that_names_nobody_stands_against_whoever_wrote_the_line(
    file: str, line: int, refused: list[str], of_all: int
) -> None:
    config = CONFIGS / "assessments" / "period.yaml"
    checked = check(config)
    path = config.with_name("people.csv")
    start = checked.report.tables["people"].file.removesuffix(path.name)
    problem = Problem(same("odd"), place=Place(f"{start}{file}", line, 1))
    finding = Finding(str(config), "range", Severity.ERROR, problem)

    found = plan(replace(checked, findings=(finding,)), BuildOptions(OUT, ("docx",)), Selection())

    assert [each.person_id for each in found.refused] == refused
    assert len(found.against_all) == of_all


def test_a_score_that_is_nobody_s_concerns_everybody(tmp_path: Path) -> None:
    config = folder(tmp_path)
    table = config.with_name("scores.csv")
    table.write_text(table.read_text("utf-8") + ",volume,25,80,82,invented\n", encoding="utf-8")

    found = planned(config)

    assert [f.problem.message.en for f in found.against_all] == ["the row has no person_id"]
    assert found.refused == ()


def test_an_essay_of_a_stranger_concerns_everybody(tmp_path: Path) -> None:
    config = folder(tmp_path, essay="person_id: P99\nvariant: reflection\n")

    found = planned(config)

    assert "the essay is by P99, who is not in the people table" in {
        finding.problem.message.en for finding in found.against_all
    }
