"""A ledger is read back from a file, or refused."""

import io
import zipfile

import pytest

from reportgen.ledger import read_ledger
from reportgen.model.document.ledger import Ledger, LedgerEntry
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package

PART = "docProps/custom.xml"


def entry(number: int) -> LedgerEntry:
    return LedgerEntry(
        f"csat@2024-{number:05d}", "85.0%", "85", "%", "m.csv:20:26", "", (), f"_rg_f{number:05d}"
    )


LEDGER = Ledger(tuple(map(entry, range(40))))
CHUNK = "".join(LEDGER.to_chunks())


def stamped(ledger: Ledger) -> bytes:
    package = Package()
    stamp(package, ledger)
    return package.to_bytes()


def packed(custom: bytes, part: str = PART) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, custom)
    return stream.getvalue()


def properties(**texts: str) -> bytes:
    """Return a file with custom properties, as another program lays them out."""
    rows = "".join(
        f'  <property name="{name.replace("_", ".")}">\n    <lpwstr>\n{text}\n    </lpwstr>\n'
        "  </property>\n"
        for name, text in texts.items()
    )
    return packed(f"<Properties>\n{rows}</Properties>".encode())


def patched(data: bytes, at: int, value: int) -> bytes:
    """Return a zip whose one file has another value in its header, counted from its version."""
    copy = bytearray(data)
    for signature, start in ((b"PK\x03\x04", 4), (b"PK\x01\x02", 6)):
        copy[copy.index(signature) + start + at] = value
    return bytes(copy)


@pytest.mark.parametrize("count", [0, 1, 40, 5000])
def test_what_was_stamped_is_read_back_in_its_order(count: int) -> None:
    ledger = Ledger(tuple(map(entry, reversed(range(count)))))

    assert read_ledger(stamped(ledger)) == ledger


def test_properties_of_others_and_the_layout_of_another_program_do_no_harm() -> None:
    data = properties(Company="云雀", reportgen_ledger_0000=CHUNK, Reviewed="yes")

    assert read_ledger(data) == LEDGER


def test_pieces_are_put_together_by_their_number_and_not_by_their_digits() -> None:
    data = properties(reportgen_ledger_10000=CHUNK[100:], reportgen_ledger_9999=CHUNK[:100])

    assert read_ledger(data) == LEDGER


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip at all", "the file holds no ledger"),
        (packed(b"<Properties/>", "docProps/core.xml"), "the file holds no ledger"),
        (packed(b"<Properties/>"), "the file holds no ledger"),
        (packed(b"<Properties>"), "docProps/custom.xml is no XML"),
        (
            packed(b'<!DOCTYPE p [<!ENTITY x "y">]><Properties>&x;</Properties>'),
            "docProps/custom.xml declares a document type",
        ),
        (
            packed(b"<Properties>" + b" " * 16 * 1024 * 1024 + b"</Properties>"),
            "docProps/custom.xml is larger than 16777216 bytes",
        ),
        (properties(reportgen_ledger_0000=CHUNK[:-8]), "the ledger is cut short, or too large"),
        (properties(reportgen_ledger_0000="AAAA"), "unknown compression method"),
        (patched(packed(b"<Properties/>"), 2, 1), "docProps/custom.xml cannot be unpacked: .*encr"),
        (patched(packed(b"<Properties/>"), 4, 99), "docProps/custom.xml cannot be unpacked: "),
    ],
)
def test_a_file_without_a_sound_ledger_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_ledger(data)


def test_bytes_that_do_not_unpack_are_refused() -> None:
    data = bytearray(properties(reportgen_ledger_0000=CHUNK))
    start = data.index(PART.encode()) + len(PART)
    data[start : start + 12] = b"\xff" * 12

    with pytest.raises(ValueError, match=r"docProps/custom\.xml cannot be unpacked: "):
        read_ledger(bytes(data))


def test_a_file_that_has_properties_already_names_them_once() -> None:
    package = Package()
    stamp(package, Ledger((entry(1),)))

    again = Package.open(package.to_bytes())
    stamp(again, LEDGER)

    assert [target for _, target in again.relations().of_kind("custom-properties")] == [PART]
    assert read_ledger(again.to_bytes()) == LEDGER
