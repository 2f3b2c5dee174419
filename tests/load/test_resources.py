"""What ships with reportgen: templates, samples and brands, from a checkout or an installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import resources
from reportgen.load.resources import (
    brand_file,
    brand_path,
    brands,
    kinds_with_templates,
    sample_root,
    template_root,
)

ROOT = Path(__file__).parents[2]
LOCALES = ["en", "zh-Hans", "zh-Hant"]


def test_in_a_checkout_the_folders_of_the_checkout_are_used() -> None:
    assert (template_root(), sample_root()) == (ROOT / "templates", ROOT / "configs")


def test_an_installed_package_brings_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "reportgen")
    (tmp_path / "reportgen" / "_data" / "templates").mkdir(parents=True)

    assert template_root() == tmp_path / "reportgen" / "_data" / "templates"
    assert sample_root() == tmp_path / "configs"


def test_every_kind_of_ours_has_templates_in_all_languages() -> None:
    assert kinds_with_templates() == {
        "assessment-collection": LOCALES,
        "assessment-single": LOCALES,
        "personal-annual": LOCALES,
        "quarter-summary": LOCALES,
        "service-plan": LOCALES,
        "team-annual": LOCALES,
    }


def test_brands_are_known_by_the_names_of_their_folders() -> None:
    assert brands() == ["lively", "sober"]
    assert brand_path("sober") == ROOT / "templates" / "brands" / "sober" / "brand.yaml"
    assert brand_file("sober", "brand.yaml") == brand_path("sober").read_bytes()


@pytest.mark.parametrize(
    ("brand", "file", "remedy"),
    [("sobre", "brand.yaml", "nearest: sober"), ("sober", "absent.docx", ""), ("xyz", "a", "")],
)
def test_a_file_that_no_brand_has_is_told_of_with_the_nearest_brand(
    brand: str, file: str, remedy: str
) -> None:
    with pytest.raises(ConfigError) as stop:
        brand_file(brand, file)

    [problem] = stop.value.problems
    assert problem.message.en == f'there is no file {file} for a brand "{brand}"'
    assert problem.remedy.en == remedy
    assert str(problem.place) == f"templates/brands/{brand}:1:1"


def test_kinds_languages_and_brands_come_in_the_order_of_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "reportgen")
    names = [f"k{number:02}" for number in (17, 3, 11, 8, 1, 14, 5, 20, 2, 9)]
    for name in names:
        for file in (f"{name}/outline.yaml", f"brands/{name}/brand.yaml"):
            _empty(tmp_path / "templates" / file)
        for language in names:
            _empty(tmp_path / "templates" / name / language / "goals.md")

    in_order = ["k01", "k02", "k03", "k05", "k08", "k09", "k11", "k14", "k17", "k20"]
    assert brands() == in_order
    assert list(kinds_with_templates()) == in_order
    assert list(kinds_with_templates().values()) == [in_order] * 10


def _empty(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
