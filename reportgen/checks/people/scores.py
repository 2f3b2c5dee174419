"""Weights add to 100, every criterion is scored, totals and grades follow from the scores.

The reviewer's score counts, weighted, with one decimal, half-up; the bound of a grade belongs to
it. A total or grade that somebody typed (columns `total` and `grade` of the people table, a
criterion `total` in the scores) has to be what the scores give.

Passes: weights 25 + 30 + 15 + 15 + 15, all scored. Fails: weights 25 + 30 + 15 + 15 + 16.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from reportgen.checks.base import Check
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.grading import Graded, Score, graded, scores_by_person, scoring
from reportgen.model.people.person_names import PersonNames, leading
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet, key_of
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

_WHOLE = Decimal(100)


@frozen
class _Assessed:
    """Somebody whose scores are looked at, and what messages call them."""

    person: str
    who: LocalText

    @property
    def about(self) -> About:
        return About.person(self.person)


def scores(report: Report) -> Iterator[Problem]:
    """Yield a problem for each weight, score, total or grade that cannot be right."""
    rules = scoring(report.config.content)
    if not rules.is_asked_for:
        return
    weights = {name: criterion.weight for name, criterion in rules.criteria.items()}
    by_person = scores_by_person(report)
    others = _other_weights(by_person, weights)
    if weights and sum(weights.values()) != _WHOLE:
        yield _config_weights(report, weights, others)
        others = {}  # for the same cause
    names = PersonNames(report)
    yield from (_other_weight(found, weights, names, report) for found in others.values())
    if "scores" not in report.tables:
        return
    people = _people(report)
    for person in (*people, *(p for p in by_person if people and p not in people)):
        own = by_person.get(person, ())
        yield from _of_person(report, own, weights, people, _Assessed(person, names.of(person)))
    typed, grades = _typed_cells(report), _grade_names(report)
    for person, result in graded(report).items():
        assessed = _Assessed(person, names.of(person))
        yield from _other_totals(assessed, typed.get((person, "total"), ()), result)
        yield from _other_grades(assessed, typed.get((person, "grade"), ()), result, grades)


def _other_weights(
    by_person: Mapping[str, tuple[Score, ...]], weights: Mapping[str, Decimal]
) -> dict[tuple[str, Decimal], list[Score]]:
    """Return the rows whose weight is not the config's, by criterion and weight."""
    found: dict[tuple[str, Decimal], list[Score]] = {}
    for score in (score for own in by_person.values() for score in own):
        wanted = weights.get(score.criterion)
        if wanted is not None and score.weight is not None and score.weight != wanted:
            found.setdefault((score.criterion, score.weight), []).append(score)
    return found


def _people(report: Report) -> dict[str, Place]:
    table = report.tables.get("people")
    return {cell.text: cell.place for cell in table.column("person_id")} if table else {}


def _of_person(
    report: Report,
    own: tuple[Score, ...],
    weights: Mapping[str, Decimal],
    people: Mapping[str, Place],
    assessed: _Assessed,
) -> Iterator[Problem]:
    """Yield what is wrong with the rows of one person."""
    if not own:
        place = people.get(assessed.person, Place(report.tables["scores"].file))
        yield _no_scores(assessed, place)
        return
    if people and assessed.person not in people:
        yield _stranger(own[0], assessed.about)
    counts = Counter(score.criterion for score in own)
    for score in own:
        if weights and score.criterion not in weights:
            yield _unknown(score, weights, assessed)
        elif counts[score.criterion] > 1 and score is _last(own, score.criterion):
            yield _twice(report, score, assessed)
        else:
            yield from _of_score(report, score, assessed)
    for criterion in weights:
        if criterion not in counts:
            yield _unscored(report, criterion, own[-1].cell.place, assessed)
    given = [score.weight for score in own if score.weight is not None]
    if not weights and len(given) == len(own) and sum(given) != _WHOLE:
        yield _weights(given, own[0].cell.place, assessed.about)


def _last(own: tuple[Score, ...], criterion: str) -> Score:
    return [score for score in own if score.criterion == criterion][-1]


def _of_score(report: Report, score: Score, assessed: _Assessed) -> Iterator[Problem]:
    if score.value is None:
        yield _unscored(report, score.criterion, score.cell.place, assessed, score.cell.text)
    elif not 0 <= score.value <= _WHOLE:
        yield _outside(report, score, assessed)


def _other_totals(assessed: _Assessed, cells: Iterable[Cell], result: Graded) -> Iterator[Problem]:
    """Yield totals that somebody typed and that the scores do not give."""
    for cell in cells:
        if cell.number is not None and cell.number != result.total:
            yield _other_total(assessed, cell, result)


