"""Who gets a document, under which name, and who does not and why."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.bulk import problems as say
from reportgen.bulk.job import Job, JobResult
from reportgen.checked import Checked
from reportgen.documents import Deliverable, personal_deliverable
from reportgen.errors import ConfigError
from reportgen.kinds import KINDS
from reportgen.model.finding import Finding, Severity
from reportgen.model.frozen import frozen
from reportgen.model.people.named_people import PERSON, people_named
from reportgen.model.people.staff import Staff
from reportgen.model.report.kind import Kind
from reportgen.model.report.report import Report
from reportgen.pipeline import BuildOptions, Draft, paths_of, threshold
from reportgen.writers.names import safe_name


@frozen
class Selection:
    """The people that a user chose: by id, and at most `sample` of them. Empty means everybody."""

    only: tuple[str, ...] = ()
    sample: int | None = None


@frozen
class BulkPlan:
    """The jobs of a bulk run, the people without one, and findings that concern everybody."""

    kind: Kind
    jobs: tuple[Job, ...]
    refused: tuple[JobResult, ...]
    against_all: tuple[Finding, ...]
    staff: Staff


def plan(checked: Checked, options: BuildOptions, choice: Selection) -> BulkPlan:
    """Return the plan of a bulk run; raises ConfigError where no document can be written at all."""
    report = checked.report
    kind = _kind(report)
    staff = Staff(report)
    if not staff.records:
        raise ConfigError(say.nobody(report.config))
    chosen = _chosen(staff, choice)
    grave = [finding for finding in checked.findings if _fails(finding, checked, options)]
    blamed = _by_person(grave, staff, checked)
    targets = _targets(staff, kind, options)
    refused = [
        JobResult(person_id, staff.records[person_id].name or "", findings=tuple(blamed[person_id]))
        for person_id in chosen
        if blamed.get(person_id) and options.draft is Draft.REFUSED
    ]
    out = {outcome.person_id for outcome in refused}
    nameless = [finding for finding in checked.findings if _has_no_id(finding, report)]
    refused += _nameless(nameless) if not choice.only else []
    jobs = tuple(targets[person_id] for person_id in chosen if person_id not in out)
    jobs = jobs[: choice.sample]
    told = {id(finding) for found in (*blamed.values(), nameless) for finding in found}
    against_all = tuple(finding for finding in grave if id(finding) not in told)
    return BulkPlan(kind, jobs, tuple(refused), against_all, staff)


def _kind(report: Report) -> Kind:
    """Return the kind that each person's document is of."""
    if not report.kind.each:
        raise ConfigError(say.not_personal(report.config))
    return report.kind if report.kind.is_one_a_person else KINDS[report.kind.each]


def _chosen(staff: Staff, choice: Selection) -> list[str]:
    unknown = [name for name in choice.only if name not in staff.records]
    if unknown:
        raise ConfigError(*(say.unknown_person(name, staff.records) for name in unknown))
    return [name for name in staff.records if not choice.only or name in choice.only]


def _fails(finding: Finding, checked: Checked, options: BuildOptions) -> bool:
    least = threshold(checked, options.fail_on)
    if finding.waived is not None or least == "never":
        return False
    return finding.severity.rank >= Severity(least).rank


def _by_person(
    findings: Iterable[Finding], staff: Staff, checked: Checked
) -> dict[str, list[Finding]]:
    """Return the findings that speak of one person only, by that person."""
    alone = {id(f): name for name, found in checked.by_person.items() for f in found}
    files = {
        essay.path: essay.person_id for essay in staff.essays if essay.person_id in staff.records
    }
    rows = staff.rows_by_place
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        named = {alone[id(finding)]} if id(finding) in alone else set(people_named(finding))
        place = finding.place
        if not named:
            named = {files.get(place.file) or rows.get((place.file, place.line)) or ""}
        known = named & set(staff.records)
        if len(named) == 1 and known:
            found.setdefault(known.pop(), []).append(finding)
    return found


def _has_no_id(finding: Finding, report: Report) -> bool:
    """Return whether a finding speaks of a row of the people table without a person id."""
    about = finding.about
    is_nobody_s = about.dimension == PERSON and about.member == ""
    return is_nobody_s and finding.place.file == report.tables["people"].file


def _targets(staff: Staff, kind: Kind, options: BuildOptions) -> Mapping[str, Job]:
    """Return the job of each person; never do two write one file, whoever is left out."""
    # Only names and formats are kept: a report for each of thousands of people fills the memory.
    made = {
        name: replace(personal_deliverable(staff.report_of(name), kind), report=staff.report)
        for name in staff.records
    }
    stems = Counter(_folded(each.stem) for each in made.values())
    jobs: dict[str, Job] = {}
    taken: set[str] = set()
    for name, each in made.items():
        stem = each.stem
        if stems[_folded(stem)] > 1:
            stem = safe_name(f"{stem}-{name}")
        while _folded(stem) in taken:
            stem = f"{stem}_"
        taken.add(_folded(stem))
        jobs[name] = _job(name, replace(each, stem=stem), options)
    return jobs


def _job(person_id: str, wanted: Deliverable, options: BuildOptions) -> Job:
    paths: dict[str, Path] = paths_of(wanted, options)
    return Job(person_id, tuple(paths.items()))


def _folded(stem: str) -> str:
    """Return a file name as a file system sees it that ignores case and the spelling of accents."""
    return unicodedata.normalize("NFC", stem).casefold()


def _nameless(findings: Iterable[Finding]) -> Iterator[JobResult]:
    """Yield a result for each row of the people table that has no person id."""
    for finding in findings:
        yield JobResult("", "".join(finding.values), findings=(finding,))
