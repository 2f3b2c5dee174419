"""Runs of a line: what becomes bold, and what may stand where nothing can be mentioned."""

from __future__ import annotations

import pytest

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inlines,
    Status,
    StatusMark,
    Text,
    in_bold,
    without_mentions,
)
from tests.support.figures import figure

ASIDE, MENTION = CaptionReference("T1", text="（见表1）"), CaptionReference("T1")


def test_words_and_figures_become_bold_and_marks_stay() -> None:
    run, mark = FigureRun(figure("csat=85"), 1), StatusMark(Status.MET)

    made = in_bold((Text("a"), run, mark, ASIDE))

    assert made == (
        Text("a", strong=True), FigureRun(run.figure, 1, strong=True), mark, ASIDE
    )  # fmt: skip
    assert not Text("a").strong


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ((Text("a"), ASIDE, Text("b")), (Text("a"), Text("b"))),
        ((Text("a"), MENTION), ()),
        ((Text("a"), MENTION, ASIDE), ()),
        ((Text("a"),), (Text("a"),)),
        ((), ()),
    ],
)
def test_an_aside_is_left_out_and_another_mention_takes_its_line_along(
    line: Inlines, kept: Inlines
) -> None:
    assert without_mentions(line) == kept
