"""A text points only at what its document has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.wording.dangling_reference import dangling_reference
from reportgen.model.language import Locale
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.texts import TextKind
from tests.support.typed import told, typed, values, written


@pytest.mark.parametrize(
    "text",
    [
        "如下表达更清楚",
        "如上表现说明培训有效",
        "顾客问“详见附件”在哪里",
        "见《售后手册》表3",
        "新增附件上传功能",
        "按前文模板答复",
        "把表3个月一清改为每月一清",
        "见附录",
    ],
)
def test_is_silent_where_nothing_is_pointed_at(text: str) -> None:
    assert values(dangling_reference, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("详情见附件", "见附件"),
        ("数据如下表所示", "如下表"),
        ("走势如上图", "如上图"),
        ("具体见表3", "见表3"),
        ("前文已说明", "前文已"),
        ("如前所述，时长偏长", "如前所述"),
        ("詳見附件", "見附件"),
        ("趨勢如下圖", "如下圖"),
    ],
)
def test_speaks_of_what_is_not_there(text: str, found: str) -> None:
    assert values(dangling_reference, text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Details: see table 3.", "see table 3"),
        ("See attached.", "See attached"),
        ("As mentioned above, calls were slow.", "As mentioned above"),
        ("The figure below shows it.", "figure below"),
    ],
)
def test_speaks_of_it_in_english(text: str, found: str) -> None:
    assert values(dangling_reference, text, Locale.EN) == [found]


@pytest.mark.parametrize("text", ["The table was set.", "See the guide, table 3 of ISO 10002."])
def test_is_silent_at_other_tables(text: str) -> None:
    assert values(dangling_reference, text, Locale.EN) == []


def test_a_chart_of_the_config_can_be_pointed_at() -> None:
    given = written(typed("峰值见图1"), typed("谷值见图2"))
    with_chart = replace(given.config, charts=(ChartConfig("C1", "line"),))

    [problem] = told(dangling_reference, replace(given, config=with_chart))

    [of_table] = told(
        dangling_reference, replace(given, config=with_chart, texts=(typed("见表1"),))
    )
    assert of_table.values == ("见表1",)
    assert problem.message.en == '"见图2" points at something that this document does not have'
    assert problem.remedy.hans == '请把内容直接写出来；要指图，请用图的编号：{{ ref("C1") }}'


def test_an_assessment_has_no_appendix() -> None:
    given = written(typed("见附录"), kind="assessment-collection")

    [problem] = told(dangling_reference, given)

    assert problem.values == ("见附录",)


@pytest.mark.parametrize("text", ["走势如下图", "如上表", "the table below shows it"])
def test_a_section_may_point_at_what_stands_beside_its_words(text: str) -> None:
    for path, count in (("sections.results", 0), ("issues[0].text", 1)):
        assert len(told(dangling_reference, written(typed(text, path)))) == count


def test_a_section_may_not_point_at_an_attachment() -> None:
    [problem] = told(dangling_reference, written(typed("详见附件", "sections.results")))

    assert problem.values == ("见附件",)


def test_a_name_points_at_nothing() -> None:
    text = typed("见附件", "tasks[0].owner", kind=TextKind.NAME)

    assert told(dangling_reference, written(text)) == []
