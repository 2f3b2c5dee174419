"""The stages in order: what fails a report, what a draft confesses, and that files come all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.model.finding import Severity
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.pipeline import (
    BuildOptions,
    Draft,
    build,
    check,
    check_all,
    draft_of,
    fails,
    source_lines,
    start,
    threshold,
)
from tests.support.configs import GOOD, grave, housed, people, wrong
from tests.support.docx_outline import docx_outline
from tests.support.figures import CONFIGS
from tests.support.samples import copied

NAMES = ["2024-Q4-quarter-summary.docx", "2024-Q4-quarter-summary.pptx"]
WAIVER = "{check: ratio, metric: csat, reason: 口径调整, by: 温如海, until: 2024-Q4}"


def warned(folder: Path) -> Path:
    """Return a config with a warning and no error: a character of the other script."""
    return copied(folder, {"period.yaml": lambda t: t.replace("满意度达到", "滿意度达到")})


def overfull(folder: Path) -> Path:
    """Return a config that only its deck has to warn of: a title that fits no slide."""
    return copied(
        folder, {"period.yaml": lambda t: t.replace("title: ", f"title: {'很长的标题' * 60}")}
    )


def files(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir()) if out.exists() else []


def test_the_samples_for_these_tests_are_what_they_say(tmp_path: Path) -> None:
    assert grave(GOOD) == []
    assert grave(wrong(tmp_path / "wrong")) == ["error ratio"]
    assert grave(warned(tmp_path / "warned")) == ["warning script"]


@pytest.mark.parametrize(
    ("fail_on", "config_says", "least"),
    [
        ("warning", "error", "warning"),
        ("never", "warning", "never"),
        (None, "warning", "warning"),
        (None, "never", "never"),
        (None, None, "error"),
    ],
)
def test_the_command_decides_what_fails_then_the_config_then_errors_do(
    tmp_path: Path, fail_on: str | None, config_says: str | None, least: str
) -> None:
    said = f"fail_on: {config_says}, " if config_says else ""
    config = copied(tmp_path, {"period.yaml": lambda t: t.replace("fail_on: error, ", said)})

    assert threshold(check(config), fail_on) == least


@pytest.mark.parametrize(
    ("fail_on", "error", "warning"),
    [("error", True, False), ("warning", True, True), ("never", False, False)],
)
def test_a_report_fails_from_its_threshold_on(
    tmp_path: Path, fail_on: str, error: bool, warning: bool
) -> None:
    assert fails(check(wrong(tmp_path / "wrong")), fail_on) is error
    assert fails(check(warned(tmp_path / "warned")), fail_on) is warning


def test_what_comes_up_after_the_checks_fails_a_report_too(tmp_path: Path) -> None:
    found = check(wrong(tmp_path)).findings

    assert fails(check(GOOD), None, found)
    assert not fails(check(GOOD), None)


def test_a_waived_finding_fails_nothing_and_is_not_confessed(tmp_path: Path) -> None:
    waived = check(wrong(tmp_path, lambda t: t.replace("waive: []", f"waive: [{WAIVER}]")))

    assert [finding.check for finding in waived.findings if finding.waived] == ["ratio"]
    assert not fails(waived, "error")
    assert draft_of(waived, BuildOptions(tmp_path, draft=Draft.STAMPED)) == ("检查没有发现问题。",)


def test_only_a_draft_confesses_what_is_wrong(tmp_path: Path) -> None:
    checked = check(warned(tmp_path))

    assert draft_of(checked, BuildOptions(tmp_path)) == ()
    assert len(draft_of(checked, BuildOptions(tmp_path, draft=Draft.STAMPED))) == 1


def test_all_configs_that_cannot_be_read_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as stop:
        check_all([tmp_path / "one.yaml", GOOD, tmp_path / "two.yaml"])

    assert [p.message.en.rpartition("/")[2] for p in stop.value.problems] == [
        'one.yaml" does not exist',
        'two.yaml" does not exist',
    ]


def test_a_build_writes_every_format_and_counts_the_rows_of_all(tmp_path: Path) -> None:
    built = build(
        [GOOD, CONFIGS / "quarter-summary-en" / "period.yaml"], BuildOptions(tmp_path, ("docx",))
    )

    assert files(tmp_path) == ["2024-Q4-quarter-summary-en.docx", NAMES[0]]
    assert [path.name for path in built.written] == [NAMES[0], "2024-Q4-quarter-summary-en.docx"]
    assert (built.rows, built.failed) == (366, False)


def test_a_format_that_is_named_twice_is_written_once(tmp_path: Path) -> None:
    built = build([GOOD], BuildOptions(tmp_path, ("docx", "docx")))

    assert [path.name for path in built.written] == NAMES[:1]


def test_one_wrong_report_of_several_writes_nothing_of_any(tmp_path: Path) -> None:
    out = tmp_path / "out"

    built = build([GOOD, wrong(tmp_path)], BuildOptions(out, ("docx",)))

    assert (built.written, built.failed, files(out)) == ((), True, [])
    assert [finding.check for finding in built.findings if finding.severity == "error"] == ["ratio"]


@pytest.mark.parametrize(("fail_on", "failed"), [("error", False), ("warning", True)])
def test_what_a_writer_says_counts_like_what_the_checks_say(
    tmp_path: Path, fail_on: str, failed: bool
) -> None:
    out = tmp_path / "out"

    built = build([overfull(tmp_path)], BuildOptions(out, ("pptx",), fail_on=fail_on))

    assert grave(tmp_path / "quarter-summary" / "period.yaml") == []
    assert {f.check for f in built.findings if f.severity != "info"} == {"layout"}
    assert built.failed is failed
    assert files(out) == ([] if failed else NAMES[1:])


def test_a_draft_is_written_under_its_own_name_and_has_failed(tmp_path: Path) -> None:
    out = tmp_path / "out"

    built = build([wrong(tmp_path)], BuildOptions(out, ("docx",), Draft.STAMPED))

    assert files(out) == ["2024-Q4-quarter-summary-DRAFT.docx"]
    assert built.failed


def test_two_reports_that_would_write_one_file_write_none(tmp_path: Path) -> None:
    other, out = copied(tmp_path, {}), tmp_path / "out"

    with pytest.raises(ConfigError) as stop:
        build([GOOD, other], BuildOptions(out, ("docx",)))

    [problem] = stop.value.problems
    assert problem.message.en.endswith(f"would both write {out / NAMES[0]}")
    assert problem.place is not None
    assert problem.place.file.endswith("quarter-summary/period.yaml")
    assert not out.exists()


@pytest.mark.parametrize("named", [None, "{period}"])
def test_people_of_one_name_are_never_written_over_each_other(
    tmp_path: Path, named: str | None
) -> None:
    config = people(tmp_path, lambda t: t.replace("{period}-{person_id}-{name}", named or "{kind}"))

    with pytest.raises(ConfigError) as stop:
        build([config], BuildOptions(tmp_path / "out", ("docx",)))

    assert len(stop.value.problems) == 2


def test_a_new_report_is_never_laid_over_what_is_there(tmp_path: Path) -> None:
    written = start(tmp_path / "mine", "quarter-summary", Locale.EN)
    before = {path: path.read_bytes() for path in written}

    with pytest.raises(ConfigError) as stop:
        start(tmp_path / "mine", "service-plan", Locale.HANS)

    assert stop.value.problems[0].message == LocalText(
        f'the folder "{tmp_path / "mine"}" is not empty',
        f"文件夹“{tmp_path / 'mine'}”不是空的",
        f"資料夾「{tmp_path / 'mine'}」不是空的",
    )
    assert {path: path.read_bytes() for path in written} == before


def test_a_new_report_may_be_laid_into_an_empty_folder(tmp_path: Path) -> None:
    assert tmp_path / "period.yaml" in start(tmp_path, "quarter-summary", Locale.EN)


def test_a_line_of_an_input_file_is_shown_as_it_stands() -> None:
    line = source_lines()

    assert line(Place(str(GOOD), 1)) == GOOD.read_text("utf-8").splitlines()[0]
    assert line(Place("nowhere.csv", 1)) is None


MISTAKEN = "{{ csat.name }}先说。\n\n::: kpi-crads\nmetrics: headline\n:::\n\n再说一句。"


def test_with_a_mistake_in_a_template_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    config = housed(tmp_path, MISTAKEN)

    built = build([GOOD, config], BuildOptions(out, ("docx",), fail_on="never"))

    assert [each.message.en for each in check(config).mistakes] == ['unknown block "kpi-crads"']
    assert (built.written, built.failed, files(out)) == ((), True, [])
    assert built.rows == 366


def test_a_draft_is_written_without_what_is_mistaken_and_says_what(tmp_path: Path) -> None:
    config = housed(tmp_path, MISTAKEN)

    built = build([config], BuildOptions(tmp_path / "out", ("docx",), Draft.STAMPED))

    [finding] = [each for each in built.findings if each.severity is Severity.ERROR]
    assert finding.problem.message.en == 'unknown block "kpi-crads"'
    assert built.failed
    shown = docx_outline(built.written[0].read_bytes())
    before, _, after = shown.partition("客户满意度先说。")
    assert after.split("\n")[1].endswith("再说一句。")
    assert "自家背景" in before
    assert "[input] 没有“kpi-crads”这个块" in after


def test_of_two_blocks_with_one_id_a_draft_has_the_first(tmp_path: Path) -> None:
    twice = "::: chart id=Z\ntype: column\nmetric: csat\nby: month\ncaption: {}\n:::\n\n"
    config = housed(tmp_path, twice.format("第一张") + twice.format("第二张"))

    built = build([config], BuildOptions(tmp_path / "out", ("docx",), Draft.STAMPED))

    shown = docx_outline(built.written[0].read_bytes())
    assert [each.message.en for each in check(config).mistakes] == [
        'the id "Z" is used by two tables or charts'
    ]
    assert "第一张" in shown
    assert "第二张" not in shown


def test_of_a_section_that_cannot_be_read_there_is_no_draft(tmp_path: Path) -> None:
    config = housed(tmp_path, "正文。")
    config.with_name("house").joinpath("background.md").write_text("---\nneeds: x", "utf-8")

    built = build([config], BuildOptions(tmp_path / "out", ("docx",), Draft.STAMPED))

    assert (built.written, built.failed, built.allows_draft) == ((), True, False)


def test_every_config_is_told_of_as_it_is_read(tmp_path: Path) -> None:
    told: list[str] = []

    build([GOOD], BuildOptions(tmp_path, ("docx",)), lambda said: told.append(said.en))

    assert told == [f"reading {GOOD}", f"checking {GOOD}", f"writing {GOOD}"]
