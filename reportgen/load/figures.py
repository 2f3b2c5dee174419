"""Metric CSVs -> figures, each with file, line and column. A bad cell spoils its row only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.load.csv_rows import CsvRow
from reportgen.load.grids import Row, open_grid, open_plain
from reportgen.load.large import Large, read_large
from reportgen.load.layout import COLUMNS
from reportgen.load.layout_problems import no_period, unknown, unread_columns
from reportgen.load.layout_reading import layout_of
from reportgen.load.names import by_name
from reportgen.load.numbers import Decimals, Refusal, is_missing, parse_number
from reportgen.load.periods import parse_period
from reportgen.load.qualifiers import QUALIFIER_OF
from reportgen.load.tables import with_header
from reportgen.load.wide import records
from reportgen.model.block import Block
from reportgen.model.book import FigureBook, in_file_order
from reportgen.model.catalogue import Catalogue
from reportgen.model.config import PeriodConfig
from reportgen.model.data_file import DataFile
from reportgen.model.figure import (
    GIVEN_ROLES,
    Figure,
    FigureKey,
    Members,
    Qualifier,
    Role,
)
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Words
from reportgen.model.metric import Metric, Unit
from reportgen.model.nearest import nearest
from reportgen.model.period import Period
from reportgen.model.place import Place

_REQUIRED = ("period", "metric", "value")
_DELTAS = frozenset({Role.STATED_DELTA, Role.TARGET_DELTA})
_MOST_ALIKE = 5
_MOST_STRANGE = 200

_ROLE_OF = {role.value: role for role in GIVEN_ROLES}
_DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class LoadedFigures:
    """What the metric CSVs hold: figures, keys without a value, and what could not be read."""

    figures: list[Figure] = field(default_factory=list)
    missing: set[FigureKey] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    blocks: list[Block] = field(default_factory=list)

    def book(self, metrics: Mapping[str, Metric]) -> FigureBook:
        """Return the book of the figures. Blocks that others add to are taken apart."""
        if not self.blocks:
            return FigureBook(tuple(self.figures), metrics)
        met = Counter(block.key for block in self.blocks)
        met.update({(key.metric, key.period, key.role) for key in self.missing})
        met.update({(f.key.metric, f.period, f.role) for f in self.figures})
        apart = [block for block in self.blocks if met[block.key] > 1]
        figures = [*self.figures, *(figure for block in apart for figure in block.figures())]
        blocks = tuple(block for block in self.blocks if met[block.key] == 1)
        return FigureBook(in_file_order(figures), metrics, blocks)


class _CellError(Exception):
    """A cell that spoils its row; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


