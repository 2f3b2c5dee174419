"""A row is a figure, a key without a value, or the problem of the cell that spoils it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.figure_rows import FigureRows
from reportgen.load.figures.layout import COLUMNS
from reportgen.load.numbers import Decimals
from reportgen.load.tables.csv_rows import CsvRow
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig
from tests.support.figures import catalogue

WHERE = FigureColumns.of({name: at for at, name in enumerate(COLUMNS)}, Decimals.POINT)
PLAIN = {"period": "2024-Q4", "metric": "csat", "value": "85"}


def reader(previous: Period | None = None) -> FigureRows:
    return FigureRows(catalogue(), PeriodConfig(Period.parse("2024-Q4"), previous=previous), ())


def figure(cells: Mapping[str, str], rows: FigureRows | None = None) -> str:
    """Return the figure of a row, or the key of one without a value, in its short form."""
    texts = [{**PLAIN, **cells}.get(name, "") for name in COLUMNS]
    made = (rows or reader()).figure(CsvRow("a.csv", 3, 3, texts), WHERE, [])
    if not isinstance(made, Figure):
        return f"{made.id} missing"
    word = f" {made.qualifier.value}" if made.qualifier else ""
    return f"{made.id}={made.text} {made.unit.id}{word}"


def refusal(cells: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the field of the cell that spoils a row, what is wrong, and what to do."""
    with pytest.raises(CellError) as stop:
        figure(cells)
    problem = stop.value.problem
    assert problem.place is not None
    return str(problem.place.field), problem.message.en, problem.remedy.en


@pytest.mark.parametrize(
    ("cells", "made"),
    [
        ({}, "csat@2024-Q4=85 %"),
        ({"metric": "客户满意度"}, "csat@2024-Q4=85 %"),
        ({"role": "target"}, "csat@2024-Q4:target=85 %"),
        ({"role": "actual"}, "csat@2024-Q4=85 %"),
        ({"dimension": "channel", "member": "chat"}, "csat@2024-Q4[channel=chat]=85 %"),
        ({"unit": "pp"}, "csat@2024-Q4=85 pp"),
        ({"qualifier": "以上"}, "csat@2024-Q4=85 % at_least"),
        ({"value": "85以上"}, "csat@2024-Q4=85 % at_least"),
        ({"value": "约85", "qualifier": "以上"}, "csat@2024-Q4=85 % about"),
        ({"value": ""}, "csat@2024-Q4 missing"),
        ({"value": "N/A"}, "csat@2024-Q4 missing"),
        ({"value": "0"}, "csat@2024-Q4=0 %"),
        ({"against": "2024-Q3"}, "csat@2024-Q4=85 %"),
        (
            {"role": "stated_delta", "value": "2", "unit": "百分点"},
            "csat@2024-Q4:stated_delta(2024-Q3)=2 pp",
        ),
        (
            {"role": "target_delta", "value": "2", "unit": "points"},
            "csat@2024-Q4:target_delta(2024-Q3)=2 pp",
        ),
        (
            {"role": "stated_delta", "value": "2", "unit": "pp", "against": "2023-Q4"},
            "csat@2024-Q4:stated_delta(2023-Q4)=2 pp",
        ),
    ],
)
def test_a_row_says_what_its_cells_say(cells: Mapping[str, str], made: str) -> None:
    assert figure(cells) == made


def test_a_change_is_against_what_the_config_calls_the_previous_period() -> None:
    rows = reader(previous=Period.parse("2024-Q2"))
    delta = {"role": "stated_delta", "value": "2", "unit": "pp"}

    assert figure(delta, rows) == "csat@2024-Q4:stated_delta(2024-Q2)=2 pp"
    assert figure({**delta, "period": "2024-Q3"}, rows) == "csat@2024-Q3:stated_delta(2024-Q2)=2 pp"
    assert figure({**delta, "period": "2023-Q4"}, rows) == "csat@2023-Q4:stated_delta(2023-Q3)=2 pp"


