"""Trust decides who is suspected where nothing else does, and the finding says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.diagnosis.trust import Trusted
from reportgen.model.place import Place
from reportgen.model.report.config import DataConfig, Trust
from tests.support.figures import figure, quarter, report
from tests.support.judged import problems

TOTAL, CHAT, PHONE = (
    "orders@2024-Q4",
    "orders@2024-Q4[channel=chat]",
    "orders@2024-Q4[channel=phone]",
)
TIED = "orders=800 orders[channel=chat]=300 orders[channel=phone]=400"


@pytest.mark.parametrize(
    ("trust", "suspect"),
    [
        ({}, None),
        ({TOTAL: "audited"}, None),
        ({TOTAL: "audited", CHAT: "audited"}, PHONE),
        ({TOTAL: "audited", CHAT: "system"}, PHONE),
        ({TOTAL: "audited", CHAT: "system", PHONE: "audited"}, CHAT),
        ({TOTAL: "typed", CHAT: "typed"}, None),
    ],
)
def test_the_least_trusted_of_a_tie_is_suspected(
    trust: dict[str, Trust], suspect: str | None
) -> None:
    [problem] = problems(CHECK, report(TIED, quarter(data=DataConfig(trust=trust))))

    assert problem.suspect == suspect
    assert ("the config trusts" in problem.message.en) is (suspect is not None)


def test_who_is_trusted_more_is_called_by_name() -> None:
    trust: dict[str, Trust] = {TOTAL: "audited", CHAT: "audited"}

    [problem] = problems(CHECK, report(TIED, quarter(data=DataConfig(trust=trust))))

    assert problem.message.hans.endswith(
        "；按配置，这些数更可信：订单量（2024年第四季度）；订单量（在线聊天，2024年第四季度）"
    )


def test_what_is_clear_without_trust_stays_so() -> None:
    clear = "orders=8123 orders[channel=chat]=3000 orders[channel=phone]=51230"
    trust: dict[str, Trust] = {PHONE: "audited"}

    plain = problems(CHECK, report(clear))
    [problem] = problems(CHECK, report(clear, quarter(data=DataConfig(trust=trust))))

    assert problem.suspect == plain[0].suspect == PHONE
    assert "trusts" not in problem.message.en


def test_a_figure_counts_before_its_file_and_the_longer_name_of_a_file_before_a_shorter() -> None:
    csat = replace(figure("csat=85"), source=Place("here/audit/teams.csv", 3))

    assert Trusted({"teams.csv": "audited"}).level(csat) == "audited"
    assert Trusted({"audit/teams.csv": "system", "teams.csv": "audited"}).level(csat) == "system"
    assert Trusted({"../audit/teams.csv": "system"}).level(csat) == "system"
    assert Trusted({"ams.csv": "audited"}).level(csat) == "typed"
    assert Trusted({"teams.csv": "audited", "csat@2024-Q4": "typed"}).level(csat) == "typed"
