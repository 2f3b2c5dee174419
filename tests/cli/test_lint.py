"""reportgen lint: what ships is clean; an editor's folder is read with the config's own names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from reportgen.template_check import lint
from tests.cli.test_check import run
from tests.support.samples import copied

ROOT = Path(__file__).parents[2]
SECTION = "---\ntitle: 背景\n---\n满意度为{{ csta }}。\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an editor's folder, named by a copy of the sample's config."""
    copied(tmp_path, {"period.yaml": lambda text: f"{text}\ntemplates: house\n"})
    monkeypatch.chdir(tmp_path / "quarter-summary")
    folder = Path("house")
    folder.mkdir()
    return folder


def written(path: Path, text: str = SECTION) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_templates_that_ship_have_no_findings() -> None:
    proofs = lint([])

    said = [(str(each.place), each.problem.message.en) for each in proofs.findings]
    assert said == []
    assert proofs.files == len(list((ROOT / "templates").glob("*/*/*.md")))


def test_a_slip_is_shown_at_its_word_and_leaves_with_one(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(house / "background.md")

    code = run("lint", "period.yaml", "--lang", "zh-Hans")

    assert code == 1
    assert capsys.readouterr().out == (
        "错误[unknown-name]：没有“csta”这个名称\n"
        "  --> house/background.md:4:8\n"
        "   |\n"
        " 4 | 满意度为{{ csta }}。\n"
        "   |            ^^^^\n"
        "办法：是不是想写“csat”？\n"
        "\n"
        "1 个模板，1 个错误\n"
    )


def test_the_metrics_of_a_config_are_known(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue = Path("../catalogue/metrics.yaml")
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.replace("\n  csat:", "\n  csta:"), encoding="utf-8")
    for name in ("period.yaml", "metrics.csv"):
        config = Path(name).read_text(encoding="utf-8")
        Path(name).write_text(config.replace("csat", "csta"), encoding="utf-8")
    written(house / "background.md")

    run("lint", "period.yaml", "--lang", "en", "--format", "concise")

    assert capsys.readouterr().out == ""


def test_a_folder_by_kind_and_language_needs_no_config(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(house / "quarter-summary" / "zh-Hans" / "01-background.md")
    said = 'house/quarter-summary/zh-Hans/01-background.md:4:8: error[unknown-name] unknown name "csta"\n'

    for path in (house, file.parent, file):
        assert run("lint", str(path), "--lang", "en", "--format", "concise") == 1
        assert capsys.readouterr().out == said


def test_an_outline_is_asked_for_with_all_that_it_lists(house: Path) -> None:
    shutil.copytree(ROOT / "templates" / "quarter-summary", "house/quarter-summary")
    written(house / "quarter-summary" / "zh-Hans" / "01-background.md")

    found = lint([house / "quarter-summary" / "outline.yaml"])

    assert [each.place.file for each in found.findings] == [
        "house/quarter-summary/zh-Hans/01-background.md"
    ]


def test_a_flat_folder_alone_does_not_tell_what_it_is_for(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(house / "background.md")

    code = run("lint", "house", "--lang", "en")

    assert code == 2
    assert capsys.readouterr().err.startswith(
        "error[input]: nothing here tells for which kind and language these templates are\n"
    )


def test_a_path_to_nowhere_leaves_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lint", "nowhere", "--lang", "en") == 2

    assert '"nowhere" does not exist' in capsys.readouterr().err


def test_warnings_alone_leave_with_zero_unless_told_otherwise(house: Path) -> None:
    written(house / "background.md", SECTION.replace("{{ csta }}", "{{ csat }},好"))

    assert run("lint", "period.yaml") == 0
    assert run("lint", "period.yaml", "--fail-on", "warning") == 1
    assert run("lint", "period.yaml", "--fail-on", "never") == 0


def test_errors_too_are_no_failure_where_nothing_is_to_fail(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("01-background.md", "02-goals.md"):
        written(house / "quarter-summary" / "zh-Hans" / name)

    code = run("lint", "house", "--fail-on", "never", "--lang", "en")

    assert code == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 templates, 2 errors"


def test_for_programs_it_is_one_object(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(house / "background.md")

    run("lint", "period.yaml", "--format", "json", "--lang", "en")

    shown = json.loads(capsys.readouterr().out)
    [finding] = shown["findings"]
    assert finding["check"] == "unknown-name"
    assert finding["place"] == {"file": "house/background.md", "line": 4, "column": 8}
    assert finding["values"] == ["csta"]


def test_mistakes_of_outline_front_matter_and_sections_come_in_one_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates" / "quarter-summary", "house/quarter-summary")
    folder = Path("house/quarter-summary")
    (folder / "zh-Hans" / "02-goals.md").rename(folder / "zh-Hans" / "02-gaols.md")
    written(folder / "zh-Hans" / "01-background.md", SECTION.replace("title", "titel"))
    written(folder / "zh-Hans" / "03-team.md", SECTION.replace("---\n", "", 1))

    code = run("lint", "house", "--lang", "en", "--format", "concise")

    assert code == 1
    assert capsys.readouterr().out == (
        "house/quarter-summary/zh-Hans/02-gaols.md:1:1: warning[outline] "
        'the outline has no section "gaols", so this file is never used\n'
        "house/quarter-summary/zh-Hans/01-background.md:2:1: error[front-matter] "
        'unknown key "titel"\n'
        "house/quarter-summary/zh-Hans/03-team.md:1:1: error[front-matter] "
        "the section does not begin with a block between two lines ---\n"
        "house/quarter-summary/zh-Hans/01-background.md:4:8: error[unknown-name] "
        'unknown name "csta"\n'
    )


def test_building_says_the_same_of_a_slip(
    house: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    written(house / "background.md")

    code = run("build", "period.yaml", "-o", str(tmp_path / "out"), "--lang", "en")

    assert code == 1
    assert capsys.readouterr().err.startswith(
        'error[input]: unknown name "csta"\n  --> house/background.md:4:8\n'
    )
