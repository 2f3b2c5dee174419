"""The things of a list as numbered cards."""

from __future__ import annotations

import pytest

from reportgen.kinds.team_annual import Analysis, TeamAnnual
from reportgen.model.document.cards import NumberCards
from reportgen.model.document.inline import Status
from reportgen.model.language import Locale
from reportgen.model.report.pieces import ShownMetric
from tests.support.figures import quarter, report, table
from tests.support.samples import expanded, other_sample, said


def test_a_card_has_the_name_the_text_and_the_figure_of_its_metric() -> None:
    [block] = expanded("cards", other_sample("personal-annual"), of="cycle")

    assert isinstance(block, NumberCards)
    card = block.cards[0]
    assert (said(card.title), said(card.figure)) == ("服务量与质量", "12,480")
    assert said(card.line) == "人工接待量　上年10,350　▲ +20.6%"


def test_ids_of_initiatives_become_their_rows_with_time_and_status() -> None:
    report = other_sample("team-annual")

    [block] = expanded("cards", report, of="plan.systems", text="when", figure="next_target")

    assert isinstance(block, NumberCards)
    assert [(said(card.title), said(card.text), card.status) for card in block.cards] == [
        ("智慧客服第二期：方言與多義詞", "2025年2月至8月", Status.PLANNED),
        ("CRM 擴容", "2024年11月至2025年3月", Status.IN_PROGRESS),
        ("顧客資料平台", "2025年3月至10月", Status.PLANNED),
    ]
    assert said(block.cards[0].figure) == "≥ 85%"


def test_a_list_without_figures_names_the_config_as_its_source() -> None:
    [block] = expanded("cards", other_sample("service-plan"), of="principles")

    assert isinstance(block, NumberCards)
    assert block.source == "数据来源：period.yaml（2023-12-22）"
    assert [card.figure for card in block.cards] == [(), (), ()]


def test_a_metric_that_nobody_wrote_of_speaks_of_its_target_its_change_and_its_members() -> None:
    [block] = expanded("cards", other_sample("team-annual"), of="analysis.speed")

    assert isinstance(block, NumberCards)
    assert [
        (said(card.title, Locale.HANT), said(card.text, Locale.HANT)) for card in block.cards
    ] == [
        ("首次回應時間", "26秒，達到30秒以內的目標"),
        ("複雜個案處理週期", "23.5小時，較上年縮短48.5小時"),
        ("首次回應時間：管道", "最高：社群媒體52秒；最低：線上聊天18秒"),
    ]
    assert [card.figure for card in block.cards] == [(), (), ()]


def test_members_that_a_card_is_about_are_told_with_what_they_were() -> None:
    [block] = expanded("cards", other_sample("team-annual"), of="achievements.cost")

    assert isinstance(block, NumberCards)
    assert [(said(card.title, Locale.HANT), said(card.text, Locale.HANT)) for card in block.cards][
        1:
    ] == [
        (
            "費用：硬體採購與系統維運",
            "硬體採購由60.0變為39.0萬元；系統維運由100.0變為82.0萬元",
        ),
        ("費用：爭議訂單賠付", "爭議訂單賠付由190.0變為110.2萬元"),
    ]


def test_a_named_card_without_a_text_lets_its_metric_speak_where_an_editor_says_so() -> None:
    report = other_sample("personal-annual-en")

    [block] = expanded("cards", report, of="results.complaints", otherwise="claim")

    assert isinstance(block, NumberCards)
    assert [
        (said(card.title, Locale.EN), said(card.text, Locale.EN)) for card in block.cards[:2]
    ] == [
        ("Complaints", "34; it fell by 44.3% on the previous year"),
        ("Escalation rate", "8.8%, which meets the target of at most 10.0%"),
    ]


def test_a_metric_without_a_target_speaks_of_its_past() -> None:
    report = other_sample("personal-annual")

    [block] = expanded("cards", report, of="results.satisfaction", otherwise="claim")

    assert isinstance(block, NumberCards)
    assert said(block.cards[1].text) == "12%，比上年下降16个百分点"


