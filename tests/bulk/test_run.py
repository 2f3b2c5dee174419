"""Jobs run in one process or in several; what goes wrong in one of them reaches no other."""

from __future__ import annotations

import sys
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.bulk.job import Job, JobResult
from reportgen.bulk.plan import Selection, plan
from reportgen.bulk.run import InProcess, run
from reportgen.bulk.work import RunSettings
from reportgen.pipeline import BuildOptions, Draft, check
from tests.bulk.test_plan import folder
from tests.support.figures import CONFIGS


def test_what_is_run_at_once_gives_its_result_or_raises() -> None:
    with InProcess() as executor:
        good, bad = executor.submit(int, "7"), executor.submit(int, "seven")

    assert good.result(timeout=1) == 7
    with pytest.raises(ValueError, match="seven"):
        bad.result(timeout=1)


@pytest.mark.parametrize("processes", [None, 1, 2])
def test_results_come_in_the_order_of_the_plan(tmp_path: Path, processes: int | None) -> None:
    options = BuildOptions(tmp_path, ("docx",))
    todo = plan(check(CONFIGS / "assessments" / "period.yaml"), options, Selection(("P03", "P01")))

    found = list(run(todo, RunSettings(todo.kind, options), processes))

    assert [(result.person_id, [path.name for path in result.written]) for result in found] == [
        ("P01", ["2024-P01-苏念.docx"]),
        ("P03", ["2024-P03-顾南乔.docx"]),
    ]


@pytest.mark.parametrize(
    ("people", "wish", "cores", "started"),
    [
        (12, None, 4, []),
        (13, None, 4, [4]),
        (13, None, 1, []),
        (13, None, None, []),
        (13, 1, 4, []),
        (2, 2, 1, [2]),
        (13, 2, 4, [2]),
        (3, 8, 4, [3]),
        (1, 8, 4, []),
    ],
)
def test_several_processes_start_only_where_they_pay_or_are_asked_for(
    people: int,
    wish: int | None,
    cores: int | None,
    started: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[int] = []

    class Several(InProcess):
        def __init__(self, count: int, **_: object) -> None:
            begun.append(count)

    module = sys.modules[run.__module__]
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    monkeypatch.setattr(module, "ProcessPoolExecutor", Several)
    monkeypatch.setattr(module, "begin", lambda *_: None)
    monkeypatch.setattr(module, "work", lambda job: JobResult(job.person_id, ""))
    todo = plan(
        check(CONFIGS / "assessments" / "period.yaml"), BuildOptions(Path("out")), Selection()
    )
    many = replace(todo, jobs=tuple(Job(f"P{at:02}", ()) for at in range(people)))

    found = list(run(many, RunSettings(todo.kind, BuildOptions(Path("out"))), wish))

    assert len(found) == people
    assert begun == started


def test_what_keeps_a_job_from_writing_is_an_error_and_names_the_person(tmp_path: Path) -> None:
    taken = tmp_path / "out"
    taken.write_text("no folder", encoding="utf-8")
    todo = plan(
        check(CONFIGS / "assessments" / "period.yaml"),
        BuildOptions(taken, ("docx",)),
        Selection(("P02",)),
    )

    [result] = run(todo, RunSettings(todo.kind, BuildOptions(taken, ("docx",))), 1)

    assert (result.person_id, result.name, result.written) == ("P02", "贺知舟", ())
    [finding] = result.findings
    assert (finding.check, finding.severity) == ("input", "error")
    assert finding.config == todo.staff.report.config.path


def test_the_draft_of_who_has_no_name_fails_under_the_id_alone(tmp_path: Path) -> None:
    config, taken = folder(tmp_path), tmp_path / "out"
    people = config.with_name("people.csv")
    people.write_text(people.read_text("utf-8").replace("P02,贺知舟,", "P02,,"), encoding="utf-8")
    taken.write_text("no folder", encoding="utf-8")
    options = BuildOptions(taken, ("docx",), Draft.STAMPED)
    todo = plan(check(config), options, Selection(("P02",)))

    [result] = run(todo, RunSettings(todo.kind, options), 1)

    assert (result.person_id, result.name, result.written) == ("P02", "", ())


def test_whoever_s_process_died_is_told_of_and_the_others_have_their_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(job: Job) -> JobResult:
        if job.person_id == "P02":
            raise BrokenProcessPool("killed")
        return JobResult(job.person_id, "", (tmp_path / job.person_id,))

    monkeypatch.setattr(sys.modules[run.__module__], "work", dying)
    options = BuildOptions(tmp_path, ("docx",))
    todo = plan(
        check(CONFIGS / "assessments" / "period.yaml"), options, Selection(("P01", "P02", "P03"))
    )

    found = list(run(todo, RunSettings(todo.kind, options), 1))

    assert [(result.person_id, result.failed) for result in found] == [
        ("P01", False), ("P02", True), ("P03", False)
    ]  # fmt: skip
    assert found[1].name == "贺知舟"
    [finding] = found[1].findings
    assert (finding.check, finding.severity) == ("input", "error")
    assert finding.problem.message.en == "a bug of ours: BrokenProcessPool: killed"
