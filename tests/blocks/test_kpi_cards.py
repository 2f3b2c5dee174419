"""Metrics as large cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load import load_report
from reportgen.model.document.cards import KpiCards
from reportgen.model.document.inline import Status
from reportgen.model.language import Locale
from tests.support.figures import quarter, report
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


@pytest.mark.parametrize(
    ("figures", "card"),
    [
        ("nps=5 nps@2024-Q3=3 nps:target=8", ("5", "▲ +2分", "≥ 8分", "差3分", "10分")),
        ("nps=0", ("0", None, None, "", "1分")),
        ("nps=-5", ("−5", None, None, "", None)),
        ("nps=5不足", ("<5", None, None, "", None)),
        ("nps=5 nps@2024-Q3=3", ("5", "▲ +2分", None, "", "8分")),
        ("nps=5 nps:target=8", ("5", None, "≥ 8分", "差3分", "10分")),
    ],
)
def test_what_a_metric_has_not_its_card_leaves_out_and_below_zero_there_is_no_bar(
    figures: str, card: tuple[str | None, ...]
) -> None:
    [block] = expanded("kpi-cards", report(figures), metrics="nps")

    assert isinstance(block, KpiCards)
    [found] = block.cards
    parts = (found.change, found.target, found.scale)
    change, target, scale = (said((each,)) if each else None for each in parts)
    assert (said((found.value,)), change, target, said(found.gap), scale) == card


@pytest.mark.parametrize(
    ("locale", "versus", "target"),
    [
        (Locale.HANS, "较上季", "90.0%以上"),
        (Locale.HANT, "較上季", "90.0%以上"),
        (Locale.EN, "vs Q3", "≥ 90.0%"),
    ],
)
def test_english_cards_name_the_quarter_and_write_a_sign_for_they_are_narrow(
    locale: Locale, versus: str, target: str
) -> None:
    data = report("csat=85.0 csat@2024-Q3=83.0 csat:target=90.0以上", quarter(locale=locale))

    [block] = expanded("kpi-cards", data, metrics="csat")

    assert isinstance(block, KpiCards)
    [card] = block.cards
    assert card.target is not None
    assert (card.versus, said((card.target,), locale)) == (versus, target)
