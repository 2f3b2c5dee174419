"""The quality cycle."""

from __future__ import annotations

from reportgen.model.document.sequences import Process
from reportgen.model.finding import Problem
from tests.support.samples import expanded, other_sample, said


def test_the_four_steps_stand_in_their_order() -> None:
    [block] = expanded("cycle", other_sample("service-plan"), caption="质量循环")

    assert isinstance(block, Process)
    assert block.cycle
    assert [(said(step.name), said(step.facts[0][1])) for step in block.steps] == [
        ("计划", "年初定指标与抽检比例"),
        ("执行", "按标准接待并留痕"),
        ("检查", "每月评审一次，比对指标与录音抽样"),
        ("改进", "评审后五个工作日内改话术、改流程或补培训，并在下次评审复核"),
    ]


def test_a_kind_without_a_cycle_is_told_of() -> None:
    [problem] = expanded("cycle", other_sample("team-annual"))

    assert isinstance(problem, Problem)
    assert (
        problem.message.en
        == "there is nothing to show: team-annual has no texts about quality_cycle"
    )
