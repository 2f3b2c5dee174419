"""A ledger is read back from a file, or refused."""

import io
import zipfile

import pytest

from reportgen.ledger import read_ledger
from reportgen.model.document.ledger import Ledger, LedgerEntry
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package

ENTRY = LedgerEntry("csat@2024-Q4", "85.0%", "85", "%", "m.csv:20:26", "", (), "_rg_f0001")


def stamped(ledger: Ledger) -> bytes:
    package = Package()
    stamp(package, ledger)
    return package.to_bytes()


def packed(custom: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("docProps/custom.xml", custom)
    return stream.getvalue()


def test_what_was_stamped_is_read_back() -> None:
    ledger = Ledger((ENTRY,) * 40)

    assert read_ledger(stamped(ledger)) == ledger


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip at all", "the file holds no ledger"),
        (packed(b"<Properties/>"), "the file holds no ledger"),
        (packed(b"<Properties>"), "docProps/custom.xml is no XML"),
        (
            packed(b'<!DOCTYPE p [<!ENTITY x "y">]><Properties>&x;</Properties>'),
            "docProps/custom.xml declares a document type",
        ),
    ],
)
def test_a_file_without_a_sound_ledger_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_ledger(data)
