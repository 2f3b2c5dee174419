"""Brand files: what they may change, and what is said of their mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from reportgen.errors import ConfigError
from reportgen.load.brand.brand import brand_summaries, load_brand
from reportgen.load.brand.contrast import contrast
from reportgen.load.resources import brands
from reportgen.model.language import Locale


def written(folder: Path, text: str) -> str:
    file = folder / "brand.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(ConfigError) as stop:
        load_brand(written(folder, text))
    return [
        f"{p.place.line}: {p.message.en} | {p.remedy.en}" for p in stop.value.problems if p.place
    ]


def test_two_brands_ship_and_say_what_they_are() -> None:
    assert brand_summaries() == [
        ("lively", "violet with a yellow accent, for internal reviews"),
        ("sober", "white paper, one dark blue-green, hairlines"),
    ]


@pytest.mark.parametrize("name", brands())
def test_a_shipped_brand_has_colours_that_can_be_read(name: str) -> None:
    assert load_brand(name).is_shipped


def test_a_brand_file_changes_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    file = written(tmp_path, "name: lark\ncolours: {brand: 004d40}\nfooter: 内部资料\n")

    theme = load_brand(file).theme

    assert (theme.colours.brand, theme.colours.ink) == ("004D40", "1A252B")
    assert theme.footer == "内部资料"
    assert theme.fonts[Locale.HANT].east_asian == "Microsoft JhengHei"
    assert theme.logo is None


def test_a_brand_file_may_extend_the_lively_one(tmp_path: Path) -> None:
    loaded = load_brand(written(tmp_path, "name: lark\nextends: lively\n"))

    assert (loaded.origin, loaded.theme.colours.accent) == ("lively", "FFC83D")


def test_a_logo_is_read_with_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (30, 10)).save(tmp_path / "logo.png")

    logo = load_brand(written(tmp_path, "name: lark\nlogo: logo.png\n")).theme.logo

    assert logo is not None
    assert (logo.extension, logo.width, logo.height) == ("png", 30, 10)


MISTAKES = [
    (
        "colours: {brandt: 004D40}",
        ['2: unknown colour "brandt" | did you mean "brand"?'],
    ),
    (
        "colours: {brand: dark blue, categories: [163A45, 5E90]}",
        [
            '2: "dark blue" is no colour | write six hexadecimal digits such as 163A45',
            '2: "5E90" is no colour | write six hexadecimal digits such as 163A45',
        ],
    ),
    (
        "colours: {categories: 163A45}",
        ["2: categories is one colour, and wants a list | write it as [163A45, 5E90A3]"],
    ),
    (
        "colours: {muted: AAAAAA}",
        [
            (
                "2: muted AAAAAA on white has a contrast of 2.3 : 1, and needs 4.5 : 1 "
                "| choose a darker colour"
            ),
            (
                "2: muted AAAAAA on panel has a contrast of 2.1 : 1, and needs 4.5 : 1 "
                "| choose a darker colour"
            ),
        ],
    ),
    (
        "colours: {on_dark: 4A7380}",
        [
            (
                "2: on_dark 4A7380 on brand has a contrast of 2.4 : 1, and needs 4.5 : 1 "
                "| choose a lighter colour for it"
            )
        ],
    ),
    (
        "extends: sobre",
        [
            (
                '2: unknown brand "sobre" | did you mean "sober"?; a brand of your own is a file, '
                "such as brand.yaml"
            )
        ],
    ),
    (
        "fonts: {zh-CN: {latin: Arial, east_asian: SimHei, language: zh-CN}}",
        ['2: unknown language "zh-CN" | did you mean "zh-Hans"?'],
    ),
    (
        "logo: brand.yaml",
        [
            "2: the logo is no PNG or JPEG of at most 4 MB and 40 megapixels | save it as PNG",
        ],
    ),
]


@pytest.mark.parametrize(("text", "said"), MISTAKES)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, text: str, said: list[str]) -> None:
    assert problems(tmp_path, f"name: lark\n{text}\n") == said


def test_black_on_white_has_the_most_contrast() -> None:
    assert round(contrast("000000", "FFFFFF"), 6) == 21
    assert contrast("123456", "123456") == 1
