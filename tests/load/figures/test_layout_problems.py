"""What is said of a description of a file, in all three languages."""

from __future__ import annotations

import pytest

from reportgen.load.figures import layout_problems as say
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile

HERE = Place("period.yaml", 5, 7)
LISTED = LocalText("the header has: a", "表头有：a", "表頭有：a")


@pytest.mark.parametrize(
    ("problem", "message", "remedy"),
    [
        (
            say.unknown("metric", "csta", ("csat",), HERE),
            ('unknown metric "csta"', "不认识的指标“csta”", "不認識的指標「csta」"),
            ('did you mean "csat"?', "是不是想写“csat”？", "是不是想寫「csat」？"),
        ),
        (
            say.unknown("unit", "合计", ("min",), HERE),
            ('unknown unit "合计"', "不认识的单位“合计”", "不認識的單位「合计」"),
            (
                "to leave such rows out, write `skip: [合计]` for the file in `metrics` under `data`",
                "要略过这样的行，请在 `data` 下的 `metrics` 的这个文件里写 `skip: [合计]`",
                "要略過這樣的列，請在 `data` 下的 `metrics` 的這個檔案裡寫 `skip: [合计]`",
            ),
        ),
        (
            say.no_period("", HERE),
            ("no period stands here", "这里没有写期间", "這裡沒有寫期間"),
            (
                "write one; under a merged cell, `fill: [column]` in `metrics` under `data` repeats it",
                "请补上；如果是合并的单元格，可在 `data` 下的 `metrics` 里写 `fill: [列名]`，沿用上一行",
                "請補上；如果是合併的儲存格，可在 `data` 下的 `metrics` 裡寫 `fill: [欄名]`，沿用上一列",
            ),
        ),
        (
            say.no_header("a.csv", DataFile("a.csv"), HERE),
            ('"a.csv" is empty', "“a.csv”是空的", "「a.csv」是空的"),
            ("export it again", "请重新导出", "請重新匯出"),
        ),
        (
            say.no_header("a.csv", DataFile("a.csv", header=(2, 9)), HERE),
            ('"a.csv" has no row 9', "“a.csv”没有第 9 行", "「a.csv」沒有第 9 列"),
            (
                "write the number of the row that names the columns, counted from 1",
                "请写列名所在的行号，从 1 数起",
                "請寫欄名所在的列號，從 1 數起",
            ),
        ),
        (
            say.none_across("members", LISTED, HERE),
            ("no column of the file names a member", "文件里没有一列的名称是成员", "檔案裡沒有一欄的名稱是成員"),
            (
                "say which is which: `members: {header: member}`; the header has: a",
                "请写明对应关系：`members: {列名: 成员}`；表头有：a",
                "請寫明對應關係：`members: {欄名: 成員}`；表頭有：a",
            ),
        ),
        (
            say.nothing_says("metric", LISTED, HERE),
            ("nothing says which metric the figures have", "没有说明数值的指标在哪里", "沒有說明數值的指標在哪裡"),
            (
                "name the column, for example `metric: Metric`; the header has: a",
                "请写出所在的列，例如 `metric: 指标`；表头有：a",
                "請寫出所在的欄，例如 `metric: 指標`；表頭有：a",
            ),
        ),
        (
            say.nothing_says("value", LISTED, HERE),
            ("nothing says which value the figures have", "没有说明数值在哪一列", "沒有說明數值在哪一欄"),
            (
                "name the column, for example `value: Value`; the header has: a",
                "请写出所在的列，例如 `value: 数值`；表头有：a",
                "請寫出所在的欄，例如 `value: 數值`；表頭有：a",
            ),
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_to_write(
    problem: Problem, message: tuple[str, str, str], remedy: tuple[str, str, str]
) -> None:
    assert (problem.message.en, problem.message.hans, problem.message.hant) == message
    assert (problem.remedy.en, problem.remedy.hans, problem.remedy.hant) == remedy


@pytest.mark.parametrize(
    ("text", "is_foot"),
    [("合计", True), ("Total of all", True), ("Source: CRM", True), ("月份", False), ("本月合计", False)],
)  # fmt: skip
def test_a_text_that_begins_like_a_foot_line_may_be_left_out(text: str, is_foot: bool) -> None:
    remedy = say.no_period(text, HERE).remedy.en

    assert remedy.startswith("to leave such rows out") is is_foot
