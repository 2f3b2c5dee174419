"""YAML becomes the dataclass of a config: every mistake at once, each at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import pytest

from reportgen.load.tables.text import SourceText
from reportgen.load.yaml.nodes import parse_yaml
from reportgen.load.yaml.schema import KEY, Converter, MendingConverter
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen

WIDE_MARK = "a full-width punctuation mark stands where YAML needs a half-width one"


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


@frozen
class Step:
    text: str
    from_: Decimal | None = None


@frozen
class Plan:
    name: str
    due: date | None = None
    period: Period | None = None
    count: int = 1
    share: Decimal | None = None
    urgent: bool = False
    colour: Colour = Colour.RED
    size: Literal["small", "large"] = "small"
    tags: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    note: str | tuple[str, ...] = ""


@frozen
class Choice:
    step: str | Step = ""
    counts: str | Mapping[str, int] = ""
    steps: tuple[str | Step, ...] = ()
    colours: tuple[Colour, ...] = ()
    years: tuple[int, ...] = ()
    periods: tuple[Period, ...] = ()
    sizes: tuple[Literal["small", "large"], ...] = ()
    anything: object = None
    at: Mapping[str, Decimal | None] = field(default_factory=dict)


def made(text: str) -> Plan:
    converter = Converter()
    plan = converter.make(Plan, parse_yaml(SourceText("a.yaml", text, "utf-8")))
    assert converter.problems == []
    assert plan is not None
    return plan


def mistakes(text: str) -> list[str]:
    """Return what is said of a text of which nothing is made."""
    converter = Converter()
    assert converter.make(Plan, parse_yaml(SourceText("a.yaml", text, "utf-8"))) is None
    return [
        f"{p.place.line}:{p.place.column} {p.message.en}" for p in converter.problems if p.place
    ]


def test_every_key_becomes_the_field_of_its_name() -> None:
    plan = made(
        "name: 上线\ndue: 2025-01-08\nperiod: 2024-Q4\ncount: 3\nshare: 12.50\nurgent: true\n"
        "colour: green\nsize: large\ntags: [a, b]\nsteps: [{text: 试运行, from: 80}]\n"
        "limits: {calls: 5}\nnote: [one, two]\n"
    )

    assert plan == Plan(
        "上线",
        date(2025, 1, 8),
        Period.parse("2024-Q4"),
        3,
        Decimal("12.50"),
        urgent=True,
        colour=Colour.GREEN,
        size="large",
        tags=("a", "b"),
        steps=(Step("试运行", Decimal(80)),),
        limits={"calls": 5},
        note=("one", "two"),
    )
    assert str(plan.share) == "12.50"


@pytest.mark.parametrize("text", ["due:", "due: ~", "due: null", "count:", "tags: ~", "colour:"])
def test_an_optional_key_without_a_value_means_its_default(text: str) -> None:
    assert made(f"name: a\n{text}\n") == Plan("a")


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("step: b", Choice(step="b")),
        ("step: {text: b}", Choice(step=Step("b"))),
        ("counts: b", Choice(counts="b")),
        ("counts: {b: 1}", Choice(counts={"b": 1})),
        ("steps: b", Choice(steps=("b",))),
        ("steps: {text: b}", Choice(steps=(Step("b"),))),
        ("steps: [b, {text: c}]", Choice(steps=("b", Step("c")))),
        ("years: 2024", Choice(years=(2024,))),
        ("periods: 2024-Q4", Choice(periods=(Period.parse("2024-Q4"),))),
        ("sizes: small", Choice(sizes=("small",))),
        ("at: {b: ~, c: 1}", Choice(at={"b": None, "c": Decimal(1)})),
        ("anything: {a: [b, ~], c: {}}", Choice(anything={"a": ("b", None), "c": {}})),
    ],
)
def test_what_may_be_one_of_several_is_read_as_what_it_looks_like(
    text: str, choice: Choice
) -> None:
    assert Converter().make(Choice, parse_yaml(SourceText("a.yaml", text, "utf-8"))) == choice


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("step: [b]", "found a list where a text is wanted"),
        ("step: {txt: b}", 'unknown key "txt"'),
        ("counts: {b: c}", 'found "c" where a whole number is wanted'),
        ("steps: {txt: b}", 'unknown key "txt"'),
        ("years: few", 'found "few" where a whole number is wanted'),
        ("years: {b: 1}", "found keys and values where a list is wanted"),
        ("colours: red", 'found "red" where a list is wanted'),
        (f"colours: {'r' * 40}", f'found "{"r" * 40}" where a list is wanted'),
        (f"colours: {'r' * 41}", f'found "{"r" * 40}…" where a list is wanted'),
        ("periods: [2024-Q4, ~]", '"periods[1]" has no value'),
        ("periods: [{}]", "an expression in {{ }} stands without quotes"),
        ("periods: [{csat: ~}]", "an expression in {{ }} stands without quotes"),
        ("periods: [{csat: 1}]", "found keys and values where a text is wanted"),
        ("periods:\n- csat:\n", "found keys and values where a text is wanted"),
        ("step: {}", 'the key "text" is missing in step'),
        ("colours: [red，green]", 'unknown value "red，green"'),
        ("colours: red，green", WIDE_MARK),
        ("years: [2023，2024]", WIDE_MARK),
        ("colours: 'a：b'", 'a full-width colon "：" cannot divide key and value'),
        ("years: ['2：3']", 'found "2：3" where a whole number is wanted'),
    ],
)
def test_of_several_the_likeliest_says_what_is_wrong(text: str, said: str) -> None:
    converter = Converter()
    converter.make(Choice, parse_yaml(SourceText("a.yaml", text, "utf-8")))

    assert said in [problem.message.en for problem in converter.problems]


def test_what_is_given_does_not_come_from_the_file() -> None:
    converter = Converter()
    root = parse_yaml(SourceText("a.yaml", "from: 1\n", "utf-8"))

    assert converter.make(Step, root, {"text": "given"}) == Step("given", Decimal(1))
    again = parse_yaml(SourceText("a.yaml", "text: b\n", "utf-8"))
    assert converter.make(Step, again, {"text": "given"}) is None


def test_false_is_false_and_quoted_nothing_is_a_text() -> None:
    plan = made('name: "null"\nurgent: false\n')

    assert (plan.name, plan.urgent) == ("null", False)


def test_a_list_of_one_needs_no_brackets() -> None:
    assert made("name: a\ntags: b\n").tags == ("b",)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-01-08", date(2025, 1, 8)),
        ("2025/1/8", date(2025, 1, 8)),
        ("2025.12.3", date(2025, 12, 3)),
        ("2025年1月8日", date(2025, 1, 8)),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, day: date) -> None:
    assert made(f"name: a\ndue: {written}\n").due == day


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nam: b", '2:1 unknown key "nam"'),
        ("due: 25-01-08", '2:6 found "25-01-08" where a date that exists, such as 2025-01-08 is wanted'),
        ("due: 2025-02-30", '2:6 found "2025-02-30" where a date that exists, such as 2025-01-08 is wanted'),
        ("period: 2024-Q5", '2:9 found "2024-Q5" where a period such as 2024, 2024-Q4 or 2024-10 is wanted'),
        ("count: 1.5", '2:8 found "1.5" where a whole number is wanted'),
        ("share: much", '2:8 found "much" where a number is wanted'),
        ("urgent: yes", '2:9 unknown value "yes"'),
        ("colour: RED", '2:9 unknown value "RED"'),
        ("size: medium", '2:7 unknown value "medium"'),
        ("tags: {a: b}", "2:7 found keys and values where a list is wanted"),
        ("tags: [a, ~]", '2:11 "tags[1]" has no value'),
        ("due: ２０２５-01-08", '2:6 found "２０２５-01-08" where a date that exists, such as 2025-01-08 is wanted'),
        ("due: 2025-01-０8", '2:6 found "2025-01-０8" where a date that exists, such as 2025-01-08 is wanted'),
        ("due: \"2025-01-08\\t\"", '2:6 found "2025-01-08\t" where a date that exists, such as 2025-01-08 is wanted'),
        ("due: 2025-01", '2:6 found "2025-01" where a date that exists, such as 2025-01-08 is wanted'),
        ("name2: b", '2:1 unknown key "name2"'),
        ("due: [2025-01-08]", "2:6 found a list where a text is wanted"),
        ("name：b: c", '2:1 a full-width colon "：" cannot divide key and value'),
        ("limits: 3", '2:9 found "3" where keys and values are wanted'),
        ("steps: [a]", '2:9 found "a" where keys and values are wanted'),
        ("steps: [{from: 1}]", '2:9 the key "text" is missing in steps[0]'),
        ("limits: {calls: few}", '2:17 found "few" where a whole number is wanted'),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_place(line: str, said: str) -> None:
    assert mistakes(f"name: a\n{line}\n") == [said]


def test_a_required_key_has_to_be_there_with_a_value() -> None:
    assert mistakes("count: 2\n") == ['1:1 the key "name" is missing']
    assert mistakes("name:\n") == ['1:6 "name" has no value']


def test_all_slips_are_told_in_one_run() -> None:
    assert mistakes("nam: a\ncount: x\n") == [
        '1:1 unknown key "nam"',
        '2:8 found "x" where a whole number is wanted',
    ]


def test_a_misspelt_key_counts_as_the_one_that_is_meant_unless_that_stands_there_too() -> None:
    assert mistakes("nane: [a]\n") == [
        '1:1 unknown key "nane"',
        "1:7 found a list where a text is wanted",
    ]
    assert mistakes("nane: [a]\nname: b\n") == ['1:1 unknown key "nane"']
    assert mistakes("titel: a\n") == ['1:1 unknown key "titel"', '1:1 the key "name" is missing']


def test_what_is_wrong_may_be_left_out_of_what_is_made() -> None:
    text = "nane: a\ncount: x\nsteps: [{text: b}, {from: 1}, c]\n"
    converter = MendingConverter()
    made = converter.make(Plan, parse_yaml(SourceText("a.yaml", text, "utf-8")))

    assert made == Plan("a", steps=(Step("b"),))
    assert len(converter.problems) == 4


def test_without_a_key_that_has_to_be_there_nothing_is_made() -> None:
    root = parse_yaml(SourceText("a.yaml", "count: 1\n", "utf-8"))

    assert MendingConverter().make(Plan, root) is None


def test_every_value_and_every_key_of_a_mapping_has_a_place() -> None:
    converter = Converter()
    text = "name: a\nsteps:\n  - {text: b}\n  - {text: c}\nlimits:\n  calls: 5\n"

    converter.make(Plan, parse_yaml(SourceText("a.yaml", text, "utf-8"), first_line=11))

    places = {path: (place.line, place.column) for path, place in converter.places.items()}
    assert places["steps[1]"] == (14, 5)
    assert places["steps[1].text"] == (14, 12)
    assert places["limits.calls"] == (16, 10)
    assert places[f"limits.calls{KEY}"] == (16, 3)
