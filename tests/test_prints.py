"""What a draft confesses: errors and warnings, each where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from reportgen.prints import draft_lines
from tests.support.configs import wrong
from tests.support.figures import CONFIGS


def test_notes_are_not_confessed() -> None:
    checked = check(CONFIGS / "assessments" / "period.yaml")

    assert {finding.severity for finding in checked.findings} == {"info"}
    assert draft_lines(checked) == ("检查没有发现问题。",)


def test_a_draft_confesses_errors_and_warnings_where_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    [line] = draft_lines(check(wrong(Path())))

    assert line == (
        "[ratio] 8300 / 10000 * 100 = 83，但客户满意度（2024年第三季度）写的是 84（差 1，四舍五入最多差 0.5）"
        " (quarter-summary/metrics.csv:21:23)"
    )
