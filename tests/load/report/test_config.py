"""A period config: its format, its kind, its catalogue, and keys that no kind knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load.report.config import read_config
from tests.support.figures import CONFIGS

BASE = "catalogue: ../catalogue\nperiod: {id: 2024-Q4}\ndata: {metrics: []}\n"
OUTLINE = "chapters: [{id: one, title: One, sections: [one]}]\ntexts: {background: points}\n"


def config(folder: Path, text: str) -> Path:
    file = folder / "period.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def said(folder: Path, text: str) -> list[tuple[str, str, str]]:
    """Return place, message and remedy of each mistake."""
    with pytest.raises(ConfigError) as stop:
        read_config(config(folder, text))
    return [
        (f"{p.place.line}:{p.place.column}", p.message.en, p.remedy.en)
        for p in stop.value.problems
        if p.place
    ]


def kind_folder(folder: Path, outline: str = OUTLINE) -> Path:
    """Return a folder that is a kind of somebody's own."""
    folder.mkdir(parents=True)
    (folder / "outline.yaml").write_text(outline, encoding="utf-8")
    (folder / "one.md").write_text("---\ntitle: One\n---\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("line", ["", "reportgen: 1\n"])
def test_a_config_of_format_1_is_read(line: str, tmp_path: Path) -> None:
    loaded = read_config(config(tmp_path, line + BASE + "kind: quarter-summary\n"))

    assert loaded.config.document_kind.name == "quarter-summary"
    assert [folder for folder, _ in loaded.catalogues] == [tmp_path / "../catalogue"]


@pytest.mark.parametrize("line", ["reportgen: 2", "reportgen: [1]", "reportgen:"])
def test_a_config_of_another_format_is_refused(line: str, tmp_path: Path) -> None:
    [(_, message, remedy)] = said(tmp_path, f"{line}\n{BASE}")

    assert message == "this version of reportgen reads configs of format 1"
    assert remedy == "write `reportgen: 1`"


def test_a_catalogue_has_one_folder_or_several_each_with_its_place(tmp_path: Path) -> None:
    text = BASE.replace("../catalogue", "[../catalogue, .]")

    loaded = read_config(config(tmp_path, text))

    assert [(path, place.column) for path, place in loaded.catalogues] == [
        (tmp_path / "../catalogue", 13),
        (tmp_path, 27),
    ]


@pytest.mark.parametrize(
    ("catalogue", "told"),
    [
        ("", ("1:1", 'the key "catalogue" is missing', "add `catalogue:`")),
        ("catalogue:\n", ("1:11", "found nothing where a text is wanted", "write a text")),
        ("catalogue: []\n", ("1:12", "found a list where a text is wanted", "write a text")),
        ("catalogue: [a, ~]\n", ("1:16", "found nothing where a text is wanted", "write a text")),
        ("catalogue: {a: b}\n", ("1:12", "found keys and values where a text is wanted", "write a text")),
    ],
)  # fmt: skip
def test_a_catalogue_has_to_be_named(
    catalogue: str, told: tuple[str, str, str], tmp_path: Path
) -> None:
    text = BASE.replace("catalogue: ../catalogue\n", catalogue)

    assert said(tmp_path, text) == [told]


def test_mistakes_come_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = BASE.replace("2024-Q4", "2024-Q5") + "kind: quarter-sumary\nreportgen: 2\n"

    assert [place for place, _, _ in said(tmp_path, text)] == ["2:14", "4:7", "5:12"]


def test_an_unknown_key_is_told_of_with_the_nearest(tmp_path: Path) -> None:
    text = BASE + "kind: quarter-summary\ngaols: []\nactions: []\n"

    assert said(tmp_path, text)[0] == ("5:1", 'unknown key "gaols"', 'did you mean "goals"?')


def test_texts_without_a_kind_are_told_of_together_and_other_keys_by_themselves(
    tmp_path: Path,
) -> None:
    text = BASE + "tasks: []\nproblems: []\ntitel: a\n"

    assert said(tmp_path, text) == [
        (
            "4:1",
            "the config names no kind of document, so nobody can tell what tasks, problems are for",
            "add a line such as `kind: quarter-summary`, or `kind: ./monthly-brief` for a folder",
        ),
        ("6:1", 'unknown key "titel"', 'did you mean "title"?'),
    ]


@pytest.mark.parametrize("kind", ["kind: ./absent", "kind: [a]"])
def test_of_a_kind_that_cannot_be_read_no_text_is_judged(kind: str, tmp_path: Path) -> None:
    found = said(tmp_path, f"{BASE}{kind}\ntasks: []\n")

    assert [place for place, _, _ in found] == ["4:7"]


def test_a_kind_that_is_left_out_is_none(tmp_path: Path) -> None:
    assert not read_config(config(tmp_path, BASE + "kind:\n")).config.document_kind.is_document


def test_a_folder_beside_the_config_is_a_kind(tmp_path: Path) -> None:
    kind_folder(tmp_path / "own")

    kind = read_config(config(tmp_path, BASE + "kind: ./own\n")).config.document_kind

    assert (kind.name, kind.folder) == ("own", tmp_path / "own")


@pytest.mark.parametrize(
    ("kind", "message", "remedy"),
    [
        ("quarter-sumary", 'unknown value "quarter-sumary"', 'did you mean "quarter-summary"?'),
        ("./ownn", 'there is no folder "./ownn"', 'did you mean "./own"?'),
        ("./house/depe", 'there is no folder "./house/depe"', 'did you mean "./house/deep"?'),
        ("own", 'unknown value "own"', "write ./own"),
        (
            "../elsewhere",
            '"../elsewhere" lies outside of the folder of the config',
            "put the folder of the kind beside the config, such as `kind: ./monthly-brief`",
        ),
        (
            "./linked",
            '"./linked" is a link that leads out of the folder of the config; it is never read',
            "put the folder itself beside the config",
        ),
        (
            "./quarter-summary",
            'the folder "quarter-summary" has the name of a kind that reportgen brings along',
            "call it by another name, such as own-quarter-summary",
        ),
    ],
)
def test_a_kind_that_is_none_is_told_of_with_what_to_do(
    kind: str, message: str, remedy: str, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    kind_folder(here / "own")
    kind_folder(here / "house" / "deep")
    kind_folder(here / "quarter-summary")
    (here / "linked").symlink_to(kind_folder(tmp_path / "elsewhere"))

    assert said(here, f"{BASE}kind: {kind}\n") == [("4:7", message, remedy)]


def test_where_there_is_no_folder_yet_its_outline_is_to_be_written(tmp_path: Path) -> None:
    assert said(tmp_path, BASE + "kind: ./brief/\n") == [
        (
            "4:7",
            'there is no folder "./brief/"',
            "write ./brief/outline.yaml with chapters and texts",
        )
    ]


def test_a_file_of_the_name_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "brief").write_text("", encoding="utf-8")

    assert said(tmp_path, BASE + "kind: ./brief\n")[0][1] == 'there is no folder "./brief"'


def test_of_an_unknown_kind_the_texts_are_read_as_those_of_the_nearest(tmp_path: Path) -> None:
    found = said(tmp_path, BASE + "kind: quarter-sumary\ntasks: few\n")

    assert [message for _, message, _ in found] == [
        'unknown value "quarter-sumary"',
        'found "few" where a list is wanted',
    ]


def test_every_sample_is_of_a_kind() -> None:
    for path in sorted(CONFIGS.glob("*/period.yaml")):
        assert read_config(path).config.document_kind.is_document, path


def test_a_config_has_a_megabyte_at_most(tmp_path: Path) -> None:
    text = BASE + "#" * (1024**2 - len(BASE.encode()))

    assert read_config(config(tmp_path, text)).config.period.id.id == "2024-Q4"
    with pytest.raises(ConfigError, match="larger than 1 MB"):
        read_config(config(tmp_path, text + "#"))


def test_of_very_many_folders_two_hundred_are_looked_at(tmp_path: Path) -> None:
    for at in range(199):
        kind_folder(tmp_path / f"a{at:03}")
    kind_folder(tmp_path / "brief")
    kind_folder(tmp_path / "monthly")

    remedies = [said(tmp_path, f"{BASE}kind: ./{name}\n")[0][2] for name in ("breif", "monthli")]

    assert remedies[0] == 'did you mean "./brief"?'
    assert remedies[1] != 'did you mean "./monthly"?'
