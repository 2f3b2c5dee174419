"""Jobs are run behind an executor: in this process, or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from reportgen.bulk import problems as say
from reportgen.bulk.job import Job, JobResult
from reportgen.bulk.plan import BulkPlan
from reportgen.bulk.work import RunSettings, begin, work
from reportgen.model.finding import Finding, Severity

Result = TypeVar("Result")

_FEW = 12
"""So few documents are made before a second process would have started."""


class InProcess(Executor):
    """An executor that runs each job at once, in the process that submits it."""

    def submit(
        self, function: Callable[..., Result], /, *args: Any, **kwargs: Any
    ) -> Future[Result]:
        """Return a finished future with the result of the call."""
        future: Future[Result] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as trouble:
            future.set_exception(trouble)
        return future


def run(todo: BulkPlan, settings: RunSettings, processes: int | None = None) -> Iterator[JobResult]:
    """Yield the result of each job, in the order of the plan.

    `processes` is how many work side by side; without it, as many as there are cores.
    """
    count = min(processes or os.cpu_count() or 1, len(todo.jobs))
    if count <= 1 or (processes is None and len(todo.jobs) <= _FEW):
        begin(todo.staff, settings)
        with InProcess() as executor:
            yield from _outcomes(executor, todo)
        return
    with ProcessPoolExecutor(count, initializer=begin, initargs=(todo.staff, settings)) as executor:
        yield from _outcomes(executor, todo)


def _outcomes(executor: Executor, todo: BulkPlan) -> Iterator[JobResult]:
    """Yield the results of the jobs; a job whose process died has a result that says so."""
    futures = [(job, executor.submit(work, job)) for job in todo.jobs]
    for job, future in futures:
        try:
            yield future.result()
        except BrokenProcessPool as trouble:
            yield _lost(job, todo, trouble)


def _lost(job: Job, todo: BulkPlan, trouble: BaseException) -> JobResult:
    name = todo.staff.records[job.person_id].name or ""
    config = todo.staff.report.config.path
    return JobResult(
        job.person_id, name, findings=(Finding(config, "input", Severity.ERROR, say.bug(trouble)),)
    )