class FigureReader:
    """Reads metric CSVs against one catalogue; every name is looked up once."""

    def __init__(self, catalogue: Catalogue, period: PeriodConfig, people: Iterable[str]) -> None:
        self._catalogue = catalogue
        self._period = period
        self._people = frozenset(people)
        self._metrics = by_name(catalogue.metrics, lambda metric: metric.names)
        self._units = by_name(catalogue.units, lambda unit: unit.names)
        self._dimensions = by_name(catalogue.dimensions, lambda dimension: dimension.names)
        self._members = by_name(catalogue.members, lambda member: member.names)
        self._known_periods: dict[str, Period] = {}
        self._known_members: dict[tuple[str, str], Members] = {("", ""): ()}
        self._warned: set[str] = set()
        self._strange: set[str] = set()

    def read(self, path: Path, loaded: LoadedFigures) -> None:
        """Add the figures of a long file; raises ConfigError where it cannot be read at all."""
        large = read_large(path, self)
        if large is not None:
            self._add_large(large, loaded)
            return
        file = with_header(open_plain(path), _REQUIRED, COLUMNS)
        problems: list[Problem] = []
        before = loaded.rows
        columns = _Columns.of(file.header, file.grid.decimals)
        self._add(file.rows(problems), columns, problems, loaded)
        if loaded.rows + len(problems) == before:
            problems.append(_no_rows(file.header_row.place(0, "period")))
        loaded.problems.extend((*file.grid.notes, *_grouped(problems)))

    def _add_large(self, large: Large, loaded: LoadedFigures) -> None:
        problems: list[Problem] = []
        columns = _Columns.of(large.header, Decimals.POINT)
        self._add((row for row in large.odd if not row.is_blank), columns, problems, loaded)
        loaded.problems.extend(_grouped(problems))
        loaded.blocks.extend(large.blocks)
        loaded.rows += sum(len(block.values) for block in large.blocks)

    def plain_key(self, said: Mapping[str, str]) -> tuple[Metric, Period, Role] | None:
        """Return metric, period and role of a plain row; None where a name is odd or unknown."""
        metric, role = self._metrics.get(said["metric"]), _ROLE_OF.get(said["role"] or "actual")
        if metric is None or role is None or role in _DELTAS or said["qualifier"]:
            return None
        if metric.zero_means is not None:
            return None
        unit = said["unit"]
        if unit and (self._catalogue.units.get(unit) or self._units.get(unit)) is not metric.unit:
            return None
        try:
            return metric, parse_period(said["period"]), role
        except ValueError:
            return None

    def plain_members(self, dimension: str, member: str) -> Members | None:
        """Return the members that two cells name; None where there is anything to say of them."""
        if any(cell != cell.strip() for cell in (dimension, member)):
            return None
        known, warned = self._known_members.get((dimension, member)), set(self._warned)
        if known is not None:
            return known
        problems: list[Problem] = []
        columns = _Columns.of({"dimension": 0, "member": 1}, Decimals.POINT)
        row = CsvRow("", 1, 1, [dimension, member])
        try:
            made = self._parsed_members(dimension, member, row, columns, problems)
        except _CellError:
            return None
        if problems:
            self._warned = warned
            del self._known_members[dimension, member]
            return None
        return made

    def read_mapped(
        self, path: Path, wish: DataFile, place: Callable[[str], Place], loaded: LoadedFigures
    ) -> None:
        """Add the figures of a file that `data.metrics` describes; raises ConfigError.

        `place` gives the place of a key of that description.
        """
        grid = open_grid(path, wish, place)
        layout = layout_of(grid, wish, self._catalogue, place)
        problems: list[Problem] = []
        before = loaded.rows
        columns = _Columns.of({name: at for at, name in enumerate(COLUMNS)}, grid.decimals)
        self._add(records(grid.rows(), layout, problems), columns, problems, loaded)
        if loaded.rows + len(problems) == before:
            problems.append(_no_rows(layout.header.row.place(0, "")))
        loaded.problems.extend((*grid.notes, *unread_columns(layout), *_grouped(problems)))

    def _add(
        self,
        rows: Iterable[Row],
        columns: _Columns,
        problems: list[Problem],
        loaded: LoadedFigures,
    ) -> None:
        """Add the figure of each row; what is wrong with a cell of several rows is said once."""
        empty: list[Place] = []
        said: set[tuple[Place | None, str]] = set()
        for row in rows:
            try:
                figure = self._figure(row, columns, problems)
            except _CellError as wrong:
                about = wrong.problem.place, wrong.problem.message.en
                if about not in said:
                    said.add(about)
                    problems.append(wrong.problem)
                continue
            loaded.rows += 1
            if isinstance(figure, Figure):
                loaded.figures.append(figure)
                continue
            loaded.missing.add(figure)
            if self._metrics[figure.metric].zero_means is None:
                empty.append(row.place(columns.value, "value"))
        problems.extend(_empty_cells(empty))

    def _figure(self, row: Row, columns: _Columns, problems: list[Problem]) -> Figure | FigureKey:
        """Return the figure of a row, or its key where the value is missing."""
        cell = columns.reader(row)
        metric = self._metric(cell("metric"), row, columns)
        period = self._parsed_period(cell("period"), row, columns.period, "period")
        role = _role(cell("role"), row, columns)
        members = self._parsed_members(cell("dimension"), cell("member"), row, columns, problems)
        unit = self._unit(cell("unit"), metric, role, row, columns)
        against = self._against(cell("against"), period, role, row, columns)
        key = FigureKey(metric.id, period, members, role, against)
        text = cell("value")
        if is_missing(text):
            return key
        number = parse_number(text, unit.id in ("%", "rel%"), columns.decimals)
        place = row.place(columns.value, "value")
        if isinstance(number, Refusal):
            problem = Problem(number.message, remedy=number.remedy, place=place, values=(text,))
            raise _CellError(problem)
        if metric.zero_means == "missing" and not number[0] and role not in _DELTAS:
            return key
        qualifier = _qualifier(cell("qualifier"), row, columns)
        return Figure(key, metric, number[0], number[1], unit, place, qualifier)

    def _metric(self, text: str, row: Row, columns: _Columns) -> Metric:
        metric = self._metrics.get(text)
        if metric is None:
            known = self._catalogue.metrics
            names = [*known, *(metric.names.hans for metric in known.values())]
            raise _CellError(unknown("metric", text, names, row.place(columns.metric, "metric")))
        return metric

    def _parsed_period(self, text: str, row: Row, index: int, name: str) -> Period:
        known = self._known_periods.get(text)
        if known is None:
            try:
                known = parse_period(text)
            except ValueError:
                raise _CellError(no_period(text, row.place(index, name))) from None
            self._known_periods[text] = known
        return known

    def _parsed_members(
        self, dimension: str, member: str, row: Row, columns: _Columns, problems: list[Problem]
    ) -> Members:
        known = self._known_members.get((dimension, member))
        if known is not None:
            return known
        dimensions, members = dimension.split("/"), member.split("/")
        if not dimension or not member or len(dimensions) != len(members):
            raise _CellError(_unpaired(dimension, member, row, columns))
        pairs = tuple(
            sorted(
                (self._dimension(d.strip(), row, columns, problems), m.strip())
                for d, m in zip(dimensions, members, strict=True)
            )
        )
        made = tuple(
            (name, self._member(name, text, row, columns, problems)) for name, text in pairs
        )
        self._known_members[dimension, member] = made
        return made

    def _dimension(self, text: str, row: Row, columns: _Columns, problems: list[Problem]) -> str:
        known = self._dimensions.get(text)
        if known is not None:
            return known.id
        self._warn(text, self._catalogue.dimensions, row, columns.dimension, problems)
        return text

    def _member(
        self, dimension: str, text: str, row: Row, columns: _Columns, problems: list[Problem]
    ) -> str:
        if dimension == "person":
            if self._people and text not in self._people:
                self._warn(text, self._people, row, columns.member, problems)
            return text
        if text in self._catalogue.members:
            return text
        known = self._members.get(text)
        if known is not None:
            return known.id
        sharing = [m.id for m in self._catalogue.members.values() if m.names.hans == text]
        if sharing:
            raise _CellError(_shared_name(text, sharing, row.place(columns.member, "member")))
        self._warn(text, self._catalogue.members, row, columns.member, problems)
        return text

    def _warn(
        self, text: str, known: Iterable[str], row: Row, index: int, problems: list[Problem]
    ) -> None:
        """Warn, once a name, of a name that nearly equals a known one; digits set names apart."""
        if len(self._strange) >= _MOST_STRANGE:
            return  # so many are no slips, and each is held against all that are known
        self._strange.add(text)
        close = nearest(text, known, 0.8)
        if close and text not in self._warned and not _differ_in_digits(text, close):
            self._warned.add(text)
            problems.append(_near_miss(text, close, row.place(index, "")))

    def _unit(self, text: str, metric: Metric, role: Role, row: Row, columns: _Columns) -> Unit:
        if not text:
            return metric.unit
        unit = self._catalogue.units.get(text) or self._units.get(text)
        if (
            unit is None
            and role in _DELTAS
            and text in ("百分点", "个百分点", "個百分點", "points")
        ):
            unit = self._catalogue.units.get("pp")
        if unit is None:
            place = row.place(columns.unit, "unit")
            raise _CellError(unknown("unit", text, self._catalogue.units, place))
        return unit

    def _against(
        self, text: str, period: Period, role: Role, row: Row, columns: _Columns
    ) -> Period | None:
        if role not in _DELTAS:
            return None
        if text:
            return self._parsed_period(text, row, columns.against, "against")
        if period == self._period.id and self._period.previous:
            return self._period.previous
        return period.before


