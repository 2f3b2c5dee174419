"""The things of a list as paragraphs led in by their names."""

from __future__ import annotations

from reportgen.model.document.inline import Text
from reportgen.model.document.prose import Paragraph
from tests.support.figures import report, table
from tests.support.samples import expanded, other_sample, said


def paragraphs(kind: str = "personal-annual", **options: str) -> list[str]:
    made = expanded("lead-ins", other_sample(kind), **options)
    return [said(block.inlines) for block in made if isinstance(block, Paragraph)]


def test_a_thing_is_its_name_its_text_and_its_answer_each_a_sentence() -> None:
    assert paragraphs(of="challenges.team")[0] == "反馈慢。物流侧平均隔天才回。措施：约定优先级。"


def test_the_name_stands_in_bold() -> None:
    [first, *_] = expanded("lead-ins", other_sample("personal-annual"), of="duties")

    assert isinstance(first, Paragraph)
    assert first.inlines[:2] == (Text("接待", strong=True), Text("。", strong=True))


def test_several_lists_follow_one_another() -> None:
    made = paragraphs(of="challenges.external challenges.internal")

    assert [line.partition("。")[0] for line in made] == ["规则变化", "缺货与延误", "系统故障"]


def test_a_metric_speaks_for_a_thing_without_a_text_where_an_editor_says_so() -> None:
    assert paragraphs(of="results.efficiency", otherwise="claim") == [
        "首次解决率。92.0%，达到88.0%以上的目标。",
        "处理时长。6.1分钟，达到6.5分钟以内的目标。",
        "首次响应。28秒，比上年缩短17秒。",
    ]


def test_a_thing_that_says_no_more_than_its_name_is_left_out() -> None:
    assert paragraphs(of="results.efficiency") == []


def test_english_sentences_end_with_a_stop_and_a_space() -> None:
    made = paragraphs("personal-annual-en", of="challenges.external")

    assert made[0] == (
        "Changing rules. The platform changed its refund rules twice in the year. "
        "Action: I update my answers on the same day."
    )


ROWS = table(
    "name text does response action",
    "甲 '' 派单 '' ''",
    "乙 '' '' 重启 ''",
    "丙 说明。 '' '' 培训",
    "'' 只有说明 派单 '' 重启",
    "丁 '' '' '' ''",
)


def test_what_a_thing_goes_by_is_not_said_again_and_what_is_not_there_is_left_out() -> None:
    made = expanded("lead-ins", report("", tables={"rows": ROWS}), of="rows")

    assert [said(block.inlines) for block in made if isinstance(block, Paragraph)] == [
        "甲。派单。",
        "乙。措施：重启。",
        "丙。说明。措施：培训。",
        "重启。只有说明。",
    ]
