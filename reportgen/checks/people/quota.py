"""No more people have a grade than its quota lets.

A quota up to 1 is a share of the people graded, above that a number of people (a percentage where
there are fewer people than that). Grades follow from the scores. Where somebody has no total, and
would decide it, the quota is not judged.

Passes: two A among six people under a quota of 0.34. Fails: three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from reportgen.checks.base import Check, not_checked
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText, listed
from reportgen.model.people.grading import Graded, graded, scores_by_person, scoring
from reportgen.model.people.person_names import PersonNames, some_people
from reportgen.model.report.facets import Facet, key_of
from reportgen.model.report.report import Report


def quota(report: Report) -> Iterator[Problem]:
    """Yield a problem for each grade that more people have than its quota lets."""
    rules = scoring(report.config.content)
    results = graded(report) if rules.quota else {}
    by_grade: dict[str, list[Graded]] = defaultdict(list)
    for result in results.values():
        if result.grade is not None:
            by_grade[result.grade.grade].append(result)
    ungraded = [person for person in _everybody(report) if person not in results]
    known = [grade.grade for grade in rules.grades]
    for grade, share in rules.quota.items():
        if grade not in known:
            yield _unknown(report, grade, known)
            continue
        most = _most(share, len(results) + len(ungraded))
        holders = by_grade[grade]
        if len(holders) > most:
            yield _too_many(report, grade, holders, most, share)
        elif results and len(holders) + len(ungraded) > most:
            yield _undecided(report, grade, ungraded)


def _everybody(report: Report) -> list[str]:
    """Return all who are to be graded: the people, and whoever else has scores."""
    table = report.tables.get("people")
    people = [cell.text for cell in table.column("person_id")] if table else []
    return list(dict.fromkeys((*people, *scores_by_person(report))))


def _most(share: Decimal, people: int) -> int:
    """Return how many people a quota lets in."""
    if share > 1 and share <= people:
        return int(share)
    part = share if share <= 1 else share / 100
    return int((part * people).to_integral_value(ROUND_FLOOR))


def _too_many(
    report: Report, grade: str, holders: list[Graded], most: int, share: Decimal
) -> Problem:
    ranked = sorted(holders, key=lambda result: result.total)
    people = PersonNames(report)
    best = some_people([_with_total(people, result) for result in reversed(ranked)])
    held = len(holders)
    over = len(holders) - most
    last = people.some(result.person for result in ranked[:over])
    return Problem(
        LocalText(
            f"{held} people have grade {grade}, but the quota of {share} allows {most}: {best.en}",
            f"{held} 人评为 {grade}，但名额 {share} 只容 {most} 人：{best.hans}",
            f"{held} 人評為 {grade}，但名額 {share} 只容 {most} 人：{best.hant}",
        ),
        remedy=LocalText(
            f"review the scores, or raise the quota; the lowest of them: {last.en}",
            f"请复核评分或调整名额；其中分数最低的：{last.hans.rstrip()}",
            f"請複核評分或調整名額；其中分數最低的：{last.hant.rstrip()}",
        ),
        about=About(subject=_path(report, grade)),
        place=report.config.place(_path(report, grade)),
        values=(f"{len(holders)}", f"{most}"),
    )


def _with_total(people: PersonNames, result: Graded) -> LocalText:
    who, total = people.of(result.person), result.total
    return LocalText(
        f"{who.en} {total}", f"{who.hans.rstrip()} {total}", f"{who.hant.rstrip()} {total}"
    )


def _undecided(report: Report, grade: str, ungraded: list[str]) -> Problem:
    """Return the note that people without a total could be too many for a quota."""
    names = PersonNames(report).some(ungraded)
    have = "has" if len(ungraded) == 1 else "have"
    return not_checked(
        LocalText(
            f"whether the quota of grade {grade} is kept, because {names.en} {have} no total",
            f"{grade} 的名额是否超出（{names.hans}没有总分）",
            f"{grade} 的名額是否超出（{names.hant}沒有總分）",
        ),
        About(subject=_path(report, grade)),
        report.config.place(_path(report, grade)),
    )


def _unknown(report: Report, grade: str, known: list[str]) -> Problem:
    names = listed(known)
    return Problem(
        LocalText(
            f'the quota is for a grade "{grade}", which does not exist',
            f"名额里的等级“{grade}”不存在",
            f"名額裡的等第「{grade}」不存在",
        ),
        remedy=LocalText(
            f"the grades are {names.en}", f"等级有：{names.hans}", f"等第有：{names.hant}"
        ),
        about=About(subject=_path(report, grade)),
        place=report.config.place(_path(report, grade)),
        values=(grade,),
    )


def _path(report: Report, grade: str) -> str:
    return f"{key_of(report.config.content, Facet.QUOTA)}.{grade}"


CHECK = Check("quota", quota)
