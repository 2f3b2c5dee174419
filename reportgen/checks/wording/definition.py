"""Abbreviation, name, meaning and good direction of a metric are the catalogue's.

A period config that redefines a metric (`metric_overrides`) makes one name mean two things; where
its abbreviation is a listed alias, it is a slip of wording. Two metrics with one name, abbreviation
or alias are one word for two things as well, and a target that is bounded on the bad side ("at
least 3 minutes", where lower is better) turns its metric round.

A catalogue that defines a metric in English alone does not know a Chinese definition, however true:
its place is the catalogue (`means_hans`, `means_hant`), where every report reads the same one.

Passes: `nps: {short: NPS}`. Fails: `nps: {means: share of negative feedback}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Qualifier, Role
from reportgen.model.figures.metric import Better, Metric
from reportgen.model.figures.metric_names import named_metrics, names_of, plain
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.config import Override
from reportgen.model.report.report import Report
from reportgen.wording.comparisons import BETTER
from reportgen.wording.messages.figure_names import named_in
from reportgen.wording.messages.places import goal_words
from reportgen.wording.messages.quoting import key_words

_LOW_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.OVER})
_HIGH_BOUNDS = frozenset({Qualifier.AT_MOST, Qualifier.UNDER})
_FIELDS = {
    "means": LocalText("meaning", "含义", "含義"),
    "short": LocalText("abbreviation", "缩写", "縮寫"),
    "name": LocalText("name", "名称", "名稱"),
    "better": LocalText("good direction", "好坏方向", "好壞方向"),
}


def definition(report: Report) -> Iterator[Problem]:
    """Yield a problem for each metric that is redefined, named like another, or turned round."""
    for name, override in report.config.metric_overrides.items():
        metric = report.catalogue.metrics.get(name)
        if metric is not None:
            yield from _redefined(report, metric, override)
    yield from _shared_names(report)
    for figure in report.book.in_role(Role.TARGET):
        if _is_turned_round(figure):
            yield _turned_round(figure)
    yield from _misnamed(report)


def _redefined(report: Report, metric: Metric, override: Override) -> Iterator[Problem]:
    """Yield one problem for all that a config says differently of a metric."""
    wrong = {
        field: said
        for field, said in (
            ("name", override.name),
            ("short", override.short),
            ("means", override.means),
            ("better", override.better),
        )
        if said and plain(said) not in _known(metric, field) and _is_defined(metric, field)
    }
    if not wrong:
        return
    by_alias = override.short is not None and plain(override.short) in _known(metric, "short")
    path = f"metric_overrides.{metric.id}"
    key = key_words(path)
    fields = [_FIELDS[field] for field in wrong]
    said = "; ".join(wrong.values())
    right, name = [_catalogue_says(metric, field) for field in wrong], metric.names
    yield Problem(
        LocalText(
            f'{name.en} is redefined as "{said}" ({" and ".join(f.en for f in fields)})',
            f"{name.hans}的{'、'.join(f.hans for f in fields)}被改写成“{said}”",
            f"{name.hant}的{'、'.join(f.hant for f in fields)}被改寫成「{said}」",
        ),
        remedy=LocalText(
            f"the catalogue says: {'; '.join(w.en for w in right)}; take out {key.en}",
            f"指标目录写的是：{'；'.join(w.hans for w in right)}；请去掉 {key.hans}",
            f"指標目錄寫的是：{'；'.join(w.hant for w in right)}；請去掉 {key.hant}",
        ),
        about=About(metric.id),
        place=report.config.place(f"{path}.{next(iter(wrong))}"),
        severity=Severity.WARNING if by_alias and "better" not in wrong else None,
        values=tuple(wrong.values()),
    )


def _known(metric: Metric, field: str) -> frozenset[str]:
    """Return what a config may say of a metric, since the catalogue says it."""
    known: tuple[str, ...]
    match field:
        case "means":
            known = (metric.means.en, metric.means.hans, metric.means.hant)
        case "short":
            known = (metric.id, metric.short or "", *metric.aliases)
        case "name":
            known = (metric.id, *names_of(metric))
        case _:
            known = (metric.better.value,)
    return frozenset(plain(each) for each in known)


def _is_defined(metric: Metric, field: str) -> bool:
    """Return whether there is anything that a config could contradict."""
    return field != "means" or any((metric.means.en, metric.means.hans, metric.means.hant))


def _catalogue_says(metric: Metric, field: str) -> LocalText:
    short = metric.short or metric.id
    found = {
        "means": metric.means,
        "short": LocalText(short, short, short),
        "name": metric.names,
        "better": BETTER.get(metric.better.value, LocalText("neutral", "不分好坏", "不分好壞")),
    }[field]
    english = found.en
    return LocalText(english, found.hans or english, found.hant or english)


def _shared_names(report: Report) -> Iterator[Problem]:
    """Yield a problem for each name, abbreviation or alias that two metrics share."""
    owners: dict[str, Metric] = {}
    for metric in report.catalogue.metrics.values():
        for word, written in {plain(each): each for each in names_of(metric)}.items():
            first = owners.setdefault(word, metric)
            if first.id != metric.id:
                yield _shared(metric, first, written)


def _shared(metric: Metric, first: Metric, word: str) -> Problem:
    one, two = _with_id(first), _with_id(metric)
    return Problem(
        LocalText(
            f'"{word}" names two metrics: {one.en} and {two.en}',
            f"“{word}”同时是{one.hans}和{two.hans}的名称",
            f"「{word}」同時是{one.hant}和{two.hant}的名稱",
        ),
        remedy=LocalText(
            "leave it to one of them in the catalogue",
            "请在指标目录里只留给其中一个",
            "請在指標目錄裡只留給其中一個",
        ),
        about=About(metric.id),
        place=metric.places.get(""),
        values=(word,),
    )


def _with_id(metric: Metric) -> LocalText:
    """Return a metric by its name and, since names may be alike, its id."""
    name, id_ = metric.names, metric.id
    return LocalText(f"{name.en} ({id_})", f"{name.hans}（{id_}）", f"{name.hant}（{id_}）")


def _misnamed(report: Report) -> Iterator[Problem]:
    """Yield a problem for each goal whose text names another metric than its own."""
    for at, goal in enumerate(report.config.goals):
        if goal.metric is None:
            continue
        named = named_metrics(goal.text, report.catalogue.metrics)
        if named and goal.metric not in named:
            other = sorted(named)[0]
            who, names = goal_words(goal, at), report.catalogue.metric_names
            meant, own = names(other), names(goal.metric)
            yield Problem(
                LocalText(
                    f"{who.en} speaks of {meant.en}, but its metric is {own.en}",
                    f"{who.hans}说的是{meant.hans}，指标写的却是{own.hans}",
                    f"{who.hant}說的是{meant.hant}，指標寫的卻是{own.hant}",
                ),
                remedy=LocalText(
                    f"write `metric: {other}`, or call it {own.en} in the text",
                    f"请写 `metric: {other}`，或在文字里改称{own.hans}",
                    f"請寫 `metric: {other}`，或在文字裡改稱{own.hant}",
                ),
                about=About(goal.metric, subject=goal.id or f"goals[{at}]"),
                place=report.config.place(f"goals[{at}].metric"),
                severity=Severity.WARNING,
            )


def _is_turned_round(target: Figure) -> bool:
    bad = {Better.HIGHER: _HIGH_BOUNDS, Better.LOWER: _LOW_BOUNDS}.get(target.metric.better)
    return bad is not None and target.qualifier in bad and target.until is None


def _turned_round(target: Figure) -> Problem:
    better = BETTER[target.metric.better.value]
    low = target.qualifier in _LOW_BOUNDS
    side = (
        LocalText("at least", "不低于", "不低於")
        if low
        else LocalText("at most", "不高于", "不高於")
    )
    name = named_in(target.metric, target.key.members)
    return Problem(
        LocalText(
            f"the target of {name.en} is {side.en} {target.written}, but {better.en}",
            f"{name.hans}的目标是{side.hans} {target.written}，但这个指标{better.hans}",
            f"{name.hant}的目標是{side.hant} {target.written}，但這個指標{better.hant}",
        ),
        (target,),
        remedy=LocalText(
            "turn `qualifier` round, or correct `better` in the catalogue",
            "请改正 `qualifier`，或改正指标目录里的 `better`",
            "請改正 `qualifier`，或改正指標目錄裡的 `better`",
        ),
    )


CHECK = Check("definition", definition)
