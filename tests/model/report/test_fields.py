"""Which fields the things of a list may have: an editor who names another one is told."""

from __future__ import annotations

from typing import Annotated

import pytest

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet
from reportgen.model.report.fields import fields_at
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report, table


@frozen
class Step:
    """One step of a goal."""

    text: str
    due: str = ""


@frozen
class Goal:
    """One goal with its steps."""

    name: str
    steps: tuple[Step, ...] = ()


@frozen
class Plan:
    """Goals, words, and one thing that is no list."""

    goals: tuple[Goal, ...] = ()
    steps: tuple[Step, ...] = ()
    words: Annotated[tuple[str, ...], Facet.PRINCIPLES] = ()
    either: tuple[Goal | Step, ...] = ()


@frozen
class Texts:
    """The texts of a kind that nobody ships."""

    plan: Plan
    notes: tuple[str, ...] = ()
    maybe: Step | None = None


METRICS = ("orders", "orders_%")
ROSTER = {"person_id", "name", "level", "team", "channel", "hire_date", "position", "source"}


def planned(**tables: str) -> Report:
    data = report("", quarter(content=Texts(Plan())))
    return Report(data.config, data.catalogue, data.book, {n: table(t) for n, t in tables.items()})


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("plan.goals", {"name", "steps", "of"}),
        ("plan.goals.steps", {"text", "due", "of"}),
        ("plan.steps", {"text", "due", "goal"}),
        ("plan.words", {"text", "metric", "of"}),
        ("plan.either", {"name", "steps", "text", "due", "of"}),
        ("notes", {"text", "metric"}),
        ("maybe", {"text", "due"}),
        ("people.authors", {"name", "title", "hire_date", "of"}),
        ("plan.nothing", set()),
        ("nothing", set()),
        ("actions.nothing", set()),
    ],
)
def test_things_have_the_fields_of_their_class_and_of_what_holds_them(
    path: str, found: set[str]
) -> None:
    assert fields_at(planned(), path) == found


def test_a_row_has_the_columns_that_its_table_has_or_may_have_and_those_of_metrics() -> None:
    bare, given = fields_at(planned(), "roster"), fields_at(planned(roster="badge"), "roster")
    metrics = planned().catalogue.metrics
    columns = {*metrics, *(f"{m}_{unit}" for m in metrics for unit in planned().catalogue.units)}

    assert {"orders", "orders_%", "csat_h"} <= columns
    assert bare == ROSTER | columns
    assert given == ROSTER | columns | {"badge"}


def test_a_text_of_a_list_may_be_the_id_of_a_row() -> None:
    found = fields_at(planned(roster="badge", actions="action_id"), "notes")

    assert ROSTER | {"badge", "text", "metric", "action_id", "budget_item"} <= found
    assert "initiative_id" not in found


def test_each_table_has_its_own_columns() -> None:
    found = {name: fields_at(planned(), name) for name in ("actions", "people", "scores")}

    assert {"action_id", "area", "action", "owner", "start", "due", "budget_item"} <= found[
        "actions"
    ]
    assert {"person_id", "variant", "reviewer", "note"} <= found["people"]
    assert {"criterion", "person_id", "weight", "self_score"} <= found["scores"]
    assert "owner" not in found["people"] | found["scores"]
