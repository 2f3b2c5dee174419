"""How figures are printed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import (
    BOUND_SIGNS,
    Derivation,
    Figure,
    FigureKey,
    Qualifier,
    Role,
)
from reportgen.model.figures.metric import Better, Metric, Unit
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.wording.numbers import rounded, show

SPACED = frozenset({Locale.EN})
PERCENT = Unit("%", exact=False, names=LocalText("%", "%", "%"))
POINTS = Unit("pp", exact=False, names=LocalText("pp", "个百分点", "個百分點"), spaced=SPACED)
MINUTES = Unit("min", exact=False, names=LocalText("min", "分钟", "分鐘"), spaced=SPACED)
COUNT = Unit("count", exact=True, names=LocalText("", "", ""))
CASES = LocalText("cases", "件", "件")


def figure(
    text: str,
    unit: Unit = PERCENT,
    qualifier: Qualifier | None = None,
    better: Better = Better.HIGHER,
    counter: LocalText | None = None,
) -> Figure:
    metric = Metric("m", LocalText("m", "m", "m"), unit, better, counter=counter)
    key = FigureKey("m", Period.parse("2024-Q4"), role=Role.ACTUAL)
    return Figure(key, metric, Decimal(text), text, unit, Place("m.csv"), qualifier)


@pytest.mark.parametrize(
    ("form", "hans", "english"),
    [
        (Form.FULL, "2.0个百分点", "2.0\u00a0pp"),
        (Form.NUMBER, "2.0", "2.0"),
        (Form.SIZE, "2.0个百分点", "2.0\u00a0pp"),
        (Form.SIZE_NUMBER, "2.0", "2.0"),
        (Form.SIGNED, "+2.0个百分点", "+2.0\u00a0pp"),
        (Form.SIGNED_NUMBER, "+2.0", "+2.0"),
        (Form.ARROW, "▲ +2.0个百分点", "▲ +2.0\u00a0pp"),
        (Form.ARROW_NUMBER, "▲ +2.0", "▲ +2.0"),
    ],
)
def test_each_form_of_a_rise_in_points(form: Form, hans: str, english: str) -> None:
    run = FigureRun(figure("2", POINTS), 1, form)

    assert (show(run, Locale.HANS), show(run, Locale.EN)) == (hans, english)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (Form.FULL, "−0.3分钟"),
        (Form.SIZE, "0.3分钟"),
        (Form.SIGNED_NUMBER, "−0.3"),
        (Form.ARROW, "▼ −0.3分钟"),
    ],
)
def test_a_fall_has_a_true_minus_sign_unless_only_its_size_is_asked_for(
    form: Form, text: str
) -> None:
    assert show(FigureRun(figure("-0.3", MINUTES), 1, form), Locale.HANS) == text


def test_what_rounds_to_nothing_has_no_sign() -> None:
    run = FigureRun(figure("-0.04", POINTS), 1, Form.ARROW)

    assert show(run, Locale.HANS) == "– 0.0个百分点"


@pytest.mark.parametrize(
    ("qualifier", "hans", "hant", "english"),
    [
        (Qualifier.AT_LEAST, "90.0%以上", "90.0%以上", "at least 90.0%"),
        (Qualifier.AT_MOST, "90.0%以内", "90.0%以內", "at most 90.0%"),
        (Qualifier.OVER, "超90.0%", "超過90.0%", "over 90.0%"),
        (Qualifier.UNDER, "不足90.0%", "不足90.0%", "under 90.0%"),
        (Qualifier.ABOUT, "约90.0%", "約90.0%", "about 90.0%"),
        (Qualifier.NEARLY, "近90.0%", "近90.0%", "nearly 90.0%"),
        (None, "90.0%", "90.0%", "90.0%"),
    ],
)
def test_a_qualifier_stands_where_the_language_puts_it(
    qualifier: Qualifier | None, hans: str, hant: str, english: str
) -> None:
    run = FigureRun(figure("90", qualifier=qualifier), 1)

    assert tuple(show(run, locale) for locale in Locale) == (hans, hant, english)


@pytest.mark.parametrize("form", sorted({*Form} - {Form.BOUND, Form.BOUND_NUMBER}))
@pytest.mark.parametrize("qualifier", [*BOUND_SIGNS])
def test_what_is_only_known_to_lie_on_one_side_is_never_printed_as_a_number(
    form: Form, qualifier: Qualifier
) -> None:
    run = FigureRun(replace(figure("5", COUNT, qualifier), is_qualified_in_cell=True), 0, form)

    for locale in Locale:
        assert show(run, locale).lstrip("+") != show(
            FigureRun(figure("5", COUNT), 0, form), locale
        ).lstrip("+")


def test_a_cell_has_the_sign_of_its_bound() -> None:
    run = FigureRun(figure("5", COUNT, Qualifier.UNDER), 0, Form.NUMBER)

    assert [show(run, locale) for locale in Locale] == ["<5", "<5", "<5"]


@pytest.mark.parametrize(
    ("qualifier", "better", "text"),
    [
        (Qualifier.AT_LEAST, Better.LOWER, "≥ 90.0%"),
        (Qualifier.AT_MOST, Better.HIGHER, "≤ 90.0%"),
        (None, Better.HIGHER, "≥ 90.0%"),
        (None, Better.LOWER, "≤ 90.0%"),
        (None, Better.NEUTRAL, "90.0%"),
    ],
)
def test_a_target_is_bounded_by_its_qualifier_else_by_the_good_direction(
    qualifier: Qualifier | None, better: Better, text: str
) -> None:
    run = FigureRun(figure("90", qualifier=qualifier, better=better), 1, Form.BOUND)

    assert show(run, Locale.HANS) == text


@pytest.mark.parametrize(
    ("qualifier", "bare", "bound"),
    [
        (Qualifier.UNDER, "<90.0", "< 90.0"),
        (Qualifier.OVER, ">90.0", "> 90.0"),
        (Qualifier.AT_LEAST, "90.0", "≥ 90.0"),
        (Qualifier.ABOUT, "≈90.0", "≈ 90.0"),
        (Qualifier.NEARLY, "≈90.0", "≈ 90.0"),
        (None, "90.0", "≥ 90.0"),
    ],
)
def test_a_bare_target_says_what_its_number_alone_would_not(
    qualifier: Qualifier | None, bare: str, bound: str
) -> None:
    level = figure("90", qualifier=qualifier)
    target = replace(level, key=replace(level.key, role=Role.TARGET))

    forms = (Form.NUMBER, Form.BOUND_NUMBER)
    assert [show(FigureRun(target, 1, form), Locale.EN) for form in forms] == [bare, bound]


def test_a_target_in_ten_thousands_is_about_its_number() -> None:
    level = figure("52000", COUNT)
    target = replace(level, value=Decimal("5.2e4"), key=replace(level.key, role=Role.TARGET))

    assert show(FigureRun(target, 0, Form.BOUND), Locale.HANS) == "≈ 52,000"
    assert show(FigureRun(target, 0), Locale.HANS) == "约52,000"


def test_a_metric_may_have_a_counter_of_its_own() -> None:
    run = FigureRun(figure("39600", COUNT, counter=CASES), 0)

    assert show(run, Locale.HANS) == "39,600件"
    assert show(run, Locale.EN) == "39,600\u00a0cases"


@pytest.mark.parametrize(
    ("text", "decimals", "expected"),
    [
        ("2.45", 1, "2.5"),
        ("2.44", 1, "2.4"),
        ("-2.45", 1, "-2.5"),
        ("87", 1, "87.0"),
        ("99.995", 2, "100.00"),
        ("-0.4", 0, "0"),
        ("123456789012345678901234567890", 2, "123456789012345678901234567890.00"),
    ],
)
def test_rounding_is_half_up_and_never_gives_minus_zero(
    text: str, decimals: int, expected: str
) -> None:
    assert f"{rounded(Decimal(text), decimals):f}" == expected


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    ),
    st.integers(0, 3),
)
def test_rounding_moves_a_value_by_half_a_unit_at_most(value: Decimal, decimals: int) -> None:
    assert abs(rounded(value, decimals) - value) <= Decimal(5).scaleb(-decimals - 1)


@pytest.mark.parametrize(("text", "shown"), [("1", "1\u00a0week"), ("4", "4\u00a0weeks")])
def test_english_has_a_word_for_one(text: str, shown: str) -> None:
    weeks = Unit(
        "week", exact=True, names=LocalText("weeks", "周", "週"), spaced=SPACED, one="week"
    )

    assert show(FigureRun(figure(text, weeks), 0), Locale.EN) == shown


@pytest.mark.parametrize(
    ("text", "hans", "hant", "english"),
    [
        ("159000", "15.9万", "15.9萬", "159\u00a0thousand"),
        ("160532", "约16.05万", "約16.05萬", "about 160.5\u00a0thousand"),
        ("2400000", "240万", "240萬", "2.4\u00a0million"),
        ("9999", "9,999", "9,999", "9,999"),
        ("10000", "1万", "1萬", "10\u00a0thousand"),
        ("-9999", "−9,999", "−9,999", "−9,999"),
        ("-20000", "−2万", "−2萬", "−20\u00a0thousand"),
        ("999949", "约99.99万", "約99.99萬", "about 999.9\u00a0thousand"),
        ("995000", "99.5万", "99.5萬", "995\u00a0thousand"),
        ("999960", "约100万", "約100萬", "about 1\u00a0million"),
        ("-999960", "约−100万", "約−100萬", "about −1\u00a0million"),
        ("99999940", "约9,999.99万", "約9,999.99萬", "about 100\u00a0million"),
        ("99999960", "约1亿", "約1億", "about 100\u00a0million"),
        ("123456789", "约1.23亿", "約1.23億", "about 123.46\u00a0million"),
        ("250000000", "2.5亿", "2.5億", "250\u00a0million"),
    ],
)
def test_a_scaled_number_is_said_as_people_say_it(
    text: str, hans: str, hant: str, english: str
) -> None:
    run = FigureRun(figure(text, COUNT), 0, Form.SCALED)

    assert [show(run, locale) for locale in (Locale.HANS, Locale.HANT, Locale.EN)] == [
        hans,
        hant,
        english,
    ]


def test_a_scaled_number_keeps_its_own_qualifier() -> None:
    run = FigureRun(figure("160532", COUNT, Qualifier.AT_LEAST), 0, Form.SCALED)

    assert [show(run, locale) for locale in Locale] == [
        "16.05万以上",
        "16.05萬以上",
        "at least 160.5\u00a0thousand",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1", "1\u00a0minute"),
        ("-1", "−1\u00a0minute"),
        ("1.5", "1.5\u00a0minutes"),
        ("2", "2\u00a0minutes"),
        ("0", "0\u00a0minutes"),
    ],
)
def test_a_single_one_of_a_unit_has_a_word_of_its_own_in_english(value: str, text: str) -> None:
    names = LocalText("minutes", "分钟", "分鐘")
    minutes = Unit("min", exact=True, names=names, spaced=SPACED, one="minute")
    made = figure(value, minutes)

    assert show(FigureRun(made, made.decimals, Form.FULL), Locale.EN) == text


@pytest.mark.parametrize(("unit", "text"), [(COUNT, "5件"), (POINTS, "5个百分点")])
def test_a_counter_counts_the_metric_not_the_points_of_its_change(unit: Unit, text: str) -> None:
    run = FigureRun(figure("5", unit, counter=CASES), 0)

    assert show(run, Locale.HANS) == text


@pytest.mark.parametrize(
    ("form", "value", "qualifier", "hans", "english"),
    [
        (Form.SIZE, "-3", Qualifier.OVER, "超3件", "over 3\u00a0cases"),
        (Form.SIZE_NUMBER, "3", Qualifier.OVER, ">3", ">3"),
        (Form.SIGNED_NUMBER, "-3", Qualifier.OVER, "<−3", "<−3"),
        (Form.ARROW_NUMBER, "-3", Qualifier.OVER, "▼ <−3", "▼ <−3"),
        (Form.ARROW_NUMBER, "3", Qualifier.AT_LEAST, "▲ ≥+3", "▲ ≥+3"),
        (Form.FULL, "-3", Qualifier.OVER, "<−3件", "<−3\u00a0cases"),
        (Form.FULL, "3", Qualifier.OVER, "超3件", "over 3\u00a0cases"),
        (Form.ARROW_NUMBER, "3", Qualifier.ABOUT, "▲ ≈+3", "▲ ≈+3"),
        (Form.SIZE, "-3", Qualifier.ABOUT, "约3件", "about 3\u00a0cases"),
        (Form.ARROW_NUMBER, "3", Qualifier.AND_SOME, "▲ >+3", "▲ >+3"),
        (Form.SIZE_NUMBER, "3", None, "3", "3"),
    ],
)
def test_a_change_of_which_only_one_end_is_known_says_so(
    form: Form, value: str, qualifier: Qualifier | None, hans: str, english: str
) -> None:
    level = figure(value, COUNT, qualifier, counter=CASES)
    key = replace(level.key, role=Role.CHANGE)
    source = Derivation("{0} - {1}", (level, level))
    change = replace(level, key=key, source=source, is_qualified_in_cell=True)

    told = [show(FigureRun(change, 0, form), locale) for locale in (Locale.HANS, Locale.EN)]

    assert told == [hans, english]


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        (Qualifier.UNDER, "<4.8"),
        (Qualifier.AT_MOST, "≤4.8"),
        (Qualifier.OVER, ">4.7"),
        (Qualifier.AT_LEAST, "≥4.7"),
        (Qualifier.ABOUT, "≈4.7"),
        (None, "4.7"),
    ],
)
def test_the_end_of_a_bound_is_rounded_to_the_side_that_keeps_it_true(
    qualifier: Qualifier | None, text: str
) -> None:
    assert show(FigureRun(figure("4.73", PERCENT, qualifier), 1, Form.NUMBER), Locale.EN) == text
