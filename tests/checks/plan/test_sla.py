"""A time limit comes with the share within it."""

from __future__ import annotations

import pytest

from reportgen.checks.plan.sla import sla
from reportgen.model.language import same
from tests.support.figures import redefined, report

CHAT = "first_contact_sla[channel=chat]:threshold=5以内"


@pytest.mark.parametrize(
    "figures",
    [
        f"{CHAT} first_contact_sla_met[channel=chat]:target=97",
        f"{CHAT} first_contact_sla_met[channel=chat]=93.5",
        "complaint_sla:threshold=24 complaint_sla_met:target=95",
        "complaint_sla:threshold=24 complaint_sla_met[channel=chat]:target=95",
        "first_contact_sla_met[channel=chat]=93.5",
    ],
)
def test_is_silent_where_each_limit_has_its_share(figures: str) -> None:
    assert list(sla(report(figures))) == []


@pytest.mark.parametrize("share", ["", " first_contact_sla_met:target=97"])
def test_a_share_of_all_channels_says_nothing_of_one(share: str) -> None:
    [problem] = sla(report(CHAT + share))

    assert problem.message.en == (
        "First contact limit, Live chat, Q4 2024 (limit) is 5 min, but no value "
        "of First contacts within the limit says which share stays within it"
    )
    assert problem.remedy.en == ("add the row 2024-Q4,first_contact_sla_met,channel,chat,target,…")


def test_a_share_needs_its_limit_where_other_channels_have_one() -> None:
    shares = "first_contact_sla_met[channel=chat]:target=97"
    other = "first_contact_sla_met[channel=phone]:target=95"

    [problem] = sla(report(f"{CHAT} {shares} {other}"))

    assert problem.message.en == (
        "First contacts within the limit, Phone, Q4 2024 (target) is a share "
        "within First contact limit, which sets no limit for Phone"
    )


@pytest.mark.parametrize(
    "share",
    [
        "",
        " complaint_sla_met@2024-Q3:target=95",
        " complaint_sla_met@2024-Q3[channel=chat]:target=95",
        " complaint_sla_met:stated_delta(2024-Q3)=2|pp",
    ],
)
def test_a_share_of_another_period_or_a_change_of_it_is_none(share: str) -> None:
    [problem] = sla(report(f"complaint_sla:threshold=24{share}"))

    assert problem.remedy.en == "add the row 2024-Q4,complaint_sla_met,,,target,…"


@pytest.mark.parametrize(
    ("metric", "meaning", "said"),
    [
        ("fcr", "share of calls within aht", "but no value of First-contact resolution"),
        ("fcr", "share of calls within aht_and_hold", "the catalogue has no metric"),
        ("complaints", "calls beyond aht", "the catalogue has no metric"),
    ],
)
def test_a_percentage_whose_meaning_names_the_limit_is_its_share(
    metric: str, meaning: str, said: str
) -> None:
    [problem] = sla(redefined(report("aht:threshold=5"), metric, means=same(meaning)))

    assert said in problem.message.en


def test_a_share_named_after_its_limit_comes_before_one_that_means_it() -> None:
    given = report(f"{CHAT} first_contact_sla_met[channel=chat]:target=97")

    assert (
        list(sla(redefined(given, "cert_coverage", means=same("within first_contact_sla")))) == []
    )


def test_a_limit_without_a_metric_for_its_share_is_named() -> None:
    [problem] = sla(report("aht:threshold=5"))

    assert problem.message.en == (
        "the catalogue has no metric for the share that stays within the limit "
        "of Average handling time"
    )


@pytest.mark.parametrize(
    "limit",
    [
        "complaint_sla[channel=phone]:threshold=5 complaint_sla_met[channel=phone]:target=90",
        "first_contact_sla[team=order]:threshold=5 first_contact_sla_met[team=order]:target=90",
        (
            "first_contact_sla[team=order]:threshold=5 first_contact_sla_met[team=order]:target=90 "
            "complaint_sla[channel=phone]:threshold=5 complaint_sla_met[channel=phone]:target=90"
        ),
        (
            "first_contact_sla@2024-Q3[channel=phone]:threshold=5 "
            "first_contact_sla_met@2024-Q3[channel=phone]:target=90"
        ),
    ],
)
def test_another_limit_dimension_or_period_calls_for_none(limit: str) -> None:
    share = "first_contact_sla_met[channel=chat]:target=97"

    assert list(sla(report(f"{limit} {share}"))) == []


def test_names_the_channel_of_a_limit_in_every_language_and_none_for_all() -> None:
    [of_one] = sla(report(CHAT))
    [of_all] = sla(report("first_contact_sla:threshold=5以内"))

    assert of_one.message.hans.startswith(
        "首次接入时限（在线聊天，2024年第四季度，限值）为 5 分钟，"
    )
    assert of_one.message.hant.startswith("首次接入時限（線上聊天，2024年第四季，限值）為 5 分鐘，")
    assert of_all.message.en.startswith("First contact limit, Q4 2024 (limit) is 5 min, but")


def test_one_limit_of_its_kind_is_enough_to_call_for_another() -> None:
    limits = f"{CHAT} complaint_sla:threshold=24 complaint_sla_met:target=95"
    shares = "first_contact_sla_met[channel=chat]:target=97"

    [problem] = sla(report(f"{limits} {shares} first_contact_sla_met[channel=phone]:target=95"))

    assert problem.message.en.endswith("which sets no limit for Phone")
