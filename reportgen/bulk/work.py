"""One job: a person's report becomes files on disk. Each process begins once."""

from __future__ import annotations

import gc

from reportgen.bulk import problems as say
from reportgen.bulk.job import Job, JobResult
from reportgen.documents import Deliverable, DocumentBuilder
from reportgen.errors import ReportgenError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.people.staff import Staff, naming
from reportgen.model.report.kind import Kind
from reportgen.pipeline import BuildOptions


@frozen
class RunSettings:
    """The settings that all jobs of a run share: kind, options, and what drafts confess."""

    kind: Kind
    options: BuildOptions
    draft: tuple[str, ...] = ()


class JobRunner:
    """Runs jobs in one process; people, templates and brand are loaded once for all of them."""

    def __init__(self, staff: Staff, settings: RunSettings) -> None:
        self._staff, self._settings = staff, settings
        self._builder = DocumentBuilder(settings.options.style)

    def make(self, job: Job) -> JobResult:
        """Return the result of a job; an error becomes a finding, and reaches no other job."""
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
        wanted = Deliverable(report, self._settings.kind, stem, tuple(paths), place)
        made = self._builder.make(wanted, self._settings.draft)
        findings = tuple(stamped(made.problems, report))
        written = save({paths[form]: data for form, data in made.files.items()})
        return JobResult(job.person_id, name, written, findings)

    def _findings(self, problems: tuple[Problem, ...]) -> tuple[Finding, ...]:
        config = self._staff.report.config.path
        return tuple(
            Finding(config, "input", problem.severity or Severity.ERROR, problem)
            for problem in problems
        )


_here: list[JobRunner] = []


def begin(staff: Staff, settings: RunSettings) -> None:
    """Set up a process for `work`; garbage collection is rare, as its values have no cycles."""
    gc.set_threshold(100_000)
    _here[:] = [JobRunner(staff, settings)]


def work(job: Job) -> JobResult:
    """Return the result of a job, in a process that `begin` has set up."""
    return _here[0].make(job)
