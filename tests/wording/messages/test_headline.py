"""A message is led by what it is about, unless it says so itself."""

from __future__ import annotations

import pytest

from reportgen.model.finding import About, Evidence, Finding, Problem, Severity
from reportgen.model.language import LocalText, same
from reportgen.wording.messages.headline import further, headline
from tests.support.figures import figure

ORDERS = figure("orders=3"), figure("orders[channel=chat]=2")


@pytest.mark.parametrize(
    ("about", "lead"),
    [
        (About("orders", period="2024-Q4"), "Orders, Q4 2024: "),
        (About("orders", "channel", None, "2024-Q4"), "Orders by channel, Q4 2024: "),
        (About("orders", "channel", "chat", "2024-10"), "Orders, Live chat, October 2024: "),
        (About("orders"), "Orders, Q4 2024: "),
        (About("returns"), ""),
        (About(subject="G1"), ""),
        (About(), ""),
    ],
)
def test_the_subject_leads(about: About, lead: str) -> None:
    assert said("1 + 2 = 3", about).en == f"{lead}1 + 2 = 3"


def test_a_message_that_names_its_metric_stays() -> None:
    assert said("Orders, Q4 2024 says 3", About("orders")).en == "Orders, Q4 2024 says 3"


def test_chinese_has_its_own_colon_and_names() -> None:
    about = About("orders", "channel", None, "2024-Q4")

    assert said("1 + 2 = 3", about).hant == "訂單量（按管道，2024年第四季）：1 + 2 = 3"


def test_what_a_breakdown_is_of_is_told_with_it() -> None:
    total = figure("orders[team=order]:target=3")
    about = About("orders", "channel", None, "2024-Q4")
    problem = Problem(same("1 + 1 = 2, but the total says 3"), (total,), about=about)

    lead = headline(Finding("period.yaml", "breakdown-sum", Severity.ERROR, problem)).en

    assert lead.startswith("Orders by channel, Orders, Q4 2024 (target): 1 + 1")


def said(message: str, about: About) -> LocalText:
    problem = Problem(same(message), ORDERS, about=about)
    return headline(Finding("period.yaml", "rollup", Severity.ERROR, problem))


@pytest.mark.parametrize(
    ("about", "lead"),
    [(None, ""), (About(subject="G1"), ""), (About("orders"), "Orders, Q4 2024: ")],
)
def test_so_is_what_else_one_cause_breaks(about: About | None, lead: str) -> None:
    assert further(Evidence(same("4 is not 5"), ORDERS, about)).en == f"{lead}4 is not 5"
