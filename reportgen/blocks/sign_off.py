"""Places for the signatures of those who wrote, reviewed and approved.

::: sign-off
:::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import BlockData, BlockType, Made
from reportgen.model.document.prose import Signatory, SignOff
from reportgen.model.report.config import Person


def sign_off(data: BlockData) -> Made:
    """Yield the places, nothing where nobody is named."""
    signatories = tuple(_signatories(data))
    if signatories:
        yield SignOff(signatories[:3], data.label("signature"), data.label("date"))


def _signatories(data: BlockData) -> Iterator[Signatory]:
    people = data.context.report.config.people
    named: list[tuple[str, Person | None]] = [("author", person) for person in people.authors[:1]]
    named += [
        ("presenter", people.presenter),
        ("compiler", people.compiler),
        ("reviewer", people.reviewer),
        ("approver", people.approver),
    ]
    for role, person in named:
        if person is not None:
            yield Signatory(data.label(role), person.name, person.title or "")


BLOCK = BlockType("sign-off", sign_off)
