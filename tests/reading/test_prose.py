"""Prose cut up: what is quoted, clauses, sentences; phases and remainders of a matter."""

from __future__ import annotations

import pytest

from reportgen.reading.phases import matter, tells_phase
from reportgen.reading.prose import clauses, sentences, without_quotations, without_sources
from reportgen.reading.remainders import states_remainder


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("他说“行业领先”。", "他说      。"),
        ("他說「行業領先」。", "他說      。"),
        ('he said "best" once', "he said        once"),
        ("见《服务手册》第二章", "见      第二章"),
        ("写给 a.b@c.cn 吧", "写给          吧"),
        ("没有引号", "没有引号"),
    ],
)
def test_what_others_said_is_blanked_and_the_length_stays(text: str, left: str) -> None:
    assert without_quotations(text) == left
    assert len(left) == len(text)


def test_a_quotation_is_no_source() -> None:
    assert without_sources("“领先”见《手册》") == "“领先”见    "


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("先培训，再上线；效果好。", ["先培训", "再上线", "效果好"]),
        ("It rose to 4.5, then fell.", ["It rose to 4.5", "then fell"]),
    ],
)
def test_clauses_come_without_their_marks_and_a_decimal_point_parts_nothing(
    text: str, cut: list[str]
) -> None:
    assert clauses(text) == cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("先培训，再上线。效果好！真的？", ["先培训，再上线。", "效果好！", "真的？"]),
        ("It rose to 4.5. Then it fell.", ["It rose to 4.5.", "Then it fell."]),
        ("一；二", ["一；", "二"]),
    ],
)
def test_sentences_keep_their_marks(text: str, cut: list[str]) -> None:
    assert sentences(text) == cut


@pytest.mark.parametrize(
    ("name", "phase", "about"),
    [
        ("知识库第二期上线", True, "知识库"),
        ("知识库建设", False, "知识库"),
        ("Launch of the robot, phase 2", True, "robot"),
        ("Robot rollout", False, "robot"),
        ("質檢系統 v2.1", True, "質檢系統"),
    ],
)
def test_a_piece_of_work_is_known_without_its_verbs_and_its_phase(
    name: str, phase: bool, about: str
) -> None:
    assert tells_phase(name) is phase
    assert matter(name) == about


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("夜间仍有积压", True),
        ("其余渠道未覆盖", True),
        ("除夜班外都已完成", True),
        ("Night shifts are still open", True),
        ("已全部完成", False),
        ("Everything is done", False),
    ],
)
def test_a_remainder_says_that_something_is_left(text: str, said: bool) -> None:
    assert states_remainder(text) is said
