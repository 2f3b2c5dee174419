"""reportgen check: exit codes, JSON, and that nothing is ever written."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from reportgen.cli import main
from tests.support.figures import CONFIGS
from tests.support.samples import copied

GOOD = CONFIGS / "quarter-summary" / "period.yaml"
WRONG = CONFIGS / "quarter-summary-inconsistent" / "period.yaml"


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


def test_a_consistent_report_leaves_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("check", str(GOOD), "--lang", "en")

    assert code == 0
    assert capsys.readouterr().out == (
        "183 figures, no findings\n"
        "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none\n"
    )


def test_the_figures_that_nothing_holds_are_listed_with_what_would_hold_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CONFIGS.parent)

    code = run("check", "configs/quarter-summary/period.yaml", "--lang", "en", "--coverage")

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:3] == [
        "held by none:",
        "  would be held by the same figure in a second file",
        "    4  Onboarding weeks (onboarding_weeks@2024-Q4)  configs/quarter-summary/metrics.csv:14:35",
    ]
    assert "held within a wide bound only: a small slip would not show:" in lines
    assert lines[-3:] == [
        "183 figures, no findings",
        "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none",
        "148 figures printed, 115 held, 26 within wide bounds only, 7 by none",
    ]


def test_the_coverage_is_an_object_for_scripts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CONFIGS.parent)

    run("check", "configs/quarter-summary/period.yaml", "--coverage", "--format", "json")

    found = json.loads(capsys.readouterr().out)["coverage"]
    counts = found["figures"], found["held"], found["relations"]
    assert counts == (183, 136, 94)
    assert (len(found["loose"]), len(found["unheld"])) == (40, 7)
    assert Counter(each["state"] for each in found["by_figure"]) == {
        "held": 136, "loose": 40, "unheld": 7,
    }  # fmt: skip
    assert found["unheld"][0]["id"] == "onboarding_weeks@2024-Q4"
    assert found["unheld"][0]["would_hold"]


def test_a_finding_is_shown_with_its_line_and_a_caret_under_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CONFIGS.parent)

    code = run("check", "configs/quarter-summary-inconsistent/period.yaml", "--lang", "en")

    shown = capsys.readouterr().out
    assert code == 1
    assert (
        "error[member-agreement]: Headcount, Junior agents, Q4 2024 is 15 by level and 22 by "
        "experience (off by 7; counts are exact)\n"
        "  --> configs/quarter-summary-inconsistent/metrics.csv:6:44  (cell F6)\n"
        "   |\n"
        " 6 | 2024-Q4,headcount,experience,junior,actual,22,people,,,given,both breakdowns add up to"
        " 30; the memb…\n"
        "   |                                            ^^\n"
    ) in shown
    assert shown.splitlines()[-1].startswith("140 figures, ")


def test_the_caret_is_right_under_chinese_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(
        tmp_path, {"period.yaml": lambda t: t.replace("九成, metric: csat", "九成, metric: csta")}
    )
    monkeypatch.chdir(tmp_path)

    run("check", str(path), "--lang", "en")

    lines = capsys.readouterr().err.splitlines()
    assert lines[3] == " 31 |   - {id: G2, text: 满意度达到九成, metric: csta}"
    # six columns of gutter, then the cells before the name: seven wide characters take fourteen
    assert lines[4] == "    | " + " " * (len("  - {id: G2, text: , metric: ") + 14) + "^^^^"
    assert lines[5] == 'help: did you mean "csat"?'


def test_json_is_one_object_with_the_keys_of_the_contract(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run("check", str(WRONG), "--format", "json", "--lang", "zh-Hans")

    result = json.loads(capsys.readouterr().out)
    assert code == 1
    assert result["reportgen"] == 1
    assert result["summary"].pop("figures") == 140
    assert list(result["summary"]) == ["error", "warning", "info", "waived"]
    assert sum(result["summary"].values()) == len(result["findings"])
    assert result["written"] == []
    first = next(f for f in result["findings"] if f["check"] == "member-agreement")
    assert list(first) == [
        "config", "check", "severity", "metric", "dimension", "member", "period", "subject",
        "values", "message", "remedy", "cause", "suspect", "repair", "waived", "place", "figures",
        "evidence",
    ]  # fmt: skip
    assert (first["dimension"], first["member"], first["values"]) == (None, "junior", ["15", "22"])
    assert first["suspect"] == "headcount@2024-Q4[experience=junior]"
    assert first["repair"] == "15"
    assert (first["place"]["line"], first["place"]["column"]) == (6, 44)
    assert (first["place"]["field"], first["place"]["cell"]) == ("value", "F6")
    assert first["message"].startswith("在岗人数（初级客服，2024年第四季度）按级别是 15")


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_the_threshold_decides_about_the_exit_code(threshold: str, code: int) -> None:
    assert run("check", str(WRONG), "--fail-on", threshold) == code


def test_a_bad_cell_is_a_finding_and_the_rest_is_still_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied(
        tmp_path,
        {
            "metrics.csv": lambda t: t.replace("headcount,,,actual,30,", "headcount,,,actual,3O,"),
            "monthly.csv": lambda t: t.replace(
                "2024-11,orders,,,actual,27000", "2024-11,orders,,,actual,72000"
            ),
        },
    )

    code = run("check", str(path), "--format", "json")

    found = {finding["check"] for finding in json.loads(capsys.readouterr().out)["findings"]}
    assert code == 1
    assert {"input", "rollup"} <= found


def test_an_unreadable_config_leaves_with_two_and_json_stays_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied(tmp_path, {"period.yaml": lambda t: t.replace("kind: ", "kind：")})

    code = run("check", str(path), "--format", "json")

    result = json.loads(capsys.readouterr().out)
    assert code == 2
    assert [finding["check"] for finding in result["findings"]] == ["input"]


@pytest.mark.parametrize(
    "arguments", [("check",), ("chek", "x"), ("check", "x", "--format", "xml")]
)
def test_wrong_usage_leaves_with_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == 2


def test_wrong_usage_is_json_where_json_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("check", "--format", "json")

    assert code == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["check"] == "input"


def test_a_command_misspelt_is_answered_with_its_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("chek", "--lang", "en")

    assert capsys.readouterr().err == (
        'error[input]: there is no command "chek"\nhelp: did you mean "check"?\n\n'
    )


def test_a_waiver_silences_what_it_names_and_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiver = "waive: [{check: ratio, metric: csat, reason: 口径调整, by: 温如海, until: 2024-Q4}]"
    path = copied(
        tmp_path,
        {
            "metrics.csv": lambda t: t.replace(
                "2024-Q3,csat,,,actual,83,", "2024-Q3,csat,,,actual,84,"
            ),
            "period.yaml": lambda t: t.replace("waive: []", waiver),
        },
    )

    code = run("check", str(path), "--format", "json")

    result = json.loads(capsys.readouterr().out)
    assert code == 0
    assert result["summary"]["waived"] == 1
    assert result["findings"][0]["waived"] == "口径调整 (温如海, until 2024-Q4)"
