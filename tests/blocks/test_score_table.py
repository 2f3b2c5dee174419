from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.kinds.assessment import Assessment
from reportgen.model.document.table import Emphasis, Table
from reportgen.model.people.staff import Staff
from reportgen.model.report.pieces import Criterion
from reportgen.model.report.report import Report
from tests.support.assessments import assessment, scored
from tests.support.figures import table
from tests.support.samples import expanded, other_sample, said


def lines(report: Report) -> list[str]:
    [block] = expanded("score-table", report)
    assert isinstance(block, Table)
    return [" | ".join(said(cell) for cell in row.cells) for row in block.rows]


def test_weighs_the_reviewer_s_scores_and_names_the_grade() -> None:
    report = Staff(other_sample("assessments")).report_of("P04")

    assert lines(report) == [
        "业务量 | 25 | 88 | 85 | 21.25",
        "质量 | 30 | 86 | 81 | 24.30",
        "流程规范 | 15 | 85 | 84 | 12.60",
        "团队协作 | 15 | 84 | 80 | 12.00",
        "学习成长 | 15 | 82 | 78 | 11.70",
        "总分　B（良好） |  | 85.5 |  | 81.9",
    ]


def test_a_set_with_a_score_missing_has_no_total() -> None:
    report = Staff(other_sample("assessments")).report_of("P04")
    scores = report.tables["scores"]
    first = {name: cell for name, cell in scores.rows[0].items() if name != "reviewer_score"}
    torn = replace(scores, rows=(first, *scores.rows[1:]))

    shown = lines(replace(report, tables={**report.tables, "scores": torn}))

    assert shown[0] == "业务量 | 25 | 88 | — | —"
    assert len(shown) == 5


def test_is_left_out_of_a_document_that_is_nobody_s() -> None:
    assert expanded("score-table", other_sample("assessments")) == []


def test_what_the_person_did_not_say_and_a_grade_that_nobody_earns_are_left_out() -> None:
    given = assessment(
        people=table("person_id name", "P01 苏念"), scores=scored("P01 a 60 90", "P01 b 40 80")
    )
    graded, nameless = (
        Staff(replace(given, config=replace(given.config, content=content))).report_of("P01")
        for content in (given.config.content, Assessment(criteria={"a": Criterion(Decimal(60))}))
    )

    assert lines(graded)[-1] == "总分　B（良好） |  | — |  | 86.0"
    assert lines(nameless)[-1] == "总分 |  | — |  | 86.0"


def test_only_the_reviewer_s_scores_stand_out() -> None:
    [block] = expanded("score-table", Staff(other_sample("assessments")).report_of("P04"))

    assert isinstance(block, Table)
    assert [(column.title, column.emphasis is Emphasis.ACTUAL) for column in block.columns] == [
        ("考核项", False), ("权重（%）", False), ("自评", False), ("上级评分", True), ("加权得分", False)
    ]  # fmt: skip
