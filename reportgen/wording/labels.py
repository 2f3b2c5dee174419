"""The words that blocks print: column titles, caption labels, headers, sources."""

from __future__ import annotations

from reportgen.model.language import Locale, Words

LABELS = {
    "metric": Words("Metric", "指标", "指標"),
    "unit": Words("Unit", "单位", "單位"),
    "previous": Words("Previous", "上期", "上期"),
    "actual": Words("Actual", "实际", "實際"),
    "change": Words("Change", "变化", "變化"),
    "target": Words("Target", "目标", "目標"),
    "gap": Words("Gap to target", "与目标之差", "與目標之差"),
    "gap_short": Words("Gap", "差距", "差距"),
    "status": Words("Status", "状态", "狀態"),
    "goal": Words("Goal", "目标内容", "目標內容"),
    "definition": Words("Definition", "口径", "口徑"),
    "number": Words("No.", "序号", "序號"),
    "task": Words("Task", "任务", "任務"),
    "action": Words("Action", "措施", "措施"),
    "owner": Words("Owner", "负责人", "負責人"),
    "partners": Words("With", "协作部门", "協作部門"),
    "start": Words("Start", "开始", "開始"),
    "end": Words("End", "完成", "完成"),
    "due": Words("Due", "完成时间", "完成時間"),
    "related": Words("Metric", "关联指标", "關聯指標"),
    "present": Words("Now", "当前值", "目前值"),
    "cause": Words("Cause", "原因", "原因"),
    "response": Words("Action", "措施", "措施"),
    "evidence": Words("Evidence", "依据", "依據"),
    "share": Words("Share (%)", "占比（%）", "佔比（%）"),
    "total": Words("Total", "合计", "合計"),
    "before": Words("Before", "之前", "之前"),
    "after": Words("After", "现在", "現在"),
    "against": Words("Against", "对比期", "對比期"),
    "highlight": Words("Highlight", "亮点", "亮點"),
    "month": Words("Month", "月份", "月份"),
    "period": Words("Period", "期间", "期間"),
    "table": Words("Table ", "表", "表"),
    "figure": Words("Figure ", "图", "圖"),
    "contents": Words("Contents", "目录", "目錄"),
    "closing": Words("Thank you", "敬请指正", "敬請指正"),
    "closing_steps": Words("Next steps", "接下来的安排", "接下來的安排"),
    "department": Words("Department", "部门", "部門"),
    "report_period": Words("Period", "报告期间", "報告期間"),
    "author": Words("Prepared by", "编制", "編製"),
    "presenter": Words("Presented by", "报告人", "報告人"),
    "compiler": Words("Compiled by", "汇编", "彙編"),
    "reviewer": Words("Reviewed by", "审核", "審核"),
    "approver": Words("Approved by", "批准", "核准"),
    "date": Words("Date", "日期", "日期"),
    "signature": Words("Signature", "签字", "簽名"),
    "grade": Words("Internal", "内部资料", "內部資料"),
    "draft": Words("DRAFT", "草稿 DRAFT", "草稿 DRAFT"),
    "continued": Words("(continued)", "（续）", "（續）"),
    "to_do": Words("to be added", "待补充", "待補充"),
    "nothing": Words("—", "—", "—"),
    "planned_end": Words("due ", "原定完成日期", "原定完成日期"),
    "finished_on": Words("finished", "完成日期", "完成日期"),
    "in_charge": Words("owner ", "负责人", "負責人"),
    "note": Words("Note", "说明", "說明"),
    "cumulative": Words("cumulative share", "累计占比", "累計佔比"),
    "cumulative_short": Words("cum. ", "累计", "累計"),
    "better": Words("Better", "向好", "向好"),
    "worse": Words("Worse", "变差", "變差"),
    "met_words": Words("Reached", "已达目标", "已達目標"),
    "missed_words": Words("Short of target", "未达目标", "未達目標"),
    "rest": Words("Other", "其他", "其他"),
    "kept": Words("conversion", "转化率", "轉換率"),
    "metrics": Words("Metrics", "各项指标", "各項指標"),
    "forecast": Words("Forecast", "预测", "預測"),
    "score": Words("Score", "得分", "得分"),
    "total_score": Words("Total score", "总分", "總分"),
    "grades": Words("Grades", "等级分布", "等第分布"),
    "versus": Words("vs ", "较", "較"),
    "next_target": Words("Next target", "下期目标", "下期目標"),
    "name": Words("Name", "名称", "名稱"),
    "text": Words("Details", "内容", "內容"),
    "step": Words("Step", "步骤", "步驟"),
    "standard": Words("Standard", "标准", "標準"),
    "record": Words("Record", "记录", "紀錄"),
    "level": Words("Now", "现状", "現況"),
    "milestones": Words("Milestones", "分期目标", "分期目標"),
    "limit": Words("Limit", "时限", "時限"),
    "role": Words("Role", "岗位", "職務"),
    "does": Words("Duties", "职责", "職責"),
    "decides": Words("May decide", "决定权", "決定權"),
    "tool": Words("Tool", "工具", "工具"),
    "watches": Words("Watches", "监测指标", "監測指標"),
    "frequency": Words("How often", "频率", "頻率"),
    "risk": Words("Risk", "风险", "風險"),
    "trigger": Words("Trigger", "触发条件", "觸發條件"),
    "linked": Words("Planned work", "对应计划", "對應計畫"),
    "effort": Words("Effort", "所需投入", "所需投入"),
    "expected": Words("Expected", "预期效果", "預期效果"),
    "area": Words("Area", "方面", "面向"),
    "budget_item": Words("Budget item", "预算项目", "預算項目"),
    "budget": Words("Budget", "预算", "預算"),
    "steps": Words("Steps", "措施", "措施"),
    "plan": Words("Plan", "计划", "計畫"),
    "do": Words("Do", "执行", "執行"),
    "check": Words("Check", "检查", "檢查"),
    "act": Words("Act", "改进", "改善"),
    "when": Words("When", "时间", "時間"),
    "what": Words("What", "事项", "事項"),
    "initiative": Words("Initiative", "项目", "專案"),
    "position": Words("Position", "岗位", "職位"),
    "team": Words("Team", "小组", "小組"),
    "hire_date": Words("Joined", "入职日期", "到職日期"),
    "criterion": Words("Criterion", "考核项", "考核項目"),
    "weight": Words("Weight (%)", "权重（%）", "權重（%）"),
    "self_score": Words("Self", "自评", "自評"),
    "self_total": Words("Self total", "自评总分", "自評總分"),
    "weighted_score": Words("Weighted", "加权得分", "加權得分"),
    "grade_given": Words("Grade", "等级", "等第"),
    "service": Words("Length of service", "工龄", "年資"),
    "assessed_period": Words("Period assessed", "考核期", "考核期間"),
    "assessed_by": Words("Assessed by", "考核人", "考核主管"),
    "person": Words("Name", "姓名", "姓名"),
    "scores": Words("Scores", "考核评分", "考核評分"),
    "reviewer_score": Words("Reviewer", "上级评分", "主管評分"),
}