@frozen
class _Columns:
    """Where each column stands, -1 where the file has none, and how numbers are written."""

    decimals: Decimals
    period: int
    metric: int
    dimension: int
    member: int
    role: int
    value: int
    unit: int
    qualifier: int
    against: int

    @classmethod
    def of(cls, header: Mapping[str, int], decimals: Decimals) -> _Columns:
        return cls(decimals, *(header.get(name, -1) for name in COLUMNS))

    def reader(self, row: Row) -> Callable[[str], str]:
        """Return a function that gives the trimmed text of a row's cell by column."""
        cells = row.cells

        def cell(name: str) -> str:
            at: int = getattr(self, name)
            return cells[at].strip() if 0 <= at < len(cells) else ""

        return cell


def _role(text: str, row: Row, columns: _Columns) -> Role:
    if not text:
        return Role.ACTUAL
    role = _ROLE_OF.get(text)
    if role is None:
        raise _CellError(unknown("role", text, _ROLE_OF, row.place(columns.role, "role")))
    return role


def _qualifier(text: str, row: Row, columns: _Columns) -> Qualifier | None:
    if not text:
        return None
    found = QUALIFIER_OF.get(text.casefold())
    if found is None:
        place = row.place(columns.qualifier, "qualifier")
        raise _CellError(unknown("qualifier", text, QUALIFIER_OF, place))
    return found


