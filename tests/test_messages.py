"""Every message in the source, in its three languages, is held to what its readers write."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.model.language import Locale
from reportgen.reading.scripts import wrong_characters

PACKAGE = Path(__file__).parents[1] / "reportgen"
MAINLAND_WORDS = (
    "信息", "默認", "網絡", "單元格", "軟件", "程序", "打印", "屏幕", "文件夾", "質量", "配置文件",
    "字符", "缺失", "導出", "粘貼", "復制", "用戶", "服務器", "命令行", "數據",
)  # fmt: skip
TAIWAN_WORDS = ("儲存格", "預設", "資料夾", "軟體", "檔案", "設定", "字元", "指令", "資料")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(\s|$)|\([\u4e00-\u9fff]")


@dataclass(frozen=True)
class Said:
    """A `LocalText(...)` of the source: where, and its texts without what is filled in or code."""

    place: str
    en: str
    hans: str
    hant: str


def literal(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(literal(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return literal(node.left) + literal(node.right)
    return "{}"


def said() -> Iterator[Said]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "LocalText":
                texts = [re.sub("`[^`]*`", "`…`", literal(each)) for each in node.args]
                if len(texts) == 3:
                    yield Said(f"{path.relative_to(PACKAGE)}:{node.lineno}", *texts)


ALL = list(said())


def test_there_are_messages_to_look_at() -> None:
    assert len(ALL) > 500


@pytest.mark.parametrize(("locale", "field"), [(Locale.HANS, "hans"), (Locale.HANT, "hant")])
def test_each_script_is_pure(locale: Locale, field: str) -> None:
    texts = {each.place: getattr(each, field) for each in ALL}

    assert {at: text for at, text in texts.items() if list(wrong_characters(text, locale))} == {}


def test_english_holds_no_chinese() -> None:
    assert [each for each in ALL if re.search("[\u4e00-\u9fff]", each.en)] == []


def test_chinese_has_its_own_punctuation() -> None:
    texts = [(each.place, text) for each in ALL for text in (each.hans, each.hant)]

    assert [each for each in texts if HALF_WIDTH.search(each[1])] == []


def test_quotation_marks_are_those_of_the_place() -> None:
    assert [each for each in ALL if "“" in each.hant or "「" in each.hans] == []


def test_traditional_messages_are_written_in_taiwan_and_simplified_ones_on_the_mainland() -> None:
    assert [each for each in ALL for word in MAINLAND_WORDS if word in each.hant] == []
    assert [each for each in ALL for word in TAIWAN_WORDS if word in each.hans] == []
