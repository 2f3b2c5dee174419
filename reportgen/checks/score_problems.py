"""What `scores` says of weights, criteria, totals and grades that cannot be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from reportgen.model.finding import About, Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.grading import Graded, Score
from reportgen.model.people.person_names import PersonNames, leading
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet, key_of
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

_WHOLE = Decimal(100)


@frozen
class ScoredPerson:
    """Somebody whose scores are looked at, and what messages call them."""

    person: str
    who: LocalText

    @property
    def about(self) -> About:
        """Return what findings about somebody are about."""
        return About.person(self.person)


def weights_off(weights: Iterable[Decimal], place: Place, about: About) -> Problem:
    """Return that weights of one person do not add up to 100."""
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


def no_scores(assessed: ScoredPerson, place: Place) -> Problem:
    """Return that somebody has no score at all."""
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


def stranger(score: Score, about: About) -> Problem:
    """Return that scores are of somebody whom the people table does not have."""
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


def unknown_criterion(
    score: Score, weights: Mapping[str, Decimal], assessed: ScoredPerson
) -> Problem:
    """Return that a criterion is none of the config."""
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


def scored_twice(report: Report, score: Score, assessed: ScoredPerson) -> Problem:
    """Return that a criterion is scored more than once."""
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


def unscored(
    report: Report, criterion: str, place: Place, assessed: ScoredPerson, text: str = ""
) -> Problem:
    """Return that a criterion has no reviewer's score, or none that is a number."""
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


def config_weights(
    report: Report,
    weights: Mapping[str, Decimal],
    others: Mapping[tuple[str, Decimal], list[Score]],
) -> Problem:
    """Return the problem of the config's weights, with the weight that the scores have instead."""
    key = key_of(report.config.content, Facet.CRITERIA)
    place, about = report.config.place(key), About(subject=key)
    problem = weights_off(weights.values(), place, about)
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


def other_weight(
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


def outside(report: Report, score: Score, assessed: ScoredPerson) -> Problem:
    """Return that a score is not between 0 and 100."""
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


def other_total(assessed: ScoredPerson, cell: Cell, result: Graded) -> Problem:
    """Return that a typed total is not what the scores give."""
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


def other_grade(assessed: ScoredPerson, cell: Cell, result: Graded) -> Problem:
    """Return that a typed grade is not what the total earns."""
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
