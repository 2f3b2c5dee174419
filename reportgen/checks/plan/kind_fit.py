"""The parts that the kind requires are there, and a plan says who does what by when.

A service plan has goals, principles, a process, duties, rules, standards, all four steps of its
quality cycle, monitoring and actions. Each action has an owner who is known (a person, somebody on
the roster, a role under `duties`, a name under `owners`) and is due inside the period, after its
start. Where every part of the period has a milestone, at least one reaches the period's target.

Passes: an action of 客服主管, due 2024-03-29, in a plan for 2024. Fails: the same due in 2025.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Better
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.owners import known_owners, lists_owners, strangers
from reportgen.model.place import Place
from reportgen.model.report.actions import actions, day
from reportgen.model.report.facets import Facet, declared, declares
from reportgen.model.report.items import items
from reportgen.model.report.pieces import QualityCycle
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell
from reportgen.wording.messages.figure_names import named, period_words
from reportgen.wording.messages.known_names import did_you_mean, perhaps
from reportgen.wording.messages.quoting import RISK, STEP, called, fill_in, name_and_id

_NAMES = {
    Facet.PRINCIPLES: LocalText("principles", "原则", "原則"),
    Facet.GROWTH: LocalText("growth of the team", "团队成长", "團隊成長"),
    Facet.PROCESS: LocalText("process", "流程", "流程"),
    Facet.DUTIES: LocalText("duties", "职责", "職責"),
    Facet.RULES: LocalText("rules", "执行要求", "執行要求"),
    Facet.STANDARDS: LocalText("service standards", "服务标准", "服務標準"),
    Facet.MONITORING: LocalText("monitoring", "监测", "監測"),
}
_STEPS = {
    "plan": LocalText("plan", "计划", "計畫"),
    "do": LocalText("do", "执行", "執行"),
    "check": LocalText("check", "检查", "檢查"),
    "act": LocalText("act", "改进", "改善"),
}
_STEPS_OF_A_PLAN = (Facet.NEXT_STEPS, Facet.PLAN)
_ADD_OWNER = LocalText(
    "add the name to `owners:` in the config",
    "在配置的 `owners:` 里加上这个名字",
    "在設定的 `owners:` 裡加上這個名字",
)
_DECLARE_OWNERS = LocalText(
    "write `owners: points` under `texts:` in the outline, and the name under `owners:` in the "
    "config",
    "在提纲的 `texts:` 下写 `owners: points`，再在配置的 `owners:` 下写上这个名字",
    "在大綱的 `texts:` 下寫 `owners: points`，再在設定的 `owners:` 下寫上這個名字",
)
_OWNER = LocalText("owner", "负责人", "負責人")
_DUE = LocalText("due date", "完成日期", "完成日期")
_IS_DUE = LocalText("is due on {}", "应于 {} 完成", "應於 {} 完成")
_STARTS = LocalText("starts on {}", "从 {} 开始", "從 {} 開始")
_ABSENT = LocalText("the plan has no {}", "计划里没有{}", "計畫裡沒有{}")
_GOALS = LocalText("goals", "目标", "目標")
_ACTIONS = LocalText("actions", "行动", "行動")


@frozen
class _Action:
    """One row of the table of actions, and what messages call it."""

    row: Mapping[str, Cell]

    @property
    def cell(self) -> Cell:
        """Return the cell of its id."""
        return self.row["action_id"]

    @property
    def about(self) -> About:
        """Return what a finding about it is about."""
        return About(subject=self.cell.text)

    @property
    def name(self) -> LocalText:
        """Return what it is called, with its id: the action "Hire two agents" (W1)."""
        said = self.row.get("action")
        words = name_and_id(said.text if said else "", self.cell.text)
        return LocalText(f"the action {words.en}", f"行动{words.hans}", f"行動{words.hant}")


@frozen
class _DatedCell:
    """A cell of the table of actions, and its day."""

    cell: Cell
    day: date


def kind_fit(report: Report) -> Iterator[Problem]:
    """Yield a problem for each part that a plan lacks, and each action that nobody can follow."""
    yield from _parts(report) if report.kind.required else ()
    owners = known_owners(report)
    for row in actions(report):
        yield from _action(report, row, owners)
    yield from _owned(report, owners)
    for goal in report.config.goals:
        yield from _milestones(report, goal.metric) if goal.metric else ()


def _owned(report: Report, owners: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each risk, in an editor's kind each step, whose owner nobody knows.

    Where nothing lists the owners of such a kind, a name that is like none is somebody else's.
    """
    is_folder = report.config.document_kind.is_folder
    is_listed = not is_folder or lists_owners(report)
    steps = items(report, *_STEPS_OF_A_PLAN) if is_folder else ()
    named = [(each, RISK) for each in items(report, Facet.RISKS)]
    for each, kind in (*named, *((step, STEP) for step in steps)):
        for owner in strangers(each.owner, owners):
            near = perhaps(owner, owners)
            if is_listed or near.en:
                place = report.config.place(f"{each.path}.owner")
                about = About(subject=each.path)
                problem = _unknown_owner(called(kind, each.text), owner, place, owners, about)
                yield _of_folder(report, problem, near) if is_folder else problem


