"""What a metric means: the report's own words, the catalogue's, the formula, unit and direction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.metric import Better
from reportgen.model.language import Locale, LocalText
from reportgen.model.report.config import Override
from reportgen.wording.definitions import definition, in_names
from tests.support.figures import catalogue, quarter, report

SILENT = LocalText("", "", "")


def test_the_report_s_own_words_come_before_the_catalogue_s() -> None:
    own = quarter(metric_overrides={"csat": Override(means="只算工作日")})
    metric = catalogue().metrics["csat"]

    assert definition(metric, DocumentContext(report("csat=85", own), Locale.HANS)) == "只算工作日"
    assert definition(metric, DocumentContext(report("csat=85"), Locale.HANS)) == (
        "回收的评价中选择满意或非常满意的比例"
    )


@pytest.mark.parametrize(
    ("formula", "english", "hans"),
    [
        (
            "returns / orders * 100",
            "No-fault returns ÷ Orders × 100",
            "无理由退货量 ÷ 订单量 × 100",
        ),
        (
            "(orders - returns) / orders",
            "(Orders − No-fault returns) ÷ Orders",
            "（订单量 − 无理由退货量） ÷ 订单量",
        ),
        (
            "orders - (returns + contacts)",
            "Orders − (No-fault returns + Contacts)",
            "订单量 − （无理由退货量 + 咨询量）",
        ),
        ("-returns + orders", "−No-fault returns + Orders", "−无理由退货量 + 订单量"),
    ],
)
def test_a_formula_is_read_with_the_names_of_its_metrics(
    formula: str, english: str, hans: str
) -> None:
    tree, found = parse_formula(formula).tree, report("csat=85")

    assert in_names(tree, DocumentContext(found, Locale.EN)) == english
    assert in_names(tree, DocumentContext(found, Locale.HANS)) == hans


def test_without_words_the_formula_is_told_and_without_a_formula_unit_and_direction() -> None:
    context = DocumentContext(report("csat=85"), Locale.EN)
    rate = replace(catalogue().metrics["return_rate"], means=SILENT)
    time = replace(catalogue().metrics["aht"], means=SILENT)

    assert definition(rate, context) == "No-fault returns ÷ Orders × 100"
    assert definition(time, context) == "min; lower is better"
    neutral = replace(time, better=Better.NEUTRAL)
    assert definition(neutral, context) == "min"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("orders + returns", "Orders + No-fault returns"),
        ("orders - (returns + complaints)", "Orders − (No-fault returns + Complaints)"),
        ("orders + (returns - complaints)", "Orders + No-fault returns − Complaints"),
        ("(orders + returns) / contacts", "(Orders + No-fault returns) ÷ Contacts"),
        ("orders / (contacts + returns)", "Orders ÷ (Contacts + No-fault returns)"),
    ],
)
def test_a_formula_has_brackets_where_it_needs_them(formula: str, words: str) -> None:
    tree = parse_formula(formula).tree

    found = in_names(tree, DocumentContext(report(""), Locale.EN))

    assert found == words
