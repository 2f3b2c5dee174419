"""What a description of a file gets wrong is told at its line, with what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from tests.load.figures.test_layout import MONTHS, loaded, said


def refused(folder: Path, entry: str, csv: str) -> list[str]:
    with pytest.raises(ConfigError) as stop:
        loaded(folder, entry, csv)
    return [said(problem) for problem in stop.value.problems]


@pytest.mark.parametrize("row", ["0", "-1"])
def test_a_header_row_that_cannot_be_is_refused(row: str, tmp_path: Path) -> None:
    [message] = refused(tmp_path, f"header: {row}, period: 月份, metrics: across", MONTHS)

    assert message.endswith("write the number of the row that names the columns, counted from 1")


def test_a_mistake_of_a_row_is_said_once_and_not_for_each_column(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 月份, metrics: {满意度: csat, 来件量: contacts}",
        MONTHS + "合计,86,2700\n",
    )

    assert [said(problem) for problem in report.input_problems] == [
        (
            '4:1 "合计" names no period | '
            "to leave such rows out, write `skip: [合计]` for the file in `metrics` under `data`"
        )
    ]


@pytest.mark.parametrize(
    ("entry", "messages"),
    [
        (
            "period: 月分, metrics: {满意度: csat, 来件: contcts}",
            [
                (
                    '5:29 the file has no column "月分" | did you mean "月份"? '
                    "the header (row 1) has: 月份, 满意度, 来件量"
                ),
                (
                    '5:54 the file has no column "来件" | did you mean "来件量"? '
                    "the header (row 1) has: 月份, 满意度, 来件量"
                ),
                '5:58 unknown metric "contcts" | did you mean "contacts"?',
            ],
        ),
        (
            "period: 月份, metrics: {满意度: csta}",
            ['5:48 unknown metric "csta" | did you mean "csat"?'],
        ),
        (
            'period: 月份, metrics: {满意度: "csat:goal"}',
            [
                (
                    '5:48 unknown role "goal" | known: actual, target, target_delta, '
                    "benchmark, threshold, stated_delta, forecast"
                )
            ],
        ),
        (
            "metrics: {满意度: csat}",
            [
                (
                    "5:7 nothing says which period the figures have | name the column, for example "
                    "`period: Month`; the header (row 1) has: 月份, 满意度, 来件量"
                )
            ],
        ),
        (
            "period: 月份, metric: csat",
            [
                (
                    "5:7 nothing says which value the figures have | name the column, for example "
                    "`value: Value`; the header (row 1) has: 月份, 满意度, 来件量"
                )
            ],
        ),
        (
            "period: 月份, metrics: {满意度: csat}, periods: across",
            [
                (
                    "5:64 `metrics` and `periods` cannot both say where the values stand | keep one; "
                    "a column of one metric and one member is written "
                    '`metrics: {在线满意度: "csat[channel=chat]"}`'
                )
            ],
        ),
        (
            "period: 月份, metric: csat, members: across",
            [
                (
                    "5:56 nothing says of which dimension these are the members | "
                    "add it, for example `dimension: channel`"
                )
            ],
        ),
        (
            "period: 月份, dimension: channel, metrics: {满意度: csat}",
            [
                (
                    '5:44 nothing says where the members of "channel" stand | '
                    "write `member:` with a column, or `members: across`"
                )
            ],
        ),
        (
            "metric: csat, periods: across",
            [
                (
                    "5:44 no column of the file names a period | say which is which: "
                    "`periods: {header: period}`; the header (row 1) has: 月份, 满意度, 来件量"
                )
            ],
        ),
        (
            "header: 9, period: 月份, metrics: across",
            [
                (
                    '5:29 "a.csv" has no row 9 | write the number of the row that names the '
                    "columns, counted from 1"
                )
            ],
        ),
        (
            "period: 月份, metric: csat, value: 满意度, unti: '%'",
            ['5:59 unknown key "unti" | did you mean "unit"?'],
        ),
    ],
)
def test_what_a_mapping_gets_wrong_is_told_at_its_line(
    entry: str, messages: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert refused(tmp_path, entry, MONTHS) == messages


def test_a_metric_that_is_a_column_too_is_asked_about(tmp_path: Path) -> None:
    assert refused(tmp_path, "period: 月份, metric: csat", "月份,csat\n2024-10,85\n")[0] == (
        '5:41 "csat" is a metric, and a column of the file is called so too | '
        "if the column holds its values, write `metrics: [csat]`"
    )


def test_a_name_of_two_columns_is_asked_about(tmp_path: Path) -> None:
    assert refused(tmp_path, "period: 月, metrics: {量: contacts}", "月,量,量\n2024-10,1,2\n") == [
        (
            '5:42 several columns of the file are called "量" | '
            "rename one; where a title spans several columns, name both rows: `header: [1, 2]`"
        )
    ]


def test_an_old_spreadsheet_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    loaded(tmp_path, "period: 月份, metrics: across", "月份,csat\n2024-10,85\n")
    config = tmp_path / "period.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("a.csv", "a.xls"))
    (tmp_path / "a.xls").write_bytes(b"")

    with pytest.raises(ConfigError) as stop:
        load_report(config)

    assert [said(problem) for problem in stop.value.problems] == [
        (
            "1:1 reportgen does not read .xls files | "
            'open it in the spreadsheet and save it as .xlsx or as "CSV UTF-8"'
        )
    ]


def test_a_list_of_columns_is_read_but_for_the_one_that_is_not_there(tmp_path: Path) -> None:
    entry = "period: 月份, metrics: [客户满意度, 来件量]"
    csv = "月份,客户满意度\n2024-10,85\n"

    assert refused(tmp_path, entry, csv) == [
        '5:50 the file has no column "来件量" | the header (row 1) has: 月份, 客户满意度'
    ]


def test_where_no_header_names_a_metric_there_is_nothing_across(tmp_path: Path) -> None:
    [message] = refused(tmp_path, "period: 月份, metrics: across", "月份,甲,乙\n2024-10,85,3\n")

    assert message == (
        "5:42 no column of the file names a metric | say which is which: "
        "`metrics: {header: metric}`; the header (row 1) has: 月份, 甲, 乙"
    )


def test_a_member_that_stands_for_all_rows_may_be_a_person(tmp_path: Path) -> None:
    csv = "月份,客户满意度\n2024-10,85\n"

    own = loaded(tmp_path, "period: 月份, dimension: person, member: P01, metrics: across", csv)

    assert [figure.id for figure in own.book.figures] == ["csat@2024-10[person=P01]"]
    message, _ = refused(
        tmp_path, "period: 月份, dimension: channel, member: P01, metrics: across", csv
    )
    assert 'the file has no column "P01"' in message
