"""A kind without Python: a folder with an outline, as `templates/README.md` teaches it."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.errors import ConfigError
from reportgen.load.report.folder_kind import FACETS, SHAPES
from reportgen.pipeline import BuildOptions, build, check
from reportgen.template_check import lint
from tests.support.monthly_brief import (
    CHINESE,
    COMMANDS,
    README,
    change,
    monthly_brief,
    run,
    section,
)


def told(brief: Path) -> dict[str, str]:
    findings = check(brief / "october.yaml").findings
    return {each.check: f"{each.place.line}: {each.problem.message.en}" for each in findings}


def test_the_commands_of_the_section_give_both_files(brief: Path) -> None:
    _, last = COMMANDS.findall(section())

    run(last)

    written = sorted(each.name for each in (brief.parent / "out").iterdir())
    assert written == ["2024-10-monthly-brief.docx", "2024-10-monthly-brief.pptx"]


def test_it_is_clean_and_what_is_wrong_in_it_is_found(brief: Path) -> None:
    config = brief / "october.yaml"
    assert told(brief) == {}

    change(config, "    metric: csat\n    cause", "    cause")
    change(config, "October 2024", "October 2023")
    change(config, "Two more people on chat", "TBD")
    change(config, "The month was the first", "Read more. The month was the first")

    assert told(brief) == {
        "target-verdict": (
            "2: Customer satisfaction, October 2024 is 86.0 against a target of 90.0: "
            "missed by 4, and the text does not say why"
        ),
        "placeholder": '20: "TBD" was never filled in',
        "period-scope": '4: "Customer service in October 2023" names October 2023, '
        "but the figures under it are of October 2024",
        "boilerplate": '14: "Read more" is left over from the page that the text was copied from',
    }


def test_the_folder_of_the_chinese_guide_is_clean_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    config = monthly_brief(tmp_path, CHINESE) / "october.yaml"

    assert lint([config]).findings == ()
    assert build([config], BuildOptions(tmp_path / "out")).findings == ()
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_slip_in_a_section_is_found_by_lint(brief: Path) -> None:
    change(brief / "monthly-brief" / "01-results.md", "{{ m.name }}", "{{ m.nam }}")

    [first, *_] = lint([brief / "october.yaml"]).findings

    assert (first.check, first.place.line, first.problem.remedy.en) == (
        "unknown-name",
        12,
        'did you mean "name"?',
    )


def test_all_mistakes_of_outline_and_config_are_told_at_once(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(brief / "monthly-brief" / "outline.yaml", "risks: cards", "risk: cards")
    change(brief / "monthly-brief" / "outline.yaml", "plan: steps", "plan: step")
    change(brief / "october.yaml", "headline:", "headlin:")

    with pytest.raises(SystemExit) as stop:
        main(["check", "brief/october.yaml", "--format", "concise", "--lang", "en"])

    assert stop.value.code == 2
    assert capsys.readouterr().out.splitlines() == [
        'brief/monthly-brief/outline.yaml:7:3: error[input] unknown facet "risk"',
        'brief/monthly-brief/outline.yaml:8:9: error[input] unknown shape "step"',
        'brief/october.yaml:10:1: error[input] unknown key "headlin"',
    ]


def test_an_outline_that_is_not_there_is_told_of_and_what_is_not_checked_for_it(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (brief / "monthly-brief" / "outline.yaml").unlink()

    with pytest.raises(SystemExit):
        main(["check", "brief/october.yaml", "--format", "concise", "--lang", "en"])

    assert capsys.readouterr().out.splitlines() == [
        'brief/october.yaml:1:7: error[input] "brief/monthly-brief/outline.yaml" does not exist',
        (
            "brief/october.yaml:1:7: info[input] the texts were not checked, "
            'because "brief/monthly-brief/outline.yaml" does not exist'
        ),
    ]


def test_a_section_that_is_not_there_is_told_of_before_anything_is_built(brief: Path) -> None:
    (brief / "monthly-brief" / "03-next.md").unlink()

    with pytest.raises(ConfigError, match=r"next\.md"):
        build([brief / "october.yaml"], BuildOptions(brief.parent / "out"))


@pytest.mark.parametrize("kind", ["../elsewhere", "/etc"])
def test_a_folder_outside_of_the_configs_is_refused(brief: Path, kind: str) -> None:
    change(brief / "october.yaml", "kind: ./monthly-brief", f"kind: {kind}")

    with pytest.raises(ConfigError, match="lies outside of the folder of the config"):
        check(brief / "october.yaml")


def test_it_is_listed_and_has_a_schema(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    run("reportgen list kinds brief/october.yaml --lang en")
    listed = capsys.readouterr().out.splitlines()[-1]
    run("reportgen schema ./brief/monthly-brief")
    schema = json.loads(capsys.readouterr().out)

    assert listed == (
        "monthly-brief          one month on two pages, for the weekly meeting (brief/monthly-brief)"
    )
    assert {"background", "problems", "risks", "plan", "goals"} <= set(schema["properties"])
    assert "issues" not in schema["properties"]


def test_a_missed_target_without_a_place_for_an_answer_is_told_of(brief: Path) -> None:
    outline = brief / "monthly-brief" / "outline.yaml"
    change(outline, "  problems: problems\n", "")
    change(outline, "sections: [results, problems]", "sections: [results]")
    config = (brief / "october.yaml").read_text(encoding="utf-8")
    start, end = config.index("problems:\n"), config.index("risks:\n")
    (brief / "october.yaml").write_text(config[:start] + config[end:], encoding="utf-8")

    [finding] = check(brief / "october.yaml").findings

    assert (finding.check, finding.severity.value) == ("target-verdict", "warning")
    assert finding.problem.message.en == (
        "Customer satisfaction, October 2024 is 86.0 against a target of 90.0: "
        "missed by 4, and this kind of document has no place to say why"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: ./monthly-brief\n", "", ["names no kind of document"]),
        ("kind: ./monthly-brief", "kind: ../brief-of-others", ["lies outside"]),
        ("kind: ./monthly-brief", "kind: weekly", ['unknown value "weekly"']),
    ],
)
def test_of_a_kind_that_cannot_be_read_its_texts_are_not_told_of_one_by_one(
    old: str, new: str, told: list[str], brief: Path
) -> None:
    change(brief / "october.yaml", old, new)

    with pytest.raises(ConfigError) as stop:
        check(brief / "october.yaml")

    messages = [problem.message.en for problem in stop.value.problems]
    assert len(messages) == len(told)
    assert all(part in message for part, message in zip(told, messages, strict=True))


def test_a_format_that_nothing_writes_is_a_mistake_of_the_outline(brief: Path) -> None:
    change(brief / "monthly-brief" / "outline.yaml", "[docx, pptx]", "[docx, pdf]")

    with pytest.raises(ConfigError) as stop:
        check(brief / "october.yaml")

    [problem] = stop.value.problems
    assert problem.message.en == 'unknown value "pdf"'
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("brief/monthly-brief/outline.yaml", 3)


def test_a_section_that_is_a_link_to_elsewhere_is_never_read(brief: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\nnot for you", encoding="utf-8")
    section = brief / "monthly-brief" / "03-next.md"
    section.unlink()
    section.symlink_to(secret)

    with pytest.raises(ConfigError, match=r"next\.md"):
        build([brief / "october.yaml"], BuildOptions(brief.parent / "out"))


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_guide_names_every_facet_and_every_shape(name: str) -> None:
    guide = README.with_name(name).read_text(encoding="utf-8")

    assert [word for word in (*FACETS, *SHAPES) if f"`{word}`" not in guide] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("brief/monthly-brief", ["brief/monthly-brief/01-results.md:12:8"]),
        ("brief/monthly-brief/01-results.md", ["brief/monthly-brief/01-results.md:12:8"]),
        ("brief/monthly-brief/03-next.md", []),
        ("brief/monthly-brief/outline.yaml", ["brief/monthly-brief/01-results.md:12:8"]),
    ],
)
def test_its_folder_is_linted_by_itself_with_the_names_of_the_config_beside_it(
    asked: str, told: list[str], brief: Path
) -> None:
    change(brief / "monthly-brief" / "01-results.md", "{{ m.name }}", "{{ m.nam }}")

    findings = lint([Path(asked)]).findings

    assert [str(each.place) for each in findings][: len(told)] == told
    assert {each.config for each in findings} == ({asked} if told else set())


def test_a_folder_that_no_config_names_cannot_be_linted(brief: Path) -> None:
    (brief / "october.yaml").unlink()

    with pytest.raises(ConfigError, match="nothing here tells for which kind"):
        lint([Path("brief/monthly-brief")])


def test_its_texts_reach_other_processes(brief: Path) -> None:
    report = check(brief / "october.yaml").report

    program = (
        "import pickle, sys; print(pickle.load(sys.stdin.buffer).config.content.risks[0].name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(report), capture_output=True, check=True
    )

    assert done.stdout.decode().strip() == "November sale"


def test_a_text_too_long_for_the_closing_slide_is_told_of_where_it_was_typed(
    brief: Path,
) -> None:
    long = "Write the answers about returns anew and let each shift read them " * 3
    change(brief / "october.yaml", "Write the answers about returns anew", long.strip())

    findings = build([brief / "october.yaml"], BuildOptions(brief.parent / "out")).findings

    told = [f for f in findings if "is too long for its place" in f.problem.message.en]
    assert [str(each.place) for each in told] == ["brief/october.yaml:23:12"]
