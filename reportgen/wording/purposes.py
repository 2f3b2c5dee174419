"""What kinds, blocks and charts are for, one line each: what `reportgen list` shows.

English lines of blocks and charts are the first lines of their manual pages; these are the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.language import Locale, LocalText

KINDS: Mapping[str, LocalText] = {
    "quarter-summary": LocalText(
        "a team's quarter: goals, work, quality, next steps",
        "团队季度工作总结：目标、工作、质量、下季安排",
        "團隊季度工作總結：目標、工作、品質、下季規劃",
    ),
    "service-plan": LocalText(
        "a plan of the service team: goals, duties, standards, actions, budget",
        "售后服务工作计划：目标、职责、标准、措施、预算",
        "售後服務工作計畫：目標、職責、標準、措施、預算",
    ),
    "personal-annual": LocalText(
        "one person's year: results, challenges, skills, plan",
        "个人年终工作总结：成果、挑战、能力、计划",
        "個人年終工作總結：成果、挑戰、能力、規劃",
    ),
    "team-annual": LocalText(
        "a team's year for management: results, challenges, initiatives, targets",
        "团队年度报告：结果、挑战、举措、来年目标",
        "團隊年度報告：成果、挑戰、措施、來年目標",
    ),
    "assessment-collection": LocalText(
        "the year-end assessments of a team in one file",
        "年终考核总结汇编：全队合成一份",
        "年終考核總結彙編：全隊合成一份",
    ),
    "assessment-single": LocalText(
        "the year-end assessment of one person, a file each",
        "个人考核总结：每人一份",
        "個人考核總結：每人一份",
    ),
}

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

CHARTS: Mapping[str, tuple[str, str]] = {
    "column": ("柱形：每个月或成员一根", "直條：每個月或成員一根"),
    "bar": ("条形：名称较长，或几个指标并列", "橫條：名稱較長，或幾個指標並列"),
    "stacked-column": ("堆积柱形：合计随时间的变化和构成", "堆疊直條：合計隨時間的變化和構成"),
    "stacked-bar": ("堆积条形：由几部分构成", "堆疊橫條：由幾部分構成"),
    "line": ("折线：随时间的变化，旁边标出目标", "折線：隨時間的變化，旁邊標出目標"),
    "column+line": (
        "柱形加折线：数量与比率；单位不同分成两栏",
        "直條加折線：數量與比率；單位不同分成兩格",
    ),
    "pie": ("饼图：一个合计的各部分", "圓餅圖：一個合計的各部分"),
    "doughnut": ("环形图：一个合计的各部分", "環圈圖：一個合計的各部分"),
    "pareto": ("帕累托：从大到小，附累计占比", "柏拉圖：由大到小，附累計占比"),
    "waterfall": ("瀑布图：一步步加到合计", "瀑布圖：一步步加到合計"),
    "bullet": ("子弹图：实际值放在目标的轮廓里", "子彈圖：實際值放在目標的輪廓裡"),
    "gap": ("差距图：离目标多远，零的两侧", "差距圖：離目標多遠，零的兩側"),
    "before-after": ("前后对比：之前与现在，附变化", "前後對比：之前與現在，附變化"),
    "history": ("历史：过往的折线，目标与预测用虚线", "歷史：過往的折線，目標與預測用虛線"),
    "small-multiples": ("小图组：每个指标一格，同一时间轴", "小圖組：每個指標一格，同一時間軸"),
    "radar": ("雷达图：五到八个方面，最多两组", "雷達圖：五到八個面向，最多兩組"),
    "funnel": ("漏斗图：各阶段依次收窄，附留存比例", "漏斗圖：各階段依次收窄，附留存比例"),
    "gantt": ("甘特图：从开始到结束的横条", "甘特圖：從開始到結束的橫條"),
    "distribution": ("分布图：各等级有多少人", "分布圖：各等級有多少人"),
}  # fmt: skip


def purpose(table: Mapping[str, tuple[str, str]], name: str, english: str) -> LocalText:
    """Return the purpose of a block or chart in one line; a language without one gets the English."""
    hans, hant = table.get(name, (english, english))
    return LocalText(english, hans, hant)


def kind_purpose(kind: str, locale: Locale) -> str:
    """Return the purpose of a kind of document in one line, empty where the kind is unknown."""
    words = KINDS.get(kind)
    return words.in_(locale) if words else ""
