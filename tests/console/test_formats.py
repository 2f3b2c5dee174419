"""The formats for programs: well-formed whatever is found, also where nothing could be done."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from reportgen.console import FORMATS
from reportgen.console.base import RenderOptions, Result, Suite, stopped
from reportgen.model.figures.figure import Derivation
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.language import Locale, same
from reportgen.model.place import Place
from tests.support.figures import figure
from tests.support.findings import CONFIG, WAIVER, finding, shown

AT = Place("data/客服 1.csv", 2, 9, "value", "F2", 2)
NASTY = 'a "quoted" & <b>, 100%\nnext\x1b[0m\N{RIGHT-TO-LEFT OVERRIDE}\N{DELETE}'


def test_concise_is_a_line_a_finding() -> None:
    told = shown("concise", finding(place=AT), finding(place=AT, waived=WAIVER))

    assert told.splitlines() == [
        "data/客服 1.csv:2:9: error[rollup] 1 + 2 = 3, but the quarter says 4",
        (
            "data/客服 1.csv:2:9: waived[rollup] 1 + 2 = 3, but the quarter says 4 "
            "(reason: month not closed; accepted by Wen until 2024-Q4)"
        ),
    ]


def test_jsonl_is_an_object_a_line() -> None:
    told = shown("jsonl", finding(message=NASTY), finding("ratio"))

    first, second = [json.loads(line) for line in told.split("\n")]
    assert first["message"] == NASTY
    assert (first["check"], second["check"]) == ("rollup", "ratio")


def test_json_hides_nothing_and_orders_nothing() -> None:
    told = shown("json", finding(message=NASTY))

    assert json.loads(told)["findings"][0]["message"] == NASTY
    assert not {"\x1b", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{DELETE}"} & set(told)


def test_github_escapes_what_would_end_a_command() -> None:
    told = shown("github", finding(message="50 % of it\nnext", place=AT, remedy="do, this"))

    assert told == (
        "::error title=reportgen (rollup),file=data/客服 1.csv,line=2,col=9,endColumn=11"
        r"::50 %25 of it\nnext%0Ahelp: do, this"
    )


def test_github_shows_the_worst_first_and_waived_ones_as_notices() -> None:
    told = shown("github", finding(waived=WAIVER), finding("outlier", severity="info"), finding())

    assert [line.partition(" ")[0] for line in told.splitlines()] == [
        "::error", "::notice", "::notice"
    ]  # fmt: skip


def test_github_escapes_what_would_end_a_field_or_a_line() -> None:
    told = shown("github", finding("a,b:c", "50 %\r\n", place=Place("a:b,c.csv", 2)))

    assert told == (
        "::error title=reportgen (a%2Cb%3Ac),file=a%3Ab%2Cc.csv,line=2,col=1,endColumn=2"
        r"::50 %25\r\n"
    )


def test_sarif_tells_how_bad_a_finding_is_and_counts_those_that_are_alike() -> None:
    told = shown(
        "sarif",
        finding(cause="a"),
        finding("outlier", severity="info"),
        finding("outlier", severity="warning"),
        finding(cause="a"),
    )

    results = json.loads(told)["runs"][0]["results"]
    prints = [each["partialFingerprints"]["reportgen/v1"] for each in results]
    assert [each["level"] for each in results] == ["error", "note", "warning", "error"]
    assert [each.rpartition(":")[2] for each in prints] == ["1", "1", "2", "2"]
    assert prints[0].rpartition(":")[0] == prints[3].rpartition(":")[0]


def test_sarif_is_valid_and_says_where() -> None:
    told = shown(
        "sarif",
        finding(message=NASTY, place=AT, figures="orders=4 orders@2024-11=2", cause="a"),
        finding(waived=WAIVER),
    )

    Log.model_validate_json(told)
    run = json.loads(told)["runs"][0]
    first, second = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "data/%E5%AE%A2%E6%9C%8D%201.csv"},
        "region": {"startLine": 2, "startColumn": 9, "endColumn": 11},
    }
    assert [each["message"]["text"] for each in first["relatedLocations"]] == [
        "orders@2024-Q4 = 4", "orders@2024-11 = 2"
    ]  # fmt: skip
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert rule["id"] == "rollup"
    assert "Passes:" in rule["help"]["text"]
    assert first["suppressions"] == []
    assert second["suppressions"][0]["justification"] == (
        "reason: month not closed; accepted by Wen until 2024-Q4"
    )


def test_the_print_of_a_finding_stays_when_its_line_moves() -> None:
    def prints(line: int) -> dict[str, str]:
        told = shown("sarif", finding(place=Place("a.csv", line), cause="orders@2024-Q4"))
        return dict(json.loads(told)["runs"][0]["results"][0]["partialFingerprints"])

    assert prints(2) == prints(200)


def test_sarif_points_at_files_and_at_least_at_one_character() -> None:
    computed = replace(figure("orders=4"), source=Place(""))
    nowhere = Problem(same("x"), (computed, figure("nps=6")), place=replace(AT, length=0))

    told = shown("sarif", Finding(CONFIG, "rollup", Severity.ERROR, nowhere))

    [result] = json.loads(told)["runs"][0]["results"]
    assert ["physicalLocation" in each for each in result["relatedLocations"]] == [False, True]
    assert result["locations"][0]["physicalLocation"]["region"]["endColumn"] == 10


def test_junit_has_a_suite_a_config_and_a_case_a_check() -> None:
    told = shown(
        "junit",
        finding("rollup", NASTY, place=AT),
        finding("outlier", severity="info"),
        suites=(Suite(CONFIG, ("rollup", "ratio"), "error"),),
    )

    [suite] = ElementTree.fromstring(told.encode())
    cases = {case.get("name"): [child.tag for child in case] for case in suite}
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (CONFIG, "3", "1")
    assert cases == {"rollup": ["failure"], "ratio": [], "outlier": ["system-out"]}


def test_junit_fails_where_the_command_fails_and_skips_what_is_waived() -> None:
    told = shown(
        "junit",
        finding("outlier", severity="warning"),
        finding("rollup", waived=WAIVER),
        suites=(Suite(CONFIG, ("rollup", "outlier"), "warning"),),
    )

    [suite] = ElementTree.fromstring(told)
    cases = {case.get("name"): [child.tag for child in case] for case in suite}
    assert cases == {"rollup": ["skipped"], "outlier": ["failure"]}


@pytest.mark.parametrize(
    ("fail_on", "severities", "failed"),
    [
        ("error", "error", "1"),
        ("error", "warning", "0"),
        ("warning", "warning", "1"),
        ("warning", "info", "0"),
        ("never", "error", "0"),
    ],
)
def test_a_suite_fails_from_its_threshold_on(fail_on: str, severities: str, failed: str) -> None:
    suites = (Suite(CONFIG, ("rollup",), fail_on),)

    told = shown("junit", finding(severity=severities), suites=suites)

    assert ElementTree.fromstring(told).get("failures") == failed


def test_a_suite_holds_what_was_found_in_its_own_config() -> None:
    suites = (Suite(CONFIG, ("rollup",), "error"), Suite("other.yaml", ("rollup",), "error"))

    told = shown("junit", finding(), suites=suites)

    assert [(each.get("name"), each.get("failures")) for each in ElementTree.fromstring(told)] == [
        (CONFIG, "1"),
        ("other.yaml", "0"),
    ]


def test_a_failure_says_the_first_and_counts_the_rest() -> None:
    told = shown("junit", finding(message="one"), finding(message="two"), finding(message="three"))

    failure = ElementTree.fromstring(told).find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "one (+2)"
    assert (failure.text or "").splitlines() == [
        "period.yaml:1:1: error: one",
        "period.yaml:1:1: error: two",
        "period.yaml:1:1: error: three",
    ]


def test_json_says_sheet_formula_and_waiver(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    derived = replace(figure("orders=4"), source=Derivation("1 + 3", (figure("orders@2024-10=1"),)))
    problem = Problem(same("x"), (derived,), place=Place("a.xlsx", 6, 6, "value", "F6", sheet="一"))
    found = Finding(CONFIG, "rollup", Severity.ERROR, problem, WAIVER)
    result = Result((found,), 10, (tmp_path / "out" / "a.docx", Path("/elsewhere/b.docx")))

    told = json.loads("\n".join(FORMATS["json"](result, RenderOptions(Locale.EN))))

    [said] = told["findings"]
    assert told["written"] == ["out/a.docx", "/elsewhere/b.docx"]
    assert said["place"] == {
        "file": "a.xlsx", "line": 6, "column": 6, "field": "value", "cell": "F6", "sheet": "一"
    }  # fmt: skip
    assert said["waived"] == "month not closed (Wen, until 2024-Q4)"
    assert said["figures"] == [
        {
            "id": "orders@2024-Q4",
            "value": "4",
            "unit": "count",
            "file": "figures.csv",
            "line": 1,
            "column": 1,
            "formula": "1 + 3",
        }
    ]


@pytest.mark.parametrize("form", ["json", "jsonl", "github", "sarif", "junit", "concise"])
def test_why_nothing_could_be_done_is_an_input_finding(form: str) -> None:
    problem = Problem(same("no such file"), place=Place("a.yaml", 3, 5))

    told = "\n".join(FORMATS[form](stopped([problem]), RenderOptions(Locale.EN)))

    assert "input" in told
    assert "no such file" in told
    if form == "sarif":
        Log.model_validate_json(told)
        assert json.loads(told)["runs"][0]["invocations"] == [{"executionSuccessful": False}]
    if form == "junit":
        suites = ElementTree.fromstring(told)
        case = suites.find("testsuite/testcase")
        assert case is not None
        assert (suites.get("failures"), case.get("classname")) == ("1", "a.yaml")


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_nothing_found_is_well_formed_too(form: str) -> None:
    assert json.loads(shown(form))


def test_nothing_found_is_a_suite_without_failures() -> None:
    assert ElementTree.fromstring(shown("junit")).get("failures") == "0"


def test_junit_tells_what_is_waived_beside_what_fails() -> None:
    told = shown("junit", finding("rollup"), finding("rollup", waived=WAIVER))

    [suite] = ElementTree.fromstring(told)
    case = suite.find("testcase[@name='rollup']")
    assert case is not None
    assert [child.tag for child in case] == ["failure", "system-out"]
    assert "accepted by Wen until 2024-Q4" in (case.findtext("system-out") or "")


def test_a_case_is_skipped_only_where_everything_in_it_is_waived() -> None:
    beside = finding("rollup", severity="info", message="and this")

    told = shown("junit", finding("rollup", waived=WAIVER), beside)

    [suite] = ElementTree.fromstring(told)
    case = suite.find("testcase[@name='rollup']")
    assert case is not None
    assert (suite.get("skipped"), [child.tag for child in case]) == ("0", ["system-out"])
    assert (case.findtext("system-out") or "").splitlines()[0] == (
        "period.yaml:1:1: info: and this"
    )


def test_what_stops_a_run_is_a_finding_of_the_file_where_it_stands() -> None:
    placed = Problem(same("no such key"), place=Place("a.yaml", 3, 5))
    homeless = Problem(same("no such file"), severity=Severity.WARNING)

    found = stopped([placed, homeless]).findings

    assert [(each.config, each.check, each.severity) for each in found] == [
        ("a.yaml", "input", Severity.ERROR),
        ("", "input", Severity.WARNING),
    ]
