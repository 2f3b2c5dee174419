"""A column form only saves work: whatever the table and its slips, a rule says the same with it.

And a rule without one knows nothing of sizes: it sees every figure of every file.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reportgen.checks import CHECKS
from reportgen.checks.base import Check
from reportgen.checks.narrowing import look, told_by, vouching
from reportgen.coverage import Coverage
from reportgen.diagnosis import Told, judge
from reportgen.model.figures.book import book_of
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.metric import Rollup, Rounding
from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import leaves, sum_tree
from reportgen.model.report.report import Report
from reportgen.pipeline import check
from tests.support.figures import CONFIGS, report

FORMS = [check for check in CHECKS.values() if check.columns]
METRICS = ("orders", "csat", "service_cost", "headcount", "resolution_time", "standard_query_share")
MONTHS = ("2024-10", "2024-11", "2024-12", "2024-Q4", "2024-Q3", "2024", "2025-01")
SPLITS = (
    ("", "channel=chat", "channel=phone", "channel=live"),
    ("", "level=senior", "level=junior", "experience=junior", "experience=senior"),
    ("", "channel=chat", "channel=chat,team=order", "channel=chat,team=presale"),
    ("", "channel=chat,team=order", "channel=phone,team=order"),
    (
        "",
        "level=senior",
        "level=junior",
        "channel=chat,level=senior,team=order",
        "channel=phone,level=senior,team=order",
        "channel=chat,level=junior,team=order",
    ),
    ("", "colour=red", "colour=blue"),
    ("", "colour=red", "colour=blue", "reason=late"),
)
ROLES = ("", "", "", ":target", ":forecast", ":stated_delta(2024-Q3)")
PARENTS: tuple[dict[str, str], ...] = (
    {},
    {},
    {"phone": "chat", "live": "phone"},
    {"junior": "senior", "presale": "order"},
)
SHARES = {"rollup": Rollup.SUM, "over_time": Rollup.SUM}
LIMITED = (
    {"soft_lowest": Decimal(299)},
    {"soft_highest": Decimal(301)},
    {"soft_lowest": Decimal("29.5"), "soft_highest": Decimal(920)},
    {"highest": Decimal(905)},
    {"lowest": Decimal(300), "soft_lowest": Decimal(601)},
)
ODD = ("约", "以上", "|s", "|%")


def _table(chosen: random.Random) -> str:
    """Return figures of which most add up, over members and over months, and some do not."""
    lines: list[str] = []
    for metric in chosen.sample(METRICS, 2):
        decimals = chosen.choice((0, 0, 1))
        split, role = chosen.choice(SPLITS), chosen.choice(ROLES)
        months = chosen.choice((MONTHS[:4], chosen.sample(MONTHS, chosen.randrange(1, 7))))
        for month in months:
            times = {"2024-Q4": 3, "2024": 3, "2024-Q3": 2}.get(month, 1)
            for members in split:
                if chosen.random() < (0.3 if members and "Q" in month else 0.03):
                    continue
                parts = sum(members.count(",") == 0 for members in split[1:]) or len(split) - 1
                value = (300 if members else 300 * parts) * times
                value += chosen.choice((0,) * 20 + (1, -1, 2, 3, 7, 90, 5000))
                number = f"{value / 10**decimals:.{decimals}f}"
                within = f"[{members}]" if members else ""
                odd = chosen.choice(("",) * 40 + ODD)
                line = f"{metric}@{month}{within}{role}={number}{odd}"
                lines += [line] * (2 if chosen.random() < 0.03 else 1)
    return " ".join(chosen.sample(lines, len(lines)) if chosen.random() < 0.3 else lines)


def _report(chosen: random.Random) -> Report:
    """Return a report of a table; metrics may be distributions, cut off or limited, values missing."""
    data = report(_table(chosen))
    kinds: tuple[dict[str, Any], ...] = ({}, SHARES, SHARES, {"rounding": Rounding.TRUNCATE})
    limits: tuple[dict[str, Any], ...] = ({}, *LIMITED)
    changes = chosen.choice(kinds) | chosen.choice(limits)
    metrics = {name: replace(each, **changes) for name, each in data.book.metrics.items()}
    figures = [replace(each, metric=metrics[each.metric.id]) for each in data.book.figures]
    key = replace(chosen.choice(figures).key, members=(("channel", "email"),))
    parents = chosen.choice(PARENTS)
    return replace(
        data,
        book=book_of(figures, metrics, parents),
        catalogue=replace(data.catalogue, metrics=metrics, parents=parents),
        missing=frozenset({key} if chosen.random() < 0.3 else ()),
    )


def _said(checks: Sequence[Check], data: Report) -> list[object]:
    return _judged(told_by(checks, data), data)


def _judged(told: Sequence[Told], data: Report) -> list[object]:
    return [
        (name, p.message, p.remedy, p.figures, p.severity, p.cause, p.candidates, p.evidence)
        for name, p in judge(told, data).problems
    ]


@settings(max_examples=40, deadline=None, phases=(Phase.reuse, Phase.generate))
@pytest.mark.parametrize("rule", FORMS, ids=[check.name for check in FORMS])
@given(seed=st.integers(0, 10**9))
def test_a_rule_says_the_same_with_its_column_form_as_without(rule: Check, seed: int) -> None:
    data = _report(random.Random(seed))

    assert _said([rule], data) == _said([replace(rule, columns=None)], data)


@settings(max_examples=40, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(seed=st.integers(0, 10**9))
def test_all_rules_together_say_the_same_with_column_forms_as_without(seed: int) -> None:
    data = _report(random.Random(seed))

    assert _said(FORMS, data) == _said([replace(each, columns=None) for each in FORMS], data)


SUMS = [check for check in FORMS if check.around]


@settings(max_examples=60, deadline=None, phases=(Phase.reuse, Phase.generate))
@pytest.mark.parametrize("rule", SUMS, ids=[check.name for check in SUMS])
@given(seed=st.integers(0, 10**9))
def test_a_rule_holds_the_same_figures_with_its_column_form_as_without(
    rule: Check, seed: int
) -> None:
    data = _report(random.Random(seed))

    assert _held([rule], data) == _held([replace(rule, columns=None, quiet=None)], data)


def _held(checks: Sequence[Check], data: Report) -> tuple[int, list[tuple[str, Hold]]]:
    """Return how many relations hold figures, and how firmly each figure is held."""
    looked = look(checks, data)
    relations = [(name, each) for name, each in looked.told if isinstance(each, Relation)]
    coverage = Coverage(data.book, lambda: (relations, vouching(checks, data, looked.focus)))
    return coverage.relations, [(each.id, coverage.hold(each)) for each in data.book.figures]


@settings(max_examples=60, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(seed=st.integers(0, 10**9))
def test_a_sum_of_rows_is_judged_as_if_it_held_its_figures(seed: int) -> None:
    data = _report(random.Random(seed))
    told = told_by(FORMS, data)

    held = [(name, _holding(each)) for name, each in told]

    assert _judged(told, data) == _judged(held, data)


def _holding(said: Problem | Relation) -> Problem | Relation:
    """Return a relation that holds all its figures."""
    if isinstance(said, Problem) or said.rows is None:
        return said
    return replace(said, computed=sum_tree(tuple(leaves(said.computed))))


WRONG = 77_777
MEMBERS = 1000


def all_sevens(data: Report) -> Iterator[Problem]:
    """Yield a problem for each figure that a rule of nobody's dislikes."""
    for figure in data.book.figures:
        if figure.value == WRONG:
            yield Problem(same("all sevens"), (figure,))


