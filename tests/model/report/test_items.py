"""The things that texts hold, whatever a kind calls their fields."""

from __future__ import annotations

import pytest

from reportgen.model.frozen import frozen
from reportgen.model.report.items import Item, items_of
from reportgen.model.report.pieces import Highlight, Task


def test_a_text_is_a_thing_of_its_own_and_so_is_each_of_a_list() -> None:
    assert list(items_of("say it", "note")) == [Item("note", "say it")]
    assert list(items_of(("a", "b"), "notes")) == [Item("notes[0]", "a"), Item("notes[1]", "b")]
    assert list(items_of((), "notes")) == []
    assert list(items_of(None, "notes")) == []


def test_a_thing_says_what_its_fields_say() -> None:
    [task] = items_of((Task("新系统上线", "T1", result="稳定", metrics=("csat",)),), "tasks")
    [praise] = items_of((Highlight("快了三成", "csat", "previous"),), "highlights")

    assert (task.path, task.text, task.name, task.id) == (
        "tasks[0]",
        "新系统上线",
        "新系统上线",
        "T1",
    )
    assert (task.result, task.metrics) == ("稳定", ("csat",))
    assert (praise.text, praise.metric, praise.against) == ("快了三成", "csat", "previous")


@pytest.mark.parametrize(
    ("metric", "metrics", "all_metrics"),
    [("", (), ()), ("a", (), ("a",)), ("", ("b",), ("b",)), ("a", ("b", "c"), ("a", "b", "c"))],
)
def test_the_metric_that_it_is_about_comes_first(
    metric: str, metrics: tuple[str, ...], all_metrics: tuple[str, ...]
) -> None:
    assert Item("t", metric=metric, metrics=metrics).all_metrics == all_metrics


@frozen
class Group:
    """Two lists under one key."""

    risks: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()


def test_a_group_holds_the_things_of_its_lists() -> None:
    assert [(each.path, each.text) for each in items_of(Group(("a",), ("b", "c")), "plan")] == [
        ("plan.risks[0]", "a"),
        ("plan.aims[0]", "b"),
        ("plan.aims[1]", "c"),
    ]
