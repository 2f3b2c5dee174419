"""Report -> finished files in memory: which documents it gives, and how each is made.

    report -> deliverables (which document, of whom, under which name) -> builder -> bytes

A builder loads templates and brand once, however many documents it makes; each is made from frozen
values alone, so that builders may stand side by side in several processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from reportgen.errors import ConfigError
from reportgen.kinds import FIRST
from reportgen.model.document.inline import Medium
from reportgen.model.document.style import ChartStyle, Style
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.grading import scoring
from reportgen.model.people.staff import Staff, is_one_a_person, naming
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.texts import at_its_text

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.compose import Composed
    from reportgen.load.brand.brand import LoadedBrand
    from reportgen.model.document.document import Document
    from reportgen.model.document.template import TemplateSources
    from reportgen.model.language import Locale
    from reportgen.model.report.config import ReportConfig
    from reportgen.model.report.kind import Kind
    from reportgen.writers.base import Pictures

_PERSONAL_NAME = "{period}-{kind}-{person_id}"


@frozen
class Deliverable:
    """A document to be made: from which report, of which kind, under which name.

    `stem` is a safe file name without its extension; `place` is the key that asked for the name.
    """

    report: Report
    kind: Kind
    stem: str
    formats: tuple[str, ...]
    place: Place

    @property
    def medium(self) -> Medium:
        """Return whether pages, slides or both are wanted."""
        media = {Medium.DECK if name == "pptx" else Medium.DOCUMENT for name in self.formats}
        return media.pop() if len(media) == 1 else Medium.BOTH


@frozen
class BuiltDocument:
    """A document in all its formats, and what templates, charts and writers had to say."""

    document: Document
    files: Mapping[str, bytes]
    problems: tuple[tuple[str, Problem], ...] = ()


@frozen
class Naming:
    """A pattern for file names, the formats, and the place that they come from."""

    pattern: str
    formats: tuple[str, ...]
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)


def deliverables(report: Report) -> Iterator[Deliverable]:
    """Yield the documents of a report: one, or one a person where the kind is about one.

    Raises ConfigError where the config names no kind, or a name has a placeholder nobody knows.
    """
    _require_kind(report)
    kind = report.kind
    if is_one_a_person(report):
        staff = Staff(report)
        for person_id in staff.records:
            yield personal_deliverable(staff.report_of(person_id), kind)
        return
    yield _deliverable(report, kind, _naming(report))


def personal_deliverable(report: Report, kind: Kind) -> Deliverable:
    """Return the document of one person; raises ConfigError like `deliverables`."""
    return _deliverable(report, kind, _personal_naming(report))


class DocumentBuilder:
    """Makes documents in one style; templates, brand and base files are loaded once."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._sources: dict[tuple[str, Path | None, Locale, Path | None], TemplateSources] = {}
        self._loaded: LoadedBrand | None = None

    def make(self, wanted: Deliverable, draft: tuple[str, ...] = ()) -> BuiltDocument:
        """Return a document; `draft` lists what is wrong with its figures, and stamps it.

        Raises TemplateError or ConfigError where a template or the brand cannot be used; a draft is
        made without what is mistaken in its templates, which is among its problems.
        """
        from reportgen.writers import WRITERS
        from reportgen.writers.base import Brand

        report, composed = wanted.report, self.composed(wanted, draft)
        problems = [("input", mistake) for mistake in composed.mistakes]
        problems += [("template", problem) for problem in composed.problems]
        brand = self._brand
        pictures, said = self._pictures(composed.document)
        problems += said
        files: dict[str, bytes] = {}
        for name in wanted.formats:
            writer = WRITERS[name]
            base, company = brand.base(writer.base), brand.companies.get(name)
            look = Brand(brand.theme, base, not brand.is_shipped, company)
            written = writer.write(composed.document, look, pictures)
            files[name] = written.data
            told = (at_its_text(problem, report.texts) for problem in written.problems)
            problems += [("layout", problem) for problem in told]
        person = report.person
        return BuiltDocument(
            composed.document,
            files,
            tuple((check, naming(problem, person)) for check, problem in problems),
        )

    def composed(self, wanted: Deliverable, draft: tuple[str, ...] = ()) -> Composed:
        """Return a document that no format has been made of; raises as `make` does."""
        from reportgen.checks.runner import coverage_of
        from reportgen.compose import compose

        sources = self._templates(wanted.kind, wanted.report.config)
        report = replace(wanted.report, hold_of=coverage_of(wanted.report).hold)
        return compose(report, sources, draft, _medium_of(wanted.formats))

    @property
    def _brand(self) -> LoadedBrand:
        from reportgen.load.brand.brand import load_brand

        if self._loaded is None:
            self._loaded = load_brand(self._style.brand)
        return self._loaded

    def _templates(self, kind: Kind, config: ReportConfig) -> TemplateSources:
        from reportgen.load.templates.template_files import own_folder
        from reportgen.load.templates.templates import templates_of

        own = own_folder(config)
        key = (kind.name, kind.folder, config.locale, own)
        if key not in self._sources:
            self._sources[key] = templates_of(kind, config.locale, own)
        return self._sources[key]

    def _pictures(self, document: Document) -> tuple[Pictures, list[tuple[str, Problem]]]:
        """Return pictures of the charts that Office cannot hold, or of all where that is wanted."""
        from reportgen.writers.base import Picture
        from reportgen.writers.office.charts import is_native

        wanted = [
            chart
            for chart in document.charts()
            if self._style.charts is ChartStyle.PICTURE or not is_native(chart)
        ]
        if not wanted:
            return {}, []
        from reportgen.pictures import draw_chart

        theme = self._brand.theme
        drawn = {c.id: draw_chart(c, theme, document.locale) for c in wanted}
        pictures = {key: Picture(made.data, made.width, made.height) for key, made in drawn.items()}
        return pictures, [
            ("chart-fit", problem) for made in drawn.values() for problem in made.problems
        ]


