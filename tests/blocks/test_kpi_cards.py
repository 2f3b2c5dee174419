"""Metrics as large cards."""

from __future__ import annotations

from pathlib import Path

from reportgen.load import load_report
from reportgen.model.document.cards import KpiCards
from reportgen.model.document.inline import Status
from tests.support.samples import copied, expanded, said


def test_a_card_says_value_change_target_status_and_gap() -> None:
    [block] = expanded("kpi-cards", metrics="resolution_time csat")

    assert isinstance(block, KpiCards)
    fast, liked = block.cards
    assert (fast.name, said((fast.value,)), fast.unit) == ("平均解决时长", "2.8", "分钟")
    assert fast.change is not None and fast.target is not None and fast.scale is not None
    assert said((fast.change,)) == "▼ −0.3分钟"
    assert (said((fast.target,)), said(fast.gap)) == ("3.0分钟以内", "快0.2分钟")
    assert (fast.status, liked.status) == (Status.MET, Status.MISSED)
    assert said((fast.scale,)) == "4.0分钟"


def test_a_metric_without_a_value_has_no_card() -> None:
    assert expanded("kpi-cards", metrics="fcr") == []


def test_a_target_without_words_of_its_own_is_printed_with_its_sign(tmp_path: Path) -> None:
    plain = copied(
        tmp_path, {"metrics.csv": lambda t: t.replace("target,90,%,以上,", "target,90,%,,")}
    )

    [block] = expanded("kpi-cards", load_report(plain), metrics="csat")

    assert isinstance(block, KpiCards)
    [card] = block.cards
    assert card.target is not None
    assert said((card.target,)) == "≥ 90.0%"
