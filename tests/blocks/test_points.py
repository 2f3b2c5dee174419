"""A list as points."""

from __future__ import annotations

import pytest

from reportgen.model.document.prose import ItemList
from tests.support.figures import report, table
from tests.support.samples import expanded, other_sample, said


def test_rules_are_numbered_where_an_editor_says_so() -> None:
    [block] = expanded("points", other_sample("service-plan"), of="rules", numbered="true")

    assert isinstance(block, ItemList)
    assert block.ordered
    assert [said(item) for item in block.items] == [
        "统一话术库每月更新", "工单当日填完", "未结工单每日复看"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbered", "ordered"), [("true", True), ("yes", True), ("false", False), ("no", False)]
)
def test_an_option_is_switched_in_plain_words(numbered: str, ordered: bool) -> None:
    [block] = expanded("points", other_sample("service-plan"), of="rules", numbered=numbered)

    assert isinstance(block, ItemList)
    assert block.ordered is ordered


def test_a_day_stands_behind_what_it_belongs_to() -> None:
    [block] = expanded("points", other_sample("personal-annual"), of="growth.certificates")

    assert isinstance(block, ItemList)
    assert [said(item) for item in block.items] == [
        "商务英语高级（2024年5月18日）", "情绪管理课程（2024年8月30日）"
    ]  # fmt: skip


def test_an_empty_list_has_no_points_and_a_day_without_a_name_is_none() -> None:
    days = table("name date", "'' 2024-12-05", "甲 2024-12-06", "乙 ''")
    only_days = table("name date", "'' 2024-12-05")

    [block] = expanded("points", report("", tables={"days": days}), of="days")

    assert isinstance(block, ItemList)
    assert [said(item) for item in block.items] == ["甲（2024年12月6日）", "乙"]
    assert not any(
        isinstance(each, ItemList)
        for each in expanded("points", report("", tables={"days": only_days}), of="days")
    )
