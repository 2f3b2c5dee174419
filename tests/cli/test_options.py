"""What the options of a command change, and what each exit code means."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reportgen.checks.manual import manual
from reportgen.cli.doctor_command import lines
from reportgen.cli.explanation import explanation
from reportgen.doctor import Answer
from reportgen.model.language import Locale, same
from tests.cli.test_check import GOOD, WRONG, run
from tests.support.pptx_outline import pptx_outline
from tests.support.samples import copied


def warned(folder: Path) -> Path:
    """Return a config with a warning and no error."""
    return copied(folder, {"period.yaml": lambda t: t.replace("满意度达到", "滿意度达到")})


@pytest.mark.parametrize(
    ("threshold", "code", "names"),
    [
        ("error", 0, ["2024-Q4-quarter-summary.docx"]),
        ("warning", 1, []),
        ("never", 0, ["2024-Q4-quarter-summary.docx"]),
    ],
)
def test_the_threshold_of_a_build_decides_about_files_and_exit_code(
    tmp_path: Path, threshold: str, code: int, names: list[str]
) -> None:
    out = tmp_path / "out"

    assert run(
        "build", str(warned(tmp_path)), "-o", str(out), "--to", "docx", "--fail-on", threshold
    ) == code  # fmt: skip
    assert (sorted(path.name for path in out.iterdir()) if out.exists() else []) == names


def test_the_threshold_is_that_of_the_suite_in_junit(capsys: pytest.CaptureFixture[str]) -> None:
    run("check", str(WRONG), "--format", "junit", "--fail-on", "never")

    assert ' failures="0" ' in capsys.readouterr().out


def test_of_several_reports_one_that_fails_is_enough_and_all_rows_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run("check", str(GOOD), str(WRONG), "--lang", "en")

    assert code == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("323 figures, ")


def test_findings_of_a_build_are_talk_and_written_files_are_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    run("build", str(warned(tmp_path)), "--to", "docx", "--lang", "en")

    shown = capsys.readouterr()
    assert shown.out == "out/2024-Q4-quarter-summary.docx\n"
    assert shown.err.splitlines()[-3:] == [
        "183 figures, 1 warning",
        "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none",
        "146 figures printed, 114 held, 25 within wide bounds only, 7 by none",
    ]


def test_a_brand_is_a_name_a_file_or_a_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.yaml").write_text("name: lark\nfooter: 自家页脚\n", "utf-8")
    given = ("build", str(GOOD), "-o", str(tmp_path), "--to", "pptx", "--lang", "en", "--brand")

    assert run(*given, str(tmp_path / "own.yaml")) == 0
    deck = (tmp_path / "2024-Q4-quarter-summary.pptx").read_bytes()
    assert "自家页脚" in pptx_outline(deck)
    capsys.readouterr()
    assert run(*given, "sobre") == 2
    assert capsys.readouterr().err == (
        'error[input]: --brand: there is no "sobre"\nhelp: did you mean "sober"?\n\n'
    )


def test_a_name_may_be_given_in_capitals(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(GOOD), "--format", "JSON") == 0
    assert json.loads(capsys.readouterr().out)["summary"]["figures"] == 183


@pytest.mark.parametrize("spelled", [("--format", "json"), ("--format=json",)])
def test_a_mistake_is_json_however_the_format_is_given(
    spelled: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", *spelled) == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["check"] == "input"


def test_a_bug_of_ours_leaves_with_three_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("reportgen.pipeline.check_all", broken)

    code = run("check", str(GOOD), "--lang", "en")

    said = capsys.readouterr().err
    found = re.fullmatch(
        r"reportgen stopped: a bug of its own \(ZeroDivisionError\)\. The details are in (.+)\n",
        said,
    )
    assert code == 3
    assert found is not None
    log = Path(found[1])
    assert "ZeroDivisionError: ours" in log.read_text("utf-8")
    assert "Traceback" in log.read_text("utf-8")
    assert f"arguments: ['check', '{GOOD}', '--lang', 'en']\n" in log.read_text("utf-8")
    log.unlink()


def test_doctor_marks_what_is_needed_apart_from_what_is_useful() -> None:
    python = Answer(same("Python"), False, same("3.9"), same("install it"), needed=True)

    assert lines([python], Locale.EN) == ["[missing] Python: 3.9", "    install it"]


@pytest.mark.parametrize(("needed", "code"), [(True, 1), (False, 0)])
def test_doctor_fails_only_for_what_is_needed(
    needed: bool, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = Answer(same("x"), False, same("-"), same("get it"), needed=needed)
    monkeypatch.setattr("reportgen.cli.doctor_command.examine", lambda _: iter([lacking]))

    assert run("doctor") == code


def test_init_makes_the_kind_and_language_that_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(
        "init", str(tmp_path / "mine"), "--kind", "service-plan", "--locale", "zh-Hant", "--lang", "en"
    )  # fmt: skip

    config = (tmp_path / "mine" / "period.yaml").read_text("utf-8")
    assert code == 0
    assert "kind: service-plan\n" in config
    assert "locale: zh-Hant\n" in config
    assert "Next: reportgen build " in capsys.readouterr().err


def test_a_schema_is_that_of_the_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("schema", "service-plan") == 0
    assert json.loads(capsys.readouterr().out)["title"] == "period config of service-plan"


def test_a_schema_without_a_name_is_that_of_all_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    shown = capsys.readouterr().out
    assert all(f'"{kind}"' in shown for kind in ("quarter-summary", "service-plan", "team-annual"))


def test_the_schema_of_a_kind_with_a_chinese_name_is_printed_in_chinese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = tmp_path / "月报"
    brief.mkdir()
    chapters = "chapters: [{id: one, title: One, sections: [one]}]\n"
    (brief / "outline.yaml").write_text(f"{chapters}texts: {{risks: cards}}\n", "utf-8")

    assert run("schema", str(brief)) == 0
    assert '"title": "period config of 月报"' in capsys.readouterr().out


def test_no_schema_is_printed_of_a_folder_with_mistakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "outline.yaml").write_text("chapters: []\ntexts: {risks: crads}\n", "utf-8")

    assert run("schema", str(tmp_path), "--lang", "en") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert 'unknown shape "crads"' in shown.err


def test_init_says_which_kind_it_makes_where_none_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("init", "--help")

    assert "[default: quarter-summary]" in capsys.readouterr().out


def test_lists_stand_in_two_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "locales") == 0
    assert capsys.readouterr().out == "zh-Hans  简体中文\nzh-Hant  繁體中文\nen       English\n"


def test_metrics_are_listed_of_a_config_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "metrics", "--lang", "en") == 2
    assert capsys.readouterr().err.startswith(
        "error[input]: list metrics needs a CONFIG, such as period.yaml\n"
    )
    assert run("list", "metrics", "nowhere.yaml") == 2


def test_the_help_lists_the_commands_in_the_order_of_work(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("--help")

    shown = capsys.readouterr().out.partition("Commands:")[2].splitlines()
    assert [line.split()[0] for line in shown if re.match(r"  \w", line)] == [
        "init", "check", "build", "bulk", "lint", "list", "schema", "doctor", "explain"
    ]  # fmt: skip


def test_a_page_shows_both_examples_and_what_the_rule_says_of_the_second() -> None:
    page = manual("headcount-flow")

    shown = explanation(page, same("18 + 15 - 3 = 30, not 31"), Locale.EN).splitlines()

    assert page.example is not None
    at = shown.index(f"    {page.example.passes}")
    assert shown[at - 1].startswith("passes: ")
    assert shown[at + 1].startswith("fails: ")
    assert shown[at + 2 : at + 4] == [
        f"    {page.example.fails}",
        "    -> 18 + 15 - 3 = 30, not 31",
    ]


@pytest.mark.parametrize("name", ["input", "waiver"])
def test_what_cannot_be_waived_does_not_say_how(name: str) -> None:
    assert "waive:" not in explanation(manual(name), None, Locale.EN)
