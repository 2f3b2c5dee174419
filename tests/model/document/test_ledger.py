"""The ledger's form inside a file."""

import pytest

from reportgen.model.document.ledger import CHUNK, Ledger, LedgerEntry

ENTRY = LedgerEntry(
    id="csat@2024-Q4:change(2024-Q3)",
    text="+2.0个百分点",
    value="2",
    unit="pp",
    source="",
    formula="csat@2024-Q4 - csat@2024-Q3",
    operands=("csat@2024-Q4", "csat@2024-Q3"),
    where="_rg_f0001",
)


def test_a_ledger_survives_its_chunks() -> None:
    ledger = Ledger((ENTRY,) * 300)

    assert Ledger.from_chunks(ledger.to_chunks()) == ledger


def test_no_chunk_is_longer_than_office_allows() -> None:
    rows = tuple(
        LedgerEntry(f"m{n}@2024", str(n * 7919), str(n), "count", f"a.csv:{n}:1", "", (), f"p{n}")
        for n in range(200)
    )

    chunks = Ledger(rows).to_chunks()

    assert len(chunks) > 3
    assert max(len(chunk) for chunk in chunks) == CHUNK == 255


@pytest.mark.parametrize("chunks", [[], ["%%%"], ["AAAA"], ["eJyLjgUAARUAuQ==", "x"]])
def test_a_damaged_ledger_is_refused(chunks: list[str]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Ledger.from_chunks(chunks)


def test_a_ledger_that_lacks_its_end_is_cut_short() -> None:
    [chunk] = Ledger((ENTRY,)).to_chunks()

    with pytest.raises(ValueError, match="cut short"):
        Ledger.from_chunks([chunk[:-8]])


def test_what_was_written_keeps_every_part_of_an_entry_and_its_characters() -> None:
    [entry] = Ledger.from_chunks(Ledger((ENTRY,)).to_chunks()).entries

    assert (entry.text, entry.operands) == ("+2.0个百分点", ("csat@2024-Q4", "csat@2024-Q3"))
