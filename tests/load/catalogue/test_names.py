"""Entries of the catalogue are found by id, and by a name that only one of them has."""

from __future__ import annotations

from reportgen.load.catalogue.names import by_name, units_by_name, units_called
from reportgen.model.figures.metric import Unit
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


def test_a_unit_is_found_by_what_is_printed_for_it_alone_in_any_language() -> None:
    units = {
        "claim": Unit("claim", True, LocalText("claims", "件", "件"), one="claim"),
        "parcel": Unit("parcel", True, LocalText("parcels", "件", "件")),
        "eur": Unit("eur", False, LocalText("EUR", "欧元", "歐元")),
    }

    found = units_by_name(units)

    assert {name: found[name].id for name in ("claim", "claims", "EUR", "歐元", "parcels")} == {
        "claim": "claim",
        "claims": "claim",
        "EUR": "eur",
        "歐元": "eur",
        "parcels": "parcel",
    }
    assert "件" not in found
    assert units_called("件", units) == ("claim", "parcel")
    assert units_called("个", units) == ()
