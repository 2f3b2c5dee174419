"""What an outline says of its texts in another form: what was meant is what is offered."""

from __future__ import annotations

import pytest

from reportgen.load.tables.text import SourceText
from reportgen.load.templates.outline_texts import texts_in_another_form
from reportgen.load.yaml.nodes import parse_yaml


def told(texts: str) -> list[tuple[str, str, int]]:
    """Return the key, the remedy and the line of each problem."""
    root = parse_yaml(SourceText("outline.yaml", f"{texts}\n", "utf-8"))
    return [
        (
            "".join(problem.values or ()),
            problem.remedy.en,
            problem.place.line if problem.place else 0,
        )
        for problem in texts_in_another_form(root)
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ("texts: {background: points, goals: text}", []),
        ("chapters: []", []),
        ("texts: [background]", []),
        ("texts: {background: {}}", []),
        # the facet is what names one, and the shape the other word
        ("texts: {note: {of: background, shape: points}}", [("note", "write `background: points`", 1)]),
        ("texts: {note: {shape: points, of: background}}", [("note", "write `background: points`", 1)]),
        ("texts: {background: {shape: points}}", [("background", "write `background: points`", 1)]),
        # words in a list are no words of it; without a facet there is an example
        ("texts: {note: {of: [background], shape: points}}", [("note", "write `background: points`", 1)]),
        ("texts: {note: {of: nothing, shape: table}}", [("note", "write `background: points`", 1)]),
        ("texts: {risks: {shape: table}}", [("risks", "write `risks: table`", 1)]),
        ("texts: {risks: {of: risks}}", [("risks", "write `background: points`", 1)]),
        (
            "texts:\n  background: points\n  risks: {shape: table}\n  tasks: {shape: points}",
            [("risks", "write `risks: table`", 3), ("tasks", "write `tasks: points`", 4)],
        ),
    ],
)  # fmt: skip
def test_keys_below_a_text_are_told_with_facet_and_shape(
    texts: str, expected: list[tuple[str, str, int]]
) -> None:
    assert told(texts) == expected