def _of_folder(report: Report, problem: Problem, near: LocalText) -> Problem:
    """Return what is said of an owner in a kind whose outline says which texts there are."""
    way = _ADD_OWNER if declares(report.config.content, Facet.OWNERS) else _DECLARE_OWNERS
    remedy = LocalText(
        f"{near.en} if not, {way.en}".removeprefix(" if not, "),
        f"{near.hans}如果不是，请{way.hans}".removeprefix("如果不是，"),
        f"{near.hant}如果不是，請{way.hant}".removeprefix("如果不是，"),
    )
    return replace(problem, remedy=remedy, severity=Severity.WARNING)


def _parts(report: Report) -> Iterator[Problem]:
    """Yield a problem for each part that the kind requires and the plan lacks."""
    if not report.config.goals:
        yield _absent(report, "goals", _GOALS)
    for facet in report.kind.required:
        for path, value in declared(report.config.content, facet):
            if isinstance(value, QualityCycle):
                yield from _steps(report, path, value)
            elif not value:
                yield _absent(report, path, _NAMES[facet])
    if not actions(report):
        yield _absent(report, "data.actions", _ACTIONS)


def _steps(report: Report, path: str, cycle: QualityCycle) -> Iterator[Problem]:
    """Yield a problem for each step of the quality cycle that is not written."""
    for step, words in _STEPS.items():
        if not getattr(cycle, step):
            what = LocalText(
                f'step "{words.en}" in its quality cycle',
                f"质量循环的“{words.hans}”一步",
                f"品質循環的「{words.hant}」一步",
            )
            yield _absent(report, f"{path}.{step}", what)


