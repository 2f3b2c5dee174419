"""YAML as authors write it: what is read, and what is said of the rest."""

from __future__ import annotations

import pytest

from reportgen.errors import ConfigError
from reportgen.load.tables.text import SourceText
from reportgen.load.yaml.nodes import Mapping, Scalar, parse_yaml

WIDE_MARK = "a full-width punctuation mark stands where YAML needs a half-width one"
CHINESE_QUOTE = (
    "the line cannot be read; a Chinese quotation mark stands where a plain one is needed"
)
NO_KEYS = "the line cannot be read as keys and values"
CUT = 'the key "{}" has no value; a comma has cut a text in two here'


def parse(text: str) -> Mapping:
    return parse_yaml(SourceText("a.yaml", text, "utf-8"))


def mistakes(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(ConfigError) as stop:
        parse(text)
    return [(p.place.line, p.place.column, p.message.en) for p in stop.value.problems if p.place]


@pytest.mark.parametrize("text", ["010", "1.10", "no", "NO", "12:30", "2024", "1e3", "0x10", "yes"])
def test_text_stays_what_the_author_typed(text: str) -> None:
    node = parse(f"key: {text}").get("key")

    assert node is not None
    assert node.text == text


def test_every_key_and_value_keeps_its_place() -> None:
    root = parse("a: 1\nb:\n  - {c: 云, d: 雀}\n")

    [(_, _), (_, items)] = root.entries
    entry = items.nodes[0]
    [(key, _), (_, value)] = entry.entries
    assert (key.place.line, key.place.column) == (3, 6)
    assert (value.place.line, value.place.column, value.place.length) == (3, 15, 1)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 1\na: 2\n", 2, 1, 'the key "a" stands here a second time; first in line 1'),
        ("a: 1\nb：2\nc: 3\n", 2, 2, 'a full-width colon "：" cannot divide key and value'),
        ("标题：季度\n", 1, 1, 'a full-width colon "：" cannot divide key and value'),
        ("a:\n\tb: 1\n", 2, 1, "the line is indented with a tab"),
        ("a:\n\u3000b: 1\nc: 2", 2, 1, "the line is indented with a full-width or no-break space"),
        (
            "g: [{text: 满意度,差五个点, metric: csat}]",
            1,
            16,
            'the key "差五个点" has no value; a comma has cut a text in two here',
        ),
        (
            "g: [{text: 升到{{ csat }}, x: 1}]",
            1,
            14,
            "an expression in {{ }} stands without quotes",
        ),
        ("a: {{ csat }}", 1, 5, "an expression in {{ }} stands without quotes"),
        ("", 1, 1, "the file is empty"),
        ("- a\n", 1, 1, "the file has to begin with keys and values"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
        (
            "a: !!python/name:os.system x",
            1,
            4,
            'the tag "tag:yaml.org,2002:python/name:os.system" is not allowed',
        ),
        (
            "a: 1\n \u00a0b: 1\nc: 2",
            2,
            2,
            "the line is indented with a full-width or no-break space",
        ),
        ("\u3000a: 1", 1, 1, "the line is indented with a full-width or no-break space"),
        ("\u00a0a: 1", 1, 1, "the line is indented with a full-width or no-break space"),
        ("g: {a: 1，b: 2}", 1, 9, WIDE_MARK),
        ("g: {a: “1，b: 2}", 1, 10, WIDE_MARK),
        ("g: {a: '1，b': 2: 3}", 1, 13, NO_KEYS),
        ("a: “x: y”", 1, 4, CHINESE_QUOTE),
        ('a: "x": “y”', 1, 7, NO_KEYS),
        ("a: 'x': “y”", 1, 7, NO_KEYS),
        ("a: “x\n\n b: y", 1, 4, CHINESE_QUOTE),
        ("a: “x\n\n\n b: y", 4, 3, NO_KEYS),
        ("g: {a：1}", 1, 5, 'a full-width colon "：" cannot divide key and value'),
        ("g: {a: 1, b}", 1, 11, CUT.format("b")),
        ("[a]: 1", 1, 1, "a key has to be a text"),
        ("a", 1, 1, "the file has to begin with keys and values"),
        ("~", 1, 1, "the file is empty"),
        ("a: &x [*x]", 1, 8, "this alias points to nothing that was written before it"),
        ("a: " + "[" * 50, 1, 43, "nested more than 40 deep"),
    ],
)
def test_a_slip_is_named_at_its_place(text: str, line: int, column: int, message: str) -> None:
    assert mistakes(text) == [(line, column, message)]


