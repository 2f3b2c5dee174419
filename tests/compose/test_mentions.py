"""`see` and `ref`: a mention prints the number, or vanishes and leaves its sentence whole."""

from __future__ import annotations

import pytest

from reportgen.compose.mentions import Mentions
from reportgen.errors import TemplateError
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.inline import Medium
from reportgen.model.document.table import Table
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.wording.lines import plain_line
from tests.compose.test_rendering import made
from tests.support.outline import document_outline
from tests.support.samples import sample

TABLE = "::: metric-table id=T1\nmetrics: headline\ncaption: 指标\n{}\n:::"


def note(body: str) -> str:
    """Return the note of the one table of a section."""
    [table] = [
        block for block in made(body).document.blocks(Medium.BOTH) if isinstance(block, Table)
    ]
    return plain_line(table.note, Locale.HANS)


def printed(*bodies: str) -> str:
    """Return what sections print."""
    return document_outline(made(*bodies).document)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ('单位见{{ ref("T1") }}。', "单位见表1。"),
        ('单位从简{{ see("T1") }}。', "单位从简（见表1）。"),
        ('单位从简{{ see("T-x") }}。', "单位从简。"),
    ],
)
def test_a_mention_in_the_note_of_a_table_reads_as_in_prose(text: str, reads: str) -> None:
    assert note(TABLE.format(f"note: {text}")) == reads
    assert reads in printed(f"{text}\n\n{TABLE.format('')}")


def test_a_line_that_rests_on_a_mention_of_nothing_goes_as_a_whole() -> None:
    assert note(TABLE.format('note: 比较{{ ref("T-x") }}和{{ ref("T1") }}，可以看出。')) == ""


def test_a_mention_of_nothing_is_told_with_its_line_and_the_nearest_id() -> None:
    body = f'一句。\n\n好{{{{ ref("T-1") }}}}。\n\n{TABLE.format("")}'

    [problem] = made(body).problems

    assert str(problem.place) == "s0.md:6:1"
    assert problem.message.en == (
        'no table or chart has the id "T-1", so nothing is mentioned here'
    )
    assert problem.remedy.en == 'did you mean "T1"?'
    assert "好" not in printed(body)


def test_a_mention_of_what_the_data_left_out_is_no_mistake() -> None:
    left_out = "::: breakdown-table id=T2\nmetric: csat\nby: none\n:::"
    body = f'好{{{{ see("T2") }}}}。\n\n{left_out}'

    assert "好。" in printed(body)
    assert not any("T2" in problem.message.en for problem in made(body).problems)


def test_points_that_mention_nothing_are_left_out_of_their_list() -> None:
    text = printed(f'- 甲见{{{{ ref("T1") }}}}\n- 乙见{{{{ ref("T-x") }}}}\n\n{TABLE.format("")}')

    assert "甲见表1" in text
    assert "乙见" not in text


@pytest.mark.parametrize(
    ("caption", "reads"),
    [('指标{{ see("T1") }}', "指标"), ('接着{{ ref("T1") }}的，', "")],
)
def test_a_caption_mentions_nothing_and_stays_whole(caption: str, reads: str) -> None:
    body = TABLE.format("").replace("caption: 指标", f"caption: {caption}")

    [table] = [b for b in made(body).document.blocks(Medium.BOTH) if isinstance(b, Table)]

    assert table.caption == reads


def test_two_tables_of_one_id_stop_the_document() -> None:
    with pytest.raises(TemplateError) as stop:
        made(TABLE.format(""), TABLE.format(""))

    assert [problem.message.en for problem in stop.value.problems] == [
        'the id "T1" is used by two tables or charts'
    ]


def test_a_mention_of_nothing_is_told_of_once_in_a_section_that_is_printed_for_everybody() -> None:
    mentions = Mentions(load_templates("quarter-summary", Locale.HANS), sample())

    for text in ("一。\n见 T-x。", "一。\n见 T-x。", "见 T-x。"):
        mentions.meet("T-x", text, Place("s.md", 4, 1))

    assert [str(problem.place) for problem in mentions.problems] == ["s.md:5:1", "s.md:4:1"]
