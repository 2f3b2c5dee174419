"""Who owns an action where a cell names one, two, or somebody whom nobody lists."""

from __future__ import annotations

import pytest

from reportgen.model.people.owners import strangers

KNOWN = ("小王", "小李", "Anna", "Ben", "Research and Development", "客服/质检组")


@pytest.mark.parametrize(
    ("owner", "unknown"),
    [
        ("", ()),
        ("小王", ()),
        ("小王、小李", ()),
        ("小王和小李", ()),
        ("Anna / Ben", ()),
        ("Anna and Ben", ()),
        ("Anna, Ben", ()),
        ("Research and Development", ()),
        ("客服/质检组", ()),
        ("小王、小张", ("小张",)),
        ("小王和小张", ("小张",)),
        ("Anna & Carl", ("Carl",)),
        ("Carl / Dora", ("Carl", "Dora")),
        ("和平", ("和平",)),
        ("Sales and Marketing", ("Sales and Marketing",)),
    ],
)
def test_each_of_several_owners_in_one_cell_is_looked_up_by_itself(
    owner: str, unknown: tuple[str, ...]
) -> None:
    assert strangers(owner, KNOWN) == unknown
