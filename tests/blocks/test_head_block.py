from __future__ import annotations

from reportgen.model.document.prose import Facts
from reportgen.model.people.staff import Staff
from tests.support.assessments import assessment
from tests.support.figures import table
from tests.support.samples import expanded, other_sample, said


def test_says_whom_an_assessment_is_about() -> None:
    report = Staff(other_sample("assessments")).report_of("P01")

    [block] = expanded("head-block", report)

    assert isinstance(block, Facts)
    assert [f"{name} {said(text)}" for name, text in block.facts] == [
        "姓名 苏念",
        "岗位 在线客服",
        "小组 售前组",
        "入职日期 2024年5月27日",
        "工龄 7个月",
        "考核期 2024年1月1日至12月31日",
        "考核人 陈一帆",
    ]


def test_is_left_out_of_a_document_that_is_nobody_s() -> None:
    assert expanded("head-block", other_sample("assessments")) == []


def test_what_a_record_does_not_say_is_left_out() -> None:
    rows = table("person_id name reviewer hire_date", "P1 苏念 陈一帆 ''")
    own = Staff(assessment(people=rows)).report_of("P1")

    [block] = expanded("head-block", own)

    assert isinstance(block, Facts)
    assert [name for name, _ in block.facts] == ["姓名", "考核期", "考核人"]


def test_somebody_without_a_name_and_hired_after_the_period_has_neither_name_nor_service() -> None:
    rows = table("person_id name reviewer hire_date", "P1 '' 陈一帆 2025-05-27")
    own = Staff(assessment(people=rows)).report_of("P1")

    [block] = expanded("head-block", own)

    assert isinstance(block, Facts)
    assert [name for name, _ in block.facts] == ["入职日期", "考核期", "考核人"]
