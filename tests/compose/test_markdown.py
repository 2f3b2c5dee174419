from __future__ import annotations

import pytest

from reportgen.compose.markdown import Fence, MarkdownList, Prose, line_of, pieces_of
from reportgen.compose.marks import Marks, with_lines, without_markdown
from reportgen.model.document.inline import Text
from reportgen.model.language import Locale


def bold_parts(text: str) -> list[tuple[str, bool]]:
    """Return the parts of a line with whether each is bold."""
    inlines = line_of(text, Marks(), Locale.HANS).inlines
    return [(part.text, part.strong) for part in inlines if isinstance(part, Text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("**重点：**文字", [("重点：", True), ("文字", False)]),
        ("前文**“重点”**后文", [("前文", False), ("“重点”", True), ("后文", False)]),
        ("**全粗**", [("全粗", True)]),
        ("一 * 二", [("一 * 二", False)]),
        ("plain **bold** text", [("plain ", False), ("bold", True), (" text", False)]),
        ("没有成对的**星号", [("没有成对的**星号", False)]),
    ],
)
def test_bold_works_beside_chinese_punctuation(text: str, parts: list[tuple[str, bool]]) -> None:
    assert bold_parts(text) == parts


@pytest.mark.parametrize(
    "data", ["**甲**", "# 标题", "- 一项", "[链](x)", "`码`", "a_b_c", "<b>", "\\*", "1. 一", "|a|"]
)
def test_data_is_never_markdown(data: str) -> None:
    assert bold_parts(without_markdown(data)) == [(data, False)]


def pieces(body: str) -> list[Prose | MarkdownList | Fence]:
    """Return the pieces of a section that begins on line 5."""
    return list(pieces_of(with_lines(body, 5), Marks(), Locale.HANS))


def test_lines_of_a_chinese_paragraph_join_without_a_space() -> None:
    [paragraph] = pieces("第一行\n第二行")

    assert paragraph == Prose((Text("第一行第二行"),), ())


def test_a_list_has_its_items() -> None:
    [found] = pieces("1. 甲\n2. 乙")

    assert found == MarkdownList((Prose((Text("甲"),), ()), Prose((Text("乙"),), ())), ordered=True)


def test_a_fence_has_its_options_and_its_line() -> None:
    _, fence = pieces("文字\n\n::: chart id=csat\ntype: bar\nunit: 分\n:::")

    assert fence == Fence("chart id=csat", (("type", "bar"), ("unit", "分")), 7)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("::: chart\ntype: bar", "is never closed"),
        (":::", "closes nothing"),
        ("::: chart\n这不是选项\n:::", 'holds "这不是选项"'),
    ],
)
def test_a_fence_that_is_wrong_says_how(body: str, fault: str) -> None:
    faults = [piece.fault for piece in pieces(body) if isinstance(piece, Fence) and piece.fault]

    assert faults == [fault]
