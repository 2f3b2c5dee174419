"""Office files -> PDF -> a picture a page, through LibreOffice and poppler."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

requires_office = pytest.mark.office
"""Marks a test that renders: it is skipped where LibreOffice or poppler is missing."""

PROGRAMS = ("soffice", "pdftoppm", "pdftotext")
SECONDS = 180


def missing_office() -> str | None:
    """Return why nothing can be rendered here, or None."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else None


def to_pdf(path: Path, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of a file, written into `folder`.

    Each call has a profile of its own, so that calls may run at the same time.
    """
    with tempfile.TemporaryDirectory(prefix="office-profile-") as profile:
        _run(
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(path),
        )
    return folder / f"{path.stem}.pdf"


def to_pictures(path: Path, folder: Path, dpi: int = 60) -> list[Path]:
    """Return a PNG for each page or slide of a docx, pptx or PDF, in order."""
    pdf = path if path.suffix == ".pdf" else to_pdf(path, folder)
    _run("pdftoppm", "-png", "-r", str(dpi), str(pdf), str(folder / pdf.stem))
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def page_texts(pdf: Path) -> list[str]:
    """Return the text of each page of a PDF, laid out as on the page."""
    text = _run("pdftotext", "-layout", str(pdf), "-")
    return text.removesuffix("\f").split("\f")


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout
