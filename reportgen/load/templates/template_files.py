"""Which file stands for an outline or a section: the editor's, else the one that ships."""

from __future__ import annotations

from pathlib import Path

from reportgen.load.resources import template_root
from reportgen.model.language import Locale
from reportgen.model.report.config import ReportConfig

OUTLINE = "outline.yaml"


def own_folder(config: ReportConfig) -> Path | None:
    """Return the editor's folder that a config names, None where it names none."""
    return Path(config.path).parent / config.templates if config.templates else None


def outline_path(folder: Path, kind: str, own: Path | None) -> Path:
    """Return where the outline of a kind stands: in the editor's folder, else in the kind's."""
    return (own_outline(own, kind) if own else None) or folder / OUTLINE


def own_outline(root: Path, kind: str) -> Path | None:
    """Return the outline that an editor wrote for a kind, None where there is none."""
    files = (folder / OUTLINE for folder in (root / kind, root))
    return next((file for file in files if file.is_file() and is_below(file, root)), None)


def section_files(folder: Path, kind: str, locale: Locale, own: Path | None) -> dict[str, Path]:
    """Return the file of each section: the editor's, else the one in the kind's folder."""
    inside = section_folder(folder, locale)
    found = inside.glob("*.md") if is_below(inside, folder) else ()
    files = sorted(file for file in found if not file.is_symlink() or is_below(file, folder))
    ours = {section_name(file): file for file in files if not is_readme(file)}
    return ours | (own_section_files(own, kind, locale) if own else {})


def is_below(file: Path, folder: Path) -> bool:
    """Return whether a file lies in a folder, by no link that leads elsewhere."""
    return file.resolve().is_relative_to(folder.resolve())


def section_folder(folder: Path, locale: Locale) -> Path:
    """Return where the sections of a kind stand: in a folder of their language, else its own."""
    inside = folder / locale.value
    return inside if inside.is_dir() or not folder.is_dir() else folder


def lender(folder: Path, borrows: str) -> Path:
    """Return the folder of the kind that lends its sections to another: beside it, else ours."""
    name = Path(borrows).name.strip(".")
    beside = folder.parent / name
    return beside if beside.is_dir() else template_root() / name


def own_section_files(root: Path, kind: str, locale: Locale) -> dict[str, Path]:
    """Return the section files of an editor's folder that are for a kind and a language."""
    found: dict[str, Path] = {}
    for folder in (root / kind / locale.value, root / locale.value, root):
        for file in sorted(folder.glob("*.md")):
            if not is_readme(file) and is_below(file, root):
                found.setdefault(section_name(file), file)
    return found


def section_name(file: Path) -> str:
    """Return the section that a file is for: its name without the number that sorts the folder."""
    return file.stem.lstrip("0123456789-")


def is_readme(file: Path) -> bool:
    """Return whether a file is about the folder, such as README.md, and for no section."""
    return file.stem.partition(".")[0].casefold() == "readme"
