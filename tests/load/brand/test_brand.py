"""Brand files: what they may change, and what is said of their mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from reportgen.errors import ConfigError
from reportgen.load import resources
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


def test_a_brand_file_may_bear_the_name_of_a_shipped_one(tmp_path: Path) -> None:
    theme = load_brand(written(tmp_path, "name: sober\nfooter: 内部资料\n")).theme

    assert (theme.colours.brand, theme.footer) == ("163A45", "内部资料")


def test_a_brand_file_may_extend_the_lively_one(tmp_path: Path) -> None:
    loaded = load_brand(written(tmp_path, "name: lark\nextends: lively\n"))

    assert (loaded.origin, loaded.theme.colours.accent) == ("lively", "FFC83D")


def test_a_logo_is_read_with_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (30, 10)).save(tmp_path / "logo.png")

    logo = load_brand(written(tmp_path, "name: lark\nlogo: logo.png\n")).theme.logo

    assert logo is not None
    assert (logo.extension, logo.width, logo.height) == ("png", 30, 10)


def test_colours_are_kept_in_capitals_whoever_wrote_them(tmp_path: Path) -> None:
    file = written(tmp_path, "name: lark\ncolours: {brand: 004d40, categories: [163a45, 5E90a3]}\n")

    colours = load_brand(file).theme.colours

    assert (colours.brand, colours.categories) == ("004D40", ("163A45", "5E90A3"))


def test_a_company_s_own_files_lie_beside_the_brand_file(tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(b"a document")
    (tmp_path / "own.pptx").write_bytes(b"a deck")
    file = written(
        tmp_path,
        "name: lark\ndocument: own.docx\ndeck: own.pptx\nstyles: {Title: Haupttitel}\n"
        "layouts: {Cover: Deckblatt}\ndark: [Cover]\n",
    )

    loaded = load_brand(file)

    assert not loaded.is_shipped
    document, deck = loaded.companies["docx"], loaded.companies["pptx"]
    assert (document.name, document.data, document.place.line) == ("own.docx", b"a document", 2)
    assert document.names == {"Title": "Haupttitel"}
    assert (deck.name, deck.data, deck.place.line) == ("own.pptx", b"a deck", 3)
    assert (deck.names, deck.dark) == ({"Cover": "Deckblatt"}, ("Cover",))


def test_a_company_s_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as stop:
        load_brand(written(tmp_path, "name: lark\ndeck: own.pptx\n"))

    assert [p.message.en.rpartition("/")[2] for p in stop.value.problems] == [
        'own.pptx" does not exist'
    ]


@pytest.mark.parametrize(
    ("kind", "size"), [("GIF", (30, 10)), ("BMP", (30, 10)), ("PNG", (40_000_001, 1))]
)
def test_a_logo_is_a_png_or_jpeg_of_forty_megapixels_at_most(
    tmp_path: Path, kind: str, size: tuple[int, int]
) -> None:
    Image.new("1", size).save(tmp_path / "logo.png", kind)

    assert problems(tmp_path, "name: lark\nlogo: logo.png\n") == [
        "2: the logo is no PNG or JPEG of at most 4 MB and 40 megapixels | save it as PNG"
    ]


def test_a_logo_has_forty_megapixels_and_four_megabytes_at_most(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    Image.new("1", (8000, 5000)).save(file)
    picture = file.read_bytes()
    padding = b"\0" * (4 * 1024**2 - len(picture))
    brand = written(tmp_path, "name: lark\nlogo: logo.png\n")

    file.write_bytes(picture + padding)
    logo = load_brand(brand).theme.logo

    assert logo is not None
    assert logo.width * logo.height == 40_000_000
    file.write_bytes(picture + padding + b"\0")
    with pytest.raises(ConfigError, match="larger than 4 MB"):
        load_brand(brand)


def test_a_company_s_file_has_fifty_megabytes_at_most(tmp_path: Path) -> None:
    brand = written(tmp_path, "name: lark\ndocument: own.docx\n")
    with (tmp_path / "own.docx").open("wb") as file:
        file.truncate(50 * 1024**2)
    assert len(load_brand(brand).companies["docx"].data) == 50 * 1024**2

    with (tmp_path / "own.docx").open("wb") as file:
        file.truncate(50 * 1024**2 + 1)

    with pytest.raises(ConfigError, match="larger than 50 MB"):
        load_brand(brand)


def test_a_jpeg_is_a_logo_too(tmp_path: Path) -> None:
    Image.new("RGB", (30, 10)).save(tmp_path / "logo.jpg")

    logo = load_brand(written(tmp_path, "name: lark\nlogo: logo.jpg\n")).theme.logo

    assert logo is not None
    assert logo.extension == "jpeg"


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
        "colours: {good_mark: AAAAAA}",
        [
            (
                "2: good_mark AAAAAA on white has a contrast of 2.3 : 1, and needs 3 : 1 "
                "| choose a darker colour"
            )
        ],
    ),
    (
        "colours: {categories: [163A45, AAAAAA]}",
        [
            (
                "2: categories AAAAAA on white has a contrast of 2.3 : 1, and needs 3 : 1 "
                "| choose a darker colour"
            )
        ],
    ),
    (
        "colours: {panel: D8DEE0, mid: 163A45}",
        [
            (
                "2: bad_text AD4800 on panel has a contrast of 4.2 : 1, and needs 4.5 : 1 "
                "| choose a darker colour"
            )
        ],
    ),
    (
        "colours: {brand: 004D400}",
        ['2: "004D400" is no colour | write six hexadecimal digits such as 163A45'],
    ),
    (
        "colours: {brand: [004D40, 163A45]}",
        ["2: brand is a list, and wants one colour | write one, such as 163A45"],
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


@pytest.mark.parametrize(
    ("colour", "hans", "hant"),
    [
        ("muted: AAAAAA", "请换深一些的颜色", "請換深一些的顏色"),
        ("on_dark: 4A7380", "请换浅一些的颜色", "請換淺一些的顏色"),
    ],
)
def test_what_is_faint_is_to_be_darker_and_on_the_brand_lighter_in_chinese_as_well(
    tmp_path: Path, colour: str, hans: str, hant: str
) -> None:
    with pytest.raises(ConfigError) as stop:
        load_brand(written(tmp_path, f"name: lark\ncolours: {{{colour}}}\n"))

    assert {(p.remedy.hans, p.remedy.hant) for p in stop.value.problems} == {(hans, hant)}


@pytest.mark.parametrize("text", ["- lark\n", "footer: x\n"])
def test_a_file_without_a_name_is_no_brand(tmp_path: Path, text: str) -> None:
    assert len(problems(tmp_path, text)) == 1


def test_a_brand_that_extends_none_has_to_say_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "template_root", lambda: tmp_path)
    (tmp_path / "brands" / "plain").mkdir(parents=True)
    (tmp_path / "brands" / "plain" / "brand.yaml").write_text(
        "name: plain\ncolours: {ink: '000000'}\n"
        "fonts: {en: {latin: Arial, east_asian: SimHei, language: en}}\n",
        encoding="utf-8",
    )

    with pytest.raises(ConfigError) as stop:
        load_brand("plain")

    [colours, fonts] = [f"{p.place.line}: {p.message.en}" for p in stop.value.problems if p.place]
    assert colours.startswith("2: no colour for brand, ")
    assert "ink" not in colours
    assert "accent" not in colours
    assert fonts == "3: no fonts for zh-Hans, zh-Hant"


def test_a_brand_cannot_extend_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "template_root", lambda: tmp_path)
    file = tmp_path / "brands" / "plain" / "brand.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("name: plain\nextends: plain\n", encoding="utf-8")

    with pytest.raises(ConfigError, match='unknown brand "plain"'):
        load_brand("plain")


def test_a_colour_that_the_file_leaves_as_it_was_is_not_blamed_but_its_ground(
    tmp_path: Path,
) -> None:
    assert problems(tmp_path, "name: lark\ncolours: {brand: 767676}\n") == [
        (
            "2: brand 767676 on panel has a contrast of 4.1 : 1, and needs 4.5 : 1 "
            "| choose a darker colour"
        ),
        (
            "2: on_dark B7C8CD on brand has a contrast of 2.6 : 1, and needs 4.5 : 1 "
            "| choose a lighter colour for it"
        ),
    ]


def test_green_counts_for_more_than_red_and_red_for_more_than_blue() -> None:
    found = [round(contrast(colour, "000000"), 2) for colour in ("00FF00", "FF0000", "0000FF")]

    assert found == [15.3, 5.25, 2.44]


def test_black_on_white_has_the_most_contrast() -> None:
    assert round(contrast("000000", "FFFFFF"), 6) == 21
    assert contrast("123456", "123456") == 1