def _file(folder: Path, rows: int, wrong: frozenset[int]) -> Path:
    """Write rows of several metrics and months, the wrong ones all sevens, some of them odd."""
    names = [
        f"{2015 + month // 12}-{month % 12 + 1:02d},{metric}"
        for metric in ("orders", "contacts", "complaints", "repeat_contacts")
        for month in range(250)
    ]
    size = min(MEMBERS, rows // 10)
    with (folder / "metrics.csv").open("w", encoding="utf-8") as file:
        file.write("period,metric,dimension,member,role,value,unit,qualifier\n")
        for at in range(rows):
            value = WRONG if at in wrong else 5000 + at % 7
            odd = "约" if at % (rows // 10) == 3 else ""
            file.write(f"{names[at // size]},reason,r{at % size},actual,{value},,{odd}\n")
    config = folder / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2040}}\n"
        "data: {metrics: [metrics.csv]}\n",
        encoding="utf-8",
    )
    return config


@pytest.mark.parametrize("rows", [100, pytest.param(1_000_000, marks=pytest.mark.slow)])
def test_a_rule_that_nobody_knows_sees_every_figure_of_a_file_of_any_size(
    rows: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CHECKS, "all-sevens", Check("all-sevens", all_sevens))
    odd, middle, last = 3, rows // 2, rows - 1
    config = _file(tmp_path, rows, frozenset({0, odd, middle, last}))

    found = [each for each in check(config).findings if each.check == "all-sevens"]

    assert [each.place.line - 2 for each in found] == [0, odd, middle, last]
    assert {each.problem.message.en for each in found} == {"all sevens"}
