"""The things of a list as numbered cards."""

from __future__ import annotations

from reportgen.model.document import NumberCards
from reportgen.model.inline import Status
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