_SOURCE = Words("Source: ", "数据来源：", "資料來源：")
_COMMA = Words(", ", "、", "、")
_SEMICOLON = Words("; ", "；", "；")


def column_title(name: str, locale: Locale) -> str:
    """Return the title of a column: the word for a field of the config or of a table."""
    known = LABELS.get(name)
    return known.in_(locale) if known else name.replace("_", " ")


def label(name: str, locale: Locale) -> str:
    """Return a word that blocks print."""
    return LABELS[name].in_(locale)


def wide_space(locale: Locale) -> str:
    """Return what stands between two things on one line: an em of space, in English two spaces."""
    return "  " if locale is Locale.EN else "　"


def source_line(files: tuple[str, ...], day: str, locale: Locale) -> str:
    """Return where figures come from: 数据来源：metrics.csv（2024-12-31）."""
    if not files:
        return ""
    names = _COMMA.in_(locale).join(files)
    dated = f" ({day})" if locale is Locale.EN else f"（{day}）"
    return f"{_SOURCE.in_(locale)}{names}{dated}"


def joined_sources(first: str, second: str) -> str:
    """Return two source lines as one, which names the word for them and each source once."""
    if not first or not second or first == second:
        return first or second
    for locale in Locale:
        prefix = _SOURCE.in_(locale)
        if first.startswith(prefix) and second.startswith(prefix):
            return f"{first}{_SEMICOLON.in_(locale)}{second.removeprefix(prefix)}"
    return f"{first}{second}"


def in_a_row(names: list[str], locale: Locale) -> str:
    """Return names one after the other without an "and": 甲、乙、丙."""
    return _COMMA.in_(locale).join(names)


def separators(count: int, locale: Locale) -> list[str]:
    """Return what stands before each of several names: nothing, then commas, at last an "and"."""
    last = {Locale.EN: " and ", Locale.HANS: "和", Locale.HANT: "與"}[locale]
    return ["", *[_COMMA.in_(locale)] * (count - 2), *[last] * (count > 1)][:count]


def listed(names: list[str], locale: Locale) -> str:
    """Return names one after the other: 甲、乙和丙; A, B and C."""
    between = separators(len(names), locale)
    return "".join(f"{before}{name}" for before, name in zip(between, names, strict=True))
