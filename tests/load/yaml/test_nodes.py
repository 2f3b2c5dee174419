"""YAML as authors write it: what is read, and what is said of the rest."""

from __future__ import annotations

import pytest

from reportgen.errors import ConfigError
from reportgen.load.tables.text import SourceText
from reportgen.load.yaml.nodes import Mapping, Scalar, parse_yaml


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
        ("a: &x [*x]", 1, 8, "this alias points to nothing that was written before it"),
        ("a: " + "[" * 50, 1, 43, "nested more than 40 deep"),
    ],
)
def test_a_slip_is_named_at_its_place(text: str, line: int, column: int, message: str) -> None:
    assert mistakes(text) == [(line, column, message)]


def test_the_same_slip_is_named_everywhere_at_once() -> None:
    found = mistakes("a：1\nb: 2\nc：3\nd: 4\n")

    assert [(line, column) for line, column, _ in found] == [(1, 2), (3, 2)]


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
