"""What a catalogue may say of a metric reaches the figures and the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.checks.runner import run_checks
from reportgen.errors import ConfigError
from reportgen.load import load_report

METRICS = """\
metrics:
  wait: {name_hans: 等待时长, unit: min, soft_range: [1, 10]}
  spending: {name_hans: 支出, unit: CNY, rollup: sum, rounding: truncate}
  riders: {name_hans: 乘客数, unit: count, rollup: sum, zero_means: missing}
"""
LABELS = """\
units:
  min: {exact: false, hans: 分钟}
  CNY: {exact: false, hans: 元}
  count: {exact: true, hans: ""}
dimensions:
  line: {hans: 线路, exhaustive: true}
"""


def findings(folder: Path, rows: str, metrics: str = METRICS) -> list[str]:
    """Return severity, check and message of what a report with these rows gives."""
    (folder / "metrics.yaml").write_text(metrics, encoding="utf-8")
    (folder / "labels.yaml").write_text(LABELS, encoding="utf-8")
    (folder / "a.csv").write_text(f"period,metric,dimension,member,value\n{rows}", encoding="utf-8")
    path = folder / "period.yaml"
    path.write_text("catalogue: .\nperiod: {id: 2024-Q4}\ndata: {metrics: a.csv}\n", "utf-8")
    found = run_checks(load_report(path))
    return [f"{f.severity} {f.check}: {f.problem.message.en}" for f in found]


@pytest.mark.parametrize("value", ["1", "5.5", "10"])
def test_inside_the_soft_range_nothing_is_said(value: str, tmp_path: Path) -> None:
    assert findings(tmp_path, f"2024-Q4,wait,,,{value}\n") == []


def test_outside_the_soft_range_is_a_warning(tmp_path: Path) -> None:
    [found] = findings(tmp_path, "2024-Q4,wait,,,12.5\n")

    assert found.startswith("warning range: wait, Q4 2024 is 12.5")


def test_amounts_that_were_cut_off_may_be_nearly_a_unit_apart_each(tmp_path: Path) -> None:
    rows = "2024-Q4,spending,,,{}\n2024-Q4,spending,line,a,10\n2024-Q4,spending,line,b,10\n"

    assert findings(tmp_path, rows.format(21)) == []
    [short] = findings(tmp_path, rows.format(19))
    assert short.startswith("error breakdown-sum: 10 + 10 = 20, but the total says 19")


def test_zero_is_a_missing_value_where_the_catalogue_says_so(tmp_path: Path) -> None:
    rows = "2024-Q4,riders,,,900\n2024-Q4,riders,line,a,500\n2024-Q4,riders,line,b,0\n"

    [note] = findings(tmp_path, rows)

    assert note == "info breakdown-sum: not checked: riders by line, Q4 2024 lacks b"


def test_a_soft_range_wants_two_ends(tmp_path: Path) -> None:
    metrics = METRICS.replace("[1, 10]", "[1]")

    with pytest.raises(ConfigError) as stop:
        findings(tmp_path, "2024-Q4,wait,,,5\n", metrics)

    [problem] = stop.value.problems
    assert problem.message.en == "soft_range of wait: wants two bounds: [0, 100] or [0, null]"


def test_a_slip_in_a_formula_is_shown_at_its_character_in_three_languages(tmp_path: Path) -> None:
    metrics = METRICS.replace("soft_range: [1, 10]", 'formula: "(riders + riders"')

    with pytest.raises(ConfigError) as stop:
        findings(tmp_path, "2024-Q4,wait,,,5\n", metrics)

    [problem] = stop.value.problems
    assert problem.message.en == 'formula of wait: ")" is missing'
    assert problem.message.hans == "wait 的 formula 有误：缺少“)”"
    assert problem.message.hant == "wait 的 formula 有誤：缺少「)」"
    assert problem.place is not None
    assert metrics.splitlines()[problem.place.line - 1][: problem.place.column - 1].endswith(
        '"(riders + riders'
    )
