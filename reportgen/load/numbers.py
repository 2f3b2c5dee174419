"""The text of a number -> Decimal, exactly as written, or the reason why not.

One rule for each form: full-width digits and signs are read as half-width ones; commas, spaces or
apostrophes are taken out where they part the number in threes; a minus may be U+2212; a percent
sign is allowed where the unit is per cent; a point may come first (.54). What an exponent or a word
for thousands shortens keeps its precision: 6e+05 and 5.1万 are known to their last digit only.
Brackets, decimal commas and underscores are refused, because they mean different things to
different people; a file that writes decimals with a comma says so (`decimal: ","`), and is read by
that rule then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.regex import regex

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_GROUPED = regex(r"-?[0-9]{1,3}(?:([, '])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?", re.ASCII)
_POINT_FIRST = regex(r"-?\.[0-9]+", re.ASCII)
_SHORTENED = regex(r"-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2}", re.ASCII)
_FOLD = str.maketrans(
    "０１２３４５６７８９．，％－＋\u2212\u00a0\u3000\u2009\u202f\u2019", "0123456789.,%-+-    '"
)
_MOST_DIGITS = 30

MISSING = frozenset(
    {
        "", "-", "--", "—", "——", "–", "/", "n/a", "na", "#n/a", "null", "none", "nil", "tbd", "xx",
        "无", "無", "暂缺", "暫缺", "缺", "待补", "待補", "不适用", "不適用", "未统计", "未統計",
    }
)  # fmt: skip


class Decimals(StrEnum):
    """How a file writes the decimal point.

    A point, a comma, or a point that a comma may be mistaken for, as in a file whose cells are
    parted by semicolons because commas stand inside numbers.
    """

    POINT = "."
    COMMA = ","
    UNSAID = "?"


@frozen
class Refusal:
    """Why a text is no number, and what would be right."""

    message: LocalText
    remedy: LocalText


def is_missing(text: str) -> bool:
    """Return whether a cell says that there is no value."""
    return text.casefold() in MISSING


def plain_number(text: str) -> Decimal:
    """Return a number written plainly; raises ValueError otherwise."""
    if _PLAIN.fullmatch(text) and len(text) <= _MOST_DIGITS:
        return Decimal(text)
    raise ValueError(text)


def parse_number(
    text: str,
    percent: bool,  # noqa: FBT001
    decimals: Decimals = Decimals.POINT,
) -> tuple[Decimal, str] | Refusal:
    """Return the value and its cleaned text, or why it is refused.

    `percent` says whether the unit of the cell is per cent, so that a sign for it may stand there.
    """
    if decimals is not Decimals.POINT:
        return _with_commas(text, percent, decimals)
    if _PLAIN.fullmatch(text) and len(text) <= _MOST_DIGITS:  # nearly every cell
        return Decimal(text), text
    cleaned = text.translate(_FOLD).strip()
    if cleaned.endswith("%"):
        if not percent:
            return _refusal(
                text,
                LocalText(
                    "the metric is not a percentage; write the number without %",
                    "这个指标的单位不是百分比，请去掉 %",
                    "這個指標的單位不是百分比，請去掉 %",
                ),
            )
        cleaned = cleaned[:-1].rstrip()
    cleaned = cleaned.removeprefix("+")
    if grouped := _GROUPED.fullmatch(cleaned):
        cleaned = cleaned.replace(grouped[1], "")
    elif _POINT_FIRST.fullmatch(cleaned):
        cleaned = cleaned.replace(".", "0.")
    elif _SHORTENED.fullmatch(cleaned):
        return _shortened(text, Decimal(cleaned))
    if not _PLAIN.fullmatch(cleaned):
        return _refusal(text, _hint(cleaned))
    if sum(char.isdigit() for char in cleaned) > _MOST_DIGITS:
        return _refusal(text, _TOO_LONG)
    return Decimal(cleaned), cleaned


def _shortened(text: str, value: Decimal) -> tuple[Decimal, str] | Refusal:
    """Return a number that was written with an exponent: 6e+05 is 600000, known to its 6."""
    written = f"{value:f}"
    return _refusal(text, _TOO_LONG) if len(written) > _MOST_DIGITS else (value, written)


def _with_commas(
    text: str,
    percent: bool,  # noqa: FBT001
    decimals: Decimals,
) -> tuple[Decimal, str] | Refusal:
    """Return what a text of a file means in which commas may be decimal ones."""
    folded = text.translate(_FOLD).strip()
    if decimals is Decimals.UNSAID:
        return _refusal(text, _unsaid(folded)) if "," in folded else parse_number(text, percent)
    swapped = folded.translate(_SWAP)
    if not _SWAPPED.fullmatch(swapped):
        return _refusal(text, _COMMA_RULE)
    found = parse_number(swapped, percent)
    return _refusal(text, found.remedy) if isinstance(found, Refusal) else found


_SWAP = {ord(","): ".", ord("."): ","}
_SWAPPED = regex(
    r"[-+]?(?:[0-9]+|[0-9]{1,3}([, '])[0-9]{3}(?:\1[0-9]{3})*)(?:\.[0-9]+)? ?%?", re.ASCII
)
_TOO_LONG = LocalText("write at most 30 digits", "请不要超过 30 位数字", "請不要超過 30 位數字")
_COMMA_RULE = LocalText(
    'write the decimal comma as in 1234,5 or 1.234,5; the file says `decimal: ","`',
    '请写成 1234,5 或 1.234,5；这个文件注明了 `decimal: ","`',
    '請寫成 1234,5 或 1.234,5；這個檔案註明了 `decimal: ","`',
)


def _unsaid(folded: str) -> LocalText:
    """Return what to write where a comma may part thousands or decimals."""
    point, none = folded.replace(",", "."), folded.replace(",", "")
    if "." in folded or not re.fullmatch(r"-?\d{1,3}(?:,\d{3})+", folded):
        point = folded.replace(".", "").replace(",", ".")
        return LocalText(
            f'write {point}; or, for the whole file, `decimal: ","` in `metrics` under `data`',
            f'请写成 {point}；整个文件都这样时，在 `data` 下的 `metrics` 里写 `decimal: ","`',
            f'請寫成 {point}；整個檔案都這樣時，在 `data` 下的 `metrics` 裡寫 `decimal: ","`',
        )
    return LocalText(
        f'write {point} or {none}; or, for the whole file, `decimal: ","` or `decimal: "."` '
        "in `metrics` under `data`",
        f'请写成 {point} 或 {none}；整个文件都这样时，在 `data` 下的 `metrics` 里写 `decimal: ","` '
        '或 `decimal: "."`',
        f'請寫成 {point} 或 {none}；整個檔案都這樣時，在 `data` 下的 `metrics` 裡寫 `decimal: ","` '
        '或 `decimal: "."`',
    )


def _refusal(text: str, remedy: LocalText) -> Refusal:
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    return Refusal(
        LocalText(f'"{shown}" is no number', f"“{shown}”不是数", f"「{shown}」不是數"), remedy
    )


def _hint(text: str) -> LocalText:
    return next(remedy(text) for form, remedy in _HINTS if form.fullmatch(text))


def _words(en: str, hans: str, hant: str) -> Callable[[str], LocalText]:
    return lambda _: LocalText(en, hans, hant)


_HINTS: tuple[tuple[re.Pattern[str], Callable[[str], LocalText]], ...] = tuple(
    (regex(form, re.DOTALL), remedy)
    for form, remedy in (
        (
            "#.*",
            _words(
                "the formula in the spreadsheet failed: mend it there, or leave the cell empty",
                "这是表格里公式出的错：请在表格里改好，或留空",
                "這是試算表裡公式出的錯：請在試算表裡改好，或留空",
            ),
        ),
        (
            "=.*",
            _words(
                "a formula without its result: open the file in the spreadsheet and save it",
                "这里只有公式，没有结果：请在表格软件里打开并保存一次",
                "這裡只有公式，沒有結果：請在試算表裡打開並儲存一次",
            ),
        ),
        (
            r"\d+:\d\d(?::\d\d)?",
            _words(
                "write a time as a number in the unit of the metric: 45 for 0:00:45 in seconds",
                "时长请写成数，单位与指标一致：以秒计时 0:00:45 写作 45",
                "時間請寫成數，單位與指標一致：以秒計時 0:00:45 寫作 45",
            ),
        ),
        (
            r"\(.*\)",
            lambda text: LocalText(
                f"write a negative number with a minus: -{text[1:-1]}",
                f"负数请用减号：-{text[1:-1]}",
                f"負數請用減號：-{text[1:-1]}",
            ),
        ),
        (
            r"-?\d{1,3}(?:\.\d{3})*,\d+",
            _words(
                "write the decimal point as . and separate thousands with , or not at all",
                "小数点请写 . ，千位用 , 分隔或不分隔",
                "小數點請寫 . ，千位用 , 分隔或不分隔",
            ),
        ),
        (
            ".*,.*",
            _words(
                "thousands separators part a number in threes: 12,481",
                "千位分隔符每三位一个：12,481",
                "千分位符號每三位一個：12,481",
            ),
        ),
        (
            r"-?\d+(?:\.\d+)?[eE][+-]?\d+",
            _words(
                "write it out without an exponent",
                "请写成完整的数，不要用科学计数法",
                "請寫成完整的數，不要用科學記號",
            ),
        ),
        (
            ".*[万萬亿億千百kKmMbB]",
            _words(
                "write the number out in the unit of the metric: 12000 for 1.2万 or 12k",
                "请按指标的单位写成完整的数：例如 1.2万 写作 12000",
                "請按指標的單位寫成完整的數：例如 1.2萬 寫作 12000",
            ),
        ),
        (
            r"(?=.*[OoIl])[-.\dOoIl]+",
            _words(
                "there is a letter among the digits (O for 0, l for 1?)",
                "数字里混进了字母（0 写成 O，1 写成 l？）",
                "數字裡混進了字母（0 寫成 O，1 寫成 l？）",
            ),
        ),
        (
            ".*",
            _words(
                "write digits with a decimal point, such as 87.4; "
                "leave the cell empty where there is none",
                "请写数字，小数点用 . ，例如 87.4；没有值就留空",
                "請寫數字，小數點用 . ，例如 87.4；沒有值就留空",
            ),
        ),
    )
)
