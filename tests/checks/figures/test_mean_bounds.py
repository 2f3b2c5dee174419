"""A mean is the weighted mean of its parts."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.mean_bounds import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems

CHANNELS = (
    "resolution_time[channel=chat]=2.41 resolution_time[channel=phone]=3.15 "
    "resolution_time[channel=message]=4.92"
)
WEIGHTS = (
    "human_contacts[channel=chat]=114000 human_contacts[channel=phone]=29600 "
    "human_contacts[channel=message]=15400"
)


def test_is_silent_at_the_weighted_mean() -> None:
    assert list(problems(CHECK, report(f"resolution_time=2.8 {CHANNELS} {WEIGHTS}"))) == []


def test_names_the_weighted_mean_and_the_weight() -> None:
    [problem] = problems(CHECK, report(f"resolution_time=3.1 {CHANNELS} {WEIGHTS}"))

    assert problem.message.en == (
        "2.41, 3.15, 4.92 weighted by Contacts handled by agents give 2.791, but "
        "Mean resolution time, Q4 2024 says 3.1 (off by 0.309; rounding explains "
        "at most 0.055)"
    )


def test_without_weights_only_the_bounds_are_certain() -> None:
    assert list(problems(CHECK, report(f"resolution_time=3.1 {CHANNELS}"))) == []
    [problem] = problems(CHECK, report(f"resolution_time=5.3 {CHANNELS}"))
    assert problem.message.en == (
        "Mean resolution time, Q4 2024 is 5.3, but its parts lie between 2.41 and 4.92"
    )


def test_months_of_a_quarter_are_parts_as_well() -> None:
    months = "csat@2024-10=85 csat@2024-11=83 csat@2024-12=87.7"

    assert list(problems(CHECK, report(f"csat=85 {months}"))) == []
    assert len(list(problems(CHECK, report(f"csat=89 {months}")))) == 1


def test_incomplete_months_and_open_dimensions_bound_nothing() -> None:
    assert list(problems(CHECK, report("csat=89 csat@2024-10=85 csat@2024-11=83"))) == []
    scenes = "csat_score100=95 csat_score100[scene=language]=80 csat_score100[scene=complaint]=82"
    assert list(problems(CHECK, report(scenes))) == []


@pytest.mark.parametrize(
    "figures",
    [
        # nobody came by message, so its time says nothing
        (
            "resolution_time=3.0 resolution_time[channel=chat]=3.0 resolution_time[channel=phone]=3.0 "
            "resolution_time[channel=message]=99.0 human_contacts[channel=chat]=10 "
            "human_contacts[channel=phone]=20 human_contacts[channel=message]=0"
        ),
        # of one part alone nothing is said: how often it came is not known
        (
            "resolution_time=9.0 resolution_time[channel=chat]=3.0 resolution_time[channel=phone]=3.0 "
            "resolution_time[channel=message]=3.0 human_contacts[channel=phone]=0 "
            "human_contacts[channel=message]=0"
        ),
        # nobody came at all
        (
            f"resolution_time=9.0 {CHANNELS} human_contacts[channel=chat]=0 "
            "human_contacts[channel=phone]=0 human_contacts[channel=message]=0"
        ),
        # written 3, the least may be 2.5; written 3, the most may be 3.5
        (
            "resolution_time=2.8 resolution_time[channel=chat]=3 resolution_time[channel=phone]=3.4 "
            "resolution_time[channel=message]=3.4"
        ),
        (
            "resolution_time=3.2 resolution_time[channel=chat]=3 resolution_time[channel=phone]=2.6 "
            "resolution_time[channel=message]=2.6"
        ),
        # one of them in seconds
        (
            "resolution_time=9.0 resolution_time[channel=chat]=150|s resolution_time[channel=phone]=3 "
            "resolution_time[channel=message]=3"
        ),
        # without the weight of each there are bounds only, and a weight below zero is none
        (
            f"resolution_time=3.1 {CHANNELS} human_contacts[channel=chat]=114000 "
            "human_contacts[channel=phone]=29600"
        ),
        (
            f"resolution_time=3.1 {CHANNELS} human_contacts[channel=chat]=114000 "
            "human_contacts[channel=phone]=29600 human_contacts[channel=message]=-1"
        ),
        # one part need not be all of it, and without a mean there is none
        "resolution_time=5 resolution_time[channel=chat]=3 human_contacts[channel=chat]=10",
        f"{CHANNELS} {WEIGHTS}",
        # a sum is no mean
        (
            "orders=30 orders[channel=chat]=10 orders[channel=phone]=10 orders[channel=message]=10 "
            "orders@2024-10=10 orders@2024-11=10 orders@2024-12=10"
        ),
        # targets are set one by one
        (
            "resolution_time:target=9.0 resolution_time[channel=chat]:target=2.0 "
            "resolution_time[channel=phone]:target=3.0 resolution_time[channel=message]:target=3.0"
        ),
        # an average over one part, in minutes
        (
            "resolution_time=9.0 resolution_time[channel=chat]=150|s resolution_time[channel=phone]=150|s "
            "resolution_time[channel=message]=150|s"
        ),
    ],
)
def test_is_silent_where_the_parts_may_have_the_mean(figures: str) -> None:
    assert problems(CHECK, report(figures)) == []


def test_a_part_that_nobody_came_by_does_not_widen_the_bounds() -> None:
    figures = CHANNELS.replace("=4.92", "=9.0")

    [problem] = problems(
        CHECK, report(f"resolution_time=5.3 {figures} human_contacts[channel=message]=0")
    )

    assert problem.message.en.endswith("its parts lie between 2.41 and 3.15")


def test_two_parts_bound_a_mean_and_one_does_not() -> None:
    assert len(problems(CHECK, report("csat=50 csat[level=senior]=20 csat[level=junior]=30"))) == 1
    assert problems(CHECK, report("csat=50 csat[level=senior]=20")) == []


def test_a_mean_one_of_whose_members_is_not_known_is_not_held_by_the_others() -> None:
    text = "resolution_time=5.3 resolution_time[channel=chat]=2.41 resolution_time[channel=phone]=3"

    assert len(problems(CHECK, report(text))) == 1
    assert problems(CHECK, report(text, missing="resolution_time[channel=message]")) == []


def test_a_part_that_has_a_weight_and_no_row_is_told_with_what_the_mean_leaves_for_it() -> None:
    parts = "resolution_time[channel=chat]=2.41 resolution_time[channel=phone]=3.15"

    before = "resolution_time@2024-Q3[channel=message]=4.80"

    [problem] = problems(CHECK, report(f"resolution_time=2.8 {parts} {WEIGHTS} {before}"))

    assert problem.message.en == (
        "no row for Mean resolution time, Messages, Q4 2024: "
        "Mean resolution time, Q4 2024 cannot be made of its parts"
    )
    assert problem.remedy.en == "add the row; the mean leaves about 5 for it"
    assert (problem.severity, problem.suspect) == (Severity.WARNING, None)


@pytest.mark.parametrize(
    ("mean", "before"),
    [
        ("1.1", "[channel=message]=4.80"),  # it would leave less than no time for messages
        ("2.8", "[channel=chat]=2.50"),  # messages never had a row
    ],
)
def test_no_row_is_asked_for_that_would_not_explain_the_mean(mean: str, before: str) -> None:
    parts = "resolution_time[channel=chat]=2.41 resolution_time[channel=phone]=3.15"
    past = f"resolution_time@2024-Q3{before}"

    [problem] = problems(CHECK, report(f"resolution_time={mean} {parts} {WEIGHTS} {past}"))

    assert problem.message.en.startswith("2.41, 3.15 weighted by")


def test_a_mean_of_the_parts_that_have_rows_asks_for_no_other() -> None:
    parts = "resolution_time[channel=chat]=2.41 resolution_time[channel=phone]=3.15"

    assert problems(CHECK, report(f"resolution_time=2.6 {parts} {WEIGHTS}")) == []


def test_of_one_period_alone_the_weights_say_which_part_of_a_mean_has_no_row() -> None:
    data = report(
        "resolution_time=5.0 resolution_time[channel=chat]=9.0 resolution_time[channel=phone]=6.0 "
        "human_contacts[channel=chat]=10 human_contacts[channel=phone]=20 "
        "human_contacts[channel=message]=30"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "no row for Mean resolution time, Messages, Q4 2024: "
        "Mean resolution time, Q4 2024 cannot be made of its parts"
    )
    assert problem.remedy.en == "add the row; the mean leaves about 3.0 for it"
    assert problem.severity is Severity.WARNING


def test_a_mean_that_leaves_out_a_part_for_good_is_held_against_the_others() -> None:
    data = report(
        "resolution_time=5.0 resolution_time[channel=chat]=9.0 resolution_time[channel=phone]=6.0 "
        "resolution_time@2024-Q3[channel=chat]=8.0 resolution_time@2024-Q3[channel=phone]=6.0 "
        "human_contacts[channel=chat]=10 human_contacts[channel=phone]=20 "
        "human_contacts[channel=message]=30"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("9.0, 6.0 weighted by Contacts handled by agents give 7")
