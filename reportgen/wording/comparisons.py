"""What claims say, in words: above the benchmark, better than the target, improved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.model.language import Words
from reportgen.model.period import Period, Span

SAYS: Mapping[str, Words] = {
    "above": Words("above", "高于", "高於"),
    "below": Words("below", "低于", "低於"),
    "better": Words("better than", "优于", "優於"),
    "worse": Words("worse than", "差于", "遜於"),
    "improved": Words("improved on", "好于", "好於"),
    "worsened": Words("worsened from", "差于", "遜於"),
    "unchanged": Words("unchanged from", "持平于", "持平於"),
    "equal": Words("equal to", "等于", "等於"),
    "record_low": Words("a record low", "历史最低", "歷史最低"),
    "record_high": Words("a record high", "历史最高", "歷史最高"),
}

REFERENCES: Mapping[str, Words] = {
    "benchmark": Words("its benchmark", "基准", "基準"),
    "target": Words("its target", "目标", "目標"),
    "actual": Words("its earlier level", "前值", "前值"),
}

STEPS: Mapping[Span, Words] = {
    Span.YEAR: Words("years", "年", "年"),
    Span.QUARTER: Words("quarters", "个季度", "季"),
    Span.MONTH: Words("months", "个月", "個月"),
}

BETTER: Mapping[str, Words] = {
    "higher": Words("higher is better", "越高越好", "越高越好"),
    "lower": Words("lower is better", "越低越好", "越低越好"),
}


def listed_periods(periods: Iterable[Period]) -> Words:
    """Return periods one after the other: 2022 and 2023; 2022、2023."""
    ids = [period.id for period in periods]
    english = " and ".join([", ".join(ids[:-1]), ids[-1]] if len(ids) > 1 else ids)
    return Words(english, "、".join(ids), "、".join(ids))
