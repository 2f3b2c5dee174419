"""Sentences that stand in two people's essays."""

from __future__ import annotations

import pytest

from reportgen.checks.people.copied_text import copied_text
from reportgen.model.report.texts import TypedText
from tests.support.typed import told, typed, written


def essay(person: str, text: str, key: str = "opening") -> TypedText:
    """Return a text of a person's essay."""
    return typed(text, f"essays.{person}.{key}", person=person)


def test_is_silent_at_words_of_their_own() -> None:
    texts = [
        essay("P01", "五月入职时我还在补答辩材料，第一周只敢看别人打字。"),
        essay("P02", "夜里的顾客少，但每一位都等得更急。"),
        essay("P03", "每周复盘。"),
        essay("P04", "每周复盘。"),
        essay("P05", "按判定表直接定案，一人跟到底，结案三天内回访", "duties[0].text"),
        essay("P06", "按判定表直接定案，一人跟到底，结案三天内回访", "duties[0].text"),
        typed("先报规则再给可选方案，当天复盘第二天回访。", "issues[0].text", person="P01"),
        typed("先报规则再给可选方案，当天复盘第二天回访。", "issues[1].text", person="P02"),
    ]

    assert told(copied_text, written(*texts)) == []


def test_one_person_may_say_a_thing_twice() -> None:
    sentence = "隔着屏幕也能建立信任，有三位顾客指名找我下单。"

    assert told(copied_text, written(essay("P01", sentence), essay("P01", sentence, "view"))) == []


def test_names_both_people_and_the_sentence() -> None:
    texts = [
        essay("P01", "今年很忙。隔着屏幕也能建立信任，有三位顾客指名找我下单。"),
        essay("P04", "隔着屏幕也能建立信任，有五位顾客指名找我下单。"),
    ]

    [problem] = told(copied_text, written(*texts))

    assert problem.message.en == (
        'P04 wrote the same sentence as P01: "隔着屏幕也能建立信任，有五位顾客指名找我下单。" '
        "(period.yaml line 3)"
    )
    assert problem.about is not None
    assert (problem.about.dimension, problem.about.member) == ("person", "P04")


def test_further_sentences_of_two_people_are_evidence() -> None:
    copied = "先报规则再给可选方案，当天复盘第二天回访。夜间没有同事可问，手册里查不到的就记下来。"

    [problem] = told(copied_text, written(essay("P01", copied), essay("P02", copied)))

    assert [each.message.en for each in problem.evidence] == [
        '"夜间没有同事可问，手册里查不到的就记下来。"'
    ]


def test_english_sentences_are_compared_as_well() -> None:
    sentence = "I learned to listen first and to answer once the facts were clear."

    assert len(told(copied_text, written(essay("P01", sentence), essay("P02", sentence)))) == 1


@pytest.mark.parametrize(
    ("sentence", "copied"),
    [
        ("每周复盘每周回访每天。", 0),
        ("每周复盘每周回访每天记。", 1),
        ("I kept a list of all open cases, every day in March.", 0),
        ("I kept a list of all open cases, every day in August.", 1),
    ],
)
def test_only_long_sentences_tell(sentence: str, copied: int) -> None:
    found = told(copied_text, written(essay("P01", sentence), essay("P02", sentence)))

    assert len(found) == copied
