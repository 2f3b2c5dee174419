"""An essay says where its texts stand, and which metrics it names."""

from __future__ import annotations

from reportgen.model.place import Place
from reportgen.model.report.essay import Achievement, Difficulty, Essay, TeamFunction

ESSAY = Essay(
    "P01",
    "people/P01.yaml",
    metrics=("csat", "nps"),
    difficulties=(Difficulty("a"), Difficulty("b", metric="aht")),
    achievements=(Achievement("c", "orders"),),
    sections=(TeamFunction("d", "e", "contacts"),),
    shortfalls=(Difficulty("f", metric="qa_score"),),
    next_year=(Achievement("g", "fcr"), Achievement("h")),
    places={"opening": Place("people/P01.yaml", 3)},
)


def test_every_metric_is_named_with_the_path_where_it_stands() -> None:
    assert list(ESSAY.named_metrics()) == [
        ("metrics[0]", "csat"),
        ("metrics[1]", "nps"),
        ("difficulties[1].metric", "aht"),
        ("achievements[0].metric", "orders"),
        ("sections[0].metric", "contacts"),
        ("shortfalls[0].metric", "qa_score"),
        ("next_year[0].metric", "fcr"),
    ]


def test_a_key_stands_at_its_place_and_one_that_is_not_known_in_the_file() -> None:
    assert ESSAY.place("opening") == Place("people/P01.yaml", 3)
    assert ESSAY.place("view") == Place("people/P01.yaml")
