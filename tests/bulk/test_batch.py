"""A bulk run from configs to what became of everybody: written, refused, or only planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.bulk.batch import Batch, BulkOptions, write_all
from reportgen.bulk.job import JobResult
from reportgen.bulk.plan import Selection
from reportgen.errors import ConfigError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.language import Locale, LocalText, same
from reportgen.pipeline import BuildOptions, Draft
from tests.bulk.test_plan import folder
from tests.support.docx_outline import docx_outline

EVERYBODY = ["P01", "P02", "P03", "P04", "P05", "P06"]
BROKEN = "person_id: P04\nvariant: dutys\n"


def edited(config: Path, edit: Callable[[str], str], file: str = "period.yaml") -> Path:
    """Return the config after a file beside it was edited."""
    path = config.with_name(file)
    path.write_text(edit(path.read_text("utf-8")), encoding="utf-8")
    return config


def count_wrong(text: str) -> str:
    """Return a config that expects seven people where there are six, which concerns everybody."""
    return text.replace("expected_count: 6", "expected_count: 7")


def hired_late(text: str) -> str:
    """Return the people table with P01 hired after the year, which concerns P01 alone."""
    return text.replace("2024-05-27", "2025-05-27")


def waived(text: str) -> str:
    waiver = (
        "{check: hire-date, dimension: person, member: P01, reason: 返聘, by: 温如海, until: 2024}"
    )
    return text.replace("waive: []", f"waive: [{waiver}]")


class Told:
    """What a run said of its progress."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, said: LocalText) -> None:
        self.lines.append(said.in_(Locale.EN))


def bulk(
    config: Path,
    options: BuildOptions,
    choice: Selection = Selection(),  # noqa: B008 - frozen
    **more: object,
) -> Batch:
    given = BulkOptions(choice, 1)
    return write_all([config], options, replace(given, **more), Told())  # type: ignore[arg-type]


def to(out: Path) -> BuildOptions:
    return BuildOptions(out, ("docx",))


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.stem.split("-")[1] for path in paths]


def files(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir()) if out.exists() else []


def test_a_dry_run_says_who_would_get_what_and_writes_nothing(tmp_path: Path) -> None:
    config, out = folder(tmp_path, essay=BROKEN), tmp_path / "out"

    batch = bulk(config, to(out), is_dry=True)

    assert not out.exists()
    assert batch.written == ()
    assert [job.person_id for job in batch.planned] == ["P01", "P02", "P03", "P05", "P06"]
    assert [outcome.person_id for outcome in batch.without] == ["P04"]


def test_everybody_gets_a_document_in_the_order_of_the_people_table(tmp_path: Path) -> None:
    config = folder(tmp_path)
    told = Told()

    batch = write_all([config], to(tmp_path / "out"), BulkOptions(Selection(), 1), told)

    assert names(batch.written) == EVERYBODY
    assert batch.without == ()
    assert batch.rows == 47
    assert told.lines[-1] == "6 of 6 people, 0 failed: 江行简"


def test_the_draft_of_who_has_no_name_is_told_of_by_the_id(tmp_path: Path) -> None:
    config = edited(
        folder(tmp_path), lambda text: text.replace("P02,贺知舟,", "P02,,"), "people.csv"
    )
    options, told = BuildOptions(tmp_path / "out", ("docx",), Draft.STAMPED), Told()

    write_all([config], options, BulkOptions(Selection(("P02",)), 1), told)

    assert told.lines[-1] == "1 of 1 people, 0 failed: P02"


def test_only_those_who_are_named_get_one(tmp_path: Path) -> None:
    config = folder(tmp_path, people=",无名氏,在线客服,售前组,2024-01-01,reflection,陈一帆,,\n")
    edited(config, count_wrong)

    batch = bulk(config, to(tmp_path / "out"), Selection(("P05", "P02")))

    assert names(batch.written) == ["P02", "P05"]
    assert batch.without == ()


def test_a_row_without_an_id_stops_nobody_else(tmp_path: Path) -> None:
    config = folder(tmp_path, people=",无名氏,在线客服,售前组,2024-01-01,reflection,陈一帆,,\n")
    edited(config, count_wrong)

    batch = bulk(config, to(tmp_path / "out"), is_dry=True)

    assert [job.person_id for job in batch.planned] == EVERYBODY
    assert [(outcome.person_id, outcome.name) for outcome in batch.without] == [("", "无名氏")]


def test_a_sample_is_the_first_so_many_who_can_have_one(tmp_path: Path) -> None:
    config = edited(folder(tmp_path), hired_late, "people.csv")

    batch = bulk(config, to(tmp_path / "out"), Selection(sample=2))

    assert names(batch.written) == ["P02", "P03"]


