"""Make reportgen/fonts from Noto Sans CJK: a subset under a name of our own.

Holds GB 2312, the first level of Big5, Latin and the symbols that reports use. Text marked as
Taiwanese takes the Taiwanese shapes (feature locl). Same font in, same bytes out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

SOURCES = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parent.parent / "reportgen" / "fonts"
FAMILY = "Reportgen Sans"
FACE = "Noto Sans CJK SC"
WEIGHTS = ("Regular", "Bold")
ENGLISH = 0x409

LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180))
MARKS = (*range(0x2010, 0x2028), *range(0x2030, 0x2040), *range(0x20A0, 0x20C0))
SIGNS = (*range(0x2100, 0x2150), *range(0x2190, 0x219A), *range(0x2200, 0x22C0))
SHAPES = (*range(0x2460, 0x2474), *range(0x25A0, 0x2600), *range(0x2605, 0x2607), 0x2713)
WIDE = (*range(0x3000, 0x3040), *range(0xFE30, 0xFE50), *range(0xFF01, 0xFFEF))

SCRIPTS = [f"{script}.{language}" for script in ("hani", "latn") for language in ("dflt", "ZHT")]
FULL_NAME_IDS = {1: "{family}", 3: "{file} 1.0", 4: "{family}{weight}", 6: "{file}"}
DROPPED_NAME_IDS = {7, 16, 17}  # the trademark, and the typographic family


def double_byte(encoding: str, leads: range, trails: range) -> Iterator[str]:
    """Yield the characters of a two-byte encoding, in its order."""
    for lead in leads:
        for trail in trails:
            yield from bytes((lead, trail)).decode(encoding, errors="ignore")


def characters() -> set[int]:
    """Return the code points that the subset holds."""
    gb2312 = double_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    big5_level_1 = double_byte("big5", range(0xA1, 0xC7), range(0x40, 0xFF))
    typed = {ord(char) for char in chain(gb2312, big5_level_1)}
    return typed | {*LATIN, *MARKS, *SIGNS, *SHAPES, *WIDE}


def source(weight: str) -> TTFont:
    """Return the Simplified Chinese face of the collection; raises StopIteration if absent."""
    collection = TTCollection(SOURCES / f"NotoSansCJK-{weight}.ttc")
    return next(font for font in collection.fonts if font["name"].getDebugName(1) == FACE)


def cut(font: TTFont) -> None:
    """Keep our characters and what draws them; drop the rest of the font."""
    options = subset.Options(
        layout_features=["locl", "ccmp", "kern", "mark"],
        layout_scripts=["DFLT.dflt", *SCRIPTS],
        name_IDs=["*"],
        hinting=False,
        notdef_outline=True,
        drop_tables=["BASE", "DSIG", "VORG", "vhea", "vmtx"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)


def rename(font: TTFont, weight: str) -> None:
    """Give the font our name everywhere: the licence keeps the old one for the original."""
    file = f"{FAMILY.replace(' ', '')}-{weight}"
    names = font["name"]
    names.names = [
        record
        for record in names.names
        if record.langID == ENGLISH and record.nameID not in DROPPED_NAME_IDS
    ]
    for number, pattern in FULL_NAME_IDS.items():
        suffix = "" if weight == "Regular" else f" {weight}"
        names.setName(
            pattern.format(family=FAMILY, weight=suffix, file=file), number, 3, 1, ENGLISH
        )
    names.setName(weight, 2, 3, 1, ENGLISH)
    table = font["CFF "].cff
    table.fontNames = [file]
    top = table.topDictIndex[0]
    top.FullName, top.FamilyName = file, FAMILY
    for attribute in ("Notice", "Copyright"):
        if hasattr(top, attribute):
            setattr(top, attribute, names.getDebugName(0))


def main() -> int:
    """Write both weights into reportgen/fonts."""
    if not SOURCES.is_dir():
        sys.stderr.write(f"{SOURCES}: no such folder; install the package fonts-noto-cjk\n")
        return 2
    for weight in WEIGHTS:
        font = source(weight)
        font.recalcTimestamp = False
        cut(font)
        rename(font, weight)
        path = TARGET / f"ReportgenSans-{weight}.otf"
        font.save(path)
        print(f"{path.name}: {font['maxp'].numGlyphs} glyphs, {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
