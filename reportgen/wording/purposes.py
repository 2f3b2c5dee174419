"""What blocks are for, one line each: what `reportgen list` shows.

English lines are the first lines of their manual pages; these are the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.language import LocalText

BLOCKS: Mapping[str, tuple[str, str]] = {
    "kpi-cards": (
        "指标大卡片：数值、变化、目标、状态、与目标的差距",
        "指標大卡片：數值、變化、目標、狀態、與目標的差距",
    ),
    "metric-table": (
        "指标表：单位、上期、本期、变化、目标、差距、状态",
        "指標表：單位、上期、本期、變化、目標、差距、狀態",
    ),
    "goal-table": (
        "目标表：要达到什么、用哪个指标、结果与状态",
        "目標表：要達到什麼、用哪個指標、結果與狀態",
    ),
    "breakdown-table": (
        "按维度分列：各成员的数值、占比、其他指标和合计",
        "依維度分列：各成員的數值、占比、其他指標和合計",
    ),
    "change-table": (
        "变化表：之前、现在、变化，写明与哪一期相比",
        "變化表：之前、現在、變化，寫明與哪一期相比",
    ),
    "definition-table": ("口径表：指标名称、定义、目标", "定義表：指標名稱、定義、目標"),
    "task-table": (
        "工作表：负责人、配合人、起止时间、状态",
        "工作表：負責人、協辦人、起訖時間、狀態",
    ),
    "action-table": (
        "措施表：做什么、谁负责、何时完成、对应指标与现值",
        "措施表：做什麼、誰負責、何時完成、對應指標與現值",
    ),
    "data-appendix": ("数据附录：按月、按成员列出数值", "資料附錄：按月、按成員列出數值"),
    "table": (
        "任意列表做成表格，一项一行，列由你指定",
        "任意清單做成表格，一項一列，欄位由你指定",
    ),
    "cards": (
        "任意列表做成编号卡片：标题、文字、指标数值",
        "任意清單做成編號卡片：標題、文字、指標數值",
    ),
    "lead-ins": (
        "任意列表做成段落，名称加粗开头；演示中作备注",
        "任意清單做成段落，名稱加粗開頭；簡報中作備忘稿",
    ),
    "points": ("任意列表做成要点，可编号", "任意清單做成要點，可編號"),
    "process": (
        "流程步骤：演示中是箭头，文档中是编号表",
        "流程步驟：簡報中是箭頭，文件中是編號表",
    ),
    "cycle": ("质量循环：计划、执行、检查、改进", "品質循環：計畫、執行、檢查、改善"),
    "timeline": (
        "按时间排列的事项：演示中是时间轴，文档中是表",
        "按時間排列的事項：簡報中是時間軸，文件中是表",
    ),
    "number-cards": (
        "重点工作、亮点做成编号卡片，配一个数值",
        "重點工作、亮點做成編號卡片，配一個數值",
    ),
    "problem-cards": (
        "差距或问题卡片：差多少、原因、措施",
        "差距或問題卡片：差多少、原因、措施",
    ),
    "score-table": ("评分表：各项得分、权重与合计", "評分表：各項得分、權重與合計"),
    "score-summary": ("评分汇总：每人的得分与等级", "評分彙總：每人的得分與等級"),
    "head-block": ("文首信息：姓名、岗位、时间", "文首資訊：姓名、職務、時間"),
    "chart": (
        "图表：按月、按成员，或几个指标并列",
        "圖表：按月、按成員，或幾個指標並列",
    ),
    "callout": ("一小段文字，单独成框", "一小段文字，單獨成框"),
    "sign-off": ("签字处：编写、审核、批准", "簽核處：撰寫、審核、核准"),
}


def purpose(table: Mapping[str, tuple[str, str]], name: str, english: str) -> LocalText:
    """Return the purpose of a block in one line; a language without one gets the English."""
    hans, hant = table.get(name, (english, english))
    return LocalText(english, hans, hant)