def test_whoever_has_none_comes_first_and_every_finding_once(tmp_path: Path) -> None:
    config = edited(folder(tmp_path, essay=BROKEN), hired_late, "people.csv")
    told = Told()

    batch = write_all([config], to(tmp_path / "out"), BulkOptions(Selection(), 1), told)

    assert [(outcome.person_id, outcome.name) for outcome in batch.without] == [
        ("P01", "苏念"),
        ("P04", "方亦可"),
    ]
    assert [(f.check, f.severity) for f in batch.findings[:2]] == [
        ("hire-date", "error"),
        ("input", "error"),
    ]
    assert len({(f.check, f.problem.message.en) for f in batch.findings}) == len(batch.findings)
    assert told.lines[-1] == "4 of 4 people, 2 failed: 江行简"


def test_what_concerns_everybody_writes_nothing(tmp_path: Path) -> None:
    config, out = edited(folder(tmp_path), count_wrong), tmp_path / "out"

    batch = bulk(config, to(out))

    assert [finding.check for finding in batch.against_all] == ["expected-count"]
    assert batch.written == ()
    assert not out.exists()


def test_a_draft_is_written_for_everybody_and_confesses_what_is_wrong(tmp_path: Path) -> None:
    config = edited(edited(folder(tmp_path), count_wrong), hired_late, "people.csv")
    out = tmp_path / "out"

    batch = bulk(config, replace(to(out), draft=Draft.STAMPED), Selection(("P01", "P02")))

    assert files(out) == ["2024-P01-苏念-DRAFT.docx", "2024-P02-贺知舟-DRAFT.docx"]
    for path in batch.written:
        text = docx_outline(path.read_bytes())
        assert "[expected-count] 应有 7 人，但人员表里有 6 人" in text
        assert "[hire-date] " in text
    assert [finding.check for finding in batch.against_all] == ["expected-count"]


def test_a_run_without_draft_stamps_nothing(tmp_path: Path) -> None:
    batch = bulk(folder(tmp_path), to(tmp_path / "out"), Selection(("P01",)))

    assert "草稿" not in docx_outline(batch.written[0].read_bytes())


@pytest.mark.parametrize(
    ("fail_on", "without"), [(None, ["P01"]), ("error", ["P01"]), ("never", [])]
)
def test_the_threshold_decides_who_is_refused(
    tmp_path: Path, fail_on: str | None, without: list[str]
) -> None:
    config = edited(folder(tmp_path), hired_late, "people.csv")

    batch = bulk(config, replace(to(tmp_path / "out"), fail_on=fail_on), is_dry=True)

    assert [outcome.person_id for outcome in batch.without] == without


def test_a_finding_that_is_waived_refuses_nobody(tmp_path: Path) -> None:
    config = edited(edited(folder(tmp_path), hired_late, "people.csv"), waived)

    batch = bulk(config, to(tmp_path / "out"), is_dry=True)

    assert batch.without == ()
    assert len(batch.planned) == 6


def test_two_names_that_a_disk_takes_for_one_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    config = edited(
        folder(tmp_path), lambda text: text.replace("{period}-{person_id}-{name}", "{name}")
    )
    edited(config, lambda t: t.replace("苏念", "Ann").replace("贺知舟", "ANN"), "people.csv")
    edited(config, lambda t: t.replace("顾南乔", "é").replace("方亦可", "e\u0301"), "people.csv")
    edited(config, lambda t: t.replace("白书雅", "Ann-P01").replace("江行简", "x"), "people.csv")

    batch = bulk(config, to(tmp_path / "out"), is_dry=True)

    assert [path.stem for job in batch.planned for _, path in job.paths] == [
        "Ann-P01", "ANN-P02", "é-P03", "e\u0301-P04", "Ann-P01_", "x"
    ]  # fmt: skip


def test_people_of_two_configs_never_write_one_file(tmp_path: Path) -> None:
    one, two = folder(tmp_path / "one"), folder(tmp_path / "two")
    edited(
        two, lambda text: text.replace("苏念", "苏念a").replace("贺知舟", "贺知舟A"), "people.csv"
    )

    with pytest.raises(ConfigError) as stop:
        write_all([one, two], to(tmp_path / "out"), BulkOptions(Selection(), 1), Told())

    said = [problem.message.en for problem in stop.value.problems]
    assert [each.rpartition("-P")[2] for each in said] == [
        "03-顾南乔.docx", "04-方亦可.docx", "05-白书雅.docx", "06-江行简.docx"
    ]  # fmt: skip
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_written_stops_its_person_only(tmp_path: Path) -> None:
    config, out = folder(tmp_path), tmp_path / "out"
    (out / "2024-P02-贺知舟.docx").mkdir(parents=True)

    told = Told()
    chosen = BulkOptions(Selection(("P01", "P02", "P03")), 1)

    batch = write_all([config], to(out), chosen, told)

    assert names(batch.written) == ["P01", "P03"]
    assert told.lines[-1] == "3 of 3 people, 1 failed: 顾南乔"
    [outcome] = batch.without
    [finding] = outcome.findings
    assert (outcome.person_id, finding.check, finding.about.member) == ("P02", "input", "P02")
    assert finding.problem.message.en.startswith("cannot write ")


