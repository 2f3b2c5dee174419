"""What parts the cells of a CSV is seen in its header line."""

from __future__ import annotations

import pytest

from reportgen.load.tables.delimiters import delimiter_of


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n", ","),
        ("a;b;c\n1,5;2,5;3,5\n", ";"),
        ("a\tb\n", "\t"),
        ("a|b\n", "|"),
        ("a;b,c\n", ","),
        ('"a,b,c";d\n', ";"),
        ("客服月报\n\na;b\n", ";"),
        ("", ","),
    ],
)
def test_the_most_frequent_mark_wins_and_a_tie_means_the_comma(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_the_line_of_a_known_header_is_asked() -> None:
    assert delimiter_of("title, with commas, above\na;b\n", header=2) == ";"


@pytest.mark.parametrize(
    ("text", "header", "delimiter"),
    [
        ("title\n" * 19 + "a;b\n", None, ";"),
        ("title\n" * 20 + "a;b\n", None, ","),
        ("title\n" * 30 + "a;b\nc|d|e", 31, ";"),
        ("a|b\ntitle\nc;d\n", 2, ","),
    ],
)
def test_twenty_lines_are_asked_or_that_of_the_header(
    text: str, header: int | None, delimiter: str
) -> None:
    assert delimiter_of(text, header) == delimiter
