"""A bulk run from configs to what became of everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from reportgen.bulk.job import Job, JobResult
from reportgen.bulk.plan import BulkPlan, Selection, plan
from reportgen.bulk.run import run
from reportgen.bulk.work import RunSettings
from reportgen.editors_sections import told_once
from reportgen.errors import ConfigError
from reportgen.model.finding import Finding
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.pipeline import BuildOptions, Progress, check_all, draft_of


@frozen
class Batch:
    """The result of a bulk run: an outcome for each person; on a dry run, the `planned` jobs.

    `against_all` are findings that concern everybody; only a draft is written all the same;
    `noted` are the findings of the checks, whomever they name.
    """

    rows: int
    outcomes: tuple[JobResult, ...] = ()
    against_all: tuple[Finding, ...] = ()
    planned: tuple[Job, ...] = field(default=())
    noted: tuple[Finding, ...] = ()

    @property
    def without(self) -> tuple[JobResult, ...]:
        """Return the outcomes of people for whom no document was written."""
        return tuple(outcome for outcome in self.outcomes if outcome.failed)

    @property
    def written(self) -> tuple[Path, ...]:
        """Return the paths of all written files, in the order of the people."""
        return tuple(path for outcome in self.outcomes for path in outcome.written)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings: of people without a document first, then all that was noted."""
        first = (finding for outcome in self.without for finding in outcome.findings)
        last = (finding for outcome in self.outcomes for finding in outcome.findings)
        return told_once((*first, *self.noted, *last))


@frozen
class BulkOptions:
    """The options of a bulk run: which people, how many processes, whether anything is written."""

    choice: Selection
    processes: int | None = None
    is_dry: bool = False


def write_all(
    configs: Sequence[Path], options: BuildOptions, bulk_options: BulkOptions, progress: Progress
) -> Batch:
    """Check all configs, then write a document for each person of each.

    Raises ConfigError where nothing can be done: a config cannot be read, or has no people.
    """
    reports = check_all(configs, progress)
    plans = [(checked, plan(checked, options, bulk_options.choice)) for checked in reports]
    _require_own_files([todo for _, todo in plans])
    rows = sum(checked.report.rows for checked in reports)
    noted = tuple(finding for checked in reports for finding in checked.findings)
    refused = tuple(outcome for _, todo in plans for outcome in todo.refused)
    against_all = tuple(finding for _, todo in plans for finding in todo.against_all)
    if against_all and options.is_refused_when_wrong:
        return Batch(rows, refused, against_all, noted=noted)
    if bulk_options.is_dry:
        planned = tuple(job for _, todo in plans for job in todo.jobs)
        return Batch(rows, refused, against_all, planned, noted)
    done = [
        outcome
        for checked, todo in plans
        for outcome in _told(
            run(
                todo,
                RunSettings(todo.kind, options, draft_of(checked, options)),
                bulk_options.processes,
            ),
            todo,
            progress,
        )
    ]
    return Batch(rows, (*refused, *done), against_all, noted=noted)


def _told(outcomes: Iterator[JobResult], todo: BulkPlan, progress: Progress) -> Iterator[JobResult]:
    """Yield the outcomes as they come, and report the progress after each."""
    total, failed = len(todo.jobs), len(todo.refused)
    for done, outcome in enumerate(outcomes, 1):
        failed += outcome.failed
        who = outcome.name or outcome.person_id
        progress(
            LocalText(
                f"{done} of {total} people, {failed} failed: {who}",
                f"{total} 人中的第 {done} 人，失败 {failed} 人：{who}",
                f"{total} 人中的第 {done} 人，失敗 {failed} 人：{who}",
            )
        )
        yield outcome


def _require_own_files(plans: Sequence[BulkPlan]) -> None:
    """Raise ConfigError where people of two configs would write one file."""
    from reportgen.bulk import problems as say

    taken: dict[str, str] = {}
    problems = []
    for todo in plans:
        file = todo.staff.report.config.path
        for job in todo.jobs:
            for _, path in job.paths:
                other = taken.setdefault(str(path).casefold(), file)
                if other != file:
                    problems.append(say.taken(path, other, todo.staff.report.config))
    if problems:
        raise ConfigError(*problems)
