"""What a config says, of its own or in the texts of its kind."""

from __future__ import annotations

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary, TeamTexts
from reportgen.model.report.config import DataConfig
from reportgen.model.report.data_file import DataFile
from reportgen.model.report.pieces import Highlight
from tests.support.figures import quarter

TEXTS = QuarterSummary(team=TeamTexts(highlights=(Highlight("快了三成", "csat"),)))


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("title", True),
        ("team.highlights", True),
        ("team.nothing_of_the_kind", False),
        ("goals", False),
        ("period.previous", True),
        ("period.label", False),
        ("tasks", False),
    ],
)
def test_it_has_what_it_or_the_texts_of_its_kind_say(key: str, said: bool) -> None:
    assert quarter(title="总结", content=TEXTS).has(key) is said


def test_the_files_with_figures_are_named_as_the_config_writes_them() -> None:
    data = DataConfig(metrics=("a.csv", DataFile("book.xlsx"), "b.csv"))

    assert data.metric_files == ("a.csv", "book.xlsx", "b.csv")
