"""The words that blocks print: column titles, caption labels, headers, sources."""

from __future__ import annotations

from reportgen.model.language import Locale, LocalText
from reportgen.wording.typography import typography

LABELS = {
    "metric": LocalText("Metric", "指标", "指標"),
    "unit": LocalText("Unit", "单位", "單位"),
    "previous": LocalText("Previous", "上期", "上期"),
    "actual": LocalText("Actual", "实际", "實際"),
    "change": LocalText("Change", "变化", "變化"),
    "difference": LocalText("Change", "变化", "變化"),
    "target": LocalText("Target", "目标", "目標"),
    "gap": LocalText("Gap to target", "与目标之差", "與目標之差"),
    "distance": LocalText("Gap", "差距", "差距"),
    "status": LocalText("Status", "状态", "狀態"),
    "goal": LocalText("Goal", "目标内容", "目標內容"),
    "held": LocalText("Checked", "核对", "核對"),
    "held_firm": LocalText("yes", "已核对", "已核對"),
    "held_loose": LocalText("roughly", "粗略", "粗略"),
    "held_none": LocalText("no", "未核对", "未核對"),
    "definition": LocalText("Definition", "口径", "口徑"),
    "number": LocalText("No.", "序号", "序號"),
    "task": LocalText("Task", "任务", "任務"),
    "action": LocalText("Action", "措施", "措施"),
    "owner": LocalText("Owner", "负责人", "負責人"),
    "partners": LocalText("With", "协作部门", "協作部門"),
    "start": LocalText("Start", "开始", "開始"),
    "end": LocalText("End", "完成", "完成"),
    "due": LocalText("Due", "完成时间", "完成時間"),
    "related": LocalText("Metric", "关联指标", "關聯指標"),
    "present": LocalText("Now", "当前值", "目前值"),
    "cause": LocalText("Cause", "原因", "原因"),
    "response": LocalText("Action", "措施", "措施"),
    "evidence": LocalText("Evidence", "依据", "依據"),
    "share": LocalText("Share (%)", "占比（%）", "佔比（%）"),
    "total": LocalText("Total", "合计", "合計"),
    "before": LocalText("Before", "之前", "之前"),
    "after": LocalText("After", "现在", "現在"),
    "against": LocalText("Against", "对比期", "對比期"),
    "highlight": LocalText("Highlight", "亮点", "亮點"),
    "month": LocalText("Month", "月份", "月份"),
    "period": LocalText("Period", "期间", "期間"),
    "table": LocalText("Table ", "表", "表"),
    "figure": LocalText("Figure ", "图", "圖"),
    "contents": LocalText("Contents", "目录", "目錄"),
    "closing": LocalText("Thank you", "敬请指正", "敬請指正"),
    "closing_steps": LocalText("Next steps", "接下来的安排", "接下來的安排"),
    "department": LocalText("Department", "部门", "部門"),
    "report_period": LocalText("Period", "报告期间", "報告期間"),
    "author": LocalText("Prepared by", "编制", "編製"),
    "presenter": LocalText("Presented by", "报告人", "報告人"),
    "compiler": LocalText("Compiled by", "汇编", "彙編"),
    "reviewer": LocalText("Reviewed by", "审核", "審核"),
    "approver": LocalText("Approved by", "批准", "核准"),
    "date": LocalText("Date", "日期", "日期"),
    "signature": LocalText("Signature", "签字", "簽名"),
    "draft": LocalText("DRAFT", "草稿 DRAFT", "草稿 DRAFT"),
    "continued": LocalText("(continued)", "（续）", "（續）"),
    "to_do": LocalText("to be added", "待补充", "待補充"),
    "nothing": LocalText("—", "—", "—"),
    "planned_end": LocalText("due ", "原定完成日期", "原定完成日期"),
    "finished_on": LocalText("finished", "完成日期", "完成日期"),
    "in_charge": LocalText("owner ", "负责人", "負責人"),
    "note": LocalText("Note", "说明", "說明"),
    "cumulative": LocalText("cumulative share", "累计占比", "累計佔比"),
    "cumulative_short": LocalText("cum. ", "累计", "累計"),
    "better": LocalText("Better", "向好", "向好"),
    "worse": LocalText("Worse", "变差", "變差"),
    "met_words": LocalText("Reached", "已达目标", "已達目標"),
    "missed_words": LocalText("Short of target", "未达目标", "未達目標"),
    "rest": LocalText("Other", "其他", "其他"),
    "kept": LocalText("conversion", "转化率", "轉換率"),
    "metrics": LocalText("Metrics", "各项指标", "各項指標"),
    "forecast": LocalText("Forecast", "预测", "預測"),
    "score": LocalText("Score", "得分", "得分"),
    "total_score": LocalText("Total score", "总分", "總分"),
    "grades": LocalText("Grades", "等级分布", "等第分布"),
    "versus": LocalText("vs ", "较", "較"),
    "next_target": LocalText("Next target", "下期目标", "下期目標"),
    "name": LocalText("Name", "名称", "名稱"),
    "text": LocalText("Details", "内容", "內容"),
    "step": LocalText("Step", "步骤", "步驟"),
    "standard": LocalText("Standard", "标准", "標準"),
    "record": LocalText("Record", "记录", "紀錄"),
    "level": LocalText("Now", "现状", "現況"),
    "milestones": LocalText("Milestones", "分期目标", "分期目標"),
    "limit": LocalText("Limit", "时限", "時限"),
    "role": LocalText("Role", "岗位", "職務"),
    "does": LocalText("Duties", "职责", "職責"),
    "decides": LocalText("May decide", "决定权", "決定權"),
    "tool": LocalText("Tool", "工具", "工具"),
    "watches": LocalText("Watches", "监测指标", "監測指標"),
    "frequency": LocalText("How often", "频率", "頻率"),
    "risk": LocalText("Risk", "风险", "風險"),
    "trigger": LocalText("Trigger", "触发条件", "觸發條件"),
    "linked": LocalText("Planned work", "对应计划", "對應計畫"),
    "effort": LocalText("Effort", "所需投入", "所需投入"),
    "expected": LocalText("Expected", "预期效果", "預期效果"),
    "area": LocalText("Area", "方面", "面向"),
    "budget_item": LocalText("Budget item", "预算项目", "預算項目"),
    "budget": LocalText("Budget", "预算", "預算"),
    "steps": LocalText("Steps", "措施", "措施"),
    "plan": LocalText("Plan", "计划", "計畫"),
    "do": LocalText("Do", "执行", "執行"),
    "check": LocalText("Check", "检查", "檢查"),
    "act": LocalText("Act", "改进", "改善"),
    "when": LocalText("When", "时间", "時間"),
    "what": LocalText("What", "事项", "事項"),
    "initiative": LocalText("Initiative", "项目", "專案"),
    "position": LocalText("Position", "岗位", "職位"),
    "team": LocalText("Team", "小组", "小組"),
    "hire_date": LocalText("Joined", "入职日期", "到職日期"),
    "criterion": LocalText("Criterion", "考核项", "考核項目"),
    "weight": LocalText("Weight (%)", "权重（%）", "權重（%）"),
    "self_score": LocalText("Self", "自评", "自評"),
    "self_total": LocalText("Self total", "自评总分", "自評總分"),
    "weighted_score": LocalText("Weighted", "加权得分", "加權得分"),
    "grade_given": LocalText("Grade", "等级", "等第"),
    "service": LocalText("Length of service", "工龄", "年資"),
    "assessed_period": LocalText("Period assessed", "考核期", "考核期間"),
    "assessed_by": LocalText("Assessed by", "考核人", "考核主管"),
    "person": LocalText("Name", "姓名", "姓名"),
    "scores": LocalText("Scores", "考核评分", "考核評分"),
    "reviewer_score": LocalText("Reviewer", "上级评分", "主管評分"),
}

