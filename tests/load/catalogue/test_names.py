"""Entries of the catalogue are found by id, and by a name that only one of them has."""

from __future__ import annotations

from reportgen.load.catalogue.names import by_name
from reportgen.model.language import LocalText

KNOWN = {
    "chat": LocalText("chat", "在线", "線上"),
    "phone": LocalText("phone", "电话", "電話"),
    "hotline": LocalText("hotline", "热线", "電話"),
}


def test_a_name_that_two_entries_share_means_neither() -> None:
    found = by_name(KNOWN, lambda names: names)

    assert {name: entry.en for name, entry in found.items()} == {
        "chat": "chat",
        "phone": "phone",
        "hotline": "hotline",
        "在线": "chat",
        "線上": "chat",
        "电话": "phone",
        "热线": "hotline",
    }


def test_an_id_comes_before_a_name_of_another() -> None:
    known = {"甲": LocalText("one", "乙", "乙"), "乙": LocalText("two", "丙", "丙")}

    assert by_name(known, lambda names: names)["乙"].en == "two"


def test_an_entry_without_a_name_is_found_by_its_id_alone() -> None:
    known = {"count": LocalText("", "", ""), "CNY": LocalText("", "元", "元")}

    assert list(by_name(known, lambda names: names)) == ["元", "count", "CNY"]
