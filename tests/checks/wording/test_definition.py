"""Abbreviation, name, meaning and direction are the catalogue's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.wording.definition import definition
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Severity
from reportgen.model.language import same
from reportgen.model.report.config import Goal, Override
from reportgen.model.report.report import Report
from tests.support.figures import quarter, redefined, report


def overridden(metric: str, **said: str) -> Report:
    return report("", quarter(metric_overrides={metric: Override(**said)}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "data",
    [
        overridden("nps", short="NPS", means="推荐者占比减去贬损者占比。"),
        overridden("nps", name="淨推薦值", better="higher"),
        overridden("resolution_time", short="RTT"),
        overridden("resolution_time", short="ART"),
        overridden("resolution_time", short="resolution_time"),
        overridden("nobody_knows", name="别的"),
        redefined(overridden("nps", means="负面反馈的比例"), "nps", means=same("")),
        report("csat:target=90以上 resolution_time:target=3以内 nps:target=70"),
        report(
            "", quarter(goals=(Goal("退货引起的纠纷不超过百分之三", "G4", "return_dispute_rate"),))
        ),
        report("", quarter(goals=(Goal("无理由退货率不超过百分之三", "G3", "return_rate"),))),
    ],
)
def test_is_silent_where_the_catalogue_says_the_same(data: Report) -> None:
    assert list(definition(data)) == []


def test_another_meaning_is_an_error() -> None:
    [problem] = definition(overridden("nps", means="负面反馈的比例"))

    assert problem.message.en == 'Net Promoter Score is redefined as "负面反馈的比例" (meaning)'
    assert problem.remedy.en == (
        "the catalogue says: share of promoters minus share of detractors; take out "
        "`nps` under `metric_overrides`"
    )
    assert problem.severity is None


def test_a_translation_that_the_catalogue_does_not_have_is_one_too() -> None:
    [problem] = definition(overridden("headcount", means="期末在岗的人"))

    assert problem.message.en == 'Headcount is redefined as "期末在岗的人" (meaning)'


def test_under_a_listed_alias_it_is_a_warning() -> None:
    data = overridden("resolution_time", short="RTT", means="首次解决问题的平均时间")

    [problem] = definition(data)

    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    "said",
    [
        {"short": "RTT", "better": "higher"},
        {"short": "MTTR", "means": "首次解决问题的平均时间"},
        {"means": "首次解决问题的平均时间"},
    ],
)
def test_the_other_direction_and_an_unknown_abbreviation_are_never_a_warning(
    said: dict[str, str],
) -> None:
    [problem] = definition(overridden("resolution_time", **said))

    assert problem.severity is None


def test_a_metric_without_an_abbreviation_has_its_id_and_no_other_language_than_it_is_given() -> (
    None
):
    [problem] = definition(overridden("headcount", short="HC"))
    [meaning] = definition(overridden("headcount", means="期末在岗的人"))
    [other] = definition(overridden("nps", means="负面反馈的比例"))

    assert problem.remedy.en == (
        "the catalogue says: headcount; take out `headcount` under `metric_overrides`"
    )
    english = "people on the team at the end of the period"
    assert (
        meaning.remedy.hans
        == f"指标目录写的是：{english}；请去掉 `metric_overrides` 下的 `headcount`"
    )
    assert (
        meaning.remedy.hant
        == f"指標目錄寫的是：{english}；請去掉 `metric_overrides` 下的 `headcount`"
    )
    assert other.remedy.hans == (
        "指标目录写的是：推荐者占比减去贬损者占比；请去掉 `metric_overrides` 下的 `nps`"
    )


def test_a_metric_without_a_meaning_has_a_direction_to_be_contradicted() -> None:
    unexplained = redefined(overridden("nps", better="lower"), "nps", means=same(""))

    [problem] = definition(unexplained)

    assert problem.values == ("lower",)


def test_an_unknown_abbreviation_and_the_other_direction_are_named_together() -> None:
    [problem] = definition(overridden("resolution_time", short="MTTR", better="higher"))

    assert problem.message.en == (
        'Mean resolution time is redefined as "MTTR; higher" (abbreviation and good direction)'
    )
    assert problem.remedy.en == (
        "the catalogue says: ART; lower is better; take out `resolution_time` under "
        "`metric_overrides`"
    )


def test_two_metrics_may_not_share_an_alias() -> None:
    data = report("")
    metrics = dict(data.catalogue.metrics)
    metrics["aht"] = replace(metrics["aht"], aliases=("RTT",))
    catalogue = replace(data.catalogue, metrics=metrics)

    [problem] = definition(replace(data, catalogue=catalogue))

    assert problem.message.en == (
        '"RTT" names two metrics: Mean resolution time (resolution_time) '
        "and Average handling time (aht)"
    )


def test_a_target_is_bounded_on_its_good_side() -> None:
    [problem] = definition(report("resolution_time:target=3以上"))

    [high] = definition(report("csat:target=90以内"))

    assert problem.message.en == (
        "the target of Mean resolution time is at least 3, but lower is better"
    )
    assert high.message.en == (
        "the target of Customer satisfaction is at most 90, but higher is better"
    )
    assert high.message.hans.startswith("客户满意度的目标是不高于 90")


def test_a_goal_speaks_of_its_own_metric() -> None:
    goal = Goal("退货纠纷率控制在百分之三以内", "G3", "return_rate")
    nameless = replace(goal, id=None)

    [problem, other] = definition(report("", quarter(goals=(goal, nameless))))

    assert [each.about.subject for each in (problem, other) if each.about] == ["G3", "goals[1]"]

    assert problem.message.en == (
        'the goal "退货纠纷率控制在百分之三以内" (G3) speaks of Return dispute rate, '
        "but its metric is No-fault return rate"
    )
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "metric", "said"),
    [
        ("退货纠纷率不超过百分之三", None, []),
        ("客户满意度升、投诉率降", "return_rate", ["Complaint rate"]),
        ("客户满意度升、投诉率降", "csat", []),
        ("把该做的做好", "return_rate", []),
    ],
)
def test_a_goal_names_its_metric_or_none(text: str, metric: str | None, said: list[str]) -> None:
    found = definition(report("", quarter(goals=(Goal(text, "G1", metric),))))

    assert [
        problem.message.en.rpartition(" speaks of ")[2].partition(",")[0] for problem in found
    ] == said


def test_a_target_from_one_value_to_another_or_of_no_good_direction_is_not_turned_round() -> None:
    neutral = report("contacts:target=3以上 headcount:target=3以内")
    [figure] = report("resolution_time:target=3以上").book.figures
    reaching = replace(report(""), book=book_of((replace(figure, until=Decimal(4)),), {}))

    assert list(definition(neutral)) == []
    assert list(definition(reaching)) == []
