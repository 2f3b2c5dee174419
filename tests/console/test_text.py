"""Text for people: a cause is one block, what is waived stands apart, the last line counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.console.base import Result
from reportgen.console.summary import summary_line
from reportgen.model.finding import Suspect
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
        "error[ratio]: Customer satisfaction, Q4 2024: 87 / 100 = 87 %, but csat says 78\n"
        "  --> metrics.csv:2:9  (cell F2)\n"
        "   |\n"
        " 2 | orders,,78\n"
        "   |         ^^\n"
        "   = 78  Customer satisfaction, Q4 2024  figures.csv:2:1\n"
        "   = 83  Customer satisfaction, Q3 2024  figures.csv:3:1\n"
        "   = also: the year says 87\n"
        "   = warning[definition]: its meaning differs  period.yaml:1:1\n"
        "   = info[outlier]: csat is far from its history\n"
        "\n"
        "error[rollup]: 1 + 2 = 3, but the quarter says 4\n"
        "  --> period.yaml:1:1\n"
        "\n"
        "10 figures, 2 errors, 1 warning, 1 note"
    )


def test_what_stands_in_many_lines_is_told_once_with_these_lines() -> None:
    told = shown(
        "text",
        *(
            finding("input", 'unknown role "traget"', place=Place("metrics.csv", line, 5))
            for line in (9, 4, *range(20, 33))
        ),
        finding("input", 'unknown role "traget"', place=Place("monthly.csv", 2, 5)),
        finding("input", 'unknown role "tagret"', place=Place("metrics.csv", 40, 5)),
    )

    assert told == (
        'error[input]: unknown role "traget"\n'
        "  --> metrics.csv:9:5\n"
        "   = also in lines 4, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 … +2\n"
        "\n"
        'error[input]: unknown role "traget"\n'
        "  --> monthly.csv:2:5\n"
        "\n"
        'error[input]: unknown role "tagret"\n'
        "  --> metrics.csv:40:5\n"
        "\n"
        "10 figures, 17 errors"
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
    assert "and 5 more of rollup in metrics.csv; -v shows them all\n" in told
    assert told.endswith("10 figures, 25 errors")


def test_what_is_left_out_is_counted_with_all_that_its_causes_break() -> None:
    twice = [finding(message=f"no {n}", place=AT, cause=str(n)) for n in range(22) for _ in "ab"]

    told = shown("text", *twice)

    assert "and 4 more of rollup in metrics.csv;" in told


def test_of_one_cause_twelve_figures_eight_consequences_and_three_remedies_are_shown() -> None:
    told = shown(
        "text",
        finding(
            "rollup",
            cause="a",
            remedy="remedy 0",
            figures=" ".join(f"orders@20{n}=1" for n in range(10, 24)),
            evidence=tuple(f"relation {n}" for n in range(9)),
        ),
        *(finding("ratio", cause="a", remedy=f"remedy {n}") for n in range(1, 5)),
    )

    lines = told.splitlines()
    assert sum(line.startswith("   = 1  Orders, 20") for line in lines) == 12
    assert "   = … and 2 more figures" in lines
    assert sum(line.startswith("   = also: relation ") for line in lines) == 8
    assert "   = … and 5 more" in lines
    assert [line for line in lines if line.startswith("help: ")] == [
        "help: remedy 0",
        "help: remedy 1",
        "help: remedy 2",
    ]


def test_figures_stand_right_aligned() -> None:
    told = shown("text", finding(figures="orders=1200 orders@2024-11=7"))

    assert "   = 1200  Orders, Q4 2024  figures.csv:2:1\n" in told
    assert "   =    7  Orders, November 2024  figures.csv:3:1\n" in told


def test_one_cause_in_two_configs_is_two_blocks() -> None:
    one = finding("ratio", cause="csat@2024-Q4")
    told = shown("text", one, replace(one, config="other.yaml"))

    assert told.count("error[ratio]") == 2
    assert told.count("   = error[ratio]") == 0


def test_where_a_figure_is_convicted_only_those_that_did_it_advise() -> None:
    ratio = finding("ratio", cause="a", remedy="mend F2")
    convicts = replace(ratio, problem=replace(ratio.problem, candidates=(Suspect("a", "87"),)))

    told = shown("text", convicts, finding("target-verdict", cause="a", remedy="add a gap"))

    assert "help: mend F2\n" in told
    assert "add a gap" not in told


@pytest.mark.parametrize(
    ("severities", "last"),
    [
        ("error error warning info info", "10 figures, 2 errors, 1 warning, 2 notes"),
        ("error warning warning info", "10 figures, 1 error, 2 warnings, 1 note"),
        ("", "10 figures, no findings"),
    ],
)
def test_one_is_not_many(severities: str, last: str) -> None:
    found = [finding(severity=each) for each in severities.split()]

    assert shown("text", *found).splitlines()[-1] == last


@pytest.mark.parametrize(
    ("result", "last"),
    [
        (Result(figures=1), "1 figure, no findings"),
        (Result(figures=0), "0 figures, no findings"),
        (Result(templates=1), "1 template, no findings"),
        (Result(templates=2), "2 templates, no findings"),
    ],
)
def test_figures_and_templates_are_counted(result: Result, last: str) -> None:
    assert summary_line(result, Locale.EN) == last


def test_a_waiver_without_end_says_so() -> None:
    endless = replace(WAIVER, until=None)

    assert "    reason: month not closed; accepted by Wen, without end\n" in shown(
        "text", finding(waived=endless)
    )


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