SYSTEMS = table(
    "name text does standard response",
    "甲 甲 派单 三秒 重启",
    "乙 '' 派单 三秒 重启",
    "丙 '' '' 三秒 重启",
    "丁 '' '' '' 重启",
    "戊 说明 派单 三秒 重启",
)


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        ({}, ["", "派单", "三秒", "重启", "说明"]),
        (
            {"text": "does standard"},
            [
                "职责：派单；标准：三秒",
                "职责：派单；标准：三秒",
                "三秒",
                "",
                "职责：派单；标准：三秒",
            ],
        ),
        ({"text": "standard"}, ["三秒", "三秒", "三秒", "", "三秒"]),
    ],
)
def test_the_text_of_a_card_is_the_first_field_that_says_something_else_than_its_title(
    options: dict[str, str], texts: list[str]
) -> None:
    [block] = expanded("cards", report("", tables={"systems": SYSTEMS}), of="systems", **options)

    assert isinstance(block, NumberCards)
    assert [said(card.title) for card in block.cards] == ["甲", "乙", "丙", "丁", "戊"]
    assert [said(card.text) for card in block.cards] == texts
    assert block.source == "数据来源：roster.csv（2024-12-31）"


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("actual", ("85.0%", "客户满意度　上季83.0　▲ +2.0个百分点")),
        ("target", ("≥ 90.0%", "客户满意度　当前值85.0%")),
        ("next_target", ("≥ 92.0%", "客户满意度　当前值85.0%")),
        ("none", ("", "")),
    ],
)
def test_an_author_chooses_which_figure_of_the_metric_a_card_shows(
    figure: str, shown: tuple[str, str]
) -> None:
    figures = "csat=85.0 csat@2024-Q3=83.0 csat:target=90 csat@2025-Q1:target=92"
    data = report(figures, tables={"aims": table("name text metric", "满意 更好 csat")})

    [block] = expanded("cards", data, of="aims", figure=figure)

    assert isinstance(block, NumberCards)
    [card] = block.cards
    assert (said(card.figure), said(card.line)) == shown


def test_a_card_that_has_no_name_goes_by_its_metric_and_one_without_either_is_none() -> None:
    rows = table("text metric", "更好 csat", "'' orders", "'' ''")
    data = report("csat=85 orders=3", tables={"aims": rows})

    [block] = expanded("cards", data, of="aims", text="text", figure="none")

    assert isinstance(block, NumberCards)
    assert [said(card.title) for card in block.cards] == ["更好", "订单量"]


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        ({}, ["85.0%，距目标还差5.0个百分点"]),
        ({"text": "metric"}, [""]),
        ({"figure": "actual"}, [""]),
    ],
)
def test_a_metric_speaks_for_itself_unless_an_editor_says_what_a_card_shows(
    options: dict[str, str], texts: list[str]
) -> None:
    data = report("csat=85.0 csat:target=90.0以上", tables={"aims": table("metric", "csat")})

    [block] = expanded("cards", data, of="aims", **options)

    assert isinstance(block, NumberCards)
    assert [said(card.text) for card in block.cards] == texts


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        (
            "csat[channel=chat]=86.0 csat[channel=phone]=84.0",
            "最高：在线聊天86.0%；最低：电话84.0%",
        ),
        ("csat[channel=chat]=86.0", "在线聊天86.0%"),
        ("csat=86.0", ""),
        (
            "csat[channel=chat]=86.0约 csat[channel=phone]=84.0",
            "最高：在线聊天约86.0%；最低：电话84.0%",
        ),
        (
            "csat[channel=chat]=90约 csat[channel=phone]=86.0",
            "在线聊天约90.0%；电话86.0%",
        ),
    ],
)
def test_of_a_dimension_the_highest_and_the_lowest_member_speak(figures: str, text: str) -> None:
    rows = table("metric dimension", "csat channel")

    [block] = expanded("cards", report(figures, tables={"aims": rows}), of="aims")

    assert isinstance(block, NumberCards)
    assert [said(card.text) for card in block.cards] == [text]


def test_members_that_a_card_names_are_told_with_what_they_were_where_that_is_known() -> None:
    content = TeamAnnual(
        analysis=Analysis(speed=(ShownMetric("aht", members=("chat", "phone", "message")),))
    )
    data = report(
        "aht[channel=chat]=6.0 aht[channel=phone]=7.0 aht@2024-Q3[channel=chat]=8.0",
        quarter(content=content),
    )

    [block] = expanded("cards", data, of="analysis.speed")

    assert isinstance(block, NumberCards)
    assert [said(card.text) for card in block.cards] == ["在线聊天由8.0变为6.0分钟；电话7.0分钟"]
