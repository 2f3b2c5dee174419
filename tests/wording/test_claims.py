"""The sentence that a metric makes for itself: value, then target, else change."""

from __future__ import annotations

import pytest

from reportgen.model.document.context import DocumentContext
from reportgen.model.language import Locale
from reportgen.wording.claims import claim_inlines
from reportgen.wording.lines import plain_line
from tests.support.figures import report

MET = "csat=92.0 csat:target=90.0"
SHORT = "csat=85.0 csat:target=90.0"
SLOW = "aht=6.5 aht:target=6.2"
SURPLUS = "return_rate=6.0 return_rate:target=5.0"
ROSE = "csat=85.0 csat@2024-Q3=83.0"
ALONE = "csat=85.0"


@pytest.mark.parametrize(
    ("figures", "hans", "hant", "english"),
    [
        (MET, "客户满意度92.0%，达到90.0%的目标", "顧客滿意度92.0%，達到90.0%的目標", "Customer satisfaction came to 92.0%, which meets the target of 90.0%"),
        (SHORT, "客户满意度85.0%，距目标还差5.0个百分点", "顧客滿意度85.0%，距目標還差5.0個百分點", "Customer satisfaction came to 85.0%, 5.0\u00a0pp short of its target"),
        (SLOW, "平均处理时长6.5分钟，比目标长0.3分钟", "平均處理時間6.5分鐘，比目標長0.3分鐘", "Average handling time came to 6.5\u00a0min, 0.3\u00a0min over its target"),
        (SURPLUS, "无理由退货率6.0%，超出目标1.0个百分点", "無理由退貨率6.0%，超出目標1.0個百分點", "No-fault return rate came to 6.0%, 1.0\u00a0pp over its target"),
        (ROSE, "客户满意度85.0%，比上季上升2.0个百分点", "顧客滿意度85.0%，較上季上升2.0個百分點", "Customer satisfaction came to 85.0%; it rose by 2.0\u00a0pp on the previous quarter"),
        (ALONE, "客户满意度85.0%", "顧客滿意度85.0%", "Customer satisfaction came to 85.0%"),
    ],
)  # fmt: skip
def test_a_metric_says_its_value_and_how_it_stands(
    figures: str, hans: str, hant: str, english: str
) -> None:
    found, metric = report(figures), figures.partition("=")[0]

    told = {
        locale: plain_line(claim_inlines(DocumentContext(found, locale), metric), locale)
        for locale in Locale
    }

    assert told == {Locale.HANS: hans, Locale.HANT: hant, Locale.EN: english}


def test_without_a_value_there_is_no_sentence() -> None:
    assert claim_inlines(DocumentContext(report("csat=85"), Locale.EN), "fcr") == ()
