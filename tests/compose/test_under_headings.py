"""What stands under a heading is told by blocks and expressions, and only where all say the same."""

from __future__ import annotations

import pytest

from reportgen.compose.markdown import Fence
from reportgen.compose.under_headings import UnderHeadings
from reportgen.model.document.template import SectionSource
from reportgen.model.report.telling import Tells
from tests.support.samples import sample

CARDS = "::: kpi-cards\nmetrics: headline\n:::"
STEPS = "::: action-table\n:::"


def section(body: str) -> SectionSource:
    return SectionSource("s", "s.md", "S", body, 4)


@pytest.mark.parametrize(
    ("body", "tells"),
    [
        (CARDS, Tells.RESULTS),
        ("::: chart\ntype: line\nmetric: csat\n:::", Tells.RESULTS),
        ("{% for m in headline %}\n**{{ m.name }}**: {{ m }}\n{% endfor %}", Tells.RESULTS),
        (f"{CARDS}\n\n::: change-table\n:::", Tells.RESULTS),
        (STEPS, Tells.AHEAD),
        ("::: table\nof: next_steps\ncolumns: text due metric actual\n:::", Tells.AHEAD),
        (f"{CARDS}\n\n{STEPS}", Tells.NOTHING),
        ("::: cards\nof: tasks\n:::", Tells.NOTHING),
        ("::: table\nof: goals\n:::", Tells.NOTHING),
        (f"{CARDS}\n\nTwo people join in April.", Tells.NOTHING),
        (f"{CARDS}\n\nWith {{{{ csat }}}} we will go on.", Tells.NOTHING),
        ("{{ csat.next_target }}\n\n" + CARDS, Tells.NOTHING),
        ("Plain words.", Tells.NOTHING),
        ("", Tells.NOTHING),
    ],
)
def test_a_section_tells_of_one_thing_or_of_nothing_that_is_sure(body: str, tells: Tells) -> None:
    assert UnderHeadings(sample()).of_section(section(body)) is tells


def test_a_block_that_nobody_closed_ends_with_its_section() -> None:
    cut_off = section("::: action-table\ncaption: Next")

    assert UnderHeadings(sample()).of_section(cut_off) is Tells.AHEAD


@pytest.mark.parametrize(
    ("bodies", "tells"),
    [
        ((CARDS, CARDS), Tells.RESULTS),
        ((CARDS, STEPS), Tells.NOTHING),
        ((CARDS, "Words."), Tells.NOTHING),
        ((), Tells.NOTHING),
    ],
)
def test_a_chapter_tells_what_all_of_its_sections_tell(
    bodies: tuple[str, ...], tells: Tells
) -> None:
    assert UnderHeadings(sample()).of_sections(map(section, bodies)) is tells


def test_a_block_tells_what_its_options_name() -> None:
    measured = Fence("chart id=C1", (("type", "line"), ("metric", "csat")), 1)
    planned = Fence("table", (("of", "next_steps"),), 1)

    assert UnderHeadings(sample()).of_block(measured) is Tells.RESULTS
    assert UnderHeadings(sample()).of_block(planned) is Tells.AHEAD
