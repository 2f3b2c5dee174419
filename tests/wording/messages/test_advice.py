"""Remedies: the nearest name, the cell to open."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest

from reportgen.model.finding import Finding, Problem, Severity, Suspect
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.place import Place
from reportgen.wording.messages.advice import open_it, told
from reportgen.wording.messages.known_names import did_you_mean
from reportgen.wording.messages.script_words import scripts_of
from tests.support.figures import figure


@pytest.mark.parametrize(
    ("word", "known", "remedy"),
    [
        ("csta", ["csat", "fcr"], 'did you mean "csat"?'),
        ("xyz", ["csat", "fcr"], "known: csat, fcr"),
        ("xyz", list(string.ascii_lowercase[:12]), "known: a, b, c, d, e, f, g, h, i, j, k, l"),
        ("xyz", list(string.ascii_lowercase[:13]), "known: a, b, c, d, e, f, g, h, i, j, k, l …"),
        ("xyz", list(string.ascii_lowercase), "known: a, b, c, d, e, f, g, h, i, j, k, l …"),
        ("xyz", [], ""),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest_else_with_those_that_there_are(
    word: str, known: list[str], remedy: str
) -> None:
    assert did_you_mean(word, known).en == remedy


@pytest.mark.parametrize(
    ("suspect", "remedy", "text"),
    [
        ("orders@2024-11", "look", "most likely wrong: Orders, November 2024; 3 would agree; look"),
        ("orders@2024-11", "", "most likely wrong: Orders, November 2024; 3 would agree"),
        (None, "look", "look"),
    ],
)
def test_the_suspect_stands_before_the_remedy(suspect: str, remedy: str, text: str) -> None:
    problem = Problem(
        same("they do not agree"),
        (figure("orders=4"), figure("orders@2024-11=2")),
        remedy=same(remedy),
        suspect=suspect,
        repair="3" if suspect else None,
        candidates=(Suspect("orders@2024-11", "3"),) if suspect else (),
    )

    assert told(Finding("period.yaml", "rollup", Severity.ERROR, problem)).en == text


@pytest.mark.parametrize(
    ("place", "repair", "advice"),
    [
        (
            Place("teams.csv", 20, 6, cell="F20"),
            "105",
            "open teams.csv, cell F20: 150 should probably be 105",
        ),
        (
            Place("q4/a.xlsx", 6, 6, cell="F6", sheet="明细"),
            "105",
            "open a.xlsx, sheet 明细, cell F6: 150 should probably be 105",
        ),
        (Place("q4/data/a.csv", 6), "105", "open data/a.csv line 6: 150 should probably be 105"),
        (
            Place("house/a.csv", 6),
            None,
            "open house/a.csv line 6: compare 150 with its source, and correct it there",
        ),
    ],
)
def test_the_cell_to_open_is_named_as_the_config_names_its_file(
    place: Place, repair: str | None, advice: str
) -> None:
    assert (
        open_it(replace(figure("orders=150"), source=place), repair, "q4/period.yaml").en == advice
    )


def test_the_instruction_is_given_in_every_language() -> None:
    cell = replace(figure("orders=150"), source=Place("teams.csv", 20, 6, cell="F20"))

    assert open_it(cell, "105", "period.yaml") == LocalText(
        "open teams.csv, cell F20: 150 should probably be 105",
        "请打开 teams.csv 的 F20 单元格：150 很可能应为 105",
        "請打開 teams.csv 的 F20 儲存格：150 很可能應為 105",
    )


@pytest.mark.parametrize(
    ("locale", "own", "other"),
    [(Locale.HANS, "Simplified", "Traditional"), (Locale.HANT, "Traditional", "Simplified")],
)
def test_a_language_has_its_own_script_and_another(locale: Locale, own: str, other: str) -> None:
    assert [script.en for script in scripts_of(locale)] == [own, other]
