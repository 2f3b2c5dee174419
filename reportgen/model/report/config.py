"""The period config: which period, which data, who, goals, texts.

The field names are the keys of `period.yaml`; `reportgen.load.yaml.schema` validates against these
classes, so a key that is added here can be written there. Texts may hold `{{ }}` expressions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place, nearest_place
from reportgen.model.report.data_file import DataFile
from reportgen.model.report.kind import NO_KIND, Kind
from reportgen.model.report.telling import Aspect, Tells
from reportgen.model.waiver import Waiver

Says = Literal[
    "above", "below", "better", "worse", "improved", "worsened", "unchanged",
    "met", "missed", "on_track", "record_low", "record_high", "rising_years", "falling_years",
]  # fmt: skip
Against = Literal["target", "benchmark", "previous", "year_ago", "history"]
FailOn = Literal["error", "warning", "never"]
Format = Literal["docx", "pptx", "html", "pdf"]


@frozen
class PeriodConfig:
    """The period that is reported, and the ones that it is compared with."""

    id: Period
    label: str | None = None
    start: date | None = None
    end: date | None = None
    previous: Period | None = None
    year_ago: Period | None = None
    next: Period | None = None
    parts: tuple[Period, ...] = ()
    history: tuple[Period, ...] = ()


@frozen
class Person:
    """Somebody who writes, reviews or approves."""

    name: str
    title: str | None = None
    hire_date: date | None = None


@frozen
class People:
    """Who stands behind the document."""

    authors: tuple[Person, ...] = ()
    presenter: Person | None = None
    compiler: Person | None = None
    reviewer: Person | None = None
    approver: Person | None = None


@frozen
class Organisation:
    """Whose document it is."""

    name: str
    department: str | None = None
    platform: str | None = None


Trust = Literal["audited", "system", "typed"]
"""Where figures come from: checked by others, exported by a system, typed by somebody."""


@frozen
class DataConfig:
    """The data files, relative to the config's folder. Nothing else is read.

    `trust` says of files, and of figures by id, how they came about: where several figures may be
    wrong, an audited one is the last that is suspected, and a typed one the first. All are typed
    unless it says otherwise.
    """

    metrics: tuple[str | DataFile, ...] = ()
    roster: str | None = None
    actions: str | None = None
    initiatives: str | None = None
    people: str | None = None
    scores: str | None = None
    essays: str | None = None
    trust: Mapping[str, Trust] = field(default_factory=dict)

    @property
    def metric_files(self) -> tuple[str, ...]:
        """Return the names of the files with figures, as the config writes them."""
        return tuple(each if isinstance(each, str) else each.file for each in self.metrics)


@frozen
class Override:
    """What a report says differently from the catalogue; the check `definition` looks at it."""

    means: str | None = None
    short: str | None = None
    name: Annotated[str | None, Aspect.LABEL] = None
    better: Literal["higher", "lower", "neutral"] | None = None


@frozen
class Goal:
    """What was to be reached. Target and result come from the figures of `metric`."""

    text: str
    id: str | None = None
    metric: str | None = None


@frozen
class ChartConfig:
    """A chart that the author adds, or that replaces the template's chart of the same id."""

    id: str
    type: str
    title: Annotated[str | None, Aspect.TITLE] = None
    metric: str | None = None
    metrics: str | tuple[str, ...] = ()
    columns: str | None = None
    line: str | None = None
    by: str | None = None
    stack: str | None = None
    series: tuple[str, ...] = ()
    target_line: bool = False
    source: str | None = None
    scope: str | None = None
    section: str | None = None


@frozen
class Claim:
    """A comparison that an author insists on writing by hand; each is checked."""

    says: Says
    metric: str | tuple[str, ...]
    id: str | None = None
    against: Against | None = None
    tone: str | None = None
    years: int | None = None


@frozen
class OwnRelation:
    """A relation that the author wants to hold: two expressions over figure ids, compared.

    `missing` says what a figure that is not there means; `tolerance` is in the left side's unit.
    """

    rule: str
    id: str | None = None
    tolerance: Decimal = Decimal(0)
    severity: Literal["error", "warning", "info"] | None = None
    missing: Literal["undecidable", "zero", "ignore"] = "undecidable"
    message: str | None = None


@frozen
class ChecksConfig:
    """How checks behave for this report.

    `coverage` is how many of a hundred figures have to be held by relations at least.
    """

    fail_on: FailOn | None = None
    coverage: int | None = None
    relations: tuple[OwnRelation, ...] = ()
    waive: tuple[Waiver, ...] = ()


@frozen
class OutputConfig:
    """What is written, and under which name."""

    formats: tuple[Format, ...] = ()
    filename: str = "{period}-{kind}"
    page_numbers: str | None = None


GIVEN = ("path", "document_kind", "content", "places")
"""Fields of a config that are no keys of its file."""


@frozen
class ReportConfig:
    """All of a period config. `content` holds the texts that the kind asks for, by section.

    `kind` is what the file says, `document_kind` the kind that it means.

    `classification` is who may read the document, in the author's words: the cover prints it.

    `templates` is an editor's folder, relative to the config's: its files take the place of ours.
    """

    path: str
    period: PeriodConfig
    data: DataConfig
    kind: str | None = None
    locale: Locale = Locale.HANS
    title: Annotated[str | None, Aspect.DOCUMENT] = None
    classification: str | None = None
    organisation: Organisation | None = None
    people: People = field(default_factory=People)
    date: date | None = None
    headline: tuple[str, ...] = ()
    metric_overrides: Mapping[str, Override] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    goals: Annotated[tuple[Goal, ...], Tells.AHEAD] = ()
    charts: tuple[ChartConfig, ...] = ()
    claims: tuple[Claim, ...] = ()
    checks: ChecksConfig = field(default_factory=ChecksConfig)
    output: OutputConfig = field(default_factory=OutputConfig)
    templates: str | None = None
    document_kind: Kind = NO_KIND
    content: object | None = None
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def place(self, path: str) -> Place:
        """Return where a key stands, such as `goals[0].metric`, or the nearest part around it."""
        return nearest_place(self.places, path, self.path)

    def has(self, key: str) -> bool:
        """Return whether the config says something under a key, of its own or of its kind."""
        return any(value_at(holder, key) for holder in (self, self.content))


def value_at(value: object, path: str) -> object:
    """Return what stands at a path of a part of the config, None where nothing does."""
    for name in path.split("."):
        value = getattr(value, name, None)
    return value