def _unpaired(dimension: str, member: str, row: Row, columns: _Columns) -> Problem:
    at, name = (columns.dimension, "dimension") if member else (columns.member, "member")
    return Problem(
        Words(
            f'dimension "{dimension}" and member "{member}" do not match',
            f"维度“{dimension}”和成员“{member}”对不上",
            f"維度「{dimension}」和成員「{member}」對不上",
        ),
        remedy=Words(
            "write both, or neither; crossed ones as team/channel with east/chat",
            "两格都写或都不写；交叉维度写成 team/channel 和 east/chat",
            "兩格都寫或都不寫；交叉維度寫成 team/channel 和 east/chat",
        ),
        place=row.place(max(at, 0), name),
    )


def _shared_name(text: str, sharing: list[str], place: Place) -> Problem:
    names = ", ".join(sharing)
    return Problem(
        Words(
            f'"{text}" is the name of several members',
            f"有几个成员都叫“{text}”",
            f"有幾個成員都叫「{text}」",
        ),
        remedy=Words(f"write the id: {names}", f"请写代号：{names}", f"請寫代號：{names}"),
        place=place,
        values=(text,),
    )


def _no_rows(place: Place) -> Problem:
    return Problem(
        Words(
            "the file has a header and no rows below it",
            "文件只有表头，没有数据行",
            "檔案只有表頭，沒有資料列",
        ),
        remedy=Words(
            "export it again, or take it out of data.metrics",
            "请重新导出，或从 data.metrics 里去掉",
            "請重新匯出，或從 data.metrics 裡去掉",
        ),
        place=place,
        severity=Severity.WARNING,
    )


def _near_miss(text: str, close: str, place: Place) -> Problem:
    return Problem(
        Words(
            f'"{text}" is new, but looks like "{close}"',
            f"“{text}”没有见过，但很像“{close}”",
            f"「{text}」沒有見過，但很像「{close}」",
        ),
        remedy=Words(
            f'write "{close}" if that is meant; otherwise add "{text}" to labels.yaml',
            f"若指同一个请写“{close}”；否则请把“{text}”加进 labels.yaml",
            f"若指同一個請寫「{close}」；否則請把「{text}」加進 labels.yaml",
        ),
        place=place,
        values=(text,),
        severity=Severity.WARNING,
    )


def _differ_in_digits(one: str, other: str) -> bool:
    """Return whether two names are alike but for their digits, as phase1 and phase2 are."""
    if _DIGIT.findall(one) == _DIGIT.findall(other):
        return False
    return _DIGIT.sub("#", one) == _DIGIT.sub("#", other)


def _grouped(problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems; of more than five alike, five and one that counts the rest."""
    counts: Counter[str] = Counter()
    last: dict[str, Problem] = {}
    for problem in problems:
        counts[problem.message.en] += 1
        last[problem.message.en] = problem
        if counts[problem.message.en] <= _MOST_ALIKE:
            yield problem
    for message, problem in last.items():
        more = counts[message] - _MOST_ALIKE
        if more > 0:
            text = problem.message
            yield Problem(
                Words(
                    f"{text.en}, and {more} more like it",
                    f"{text.hans}，同样的还有 {more} 处",
                    f"{text.hant}，同樣的還有 {more} 處",
                ),
                remedy=problem.remedy,
                place=problem.place,
                values=problem.values,
                severity=problem.severity,
            )


def _empty_cells(places: list[Place]) -> Iterator[Problem]:
    """Yield one note for all cells of a file that hold no value."""
    if places:
        cells = ", ".join(str(place.cell) for place in places[:12])
        more = " …" if len(places) > 12 else ""
        yield Problem(
            Words(
                f"no value in {cells}{more}",
                f"没有值的单元格：{cells}{more}",
                f"沒有值的儲存格：{cells}{more}",
            ),
            remedy=Words(
                "fill them in if they are known; sums with them stay unchecked",
                "知道的请补上；缺值的合计不做检查",
                "知道的請補上；缺值的合計不做檢查",
            ),
            place=places[0],
            severity=Severity.INFO,
        )
