"""Findings as JUnit XML: a suite a config, a case a check; what fails there is a failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from reportgen.console import words
from reportgen.console.base import Manner, Result, Suite
from reportgen.console.cells import visible
from reportgen.model.finding import Finding, Severity
from reportgen.wording.advice import told
from reportgen.wording.headline import further, headline


def junit(result: Result, manner: Manner) -> Iterator[str]:
    """Yield the XML line by line. A result without suites is why nothing could be done."""
    suites = result.suites or tuple(_stopped(result))
    failed = sum(len(list(_failing(suite, result.findings))) for suite in suites)
    tests = sum(len(_names(suite, result.findings)) for suite in suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="reportgen" tests="{tests}" failures="{failed}" errors="0">'
    for suite in suites:
        yield from _suite(suite, result.findings, manner)
    yield "</testsuites>"


def _stopped(result: Result) -> Iterator[Suite]:
    for config in dict.fromkeys(finding.config for finding in result.findings):
        yield Suite(config, ("input",), "error")


def _suite(suite: Suite, findings: Sequence[Finding], manner: Manner) -> Iterator[str]:
    names = _names(suite, findings)
    skipped = sum(_is_skipped(_of(suite, findings, name)) for name in names)
    failed = len(list(_failing(suite, findings)))
    name = _attribute(suite.config or "reportgen")
    yield (
        f'  <testsuite name={name} tests="{len(names)}" failures="{failed}" errors="0"'
        f' skipped="{skipped}">'
    )
    for check in names:
        yield from _case(suite, check, _of(suite, findings, check), manner)
    yield "  </testsuite>"


def _names(suite: Suite, findings: Sequence[Finding]) -> list[str]:
    """Return the checks that ran, and what spoke beside them."""
    said = [each.check for each in findings if each.config == suite.config]
    return list(dict.fromkeys((*suite.checks, *said)))


def _of(suite: Suite, findings: Sequence[Finding], check: str) -> list[Finding]:
    return [each for each in findings if each.config == suite.config and each.check == check]


def _failing(suite: Suite, findings: Sequence[Finding]) -> Iterator[str]:
    for check in _names(suite, findings):
        if any(_fails(suite, finding) for finding in _of(suite, findings, check)):
            yield check


def _fails(suite: Suite, finding: Finding) -> bool:
    threshold = suite.fail_on
    if finding.waived is not None or threshold == "never":
        return False
    return finding.severity.rank >= Severity(threshold).rank


def _is_skipped(findings: Sequence[Finding]) -> bool:
    """Return whether all that a check says is waived."""
    return bool(findings) and all(finding.waived is not None for finding in findings)


def _case(suite: Suite, check: str, findings: Sequence[Finding], manner: Manner) -> Iterator[str]:
    where = _attribute(suite.config or "reportgen")
    head = f"    <testcase classname={where} name={_attribute(check)}"
    if not findings:
        yield f"{head}/>"
        return
    yield f"{head}>"
    wrong = [finding for finding in findings if _fails(suite, finding)]
    waived = [finding for finding in findings if finding.waived is not None]
    others = [finding for finding in findings if finding not in wrong and finding not in waived]
    if wrong:
        message = visible(headline(wrong[0]).in_(manner.locale))
        more = f" (+{len(wrong) - 1})" if len(wrong) > 1 else ""
        said = _text(wrong, manner)
        kind = wrong[0].severity.value
        yield f'      <failure message={_attribute(message + more)} type="{kind}">{said}</failure>'
    elif _is_skipped(findings):
        said = "\n".join(_line(finding, manner) for finding in waived)
        yield f"      <skipped message={_attribute(said)}/>"
    if others:
        said = _text(others, manner)
        yield f"      <system-out>{said}</system-out>"
    yield "    </testcase>"


def _text(findings: Sequence[Finding], manner: Manner) -> str:
    return escape("\n".join(_line(finding, manner) for finding in findings), quote=False)


def _line(finding: Finding, manner: Manner) -> str:
    locale, problem = manner.locale, finding.problem
    parts = [f"{finding.place}: {finding.severity.value}: {headline(finding).in_(locale)}"]
    parts += [f"  {further(each).in_(locale)}" for each in problem.evidence]
    remedy = told(problem).in_(locale)
    if remedy:
        parts.append(f"  {words.helped(remedy, locale)}")
    if finding.waived is not None:
        parts.append(f"  {words.accepted(finding.waived).in_(locale)}")
    return "\n".join(visible(part) for part in parts)


def _attribute(text: str) -> str:
    """Return a text as an attribute, quotes included; its line ends are kept."""
    shown = escape("\n".join(visible(line) for line in text.split("\n")), quote=True)
    return f'"{shown}"'.replace("\n", "&#10;")