def test_whoever_has_a_document_has_not_failed_whatever_is_said_of_it() -> None:
    note = Finding("period.yaml", "layout", Severity.WARNING, Problem(same("too long")))

    assert not JobResult("P01", "苏念", (Path("a.docx"),), (note,)).failed
    assert JobResult("P01", "苏念", (), (note,)).failed


def test_who_is_refused_comes_before_whoever_s_file_cannot_be_written(tmp_path: Path) -> None:
    config, out = folder(tmp_path, essay=BROKEN), tmp_path / "out"
    (out / "2024-P02-贺知舟.docx").mkdir(parents=True)

    batch = bulk(config, to(out), Selection(("P02", "P04")))

    assert [outcome.person_id for outcome in batch.without] == ["P04", "P02"]


def test_what_concerns_everybody_names_those_as_well_who_have_faults_of_their_own(
    tmp_path: Path,
) -> None:
    config = edited(edited(folder(tmp_path), hired_late, "people.csv"), count_wrong)

    batch = bulk(config, to(tmp_path / "out"))

    assert [outcome.person_id for outcome in batch.without] == ["P01"]


def test_a_dry_run_tells_all_that_the_checks_found(tmp_path: Path) -> None:
    batch = bulk(folder(tmp_path), to(tmp_path / "out"), is_dry=True)

    assert [(f.check, f.about.member) for f in batch.findings] == [
        ("hire-date", "P01"),
        ("hire-date", "P02"),
    ]


def test_what_a_document_could_not_hold_is_told_and_stops_nothing(tmp_path: Path) -> None:
    config = folder(tmp_path)
    essay = config.parent / "people" / "P04.yaml"
    essay.write_text(essay.read_text("utf-8").replace("售后岗位一年总结", "Q" * 120), "utf-8")

    batch = bulk(config, BuildOptions(tmp_path / "out", ("pptx",)), Selection(("P04",)))

    assert (len(batch.written), batch.without) == (1, ())
    assert (batch.findings[-1].check, batch.findings[-1].severity) == ("layout", "warning")
    assert batch.findings[-1].problem.message.en.startswith('方亦可 (P04): "QQQ')


def test_what_is_said_of_a_written_document_is_told_last() -> None:
    def said(words: str) -> Finding:
        return Finding("period.yaml", "layout", Severity.WARNING, Problem(same(words)))

    fatal, noted, late = said("nothing written"), said("noted"), said("too long")
    written = JobResult("P01", "苏念", (Path("a.docx"),), (late,))

    batch = Batch(6, (written, JobResult("P04", "方亦可", (), (fatal,))), noted=(noted, fatal))

    assert batch.findings == (fatal, noted, late)


def test_a_cell_that_cannot_be_read_stands_against_its_person_alone(tmp_path: Path) -> None:
    config = edited(
        folder(tmp_path),
        lambda t: t.replace("P01,volume,25,80,82", "P01,volume,25,80,8x"),
        "scores.csv",
    )
    edited(config, lambda text: text.replace("quota: {A: 0.34}", "quota: {A: 0.5}"))

    batch = bulk(config, to(tmp_path / "out"), is_dry=True)

    assert [outcome.person_id for outcome in batch.without] == ["P01"]
    assert [job.person_id for job in batch.planned] == EVERYBODY[1:]


def test_two_configs_may_not_differ_in_capitals_alone(tmp_path: Path) -> None:
    one, two = folder(tmp_path / "one"), folder(tmp_path / "two")
    for config, name in ((one, "Ann"), (two, "ANN")):
        edited(config, lambda text: text.replace("{period}-{person_id}-{name}", "{name}"))
        edited(config, lambda text, name=name: text.replace("苏念", name), "people.csv")  # type: ignore[misc]

    with pytest.raises(ConfigError) as stop:
        write_all([one, two], to(tmp_path / "out"), BulkOptions(Selection(), 1), Told())

    assert stop.value.problems[0].message.en.endswith("ANN.docx")


def test_people_are_written_by_several_processes_in_the_same_order(tmp_path: Path) -> None:
    config = folder(tmp_path)

    alone = bulk(config, to(tmp_path / "one"))
    together = bulk(config, to(tmp_path / "two"), processes=2)

    assert names(together.written) == EVERYBODY
    assert [path.read_bytes() for path in together.written] == [
        path.read_bytes() for path in alone.written
    ]
