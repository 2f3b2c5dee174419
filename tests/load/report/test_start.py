"""A new folder stands by itself: its files, what it shares, its config with each key explained."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from reportgen.errors import ConfigError
from reportgen.load.report import start
from reportgen.load.report.start import new_folder, sample_config
from reportgen.load.resources import sample_root
from reportgen.model.language import Locale

CATALOGUE = ["catalogue/labels.yaml", "catalogue/lint-terms.yaml", "catalogue/metrics.yaml"]
PEOPLE = [f"people/P0{number}.yaml" for number in range(1, 7)]


def names(kind: str, locale: Locale) -> list[str]:
    return sorted(map(str, new_folder(kind, locale)))


def text(kind: str, locale: Locale, name: str) -> str:
    return new_folder(kind, locale)[PurePosixPath(name)].decode()


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of samples with one, of the quarter in English, and the catalogue."""
    monkeypatch.setattr(start, "sample_root", lambda: tmp_path)
    written(tmp_path / "quarter-summary" / "period.yaml", "kind: other\nlocale: en\n")
    written(tmp_path / "catalogue" / "metrics.yaml", "metrics: {}\n")
    written(tmp_path / "catalogue" / "notes.yaml", "notes: {}\n")
    return tmp_path


def written(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("locale", [Locale.HANS, Locale.EN])
def test_the_folder_has_the_files_of_the_sample_the_catalogue_and_schemas(locale: Locale) -> None:
    assert names("quarter-summary", locale) == sorted(
        [
            ".schemas/labels.json",
            ".schemas/metrics.json",
            ".schemas/quarter-summary.json",
            *CATALOGUE,
            *("channels.csv", "metrics.csv", "monthly.csv", "roster.csv", "teams.csv"),
            "period.yaml",
        ]
    )


def test_what_a_sample_shares_with_another_comes_along_and_its_own_stays() -> None:
    made = new_folder("assessment-single", Locale.EN)

    own, other = sample_root() / "assessments-en", sample_root() / "assessments"
    assert [str(name) for name in made if name.parent.name == "people"] == PEOPLE
    assert made[PurePosixPath("scores.csv")] == (other / "scores.csv").read_bytes()
    assert made[PurePosixPath("people.csv")] == (own / "people.csv").read_bytes()


def test_a_folder_that_is_shared_comes_with_all_in_it(samples: Path) -> None:
    written(
        samples / "quarter-summary" / "period.yaml",
        "kind: other\nlocale: en\ncatalogue: ../catalogue\ndata: ../common/people\n",
    )
    (samples / "common").mkdir()
    written(samples / "common" / "people" / "P01.yaml", "theme: a\n")
    written(samples / "common" / "people" / ".hidden", "")

    made = new_folder("quarter-summary", Locale.EN)

    assert made[PurePosixPath("people/P01.yaml")] == b"theme: a\n"
    assert "people/.hidden" not in map(str, made)
    assert text("quarter-summary", Locale.EN, "period.yaml").endswith("\ndata: people\n")


def test_hidden_files_and_what_a_sample_is_tested_by_stay_behind(samples: Path) -> None:
    for name in (".hidden", "expected-findings.yaml", "own.csv"):
        written(samples / "quarter-summary" / name, "a\n")

    assert [n for n in names("quarter-summary", Locale.EN) if "/" not in n] == [
        "own.csv",
        "period.yaml",
    ]


def test_the_config_names_its_kind_its_catalogue_and_its_files_in_the_folder() -> None:
    lines = text("assessment-single", Locale.EN, "period.yaml").splitlines()

    assert lines[0] == "# yaml-language-server: $schema=.schemas/assessment-single.json"
    assert "kind: assessment-single" in lines
    assert "catalogue: catalogue" in lines
    assert (
        "data: {metrics: [metrics.csv], people: people.csv, scores: scores.csv, essays: people/}"
        in lines
    )


def test_every_key_has_its_comment_in_place_of_those_of_the_sample() -> None:
    lines = text("quarter-summary", Locale.EN, "period.yaml").splitlines()

    assert lines[1:5] == [
        "",
        "# Version of this file format; leave it at 1.",
        "reportgen: 1",
        "",
    ]
    assert [line for at, line in enumerate(lines) if line.startswith("#") and lines[at - 1]] == [
        lines[0]
    ]


def test_the_files_of_the_catalogue_name_their_schemas(samples: Path) -> None:
    made = new_folder("quarter-summary", Locale.EN)

    assert made[PurePosixPath("catalogue/metrics.yaml")].decode() == (
        "# yaml-language-server: $schema=../.schemas/metrics.json\nmetrics: {}\n"
    )
    assert made[PurePosixPath("catalogue/notes.yaml")].decode() == "notes: {}\n"


@pytest.mark.parametrize(
    ("kind", "locale", "folder"),
    [
        ("team-annual", Locale.HANT, "team-annual"),
        ("team-annual", Locale.HANS, "team-annual-zh-Hans"),
        ("assessment-single", Locale.HANT, "assessments-zh-Hant"),
    ],
)
def test_each_language_has_its_sample(kind: str, locale: Locale, folder: str) -> None:
    assert sample_config(kind, locale) == sample_root() / folder / "period.yaml"


def test_of_a_kind_without_a_sample_in_the_language_the_first_one_serves(samples: Path) -> None:
    written(samples / "quarter-summary-zh-Hans" / "notes.txt", "")

    assert sample_config("quarter-summary", Locale.HANT) == (
        samples / "quarter-summary" / "period.yaml"
    )
    with pytest.raises(ConfigError) as stop:
        new_folder("quarter-summary", Locale.HANT)
    [problem] = stop.value.problems
    assert (problem.message.en, problem.remedy.en) == (
        "there is no sample of quarter-summary in zh-Hant",
        "there is: en",
    )


def test_a_kind_without_any_sample_has_none(samples: Path) -> None:
    with pytest.raises(ConfigError, match="there is no sample of service-plan in en"):
        sample_config("service-plan", Locale.EN)