_SOURCE = LocalText("Source: ", "数据来源：", "資料來源：")


def column_title(name: str, locale: Locale) -> str:
    """Return the title of a column: the word for a field of the config or of a table."""
    known = LABELS.get(name)
    return known.in_(locale) if known else name.replace("_", " ")


def label(name: str, locale: Locale) -> str:
    """Return the word of `LABELS` under a name; raises KeyError where there is none."""
    return LABELS[name].in_(locale)


def source_line(files: tuple[str, ...], day: str, locale: Locale) -> str:
    """Return the line that names the source files: 数据来源：metrics.csv（2024-12-31）."""
    if not files:
        return ""
    marks = typography(locale)
    names = marks.list_comma.join(files)
    return f"{_SOURCE.in_(locale)}{names}{marks.aside(day)}"


def joined_sources(first: str, second: str) -> str:
    """Return two source lines as one, which names the word for them and each source once."""
    if not first or not second or first == second:
        return first or second
    for locale in Locale:
        prefix = _SOURCE.in_(locale)
        if first.startswith(prefix):
            return f"{first}{typography(locale).semicolon}{second.removeprefix(prefix)}"
    return f"{first}{second}"


def in_a_row(names: list[str], locale: Locale) -> str:
    """Return names one after the other without an "and": 甲、乙、丙."""
    return typography(locale).list_comma.join(names)


def separators(count: int, locale: Locale) -> list[str]:
    """Return the text that stands before each of `count` names: "", commas, at last an "and"."""
    marks = typography(locale)
    return ["", *[marks.list_comma] * (count - 2), *[marks.last_comma] * (count > 1)][:count]


def listed(names: list[str], locale: Locale) -> str:
    """Return names one after the other: 甲、乙和丙; A, B and C."""
    between = separators(len(names), locale)
    return "".join(f"{before}{name}" for before, name in zip(between, names, strict=True))
