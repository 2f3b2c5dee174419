"""Everything that a config names -> Report. Collects what is wrong in all files before it stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError, HalfReadError, ReportgenError
from reportgen.load.catalogue.catalogue import read_catalogue, with_people
from reportgen.load.figures.figures import FigureReader, LoadedFigures
from reportgen.load.report.config import LoadedConfig, read_with_mistakes
from reportgen.load.report.essays import read_essays
from reportgen.load.report.named_kind import folder_of_that_name
from reportgen.load.report.personal import read_personal
from reportgen.load.report.rest import rest_of, without_figures
from reportgen.load.report.statements import read_statements
from reportgen.load.report.texts import typed_texts
from reportgen.load.report.trust import unknown_figures, unknown_files
from reportgen.load.tables.tables import read_table
from reportgen.load.tables.text import missing_file
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import field_names
from reportgen.model.language import LocalText
from reportgen.model.people.person_names import names_in
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.data_file import DataFile
from reportgen.model.report.essay import Essay
from reportgen.model.report.facets import OF_METRICS, declared
from reportgen.model.report.fields import columns_of
from reportgen.model.report.items import items_of
from reportgen.model.report.kind import NoTexts
from reportgen.model.report.person import NOBODY
from reportgen.model.report.personal_texts import PersonalTexts
from reportgen.model.report.report import Report
from reportgen.model.report.table import DataTable, Row
from reportgen.wording.messages.known_names import did_you_mean

REQUIRED_COLUMNS = {
    "roster": ("person_id",),
    "actions": ("action_id",),
    "initiatives": ("initiative_id",),
    "people": ("person_id",),
    "scores": ("person_id", "criterion"),
}

_NAMES = ("name", "person_id", "action")
"""What a row may be called whose id is empty."""


def read_report(path: Path) -> Report:
    """Return a report; raises HalfReadError with every mistake for which it cannot be read."""
    loaded = read_with_mistakes(path)
    config = loaded.config
    stops = [missing_file(path, place) for path, place in loaded.catalogues if not path.is_dir()]
    catalogue = Catalogue()
    unknown: list[Problem] = []
    if loaded.catalogues and not stops:
        try:
            catalogue = read_catalogue(*(path for path, _ in loaded.catalogues))
            unknown += _unknown_metrics(config, catalogue)
        except ConfigError as stop:
            stops += stop.problems
    unread = list(stops)
    stops += [*unknown, *unknown_files(config)]
    problems: list[Problem] = [*catalogue.notes, *_strays(config, stops)]
    tables = _tables(loaded, path.parent, problems, unread)
    catalogue = with_people(catalogue, names_in(tables.get("people")))
    figures = _figures(config, catalogue, tables, path.parent, unread)
    statements = read_statements(config, catalogue, stops)
    essays: tuple[Essay, ...] = ()
    personal: Mapping[str, PersonalTexts] = {}
    try:
        essays = read_essays(config, catalogue.metrics, path.parent, problems)
        personal = read_personal(config, path.parent, problems)
    except ConfigError as stop:
        unread += stop.problems
    stops = [*dict.fromkeys((*stops, *unread))]

    def made(config: ReportConfig) -> Report:
        return Report(
            config=config,
            catalogue=catalogue,
            book=figures.book(catalogue),
            tables=tables,
            missing=frozenset(figures.missing),
            unread=frozenset(figures.unread),
            input_problems=(*problems, *figures.problems),
            rows=figures.rows,
            statements=statements,
            essays=essays,
            texts=typed_texts(config, essays, tables),
            personal=personal,
        )

    if not stops and not loaded.mistakes:
        report = made(config)
        stops += unknown_figures(config, report.book)
        if not stops:
            return report
    wrong = _errors((*problems, *figures.problems)) if catalogue.metrics else ()
    told = tuple(dict.fromkeys((*loaded.mistakes, *stops, *wrong)))
    if unread or not catalogue.metrics:
        rest = without_figures((*unread, *told)[0])
    else:
        rest = rest_of(config, unknown, loaded.mistakes, catalogue.metrics, made)
    raise HalfReadError(told, rest.report, rest.unlooked)


def _errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what the checks would have to tell as an error, had they been asked."""
    return (each for each in problems if each.severity in (None, Severity.ERROR))


def _strays(config: ReportConfig, stops: list[Problem]) -> Iterator[Problem]:
    """Yield what is odd about the editor's templates; without their folder nothing can be built."""
    if config.document_kind.is_folder and config.document_kind.texts is not NoTexts:
        stops += _wrong_sections(config)
    yield from folder_of_that_name(config)
    if config.templates is None:
        return
    from reportgen.load.templates.own_templates import stray_templates

    for problem in stray_templates(config):
        if problem.severity is Severity.ERROR:
            stops.append(problem)
        else:
            yield problem


def _wrong_sections(config: ReportConfig) -> tuple[Problem, ...]:
    """Return what is wrong with the sections of an editor's own kind."""
    from reportgen.load.templates.template_files import own_folder
    from reportgen.load.templates.templates import templates_of

    try:
        templates_of(config.document_kind, config.locale, own_folder(config))
    except ReportgenError as stop:
        return stop.problems
    return ()


