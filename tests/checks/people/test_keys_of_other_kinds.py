"""A kind may call its rules of an assessment otherwise: a problem names the key that it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

from reportgen.checks.people.expected_count import expected_count
from reportgen.checks.people.quota import quota
from reportgen.checks.people.scores import scores
from reportgen.model.report.facets import Facet
from reportgen.model.report.pieces import Criterion, Grade
from reportgen.model.report.report import Report
from tests.support.assessments import GRADES, assessment, essay, scored
from tests.support.figures import table


@dataclass(frozen=True)
class Ranking:
    """The texts of somebody's kind."""

    heads: Annotated[int | None, Facet.EXPECTED_COUNT]
    yardsticks: Annotated[Mapping[str, Criterion], Facet.CRITERIA]
    places: Annotated[Mapping[str, Decimal], Facet.QUOTA]
    marks: Annotated[tuple[Grade, ...], Facet.GRADES] = GRADES


def ranked() -> Report:
    given = assessment(
        table("person_id name", "P01 苏念"),
        scored("P01 quality 60 90", "P01 speed 40 95"),
        (essay("P01"),),
    )
    content = Ranking(
        heads=2,
        yardsticks={"quality": Criterion(Decimal(60)), "speed": Criterion(Decimal(30))},
        places={"S": Decimal(1)},
    )
    return replace(given, config=replace(given.config, content=content))


def test_the_number_of_people_is_corrected_under_its_own_key() -> None:
    [problem] = expected_count(ranked())

    assert problem.remedy.en == "add who is missing, or correct `heads`"
    assert problem.remedy.hans == "请补上缺的人，或改正 `heads`"
    assert problem.remedy.hant == "請補上缺的人，或改正 `heads`"
    assert problem.about is not None
    assert problem.about.subject == "heads"


def test_a_quota_and_weights_are_told_of_under_their_own_keys() -> None:
    subjects = [each.about.subject for each in (*quota(ranked()), *scores(ranked())) if each.about]

    assert "places.S" in subjects
    assert "yardsticks" in subjects
