"""Findings for people: a block for each cause, then what is waived, then how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.console import words
from reportgen.console.base import Manner, Result
from reportgen.console.causes import Cause, advising, causes, figures_of
from reportgen.console.cells import visible, width
from reportgen.console.excerpt import excerpt
from reportgen.console.summary import summary_line
from reportgen.model.figure import Derivation, Figure
from reportgen.model.finding import Finding
from reportgen.model.language import Words
from reportgen.wording.advice import suspicion_of
from reportgen.wording.headline import further, headline

_MOST_BLOCKS = 20
_MOST_FIGURES = 12
_MOST_EVIDENCE = 8
_MOST_REMEDIES = 3


def text(result: Result, manner: Manner) -> Iterator[str]:
    """Yield each cause as a block: what, where, the line with a caret, the figures, a remedy."""
    yield from problems(result, manner)
    yield from _waived([each for each in result.findings if each.waived], manner)
    yield summary_line(result, manner.locale)


def problems(result: Result, manner: Manner) -> Iterator[str]:
    """Yield a block for each cause; of many alike in one file, the first ones and their number."""
    shown: Counter[tuple[str, str]] = Counter()
    left_out: Counter[tuple[str, str]] = Counter()
    for cause in causes([each for each in result.findings if each.waived is None]):
        kind = (cause[0].check, cause[0].place.file)
        if shown[kind] < _MOST_BLOCKS:
            shown[kind] += 1
            yield from _block(cause, manner)
            yield ""
        else:
            left_out[kind] += len(cause)
    for (check, file), number in left_out.items():
        yield words.more(number, check, visible(file)).in_(manner.locale)
        yield ""


def _block(cause: Cause, manner: Manner) -> Iterator[str]:
    lead, *others = cause
    yield _headline(lead, manner)
    yield from _where(lead, manner)
    yield from _figures(figures_of(cause), manner)
    yield from _evidence(lead, others, manner)
    suspicion = _said(suspicion_of(_most_telling(cause).problem), manner)
    if suspicion:
        yield f"   = {suspicion}"
    remedies = [_said(finding.problem.remedy, manner) for finding in advising(cause)]
    for remedy in list(dict.fromkeys(each for each in remedies if each))[:_MOST_REMEDIES]:
        label = manner.paint("help", words.HELP.in_(manner.locale))
        yield words.labelled(label, remedy, manner.locale)


def _headline(finding: Finding, manner: Manner) -> str:
    message = _said(headline(finding), manner)
    return words.labelled(_name(finding, manner), message, manner.locale)


def _name(finding: Finding, manner: Manner) -> str:
    severity = finding.severity.value
    word = words.SEVERITIES[severity].in_(manner.locale)
    return manner.paint(severity, f"{word}[{finding.check}]")


def _where(finding: Finding, manner: Manner) -> Iterator[str]:
    place = finding.place
    if not place.file:
        return
    cell = f"  ({words.CELL.in_(manner.locale)} {place.address})" if place.cell else ""
    yield manner.paint("place", f"  --> {visible(str(place))}{cell}")
    line = manner.source_line(place)
    if line is not None:
        yield from excerpt(place, line)


def _figures(figures: Sequence[Figure], manner: Manner) -> Iterator[str]:
    """Yield a line a figure: value, id, place. One figure alone is already shown by its line."""
    if len(figures) < 2:
        return
    shown = figures[:_MOST_FIGURES]
    widest = max(width(figure.text) for figure in shown)
    for figure in shown:
        pad = " " * (widest - width(figure.text))
        source = figure.source
        where = source.formula if isinstance(source, Derivation) else str(source)
        yield visible(f"   = {pad}{figure.text}  {figure.id}  {where}")
    if len(figures) > len(shown):
        rest = len(figures) - len(shown)
        yield f"   = {words.more_figures(rest).in_(manner.locale)}"


def _evidence(lead: Finding, others: Sequence[Finding], manner: Manner) -> Iterator[str]:
    """Yield what else the cause makes wrong, by the same rule and by others."""
    also, locale = words.ALSO.in_(manner.locale), manner.locale
    said = [
        words.labelled(also, _said(further(each), manner), locale) for each in lead.problem.evidence
    ]
    for finding in others:
        elsewhere = finding.place != lead.place
        said.append(
            _headline(finding, manner) + (f"  {visible(str(finding.place))}" if elsewhere else "")
        )
        said += [
            words.labelled(f"{also}[{finding.check}]", _said(further(each), manner), locale)
            for each in finding.problem.evidence
        ]
    for line in said[:_MOST_EVIDENCE]:
        yield f"   = {line}"
    if len(said) > _MOST_EVIDENCE:
        rest = len(said) - _MOST_EVIDENCE
        yield f"   = {words.more_evidence(rest).in_(manner.locale)}"


def _most_telling(cause: Cause) -> Finding:
    """Return the finding that names the suspect with its repair, else the first."""
    return next((each for each in cause if each.problem.repair is not None), cause[0])


def _waived(findings: Sequence[Finding], manner: Manner) -> Iterator[str]:
    """Yield what was accepted: why, by whom, until when."""
    if not findings:
        return
    yield words.labelled(words.WAIVED.in_(manner.locale), "", manner.locale).rstrip()
    for finding in findings:
        yield f"  {visible(str(finding.place))}: {_headline(finding, manner)}"
        waiver = finding.waived
        if waiver is not None:
            yield f"    {visible(words.accepted(waiver).in_(manner.locale))}"
    yield ""


def _said(message: Words, manner: Manner) -> str:
    return visible(message.in_(manner.locale))
