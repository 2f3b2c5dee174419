"""What a written file holds, counted, so that nobody compares a book with a leaflet."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

BODIES = r"word/document\.xml|ppt/slides/slide\d+\.xml"
COUNTED = {
    "slides": r"<p:sld[ >]",
    "paragraphs with text": r"<(w:p|a:p)[ >](?:(?!</\1>).)*?<(?:w:t|a:t)[ >]",
    "tables": r"<(?:w|a):tbl[ >]",
    "rows": r"<(?:w|a):tr[ >]",
    "charts": r"<c:chart[ />]",
    "pictures": r"<(?:pic|p):pic[ >]",
}


def contents(path: Path) -> str:
    """Return counts of what a docx or pptx holds, and its size."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(BODIES, name)]
        text = "".join(archive.read(name).decode() for name in names)
    counts = {what: len(re.findall(pattern, text, re.DOTALL)) for what, pattern in COUNTED.items()}
    shown = [f"{count} {what}" for what, count in counts.items() if count]
    return ", ".join([*shown, f"{path.stat().st_size / 1024:.0f} KB"])
