"""Texts of the config are filled in; what is missing in them, or wrong, is told of once."""

from __future__ import annotations

from reportgen.compose.config_texts import ConfigTexts, Told
from reportgen.errors import TemplateError
from reportgen.model.document.inline import CaptionReference, Inlines, Missing, Text
from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.place import Place
from tests.support.figures import quarter

WRONG = Problem(same("no such name"))
CONFIG = quarter(places={"title": Place("period.yaml", 7, 8)})


def author_text(text: str, path: str) -> Inlines | Missing:
    """Return a text as it is; one that is `wrong` has a mistake, one that is `missing` no figure."""
    if text == "wrong":
        raise TemplateError(WRONG)
    if text == "missing":
        return Missing("csat")
    return (Text(text), CaptionReference("T1", "（见表1）"))


def test_a_mistake_leaves_the_text_empty_and_is_told_once_however_often_it_is_printed() -> None:
    told = Told()
    texts = ConfigTexts(CONFIG, author_text, told)

    assert texts.filled("wrong", "title") == ()
    assert texts.printed("wrong", "title") == ""
    assert told.mistakes == [WRONG]
    assert told.problems == []


def test_a_text_whose_figure_is_missing_is_left_out_and_told_of_at_its_place() -> None:
    told = Told()

    assert ConfigTexts(CONFIG, author_text, told).filled("missing", "title") == ()
    [problem] = told.problems
    assert str(problem.place) == "period.yaml:7:8"
    assert "csat" in problem.message.en
    assert told.mistakes == []


def test_plain_words_mention_no_table() -> None:
    texts = ConfigTexts(CONFIG, author_text, Told())

    assert len(texts.filled("Title", "title")) == 2
    assert texts.printed("Title", "title") == "Title"
