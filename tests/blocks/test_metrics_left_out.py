"""A metric that a block of an editor names and cannot show is told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose.expand import Expander
from reportgen.compose.markdown import Fence
from reportgen.compose.marks import Marks
from reportgen.compose.names import metric_lists
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Medium
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from tests.support.figures import report

FIGURES = (
    "csat=85 csat[channel=chat]=86 csat[channel=phone]=84 orders=9 nps:target=50 "
    "contacts[channel=chat]=7"
)
PLACE = Place("s.md", 1)


NAMES = {
    "orders": "Orders",
    "nps": "Net Promoter Score",
    "resolution_time": "Mean resolution time",
}


def told(block: str, given: Report | None = None, **options: str) -> list[str]:
    return [problem.message.en for problem in problems(block, given, **options)]


def problems(block: str, given: Report | None = None, **options: str) -> list[Problem]:
    context = DocumentContext(given or report(FIGURES), Locale.EN)
    expander = Expander(context, Marks(), metric_lists(context))
    fence = Fence(block, tuple((name.rstrip("_"), text) for name, text in options.items()), 1)
    made = list(expander.expand(fence, PLACE, Medium.BOTH))
    found = list(expander.lacking(fence, PLACE, made))
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return found


@pytest.mark.parametrize(
    ("beside", "left_out"),
    [("contacts", []), ("orders contacts", ["orders"]), ("orders nps", ["orders", "nps"])],
)
def test_beside_a_breakdown_a_metric_needs_a_figure_of_some_member(
    beside: str, left_out: list[str]
) -> None:
    assert told("breakdown-table", metric="csat", by="channel", with_=beside) == [
        f"the block breakdown-table leaves out {NAMES[metric]}: "
        "it has no figures by channel for Q4 2024"
        for metric in left_out
    ]


@pytest.mark.parametrize(
    ("block", "metrics", "left_out"),
    [
        ("metric-table", "csat nps", []),
        ("metric-table", "csat resolution_time", ["resolution_time"]),
        ("kpi-cards", "csat nps", ["nps"]),
        ("kpi-cards", "csat orders", []),
    ],
)
def test_in_a_table_and_on_cards_a_metric_needs_a_figure(
    block: str, metrics: str, left_out: list[str]
) -> None:
    assert told(block, metrics=metrics) == [
        f"the block {block} leaves out {NAMES[metric]}: it has no figures for Q4 2024"
        for metric in left_out
    ]


@pytest.mark.parametrize("name", ["claims", "charts", "goals"])
def test_a_metric_that_is_called_like_a_list_is_the_one_that_is_meant(name: str) -> None:
    given = report(FIGURES)
    called = {**given.catalogue.metrics, name: given.catalogue.metrics["csat"]}
    given = replace(given, catalogue=replace(given.catalogue, metrics=called))

    [left_out] = problems("metric-table", given, metrics=f"csat {name}")

    assert left_out.values == (name,)


def test_a_manager_reads_names_and_the_remedy_says_the_word_that_stands_in_the_block() -> None:
    [left_out] = problems("breakdown-table", metric="csat", by="channel", with_="contacts nps")

    assert left_out.message.hans == (
        "块 breakdown-table 没有印“净推荐值”：没有它在2024年第四季度按渠道分的数值"
    )
    assert left_out.remedy is not None
    assert left_out.remedy.hans == "请在数据里补上，或从这一块里去掉 nps"
