"""Text for people: a cause is one block, what is waived stands apart, the last line counts."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.model.place import Place
from tests.support.findings import WAIVER, finding, shown

AT = Place("metrics.csv", 2, 9, "value", "F2", 2)


def test_findings_of_one_cause_are_one_block() -> None:
    told = shown(
        "text",
        finding("ratio", "87 / 100 = 87 %, but csat says 78", place=AT, cause="csat@2024-Q4",
                figures="csat=78 csat@2024-Q3=83", evidence=("the year says 87",)),
        finding("outlier", "csat is far from its history", severity="info", place=AT,
                cause="csat@2024-Q4"),
        finding("definition", "its meaning differs", severity="warning", cause="csat@2024-Q4"),
        finding("rollup", cause="orders@2024-Q4"),
        lines={"metrics.csv": "orders,,78"},
    )  # fmt: skip

    assert told == (
        "error[ratio]: 87 / 100 = 87 %, but csat says 78\n"
        "  --> metrics.csv:2:9  (cell F2)\n"
        "   |\n"
        " 2 | orders,,78\n"
        "   |         ^^\n"
        "   = 78  csat@2024-Q4  figures.csv:2:1\n"
        "   = 83  csat@2024-Q3  figures.csv:3:1\n"
        "   = also: the year says 87\n"
        "   = warning[definition]: its meaning differs  period.yaml:1:1\n"
        "   = info[outlier]: csat is far from its history\n"
        "\n"
        "error[rollup]: 1 + 2 = 3, but the quarter says 4\n"
        "  --> period.yaml:1:1\n"
        "\n"
        "10 figures, 2 errors, 1 warning, 1 note"
    )


def test_the_worst_finding_of_a_cause_leads() -> None:
    told = shown(
        "text",
        finding("outlier", "odd", severity="info", cause="a"),
        finding("ratio", "wrong", cause="a"),
    )

    assert told.startswith("error[ratio]: wrong\n")


def test_what_is_waived_stands_apart_with_reason_name_and_expiry() -> None:
    told = shown("text", finding(place=AT, waived=WAIVER))

    assert told == (
        "waived:\n"
        "  metrics.csv:2:9: error[rollup]: 1 + 2 = 3, but the quarter says 4\n"
        "    reason: month not closed; accepted by Wen until 2024-Q4\n"
        "\n"
        "10 figures, 1 waived"
    )


def test_remedies_of_one_cause_are_told_once_each() -> None:
    told = shown(
        "text",
        finding("ratio", cause="a", remedy="look at F2"),
        finding("rollup", cause="a", remedy="look at F2"),
        finding("delta", cause="a", remedy="add a row"),
    )

    assert told.count("help: look at F2\n") == 1
    assert told.count("help: add a row\n") == 1


def test_of_many_alike_the_first_twenty_are_shown_and_the_rest_counted() -> None:
    told = shown("text", *(finding(message=f"no {n}", place=AT) for n in range(25)))

    assert told.count("error[rollup]") == 20
    assert "and 5 more of rollup in metrics.csv; --format concise lists them all\n" in told
    assert told.endswith("10 figures, 25 errors")


@pytest.mark.parametrize(
    ("locale", "last"),
    [
        (Locale.EN, "10 figures, 1 error"),
        (Locale.HANS, "10 个数值，1 个错误"),
        (Locale.HANT, "10 個數值，1 個錯誤"),
    ],
)
def test_the_last_line_counts(locale: Locale, last: str) -> None:
    assert shown("text", finding(), locale=locale).splitlines()[-1] == last


def test_nothing_from_input_reaches_the_terminal_as_an_order() -> None:
    told = shown("text", finding(message="\x1b[31mred\x07 \N{RIGHT-TO-LEFT OVERRIDE}txt\r\nnext"))

    assert told.startswith(r"error[rollup]: \x1b[31mred\x07 \u202etxt\r\nnext" + "\n")
