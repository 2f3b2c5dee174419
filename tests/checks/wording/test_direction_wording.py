"""Words of direction fit noun, number and figures."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.direction_wording import direction_wording
from reportgen.model.language import Locale
from reportgen.model.report.texts import TextKind
from tests.support.typed import told, typed, values, written

FIGURES = (
    "csat=83.0 csat@2024-Q3=85.0 csat@2023-Q4=84.0 complaint_rate=0.7 complaint_rate@2024-Q3=0.8"
)


def against(text: str, *metrics: str, path: str = "tasks[0].result") -> list[str]:
    """Return what is said of a text about metrics, csat having fallen and complaints too."""
    given = written(typed(text, path, metrics), figures=FIGURES)
    return [problem.message.en for problem in told(direction_wording, given)]


@pytest.mark.parametrize(
    "text",
    [
        "响应时间缩短，响应速度提升",
        "响应速度提升使处理时间缩短",
        "处理时间达标率提升",
        "提高响应时间达标率",
        "响应时间的标准提高",
        "退货率下降3-5个百分点",
        "净推荐值降至-2",
        "净推荐值由-3升到5",
        "降幅收窄，降幅扩大",
        "下降3%",
        "接待量增长两倍，投诉减少，是去年的三倍",
        "减少了倍受关注的问题",
        "顾客说“响应速度缩短了”",
    ],
)
def test_is_silent_where_words_fit(text: str) -> None:
    assert values(direction_wording, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("响应速度缩短了三成", ["响应速度", "缩短"]),
        ("大促期间缩短了处理速度", ["处理速度", "缩短"]),
        ("首次响应时间明显提升", ["响应时间", "提升"]),
        ("提高了处理时间", ["处理时间", "提高"]),
        ("回應速度縮短", ["回應速度", "縮短"]),
        ("退货率下降-3%", ["下降-3%"]),
        ("投诉减少了2倍", ["减少了2倍"]),
        ("客訴減少了兩倍", ["減少了兩倍"]),
        ("满意度提升了-2个百分点", ["提升了-2"]),
        ("時長縮短 -0.3 分鐘", ["縮短 -0.3 "]),
    ],
)
def test_speaks_of_words_that_do_not_fit(text: str, found: list[str]) -> None:
    assert [value.strip() for value in values(direction_wording, text)] == [
        value.strip() for value in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The return rate fell by -3%.", ["fell by -3%"]),
        ("Reply speed was shortened.", ["reply speed", "shortened"]),
    ],
)
def test_speaks_of_it_in_english(text: str, found: list[str]) -> None:
    assert values(direction_wording, text, Locale.EN) == found


def test_names_noun_verb_and_the_right_verb() -> None:
    [problem] = told(direction_wording, written(typed("响应速度缩短")))

    assert problem.message.hans == "“响应速度”不能说“缩短”，意思正好相反"
    assert problem.remedy.hans == "请改为“响应速度提升”，或换成本来要说的名词"


@pytest.mark.parametrize(
    "text",
    [
        "满意度下降",
        "满意度较上季有所下降",
        "满意度升幅收窄",
        "满意度待改善",
        "满意度没有改善",
        "力争满意度提升",
        "夜间满意度提升",
        "初级客服满意度提升",
        "整体明显改善",  # of what is not said
        "华东区满意度明显改善",  # of a part that has no figures
        "解决率改善",
    ],
)
def test_is_silent_where_figures_agree_or_nothing_is_claimed(text: str) -> None:
    assert against(text, "csat") == []


def test_speaks_where_the_figures_moved_the_other_way() -> None:
    assert against("顾客满意度较上季提升", "csat") == [
        'the text says "提升", but Customer satisfaction went from 85.0 (Q3 2024) to 83.0 (Q4 2024)'
    ]
    assert against("满意度明显改善", "csat") == [
        'the text says "改善", but Customer satisfaction went from 85.0 (Q3 2024) to 83.0 (Q4 2024)'
    ]
    assert against("投诉率上升", "complaint_rate") == [
        'the text says "上升", but Complaint rate went from 0.8 (Q3 2024) to 0.7 (Q4 2024)'
    ]


def test_a_movement_that_is_named_is_not_one_that_happened() -> None:
    assert against("投诉率上升的势头得到遏制", "complaint_rate") == []
    assert against("投诉率上升的趋势已经扭转", "complaint_rate") == []


def test_what_is_planned_is_no_claim() -> None:
    assert against("满意度提升", "csat", path="next_steps[0].text") == []
    assert against("满意度改善", "csat", path="gaps[0].action") == []


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ("在全员努力之下终于也已经也", ["响应速度", "缩短"]),
        ("在我们全员努力之下终于也已经", ["响应速度", "缩短"]),
        ("在我们全体人员努力之下终于也已经", []),  # sixteen characters away
    ],
)
def test_a_verb_speaks_of_the_noun_that_it_is_near(between: str, said: list[str]) -> None:
    assert values(direction_wording, f"响应速度{between}缩短") == said


MIXED = "csat=83.0 csat@2024-Q3=85.0 csat@2023-Q4=80.0"


@pytest.mark.parametrize(
    ("text", "figures", "said"),
    [
        ("满意度同比提升", MIXED, False),
        ("满意度同比下降", MIXED, True),
        ("满意度环比提升", MIXED, True),
        ("满意度较上季提升", MIXED, True),
        ("满意度环比下降", MIXED, False),
        ("满意度提升", MIXED, False),  # right against one of the two
        ("满意度下降", MIXED, False),
        ("满意度同比提升", "csat=83.0 csat@2024-Q3=85.0", True),
        ("满意度改善", MIXED, False),
        ("满意度改善", "csat=83.0 csat@2024-Q3=85.0", True),
        ("满意度改善", "csat=83.0", False),
        ("在线聊天满意度改善", "csat=83.0 csat@2024-Q3=85.0 csat[channel=chat]=90.0", False),
    ],
)
def test_the_words_say_with_which_level_they_compare(text: str, figures: str, said: bool) -> None:
    given = written(typed(text, "tasks[0].result", ("csat",)), figures=figures)

    assert (told(direction_wording, given) != []) is said


def test_one_of_the_names_of_a_metric_is_enough() -> None:
    figures = "fcr=70.0 fcr@2024-Q3=72.0"
    given = written(typed("一次性解决率改善", "tasks[0].result", ("fcr",)), figures=figures)

    [problem] = told(direction_wording, given)

    assert problem.message.en == (
        'the text says "改善", but First-contact resolution went from 72.0 (Q3 2024) '
        "to 70.0 (Q4 2024)"
    )


def test_a_metric_that_is_not_in_the_catalogue_moved_nowhere() -> None:
    assert against("满意度提升", "nobody_knows") == []


def test_a_name_goes_with_no_verb() -> None:
    name = typed("响应速度缩短小组", "tasks[0].owner", kind=TextKind.NAME)

    assert told(direction_wording, written(name)) == []


@pytest.mark.parametrize(("person", "said"), [("P01", True), ("P02", False), (None, False)])
def test_a_text_of_a_person_is_held_against_their_own_figures(
    person: str | None, said: bool
) -> None:
    figures = "csat=83.0 csat@2024-Q3=80.0"
    own = "csat[person=P01]=80.0 csat@2024-Q3[person=P01]=85.0"
    text = typed("满意度提升", "tasks[0].result", ("csat",), person=person)

    assert (told(direction_wording, written(text, figures=f"{figures} {own}")) != []) is said


def test_a_word_of_two_characters_is_no_name_of_a_metric() -> None:
    text = typed("费用上升", "tasks[0].result", ("cost",))

    assert told(direction_wording, written(text, figures="cost=80 cost@2024-Q3=85")) == []
