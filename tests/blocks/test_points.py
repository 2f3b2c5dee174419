"""A list as points."""

from __future__ import annotations

import pytest

from reportgen.model.document.prose import ItemList
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
