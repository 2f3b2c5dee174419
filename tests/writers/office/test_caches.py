"""What a native chart keeps of its workbook: number formats, values, references."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import Qualifier
from reportgen.writers.office.charts.caches import (
    categories,
    label_format,
    number_format,
    series_head,
    size_texts,
    value_texts,
    values,
)
from tests.support.charts import runs


def point(value: str, form: Form = Form.NUMBER) -> FigureRun:
    [run] = runs(value)
    assert run is not None
    return replace(run, form=form)


@pytest.mark.parametrize(
    ("value", "form", "plain", "sized"),
    [
        ("5", Form.NUMBER, "#,##0", "#,##0"),
        ("5.25", Form.NUMBER, "#,##0.00", "#,##0.00"),
        ("-5", Form.NUMBER, "#,##0;−#,##0;#,##0", "−#,##0"),
        ("5.0", Form.SIGNED_NUMBER, "+#,##0.0;−#,##0.0;#,##0.0", "+#,##0.0;−#,##0.0;#,##0.0"),
        ("-5.0", Form.SIGNED, "+#,##0.0;−#,##0.0;#,##0.0", "−#,##0.0"),
        ("5", Form.ARROW, "+#,##0;−#,##0;#,##0", "+#,##0;−#,##0;#,##0"),
        ("5", Form.ARROW_NUMBER, "+#,##0;−#,##0;#,##0", "+#,##0;−#,##0;#,##0"),
        ("0", Form.NUMBER, "#,##0", "#,##0"),
    ],
)
def test_a_format_prints_a_point_as_the_text_does(
    value: str, form: Form, plain: str, sized: str
) -> None:
    assert number_format(point(value, form)) == plain
    assert number_format(point(value, form), sized=True) == sized


@pytest.mark.parametrize(
    ("qualifier", "code"),
    [
        (Qualifier.UNDER, "\\&lt;#,##0"),
        (Qualifier.AT_LEAST, "\\≥#,##0"),
        (Qualifier.ABOUT, "\\≈#,##0"),
        (None, "#,##0"),
    ],
)
def test_the_label_of_what_is_under_five_says_so(qualifier: Qualifier | None, code: str) -> None:
    run = point("5")
    told = replace(run, figure=replace(run.figure, qualifier=qualifier, is_qualified_in_cell=True))

    assert label_format(told) == code
    assert label_format(None) == "#,##0"


def test_a_bound_is_rounded_to_the_side_that_keeps_it_true_before_office_rounds() -> None:
    run = replace(point("0.0625"), decimals=2)
    under = replace(run, figure=replace(run.figure, qualifier=Qualifier.UNDER))

    assert value_texts([under, run]) == ["0.07", "0.0625"]
    assert size_texts([under, run]) == ["0.07", "0.0625"]


def test_no_point_has_the_format_of_a_whole_number() -> None:
    assert number_format(None) == number_format(None, sized=True) == "#,##0"


def test_values_keep_their_digits_and_gaps_and_sizes_lose_their_sign() -> None:
    points = runs("-5.20", None, "3")

    assert value_texts(points) == ["-5.20", None, "3"]
    assert size_texts(points) == ["5.20", None, "3"]


def test_references_lead_to_the_cells_of_the_workbook() -> None:
    assert "<c:f>Sheet1!$C$1</c:f>" in series_head(1, "上季")
    assert '<c:idx val="1"/><c:order val="1"/>' in series_head(1, "上季")
    assert "<c:f>Sheet1!$A$2:$A$4</c:f>" in categories(["甲", "乙", "丙"])
    held = values(1, ["5.20", None, "3"], "#,##0")
    assert "<c:f>Sheet1!$C$2:$C$4</c:f>" in held
    assert '<c:ptCount val="3"/>' in held
    assert '<c:pt idx="2"><c:v>3</c:v></c:pt>' in held
    assert 'idx="1"' not in held