def _action(report: Report, row: Mapping[str, Cell], owners: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with one action: its owner, its dates, its metric."""
    made = _Action(row)
    owner = row.get("owner")
    if owner is None or not owner.text:
        yield _lacks(made, _OWNER, row.get("owner", row["action_id"]).place)
    else:
        for each in strangers(owner.text, owners):
            yield _unknown_owner(made.name, each, owner.place, owners, made.about)
    start, due = _dated(row, "start"), _dated(row, "due")
    if due is None:
        yield _lacks(made, _DUE, row.get("due", row["action_id"]).place)
    yield from _dates(report, made, start, due)
    metric = row.get("metric")
    if metric is not None and metric.text and metric.text not in report.catalogue.metrics:
        yield _unknown_metric(report, made, metric)


def _dates(
    report: Report, made: _Action, start: _DatedCell | None, due: _DatedCell | None
) -> Iterator[Problem]:
    period = report.config.period
    first, last = period.start or period.id.start, period.end or period.id.end
    if due and not first <= due.day <= last:
        yield _outside(made, due.cell, (first, last), _IS_DUE)
    if start and start.day > last:
        yield _outside(made, start.cell, (first, last), _STARTS)
    elif start and due and start.day > due.day:
        yield _turned_round(made, start.cell, str(due.day))


def _dated(row: Mapping[str, Cell], column: str) -> _DatedCell | None:
    """Return a cell with the day that it holds, None where it holds none."""
    found = day(row.get(column))
    return _DatedCell(row[column], found) if found else None


def _milestones(report: Report, metric: str) -> Iterator[Problem]:
    """Yield a problem where every milestone falls short of the target of the whole period."""
    period = report.config.period
    whole = report.book.find(metric, period.id, role=Role.TARGET)
    steps = [report.book.find(metric, part, role=Role.TARGET) for part in period.parts]
    there = [step for step in steps if step is not None]
    if whole is None or not there or len(there) < len(steps):
        return
    better = whole.metric.better
    if better is Better.NEUTRAL or whole.metric.rollup_over_time.value == "sum":
        return
    best = (max if better is Better.HIGHER else min)(there, key=lambda step: step.value)
    if best.value < whole.value if better is Better.HIGHER else best.value > whole.value:
        yield _short(whole, best)


def _absent(report: Report, path: str, what: LocalText) -> Problem:
    return Problem(
        LocalText(
            _ABSENT.en.format(what.en),
            _ABSENT.hans.format(what.hans),
            _ABSENT.hant.format(what.hant),
        ),
        remedy=fill_in(path),
        about=About(subject=path),
        place=report.config.place(path),
    )


def _lacks(made: _Action, what: LocalText, place: Place) -> Problem:
    name = made.name
    return Problem(
        LocalText(
            f"{name.en} has no {what.en}",
            f"{name.hans}没有{what.hans}",
            f"{name.hant}沒有{what.hant}",
        ),
        remedy=LocalText("fill it in", "请填写", "請填寫"),
        about=made.about,
        place=place,
    )


def _unknown_owner(
    name: LocalText, owner: str, place: Place, owners: Collection[str], about: About
) -> Problem:
    near = perhaps(owner, owners)
    return Problem(
        LocalText(
            f'{name.en} is owned by "{owner}", who is in none of `people`, the roster, `duties` '
            "and `owners`",
            f"{name.hans}的负责人“{owner}”在 `people`、花名册、`duties`、`owners` 里都找不到",
            f"{name.hant}的負責人「{owner}」在 `people`、名冊、`duties`、`owners` 裡都找不到",
        ),
        remedy=LocalText(
            f"{near.en} if not, add the name to `owners`".removeprefix(" if not, "),
            f"{near.hans}如果不是，请把名字加进 `owners`".removeprefix("如果不是，"),
            f"{near.hant}如果不是，請把名字加進 `owners`".removeprefix("如果不是，"),
        ),
        about=about,
        place=place,
        values=(owner,),
    )


def _outside(made: _Action, cell: Cell, bounds: tuple[date, date], verb: LocalText) -> Problem:
    first, last = bounds
    name = made.name
    return Problem(
        LocalText(
            f"{name.en} {verb.en.format(cell.text)}, outside the plan's {first} to {last}",
            f"{name.hans}{verb.hans.format(cell.text)}，不在计划期间 {first} 至 {last} 内",
            f"{name.hant}{verb.hant.format(cell.text)}，不在計畫期間 {first} 至 {last} 內",
        ),
        remedy=LocalText("correct the date", "请改正日期", "請改正日期"),
        about=made.about,
        place=cell.place,
        values=(cell.text,),
    )


def _turned_round(made: _Action, start: Cell, due: str) -> Problem:
    name = made.name
    return Problem(
        LocalText(
            f"{name.en} starts on {start.text}, after it is due on {due}",
            f"{name.hans}从 {start.text} 开始，晚于完成日期 {due}",
            f"{name.hant}從 {start.text} 開始，晚於完成日期 {due}",
        ),
        remedy=LocalText("exchange the two dates", "请对调两个日期", "請對調兩個日期"),
        about=made.about,
        place=start.place,
        values=(start.text, due),
    )


def _unknown_metric(report: Report, made: _Action, metric: Cell) -> Problem:
    name = made.name
    return Problem(
        LocalText(
            f'{name.en} names the metric "{metric.text}", which the catalogue does not know',
            f"{name.hans}写的指标“{metric.text}”不在指标目录里",
            f"{name.hant}寫的指標「{metric.text}」不在指標目錄裡",
        ),
        remedy=did_you_mean(metric.text, report.catalogue.metrics),
        about=made.about,
        place=metric.place,
        values=(metric.text,),
    )


def _short(whole: Figure, best: Figure) -> Problem:
    name, when = named(whole), period_words(best.period)
    return Problem(
        LocalText(
            f"no milestone reaches {name.en}, which is {whole.written}: "
            f"the best is {best.written} in {when.en}",
            f"分期目标都达不到{name.hans} {whole.written}，最好的是{when.hans}的 {best.written}",
            f"分期目標都達不到{name.hant} {whole.written}，最好的是{when.hant}的 {best.written}",
        ),
        (whole, best),
        remedy=LocalText(
            "correct the target or a milestone",
            "请改正全期目标或分期目标",
            "請改正全期目標或分期目標",
        ),
        severity=Severity.WARNING,
    )


CHECK = Check("kind-fit", kind_fit, Scope.DOCUMENT)
