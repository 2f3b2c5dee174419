from __future__ import annotations

import pytest

from reportgen.model.document.inline import FigureRun, Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.measure.cutting import parts_that_fit, sentences, title_lines
from reportgen.writers.pptx.measure.geometry import Type
from tests.support.decks import run, text

BODY = Type(16, 24)


def said(pieces: list[Inlines]) -> list[str]:
    return [plain_line(piece, Locale.HANS) for piece in pieces]


def test_a_title_breaks_behind_a_pause() -> None:
    title = text("四项核心指标环比全部改善，但只有平均解决时长达标，满意度距目标还有差距")

    lines = title_lines(title, Locale.HANS, 24)

    assert said(lines) == [
        "四项核心指标环比全部改善，",
        "但只有平均解决时长达标，满意度距目标还有差距",
    ]


def test_a_short_title_keeps_its_line() -> None:
    assert said(title_lines(text("一项达标"), Locale.HANS, 24)) == ["一项达标"]


def test_a_figure_is_never_cut() -> None:
    title = (Text("本季满意度升到"), run("csat=85.0"), Text("，离目标还差一截，下季补上这一截"))

    lines = title_lines(title, Locale.HANS, 12)

    figures = [inline for line in lines for inline in line if isinstance(inline, FigureRun)]
    assert figures == [run("csat=85.0")]
    assert "".join(said(lines)) == "本季满意度升到85.0%，离目标还差一截，下季补上这一截"


def test_a_long_text_is_cut_after_a_sentence() -> None:
    words = text("先迁客户档案再迁工单。双系统并行两周后停旧库。客户来历在同一页可查。")

    parts = parts_that_fit(words, Locale.HANS, (3.0, 2), BODY)

    assert said(parts) == [
        "先迁客户档案再迁工单。双系统并行两周后停旧库。",
        "客户来历在同一页可查。",
    ]


def test_a_text_that_fits_is_one_part() -> None:
    assert parts_that_fit(text("短"), Locale.HANS, (3.0, 2), BODY) == [text("短")]


def test_nothing_has_no_parts() -> None:
    assert parts_that_fit((), Locale.HANS, (3.0, 2), BODY) == []


def test_sentences_end_with_their_stops() -> None:
    assert said(sentences(text("第一句。第二句！（第三句。）"), Locale.HANS)) == [
        "第一句。",
        "第二句！",
        "（第三句。）",
    ]
    assert said(sentences(text("One of 2.5. Two."), Locale.EN)) == ["One of 2.5.", "Two."]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        # exactly two lines stay whole
        (
            "一二三四五六七八九十一二三四五六七八九十一二",
            ["一二三四五六七八九十一二三四五六七八九十一二"],
        ),
        # without a stop a part is full
        ("客户档案" * 7, ["客户档案" * 5 + "客户", "档案客户档案"]),
        # a pause in the first half is no place to stop
        ("先迁，" + "客户档案" * 6, ["先迁，" + "客户档案" * 4 + "客户档", "案客户档案"]),
        # a pause in the latter half is
        ("客户档案" * 4 + "，" + "客户档案" * 3, ["客户档案" * 4 + "，", "客户档案" * 3]),
    ],
)
def test_a_part_is_full_or_ends_at_a_pause_in_its_latter_half(words: str, parts: list[str]) -> None:
    assert said(parts_that_fit(text(words), Locale.HANS, (2.6, 2), BODY)) == parts


def test_sentences_keep_figures_between_words_and_lose_the_space_between_them() -> None:
    words = (
        Text("Up to "),
        run("csat=85.0"),
        Text(". Then it fell. "),
        run("csat=83.0"),
        Text("."),
    )

    found = sentences(words, Locale.EN)

    assert [plain_line(each, Locale.EN) for each in found] == [
        "Up to 85.0%.",
        "Then it fell.",
        "83.0%.",
    ]
    assert [sum(isinstance(each, FigureRun) for each in inlines) for inlines in found] == [1, 0, 1]
