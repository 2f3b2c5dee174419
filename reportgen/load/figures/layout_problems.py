"""What is said of a mapping in `data.metrics` that does not fit its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reportgen.load.periods import period_remedy
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, listed
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile
from reportgen.wording.messages.known_names import did_you_mean

WHAT = {
    "metric": LocalText("metric", "指标", "指標"),
    "unit": LocalText("unit", "单位", "單位"),
    "role": LocalText("role", "角色（role）", "角色（role）"),
    "qualifier": LocalText("qualifier", "限定词", "限定詞"),
    "period": LocalText("period", "期间", "期間"),
    "value": LocalText("value", "数值", "數值"),
    "member": LocalText("member", "成员", "成員"),
}
if TYPE_CHECKING:
    from reportgen.load.figures.layout import ColumnLayout

_FEET = (
    "合计", "总计", "小计", "注", "备注", "说明", "数据来源", "制表", "填表",
    "合計", "總計", "小計", "註", "備註", "說明", "資料來源", "製表", "Total", "Note", "Source",
)  # fmt: skip
_PLURALS = {"metrics": "metric", "periods": "period", "members": "member"}
_WITH = {
    "period": LocalText("period: Month", "period: 月份", "period: 月份"),
    "metric": LocalText("metric: Metric", "metric: 指标", "metric: 指標"),
    "value": LocalText("value: Value", "value: 数值", "value: 數值"),
}


def unknown(what: str, text: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a name that the catalogue does not hold."""
    words = WHAT[what]
    return Problem(
        LocalText(
            f'unknown {words.en} "{text}"',
            f"不认识的{words.hans}“{text}”",
            f"不認識的{words.hant}「{text}」",
        ),
        remedy=_no_data(text) or did_you_mean(text, known),
        place=place,
        values=(text,),
    )


def no_period(text: str, place: Place) -> Problem:
    """Return the problem of a text that should name a period."""
    if not text:
        return Problem(
            LocalText("no period stands here", "这里没有写期间", "這裡沒有寫期間"),
            remedy=LocalText(
                "write one; under a merged cell, `fill: [column]` in `metrics` under `data` "
                "repeats it",
                "请补上；如果是合并的单元格，可在 `data` 下的 `metrics` 里写 `fill: [列名]`，"
                "沿用上一行",
                "請補上；如果是合併的儲存格，可在 `data` 下的 `metrics` 裡寫 `fill: [欄名]`，"
                "沿用上一列",
            ),
            place=place,
            values=(text,),
        )
    return Problem(
        LocalText(f'"{text}" names no period', f"“{text}”不是期间", f"「{text}」不是期間"),
        remedy=_no_data(text) or period_remedy(text),
        place=place,
        values=(text,),
    )


def _no_data(text: str) -> LocalText | None:
    """Return how to leave a row out that begins like a foot line, None for other texts."""
    begin = next((word for word in _FEET if text.startswith(word)), None)
    if begin is None:
        return None
    key = f"`skip: [{begin}]`"
    return LocalText(
        f"to leave such rows out, write {key} for the file in `metrics` under `data`",
        f"要略过这样的行，请在 `data` 下的 `metrics` 的这个文件里写 {key}",
        f"要略過這樣的列，請在 `data` 下的 `metrics` 的這個檔案裡寫 {key}",
    )


def no_header(file: str, wish: DataFile, place: Place) -> Problem:
    """Return the problem of a file without a header row."""
    if not wish.header:
        return Problem(
            LocalText(f'"{file}" is empty', f"“{file}”是空的", f"「{file}」是空的"),
            remedy=LocalText("export it again", "请重新导出", "請重新匯出"),
            place=Place(file),
        )
    row = wish.header[-1]
    return Problem(
        LocalText(
            f'"{file}" has no row {row}', f"“{file}”没有第 {row} 行", f"「{file}」沒有第 {row} 列"
        ),
        remedy=LocalText(
            "write the number of the row that names the columns, counted from 1",
            "请写列名所在的行号，从 1 数起",
            "請寫欄名所在的列號，從 1 數起",
        ),
        place=place,
    )


def two_across(one: str, other: str, place: Place) -> Problem:
    """Return the problem of two keys that both say what stands side by side."""
    return Problem(
        LocalText(
            f"`{one}` and `{other}` cannot both say where the values stand",
            f"`{one}` 和 `{other}` 不能同时说明数值在哪里",
            f"`{one}` 和 `{other}` 不能同時說明數值在哪裡",
        ),
        remedy=LocalText(
            "keep one; a column of one metric and one member is written "
            '`metrics: {在线满意度: "csat[channel=chat]"}`',
            '只留一个；一列同时是某指标、某成员时写 `metrics: {在线满意度: "csat[channel=chat]"}`',
            '只留一個；一欄同時是某指標、某成員時寫 `metrics: {線上滿意度: "csat[channel=chat]"}`',
        ),
        place=place,
    )


