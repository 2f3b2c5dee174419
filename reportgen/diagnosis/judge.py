"""Relations -> problems, one for each cause that a rule sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from reportgen.diagnosis.second_values import Doubtful, known_rows, settled, with_right_row
from reportgen.diagnosis.shortfalls import shortfall
from reportgen.diagnosis.suspicion import Candidate, Suspicion
from reportgen.diagnosis.trust import Trusted
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Evidence, Problem, Severity, Suspect
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, in_every_language
from reportgen.model.relations.intervals import Interval, common_interval, interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.report.report import Report
from reportgen.wording.messages.advice import COMPARE_ALL, open_it
from reportgen.wording.messages.figure_names import (
    listed_words,
    named,
    named_all,
    named_split,
)
from reportgen.wording.messages.relations import as_problem, broken, unlikely
from reportgen.wording.messages.shortfalls import in_every_period, mend_members
from reportgen.wording.messages.trust import with_trust

_MOST_ALTERNATIVES = 16

Told = tuple[str, "Problem | Relation"]
"""What a rule said: the name of its check, and a problem or a relation to be judged."""


@frozen
class Judgement:
    """The problems of all rules, each with the name of its check, and the outcomes of relations."""

    problems: tuple[tuple[str, Problem], ...]
    outcomes: Mapping[Outcome, int]


def judge(told: Sequence[Told], report: Report) -> Judgement:
    """Return the problems behind what the rules said."""
    relations = [each for _, each in told if isinstance(each, Relation)]
    doubtful = _doubtful(report)
    right = settled(relations, doubtful)
    doubtful = known_rows(doubtful, right)
    outcomes = {id(each): _outcome(each, doubtful) for each in relations}
    found = _suspicions(relations, outcomes, report)
    caused = [
        (name, _caused(group, found[id(group[0])], report.config.path))
        for name, group in _by_cause(told, outcomes, found)
    ]
    repairs = {each.figure.id: each for group in found.values() for each in group.suspects}
    plain = [
        (name, _repaired(with_right_row(each, right, report.config.path), repairs))
        for name, each in told
        if isinstance(each, Problem)
    ]
    notes = [
        (name, note)
        for name, each in told
        if isinstance(each, Relation)
        for note in _notes(each, outcomes[id(each)], doubtful)
    ]
    counts = dict.fromkeys(Outcome, 0)
    for outcome in outcomes.values():
        counts[outcome] += 1
    return Judgement((*plain, *notes, *caused), counts)


def _suspicions(
    relations: Sequence[Relation], outcomes: Mapping[int, Outcome], report: Report
) -> Mapping[int, Suspicion]:
    """Return what is suspected of each broken relation, by `id()`."""
    if Outcome.VIOLATED not in outcomes.values():
        return {}
    # the search is a quarter of this package's files, and most reports have nothing to search for
    from reportgen.diagnosis.suspicions import suspicions

    return suspicions(relations, outcomes, report.book, Trusted(report.config.data.trust))


def violated(told: Sequence[Told], report: Report) -> list[Relation]:
    """Return the relations that cannot hold, whichever of several values of a figure is right."""
    doubtful = _doubtful(report)
    relations = (each for _, each in told if isinstance(each, Relation))
    return [each for each in relations if _outcome(each, doubtful) is Outcome.VIOLATED]


def _by_cause(
    told: Sequence[Told], outcomes: Mapping[int, Outcome], found: Mapping[int, Suspicion]
) -> Iterator[tuple[str, Sequence[Relation]]]:
    """Yield the broken relations of each rule, those of one cause together."""
    groups: dict[tuple[str, object], list[Relation]] = {}
    for name, each in told:
        if isinstance(each, Relation) and outcomes[id(each)] is Outcome.VIOLATED:
            groups.setdefault((name, _group(each, found[id(each)])), []).append(each)
    for (name, _), group in groups.items():
        yield name, group


def _notes(relation: Relation, outcome: Outcome, doubtful: Doubtful) -> Iterator[Problem]:
    """Yield a note for each relation that cannot be decided or hardly ever holds."""
    if outcome is Outcome.UNDECIDABLE:
        yield _open(relation, doubtful)
    elif outcome is Outcome.HOLDS and relation.is_unlikely:
        yield as_problem(relation, unlikely(relation), Severity.INFO)


def _repaired(problem: Problem, repairs: Mapping[str, Candidate]) -> Problem:
    """Return a problem with the repair that the relations of its suspect tell."""
    known = repairs.get(problem.suspect) if problem.suspect is not None else None
    if problem.repair is not None or known is None:
        return problem
    return replace(problem, repair=known.repair, slip=known.slip and known.slip.value)


def _group(relation: Relation, suspicion: Suspicion) -> object:
    """Return the key by which the broken relations of one cause are grouped."""
    suspect = suspicion.suspect_in(relation)
    if suspect is not None and not suspicion.is_one_slip:
        return suspect.figure.id
    return id(suspicion) if suspicion.candidates or suspicion.every else id(relation)


def _caused(relations: Sequence[Relation], suspicion: Suspicion, config: str) -> Problem:
    """Return one problem for the relations that one cause breaks."""
    if suspicion.every:
        return _of_every_period(relations)
    first, *others = relations
    suspect = suspicion.suspect_in(first)
    problem = replace(
        as_problem(first, with_trust(broken(first), suspicion.trusted), first.severity),
        cause=_cause(first, suspicion),
        suspect=suspect.figure.id if suspect else None,
        repair=suspect.repair if suspect else None,
        slip=suspect.slip.value if suspect and suspect.slip else None,
        candidates=_suspects(suspicion.candidates),
        alternatives=tuple(map(_suspects, suspicion.alternatives)),
        evidence=tuple(Evidence(broken(each), each.figures, each.about) for each in others),
    )
    return replace(problem, remedy=_remedy(first, problem, config))


def _of_every_period(relations: Sequence[Relation]) -> Problem:
    """Return one problem for the sums of all periods that lack the same member."""
    first, *others = sorted(relations, key=lambda each: each.figures[0].period.first)
    by = [shortfall(each) for each in relations]
    said = broken(first), in_every_period([each.figures[0] for each in relations], by)
    message = in_every_language(lambda locale: "".join(each.in_(locale) for each in said))
    return replace(
        as_problem(first, message, first.severity),
        remedy=mend_members(by),
        cause=_stated_id(first),
        evidence=tuple(Evidence(broken(each), each.figures, each.about) for each in others),
    )


def _suspects(candidates: Sequence[Candidate]) -> tuple[Suspect, ...]:
    return tuple(
        Suspect(each.figure.id, each.repair, each.slip.value if each.slip else None, each.figure)
        for each in candidates
    )


def _cause(relation: Relation, suspicion: Suspicion) -> str | None:
    """Return the id of the figure under which all that follows from one slip is shown."""
    suspect = None if suspicion.is_one_slip else suspicion.suspect_in(relation)
    return suspect.figure.id if suspect else suspicion.cause or _stated_id(relation)


def _remedy(relation: Relation, problem: Problem, config: str) -> LocalText:
    """Return the remedy: to open the cell of the suspect, else the advice of the rule."""
    suspect = problem.suspected
    if suspect is not None:
        return open_it(suspect, problem.repair, config)
    return relation.remedy or COMPARE_ALL


def _stated_id(relation: Relation) -> str | None:
    return relation.figures[0].id if relation.figures else None


def _doubtful(report: Report) -> Doubtful:
    """Return the figures that were given more than once with different values, by key."""
    return {
        key: figures
        for key, figures in report.book.repeated.items()
        if any(figure.value != figures[0].value for figure in figures)
    }


def _outcome(relation: Relation, doubtful: Doubtful) -> Outcome:
    """Return the outcome of a relation, tried with each value of figures that were given twice.

    Only what comes out alike under all of them is known. Roundings of one value are taken together.
    """
    again = [f for f in relation.odd_figures if f.key in doubtful] if doubtful else ()
    if not again:
        return relation.outcome
    choices = [_alternatives(doubtful[figure.key]) for figure in again]
    seen = set()
    for tried, values in enumerate(product(*choices)):
        if tried >= _MOST_ALTERNATIVES:
            return Outcome.UNDECIDABLE
        seen.add(relation.outcome_in(list(zip(again, values, strict=True))))
    return seen.pop() if len(seen) == 1 else Outcome.UNDECIDABLE


def _alternatives(figures: tuple[Figure, ...]) -> list[Interval]:
    common = common_interval(figures)
    return [interval(figure) for figure in figures] if common is None else [common]


def _open(relation: Relation, doubtful: Doubtful) -> Problem:
    """Return the note on a relation that was not decided: silence would pass for agreement."""
    stated = relation.figures[0]
    return replace(
        as_problem(relation, _reason(relation, doubtful), Severity.INFO),
        about=relation.about or About.figure(stated),
        figures=relation.figures[:1],
        remedy=LocalText("", "", ""),
    )


def _reason(relation: Relation, doubtful: Doubtful) -> LocalText:
    first = relation.figures[0]
    stated = named(first)
    if relation.absent:
        about, names = relation.about, listed_words(relation.absent)
        if about is not None and about.dimension is not None and about.member is None:
            stated = named_split(first.key, first.metric, about.dimension.split("/"))
        return LocalText(
            f"not checked: {stated.en} lacks {names.en}",
            f"没有检查：{stated.hans}缺少{names.hans}",
            f"沒有檢查：{stated.hant}缺少{names.hant}",
        )
    if relation.has_too_many_terms:
        return LocalText(
            f"not checked: {stated.en} would multiply too many figures with each other",
            f"没有检查：{stated.hans}的算式里相乘的数太多",
            f"沒有檢查：{stated.hant}的算式裡相乘的數太多",
        )
    twice = [figure for figure in relation.odd_figures if figure.key in doubtful]
    if twice:
        has = "has" if len(twice) == 1 else "have"
        names = named_all(twice)
        return LocalText(
            f"not checked: {stated.en} depends on {names.en}, which {has} two values",
            f"没有检查：{stated.hans}取决于{names.hans}，而它有两个值",
            f"沒有檢查：{stated.hant}取決於{names.hant}，而它有兩個值",
        )
    return LocalText(
        f"not checked: {stated.en} would be divided by what may be zero",
        f"没有检查：{stated.hans}的除数可能为零",
        f"沒有檢查：{stated.hant}的除數可能為零",
    )


def judged_alone(name: str, told: Iterator[Problem | Relation], report: Report) -> list[Problem]:
    """Return the problems of one rule, judged as if it ran alone."""
    said = judge([(name, each) for each in told], report)
    return [problem for _, problem in said.problems]
