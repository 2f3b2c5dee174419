"""A claim of a change or a rank comes with a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.wording.unquantified import unquantified
from reportgen.kinds.personal_annual import PersonalAnnual, PersonalResults
from reportgen.kinds.team_annual import Overview, TeamAnnual
from reportgen.model.finding import Severity
from reportgen.model.report.pieces import Card
from reportgen.model.report.texts import TextKind
from tests.support.figures import quarter, report
from tests.support.typed import told, typed, values, written


@pytest.mark.parametrize(
    "text",
    [
        "满意度升到85%，较上季明显提升",
        "接待量由十月到十一月上涨三分之二",
        "覆盖范围内的问题处理时长缩短四成，新人使用率仍低",
        "每周把前五位问题送到商品与仓储，次周回看是否改善",
        "按渠道压缩响应时间，争取效率提升",
        "优化了解答话术",
        "换季培训提高了警惕，增加了彼此的了解",
        "部分员工不适应新流程",
        "客户说“服务明显提升”",
        "持续改进是质检的本职",
        "Improved routing went live in October.",
        "Contacts rose by a third.",
        "Replies should be faster next year.",
        "满意度提升：{{ csat.change }}",
    ],
)
def test_is_silent_where_it_says_how_much_or_claims_nothing(text: str) -> None:
    assert values(unquantified, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("客户满意度显著提升", "显著"),
        ("服务效率持续改善", "持续改善"),
        ("我们缩短了响应时间", "缩短了"),
        ("响应速度行业领先", "行业领先"),
        ("投诉率降到历史最低", "历史最低"),
        ("處理效率逐季提升，口碑名列前茅", "逐季提升"),
        ("收到大量好评，成效显著", "显著"),
        ("Service quality improved across all channels.", "improved"),
        ("We are now faster. Contacts: 5", None),
        ("Our replies are much faster.", "are much faster"),
        ("退货率进一步降低", "进一步降低"),
        ("首次响应时间大大缩短", "大大缩短"),
        ("满意度十分稳定，不断攀升", "不断攀升"),
        ("Response times were reduced.", "were reduced"),
        ("Scores are industry-leading.", "industry-leading"),
    ],
)
def test_names_the_claim_that_says_nothing_of_how_much(text: str, found: str | None) -> None:
    assert values(unquantified, text) == ([found] if found else [])


def test_a_metric_beside_the_claim_shows_the_figure() -> None:
    text = typed("满意度显著提升", "team.highlights[0].text", ("csat",))

    assert told(unquantified, written(text, figures="csat=85")) == []
    [problem] = told(unquantified, written(text))
    assert problem.message.en == '"显著" does not say how much'


def test_goals_and_plans_are_not_read() -> None:
    texts = [typed("满意度显著提升", path) for path in ("goals[0].text", "next_steps[0].text")]

    assert told(unquantified, written(*texts)) == []


def test_a_result_card_of_a_person_shows_a_figure() -> None:
    cards = (
        Card("评分", metric="csat"),
        Card("口碑", qualitative=True),
        Card("沟通", text="顾客常点名找我"),
        Card("速度", metric="aht"),
    )
    content = PersonalAnnual(results=PersonalResults(satisfaction=cards))

    problems = told(unquantified, report("csat=85", quarter(content=content)))

    assert [problem.message.en for problem in problems] == [
        'the card "沟通" shows no figure',
        ('the card "速度" names Average handling time, which has no value for Q4 2024'),
    ]


def test_among_the_figures_of_an_annual_report_it_is_an_error() -> None:
    content = TeamAnnual(overview=Overview(goals=(Card("口碑", text="口碑很好"),)))
    data = replace(report(""), config=quarter(content=content))

    [problem] = told(unquantified, data)

    assert problem.severity is Severity.ERROR
    assert problem.message.en == 'the card "口碑" shows no figure'


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ("survey_satisfied=85 survey_responses=100", True),  # the formula gives it
        ("csat@2024-10=85", True),
        ("csat:stated_delta(2024-Q3)=2|pp", True),
        ("csat@2025:forecast=90", True),
        ("csat@2023-Q4=85", False),
        ("csat@2025=85", False),
        ("csat:target=90", False),
    ],
)
def test_the_figure_is_one_of_the_period_or_a_forecast(figures: str, shown: bool) -> None:
    text = typed("满意度显著提升", metrics=("csat",))

    assert (told(unquantified, written(text, figures=figures)) == []) is shown


def test_names_what_a_card_lacks_in_every_language() -> None:
    cards = (Card("沟通"), Card("速度", metric="aht"))
    content = PersonalAnnual(results=PersonalResults(satisfaction=cards))

    problems = told(unquantified, report("", quarter(content=content)))

    assert [(problem.message.hans, problem.message.hant) for problem in problems] == [
        (
            "卡片“沟通”没有数值",
            "卡片「沟通」沒有數值",
        ),
        (
            "卡片“速度”写的平均处理时长没有2024年第四季度的数值",
            "卡片「速度」寫的平均處理時間沒有2024年第四季的數值",
        ),
    ]


def test_a_heading_says_nothing_of_how_much() -> None:
    assert told(unquantified, written(typed("满意度显著提升", kind=TextKind.HEADING))) == []


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ("survey_satisfied[person=P01]=85 survey_responses[person=P01]=100", True),
        ("survey_satisfied=85 survey_responses=100", True),
        ("survey_satisfied[person=P02]=85 survey_responses[person=P02]=100", False),
    ],
)
def test_the_figure_of_a_person_s_text_is_theirs_or_that_of_all(figures: str, shown: bool) -> None:
    text = typed("满意度显著提升", metrics=("csat",), person="P01")

    assert (told(unquantified, written(text, figures=figures)) == []) is shown
