"""What a reader of slides needs who does not see them, or not in this language."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.language import Locale
from tests.support.decks import (
    deck,
    sober,
)
from tests.support.parts import find, open_parts
from tests.support.pptx_outline import slide_parts
from tests.writers.pptx.test_write import ALL, everything, made


@ALL
def test_the_title_is_read_first(which: str) -> None:
    parts = open_parts(made(which).data)
    kinds = [find(parts.xml(name), "(.//p:sp)[1]//p:ph/@type")[0] for name in slide_parts(parts)]

    assert {str(kind) for kind in kinds} == {"title", "ctrTitle"}


def test_language_and_faces_follow_the_locale() -> None:
    def tags(locale: Locale) -> set[str]:
        parts = open_parts(deck(replace(everything(), locale=locale)).data)
        return {
            str(tag)
            for name in slide_parts(parts)
            for tag in find(parts.xml(name), "//a:rPr/@lang")
        }

    assert tags(Locale.HANS) == {"zh-CN"}
    assert tags(Locale.HANT) == {"zh-TW"}
    assert tags(Locale.EN) == {"en-US"}


def test_every_run_has_a_face_for_every_script() -> None:
    parts = open_parts(made("sample").data)

    bare = [
        name
        for name in slide_parts(parts)
        for properties in find(parts.xml(name), "//a:r/a:rPr")
        if len(find(properties, "a:latin | a:ea | a:cs")) != 3
    ]

    assert bare == []


def test_charts_tables_and_pictures_have_alternative_texts() -> None:
    parts = open_parts(made("sample").data)

    missing = [
        name
        for name in slide_parts(parts)
        for shape in find(parts.xml(name), "//p:graphicFrame//p:cNvPr | //p:pic//p:cNvPr")
        if not shape.get("descr")
    ]

    assert missing == []


def test_header_rows_are_marked() -> None:
    parts = open_parts(made("sample").data)

    marks = [
        mark for name in slide_parts(parts) for mark in find(parts.xml(name), "//a:tblPr/@firstRow")
    ]

    assert len(marks) > 5
    assert {str(mark) for mark in marks} == {"1"}


def test_no_prompt_of_a_layout_is_left() -> None:
    parts = open_parts(sober().base)

    prompts = [
        text
        for name in parts.contents
        if name.startswith(("ppt/slideLayouts/slideLayout", "ppt/slideMasters/slideMaster"))
        for text in find(parts.xml(name), "//a:r/a:t")
    ]

    assert prompts == []
