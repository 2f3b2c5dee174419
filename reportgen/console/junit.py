"""Findings as JUnit XML: a suite a config, a case a check; what fails there is a failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result, Suite
from reportgen.console.cells import visible
from reportgen.console.coverage import coverage_counts
from reportgen.console.message import where
from reportgen.model.finding import Finding, Severity
from reportgen.model.frozen import frozen
from reportgen.wording.messages import advice
from reportgen.wording.messages.headline import further, headline


@frozen
class _Case:
    """The findings of one check on one config: those that fail, are waived, or only inform."""

    check: str
    wrong: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    others: tuple[Finding, ...]

    @property
    def is_skipped(self) -> bool:
        """Return whether every finding of the case is waived."""
        return bool(self.waived) and not self.wrong and not self.others


def junit(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield the XML line by line. A result without suites is why nothing could be done."""
    suites = result.suites or tuple(_stopped(result))
    told = {suite.config: list(_cases(suite, result.findings)) for suite in suites}
    everything = [case for cases in told.values() for case in cases]
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="reportgen" {_counts(everything)}>'
    for config, cases in told.items():
        skipped = sum(case.is_skipped for case in cases)
        name = _attribute(config or "reportgen")
        yield f'  <testsuite name={name} {_counts(cases)} skipped="{skipped}">'
        yield from _properties(config, result)
        for case in cases:
            yield from _case(config, case, options)
        yield "  </testsuite>"
    yield "</testsuites>"


def _stopped(result: Result) -> Iterator[Suite]:
    for config in dict.fromkeys(finding.config for finding in result.findings):
        yield Suite(config, ("input",), "error")


def _cases(suite: Suite, findings: Sequence[Finding]) -> Iterator[_Case]:
    """Yield a case for each check that ran, and for what spoke beside them."""
    said: dict[str, list[Finding]] = {check: [] for check in suite.checks}
    for finding in findings:
        if finding.config == suite.config:
            said.setdefault(finding.check, []).append(finding)
    for check, those in said.items():
        live = [finding for finding in those if finding.waived is None]
        yield _Case(
            check,
            tuple(finding for finding in live if _fails(suite, finding)),
            tuple(finding for finding in those if finding.waived is not None),
            tuple(finding for finding in live if not _fails(suite, finding)),
        )


def _fails(suite: Suite, finding: Finding) -> bool:
    threshold = suite.fail_on
    return threshold != "never" and finding.severity.rank >= Severity(threshold).rank


def _counts(cases: Sequence[_Case]) -> str:
    failed = sum(bool(case.wrong) for case in cases)
    return f'tests="{len(cases)}" failures="{failed}" errors="0"'


def _properties(config: str, result: Result) -> Iterator[str]:
    """Yield how well the figures of a config are held."""
    found = [coverage for report, coverage in result.covered if report.config.path == config]
    if found:
        yield "    <properties>"
        for name, number in coverage_counts(found).items():
            yield f'      <property name="coverage.{name}" value="{number}"/>'
        yield "    </properties>"


def _case(config: str, case: _Case, options: RenderOptions) -> Iterator[str]:
    where = _attribute(config or "reportgen")
    head = f"    <testcase classname={where} name={_attribute(case.check)}"
    inside = list(_inside(case, options))
    if not inside:
        yield f"{head}/>"
        return
    yield f"{head}>"
    yield from inside
    yield "    </testcase>"


def _inside(case: _Case, options: RenderOptions) -> Iterator[str]:
    if case.is_skipped:
        said = "\n".join(_line(finding, options) for finding in case.waived)
        yield f"      <skipped message={_attribute(said)}/>"
        return
    if case.wrong:
        first, more = case.wrong[0], len(case.wrong) - 1
        message = headline(first).in_(options.locale) + (f" (+{more})" if more else "")
        opened = f'<failure message={_attribute(message)} type="{first.severity.value}">'
        yield f"      {opened}{_text(case.wrong, options)}</failure>"
    told = (*case.others, *case.waived)
    if told:
        yield f"      <system-out>{_text(told, options)}</system-out>"


def _text(findings: Sequence[Finding], options: RenderOptions) -> str:
    return escape("\n".join(_line(finding, options) for finding in findings), quote=False)


def _line(finding: Finding, options: RenderOptions) -> str:
    locale, problem = options.locale, finding.problem
    parts = [f"{where(finding)}{finding.severity.value}: {headline(finding).in_(locale)}"]
    parts += [f"  {further(each).in_(locale)}" for each in problem.evidence]
    remedy = advice.told(finding).in_(locale)
    if remedy:
        parts.append(f"  {words.helped(remedy, locale)}")
    if finding.waived is not None:
        parts.append(f"  {words.accepted(finding.waived).in_(locale)}")
    return "\n".join(visible(part) for part in parts)


def _attribute(text: str) -> str:
    """Return a text as an attribute, quotes included; its line ends are kept."""
    shown = escape("\n".join(visible(line) for line in text.split("\n")), quote=True)
    return f'"{shown}"'.replace("\n", "&#10;")
