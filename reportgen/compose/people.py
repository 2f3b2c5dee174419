"""One person in a document: what templates know of them, and ids that no other person has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportgen.compose.views import seen
from reportgen.model.chart import Chart
from reportgen.model.document import (
    Block,
    Callout,
    ItemList,
    KpiCards,
    NumberCards,
    Paragraph,
    Process,
    Section,
    Table,
)
from reportgen.model.inline import Inlines, Reference
from reportgen.model.record import PersonRecord
from reportgen.model.scene import Scene
from reportgen.model.service import service
from reportgen.wording.dates import service_words


class PersonView:
    """The person whose document it is: `person.name`, `person.hire_date`, `person.service`."""

    def __init__(self, scene: Scene, record: PersonRecord) -> None:
        self._scene, self._record = scene, record

    def __getattr__(self, name: str) -> object:
        """Return a field of the people table; None where it is empty."""
        if name.startswith("_") or name not in PersonRecord.__dataclass_fields__:
            raise AttributeError(name)
        return seen(self._scene, getattr(self._record, name), f"people.{name}")

    @property
    def service(self) -> str | None:
        """Return the length of service at the end of the period: 3年5个月."""
        hired = self._record.hire_date
        served = service(hired, self._end) if hired else None
        return service_words(served, self._scene.locale) if served else None

    @property
    def part_year(self) -> bool:
        """Return whether the person was hired after the period had begun."""
        hired = self._record.hire_date
        period = self._scene.report.config.period
        return hired is not None and hired > (period.start or period.id.start)

    @property
    def _end(self) -> date:
        period = self._scene.report.config.period
        return period.end or period.id.end


def of_person(section: Section, person_id: str) -> Section:
    """Return a section whose tables and charts, and mentions of them, are the person's own."""
    return replace(
        section,
        id=f"{section.id}-{person_id}",
        blocks=tuple(_own(block, person_id) for block in section.blocks),
    )


def _own(block: Block, person_id: str) -> Block:
    match block:
        case Table() | KpiCards() | Chart() | NumberCards() | Process():
            shares = f"{block.shares}-{person_id}" if block.shares else ""
            return replace(block, id=f"{block.id}-{person_id}", shares=shares)
        case Paragraph() | Callout():
            return replace(block, inlines=_referring(block.inlines, person_id))
        case ItemList():
            items = tuple(_referring(item, person_id) for item in block.items)
            return replace(block, items=items)
        case _:
            return block


def _referring(inlines: Inlines, person_id: str) -> Inlines:
    return tuple(
        replace(each, target=f"{each.target}-{person_id}") if isinstance(each, Reference) else each
        for each in inlines
    )
