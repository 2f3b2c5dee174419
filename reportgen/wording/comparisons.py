"""What claims say, in words: above the benchmark, better than the target, improved."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.figures.period import Span
from reportgen.model.language import LocalText

SAYS: Mapping[str, LocalText] = {
    "above": LocalText("above", "高于", "高於"),
    "below": LocalText("below", "低于", "低於"),
    "better": LocalText("better than", "优于", "優於"),
    "worse": LocalText("worse than", "差于", "遜於"),
    "improved": LocalText("improved on", "好于", "好於"),
    "worsened": LocalText("worsened from", "差于", "遜於"),
    "unchanged": LocalText("unchanged from", "持平于", "持平於"),
    "equal": LocalText("equal to", "等于", "等於"),
    "record_low": LocalText("a record low", "历史最低", "歷史最低"),
    "record_high": LocalText("a record high", "历史最高", "歷史最高"),
}

REFERENCES: Mapping[str, LocalText] = {
    "benchmark": LocalText("its benchmark", "基准", "基準"),
    "target": LocalText("its target", "目标", "目標"),
    "actual": LocalText("its earlier level", "前值", "前值"),
}

STEPS: Mapping[Span, LocalText] = {
    Span.YEAR: LocalText("years", "年", "年"),
    Span.QUARTER: LocalText("quarters", "个季度", "季"),
    Span.MONTH: LocalText("months", "个月", "個月"),
}

BETTER: Mapping[str, LocalText] = {
    "higher": LocalText("higher is better", "越高越好", "越高越好"),
    "lower": LocalText("lower is better", "越低越好", "越低越好"),
}

TONES: Mapping[str, LocalText] = {
    "positive": LocalText("good news", "好消息", "好消息"),
    "negative": LocalText("bad news", "坏消息", "壞消息"),
}
