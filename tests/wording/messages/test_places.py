"""A cell, a line, a claim and a goal are called so that a reader finds them."""

from __future__ import annotations

import pytest

from reportgen.model.place import Place
from reportgen.model.report.config import Claim, Goal
from reportgen.wording.messages.places import cell_words, claim_words, goal_words, line_words

CSV = Place("reports/q4/data/teams.csv", 7)
CELL = Place("reports/q4/data/teams.xlsx", 7, 2, "value", "B7")
SHEET = Place("reports/q4/data/teams.xlsx", 7, 2, "value", "B7", sheet="华东")


@pytest.mark.parametrize(
    ("place", "config", "english", "hans"),
    [
        (CSV, "", "reports/q4/data/teams.csv line 7", "reports/q4/data/teams.csv 第 7 行"),
        # a file is called as the config calls it, from its folder
        (CSV, "reports/q4/period.yaml", "data/teams.csv line 7", "data/teams.csv 第 7 行"),
        (CSV, "other/period.yaml", "reports/q4/data/teams.csv line 7", "reports/q4/data/teams.csv 第 7 行"),
        (CELL, "reports/q4/period.yaml", "data/teams.xlsx, cell B7", "data/teams.xlsx 的 B7 单元格"),
        (SHEET, "reports/q4/period.yaml", "data/teams.xlsx, sheet 华东, cell B7", "data/teams.xlsx 的 华东 工作表 B7 单元格"),
    ],
)  # fmt: skip
def test_a_cell_is_named_in_its_sheet_and_its_file(
    place: Place, config: str, english: str, hans: str
) -> None:
    words = cell_words(place, config)

    assert (words.en, words.hans) == (english, hans)


def test_a_line_is_named_with_its_sheet_where_it_has_one() -> None:
    assert line_words(CSV).en == "reports/q4/data/teams.csv line 7"
    assert line_words(SHEET).en == "reports/q4/data/teams.xlsx (华东) line 7"


def test_claims_go_by_their_id_and_goals_by_what_they_say() -> None:
    assert claim_words(Claim("met", "csat", "c3"), 0).en == "claim c3"
    assert claim_words(Claim("met", "csat"), 1).hans == "第 2 条说法"
    assert goal_words(Goal("更稳", "G1"), 0).en == 'the goal "更稳" (G1)'
    assert goal_words(Goal("更稳"), 1).hant == "目標「更稳」"
    assert goal_words(Goal(""), 1).en == "goal 2"
