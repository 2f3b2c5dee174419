"""A person's section in a document of several people: ids and mentions that nobody else has."""

from __future__ import annotations

from reportgen.compose.people import of_person
from reportgen.model.document.cards import ProblemCards
from reportgen.model.document.document import Section
from reportgen.model.document.inline import CaptionReference, Inlines
from reportgen.model.document.prose import ItemList, Paragraph
from reportgen.model.document.sequences import Timeline
from reportgen.model.document.table import Table

MENTION: Inlines = (CaptionReference("T1"),)
OWN: Inlines = (CaptionReference("T1-P01"),)


def test_every_block_and_every_mention_of_one_is_the_persons_own() -> None:
    section = Section(
        "work",
        "Work",
        (
            Paragraph(MENTION),
            ItemList((MENTION,)),
            Table("T1", "", (), (), note=MENTION),
            Table("T2", "", (), (), shares="T1"),
            Timeline("T3", "", ("", "", "", ""), ()),
            ProblemCards("T4", (), claim=MENTION),
        ),
        claim=MENTION,
    )

    assert of_person(section, "P01") == Section(
        "work-P01",
        "Work",
        (
            Paragraph(OWN),
            ItemList((OWN,)),
            Table("T1-P01", "", (), (), note=OWN),
            Table("T2-P01", "", (), (), shares="T1-P01"),
            Timeline("T3-P01", "", ("", "", "", ""), ()),
            ProblemCards("T4-P01", (), claim=OWN),
        ),
        claim=OWN,
    )
