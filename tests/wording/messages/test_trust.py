"""A message says which figures the config trusts more, where that decided."""

from __future__ import annotations

import pytest

from reportgen.model.language import LocalText
from reportgen.wording.messages.trust import with_trust
from tests.support.figures import figure

SAID = LocalText("30 is wrong", "30 有误", "30 有誤")


def test_where_nothing_is_trusted_more_a_message_stays_as_it_is() -> None:
    assert with_trust(SAID, ()) == SAID


@pytest.mark.parametrize(
    ("metrics", "english", "hans"),
    [
        ("nps", "Net Promoter Score, Q4 2024", "净推荐值（2024年第四季度）"),
        (
            "nps orders returns complaints contacts",
            "Net Promoter Score, Q4 2024; Orders, Q4 2024; No-fault returns, Q4 2024 and 2 more",
            (
                "净推荐值（2024年第四季度）；订单量（2024年第四季度）；"
                "无理由退货量（2024年第四季度）等 5 个"
            ),
        ),
    ],
)
def test_the_first_figures_are_told_by_their_names(metrics: str, english: str, hans: str) -> None:
    told = with_trust(SAID, [figure(f"{name}=1") for name in metrics.split()])

    assert told.en == f"30 is wrong; the config trusts these more: {english}"
    assert told.hans == f"30 有误；按配置，这些数更可信：{hans}"
    assert told.hant.startswith("30 有誤；按設定，這些數更可信：淨推薦值（2024年第四季）")
