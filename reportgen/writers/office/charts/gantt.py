"""Gantt charts: stacked bars over days, each on an unseen bar that reaches to its start.

The first row holds the months as bars of their own, so that they are exact whatever their length.
Dates behind the bars are an unseen series too: its values are the dates of the workbook.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportgen.model.document.chart import Arrangement, Schedule, ScheduleBar
from reportgen.model.document.fills import PAPER, Fill, progress_fill, progress_ink
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period
from reportgen.model.language import LocalText
from reportgen.wording.labels import label
from reportgen.wording.schedules import bar_sign, division_name
from reportgen.wording.statuses import status_word
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import bar_chart, categories, series_head, values
from reportgen.writers.office.charts.labels import NONE
from reportgen.writers.office.charts.look import (
    ONE_LINE,
    UNSEEN,
    ChartLook,
    Drawing,
    filled,
    text_properties,
)
from reportgen.writers.office.charts.plot import MarkerLine, Plot, WorkbookColumn, inner_layout

_EPOCH = date(1899, 12, 30)
_ORDER = (Status.DONE, Status.PARTIAL, Status.IN_PROGRESS, Status.PLANNED)
_LEFT, _TOP, _WIDTH, _HEIGHT = 0.3, 0.02, 0.54, 0.96
_DATE_FORMAT = LocalText("d mmm", 'm"月"d"日"', 'm"月"d"日"')
"""The number format of the dates of an axis, in the language of Office files."""


def gantt_plot(drawing: Drawing) -> Plot:
    """Return the bars of a schedule with their dates, months above and a line for the report."""
    schedule = drawing.panel.schedule
    if schedule is None:
        raise ValueError(drawing.panel.title)
    look = drawing.look
    names = (" ", *(bar.name for bar in schedule.bars))
    statuses = [s for s in _ORDER if any(t.status is s and t.start for t in schedule.bars)]
    columns = [
        WorkbookColumn("", _starts(schedule)),
        *(WorkbookColumn(status_word(s, look.locale), _days(schedule, s)) for s in statuses),
        *(
            WorkbookColumn(division_name(p, at, look.locale), _only_first(p, names))
            for at, p in _divided(schedule)
        ),
        WorkbookColumn(label("end", look.locale), _ends(schedule)),
    ]
    shapes = [UNSEEN, *(filled(progress_fill(look.colours, s)) for s in statuses)]
    shapes += [filled(Fill(look.colours.panel, PAPER, 1))] * len(schedule.divisions)
    labels = [NONE] * (1 + len(statuses)) + [_named(look)] * len(schedule.divisions)
    series = "".join(
        _series(at, column, names, shape, said)
        for at, (column, shape, said) in enumerate(
            zip(columns, [*shapes, UNSEEN], [*labels, _dated(look, schedule)], strict=True)
        )
    )
    xml = bar_chart("bar", Arrangement.STACKED, series, 45)
    first, last = _serial(schedule.start), _serial(schedule.end) + 1
    return Plot(
        xml + axes.between(look, first, last),
        names,
        tuple(columns),
        layout=inner_layout(_LEFT, _TOP, _WIDTH, _HEIGHT),
        marker_lines=tuple(_today(schedule, look)),
    )


def _series(at: int, column: WorkbookColumn, names: Sequence[str], shape: str, labels: str) -> str:
    return (
        f'<c:ser>{series_head(at, column.name)}{shape}<c:invertIfNegative val="0"/>{labels}'
        f"{categories(names)}{values(at, column.texts, 'General')}</c:ser>"
    )


def _starts(schedule: Schedule) -> tuple[str, ...]:
    days = (schedule.start, *(bar.start or bar.end for bar in schedule.bars))
    return tuple(str(_serial(day)) for day in days)


def _days(schedule: Schedule, status: Status) -> tuple[str | None, ...]:
    return (None, *(_length(s) if s.status is status else None for s in schedule.bars))


def _length(bar: ScheduleBar) -> str | None:
    if bar.start is None:
        return None
    return str((bar.end - bar.start).days + 1)


def _ends(schedule: Schedule) -> tuple[str | None, ...]:
    return (None, *(str(_serial(bar.end)) for bar in schedule.bars))


def _divided(schedule: Schedule) -> list[tuple[int, Period]]:
    return list(enumerate(schedule.divisions))


def _only_first(period: Period, names: Sequence[str]) -> tuple[str | None, ...]:
    days = (period.end - period.start).days + 1
    return (str(days), *[None] * (len(names) - 1))


def _serial(day: date) -> int:
    """Return a day as a workbook counts it."""
    return (day - _EPOCH).days


def _named(look: ChartLook) -> str:
    return f"<c:dLbls>{_label(look, 'General', look.colours.muted, 'ctr', name=1)}</c:dLbls>"


def _dated(look: ChartLook, schedule: Schedule) -> str:
    """Return status and end of each bar behind its bar, a diamond for a milestone."""
    own = "".join(
        f'<c:dLbl><c:idx val="{at}"/>'
        f"{_label(look, _code(look, bar), _ink(look, bar), 'inBase', name=0)}</c:dLbl>"
        for at, bar in enumerate(schedule.bars, 1)
    )
    code = _DATE_FORMAT.in_(look.locale)
    return f"<c:dLbls>{own}{_label(look, code, look.colours.ink, 'inBase', name=0)}</c:dLbls>"


def _code(look: ChartLook, bar: ScheduleBar) -> str:
    """Return the number format that prints an end day with its status before it."""
    return f'" {bar_sign(bar, look.locale)}  "{_DATE_FORMAT.in_(look.locale)}'


def _ink(look: ChartLook, bar: ScheduleBar) -> str:
    return progress_ink(look.colours, bar.status)


def _label(look: ChartLook, code: str, colour: str, position: str, *, name: int) -> str:
    return (
        f'<c:numFmt formatCode="{code.replace(chr(34), "&quot;")}" sourceLinked="0"/>'
        f"{UNSEEN}{text_properties(look, colour, wrap=ONE_LINE)}"
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="{1 - name}"/>'
        f'<c:showCatName val="0"/><c:showSerName val="{name}"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
    )


def _today(schedule: Schedule, look: ChartLook) -> list[MarkerLine]:
    share = schedule.today_share
    if share is None:
        return []
    top = _TOP + _HEIGHT / (len(schedule.bars) + 1)
    return [MarkerLine(_LEFT + _WIDTH * share, top, _TOP + _HEIGHT, look.colours.ink)]
