"""What was to be filled in is found; names that look like it are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.wording.placeholder import placeholder
from reportgen.model.finding import About
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.place import Place
from reportgen.model.report.kind import Kind, OutlineWords
from reportgen.model.report.texts import TextKind
from tests.support.figures import quarter, redefined, report
from tests.support.typed import told, typed, values, written


@pytest.mark.parametrize(
    "text",
    [
        "尺码有 XL 和 XXL",
        "主推型号 XX-200 与 AXX3",
        "5xx 错误由信息部处理",
        "待补货订单当日提醒",
        "待填单顾客逐个回访",
        "请填写工单后再转派吗？顾客常这样问",
        "双11 XXXL 码缺货",
        "接口返回 NaNjing 站点",
        "infinity 系列上新",
        "见附录[1]",
        "由 [I10, I11] 承接",
        "客户 XX***12，手机号 138****1234",
        "[操作手册](https://example.com/a) 已更新",
        "《XX客服手册》不在此列",
        "比例 2×2",
        "**重点**是回访",
        "X光机类目",
        "Excel 导出",
        "支持 f() 写法",
        "时间待定的活动不算",
        "等待定点医院回复",
        "制度有待完善",
        "暂无投诉",
        "暂无",
        "无",
        "费用从略",
        "张○○ 已出院",
        "评分 ●●●○○",
        "按 tbc-12 规程执行",
        "型号 Xx-100 已停产",
        "lorems 品牌",
        "待确认后再报",
        "满意度85.0%，较上季升2.0个百分点",
    ],
)
def test_is_silent_at_names_and_words(text: str) -> None:
    assert values(placeholder, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("满意度达到 XX%", "XX"),
        ("XX公司", "XX"),
        ("提升xx个百分点", "xx"),
        ("20XX年度总结", "20XX"),
        ("X月X日上线", "X"),
        ("提升X%", "X"),
        ("成本下降××万元", "××"),
        ("TODO 补数据", "TODO"),
        ("TBD", "TBD"),
        ("原因待补充", "待补充"),
        ("待补充", "待补充"),
        ("措施：待填。", "待填"),
        ("原因待補。", "待補"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("满意度{{ }}", "{{"),
        ("占比#DIV/0!", "#DIV/0!"),
        ("见 #REF! 单元格", "#REF!"),
        ("满意度 NaN%", "NaN"),
        ("满意度 nan", "nan"),
        ("处理时长 inf 分钟", "inf"),
        ("负责人None", "None"),
        ("[填写改进措施]", "[填写改进措施]"),
        ("____", "____"),
        ("原因（　）", "（　）"),
        ("此处填写成果", "此处填写"),
        ("请填写原因", "请填写原因"),
        ("某某同事", "某某"),
        ("???", "???"),
        ("待定", "待定"),
        ("待定。", "待定"),
        ("（待定）", "待定"),
        ("原因：待完善", "待完善"),
        ("待确认", "待确认"),
        ("占位文字", "占位文字"),
        ("措施见下（略）", "（略）"),
        ("略", "略"),
        ("○○○", "○○○"),
        ("○○ 负责", "○○"),
        ("Xx医院", "Xx"),
        ("某某", "某某"),
        ("lorem", "lorem"),
        ("本节lorem ipsum。", "lorem ipsum"),
        ("tbc", "tbc"),
        ("N/A", "N/A"),
        ("to be confirmed", "to be confirmed"),
        ("责任人：TBC", "TBC"),
    ],
)
def test_speaks_of_what_was_left_open(text: str, found: str) -> None:
    assert values(placeholder, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "None of the targets was missed.",
        "Open issues: None",
        "The agreement is null and void; duties were undefined before.",
        "Customers asked for XXL.",
        "[Note: figures exclude returns.] They said they recieve [sic] it late.",
        "Nan Li joined the team.",
        "The owner is to be confirmed by the ward in May.",
        "Not applicable (n/a) answers are left out.",
    ],
)
def test_english_words_are_no_placeholders(text: str) -> None:
    assert values(placeholder, text, Locale.EN) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Satisfaction rose to None in May.", "None"),
        ("Satisfaction was nan%", "nan"),
        ("None", "None"),
        ("Dear [customer name],", "[customer name]"),
        ("Results are TBD.", "TBD"),
        ("Cost fell by XX%.", "XX"),
        ("To be confirmed", "To be confirmed"),
        ("Owner: to be determined.", "to be determined"),
        ("The date is tbc.", "tbc"),
        ("n/a", "n/a"),
        ("Placeholder", "Placeholder"),
    ],
)
def test_speaks_of_them_in_english(text: str, found: str) -> None:
    assert values(placeholder, text, Locale.EN) == [found]


def test_an_instruction_of_a_rule_book_is_no_placeholder() -> None:
    assert told(placeholder, written(typed("请填写工单", "rules[0]"))) == []


def test_names_are_filled_in_as_well() -> None:
    text = typed("TBD", "tasks[0].owner", kind=TextKind.NAME)

    [problem] = told(placeholder, written(text))

    assert problem.message.en == '"TBD" was never filled in'
    assert problem.remedy.en == "write the name"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("待补充医院", ["待补充"]),
        ("待定医院", ["待定"]),
        ("TBD医院", ["TBD"]),
        ("XX医院", ["XX"]),
        ("青岚医院", []),
        ("等待定医院", []),
    ],
)
def test_no_house_is_called_by_a_placeholder(name: str, found: list[str]) -> None:
    text = typed(name, "organisation.name", kind=TextKind.NAME)

    assert [p.values for p in told(placeholder, written(text))] == [(f,) for f in found]


@pytest.mark.parametrize(("name", "found"), [("待补充", ["待补充"]), ("满意度", [])])
def test_a_metric_that_is_printed_has_a_name(name: str, found: list[str]) -> None:
    given = written(figures="csat=85")
    metrics = dict(given.catalogue.metrics)
    metrics["csat"] = replace(metrics["csat"], names=LocalText("CSAT", name, name))
    renamed = replace(given, catalogue=replace(given.catalogue, metrics=metrics))

    problems = told(placeholder, renamed)

    assert [p.values for p in problems] == [(f,) for f in found]
    assert [p.about for p in problems] == [About(subject="metrics.csat.name_hans") for _ in found]


def test_the_caret_is_under_the_placeholder() -> None:
    [problem] = told(placeholder, written(typed("满意度达到 XX%")))

    assert problem.message.hans == "“XX”还没有填上"
    assert problem.place is not None
    assert (problem.place.column, problem.place.length) == (18, 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请填写本季度重点工作的成果", ["请填写本季度重点工作的成果"]),
        ("请填写本季度的重点工作成果吧", ["请填写本季度的重点工作成果吧"]),
        ("请填写本季度里的重点工作成果吧", []),  # longer than any prompt: 15 characters
    ],
)
def test_a_prompt_is_short(text: str, found: list[str]) -> None:
    assert values(placeholder, text) == found


def test_a_text_is_to_be_written_with_figures_by_their_names() -> None:
    [problem] = told(placeholder, written(typed("TBD")))

    assert problem.remedy.en == "write the text; a figure comes in by its name, such as {{ csat }}"
    assert problem.remedy.hans == "请补上内容；数值请用指标名引用，例如 {{ csat }}"
    assert problem.remedy.hant == "請補上內容；數值請用指標名引用，例如 {{ csat }}"


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("依从率为｛｛ csat ｝｝。", "｛｛ csat ｝｝", "{{ csat }}"),
        ("依从率为｛｛csat.target｝｝。", "｛｛csat.target｝｝", "{{csat.target}}"),
        ("｛% if csat %｝好", "｛% if csat %｝", "{% if csat %}"),
        ("依从率为 csat ｝｝。", "｝｝", "}}"),
    ],
)
def test_full_width_braces_print_as_they_stand(text: str, found: str, right: str) -> None:
    [problem] = told(placeholder, written(typed(text)))

    assert problem.message.en == f'"{found}" prints as it stands: its braces are full-width'
    assert problem.message.hans == f"“{found}”的花括号是全角，会照原样印出来"
    assert problem.message.hant == f"「{found}」的大括號是全形，會照原樣印出來"
    assert problem.remedy.en == f"write {right}"


@pytest.mark.parametrize("text", ["集合｛甲、乙｝已核对", "满意度{{ csat }}"])
def test_a_single_full_width_brace_is_a_bracket(text: str) -> None:
    found = told(placeholder, written(typed(text)))

    assert [p for p in found if "full-width" in p.message.en] == []


def test_wide_braces_are_all_that_is_said_of_a_text() -> None:
    assert values(placeholder, "｛｛ csat ｝｝ TODO") == ["｛｛ csat ｝｝"]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ((), "由客户代号负责", []),
        (("客户代号",), "由客户代号负责", ["客户代号"]),
        (("客户代号",), "由客户负责", []),
    ],
)
def test_a_catalogue_may_list_further_words(words: object, text: str, found: list[str]) -> None:
    given = written(typed(text))
    catalogue = replace(given.catalogue, terms={"placeholders": words})

    said = told(placeholder, replace(given, catalogue=catalogue))

    assert [each.values for each in said] == [(word,) for word in found]


def test_what_a_kind_is_for_is_filled_in_and_what_is_printed_is_read_with_the_texts() -> None:
    place = Place("outline.yaml", 4)
    words = (
        OutlineWords("purpose", place, "TODO", is_printed=False),
        OutlineWords("title", place, "TBD"),
    )
    kind = Kind("brief", words=words)

    found = told(placeholder, report("", replace(quarter(), document_kind=kind)))

    assert [(each.values, each.place and each.place.file) for each in found] == [
        (("TODO",), "outline.yaml")
    ]


@pytest.mark.parametrize(("key", "line"), [("name_hans", 7), ("", 5)])
def test_a_name_is_shown_where_the_catalogue_has_it(key: str, line: int) -> None:
    places = {"": Place("metrics.yaml", 5), key: Place("metrics.yaml", line)}
    unnamed = redefined(report("csat=85"), "csat", names=same("TODO"), places=places)

    [problem] = told(placeholder, unnamed)

    assert problem.place is not None
    assert problem.place.line == line


def test_a_prompt_is_one_word_and_a_name_is_asked_for_in_every_language() -> None:
    [name] = told(placeholder, written(typed("TBD", "tasks[0].owner", kind=TextKind.NAME)))

    assert values(placeholder, "请填写 工单编号") == []
    assert (name.remedy.hans, name.remedy.hant) == ("请写上姓名或名称", "請寫上姓名或名稱")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("...", ["..."]),
        ("…", ["…"]),
        (" …… ", ["……"]),
        ("。。。", ["。。。"]),
        ("Late, and so on ...", []),
        ("TODO: about xx, then TODO", ["TODO", "xx"]),
        ("满意度达到 XX%，原因待补充", ["XX", "待补充"]),
        ("是 {{ 未闭合的 }}", ["{{"]),
    ],
)
def test_dots_alone_are_found_and_each_placeholder_of_a_text(text: str, found: list[str]) -> None:
    assert values(placeholder, text) == found