def _tables(
    loaded: LoadedConfig, folder: Path, problems: list[Problem], stops: list[Problem]
) -> dict[str, DataTable]:
    tables: dict[str, DataTable] = {}
    for name, required in REQUIRED_COLUMNS.items():
        file = getattr(loaded.config.data, name)
        if file is None:
            continue
        if not (folder / file).exists():
            stops.append(missing_file(folder / file, loaded.config.place(f"data.{name}")))
            continue
        try:
            table = read_table(folder / file, required, columns_of(name), problems)
            tables[name] = _identified(name, table, problems)
        except ConfigError as stop:
            stops += stop.problems
    return tables


def _identified(name: str, table: DataTable, problems: list[Problem]) -> DataTable:
    """Return a table without the rows that do not say what they are of; each is a problem.

    No rule could name them. On a roster people are counted, and a row without an id is one.
    """
    if name == "roster":
        return table
    rows = []
    for row in table.rows:
        empty = [key for key in REQUIRED_COLUMNS[name] if key not in row or not row[key].text]
        problems += (_unidentified(row, key) for key in empty)
        rows += [] if empty else [row]
    return replace(table, rows=tuple(rows))


def _unidentified(row: Row, key: str) -> Problem:
    """Return the problem of a row whose id is empty, with the name that the row has beside it."""
    named = next((row[name].text for name in _NAMES if name in row and row[name].text), "")
    whose = LocalText(f'the row of "{named}"', f"“{named}”这一行", f"「{named}」這一列")
    row_itself = LocalText("the row", "这一行", "這一列")
    said = whose if named else row_itself
    return Problem(
        LocalText(f"{said.en} has no {key}", f"{said.hans}没有 {key}", f"{said.hant}沒有 {key}"),
        remedy=LocalText(
            "fill it in, or delete the row", "请补上，或删掉这一行", "請補上，或刪掉這一列"
        ),
        about=NOBODY if key == "person_id" else None,
        place=row.get(key, next(iter(row.values()))).place,
        values=(named,) if named else (),
    )


def _figures(
    config: ReportConfig,
    catalogue: Catalogue,
    tables: dict[str, DataTable],
    folder: Path,
    stops: list[Problem],
) -> LoadedFigures:
    people = {
        cell.text
        for name in ("people", "roster")
        if name in tables
        for cell in tables[name].column("person_id")
    }
    reader = FigureReader(catalogue, config.period, people)
    loaded = LoadedFigures()
    for at, entry in enumerate(config.data.metrics):
        place = _places_of(config, f"data.metrics[{at}]")
        path = folder / (entry.file if isinstance(entry, DataFile) else entry)
        if not path.exists():
            stops.append(missing_file(path, place("file")))
            continue
        try:
            if isinstance(entry, DataFile):
                reader.read_mapped(path, entry, place, loaded)
            else:
                reader.read(path, loaded)
        except ConfigError as stop:
            stops += stop.problems
    return loaded


def _places_of(config: ReportConfig, entry: str) -> Callable[[str], Place]:
    """Return a function that gives the place of a key of an entry of a list."""
    return lambda key: config.place(f"{entry}.{key}" if key else entry)


def _unknown_metrics(config: ReportConfig, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a problem for each metric that a config names and the catalogue does not hold."""
    for path, name in _named_metrics(config):
        if name not in catalogue.metrics:
            yield Problem(
                LocalText(
                    f'unknown metric "{name}"', f"不认识的指标“{name}”", f"不認識的指標「{name}」"
                ),
                remedy=did_you_mean(name, catalogue.metrics),
                place=config.place(path),
                values=(name,),
            )


def _named_metrics(config: ReportConfig) -> Iterator[tuple[str, str]]:
    yield from ((f"headline[{at}]", name) for at, name in enumerate(config.headline))
    yield from ((f"metric_overrides.{name}", name) for name in config.metric_overrides)
    for at, goal in enumerate(config.goals):
        yield from _named(goal, f"goals[{at}]")
    for at, claim in enumerate(config.claims):
        yield from _named(claim, f"claims[{at}]")
    for at, chart in enumerate(config.charts):
        yield from (
            (f"charts[{at}].{key}", name)
            for key in ("metric", "columns", "line")
            if isinstance(name := getattr(chart, key), str)
        )
        if isinstance(chart.metrics, tuple):
            yield from ((f"charts[{at}].metrics[{n}]", m) for n, m in enumerate(chart.metrics))
    yield from _named(config.content, "")
    for path, value in declared(config.content, *OF_METRICS):
        yield from ((each.path, each.text) for each in items_of(value, path) if not each.metric)


def _named(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield path and name of every metric that a part of a config's texts names."""
    if isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _named(entry, f"{path}[{at}]")
        return
    for key in field_names(type(value)):
        entry = getattr(value, key)
        where = f"{path}.{key}" if path else key
        if key == "metric" and isinstance(entry, str):
            yield where, entry
        elif key in ("metric", "metrics", "watches") and isinstance(entry, tuple):
            yield from ((f"{where}[{at}]", name) for at, name in enumerate(entry))
        elif not isinstance(entry, str):
            yield from _named(entry, where)
