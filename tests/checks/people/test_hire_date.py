"""Figures and words agree with the day on which somebody joined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.people.hire_date import hire_date
from reportgen.model.finding import Severity
from reportgen.model.report.report import Report
from tests.support.assessments import assessment
from tests.support.figures import report, table
from tests.support.typed import typed


def hired(day: str, figures: str = "", text: str = "") -> Report:
    """Return an assessment for 2024 of P01, hired on a day."""
    texts = (typed(text, "essays.P01.opening", person="P01"),) if text else ()
    return assessment(table("person_id hire_date", f"P01 {day}"), figures=figures, texts=texts)


def said(given: Report) -> list[str]:
    """Return what is said beside notes."""
    found = hire_date(given)
    return [p.message.en for p in found if p.severity is not Severity.INFO]


def test_a_period_in_which_somebody_joined_may_have_figures() -> None:
    figures = "csat@2024[person=P01]=93.1 csat@2024-Q2[person=P01]=92 csat@2024-Q1=90"

    assert said(hired("2024-05-27", figures)) == []


def test_figures_from_before_are_told_of_together() -> None:
    figures = "csat@2024-Q1[person=P01]=92 csat@2023[person=P01]=91"

    [_, problem] = sorted(hire_date(hired("2024/5/27", figures)), key=lambda p: p.severity is None)

    assert problem.message.en == (
        "P01 was hired on 2024/5/27, but Customer satisfaction, P01, Q1 2024 is 92"
    )
    assert [each.message.en for each in problem.evidence] == [
        "Customer satisfaction, P01, 2023 is 91"
    ]
    assert problem.about is not None
    assert (problem.about.metric, problem.about.member) == ("csat", "P01")


def test_service_for_a_part_of_the_period_is_noted() -> None:
    [note] = hire_date(hired("2024-05-27"))

    assert note.message.hans == "P01 于 2024-05-27 入职，2024年内只满 7 个月"
    assert note.severity is Severity.INFO


def test_who_joins_on_the_first_of_the_last_month_serves_a_full_month() -> None:
    [note] = hire_date(hired("2024-12-01"))

    assert note.message.en == "P01 was hired on 2024-12-01: 1 full month of 2024 only"


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2025-02-01", "P01 was hired on 2025-02-01, after the period ended on 2024-12-31"),
        ("五月", 'the hire date of P01 cannot be read: "五月"'),
        ("''", "P01 has no hire date"),
        ("2024-12-31", None),
    ],
)
def test_names_a_date_that_cannot_be(day: str, message: str | None) -> None:
    assert said(hired(day)) == ([message] if message else [])


def test_a_date_that_cannot_be_read_is_quoted() -> None:
    assert [each.values for day in ("五月", "''") for each in hire_date(hired(day))] == [
        ("五月",),
        (),
    ]


def test_of_who_came_after_the_period_the_figures_are_not_told_as_well() -> None:
    assert said(hired("2025-02-01", "csat@2024-Q1[person=P01]=92")) == [
        "P01 was hired on 2025-02-01, after the period ended on 2024-12-31"
    ]


@pytest.mark.parametrize(
    ("day", "note"),
    [("2024-01-01", None), ("2024-01-02", "11 full months"), ("2024-06-01", "7 full months")],
)
def test_who_was_there_on_the_first_day_served_for_the_whole_period(
    day: str, note: str | None
) -> None:
    said = [each.message.en for each in hire_date(hired(day))]

    assert said == ([f"P01 was hired on {day}: {note} of 2024 only"] if note else [])


@pytest.mark.parametrize(
    ("start", "end", "day", "said"),
    [
        (None, None, "2024-01-01", []),
        (None, None, "2024-02-01", ["P01 was hired on 2024-02-01: 11 full months of 2024 only"]),
        (date(2024, 3, 1), None, "2024-02-01", []),
        (
            None,
            date(2024, 11, 30),
            "2024-12-01",
            ["P01 was hired on 2024-12-01, after the period ended on 2024-11-30"],
        ),
    ],
)
def test_the_period_runs_from_its_first_day_to_its_last(
    start: date | None, end: date | None, day: str, said: list[str]
) -> None:
    given = hired(day)
    period = replace(given.config.period, start=start, end=end)

    found = hire_date(replace(given, config=replace(given.config, period=period)))

    assert [each.message.en for each in found] == said


def test_words_of_others_and_of_other_texts_are_held_against_no_date() -> None:
    of_another = typed("我三月入职", "essays.P02.opening", person="P02")
    no_essay = typed("我三月入职", "issues[0].text", person="P01")

    assert said(replace(hired("2024-05-27"), texts=(of_another, no_essay))) == []
    assert said(replace(report(""), texts=(of_another,))) == []


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2024-05-27", "从学校到工位的七个月"),
        ("2024-05-27", "五月入职时我还在补答辩材料"),
        ("2024-05-27", "入职七个月，入职前二十天没有订单"),
        ("2021-03-15", "入职三年，入职已近四年"),
        ("2021-03-15", "入职三个月后独立办案"),
        ("2021-03-15", "一月入职的新人由我带教，五月入职了三名新人"),
        ("2021-03-15", "顾客说“我五月入职”"),
        ("2022-06-06", "入职两年半"),
        ("2022-06-06", "I joined two years ago."),
        ("2022-06-06", "A colleague joined in May; I joined in June 2022."),
        ("2022-06-06", "After two years of service the procedures are familiar."),
        ("2021-03-15", "三月起独立办案"),
        ("2021-12-15", "我十二月入职"),
        ("2021-11-15", "我十三月入职"),  # no month at all
        ("2021-11-15", "2021年11月入职"),
        ("2021-03-15", "I joined in Spring 2021."),
        ("2021-03-15", "I joined many years ago."),
    ],
)
def test_is_silent_where_words_agree(day: str, text: str) -> None:
    assert said(hired(day, text=text)) == []


@pytest.mark.parametrize(
    ("day", "text", "words"),
    [
        ("2024-05-27", "入职三年来一直在售前", "入职三年"),
        ("2021-03-15", "入职已满一年", "入职已满一年"),
        ("2024-05-27", "我三月入职", "我三月入职"),
        ("2024-05-27", "2023年5月入职", "2023年5月入职"),
        ("2024-05-27", "I joined three years ago.", "I joined three years ago"),
        ("2024-05-27", "I joined in March.", "I joined in March"),
        ("2024-05-27", "到職兩年", "到職兩年"),
        ("2021-11-15", "我十二月入职", "我十二月入职"),
        ("2022-06-06", "入职已满一年半", "入职已满一年半"),  # two and a half years by now
        ("2019-06-06", "I have one year of service.", "one year of service"),
        ("2021-03-15", "入职已满三个半月", "入职已满三个半月"),
    ],
)
def test_speaks_where_words_disagree(day: str, text: str, words: str) -> None:
    [message] = said(hired(day, text=text))

    assert message.startswith(f'"{words}" does not agree with the hire date {day}')


@pytest.mark.parametrize(
    ("day", "text", "agrees"),
    [
        ("2022-06-06", "入职三年半", False),  # two and a half years, and half a year more is off
        ("2022-06-06", "入职三年", True),
        ("2021-03-15", "入职四年半", False),
        ("2021-03-15", "入职四年", True),
        ("2024-05-27", "入职八个月", True),
        ("2024-05-27", "入职九个月", False),
        # 36 and 35 full months, half a year more is as far as a half is off
        ("2022-01-01", "入职三年半", True),
        ("2022-02-01", "入职三年半", False),
        # eleven months are as far as a year is off
        ("2021-12-01", "入职四年", True),
        ("2022-01-01", "入职四年", False),
        ("2023-02-01", "入职已满一年", True),
        ("2023-01-01", "入职已满一年", False),
        ("2021-03-15", "I joined 99 moons ago, in company.", True),
    ],
)
def test_years_are_rounded_and_halves_are_not(day: str, text: str, agrees: bool) -> None:
    assert (said(hired(day, text=text)) == []) is agrees


def test_a_row_without_an_id_or_a_date_hides_nobody_after_it() -> None:
    people = table("person_id hire_date", "P00 五月", "P01 2024-05-27")
    given = assessment(people, figures="csat@2024-Q1[person=P01]=92")

    assert said(given) == [
        'the hire date of P00 cannot be read: "五月"',
        ("P01 was hired on 2024-05-27, but Customer satisfaction, P01, Q1 2024 is 92"),
    ]


@pytest.mark.parametrize("missing", ["person_id", "hire_date"])
def test_a_row_that_ends_too_early_stops_nothing(missing: str) -> None:
    people = table("person_id hire_date", "P00 2024-05-27", "P01 2024-05-27")
    first = {name: cell for name, cell in people.rows[0].items() if name != missing}
    given = assessment(
        replace(people, rows=(first, people.rows[1])), figures="csat@2024-Q1[person=P01]=92"
    )

    assert said(given) == [
        ("P01 was hired on 2024-05-27, but Customer satisfaction, P01, Q1 2024 is 92")
    ]


def test_figures_of_a_team_of_the_same_name_are_nobody_s() -> None:
    assert said(hired("2024-05-27", "csat@2024-Q1[team=P01]=92")) == []


@pytest.mark.parametrize(("day", "early"), [("2024-03-31", False), ("2024-04-01", True)])
def test_whoever_joins_on_the_last_day_of_a_period_may_have_figures_of_it(
    day: str, early: bool
) -> None:
    assert bool(said(hired(day, "csat@2024-Q1[person=P01]=92"))) is early
