"""The next steps of the closing slide: which list, in which order, what each says."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.compose.steps import NextStep, next_steps
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.report.pieces import NextStep as Written
from tests.support.figures import quarter, report, table


def steps(*written: Written, most: int = 4, actions: str = "") -> tuple[NextStep, ...]:
    def fill(text: str, path: str) -> Inlines:
        return (Text(f"{path}: {text}"),) if text else ()

    tables = {"actions": table("action owner due status", *actions.splitlines())} if actions else {}
    config = quarter(content=QuarterSummary(next_steps=written))
    given = report("", config, tables=tables)
    return next_steps(DocumentContext(given, config.locale), most, "　", fill)


def said(step: NextStep) -> tuple[str, str, str]:
    when, what, who = step
    return when, "".join(each.text for each in what if isinstance(each, Text)), who


def test_the_nearest_come_first_and_those_without_a_day_last() -> None:
    found = steps(
        Written("丙"),
        Written("乙", owner="吴启明", due=date(2025, 2, 14)),
        Written("甲", metric="csat", due=date(2025, 1, 31)),
        Written("丁", owner="林晓冬", metric="csat", due=date(2025, 3, 3)),
    )

    assert [said(each) for each in found] == [
        ("2025年1月31日", "next_steps[2].text: 甲", "客户满意度"),
        ("2025年2月14日", "next_steps[1].text: 乙", "吴启明"),
        ("2025年3月3日", "next_steps[3].text: 丁", "林晓冬　客户满意度"),
        ("", "next_steps[0].text: 丙", ""),
    ]


def test_no_more_are_shown_than_there_is_room_for() -> None:
    written = (Written(name, due=date(2025, 1, day)) for day, name in enumerate("甲乙丙", 1))

    assert [said(each)[0] for each in steps(*written, most=2)] == ["2025年1月1日", "2025年1月2日"]


def test_a_metric_that_nobody_knows_is_no_name() -> None:
    [found] = steps(Written("甲", owner="吴启明", metric="csta"))

    assert said(found) == ("", "next_steps[0].text: 甲", "吴启明")


def test_a_step_without_words_is_left_out() -> None:
    assert steps(Written("")) == ()


def test_where_the_config_names_none_open_actions_are_what_comes_next() -> None:
    actions = (
        "建轮值 吴启明 2025-02-14 planned\n旧事 吴启明 2025-01-05 done\n半成 甲 2025-01-06 partial"
    )

    [found] = steps(actions=actions)

    when, what, who = said(found)
    assert (when, what.rpartition(": ")[2], who) == ("2025年2月14日", "建轮值", "吴启明")


def test_of_two_lists_the_plainest_one_speaks_alone() -> None:
    [found] = steps(Written("甲"), actions="建轮值 吴启明 2025-02-14 planned")

    assert said(found)[1] == "next_steps[0].text: 甲"


@pytest.mark.parametrize("most", [0, 1])
def test_without_lists_there_is_nothing_to_come(most: int) -> None:
    assert steps(most=most) == ()