def _other_grades(
    assessed: _Assessed, cells: Iterable[Cell], result: Graded, known: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield grades that somebody typed and that the total does not earn."""
    for cell in cells:  # of another scale, it is a grade of the post
        if result.grade and known.get(cell.text, result.grade.grade) != result.grade.grade:
            yield _other_grade(assessed, cell, result)


def _grade_names(report: Report) -> dict[str, str]:
    """Return what the grades are called, by id and by label."""
    grades = scoring(report.config.content).grades
    return {name: each.grade for each in grades for name in (each.grade, each.label)}


def _typed_cells(report: Report) -> dict[tuple[str, str], list[Cell]]:
    """Return the totals and grades that somebody typed, by person and by which of the two."""
    found: dict[tuple[str, str], list[Cell]] = {}
    for name in ("people", "scores"):
        table = report.tables.get(name)
        for row in table.rows if table else ():
            if "person_id" in row:
                for what, cell in _typed_in(row):
                    found.setdefault((row["person_id"].text, what), []).append(cell)
    return found


def _typed_in(row: Mapping[str, Cell]) -> Iterator[tuple[str, Cell]]:
    for what in ("total", "grade"):
        if what in row:
            yield what, row[what]
    criterion = row.get("criterion")
    if criterion and criterion.text == "total" and "reviewer_score" in row:
        yield "total", row["reviewer_score"]


def _weights(weights: Iterable[Decimal], place: Place, about: About) -> Problem:
    given = list(weights)
    spelled, total = " + ".join(f"{weight}" for weight in given), sum(given, Decimal(0))
    return Problem(
        LocalText(
            f"the weights {spelled} add up to {total}, not to 100",
            f"权重 {spelled} = {total}，不是 100",
            f"權重 {spelled} = {total}，不是 100",
        ),
        remedy=LocalText(
            "change the weights so that they add up to 100",
            "请调整权重，使合计为 100",
            "請調整權重，使合計為 100",
        ),
        about=about,
        place=place,
        values=(f"{total}", "100"),
    )


def _no_scores(assessed: _Assessed, place: Place) -> Problem:
    who = assessed.who
    return Problem(
        LocalText(f"{who.en} has no scores", f"{who.hans}没有评分", f"{who.hant}沒有評分"),
        remedy=LocalText(
            "add a row for each criterion to the scores",
            "请在评分表里给每项标准补一行",
            "請在評分表裡給每項標準補一列",
        ),
        about=assessed.about,
        place=place,
        values=(),
    )


def _stranger(score: Score, about: About) -> Problem:
    return Problem(
        LocalText(
            f"{score.person} has scores, but is not among the people",
            f"{score.person} 有评分，人员表里却没有",
            f"{score.person} 有評分，人員表裡卻沒有",
        ),
        remedy=LocalText(
            "correct the person_id, or add the person",
            "请改正 person_id，或补上这个人",
            "請改正 person_id，或補上這個人",
        ),
        about=about,
        place=score.row["person_id"].place,
        values=(score.person,),
    )


def _unknown(score: Score, weights: Mapping[str, Decimal], assessed: _Assessed) -> Problem:
    who = leading(assessed.who)
    known = ", ".join(weights)
    return Problem(
        LocalText(
            f'{who.en}"{score.criterion}" is no criterion of this assessment',
            f"{who.hans}“{score.criterion}”不是本次考核的标准",
            f"{who.hant}「{score.criterion}」不是本次考核的標準",
        ),
        remedy=LocalText(f"the criteria are {known}", f"标准有：{known}", f"標準有：{known}"),
        about=assessed.about,
        place=score.row["criterion"].place,
        values=(score.criterion,),
    )


def _twice(report: Report, score: Score, assessed: _Assessed) -> Problem:
    who, what = leading(assessed.who), _criterion(report, score)
    return Problem(
        LocalText(
            f"{who.en}{what.en} is scored twice",
            f"{who.hans}{what.hans}评了两次分",
            f"{who.hant}{what.hant}評了兩次分",
        ),
        remedy=LocalText("delete one row", "请删掉一行", "請刪掉一列"),
        about=assessed.about,
        place=score.cell.place,
        values=(score.criterion,),
    )


def _unscored(
    report: Report, criterion: str, place: Place, assessed: _Assessed, text: str = ""
) -> Problem:
    who, what = leading(assessed.who), report.catalogue.member_names(criterion)
    found = LocalText(f': "{text}" is no number', f"：“{text}”不是数", f"：「{text}」不是數")
    given = found if text else LocalText("", "", "")
    return Problem(
        LocalText(
            f"{who.en}{what.en} has no reviewer's score{given.en}",
            f"{who.hans}{what.hans}没有上级评分{given.hans}",
            f"{who.hant}{what.hant}沒有主管評分{given.hant}",
        ),
        remedy=LocalText(
            "write a score from 0 to 100", "请填 0 到 100 的分数", "請填 0 到 100 的分數"
        ),
        about=assessed.about,
        place=place,
        values=(text or criterion,),
    )


def _config_weights(
    report: Report,
    weights: Mapping[str, Decimal],
    others: Mapping[tuple[str, Decimal], list[Score]],
) -> Problem:
    """Return the problem of the config's weights, with the weight that the scores have instead."""
    key = key_of(report.config.content, Facet.CRITERIA)
    place, about = report.config.place(key), About(subject=key)
    problem = _weights(weights.values(), place, about)
    for criterion, weight in others:
        what = report.catalogue.member_names(criterion)
        if sum(weights.values()) - weights[criterion] + weight == _WHOLE:
            return replace(
                problem,
                remedy=LocalText(
                    f"the scores weigh {what.en} with {weight}, which makes 100",
                    f"评分表里{what.hans}的权重是 {weight}，改成它正好 100",
                    f"評分表裡{what.hant}的權重是 {weight}，改成它正好 100",
                ),
                place=report.config.place(f"{key}.{criterion}.weight"),
                repair=f"{weight}",
            )
    return problem


def _other_weight(
    found: list[Score], weights: Mapping[str, Decimal], names: PersonNames, report: Report
) -> Problem:
    """Return one problem for all people with the same other weight."""
    first, wanted = found[0], weights[found[0].criterion]
    people, what = leading(names.some(each.person for each in found)), _criterion(report, first)
    about = About.person(first.person)
    if len(found) > 1:
        about = About(dimension="criterion", member=first.criterion, subject=first.criterion)
    return Problem(
        LocalText(
            f"{people.en}{what.en} weighs {first.weight}, the config says {wanted}",
            f"{people.hans}{what.hans}的权重是 {first.weight}，配置里是 {wanted}",
            f"{people.hant}{what.hant}的權重是 {first.weight}，設定裡是 {wanted}",
        ),
        remedy=LocalText(f"write {wanted}", f"请写 {wanted}", f"請寫 {wanted}"),
        about=about,
        place=first.row["weight"].place,
        values=(f"{first.weight}", f"{wanted}"),
    )


def _criterion(report: Report, score: Score) -> LocalText:
    return report.catalogue.member_names(score.criterion)


def _outside(report: Report, score: Score, assessed: _Assessed) -> Problem:
    who, what = leading(assessed.who), _criterion(report, score)
    return Problem(
        LocalText(
            f"{who.en}{what.en} is scored {score.value}, outside 0 to 100",
            f"{who.hans}{what.hans}得分 {score.value}，超出 0 到 100",
            f"{who.hant}{what.hant}得分 {score.value}，超出 0 到 100",
        ),
        remedy=LocalText(
            "write a score from 0 to 100", "请填 0 到 100 的分数", "請填 0 到 100 的分數"
        ),
        about=assessed.about,
        place=score.cell.place,
        values=(f"{score.value}",),
    )


def _other_total(assessed: _Assessed, cell: Cell, result: Graded) -> Problem:
    who = leading(assessed.who)
    return Problem(
        LocalText(
            f"{who.en}the total is typed as {cell.text}, the scores give {result.total}",
            f"{who.hans}总分写的是 {cell.text}，按评分应为 {result.total}",
            f"{who.hant}總分寫的是 {cell.text}，依評分應為 {result.total}",
        ),
        remedy=LocalText(
            f"write {result.total}, or correct the scores",
            f"请写 {result.total}，或改正评分",
            f"請寫 {result.total}，或改正評分",
        ),
        about=assessed.about,
        place=cell.place,
        values=(cell.text, f"{result.total}"),
        repair=f"{result.total}",
    )


def _other_grade(assessed: _Assessed, cell: Cell, result: Graded) -> Problem:
    who = leading(assessed.who)
    grade = result.grade.grade if result.grade else ""
    bound = result.grade.from_ if result.grade else ""
    return Problem(
        LocalText(
            f"{who.en}the grade is typed as {cell.text}, but {result.total} earns {grade} "
            f"(from {bound})",
            f"{who.hans}等级写的是 {cell.text}，总分 {result.total} 应为 {grade}（{bound} 分起）",
            f"{who.hant}等第寫的是 {cell.text}，總分 {result.total} 應為 {grade}（{bound} 分起）",
        ),
        remedy=LocalText(f"write {grade}", f"请写 {grade}", f"請寫 {grade}"),
        about=assessed.about,
        place=cell.place,
        values=(cell.text, grade),
        repair=grade,
    )


CHECK = Check("scores", scores, severity=Severity.ERROR)
