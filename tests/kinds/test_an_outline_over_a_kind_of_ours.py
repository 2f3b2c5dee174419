"""The titles of an outline that an editor puts over a kind of ours are read like their sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.resources import template_root
from reportgen.pipeline import check
from tests.support.samples import copied


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return an editor's folder with our outline, which the sample takes its templates from."""
    edits = {"period.yaml": lambda text: f"{text}\ntemplates: house\n"}
    made = copied(tmp_path, edits, "quarter-summary-en").parent / "house"
    made.mkdir()
    ours = template_root() / "quarter-summary" / "outline.yaml"
    (made / "outline.yaml").write_text(ours.read_text(encoding="utf-8"), encoding="utf-8")
    return made


def told(outline: Path, old: str = "", new: str = "") -> list[tuple[str, str, str]]:
    text = outline.read_text(encoding="utf-8")
    assert old in text
    outline.write_text(text.replace(old, new), encoding="utf-8")
    config = next(folder for folder in outline.parents if folder.name == "house").parent
    found = check(config / "period.yaml").findings
    return [(Path(f.place.file).name, f.check, f.problem.message.en) for f in found]


def test_our_own_titles_are_sound(house: Path) -> None:
    assert told(house / "outline.yaml") == []


@pytest.mark.parametrize(
    ("title", "name", "message"),
    [
        ("TBD", "placeholder", '"TBD" was never filled in'),
        (
            "Service quality in Q3 2024",
            "period-scope",
            '"Service quality in Q3 2024" names Q3 2024, but the figures under it are of Q4 2024',
        ),
    ],
)
def test_a_chapter_is_held_against_the_report(
    title: str, name: str, message: str, house: Path
) -> None:
    found = told(house / "outline.yaml", "en: Service quality}", f"en: {title}}}")

    assert found == [("outline.yaml", name, message)]


def test_an_outline_in_the_folder_of_its_kind_is_read_as_well(house: Path) -> None:
    (house / "quarter-summary").mkdir()
    moved = (house / "outline.yaml").rename(house / "quarter-summary" / "outline.yaml")

    assert [name for name, *_ in told(moved, "en: The team}", "en: TODO}")] == ["outline.yaml"]
