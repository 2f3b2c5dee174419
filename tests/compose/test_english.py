"""What only English documents do: units in thousands, capitals, names the catalogue lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.compose.markdown import line_of
from reportgen.compose.marks import Marks
from reportgen.compose.shown_units import in_shown_units
from reportgen.load import load_report
from reportgen.model.figures.figure import Derivation
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.terms import in_sentence
from tests.support.samples import composed, copied, other_sample


def test_money_is_counted_in_thousands_and_its_origin_stays_known() -> None:
    report = in_shown_units(other_sample("service-plan"), Locale.EN)

    figure = next(f for f in report.book.figures if f.id == "budget@2024[item=tools]:target")
    assert (figure.text, figure.unit.names.en) == ("95.0", "thousand CNY")
    assert isinstance(figure.source, Derivation)
    assert figure.source.operands[0].text == "9.5"


def test_chinese_documents_count_in_ten_thousands() -> None:
    report = other_sample("service-plan")

    assert in_shown_units(report, Locale.HANS) is report


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Customer satisfaction", "customer satisfaction"),
        ("Net Promoter Score", "Net Promoter Score"),
        ("English service compliance", "English service compliance"),
        ("FCR of chats", "FCR of chats"),
        ("E-mail", "e-mail"),
    ],
)
def test_a_name_inside_a_sentence_loses_its_capital(name: str, inside: str) -> None:
    assert in_sentence(name, Locale.EN) == inside


def test_a_line_begins_with_a_capital_whatever_stands_first() -> None:
    made = line_of("three of five", Marks(), Locale.EN)

    assert plain_line(made.inlines, Locale.EN) == "Three of five"


def test_a_metric_without_an_english_name_is_named(tmp_path: Path) -> None:
    path = copied(tmp_path, {}, "quarter-summary-en")
    metrics = tmp_path / "catalogue" / "metrics.yaml"
    text = metrics.read_text(encoding="utf-8")
    metrics.write_text(re.sub(r"name_en: Customer satisfaction, ", "", text), encoding="utf-8")

    problems = composed(load_report(path)).problems

    assert [problem.message.en for problem in problems] == [
        "the catalogue has no English name for csat; the id is printed instead"
    ]
    assert problems[0].remedy.en == "add `name_en:` in metrics.yaml"
