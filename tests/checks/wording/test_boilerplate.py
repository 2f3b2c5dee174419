"""Stock phrases of copied pages and swapped words are found; ordinary words are left alone."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.boilerplate import boilerplate
from reportgen.model.language import Locale
from reportgen.model.report.texts import TextKind
from tests.support.typed import told, typed, values, written


@pytest.mark.parametrize(
    "text",
    [
        "发货前发送温馨提示",
        "温馨提示短信改为站内信",
        "顾客不点“查看更多”就走了",
        "退货说明、温馨提示、物流通知三类短信",
        "回复简洁，经受住了大促考验",
        "新人对流程还有些生疏",
    ],
)
def test_is_silent_at_words_in_a_sentence(text: str) -> None:
    assert values(boilerplate, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("满意度达标。查看更多", "查看更多"),
        ("温馨提示：本文仅供参考", "温馨提示"),
        ("VIP文档", "VIP文档"),
        ("团队更活变", "活变"),
    ],
)
def test_speaks_of_what_was_copied(text: str, found: str) -> None:
    assert values(boilerplate, text) == [found]


def test_english_readers_may_read_more() -> None:
    assert values(boilerplate, "Customers read more reviews.", Locale.EN) == []
    assert values(boilerplate, "Targets met. Read more", Locale.EN) == ["Read more"]


def test_ordinary_words_tell_in_company() -> None:
    texts = [
        typed("经受了锻炼", "essays.P01.opening", person="P01"),
        typed("用力气帮助伴侣", "essays.P01.view", person="P01"),
        typed("回答简洁", "essays.P02.view", person="P02"),
    ]

    problems = told(boilerplate, written(*texts))

    assert [problem.values for problem in problems] == [("经受",), ("伴侣",), ("力气",)]
    assert problems[0].message.en == (
        '"经受" looks like a synonym put in by software; "经历" was probably meant'
    )
    assert problems[0].remedy.hans == "请写“经历”"


def test_names_are_nobody_s_boilerplate() -> None:
    name = typed("查看更多", "tasks[0].owner", kind=TextKind.NAME)

    assert told(boilerplate, written(name)) == []


def test_a_task_may_be_called_like_a_stock_phrase() -> None:
    assert told(boilerplate, written(typed("温馨提示", "tasks[0].name"))) == []
