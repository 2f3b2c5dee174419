"""One row of a metric CSV -> a figure, or the problem of the cell that spoils it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportgen.load.catalogue.names import by_name, units_by_name, units_called
from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.layout_problems import no_period, unknown
from reportgen.load.figures.member_names import MemberNames
from reportgen.load.figures.qualifiers import QUALIFIER_OF
from reportgen.load.figures.values import parse_value
from reportgen.load.numbers import Refusal, is_missing
from reportgen.load.periods import parse_period
from reportgen.load.tables.grids import GridRow
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import GIVEN_ROLES, Figure, FigureKey, Qualifier, Role
from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.report.config import PeriodConfig

_DELTAS = (Role.STATED_DELTA, Role.TARGET_DELTA)
_VAGUEST_FIRST = (Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.AND_SOME)
_ROLE_OF = {role.value: role for role in GIVEN_ROLES}


class FigureRows:
    """Converts rows to figures by one catalogue; each name is looked up once and kept."""

    def __init__(self, catalogue: Catalogue, period: PeriodConfig, people: Iterable[str]) -> None:
        self.names = MemberNames(catalogue, people)
        self.parents = catalogue.parents
        self._catalogue = catalogue
        self._period = period
        self._metrics = by_name(catalogue.metrics, lambda metric: metric.names)
        self._units = units_by_name(catalogue.units)
        self._known_periods: dict[str, Period] = {}

    def figure(
        self, row: GridRow, columns: FigureColumns, problems: list[Problem]
    ) -> Figure | FigureKey:
        """Return the figure of a row, its key where the value is missing; raises CellError."""
        (
            period_text, metric_text, dimension, member, role_text, text, unit_text, qualifier_text,
            against_text,
        ) = columns.texts(row)  # fmt: skip
        metric = self._metric(metric_text, row, columns)
        period = self._period_of(period_text, row, columns.period, "period")
        role = _role(role_text, row, columns)
        members = self.names.members(dimension, member, row, columns, problems)
        unit = self._unit(unit_text, metric, role, row, columns)
        against = self._against(against_text, period, role, row, columns)
        key = FigureKey(metric.id, period, members, role, against)
        if is_missing(text):
            return key
        value = parse_value(text, metric, unit, columns.decimals)
        place = row.place(columns.value, "value")
        if isinstance(value, Refusal):
            problem = Problem(value.message, remedy=value.remedy, place=place, values=(text,))
            raise CellError(problem)
        if metric.zero_means == "missing" and not value.number and role not in _DELTAS:
            return key
        beside = _qualifier(qualifier_text, row, columns)
        qualifier = _vaguer(beside, value.qualifier)
        return Figure(
            key,
            metric,
            value.number,
            value.text,
            unit,
            place,
            qualifier,
            is_qualified_in_cell=qualifier is not None and qualifier is not beside,
        )

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

    def _metric(self, text: str, row: GridRow, columns: FigureColumns) -> Metric:
        metric = self._metrics.get(text)
        if metric is None:
            place = row.place(columns.metric, "metric")
            raise CellError(unknown("metric", text, self._metric_names, place))
        return metric

    def metric_meant(self, row: GridRow, columns: FigureColumns) -> Metric | None:
        """Return the metric that a row names which cannot be read, or nearly names."""
        text = columns.texts(row)[1]
        name = text if text in self._metrics else nearest(text, self._metric_names)
        return self._metrics.get(name or "")

    @property
    def _metric_names(self) -> list[str]:
        known = self._catalogue.metrics
        return [*known, *(metric.names.hans for metric in known.values())]

    def _period_of(self, text: str, row: GridRow, index: int, name: str) -> Period:
        known = self._known_periods.get(text)
        if known is None:
            try:
                known = parse_period(text)
            except ValueError:
                raise CellError(no_period(text, row.place(index, name))) from None
            self._known_periods[text] = known
        return known

    def _unit(
        self, text: str, metric: Metric, role: Role, row: GridRow, columns: FigureColumns
    ) -> Unit:
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
            several = units_called(text, self._catalogue.units)
            problem = unknown("unit", text, self._catalogue.units, place)
            raise CellError(replace(problem, remedy=_by_its_id(several)) if several else problem)
        return unit

    def _against(
        self, text: str, period: Period, role: Role, row: GridRow, columns: FigureColumns
    ) -> Period | None:
        if role not in _DELTAS:
            return None
        if text:
            return self._period_of(text, row, columns.against, "against")
        if period == self._period.id and self._period.previous:
            return self._period.previous
        return period.before


def _by_its_id(ids: tuple[str, ...]) -> LocalText:
    names = " / ".join(ids)
    return LocalText(f"write its id: {names}", f"请写它的 id：{names}", f"請寫它的 id：{names}")


def _role(text: str, row: GridRow, columns: FigureColumns) -> Role:
    if not text:
        return Role.ACTUAL
    role = _ROLE_OF.get(text)
    if role is None:
        raise CellError(unknown("role", text, _ROLE_OF, row.place(columns.role, "role")))
    return role


def _qualifier(text: str, row: GridRow, columns: FigureColumns) -> Qualifier | None:
    if not text:
        return None
    found = QUALIFIER_OF.get(text.casefold())
    if found is None:
        place = row.place(columns.qualifier, "qualifier")
        raise CellError(unknown("qualifier", text, QUALIFIER_OF, place))
    return found


def _vaguer(beside: Qualifier | None, in_cell: Qualifier | None) -> Qualifier | None:
    """Return which of two words leaves more open, that of the column where neither is vague.

    About 100 or more is about 100: nobody knows whether 99.5 reaches it.
    """
    vague = (each for each in _VAGUEST_FIRST if each in (beside, in_cell))
    return next(vague, beside or in_cell)
