"""A message is led by what it is about, unless it says so itself."""

from __future__ import annotations

import pytest

from reportgen.model.finding import About, Evidence, Finding, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.messages.headline import further, headline


@pytest.mark.parametrize(
    ("about", "lead"),
    [
        (About("orders", period="2024-Q4"), "orders@2024-Q4: "),
        (About("orders", "channel", None, "2024-Q4"), "orders@2024-Q4[channel]: "),
        (About("orders", "channel", "chat", "2024-Q4"), "orders@2024-Q4[channel=chat]: "),
        (About("orders"), "orders: "),
        (About(subject="G1"), ""),
        (About(), ""),
    ],
)
def test_the_subject_leads(about: About, lead: str) -> None:
    assert said("1 + 2 = 3", about).en == f"{lead}1 + 2 = 3"


def test_a_message_that_names_its_metric_stays() -> None:
    assert said("orders@2024-Q4 says 3", About("orders")).en == "orders@2024-Q4 says 3"


def test_chinese_has_its_own_colon() -> None:
    assert said("1 + 2 = 3", About("orders")).hant == "orders：1 + 2 = 3"


def said(message: str, about: About) -> LocalText:
    problem = Problem(LocalText(message, message, message), about=about)
    return headline(Finding("period.yaml", "rollup", Severity.ERROR, problem))


@pytest.mark.parametrize(
    ("about", "lead"), [(None, ""), (About(subject="G1"), ""), (About("orders"), "orders: ")]
)
def test_so_is_what_else_one_cause_breaks(about: About | None, lead: str) -> None:
    message = LocalText("4 is not 5", "4 is not 5", "4 is not 5")

    assert further(Evidence(message, (), about)).en == f"{lead}4 is not 5"
