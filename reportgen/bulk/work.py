"""One job: a person's report becomes files on disk. Each process begins once."""

from __future__ import annotations

import gc

from reportgen.bulk import problems as say
from reportgen.bulk.job import Job, JobResult
from reportgen.documents import Deliverable, DocumentBuilder
from reportgen.errors import ReportgenError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.report.staff import Staff, naming
from reportgen.pipeline import BuildOptions


@frozen
class Order:
    """What all jobs have in common: kind, options, and the lines that stamp a draft, by person."""

    kind: str
    options: BuildOptions
    drafts: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Workshop:
    """What a process needs for its jobs, loaded once: the people, templates, brand."""

    def __init__(self, staff: Staff, order: Order) -> None:
        self._staff, self._order = staff, order
        self._builder = DocumentBuilder(order.options.style)
        self._drafts = dict(order.drafts)

    def make(self, job: Job) -> JobResult:
        """Return what became of a job. Nothing that goes wrong with it reaches another."""
        name = self._staff.records[job.person_id].name or ""
        try:
            return self._made(job, name)
        except ReportgenError as stop:
            problems = stop.problems
        except Exception as trouble:
            problems = (say.bug(trouble),)
        person = self._staff.records[job.person_id]
        named = tuple(naming(problem, person) for problem in problems)
        return JobResult(job.person_id, name, findings=self._findings(named))

    def _made(self, job: Job, name: str) -> JobResult:
        from reportgen.checks.runner import stamped
        from reportgen.writers.save import save

        report = self._staff.report_of(job.person_id)
        paths = dict(job.paths)
        stem = next(iter(paths.values())).stem
        place = report.config.place("output.filename")
        wanted = Deliverable(report, self._order.kind, stem, tuple(paths), place)
        made = self._builder.make(wanted, self._drafts.get(job.person_id, ()))
        findings = tuple(stamped(made.problems, report))
        written = save({paths[form]: data for form, data in made.files.items()})
        return JobResult(job.person_id, name, written, findings)

    def _findings(self, problems: tuple[Problem, ...]) -> tuple[Finding, ...]:
        config = self._staff.report.config.path
        return tuple(
            Finding(config, "input", problem.severity or Severity.ERROR, problem)
            for problem in problems
        )


_here: list[Workshop] = []


def begin(staff: Staff, order: Order) -> None:
    """Set a process up; it makes hundreds of thousands of values without cycles."""
    gc.set_threshold(100_000)
    _here[:] = [Workshop(staff, order)]


def work(job: Job) -> JobResult:
    """Return what became of a job, in a process that has begun."""
    return _here[0].make(job)
