"""One document a kind of block, small enough that what is written of it can be read."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.inline import CaptionReference, Form, Medium, Status, StatusMark, Tone
from reportgen.model.document.inline import Text as Words
from reportgen.model.document.prose import Callout, Facts, ItemList, Signatory, SignOff
from reportgen.model.document.sequences import Event, Process, Step, Timeline
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from tests.support.charts import chart, panel, series
from tests.support.decks import kpi_card, number_card, problem_card, prose, run, table, text

LONG = "缺口集中在十一月和初级客服，其中新人上线首月遇上大促，培训还没有结束就独立接待。"

WORTH_A_LOOK = Table(
    "T1",
    "各渠道",
    (
        Column("渠道", fixed=True),
        Column("上季", Align.RIGHT, 8, Emphasis.MUTED, fixed=True),
        Column("本季", Align.RIGHT, 8, Emphasis.ACTUAL, fixed=True),
        Column("说明", weight=30, optional=True),
        Column("状态", weight=9),
    ),
    (
        Row(
            (
                text("电话"),
                (run("csat=83.0", Form.NUMBER),),
                (run("csat=85.0", Form.NUMBER),),
                (
                    Words("比上季好", strong=True, tone=Tone.GOOD),
                    CaptionReference("K", "（见表2）"),
                ),
                (StatusMark(Status.MISSED),),
            )
        ),
        Row((text("留言"), (), text("—"), text(LONG), (StatusMark(Status.MET),)), Emphasis.MUTED),
        Row((text("合计"), (), text("9"), (), ()), Emphasis.TOTAL),
    ),
    number=1,
    note=text("不含退货"),
    source="数据来源：metrics.csv",
)
STEPS = tuple(
    Step((Words(name),), (("标准", text("按渠道时限首次接入")), ("记录", text("工单号"))))
    for name in ("受理", "核实", "办结")
)
EVENTS = tuple(
    Event(when, text("分渠道压缩首次响应时长"), text("首次响应"), status)
    for when, status in (("1月8日至3月29日", Status.PLANNED), ("4月", Status.DONE), ("5月", None))
)
BLOCKS: Mapping[str, tuple[Block, ...]] = {
    "paragraphs": (prose("第一段首句。第一段次句。"), prose("第二段首句。", Medium.DECK)),
    "points": (
        ItemList((text("一点"), (Words("二点", strong=True), Words("：好", tone=Tone.GOOD)))),
    ),
    "ordered points": (ItemList(tuple(text(f"第{n}点") for n in "一二三四"), ordered=True),),
    "many points": (ItemList((text(LONG),) * 7),),
    "callout": (Callout("说明", text("状态由目标与实际值判定")),),
    "facts": (Facts((("姓名", text("顾南乔")), ("部门", text("客服部")), ("期间", text("全年")))),),
    "table": (WORTH_A_LOOK,),
    "long table": (table(14, source="数据来源：metrics.csv"),),
    "two small tables": (table(2, caption="甲"), table(2, caption="乙")),
    "kpi cards": (
        KpiCards(
            "K",
            "核心指标",
            (
                kpi_card(),
                kpi_card("接待量", target=None, status=Status.NO_TARGET, gap=(), scale=None),
                kpi_card("复购率", status=Status.MET, change=None, versus=""),
            ),
            number=2,
            note=text("不含退货"),
            source="数据来源：metrics.csv",
        ),
    ),
    "kpi cards below a table": (table(3), KpiCards("K", "核心指标", (kpi_card(),) * 2)),
    "number cards": (
        NumberCards("N", (number_card(), number_card("备岗", figure=(), line=(), status=None))),
    ),
    "number cards below a callout": (
        table(2),
        NumberCards("N", (number_card(), number_card("备岗", figure=(), status=None))),
    ),
    "problem cards": (
        ProblemCards(
            "P",
            (
                problem_card(),
                problem_card("复购率", status=Status.MET, cause=(), headline=text("三位新人")),
                problem_card("退货率", status=None, action=(), facts=()),
            ),
            source="数据来源：metrics.csv",
        ),
    ),
    "problem cards below a table": (table(2), ProblemCards("P", (problem_card(),) * 2)),
    "process": (Process("P", "流程", "步骤", STEPS, number=1, source="数据来源：period.yaml"),),
    "cycle": (Process("P", "循环", "步骤", STEPS, cycle=True),),
    "timeline": (
        Timeline("T", "排期", ("时间", "事项", "指标", "状态"), EVENTS, source="数据来源：a.csv"),
    ),
    "sign-off": (SignOff((Signatory("汇报人", "顾南乔"), Signatory("审阅", "")), "签字", "日期"),),
    "chart": (chart(panel(series("Hours", "3.0", "1.0"), target="2.0")),),
    "charts of two panels": (chart(panel(series("A", "3", "1")), panel(series("B", "1", "2"))),),
}
