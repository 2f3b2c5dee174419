"""Lists, sources and the other words that blocks print."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.document.inline import Status, StatusMark, Text, Tone
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale, LocalText
from reportgen.model.report.pieces import Grade
from reportgen.wording.grades import grade_name
from reportgen.wording.labels import column_title, joined_sources, listed, source_line
from reportgen.wording.lines import plain_line
from reportgen.wording.messages.figure_names import listed_periods, stretch_words
from reportgen.wording.statuses import show_status, tone_of
from reportgen.wording.terms import in_sentence


@pytest.mark.parametrize(
    ("names", "hans", "hant", "english"),
    [
        (["A"], "A", "A", "A"),
        (["A", "B"], "A和B", "A與B", "A and B"),
        (["A", "B", "C"], "A、B和C", "A、B與C", "A, B and C"),
        ([], "", "", ""),
    ],
)
def test_the_last_name_of_a_list_follows_an_and(
    names: list[str], hans: str, hant: str, english: str
) -> None:
    assert [listed(names, locale) for locale in (Locale.HANS, Locale.HANT, Locale.EN)] == [
        hans,
        hant,
        english,
    ]


def test_sources_are_named_with_their_day() -> None:
    files = ("metrics.csv", "monthly.csv")

    assert source_line(files, "2024-12-31", Locale.EN) == (
        "Source: metrics.csv, monthly.csv (2024-12-31)"
    )
    assert source_line(files, "2024-12-31", Locale.HANT) == (
        "資料來源：metrics.csv、monthly.csv（2024-12-31）"
    )
    assert source_line((), "2024-12-31", Locale.EN) == ""


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Source: a.csv (2024)", "Source: b.csv (2024)", "Source: a.csv (2024); b.csv (2024)"),
        ("数据来源：a.csv", "数据来源：b.csv", "数据来源：a.csv；b.csv"),
        ("Source: a.csv", "Source: a.csv", "Source: a.csv"),
        ("", "Source: a.csv", "Source: a.csv"),
        ("Source: a.csv", "", "Source: a.csv"),
    ],
)
def test_two_source_lines_say_the_word_and_each_source_once(
    first: str, second: str, joined: str
) -> None:
    assert joined_sources(first, second) == joined


def test_a_column_without_a_word_of_its_own_has_its_name() -> None:
    assert column_title("owner", Locale.HANS) == "负责人"
    assert column_title("self_score", Locale.HANT) == "自評"
    assert column_title("due_week", Locale.HANS) == "due week"


@pytest.mark.parametrize(
    ("status", "hans", "hant", "english", "tone"),
    [
        (Status.MET, "● 达标", "● 達標", "● On target", Tone.GOOD),
        (Status.MISSED, "◆ 未达标", "◆ 未達標", "◆ Missed", Tone.BAD),
        (Status.PARTIAL, "◎ 部分完成", "◎ 部分完成", "◎ Partly done", Tone.MUTED),
        (Status.PLANNED, "○ 计划中", "○ 規劃中", "○ Planned", Tone.MUTED),
    ],
)
def test_a_status_is_told_by_sign_word_and_tone(
    status: Status, hans: str, hant: str, english: str, tone: Tone
) -> None:
    assert show_status(status, Locale.HANS) == hans
    assert show_status(status, Locale.HANT) == hant
    assert show_status(status, Locale.EN) == english
    assert tone_of(status) is tone


def test_a_line_holds_its_words_and_its_status() -> None:
    assert plain_line((Text("FCR "), StatusMark(Status.MISSED)), Locale.EN) == "FCR ◆ Missed"


@pytest.mark.parametrize(
    ("grade", "hans", "english"),
    [
        (Grade("B", "良好", Decimal(80)), "B（良好）", "B (良好)"),
        (Grade("良好", "良好", Decimal(80)), "良好", "良好"),
    ],
)
def test_a_grade_stands_with_its_label_unless_they_are_the_same(
    grade: Grade, hans: str, english: str
) -> None:
    assert grade_name(grade, Locale.HANS) == hans
    assert grade_name(grade, Locale.EN) == english


@pytest.mark.parametrize(
    ("name", "locale", "inside"),
    [
        ("Customer satisfaction", Locale.EN, "customer satisfaction"),
        ("Net Promoter Score", Locale.EN, "Net Promoter Score"),
        ("FCR rate", Locale.EN, "FCR rate"),
        ("Index of Quality", Locale.EN, "Index of Quality"),
        ("English desk", Locale.EN, "English desk"),
        ("Customer satisfaction", Locale.HANS, "Customer satisfaction"),
        ("", Locale.EN, ""),
    ],
)
def test_inside_a_sentence_only_proper_names_keep_their_capital(
    name: str, locale: Locale, inside: str
) -> None:
    assert in_sentence(name, locale) == inside


@pytest.mark.parametrize(
    ("periods", "english", "hans", "hant"),
    [
        ("", "", "", ""),
        ("2023", "2023", "2023年", "2023年"),
        ("2022 2023", "2022 and 2023", "2022年和2023年", "2022年與2023年"),
        (
            "2022 2023 2024-Q1",
            "2022, 2023 and Q1 2024",
            "2022年、2023年和2024年第一季度",
            "2022年、2023年與2024年第一季",
        ),
    ],
)
def test_periods_are_listed_one_after_the_other(
    periods: str, english: str, hans: str, hant: str
) -> None:
    found = listed_periods(Period.parse(each) for each in periods.split())

    assert found == LocalText(english, hans, hant)


@pytest.mark.parametrize(
    ("start", "months", "english", "hans"),
    [
        ("2024-10", 3, "Q4 2024", "2024年第四季度"),
        ("2024-01", 6, "H1 2024", "2024年上半年"),
        ("2024-07", 6, "H2 2024", "2024年下半年"),
        ("2024-01", 5, "January – May 2024", "2024年1月至5月"),
    ],
)
def test_a_stretch_of_months_has_a_name(start: str, months: int, english: str, hans: str) -> None:
    said = stretch_words(Period.parse(start).first, months)

    assert (said.en, said.hans) == (english, hans)
