"""The steps of a process."""

from __future__ import annotations

from reportgen.model.document.sequences import Process
from tests.support.figures import report, table
from tests.support.samples import expanded, other_sample, said


def test_a_step_has_its_standard_its_record_and_the_target_of_its_metric() -> None:
    [block] = expanded("process", other_sample("service-plan"), of="process", caption="流程")

    assert isinstance(block, Process)
    assert [said(step.name) for step in block.steps] == ["受理", "判因", "定案", "跟进", "回访"]
    assert [(name, said(text)) for name, text in block.steps[4].facts] == [
        ("标准", "结案后三天内回访"),
        ("记录", "满意度"),
        ("目标", "客户满意度 ≥ 95.0%"),
    ]


def test_a_list_with_nothing_in_it_makes_no_process() -> None:
    assert expanded("process", other_sample("team-annual"), of="goals") == []


def test_a_step_names_no_target_where_its_metric_has_none_and_no_fact_that_is_empty() -> None:
    steps = table("name metric standard", "受理 csat 三秒", "定案 fcr ''", "回访 '' 三天")
    data = report("csat:target=90 fcr=80", tables={"steps": steps})

    [block] = expanded("process", data, of="steps", facts="standard target")

    assert isinstance(block, Process)
    assert [[(name, said(text)) for name, text in step.facts] for step in block.steps] == [
        [("标准", "三秒"), ("目标", "客户满意度 ≥ 90.0%")],
        [],
        [("标准", "三天")],
    ]
