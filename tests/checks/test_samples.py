"""The sample reports: five are consistent, one is wrong on purpose and lists what must be found."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.checks import CHECKS
from reportgen.model.finding import Finding, Severity
from reportgen.pipeline import check
from tests.support.figures import CONFIGS

CONSISTENT = ["quarter-summary", "service-plan", "personal-annual", "team-annual", "assessments"]
WRONG = CONFIGS / "quarter-summary-inconsistent"


def findings(folder: Path) -> list[Finding]:
    found = check(folder / "period.yaml").findings
    return [finding for finding in found if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("name", CONSISTENT)
def test_a_consistent_report_raises_no_alarm(name: str) -> None:
    assert findings(CONFIGS / name) == []


def expected() -> list[dict[str, Any]]:
    listed = yaml.safe_load((WRONG / "expected-findings.yaml").read_text(encoding="utf-8"))
    return [entry for entry in listed["findings"] if entry["check"] in CHECKS]


def matches(finding: Finding, entry: dict[str, Any]) -> bool:
    about = finding.about
    said = {
        "check": finding.check,
        "severity": finding.severity.value,
        "metric": about.metric,
        "member": about.member,
        "dimension": about.dimension,
        "subject": about.subject,
        "values": list(finding.values),
    }
    wanted = {key: value for key, value in entry.items() if key in said}
    if "values" in wanted:
        wanted["values"] = [str(value) for value in wanted["values"]]
    elif wanted.get("subject") is None:
        wanted.pop("subject", None)
    return all(said[key] == value for key, value in wanted.items())


def test_the_wrong_twin_gives_all_that_is_listed_and_nothing_else() -> None:
    found = findings(WRONG)

    missed = [entry for entry in expected() if not any(matches(f, entry) for f in found)]
    extra = [f for f in found if not any(matches(f, entry) for entry in expected())]

    assert missed == []
    assert extra == []
    assert len(found) == len(expected())


def test_both_rules_name_the_wrong_member_of_the_twin() -> None:
    named = {
        finding.check: (finding.problem.suspect, finding.problem.repair)
        for finding in findings(WRONG)
        if finding.check in ("member-agreement", "roster-match")
    }

    wrong = "headcount@2024-Q4[experience=junior]"
    assert named == {"member-agreement": (wrong, "15"), "roster-match": (wrong, "15")}


def test_the_wrong_twin_stays_silent_where_it_must() -> None:
    listed = yaml.safe_load((WRONG / "expected-findings.yaml").read_text(encoding="utf-8"))
    said = {(finding.check, finding.about.metric) for finding in findings(WRONG)}

    assert [e for e in listed["must_not_fire"] if (e["check"], e["metric"]) in said] == []


SLIPS = [
    ("metrics.csv", "2024-Q4,headcount,,,actual,30,", "2024-Q4,headcount,,,actual,33,", "headcount-flow"),
    ("metrics.csv", "2024-Q3,headcount,,,actual,18,", "2024-Q3,headcount,,,actual,19,", "headcount-flow"),
    ("metrics.csv", "level,junior,actual,15,", "level,junior,actual,51,", "breakdown-sum"),
    ("metrics.csv", "experience,gt5y,actual,8,", "experience,gt5y,actual,9,", "roster-match"),
    ("metrics.csv", "2024-Q4,csat,,,actual,85,", "2024-Q4,csat,,,actual,88,", "ratio"),
    ("metrics.csv", "2024-Q3,csat,,,actual,83,", "2024-Q3,csat,,,actual,38,", "ratio"),
    ("metrics.csv", "2024-Q4,nps,,,actual,65,", "2024-Q4,nps,,,actual,650,", "range"),
    ("metrics.csv", "complaint_rate,,,actual,0.7,%", "complaint_rate,,,actual,0.9,%", "target-verdict"),
    ("metrics.csv", "order_error_rate,,,stated_delta,-15,", "order_error_rate,,,stated_delta,15,", "delta"),
    ("metrics.csv", "resolution_time,,,actual,2.8,min", "resolution_time,,,actual,2.8,s", "unit"),
    ("metrics.csv", "resolution_time,,,actual,2.8,", "resolution_time,,,actual,3.8,", "mean-bounds"),
    ("monthly.csv", "2024-11,orders,,,actual,27000,", "2024-11,orders,,,actual,72000,", "rollup"),
    ("channels.csv", "human_contacts,channel,phone,actual,29600,", "human_contacts,channel,phone,actual,26900,", "breakdown-sum"),
    ("teams.csv", "csat,team,order,actual,89.7,", "csat,team,order,actual,97.9,", "ratio"),
    ("roster.csv", "A30,崔明朗,junior", "A30,崔明朗,senior", "roster-match"),
    ("period.yaml", "date: 2025-01-08", "date:", "metadata"),
    ("period.yaml", "  - {metric: csat, text: 满意度离", "  - {text: 满意度离", "target-verdict"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "right", "wrong", "check"), SLIPS)
def test_a_slip_in_the_consistent_sample_is_found(
    file: str, right: str, wrong: str, check: str, tmp_path: Path
) -> None:
    for name in ("catalogue", "quarter-summary"):
        shutil.copytree(CONFIGS / name, tmp_path / name)
    path = tmp_path / "quarter-summary" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(right) == 1
    path.write_text(text.replace(right, wrong), encoding="utf-8")

    found = findings(tmp_path / "quarter-summary")

    assert check in {finding.check for finding in found}
