"""A text keeps to its script; what both scripts share, names and quotations are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.wording.script import script
from reportgen.model.finding import Severity
from reportgen.model.language import Locale
from reportgen.model.report.texts import TextKind
from tests.support.figures import table
from tests.support.typed import told, typed, values, written


@pytest.mark.parametrize(
    "text",
    [
        "售後組重複諮詢減少，客訴率下降。",
        "皇后牌床單在後臺上架，太后系列只剩三件",
        "里長與鄰里志工，公里數",
        "松山店、谷關店、北斗店、余先生",
        "台灣與臺北，一台機器",
        "干預與若干部門的恢復用戶",
        "品質檢查與品質量測相信息息相關",
        "限制作業時間，上周期間",
        "手頭拮据的顧客",
        "吃飯、群組、峰值、床墊、秘書、粽子",
        "著重、看著、顯著",
        "委託、托盤、占卜、佔比",
        "CRM 系統、App 上線、API 介接",
        "「这件货什么时候发？」",
        "依《客户服务规范》辦理",
        "滿意度 92.0 分，較上年 12.0 個百分點。",
    ],
)
def test_traditional_text_is_left_alone(text: str) -> None:
    assert values(script, text, Locale.HANT) == []


@pytest.mark.parametrize(
    "text",
    [
        "售后组重复咨询减少，投诉率下降。",
        "著名品牌、著作",
        "乾隆瓷器、乾坤",
        "瞭望系统",
        "覆盖率、回复、复核",
        "双11、618、Q4、KPI",
        "满意度85.0%，较上季升2.0个百分点",
        "9:00开门，比例3:1，第1,2组",
        "“售後組已經處理”",
        "依《客訴處理辦法》办理",
        "CRM, ERP 两套系统",
        "余下三家于云南",
    ],
)
def test_simplified_text_is_left_alone(text: str) -> None:
    assert values(script, text, Locale.HANS) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("售后组重復諮詢", ["重復", "售后", "组"]),
        ("满意度提升", ["满"]),
        ("發生后的處理，以后改善", ["以后"]),
        ("复购率与发货", ["复", "购", "与", "发", "货"]),
        ("体验变好", ["体", "验", "变"]),
    ],
)
def test_speaks_of_simplified_in_traditional(text: str, found: list[str]) -> None:
    assert sorted(values(script, text, Locale.HANT)) == sorted(found)


def test_speaks_of_traditional_in_simplified() -> None:
    [problem] = told(script, written(typed("售後响应时间縮短")))

    assert problem.message.en == "Traditional characters in a Simplified text: 後, 縮"
    assert problem.message.hans == "简体文字里有繁体写法：後、縮"
    assert problem.remedy.hans == "请改为：後 → 后；縮 → 缩"
    assert problem.place is not None
    assert problem.place.column == 13


def test_a_character_with_two_forms_offers_both() -> None:
    [problem] = told(script, written(typed("發货与头发"), locale=Locale.HANT))

    assert "发 → 發／髮" in problem.remedy.hant


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("服務質量提升", "質量", "品質"),
        ("客戶信息外洩", "信息", "資訊／訊息"),
        ("短視頻導購", "視頻", "影片"),
    ],
)
def test_mainland_words_are_a_warning(text: str, found: str, wanted: str) -> None:
    [problem] = told(script, written(typed(text), locale=Locale.HANT))

    assert problem.severity is Severity.WARNING
    assert problem.message.hant == f"「{found}」是中國大陸用語，台灣寫作「{wanted}」"
    assert problem.remedy.hant == f"請寫「{wanted}」"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("满意度提升,投诉减少", [","]),
        ("满意度85.0%,较上季升", [","]),
        ("原因:人手不足;措施:排班", [":", ";"]),
        ("已完成.", ["."]),
        ("售后(含退货)两组", ["("]),
    ],
)
def test_half_width_marks_in_chinese_are_a_warning(text: str, found: list[str]) -> None:
    [problem] = told(script, written(typed(text)))

    assert problem.severity is Severity.WARNING
    assert list(problem.values or ()) == found


def test_marks_name_the_right_ones() -> None:
    [problem] = told(script, written(typed("满意度提升,投诉减少")))

    assert problem.message.hans == "中文文字里有半角标点：,"
    assert problem.remedy.hans == "请改为：, → ，"


@pytest.mark.parametrize(
    "text",
    [
        "Contacts on 双11 rose by a third.",
        "“Fast” replies, and a café’s naïve menu.",
        "Team 售后 answered 12,480 contacts.",
    ],
)
def test_english_with_a_chinese_name_is_left_alone(text: str) -> None:
    assert values(script, text, Locale.EN) == []


def test_a_chinese_text_in_an_english_document_is_a_warning() -> None:
    [problem] = told(script, written(typed("满意度提升"), locale=Locale.EN))

    assert problem.message.en == "a Chinese text in an English document"
    assert problem.remedy.en == "write it in English"
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("locale", [Locale.HANS, Locale.HANT])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{{ csat.name }} was {{ csat }} and met its target.", TextKind.PROSE),
        ("Results of the month", TextKind.HEADING),
        ("Service quality", TextKind.HEADING),
    ],
)
def test_an_english_text_in_a_chinese_document_is_a_warning(
    text: str, kind: TextKind, locale: Locale
) -> None:
    shown = text.replace("{{ csat.name }}", "客户满意度").replace("{{ csat }}", "85.0%")
    given = replace(typed(text, kind=kind), shown=shown)

    [problem] = told(script, written(given, locale=locale))

    assert problem.message.en == "an English text in a Chinese document"
    assert problem.remedy.en == "write it in Chinese"
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Net Promoter Score", TextKind.HEADING),
        ("Zendesk", TextKind.HEADING),
        ("API v2, ISO 9001, iPhone 15", TextKind.PROSE),
        ("https://help.example.com/how-to/get-started", TextKind.PROSE),
        ("{{ csat }} / {{ csat.previous }}", TextKind.PROSE),
        ("Zendesk 的 macro 和 trigger 已整理", TextKind.PROSE),
    ],
)
def test_a_name_in_english_is_left_alone(text: str, kind: TextKind) -> None:
    assert told(script, written(typed(text, kind=kind))) == []


def test_a_chinese_text_with_english_names_printed_into_it_is_chinese() -> None:
    given = replace(typed("{{ csat.name }}是{{ csat }}"), shown="Customer satisfaction是85.0%")

    [problem] = told(script, written(given, locale=Locale.EN))

    assert problem.message.en == "a Chinese text in an English document"


def test_full_width_marks_in_english_are_a_warning() -> None:
    assert values(script, "Calls fell，and rose（twice）", Locale.EN) == ["，", "（", "）"]


def test_names_are_spelled_as_their_bearers_spell_them() -> None:
    owner = typed("陈一帆", "tasks[0].owner", kind=TextKind.NAME)
    text = typed("由陈一帆接手，處理時間縮短")

    assert told(script, written(owner, text, locale=Locale.HANT)) == []


def test_broken_encoding_is_found_in_names_too() -> None:
    owner = typed("陳\ue1a2帆", "tasks[0].owner", kind=TextKind.NAME)

    [problem] = told(script, written(owner, locale=Locale.HANT))

    assert problem.message.en == "the character U+E1A2 is a trace of broken encoding"


def test_a_single_character_is_nobody_s_name() -> None:
    owner = typed("後", "tasks[0].owner", kind=TextKind.NAME)

    [problem] = told(script, written(owner, typed("售後响应")))

    assert problem.values == ("後",)


def test_names_the_width_and_the_language_of_marks() -> None:
    [wide] = told(script, written(typed("Calls fell，again"), locale=Locale.EN))
    [narrow] = told(script, written(typed("满意度提升,投诉减少")))

    assert wide.message.en == "full-width punctuation in an English text: ，"
    assert wide.remedy.en == "write ， → ,"
    assert narrow.message.en == "half-width punctuation in a Chinese text: ,"


def test_a_name_may_be_written_in_the_other_script() -> None:
    assert told(script, written(typed("陳一帆", "tasks[0].owner", kind=TextKind.NAME))) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("title", "Ward Quality October 2026"),
        ("title", "Service Report"),
        ("sections.plan.title", "Plan"),
        ("sections.plan.title", "Next Month"),
        ("sections.plan.title", "Next month"),
        ("outline.chapters[0].title", "Risks"),
    ],
)
def test_a_title_in_english_is_told_of_in_a_chinese_document(path: str, text: str) -> None:
    kind = TextKind.PROSE if path == "title" else TextKind.HEADING

    [problem] = told(script, written(typed(text, path, kind=kind)))

    assert problem.message.hans == "中文文档里的英文文字"
    assert problem.message.hant == "中文文件裡的英文文字"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("title", "客服部 SLA 月报"),
        ("title", "Zendesk"),
        ("title", "2024 KPI"),
        ("sections.nps.title", "Net Promoter Score"),
        ("sections.sla.title", "SLA"),
        ("sections.crm.title", "Salesforce Service Cloud"),
        ("issues[0].text", "Plan"),
    ],
)
def test_a_title_may_be_a_name(path: str, text: str) -> None:
    kind = TextKind.PROSE if path == "title" else TextKind.HEADING

    assert told(script, written(typed(text, path, kind=kind))) == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The ward got a new room，出院二百人。", "The ward got a new room"),
        ("目标达到。The rest will follow in May。", "The rest will follow in May"),
    ],
)
def test_a_sentence_in_english_is_told_of_in_a_chinese_text(text: str, clause: str) -> None:
    [problem] = (p for p in told(script, written(typed(text))) if p.values == (clause,))

    assert problem.message.en == "an English text in a Chinese document"
    assert problem.place is not None
    assert problem.place.length == len(clause)


@pytest.mark.parametrize(
    "text",
    [
        "用 Net Promoter Score 衡量，SLA 不变",
        "推行 voice of the customer 项目，CRM 上线",
        "工具有 Zendesk，help desk software，Jira",
        "顾客说“I am very happy with it”，予以表扬",
        "运行 `select all from the table`，查看结果",
    ],
)
def test_english_words_in_a_chinese_sentence_are_left_alone(text: str) -> None:
    assert [p for p in told(script, written(typed(text))) if "English text" in p.message.en] == []


@pytest.mark.parametrize("names", [("後藤", "後藤縮"), ("後藤縮", "後藤")])
def test_the_longer_of_two_names_is_read_first(names: tuple[str, ...]) -> None:
    owners = [typed(name, "tasks[0].owner", kind=TextKind.NAME) for name in names]

    assert told(script, written(*owners, typed("由後藤縮负责"))) == []


@pytest.mark.parametrize(("name", "found"), [("people", []), ("roster", []), ("actions", ["後"])])
def test_people_of_the_tables_are_names_as_well(name: str, found: list[str]) -> None:
    given = written(typed("由後藤负责"))
    with_table = replace(given, tables={name: table("person_id name", "P01 後藤")})

    assert [each.values for each in told(script, with_table)] == [(char,) for char in found]


def test_an_english_text_is_all_that_is_said_of_it() -> None:
    [problem] = told(script, written(typed("The ward got a new room, and a second one.")))

    assert problem.values == ("The ward got a new room, and a second one.",)


def test_a_word_of_the_catalogue_is_told_as_a_whole() -> None:
    given = written(typed("頭发与头发"), locale=Locale.HANT)
    terms = {"hant_misconversions": {"头发": "頭髮"}}
    catalogue = replace(given.catalogue, terms=terms)

    [problem] = told(script, replace(given, catalogue=catalogue))

    assert problem.values == ("与", "头发")