@pytest.mark.parametrize(
    ("cells", "field", "message", "remedy"),
    [
        ({"period": "2024-Q5"}, "period", '"2024-Q5" names no period', "write 2024, 2024-Q4 or 2024-10"),
        ({"metric": "csta"}, "metric", 'unknown metric "csta"', 'did you mean "csat"?'),
        ({"metric": "客户满意"}, "metric", 'unknown metric "客户满意"', 'did you mean "客户满意度"?'),
        ({"role": "targt"}, "role", 'unknown role "targt"', 'did you mean "target"?'),
        ({"unit": "百分点"}, "unit", 'unknown unit "百分点"', ""),
        ({"qualifier": "以里"}, "qualifier", 'unknown qualifier "以里"', 'did you mean "以内"?'),
        ({"value": "much"}, "value", '"much" is no number', "write digits with a decimal point, such as 87.4; leave the cell empty where there is none"),
        ({"role": "stated_delta", "against": "x"}, "against", '"x" names no period', "write 2024, 2024-Q4 or 2024-10"),
    ],
)  # fmt: skip
def test_a_cell_that_spoils_its_row_is_told_of(
    cells: Mapping[str, str], field: str, message: str, remedy: str
) -> None:
    told = refusal(cells)

    assert told[:2] == (field, message)
    assert told[2].startswith(remedy)


@pytest.mark.parametrize(
    ("cells", "is_plain"),
    [
        ({}, True),
        ({"role": "target"}, True),
        ({"unit": "%"}, True),
        ({"metric": "客户满意度"}, True),
        ({"unit": "pp"}, False),
        ({"unit": "pct"}, False),
        ({"role": "stated_delta"}, False),
        ({"role": "targt"}, False),
        ({"qualifier": "以上"}, False),
        ({"metric": "csta"}, False),
        ({"period": "2024-Q5"}, False),
    ],
)
def test_the_key_of_a_plain_row_is_known_beforehand(
    cells: Mapping[str, str], is_plain: bool
) -> None:
    said = {**dict.fromkeys(COLUMNS, ""), **PLAIN, **cells}

    made = reader().plain_key(said)

    assert (made is not None) is is_plain
    if made is not None:
        assert (made[0].id, made[1].id) == ("csat", "2024-Q4")
        assert made[2] is Role(cells.get("role", "actual"))


@pytest.mark.parametrize(
    ("cells", "made"),
    [
        ({"value": "0"}, "csat@2024-Q4 missing"),
        ({"value": "0.00"}, "csat@2024-Q4 missing"),
        ({"value": "5"}, "csat@2024-Q4=5 %"),
        ({"value": "0", "role": "target"}, "csat@2024-Q4:target missing"),
        (
            {"value": "0", "role": "stated_delta", "unit": "pp"},
            "csat@2024-Q4:stated_delta(2024-Q3)=0 pp",
        ),
    ],
)
def test_a_zero_may_mean_that_nothing_was_measured(cells: Mapping[str, str], made: str) -> None:
    known = catalogue()
    csat = replace(known.metrics["csat"], zero_means="missing")
    rows = FigureRows(
        replace(known, metrics={**known.metrics, "csat": csat}),
        PeriodConfig(Period.parse("2024-Q4")),
        (),
    )

    assert figure(cells, rows) == made
    assert rows.plain_key({**dict.fromkeys(COLUMNS, ""), **PLAIN, **cells}) is None


@pytest.mark.parametrize(
    ("value", "qualifier", "word"),
    [
        ("about 85", "以上", "about"),
        ("85余", "以上", "and_some"),
        ("近85", "约", "about"),
        (">85", "about", "about"),
        (">85", "以上", "at_least"),
        ("85", "以上", "at_least"),
        ("about 85", "", "about"),
    ],
)
def test_of_a_word_in_the_cell_and_one_in_the_column_the_vaguer_counts(
    value: str, qualifier: str, word: str
) -> None:
    assert figure({"value": value, "qualifier": qualifier}) == f"csat@2024-Q4=85 % {word}"


@pytest.mark.parametrize(
    ("cells", "in_cell"),
    [
        ({"value": "<5"}, True),
        ({"value": "约85"}, True),
        ({"value": "85"}, False),
        ({"value": "85", "qualifier": "超"}, False),
        ({"value": "约85", "qualifier": "以上"}, True),
        ({"value": "约85", "qualifier": "约"}, False),
        ({"value": ">85", "qualifier": "约"}, False),
    ],
)
def test_a_word_in_the_cell_is_told_from_one_in_a_column(
    cells: dict[str, str], in_cell: bool
) -> None:
    texts = [{**PLAIN, **cells}.get(name, "") for name in COLUMNS]

    made = reader().figure(CsvRow("a.csv", 3, 3, texts), WHERE, [])

    assert isinstance(made, Figure)
    assert made.is_qualified_in_cell is in_cell