def column_twice(name: str, place: Place) -> Problem:
    """Return the problem of a name that several columns have."""
    return Problem(
        LocalText(
            f'several columns of the file are called "{name}"',
            f"文件里有几列都叫“{name}”",
            f"檔案裡有幾欄都叫「{name}」",
        ),
        remedy=LocalText(
            "rename one; where a title spans several columns, name both rows: `header: [1, 2]`",
            "请改一个列名；表头有两行（上面一行跨几列）时写 `header: [1, 2]`",
            "請改一個欄名；表頭有兩列（上面一列跨幾欄）時寫 `header: [1, 2]`",
        ),
        place=place,
        values=(name,),
    )


def metric_and_column(name: str, place: Place) -> Problem:
    """Return the problem of a `metric:` that a column is called as well."""
    return Problem(
        LocalText(
            f'"{name}" is a metric, and a column of the file is called so too',
            f"“{name}”是指标，文件里也有一列叫这个名字",
            f"「{name}」是指標，檔案裡也有一欄叫這個名字",
        ),
        remedy=LocalText(
            f"if the column holds its values, write `metrics: [{name}]`",
            f"如果这一列就是它的数值，请写 `metrics: [{name}]`",
            f"如果這一欄就是它的數值，請寫 `metrics: [{name}]`",
        ),
        place=place,
        values=(name,),
    )


def no_member(dimension: str, place: Place) -> Problem:
    """Return the problem of a dimension without its members."""
    return Problem(
        LocalText(
            f'nothing says where the members of "{dimension}" stand',
            f"没有说明“{dimension}”的成员在哪里",
            f"沒有說明「{dimension}」的成員在哪裡",
        ),
        remedy=LocalText(
            "write `member:` with a column, or `members: across`",
            "请用 `member:` 写出所在的列，或写 `members: across`",
            "請用 `member:` 寫出所在的欄，或寫 `members: across`",
        ),
        place=place,
    )


def no_dimension(place: Place) -> Problem:
    """Return the problem of members without their dimension."""
    return Problem(
        LocalText(
            "nothing says of which dimension these are the members",
            "没有说明这些成员属于哪个维度",
            "沒有說明這些成員屬於哪個維度",
        ),
        remedy=LocalText(
            "add it, for example `dimension: channel`",
            "请加上，例如 `dimension: channel`",
            "請加上，例如 `dimension: channel`",
        ),
        place=place,
    )


def none_across(key: str, listed: LocalText, place: Place) -> Problem:
    """Return the problem of a header in which nothing of what stands across was found."""
    what = WHAT[_PLURALS[key]]
    return Problem(
        LocalText(
            f"no column of the file names a {what.en}",
            f"文件里没有一列的名称是{what.hans}",
            f"檔案裡沒有一欄的名稱是{what.hant}",
        ),
        remedy=LocalText(
            f"say which is which: `{key}: {{header: {what.en}}}`; {listed.en}",
            f"请写明对应关系：`{key}: {{列名: {what.hans}}}`；{listed.hans}",
            f"請寫明對應關係：`{key}: {{欄名: {what.hant}}}`；{listed.hant}",
        ),
        place=place,
    )


def nothing_says(key: str, listed: LocalText, place: Place) -> Problem:
    """Return the problem of a mapping without a column that every figure needs."""
    what, example = WHAT[key], _WITH[key]
    return Problem(
        LocalText(
            f"nothing says which {what.en} the figures have",
            f"没有说明数值的{what.hans}在哪里" if key != "value" else "没有说明数值在哪一列",
            f"沒有說明數值的{what.hant}在哪裡" if key != "value" else "沒有說明數值在哪一欄",
        ),
        remedy=LocalText(
            f"name the column, for example `{example.en}`; {listed.en}",
            f"请写出所在的列，例如 `{example.hans}`；{listed.hans}",
            f"請寫出所在的欄，例如 `{example.hant}`；{listed.hant}",
        ),
        place=place,
    )


def unread_columns(layout: ColumnLayout) -> Iterator[Problem]:
    """Yield a note that names the columns that were looked at and not understood."""
    if layout.unread:
        names = listed(layout.unread)
        index = layout.header.index(layout.unread[0]) or 0
        yield Problem(
            LocalText(
                f"columns not read: {names.en}",
                f"没有读取的列：{names.hans}",
                f"沒有讀取的欄：{names.hant}",
            ),
            remedy=LocalText(
                "nothing to do if they hold no figures; otherwise map them in `metrics` under "
                "`data`",
                "不是数值就不用管；否则请在 `data` 下的 `metrics` 里写明它们是什么",
                "不是數值就不用管；否則請在 `data` 下的 `metrics` 裡寫明它們是什麼",
            ),
            place=layout.header.place(index),
            severity=Severity.INFO,
        )
