from __future__ import annotations

from dataclasses import replace

from reportgen.model.document.table import Table
from tests.support.assessments import assessment, scored
from tests.support.figures import table
from tests.support.samples import expanded, other_sample, said


def test_has_a_row_for_everybody_in_the_order_of_the_people_table() -> None:
    [block] = expanded("score-summary", other_sample("assessments"))

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == [
        "姓名", "岗位", "业务量", "质量", "流程规范", "团队协作", "学习成长",
        "自评总分", "总分", "等级",
    ]  # fmt: skip
    assert [" | ".join(said(cell) for cell in row.cells) for row in block.rows] == [
        "苏念 | 在线客服 | 82 | 88 | 80 | 86 | 92 | 85.4 | 85.6 | B",
        "贺知舟 | 店铺客服 | 94 | 92 | 90 | 91 | 96 | 92.0 | 92.7 | A",
        "顾南乔 | 客服主管 | 90 | 93 | 94 | 95 | 88 | 91.4 | 92.0 | A",
        "方亦可 | 售后客服 | 85 | 81 | 84 | 80 | 78 | 85.5 | 81.9 | B",
        "白书雅 | 质检专员 | 80 | 90 | 95 | 84 | 83 | 87.0 | 86.3 | B",
        "江行简 | 夜班客服 | 76 | 74 | 79 | 77 | 72 | 80.8 | 75.4 | C",
    ]
    assert said(block.note) == "等级：A 优秀、B 良好、C 合格、D 待改进"


def test_is_left_out_without_scores() -> None:
    report = other_sample("assessments")
    tables = {name: table for name, table in report.tables.items() if name != "scores"}

    assert expanded("score-summary", replace(report, tables=tables)) == []


def test_rows_without_an_id_or_a_name_are_nobody_and_what_is_not_complete_is_a_dash() -> None:
    people = table("person_id name", "P01 苏念", "P02 ''")
    [first, *_] = people.rows
    nameless = [{name: cell for name, cell in first.items() if name != gone} for gone in first]
    scores = scored("P01 a 60 90", "P01 b 40 80", "P02 a 60 90", "P02 b 40 ''")

    [block] = expanded(
        "score-summary",
        assessment(people=replace(people, rows=(*people.rows, *nameless)), scores=scores),
    )

    assert isinstance(block, Table)
    assert [" | ".join(said(cell) for cell in row.cells) for row in block.rows] == [
        "苏念 | — | 90 | 80 | — | 86.0 | B",
        "P02 | — | 90 | — | — | — | —",
    ]
