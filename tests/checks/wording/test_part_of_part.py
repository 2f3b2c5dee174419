"""A share of a share carries its base."""

from __future__ import annotations

from reportgen.checks.wording.part_of_part import CHECK
from tests.support.figures import redefined, report
from tests.support.judged import problems


def test_a_share_without_its_base_is_found() -> None:
    [problem] = problems(CHECK, report("cross_border_case_share=12"))

    assert problem.message.en == (
        "Own share of cross-border cases, Q4 2024 is 12% of Cross-border cases of the "
        "team, which the report never gives"
    )


def test_is_silent_where_the_base_is_given_and_for_other_periods() -> None:
    assert problems(CHECK, report("cross_border_case_share=12 cross_border_cases_team=650")) == []
    assert problems(CHECK, report("cross_border_case_share@2023-Q4=12")) == []


def test_a_ratio_that_is_no_share_and_a_share_without_a_formula_need_no_base() -> None:
    bare = redefined(report("cross_border_case_share=12"), "cross_border_case_share", formula=None)

    assert problems(CHECK, report("fcr=72")) == []
    assert problems(CHECK, bare) == []
