"""Why a sentence was left out, in words that name the metric."""

from __future__ import annotations

import pytest

from reportgen.compose.left_out import left_out
from reportgen.model.document.inline import Missing
from reportgen.model.finding import Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place

RETURNS = LocalText("Returns", "退货量", "退貨量")
AT = Place("s.md", 4, 3)


@pytest.mark.parametrize(
    ("what", "en", "hans"),
    [
        ("returns", "returns (returns) is missing", "缺少退货量（returns）"),
        (
            "returns.previous",
            "the previous value of returns (returns.previous) is missing",
            "缺少退货量的上期数值（returns.previous）",
        ),
        (
            "returns.share",
            "the share of returns (returns.share) is not known",
            "退货量的占比（returns.share）不得而知",
        ),
        (
            "returns.change_on(year_ago)",
            "the change of returns (returns.change_on(year_ago)) is not known",
            "退货量的变化（returns.change_on(year_ago)）不得而知",
        ),
        (
            "returns.lowest(channel)",
            "where returns is lowest (returns.lowest(channel)) is not known",
            "退货量在哪里最低（returns.lowest(channel)）不得而知",
        ),
        ("returns.means", "returns.means is missing", "缺少returns.means"),
    ],
)
def test_what_a_sentence_lacks_is_named_with_its_metric(what: str, en: str, hans: str) -> None:
    problem = left_out((Missing(what, RETURNS),), "results", AT)

    assert problem.message.en == f"results: a sentence was left out, because {en}"
    assert problem.message.hans == f"results：{hans}，有一句没有写"
    assert (problem.values, problem.severity) == ((what,), Severity.WARNING)


@pytest.mark.parametrize(
    ("what", "en", "hant"),
    [
        ("a text", "a text is missing", "缺少一段文字"),
        ("person.difference", "person.difference is missing", "缺少person.difference"),
    ],
)
def test_what_belongs_to_no_metric_is_called_as_the_template_calls_it(
    what: str, en: str, hant: str
) -> None:
    problem = left_out((Missing(what),), "results", AT)

    assert problem.message.en == f"results: a sentence was left out, because {en}"
    assert problem.message.hant == f"results：{hant}，有一句沒有寫"


def test_several_things_are_told_once_each() -> None:
    lacking = (Missing("returns", RETURNS), Missing("a figure"), Missing("returns", RETURNS))

    problem = left_out(lacking, "results", AT)

    assert problem.message.en == (
        "results: a sentence was left out, because returns (returns) is missing and a figure is "
        "missing"
    )
    assert problem.values == ("returns", "a figure")


def test_of_what_nobody_can_rank_the_figure_is_not_called_missing_as_well() -> None:
    lacking = (
        Missing("returns.lowest(month)", RETURNS),
        Missing("returns", RETURNS),
        Missing("returns.share", RETURNS),
    )

    problem = left_out(lacking, "results", AT)

    assert problem.values == ("returns.lowest(month)",)
    assert problem.remedy.en == (
        "give the figures that it comes from, to their last digit; the sentence then comes back "
        "by itself"
    )