def _medium_of(formats: tuple[str, ...]) -> Medium:
    """Return whether a document alone is wanted; a deck counts tables as its document does."""
    return Medium.BOTH if "pptx" in formats else Medium.DOCUMENT


def _naming(report: Report) -> Naming:
    """Return how a report's document is named; a collection has a name of its own."""
    config, content = report.config, report.config.content
    own = scoring(content).outputs.collection
    if own is not None and own.filename is not None:
        place = config.place("outputs.collection.filename")
        return Naming(own.filename, own.formats or config.output.formats, place)
    place = config.place("output.filename")
    formats = (own.formats if own else ()) or config.output.formats
    return Naming(config.output.filename, formats, place)


def _personal_naming(report: Report) -> Naming:
    """Return how one person's document is named: `outputs.single`, else the config's own output."""
    config, record = report.config, report.person
    own = scoring(config.content).outputs.single
    values = {"person_id": record.person_id, "name": record.name or ""} if record else {}
    if own is not None:
        place = config.place("outputs.single.filename")
        formats = own.formats or config.output.formats
        return Naming(own.filename or _PERSONAL_NAME, formats, place, values)
    place = config.place("output.filename")
    pattern = config.output.filename if "output.filename" in config.places else _PERSONAL_NAME
    return Naming(pattern, config.output.formats, place, values)


def _deliverable(report: Report, kind: Kind, naming: Naming) -> Deliverable:
    from reportgen.writers import WRITERS
    from reportgen.writers.names import filled, placeholders

    config = report.config
    people = config.people
    values = {
        "period": config.period.id.id,
        "kind": kind.name,
        "locale": config.locale.value,
        "presenter": people.presenter.name if people.presenter else "",
        "author": people.authors[0].name if people.authors else "",
        **naming.values,
    }
    unknown = [name for name in placeholders(naming.pattern) if name not in values]
    if unknown:
        raise ConfigError(*(_unknown_placeholder(name, values, naming.place) for name in unknown))
    wanted = tuple(dict.fromkeys(f for f in naming.formats if f in WRITERS))
    formats = wanted or kind.formats
    return Deliverable(report, kind, filled(naming.pattern, values), formats, naming.place)


def _require_kind(report: Report) -> None:
    """Raise ConfigError where a document is asked for and the config says too little for one."""
    if not report.kind.is_document:
        raise ConfigError(
            Problem(
                LocalText(
                    "the config names no kind, so there is no document to build",
                    "配置没有写 kind，不知道要生成哪种文档",
                    "設定沒有寫 kind，不知道要產生哪種文件",
                ),
                remedy=LocalText(
                    f"add a line such as `kind: {FIRST}`",
                    f"加一行，例如 `kind: {FIRST}`",
                    f"加一行，例如 `kind: {FIRST}`",
                ),
                place=Place(report.config.path),
            )
        )


def _unknown_placeholder(name: str, known: Iterable[str], place: Place) -> Problem:
    names = ", ".join(f"{{{key}}}" for key in known)
    return Problem(
        LocalText(
            f'unknown placeholder "{{{name}}}" in output.filename',
            f"output.filename 里有不认识的占位符“{{{name}}}”",
            f"output.filename 裡有不認識的占位符「{{{name}}}」",
        ),
        remedy=LocalText(f"known: {names}", f"可用的有：{names}", f"可用的有：{names}"),
        place=place,
    )
