"""Whom an assessment is about: name, post, team, hire date, length of service, period, reviewer.

What the people table leaves empty is left out. For a section of one person's document, or of a
chapter that is written for each person.

    ::: head-block
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import BlockData, BlockType, Made, plain, strong
from reportgen.model.document.inline import Inlines
from reportgen.model.document.prose import Facts
from reportgen.model.people.service import service
from reportgen.model.report.person import PersonRecord
from reportgen.wording.dates import date_range, long_date, service_words


def head_block(data: BlockData) -> Made:
    """Yield the values, nothing where the document is nobody's."""
    record = data.context.report.person
    if record is not None:
        facts = ((data.label(name), text) for name, text in _facts(data, record))
        yield Facts(tuple((name, text) for name, text in facts if text), data.medium)


def _facts(data: BlockData, record: PersonRecord) -> Iterator[tuple[str, Inlines]]:
    context = data.context
    period = context.report.config.period
    start, end = period.start or period.id.start, period.end or period.id.end
    yield "person", strong(record.name) if record.name else ()
    yield "position", plain(record.position)
    yield "team", plain(record.team)
    if record.hire_date is not None:
        yield "hire_date", plain(long_date(record.hire_date, context.locale))
        served = service(record.hire_date, end)
        yield "service", plain(service_words(served, context.locale) if served else None)
    yield "assessed_period", plain(date_range(start, end, context.locale))
    yield "assessed_by", plain(record.reviewer)


BLOCK = BlockType("head-block", head_block)
