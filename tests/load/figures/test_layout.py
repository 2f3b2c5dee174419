"""Exports that are not in the long format: what a mapping in `data.metrics` finds and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load import load_report
from reportgen.model.finding import Problem
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS


def loaded(folder: Path, entry: str, csv: str) -> Report:
    """Return a report with one data file, `a.csv`, that an entry describes."""
    (folder / "a.csv").write_text(csv, encoding="utf-8")
    path = folder / "period.yaml"
    path.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\n"
        f"data:\n  metrics:\n    - {{file: a.csv, {entry}}}\n",
        encoding="utf-8",
    )
    return load_report(path)


def values(report: Report) -> list[str]:
    return [f"{figure.id}={figure.text}" for figure in report.book.figures]


def cells(report: Report) -> list[str]:
    return [
        f"{figure.place.line}:{figure.place.column} {figure.place.cell}"
        for figure in report.book.figures
    ]


def said(problem: Problem) -> str:
    place = problem.place
    assert place is not None
    return f"{place.line}:{place.column} {problem.message.en} | {problem.remedy.en}"


MONTHS = "月份,满意度,来件量\n2024年10月,85.1%,1200\n2024/11/1,86,1500\n"


def test_one_row_a_period_with_metrics_across(tmp_path: Path) -> None:
    report = loaded(tmp_path, "period: 月份, metrics: {满意度: csat, 来件量: contacts}", MONTHS)

    assert report.input_problems == ()
    assert report.rows == 4
    assert values(report) == [
        "csat@2024-10=85.1",
        "contacts@2024-10=1200",
        "csat@2024-11=86",
        "contacts@2024-11=1500",
    ]
    assert cells(report) == ["2:10 B2", "2:16 C2", "3:11 B3", "3:14 C3"]
    assert next(iter(report.book.figures)).place.field == "满意度"


def test_headers_that_are_metrics_are_found_and_the_rest_is_named(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 月份, metrics: across",
        "月份,客户满意度（%）,店长,contacts\n2024-10,85,甲,12\n",
    )

    assert values(report) == ["csat@2024-10=85", "contacts@2024-10=12"]
    [note] = report.input_problems
    assert said(note) == (
        "1:13 columns not read: 店长 | nothing to do if they hold no figures; "
        "otherwise map them in `metrics` under `data`"
    )


def test_a_column_may_say_role_period_and_members(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        'period: 月份, metrics: {满意度: csat, 目标: "csat:target", 上月: csat@2024-09, '
        '在线: "csat[channel=chat]"}',
        "月份,满意度,目标,上月,在线\n2024-10,85,90,84,88\n",
    )

    assert values(report) == [
        "csat@2024-10=85",
        "csat@2024-10:target=90",
        "csat@2024-09=84",
        "csat@2024-10[channel=chat]=88",
    ]


def test_periods_across_are_found_by_themselves(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "metric: 指标, periods: across",
        "指标,2024年10月,2024年四季度\n咨询量,10,30\n",
    )

    assert values(report) == ["contacts@2024-10=10", "contacts@2024-Q4=30"]


def test_periods_across_may_be_named(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "metric: 指标, periods: {本季: 2024-Q4, 上季: 24Q3}",
        "指标,本季,上季,增长\n咨询量,30,20,50%\n",
    )

    assert values(report) == ["contacts@2024-Q4=30", "contacts@2024-Q3=20"]


def test_a_year_completes_months_and_a_title_above_the_header_is_no_header(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "metric: 指标, periods: across, year: 2024, skip: [注]",
        "客服月报,,\n\n指标,10月,Q4\n咨询量,10,30\n注：来自工单系统,,\n",
    )

    assert report.input_problems == ()
    assert values(report) == ["contacts@2024-10=10", "contacts@2024-Q4=30"]


def test_columns_that_name_their_periods_need_no_column_of_periods(tmp_path: Path) -> None:
    report = loaded(
        tmp_path, "metrics: {本季: csat@2024-Q4, 上季: csat@2024-Q3}", "本季,上季\n85,84\n"
    )

    assert values(report) == ["csat@2024-Q4=85", "csat@2024-Q3=84"]


def test_members_across_with_their_total(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 月份, metric: contacts, dimension: channel, members: {在线: chat, 电话: phone}",
        "月份,在线,电话,合计\n2024-10,10,20,30\n",
    )

    assert values(report) == [
        "contacts@2024-10[channel=chat]=10",
        "contacts@2024-10[channel=phone]=20",
        "contacts@2024-10=30",
    ]


@pytest.mark.parametrize(
    ("description", "table"),
    [
        ("dimension: channel, member: channel, value: n", "channel,n\nchat,10\n合计,30\n"),
        ("dimension: channel, value: n", "channel,n\nchat,10\n合计,30\n"),
        ("dimensions: {channel: channel}, value: n", "channel,n\nchat,10\n合计,30\n"),
        # a column beside that of the members names their dimensions
        ("dimension: channel, member: who, value: n", "channel,who,n\nchannel,chat,10\n,,30\n"),
        ("dimension: channel, value: n", "channel,member,n\nchannel,chat,10\n,,30\n"),
        ("dimension: channel, members: {chat: chat}", "channel,chat,合计\nx,10,30\n"),
    ],
)
def test_a_dimension_may_be_called_like_a_column(
    description: str, table: str, tmp_path: Path
) -> None:
    report = loaded(tmp_path, f"period: 2024-10, metric: contacts, {description}", table)

    assert values(report) == ["contacts@2024-10[channel=chat]=10", "contacts@2024-10=30"]


def test_columns_of_members_cross_and_their_total_rows_are_totals(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 月份, dimensions: {渠道: channel, 组: team}, metrics: {量: contacts}, fill: [月份]",
        "月份,渠道,组,量\n2024-10,在线聊天,售前组,4\n,在线聊天,合计,9\n,合计,合计,30\n",
    )

    assert values(report) == [
        "contacts@2024-10[channel=chat,team=presale]=4",
        "contacts@2024-10[channel=chat]=9",
        "contacts@2024-10=30",
    ]


def test_the_total_may_go_by_another_word(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 月份, dimensions: {渠道: channel}, metrics: {量: contacts}, total: 全渠道",
        "月份,渠道,量\n2024-10,全渠道,30\n",
    )

    assert values(report) == ["contacts@2024-10=30"]


def test_titles_that_span_columns_are_part_of_their_names(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        'period: 月份, header: [1, 2], metrics: {在线 量: "contacts[channel=chat]", '
        '电话 量: "contacts[channel=phone]"}',
        ",在线,,电话,\n月份,量,满意,量,满意\n2024-10,1,2,3,4\n",
    )

    assert values(report) == [
        "contacts@2024-10[channel=chat]=1",
        "contacts@2024-10[channel=phone]=3",
    ]


def test_what_holds_for_all_rows_is_written_once(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        "period: 2024-Q4, metric: csat, role: target, dimension: channel, member: 渠道, value: 值",
        "渠道,值\nchat,90\n",
    )

    assert values(report) == ["csat@2024-Q4[channel=chat]:target=90"]


def test_a_long_file_may_only_need_a_role(tmp_path: Path) -> None:
    report = loaded(tmp_path, "role: target", "period,metric,value\n2024-Q4,csat,90\n")

    assert values(report) == ["csat@2024-Q4:target=90"]


def test_the_decimal_comma_is_read_where_the_file_is_said_to_use_it(tmp_path: Path) -> None:
    report = loaded(
        tmp_path,
        'period: 月份, metrics: {满意度: csat, 量: contacts}, decimal: ","',
        "月份;满意度;量\n2024-10;85,1;1.234\n",
    )

    assert values(report) == ["csat@2024-10=85.1", "contacts@2024-10=1234"]


def test_an_encoding_may_be_named(tmp_path: Path) -> None:
    loaded(tmp_path, "period: 月份, metrics: {滿意度: csat}", "月份,滿意度\n2024-10,85\n")
    (tmp_path / "a.csv").write_bytes("月份,滿意度\n2024-10,86\n".encode("big5"))
    config = tmp_path / "period.yaml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("a.csv,", "a.csv, encoding: big5,"),
        encoding="utf-8",
    )

    assert values(load_report(config)) == ["csat@2024-10=86"]


def test_across_members_only_columns_that_name_one_or_the_total_are_read(tmp_path: Path) -> None:
    csv = "月份,chat,电话,备注,合计\n2024-10,1,2,9,3\n"

    report = loaded(
        tmp_path,
        "period: 月份, metric: orders, dimension: channel, members: across, total: 合计",
        csv,
    )

    assert values(report) == [
        "orders@2024-10[channel=chat]=1",
        "orders@2024-10[channel=phone]=2",
        "orders@2024-10=3",
    ]
    assert [problem.message.en for problem in report.input_problems] == ["columns not read: 备注"]
