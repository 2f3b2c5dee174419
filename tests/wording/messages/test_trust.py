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
    ("metrics", "names"),
    [
        ("csat", "csat@2024-Q4"),
        ("csat nps fcr", "csat@2024-Q4, nps@2024-Q4, fcr@2024-Q4"),
        ("csat nps fcr aht", "csat@2024-Q4, nps@2024-Q4, fcr@2024-Q4 …"),
    ],
)
def test_three_figures_are_named_at_most(metrics: str, names: str) -> None:
    told = with_trust(SAID, [figure(f"{name}=1") for name in metrics.split()])

    assert told.en == f"30 is wrong; the config trusts {names} more"
    assert told.hans == f"30 有误；按配置，{names.replace(', ', '、')} 更可信"
    assert told.hant == f"30 有誤；按設定，{names.replace(', ', '、')} 更可信"
