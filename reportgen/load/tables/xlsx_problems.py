"""What is said of a workbook that cannot be read, or not without a question."""

from __future__ import annotations

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


def no_sheet(name: str, known: list[str], place: Place) -> Problem:
    """Return the problem of a sheet that the workbook does not have."""
    return Problem(
        LocalText(
            f'the workbook has no sheet "{name}"',
            f"工作簿里没有工作表“{name}”",
            f"活頁簿裡沒有工作表「{name}」",
        ),
        remedy=did_you_mean(name, known),
        place=place,
        values=(name,),
    )


def several_sheets(file: str, names: list[str]) -> Problem:
    """Return the note that one sheet of several was read."""
    first, others = names[0], names[1:]
    return Problem(
        LocalText(
            f'only the first sheet, "{first}", was read; there are also: {", ".join(others)}',
            f"只读了第一个工作表“{first}”；还有：{'、'.join(others)}",
            f"只讀了第一個工作表「{first}」；還有：{'、'.join(others)}",
        ),
        remedy=LocalText(
            f"name the sheet in the config: `sheet: {first}`",
            f"请在配置里写明工作表：`sheet: {first}`",
            f"請在設定裡寫明工作表：`sheet: {first}`",
        ),
        place=Place(file),
        severity=Severity.INFO,
    )


def no_workbook(file: str) -> Problem:
    """Return the problem of a file that is no workbook."""
    return Problem(
        LocalText("this is no Excel workbook", "这不是 Excel 工作簿", "這不是 Excel 活頁簿"),
        remedy=LocalText(
            "open it in the spreadsheet and save it as .xlsx",
            "请在表格软件里打开，另存为 .xlsx",
            "請在試算表裡打開，另存為 .xlsx",
        ),
        place=Place(file),
    )


def protected(file: str) -> Problem:
    """Return the problem of a workbook behind a password, or in the old format."""
    return Problem(
        LocalText(
            "the workbook is protected by a password, or in the old .xls format",
            "工作簿设有密码，或是旧的 .xls 格式",
            "活頁簿設有密碼，或是舊的 .xls 格式",
        ),
        remedy=LocalText(
            "open it in the spreadsheet and save it as .xlsx without a password",
            "请在表格软件里打开，去掉密码后另存为 .xlsx",
            "請在試算表裡打開，去掉密碼後另存為 .xlsx",
        ),
        place=Place(file),
    )


def damaged(file: str) -> Problem:
    """Return the problem of a workbook whose inside is not as it should be."""
    return Problem(
        LocalText("the workbook is damaged", "工作簿已损坏", "活頁簿已損壞"),
        remedy=LocalText(
            "open it in the spreadsheet, let it repair the file, and save it again",
            "请在表格软件里打开并修复，再重新保存",
            "請在試算表裡打開並修復，再重新儲存",
        ),
        place=Place(file),
    )


def too_large(file: str, most_bytes: int) -> Problem:
    """Return the problem of a workbook, or a part of one, that is larger than we read."""
    limit = f"{most_bytes // 1024 // 1024} MB"
    return Problem(
        LocalText(
            f"the workbook holds more than {limit}",
            f"工作簿的内容超过 {limit}",
            f"活頁簿的內容超過 {limit}",
        ),
        remedy=_SPLIT,
        place=Place(file),
    )


def too_many_cells(file: str, sheet: str, most: int) -> Problem:
    """Return the problem of a sheet with more cells than we read."""
    return Problem(
        LocalText(
            f'the sheet "{sheet}" has more than {most:,} cells',
            f"工作表“{sheet}”超过 {most // 10000} 万个单元格",
            f"工作表「{sheet}」超過 {most // 10000} 萬個儲存格",
        ),
        remedy=_SPLIT,
        place=Place(file),
    )


_SPLIT = LocalText(
    "keep the columns and rows that are needed, or save it as CSV",
    "请只保留需要的行和列，或另存为 CSV",
    "請只保留需要的列和欄，或另存為 CSV",
)
