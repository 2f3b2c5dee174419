"""A person of the people table."""

from __future__ import annotations

from datetime import date

from reportgen.model.finding import About
from reportgen.model.frozen import frozen
from reportgen.model.place import Place


@frozen
class PersonRecord:
    """A person as the people table has them. Nothing is made up for what is missing."""

    person_id: str
    place: Place
    name: str | None = None
    position: str | None = None
    team: str | None = None
    hire_date: date | None = None
    variant: str | None = None
    reviewer: str | None = None


NOBODY = About(dimension="person", member="")
"""What a problem of a row without a person id is about."""
