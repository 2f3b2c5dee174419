"""A person's file lies over the texts of the config, key by key; a broken one stops no other."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.kinds.personal_annual import PersonalAnnual
from reportgen.load.report.config import read_config
from reportgen.load.report.personal import read_personal
from reportgen.model.finding import About, Problem
from reportgen.model.report.personal_texts import PersonalTexts
from tests.support.figures import CONFIGS


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Return the folder of personal texts in a copy of the sample; it is empty."""
    copy = tmp_path / "sample"
    shutil.copytree(CONFIGS / "personal-annual-people", copy)
    shutil.rmtree(copy / "people")
    (copy / "people").mkdir()
    return copy / "people"


def read(people: Path, **files: str) -> tuple[Mapping[str, PersonalTexts], list[Problem]]:
    for name, text in files.items():
        (people / f"{name}.yaml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    config = read_config(people.parent / "period.yaml").config
    return read_personal(config, people.parent, problems), problems


def content(texts: PersonalTexts) -> PersonalAnnual:
    assert isinstance(texts.content, PersonalAnnual)
    return texts.content


def test_what_a_file_leaves_out_is_as_in_the_config(people: Path) -> None:
    found, problems = read(
        people, a="person_id: P07\nlessons:\n  skills: [{name: 倾听, text: 先听完。}]\nplan: []\n"
    )

    assert problems == []
    assert list(found) == ["P07"]
    made = content(found["P07"])
    assert [card.name for card in made.lessons.skills] == ["倾听"]
    assert [each.id for each in made.lessons.proposals] == ["P1", "P2"]
    assert made.plan == ()
    assert len(made.duties) == 3
    assert found["P07"].written == ("lessons.skills", "plan")


def test_its_texts_have_their_paths_and_places(people: Path) -> None:
    found, _ = read(people, P01="person_id: P01\nduties:\n  - {name: 接待, text: 两路轮值。}\n")

    texts = found["P01"].texts
    assert [(text.path, text.text) for text in texts] == [
        ("duties[0].name", "接待"),
        ("duties[0].text", "两路轮值。"),
    ]
    assert (texts[1].place.line, texts[1].place.column) == (3, 22)
    assert texts[1].place.file.endswith("people/P01.yaml")
    assert found["P01"].places["duties[0].text"] == texts[1].place


def test_a_file_without_an_id_is_of_the_person_of_its_name(people: Path) -> None:
    found, _ = read(people, P09="plan: []\n")

    assert list(found) == ["P09"]


def test_a_broken_file_is_told_of_as_its_person_s_and_the_others_are_read(people: Path) -> None:
    found, problems = read(
        people,
        P01="person_id: P01\nplna: []\nduties: few\n",
        P02="person_id: P02\n",
        P03="person_id: [P03\n",
    )

    assert list(found) == ["P02"]
    assert [(p.about, p.place.line, p.message.en, p.remedy.en) for p in problems if p.place] == [
        (About.person("P01"), 2, 'unknown key "plna"', 'did you mean "plan"?'),
        (
            About.person("P01"),
            3,
            'found "few" where a list is wanted',
            "write a list",
        ),
        (
            About.person("P03"),
            2,
            "the line cannot be read as keys and values",
            "check colons, brackets, quotes and the indent of this line and the one before",
        ),
    ]


def test_only_yaml_files_that_are_shown_are_read_in_the_order_of_their_names(
    people: Path,
) -> None:
    (people / "P02.yml").write_text("plan: []\n", encoding="utf-8")
    (people / ".P03.yaml").write_text("plan: []\n", encoding="utf-8")
    (people / "P04.txt").write_text("plan: []\n", encoding="utf-8")

    found, _ = read(people, P05="plan: []\n", P01="plan: []\n")

    assert list(found) == ["P01", "P02", "P05"]


def test_a_folder_that_is_gone_stops_the_run_at_its_name(people: Path) -> None:
    people.rmdir()

    with pytest.raises(ConfigError) as stop:
        read(people)

    [problem] = stop.value.problems
    assert problem.message.en.endswith('people" does not exist')
    assert problem.place is not None
    assert problem.place.line == 12


@pytest.mark.parametrize(
    "config",
    ["kind: personal-annual\ndata: {}\n", "kind: quarter-summary\ndata: {essays: people/}\n"],
)
def test_without_a_folder_or_where_a_kind_has_no_such_files_nobody_has_texts_of_their_own(
    config: str, people: Path
) -> None:
    (people.parent / "period.yaml").write_text(
        f"catalogue: ../catalogue\nperiod: {{id: 2024}}\n{config}", encoding="utf-8"
    )

    assert read(people, P01="plan: []\n") == ({}, [])
