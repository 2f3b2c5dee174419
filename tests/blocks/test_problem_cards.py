"""Gaps and issues."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.load import load_report
from reportgen.model.document.cards import ProblemCards
from reportgen.model.finding import Problem
from reportgen.model.report.config import Goal
from reportgen.model.report.pieces import Gap
from tests.support.figures import quarter, report, table
from tests.support.samples import copied, expanded, other_sample, said


def test_a_gap_says_how_far_why_and_what_is_done() -> None:
    [block] = expanded("problem-cards", of="gaps")

    assert isinstance(block, ProblemCards)
    assert [said(card.name) for card in block.cards] == [
        "客户满意度", "复购率", "净推荐值", "常见问题标准答复"
    ]  # fmt: skip
    first = block.cards[0]
    assert [(name, said(text)) for name, text in first.facts] == [
        ("实际", "85.0%"), ("目标", "≥ 90.0%"), ("差距", "−5.0个百分点")
    ]  # fmt: skip
    assert (said(first.cause), said(first.action)) == (
        "新人上线首月遇上大促", "大促前两周停止新人独立接待"
    )  # fmt: skip


def test_a_missed_target_writes_itself_in_and_asks_for_its_cause(tmp_path: Path) -> None:
    path = copied(
        tmp_path, {"period.yaml": lambda text: text.replace("  - {metric: nps, text", "  - {text")}
    )

    problem, block = expanded("problem-cards", load_report(path), of="gaps")

    assert isinstance(problem, Problem)
    assert problem.message.en == "Net Promoter Score missed its target, and no cause is given"
    entry = "`{metric: nps, text: …, cause: …, action: …}`"
    assert problem.remedy.en == f"add {entry} under gaps"
    assert problem.remedy.hans == f"请在 gaps 下加上 {entry}"
    assert problem.remedy.hant == f"請在 gaps 下加上 {entry}"
    assert isinstance(block, ProblemCards)
    assert said(block.cards[2].cause) == "待补充"


def test_an_entry_without_a_cause_asks_for_it_where_it_stands(tmp_path: Path) -> None:
    path = copied(
        tmp_path, {"period.yaml": lambda text: text.replace("cause: 新人上线首月遇上大促, ", "")}
    )

    problem, _ = expanded("problem-cards", load_report(path), of="gaps")

    assert isinstance(problem, Problem)
    assert problem.message.en == "Customer satisfaction missed its target, and no cause is given"
    assert problem.remedy.en == "add `cause: …` to gaps[0]"
    assert problem.remedy.hans == "请在 gaps[0] 里补上 `cause: …`"
    assert problem.remedy.hant == "請在 gaps[0] 裡補上 `cause: …`"
    assert problem.place.line == 75


def test_an_issue_stands_with_its_evidence() -> None:
    [block] = expanded("problem-cards", of="issues")

    assert isinstance(block, ProblemCards)
    assert (said(block.cards[0].name), said(block.cards[0].cause)) == (
        "大促当日系统有短暂卡顿", "11月11日信息部故障记录"
    )  # fmt: skip


def test_a_risk_has_trigger_response_and_owner() -> None:
    [block] = expanded("problem-cards", other_sample("service-plan"), of="risks")

    assert isinstance(block, ProblemCards)
    [card] = block.cards
    assert (said(card.name), said(card.headline)) == ("大促接待量翻倍", "负责人 客服主管")
    assert (card.cause_label, said(card.cause)) == ("触发条件", "排队超过三分钟")
    assert said(card.action) == "启用机动坐席与机器人分流"


def test_a_challenge_shows_its_periods_and_the_initiative_that_answers_it() -> None:
    [block] = expanded("problem-cards", other_sample("team-annual"), of="challenges.peak")

    assert isinstance(block, ProblemCards)
    first = block.cards[0]
    assert said(first.headline) == "6月 31秒　11月 34秒"
    assert (first.action_label, said(first.action)) == ("對應計畫", "CRM 擴容")


def test_the_cards_of_several_lists_stand_together() -> None:
    report = other_sample("personal-annual")

    [block] = expanded("problem-cards", report, of="challenges.external challenges.internal")

    assert isinstance(block, ProblemCards)
    assert [said(card.name) for card in block.cards] == ["规则变化", "缺货与延误", "系统故障"]


def test_a_gap_that_missed_no_target_may_have_neither_cause_nor_action() -> None:
    content = QuarterSummary(gaps=(Gap(text="排班表还没有统一"),))

    [block] = expanded("problem-cards", report("", quarter(content=content)), of="gaps")

    assert isinstance(block, ProblemCards)
    assert (block.cards[0].cause, block.cards[0].action) == ((), ())


def test_missed_targets_come_in_the_order_of_the_headline_then_of_the_goals() -> None:
    config = quarter(
        content=QuarterSummary(),
        headline=("csat", "nps"),
        goals=(Goal("快", metric="resolution_time"), Goal("满意", metric="csat")),
    )
    missed = "nps=60 nps:target=70以上 csat=80 csat:target=90以上"
    figures = f"resolution_time=4 resolution_time:target=3以内 {missed}"

    *problems, block = expanded("problem-cards", report(figures, config), of="gaps")

    assert isinstance(block, ProblemCards)
    assert [said(card.name) for card in block.cards] == ["客户满意度", "净推荐值", "平均解决时长"]
    assert len(problems) == 3


def test_a_card_of_any_list_answers_with_its_response_else_its_link_else_its_action() -> None:
    rows = table(
        "risk text trigger cause response linked action",
        "排队 说明 何时 因何 分流 扩容 加班",
        "卡顿 '' '' 因何 '' 扩容 加班",
        "缺货 '' '' '' '' '' 加班",
    )

    data = report("", quarter(content=QuarterSummary()), tables={"risks": rows})
    [block] = expanded("problem-cards", data, of="risks")

    assert isinstance(block, ProblemCards)
    assert [(said(card.name), said(card.text)) for card in block.cards] == [
        ("排队", "说明"), ("卡顿", ""), ("缺货", "")
    ]  # fmt: skip
    assert [
        (card.cause_label, said(card.cause), card.action_label, said(card.action))
        for card in block.cards
    ] == [
        ("触发条件", "何时", "措施", "分流"),
        ("原因", "因何", "对应计划", "扩容"),
        ("", "", "措施", "加班"),
    ]


def test_a_card_never_says_its_name_twice() -> None:
    listed = table("risk text", "排队 排队", "卡顿 说明")
    gaps = QuarterSummary(gaps=(Gap(text="排班表还没有统一"),))

    data = report("", quarter(content=gaps), tables={"risks": listed})
    blocks = [*expanded("problem-cards", data, of="risks"), *expanded("problem-cards", data)]

    assert [
        (said(card.name), said(card.text))
        for block in blocks
        if isinstance(block, ProblemCards)
        for card in block.cards
    ] == [("排队", ""), ("卡顿", "说明"), ("排班表还没有统一", "")]


def test_in_an_editors_kind_a_missed_target_that_nobody_wrote_of_is_not_told_of_twice() -> None:
    config = quarter(content=QuarterSummary(gaps=(Gap("慢了", metric="nps"),)), headline=("csat",))
    editors = replace(config.document_kind, folder=Path("kinds/brief"))
    figures = "csat=80 csat:target=90 nps=60 nps:target=70"

    ours = expanded("problem-cards", report(figures, config), of="gaps")
    theirs = expanded(
        "problem-cards", report(figures, replace(config, document_kind=editors)), of="gaps"
    )

    assert [each.message.en for each in ours if isinstance(each, Problem)] == [
        "Customer satisfaction missed its target, and no cause is given",
        "Net Promoter Score missed its target, and no cause is given",
    ]
    assert [each.message.en for each in theirs if isinstance(each, Problem)] == [
        "Net Promoter Score missed its target, and no cause is given"
    ]
