"""What an English document prints under an id, because nobody gave it an English name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose.unnamed import without_english_names
from reportgen.model.document.inline import FigureRun, Inlines
from reportgen.model.document.prose import Paragraph
from reportgen.model.finding import Severity
from reportgen.model.language import Locale
from reportgen.model.place import Place
from tests.support.decks import document, run, section
from tests.support.figures import catalogue

NAMES = (
    "csat", "nps", "orders", "contacts", "headcount", "complaints", "escalations", "agent_days", "cost"
)  # fmt: skip


def told(figures: str, *nameless: str, locale: Locale = Locale.EN) -> list[tuple[str, str]]:
    """Return message and remedy about a document that prints these figures."""
    runs: tuple[FigureRun, ...] = tuple(run(each) for each in figures.split())
    inlines: Inlines = runs
    made = document(section(Paragraph(inlines)), locale=locale)
    known = replace(catalogue(), nameless=frozenset(nameless))
    found = list(without_english_names(made, known, "period.yaml"))
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    assert {problem.place for problem in found} <= {Place("period.yaml")}
    return [(problem.message.en, problem.remedy.en) for problem in found]


def test_metrics_and_members_are_told_of_apart_once_each() -> None:
    figures = "csat=85 csat@2024-Q3=83 orders[channel=chat]=4 orders[channel=phone]=3"

    said = "the catalogue has no English name for {}; the id is printed instead"
    assert told(figures, "csat", "chat", "phone", "nps") == [
        (said.format("csat"), "add `name_en:` in metrics.yaml"),
        (said.format("chat, phone"), "add `en:` in labels.yaml"),
    ]


def test_nothing_is_said_of_names_that_are_there_and_of_chinese_documents() -> None:
    assert told("csat=85", "nps") == []
    assert told("csat=85", "csat", locale=Locale.HANS) == []
    assert told("csat=85", "csat", locale=Locale.HANT) == []


@pytest.mark.parametrize(
    ("count", "named"), [(8, ", ".join(NAMES[:8])), (9, f"{', '.join(NAMES[:8])} …")]
)
def test_the_first_eight_are_named(count: int, named: str) -> None:
    figures = " ".join(f"{name}=4" for name in NAMES[:count])

    [(message, _)] = told(figures, *NAMES)

    assert message == (f"the catalogue has no English name for {named}; the id is printed instead")
