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
from reportgen.pipeline import BuildOptions, Draft, build, check
from reportgen.template_check import lint
from tests.support.docx_outline import docx_outline
from tests.support.monthly_brief import (
    CHINESE,
    COMMANDS,
    README,
    change,
    monthly_brief,
    run,
    section,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that a newcomer has who follows the section to the letter."""
    monkeypatch.chdir(tmp_path)
    return monthly_brief(tmp_path)


def told(folder: Path) -> dict[str, str]:
    findings = check(folder / "october.yaml").findings
    return {each.check: f"{each.place.line}: {each.problem.message.en}" for each in findings}


def test_the_commands_of_the_section_give_both_files(folder: Path) -> None:
    _, last = COMMANDS.findall(section())

    run(last)

    written = sorted(each.name for each in (folder.parent / "out").iterdir())
    assert written == ["2024-10-monthly-brief.docx", "2024-10-monthly-brief.pptx"]


def test_it_is_clean_and_what_is_wrong_in_it_is_found(folder: Path) -> None:
    config = folder / "october.yaml"
    assert told(folder) == {}

    change(config, "    metric: csat\n    cause", "    cause")
    change(config, "October 2024", "October 2023")
    change(config, "Two more people on chat", "TBD")
    change(config, "The month was the first", "Read more. The month was the first")

    assert told(folder) == {
        "target-verdict": "2: csat is 86.0 against a target of 90.0: missed by 4, "
        "and not listed under problems",
        "placeholder": '20: "TBD" was never filled in (risks[0].response)',
        "period-scope": '4: "Customer service in October 2023" names 2023-10, '
        "but the figures under it are of 2024-10",
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


def test_a_slip_in_a_section_is_found_by_lint(folder: Path) -> None:
    change(folder / "monthly-brief" / "01-results.md", "{{ m.name }}", "{{ m.nam }}")

    [first, *_] = lint([folder / "october.yaml"]).findings

    assert (first.check, first.place.line, first.problem.remedy.en) == (
        "unknown-name",
        12,
        'did you mean "name"?',
    )


def test_all_mistakes_of_outline_and_config_are_told_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder / "monthly-brief" / "outline.yaml", "risks: cards", "risk: cards")
    change(folder / "monthly-brief" / "outline.yaml", "plan: steps", "plan: step")
    change(folder / "october.yaml", "headline:", "headlin:")

    with pytest.raises(SystemExit) as stop:
        main(["check", "brief/october.yaml", "--format", "concise", "--lang", "en"])

    assert stop.value.code == 2
    assert capsys.readouterr().out.splitlines() == [
        'brief/monthly-brief/outline.yaml:7:3: error[input] unknown facet "risk"',
        'brief/monthly-brief/outline.yaml:8:9: error[input] unknown shape "step"',
        'brief/october.yaml:10:1: error[input] unknown key "headlin"',
    ]


def test_an_outline_that_is_not_there_is_all_that_is_told_of(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "monthly-brief" / "outline.yaml").unlink()

    with pytest.raises(SystemExit):
        main(["check", "brief/october.yaml", "--format", "concise", "--lang", "en"])

    assert capsys.readouterr().out.splitlines() == [
        'brief/october.yaml:1:7: error[input] "brief/monthly-brief/outline.yaml" does not exist'
    ]


def test_a_section_that_is_not_there_is_told_of_before_anything_is_built(folder: Path) -> None:
    (folder / "monthly-brief" / "03-next.md").unlink()

    with pytest.raises(ConfigError, match=r"next\.md"):
        build([folder / "october.yaml"], BuildOptions(folder.parent / "out"))


@pytest.mark.parametrize("kind", ["../elsewhere", "/etc"])
def test_a_folder_outside_of_the_configs_is_refused(folder: Path, kind: str) -> None:
    change(folder / "october.yaml", "kind: ./monthly-brief", f"kind: {kind}")

    with pytest.raises(ConfigError, match="lies outside of the folder of the config"):
        check(folder / "october.yaml")


def test_it_is_listed_and_has_a_schema(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
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


def test_titles_that_its_editor_left_unfinished_are_found(folder: Path) -> None:
    change(folder / "monthly-brief" / "outline.yaml", "title: The month", "title: TBD")
    change(
        folder / "monthly-brief" / "outline.yaml",
        "title: What comes next",
        "title: Please describe the next month",
    )

    assert told(folder) == {
        "placeholder": '11: "TBD" was never filled in (outline.chapters[0].title)',
        "prompt-heading": "14: the heading outline.chapters[1].title "
        '"Please describe the next month" is a prompt for the author',
    }


@pytest.mark.parametrize(
    ("old", "new", "line", "check_and_message"),
    [
        (
            "title: Results",
            "title: Results of 2023",
            2,
            'period-scope: "Results of 2023" names 2023, but the figures under it are of 2024-10',
        ),
        (
            "title: Results",
            "title: Please describe the results",
            2,
            (
                "prompt-heading: the heading sections.results.title "
                '"Please describe the results" is a prompt for the author'
            ),
        ),
        (
            "needs: [headline]",
            'claim: "XX results were good"',
            3,
            'placeholder: "XX" was never filled in (sections.results.claim)',
        ),
        (
            "{{ m.gap.words }}.",
            "{{ m.gap.words }}: [fill in why].",
            14,
            'placeholder: "[fill in why]" was never filled in (sections.results)',
        ),
        (
            "caption: Headline metrics",
            "caption: TODO",
            23,
            'placeholder: "TODO" was never filled in (sections.results)',
        ),
        (
            "::: points",
            "本月没有大的变化。\n\n::: points",
            5,
            "script: a Chinese text in an English document",
        ),
        ("::: points", "::: pionts", 5, 'input: unknown block "pionts"'),
        ("of: background", "of: backgrounds", 6, 'input: unknown list "backgrounds"'),
        ("{{ m.name }}", "{{ m.nam }}", 12, 'input: unknown attribute "nam"'),
    ],
)
def test_what_is_wrong_in_a_section_is_found_by_check(
    old: str, new: str, line: int, check_and_message: str, folder: Path
) -> None:
    change(folder / "monthly-brief" / "01-results.md", old, new)

    first, *_ = check(folder / "october.yaml").findings

    assert f"{first.check}: {first.problem.message.en}" == check_and_message
    assert (Path(first.place.file).name, first.place.line) == ("01-results.md", line)


def test_a_claim_of_a_section_that_the_figures_contradict_is_found(folder: Path) -> None:
    change(folder / "october.csv", "2024-09,csat,actual,84.0", "2024-09,csat,actual,88.0")
    section = folder / "monthly-brief" / "01-results.md"
    change(section, "needs: [headline]", 'claim: "Customer satisfaction improved"')

    [finding] = check(folder / "october.yaml").findings

    assert (finding.check, finding.place.line) == ("direction-wording", 3)


def test_a_line_in_a_loop_is_told_of_once(folder: Path) -> None:
    section = folder / "monthly-brief" / "01-results.md"
    change(section, "{% case m.verdict %}", "TODO\n\n{% case m.verdict %}")

    [finding] = check(folder / "october.yaml").findings

    assert (finding.check, finding.place.line) == ("placeholder", 10)


def test_what_the_config_says_is_told_of_where_it_stands_and_not_where_it_is_printed(
    folder: Path,
) -> None:
    change(folder / "october.yaml", "Two more people on chat", "TBD")
    section = folder / "monthly-brief" / "03-next.md"
    change(section, "::: cards", "{{ risks[0].response }}\n\n::: cards")

    [finding] = check(folder / "october.yaml").findings

    assert Path(finding.place.file).name == "october.yaml"


def test_a_name_that_nobody_knows_in_the_config_is_told_of_once(folder: Path) -> None:
    change(folder / "october.yaml", "Two more people on chat", "'{{ csta }}'")

    [finding] = check(folder / "october.yaml").findings

    assert finding.problem.message.en == 'unknown name "csta"'
    assert (Path(finding.place.file).name, finding.place.line) == ("october.yaml", 21)


def test_a_build_stops_at_a_slip_in_a_section_even_for_a_draft(folder: Path) -> None:
    change(folder / "monthly-brief" / "01-results.md", "::: points", "::: pionts")
    options = BuildOptions(folder.parent / "out", draft=Draft.STAMPED)

    built = build([folder / "october.yaml"], options)

    assert (built.written, built.failed) == ((), True)
    assert 'unknown block "pionts"' in built.findings[0].problem.message.en


def test_a_build_that_stops_says_all_that_check_says(folder: Path) -> None:
    change(folder / "monthly-brief" / "01-results.md", "::: points", "::: pionts")
    change(folder / "october.yaml", "Two more people on chat", "TBD")

    built = build([folder / "october.yaml"], BuildOptions(folder.parent / "out"))

    assert built.findings == check(folder / "october.yaml").findings
    assert [finding.check for finding in built.findings] == ["input", "placeholder", "input"]


def test_a_missed_target_without_a_place_for_an_answer_is_told_of(folder: Path) -> None:
    outline = folder / "monthly-brief" / "outline.yaml"
    change(outline, "  problems: problems\n", "")
    change(outline, "sections: [results, problems]", "sections: [results]")
    config = (folder / "october.yaml").read_text(encoding="utf-8")
    start, end = config.index("problems:\n"), config.index("risks:\n")
    (folder / "october.yaml").write_text(config[:start] + config[end:], encoding="utf-8")

    [finding] = check(folder / "october.yaml").findings

    assert (finding.check, finding.severity.value) == ("target-verdict", "warning")
    assert finding.problem.message.en == (
        "csat is 86.0 against a target of 90.0: missed by 4, "
        "and this kind of document has no place to say why"
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
    old: str, new: str, told: list[str], folder: Path
) -> None:
    change(folder / "october.yaml", old, new)

    with pytest.raises(ConfigError) as stop:
        check(folder / "october.yaml")

    messages = [problem.message.en for problem in stop.value.problems]
    assert len(messages) == len(told)
    assert all(part in message for part, message in zip(told, messages, strict=True))


def test_a_format_that_nothing_writes_is_a_mistake_of_the_outline(folder: Path) -> None:
    change(folder / "monthly-brief" / "outline.yaml", "[docx, pptx]", "[docx, pdf]")

    with pytest.raises(ConfigError) as stop:
        check(folder / "october.yaml")

    [problem] = stop.value.problems
    assert problem.message.en == 'unknown value "pdf"'
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("brief/monthly-brief/outline.yaml", 3)


def test_a_section_that_is_a_link_to_elsewhere_is_never_read(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\nnot for you", encoding="utf-8")
    section = folder / "monthly-brief" / "03-next.md"
    section.unlink()
    section.symlink_to(secret)

    with pytest.raises(ConfigError, match=r"next\.md"):
        build([folder / "october.yaml"], BuildOptions(folder.parent / "out"))


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
    asked: str, told: list[str], folder: Path
) -> None:
    change(folder / "monthly-brief" / "01-results.md", "{{ m.name }}", "{{ m.nam }}")

    findings = lint([Path(asked)]).findings

    assert [str(each.place) for each in findings][: len(told)] == told
    assert {each.config for each in findings} == ({asked} if told else set())


def test_a_folder_that_no_config_names_cannot_be_linted(folder: Path) -> None:
    (folder / "october.yaml").unlink()

    with pytest.raises(ConfigError, match="nothing here tells for which kind"):
        lint([Path("brief/monthly-brief")])


def test_its_texts_reach_other_processes(folder: Path) -> None:
    report = check(folder / "october.yaml").report

    program = (
        "import pickle, sys; print(pickle.load(sys.stdin.buffer).config.content.risks[0].name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(report), capture_output=True, check=True
    )

    assert done.stdout.decode().strip() == "November sale"


def for_people(folder: Path) -> None:
    """Make the brief one a person: P01 writes risks of her own, P02 nothing."""
    change(folder / "monthly-brief" / "outline.yaml", "purpose:", "each: person\npurpose:")
    change(
        folder / "october.yaml", "[october.csv]", "[october.csv], people: p.csv, essays: people/"
    )
    change(folder / "october.yaml", "headline: [csat, first_response_time]", "headline: [csat]")
    (folder / "p.csv").write_text("person_id,name\nP01,Ann Gu\nP02,Bo Li\n", encoding="utf-8")
    (folder / "people").mkdir()
    (folder / "people" / "P01.yaml").write_text(
        "risks:\n  - {name: Two new colleagues, text: They still learn, response: Sit beside them}\n",
        encoding="utf-8",
    )
    (folder / "october.csv").write_text(
        "period,metric,dimension,member,role,value,unit\n"
        "2024-10,csat,person,P01,actual,86.0,%\n2024-09,csat,person,P01,actual,84.0,%\n"
        "2024-10,csat,person,P01,target,90.0,%\n2024-10,csat,person,P02,actual,87.0,%\n"
        "2024-09,csat,person,P02,actual,90.0,%\n2024-10,csat,person,P02,target,90.0,%\n",
        encoding="utf-8",
    )


def test_it_may_be_one_a_person_written_in_several_processes(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for_people(folder)

    run("reportgen bulk brief/october.yaml -o out -j 2 --to docx --lang en")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "2024-10-monthly-brief-P01.docx",
        "2024-10-monthly-brief-P02.docx",
    ]
    first, second = (
        docx_outline((tmp_path / "out" / f"2024-10-monthly-brief-{name}.docx").read_bytes())
        for name in ("P01", "P02")
    )
    assert "Two new colleagues" in first
    assert "November sale" not in first
    assert "November sale" in second


def test_a_section_of_one_a_person_is_read_with_the_figures_of_each(folder: Path) -> None:
    for_people(folder)
    worse = "{% if csat.trend == 'worse' %}TODO{% endif %}\n\n::: cards"
    change(folder / "monthly-brief" / "03-next.md", "::: cards", worse)

    [finding] = check(folder / "october.yaml").findings

    assert (finding.check, finding.about.member) == ("placeholder", "P02")


def test_a_text_too_long_for_the_closing_slide_is_told_of_where_it_was_typed(
    folder: Path,
) -> None:
    long = "Write the answers about returns anew and let each shift read them " * 3
    change(folder / "october.yaml", "Write the answers about returns anew", long.strip())

    findings = build([folder / "october.yaml"], BuildOptions(folder.parent / "out")).findings

    told = [f for f in findings if "is too long for its place" in f.problem.message.en]
    assert [str(each.place) for each in told] == ["brief/october.yaml:23:12"]
