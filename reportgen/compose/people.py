"""One person in a document: what templates know of them, and ids that no other person has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from reportgen.compose.views.config import seen
from reportgen.compose.views.figure import FigureView
from reportgen.model.document.blocks import Block, Exhibit, Neighbour, map_inlines
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.document import Section
from reportgen.model.document.inline import CaptionReference, Inlines
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import field_names
from reportgen.model.people.scores import earned, score_runs, total_figures
from reportgen.model.people.service import service
from reportgen.model.people.staff import Assessed, Staff
from reportgen.model.report.essay import EssayDuty
from reportgen.model.report.person import PersonRecord
from reportgen.model.report.report import Report
from reportgen.wording.dates import service_words
from reportgen.wording.grades import grade_name
from reportgen.wording.terms import in_sentence

_TWO = 2


class Totals:
    """The totals of everybody, worked out when the first is asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def given(self) -> Mapping[str, Figure]:
        """Return the totals of the reviewers' scores, by person."""
        return total_figures(self._report)

    @cached_property
    def own(self) -> Mapping[str, Figure]:
        """Return the totals of the self-assessments, by person."""
        return total_figures(self._report, "self_score")


def person_of(context: DocumentContext) -> PersonView | None:
    """Return the person whose document it is; None where it is nobody's."""
    record = context.report.person
    return PersonView(context, record, Totals(context.report)) if record else None


def assessed(context: DocumentContext) -> list[PersonView]:
    """Return everybody with a total, the highest first."""
    totals = Totals(context.report)
    records = Staff(context.report).records
    ranked = sorted(totals.given, key=lambda who: -totals.given[who].value)
    return [PersonView(context, records[who], totals) for who in ranked if who in records]


class PersonView:
    """The person whose document it is: `person.name`, `person.hire_date`, `person.service`.

    person.total · person.self_total     weighted totals, the reviewer's and the person's own
    person.grade                          B（良好）; None where there is no total
    person.standing                       up, down, flat, no_previous: the reviewer's total
                                          against the person's own; person.difference is how far
    person.strongest · person.weakest     criteria with the reviewer's highest and lowest score,
                                          none where all are equal: `.name`, `.score`
    """

    def __init__(self, context: DocumentContext, record: PersonRecord, totals: Totals) -> None:
        self._context, self._record, self._totals = context, record, totals

    def __getattr__(self, name: str) -> object:
        """Return a field of the people table; None where it is empty."""
        if name.startswith("_") or name not in field_names(PersonRecord):
            raise AttributeError(name)
        return seen(self._context, getattr(self._record, name), f"people.{name}")

    @property
    def service(self) -> str | None:
        """Return the length of service at the end of the period: 3年5个月."""
        hired = self._record.hire_date
        served = service(hired, self._end) if hired else None
        return service_words(served, self._context.locale) if served else None

    @property
    def part_year(self) -> bool:
        """Return whether the person was hired after the period had begun."""
        hired = self._record.hire_date
        period = self._context.report.config.period
        return hired is not None and hired > (period.start or period.id.start)

    @property
    def total(self) -> FigureView:
        """Return the total of the reviewer's scores."""
        return self._view(self._totals.given, "total")

    @property
    def self_total(self) -> FigureView:
        """Return the total of the self-assessment."""
        return self._view(self._totals.own, "self_total")

    @property
    def grade(self) -> str | None:
        """Return the grade that the total earns, with its label."""
        total = self.total.figure
        grade = earned(self._context.report, total) if total else None
        return grade_name(grade, self._context.locale) if grade else None

    @property
    def standing(self) -> str:
        """Return how the reviewer's total stands to the person's own: up, down, flat."""
        return self._context.direction(self.total.figure, self.self_total.figure).value

    @property
    def difference(self) -> FigureView:
        """Return how far the reviewer's total is from the person's own."""
        step = self._context.change(self.total.figure, self.self_total.figure)
        return FigureView(self._context, step, "person.difference")

    @cached_property
    def strongest(self) -> list[ScoreView]:
        """Return the criteria with the reviewer's highest score."""
        return self._extreme(max)

    @cached_property
    def weakest(self) -> list[ScoreView]:
        """Return the criteria with the reviewer's lowest score."""
        return self._extreme(min)

    def _extreme(self, pick: Callable[[Iterable[Decimal]], Decimal]) -> list[ScoreView]:
        runs = score_runs(self._context.report, self._record.person_id, "reviewer_score")
        values = {run.figure.value for run in runs.values()}
        if len(values) < _TWO:
            return []
        wanted = pick(values)
        return [
            ScoreView(self._context, name, run.figure)
            for name, run in runs.items()
            if run.figure.value == wanted
        ]

    def _view(self, totals: Mapping[str, Figure], name: str) -> FigureView:
        return FigureView(self._context, totals.get(self._record.person_id), f"person.{name}")

    @property
    def _end(self) -> date:
        period = self._context.report.config.period
        return period.end or period.id.end


class ScoreView:
    """A score of a criterion."""

    def __init__(self, context: DocumentContext, criterion: str, figure: Figure) -> None:
        self._context, self._criterion, self._figure = context, criterion, figure

    @property
    def name(self) -> str:
        """Return the criterion as it stands inside a sentence."""
        names = self._context.report.catalogue.member_names(self._criterion)
        return in_sentence(names.in_(self._context.locale), self._context.locale)

    @property
    def score(self) -> FigureView:
        """Return the reviewer's score."""
        return FigureView(self._context, self._figure, self._figure.id)


def with_duties(report: Report, library: Mapping[str, tuple[EssayDuty, ...]]) -> Report:
    """Return a person's report in which somebody who wrote no duties has those of the post."""
    content, record = report.config.content, report.person
    if not isinstance(content, Assessed) or record is None or content.essay.duties:
        return report
    duties = library.get(record.position or "", ())
    essay = replace(content.essay, duties=duties)
    return replace(report, config=replace(report.config, content=replace(content, essay=essay)))


def of_person(section: Section, person_id: str) -> Section:
    """Return a section whose tables and charts, and mentions of them, are the person's own."""
    return replace(
        section,
        id=f"{section.id}-{person_id}",
        blocks=tuple(_own(block, person_id) for block in section.blocks),
        claim=_referring(section.claim, person_id),
    )


def _own(block: Block, person_id: str) -> Block:
    made = map_inlines(block, lambda inlines: _referring(inlines, person_id))
    if not isinstance(made, Exhibit):
        return made
    named = replace(made, id=f"{made.id}-{person_id}")
    if isinstance(named, Neighbour) and named.shares:
        return replace(named, shares=f"{named.shares}-{person_id}")
    return named


def _referring(inlines: Inlines, person_id: str) -> Inlines:
    return tuple(
        replace(each, target=f"{each.target}-{person_id}")
        if isinstance(each, CaptionReference)
        else each
        for each in inlines
    )
