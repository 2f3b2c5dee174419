"""Every printing of a figure is entered in the ledger once, in order, with its place."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.document.inline import CaptionReference, Form, Status, StatusMark, Text
from reportgen.model.figures.figure import Derivation
from reportgen.model.language import Locale
from reportgen.writers.printing import Printing
from tests.support.decks import run
from tests.support.figures import figure


def test_a_line_prints_its_figures_and_enters_each_where_it_stands() -> None:
    printing = Printing(Locale.HANS)

    line = printing.line(
        (Text("满意度"), run("csat=85.0"), Text("，目标"), run("csat:target=90.0", Form.NUMBER)),
        "p1",
    )
    again = printing.text(run("csat=85.0"), "p2")

    assert (line, again) == ("满意度85.0%，目标90.0", "85.0%")
    assert [(entry.id, entry.text, entry.where) for entry in printing.ledger().entries] == [
        ("csat@2024-Q4", "85.0%", "p1"),
        ("csat@2024-Q4:target", "90.0", "p1"),
        ("csat@2024-Q4", "85.0%", "p2"),
    ]


def test_a_status_is_printed_and_is_no_figure() -> None:
    printing = Printing(Locale.HANS)

    assert printing.text(StatusMark(Status.MISSED), "p1") == "◆ 未达标"
    assert printing.count == 0


def test_a_derived_figure_is_entered_with_its_formula_and_what_it_was_made_from() -> None:
    made = run("orders=4")
    source = Derivation(
        "orders@2024-10 + orders@2024-11", (figure("orders@2024-10=1"), figure("orders@2024-11=3"))
    )
    printing = Printing(Locale.HANS)

    printing.figure(replace(made, figure=replace(made.figure, source=source)), "p1")
    printing.figure(made, "p2")

    derived, given = printing.ledger().entries
    assert (derived.source, derived.formula) == ("", "orders@2024-10 + orders@2024-11")
    assert derived.operands == ("orders@2024-10", "orders@2024-11")
    assert (derived.value, derived.unit) == ("4", "count")
    assert (given.source, given.formula, given.operands) == ("figures.csv:1:1", "", ())


def test_a_mention_prints_its_words() -> None:
    assert Printing(Locale.HANS).text(CaptionReference("T1", "（见表1）"), "p1") == "（见表1）"


def test_no_line_can_end_between_a_sign_and_its_number() -> None:
    printing = Printing(Locale.EN)

    shown = [printing.text(run("orders=4", form), "p1") for form in (Form.ARROW, Form.FULL)]

    assert shown[0].split(" ") == [shown[0]]
    assert shown[0].startswith("▲\u00a0")
    assert printing.ledger().entries[0].text == shown[0]
