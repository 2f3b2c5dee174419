"""A text that names a channel or a team speaks of that part of a metric."""

from __future__ import annotations

import pytest

from reportgen.reading.parts_named import (
    names_a_dimension,
    names_a_part_without_figures,
    parts_named,
)
from tests.support.figures import report

FIGURES = (
    "csat=85 csat[channel=chat]=92 csat[channel=phone]=84 csat[team=order]=80 "
    "csat[level=junior]=70 csat@2024-Q3[team=presale]=80 csat[channel=chat,team=order]=3 "
    "orders[team=presale]=5"
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("在线聊天满意度92%", "channel=chat"),
        ("電話滿意度偏低，線上聊天較好", "channel=chat channel=phone"),
        ("Live chat leads, Phone is behind.", "channel=chat channel=phone"),
        ("headphones are chatty", ""),
        ("订单组满意度", "team=order"),
        ("订单差错率下降", ""),  # the metric's name, not the team's
        ("售前满意度", ""),  # no figure of it in this period
        ("总体满意度", ""),
    ],
)
def test_names_of_members_are_found(text: str, named: str) -> None:
    parts = parts_named(text, "csat", report(FIGURES))

    assert " ".join(f"{name}={member}" for ((name, member),) in parts) == named


@pytest.mark.parametrize(
    ("text", "metric", "named"),
    [
        ("留言渠道满意度", "csat", True),
        ("各小組滿意度", "csat", True),
        ("every channel", "csat", True),
        ("满意度", "csat", False),
        ("渠道", "nps", False),  # a metric that nobody split
    ],
)
def test_a_text_may_speak_of_parts_without_naming_one(text: str, metric: str, named: bool) -> None:
    assert names_a_dimension(text, metric, report(f"{FIGURES} nps=60")) is named


@pytest.mark.parametrize(
    ("text", "of_part"),
    [
        ("华东区退货率偏高", True),
        ("夜班的响应时长偏长", True),
        ("服装品类退货率偏高", True),
        ("returns are high in the East region", True),
        ("at the night shift", True),
        ("退货率偏高", False),
        ("小组士气不高", False),
        ("region by region, returns are high", False),
    ],
)
def test_a_part_without_figures_is_known_by_its_kind(text: str, of_part: bool) -> None:
    assert names_a_part_without_figures(text) is of_part


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("首次响应时长与满意度", ""),
        ("Live chat: first response time", "channel=chat"),
        ("LIVE CHAT leads", "channel=chat"),
    ],
)
def test_names_of_metrics_are_taken_out_the_longest_first(text: str, named: str) -> None:
    parts = parts_named(text, "csat", report(FIGURES))

    assert " ".join(f"{name}={member}" for ((name, member),) in parts) == named


SPLIT = "complaints[reason=logistics]=5 complaints[reason=logistics_delay]=3"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("物流延误的投诉", "reason=logistics_delay"),
        ("物流的投诉", "reason=logistics"),
        ("质量的投诉", ""),
    ],
)
def test_of_two_names_in_each_other_the_longer_one_counts(text: str, named: str) -> None:
    parts = parts_named(text, "complaints", report(SPLIT))

    assert " ".join(f"{name}={member}" for ((name, member),) in parts) == named