def test_the_same_slip_is_named_everywhere_at_once() -> None:
    found = mistakes("a：1\nb: 2\nc：3\nd: 4\n")

    assert [(line, column) for line, column, _ in found] == [(1, 2), (3, 2)]


def test_a_slip_that_may_be_right_elsewhere_is_named_only_where_reading_stopped() -> None:
    found = mistakes("g: {a: 1，b: 2}\nh: {a: “1，2”}\n")

    assert [(line, column) for line, column, _ in found] == [(1, 9)]


def test_every_slip_that_reading_went_past_is_told_of_too() -> None:
    assert mistakes("a: 1\na: 2\ng: {b, c: 1}\nx: 1: 2\n") == [
        (3, 5, CUT.format("b")),
        (4, 5, NO_KEYS),
    ]


def test_of_a_key_in_braces_only_the_expression_is_told_of() -> None:
    assert mistakes("g: {b, c: 1}\na: {{ csat }}\n") == [
        (1, 5, CUT.format("b")),
        (2, 5, "an expression in {{ }} stands without quotes"),
    ]


def test_of_a_key_that_is_no_text_nothing_inside_is_told_of() -> None:
    assert [place for *place, _ in mistakes("? {a: 1}: 2\n: x\n")] == [[1, 3]]


def test_forty_levels_are_read() -> None:
    assert parse("a: " + "[" * 39 + "]" * 39).get("a") is not None


def test_what_an_alias_points_to_counts_each_time() -> None:
    half = "a: &x [" + "x, " * 24_000 + "]\nb: *x\n"

    assert parse(half).get("b") is not None
    assert len(mistakes(half + "c: *x\n")) == 1


def test_fifty_thousand_values_are_read_and_one_more_is_not() -> None:
    most = "a: [" + "x, " * 49_997 + "]"

    assert parse(most).get("a") is not None
    assert mistakes(most.replace("a: [", "a: [x, "))[0][2].startswith("the file holds more than")


def test_a_slip_is_marked_as_long_as_it_is() -> None:
    with pytest.raises(ConfigError) as stop:
        parse("a: 1\n\t\tb: 1\n")
    assert [p.place.length for p in stop.value.problems if p.place] == [2]

    root = parse("a: [b, 'cd']\n\"\": {e: 满意度}\n")

    assert [(key.place.length, value.place.length) for key, value in root.entries] == [
        (1, 1),
        (2, 1),
    ]


def test_an_alias_bomb_meets_its_budget() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]

    [(line, _, message)] = mistakes("\n".join(lines))

    assert (line, message) == (
        4, "the file holds more than 50,000 values once its aliases are followed"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "left_out"),
    [("~", True), ("null", True), ("", True), ('"null"', False), ('"~"', False), ("''", False)],
)
def test_nothing_is_nothing_only_without_quotes(value: str, left_out: bool) -> None:
    node = parse(f"a: {value}\n").get("a")

    assert isinstance(node, Scalar)
    assert node.is_null is left_out


def test_lines_are_counted_from_the_line_where_the_text_begins() -> None:
    source = SourceText("a.md", "title: x\ntitle: y\n", "utf-8")

    with pytest.raises(ConfigError) as stop:
        parse_yaml(source, first_line=2)

    [problem] = stop.value.problems
    assert problem.place is not None
    assert problem.place.line == 3
    assert problem.message.en == 'the key "title" stands here a second time; first in line 2'


def test_a_value_may_be_written_once_and_pointed_at_again() -> None:
    root = parse("a: &team [x, y]\nb: *team\n")

    assert root.get("b") == root.get("a")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [“x", CHINESE_QUOTE),
        ("a: 1\nb：2\nc: 3\n", 'a full-width colon "：" cannot divide key and value'),
    ],
)
def test_a_mark_that_stands_wrong_is_pointed_at_alone(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as stop:
        parse(text)

    [problem] = stop.value.problems
    assert problem.message.en == message
    assert problem.place is not None
    assert problem.place.length == 1
