"""Findings for people: a block for each cause, then what is waived, then how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.causes import Cause, advising, causes, figures_of, is_repeated
from reportgen.console.cells import visible, width
from reportgen.console.coverage import coverage_line, coverage_lists
from reportgen.console.crowds import Crowd, parted
from reportgen.console.excerpt import excerpt
from reportgen.console.message import where
from reportgen.console.printed import printed_line, printed_lists
from reportgen.console.summary import summary_line
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.finding import Finding
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.figure_names import named_all, named_apart
from reportgen.wording.messages.headline import further, headline
from reportgen.wording.messages.suspects import suspicion_of

_MOST_BLOCKS = 20
_MOST_FIGURES = 12
_MOST_EVIDENCE = 8
_MOST_REMEDIES = 3


def text(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield each cause as a block: what, where, the line with a caret, the figures, a remedy."""
    yield from problems(result, options)
    yield from _waived([each for each in result.findings if each.waived], options)
    if result.lists_coverage:
        yield from coverage_lists(result, options)
        yield from printed_lists(result, options)
    yield summary_line(result, options.locale)
    if result.covered:
        yield coverage_line(result, options.locale)
    if result.printed:
        yield printed_line(result, options.locale)


def problems(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield a block for each cause; of many alike, and of many people, one speaks for all."""
    told = causes([each for each in result.findings if each.waived is None])
    alone, crowds = (told, []) if options.shows_each else parted(told)
    yield from _blocks(alone, options)
    for crowd in crowds:
        yield from _crowd(crowd, options)
        yield ""
    if crowds:
        yield words.EACH_ON_DEMAND.in_(options.locale)
        yield ""


def _blocks(told: Sequence[Cause], options: RenderOptions) -> Iterator[str]:
    """Yield the blocks; of many alike in one file the first ones, and the number of the others."""
    shown: Counter[tuple[str, str]] = Counter()
    left_out: Counter[tuple[str, str]] = Counter()
    for cause in told:
        kind = (cause[0].check, cause[0].place.file)
        if shown[kind] < _MOST_BLOCKS or options.shows_each:
            shown[kind] += 1
            yield from _block(cause, options)
            yield ""
        else:
            left_out[kind] += len(cause)
    for (check, file), number in left_out.items():
        yield words.more(number, check, visible(file)).in_(options.locale)
        yield ""


def _crowd(crowd: Crowd, options: RenderOptions) -> Iterator[str]:
    """Yield what a rule says for many people: how many there are, and the first as an example."""
    example = crowd.causes[0]
    heading = words.crowd(crowd.size, len(crowd.people))
    if crowd.is_of_one_place:
        heading = words.crowd_of_one_place(crowd.size, len(crowd.people))
    name = _name(example[0], options)
    yield words.labelled(name, heading.in_(options.locale), options.locale)
    yield f"  {_said(headline(example[0]), options)}"
    yield from _details(example, options)


def _block(cause: Cause, options: RenderOptions) -> Iterator[str]:
    yield _headline(cause[0], options)
    yield from _details(cause, options)


def _details(cause: Cause, options: RenderOptions) -> Iterator[str]:
    """Yield what stands below the first line of a block."""
    lead, *others = cause
    yield from _where(lead, options)
    suspicion = _said(suspicion_of(_most_telling(cause).problem, lead.config), options)
    if suspicion:
        yield f"   = {suspicion}"
    yield from _figures(figures_of(cause), options)
    yield from _evidence(lead, others, options)
    remedies = [_said(finding.problem.remedy, options) for finding in advising(cause)]
    for remedy in list(dict.fromkeys(each for each in remedies if each))[:_MOST_REMEDIES]:
        label = options.paint("help", words.HELP.in_(options.locale))
        yield words.labelled(label, remedy, options.locale)


def _headline(finding: Finding, options: RenderOptions) -> str:
    message = _said(headline(finding), options)
    return words.labelled(_name(finding, options), message, options.locale)


def _name(finding: Finding, options: RenderOptions) -> str:
    severity = finding.severity.value
    word = words.SEVERITIES[severity].in_(options.locale)
    return options.paint(severity, f"{word}[{finding.check}]")


def _where(finding: Finding, options: RenderOptions) -> Iterator[str]:
    place = finding.place
    if not place.file:
        return
    yield options.paint("place", f"  --> {visible(_at(place, options))}")
    line = options.source_line(place)
    if line is not None:
        yield from excerpt(place, line)


def _origin(figure: Figure, options: RenderOptions) -> str:
    """Return where a figure stands, of a computed one what it was computed from."""
    source = figure.source
    if not isinstance(source, Derivation):
        return _at(source, options)
    if not source.operands:
        return source.formula
    return words.computed_from(named_all(source.operands)).in_(options.locale)


def _at(place: Place, options: RenderOptions) -> str:
    """Return a place, with its cell as spreadsheets count: metrics.csv:2:9  (cell F2)."""
    cell = f"  ({words.CELL.in_(options.locale)} {place.address})" if place.cell else ""
    return f"{place}{cell}"


def _figures(figures: Sequence[Figure], options: RenderOptions) -> Iterator[str]:
    """Yield a line a figure: value, name, place. One figure alone is already shown by its line."""
    if len(figures) < 2:
        return
    shown = figures[:_MOST_FIGURES]
    widest = max(width(figure.written) for figure in shown)
    for figure, name in zip(shown, named_apart(shown), strict=True):
        pad = " " * (widest - width(figure.written))
        where = _origin(figure, options)
        yield visible(f"   = {pad}{figure.written}  {name.in_(options.locale)}  {where}")
    if len(figures) > len(shown):
        rest = len(figures) - len(shown)
        yield f"   = {words.more_figures(rest).in_(options.locale)}"


def _evidence(lead: Finding, others: Sequence[Finding], options: RenderOptions) -> Iterator[str]:
    """Yield the further relations that the same cause breaks, by the same rule and by others."""
    also, locale = words.ALSO.in_(options.locale), options.locale
    said = [
        words.labelled(also, _said(further(each), options), locale)
        for each in lead.problem.evidence
    ]
    lines = sorted({each.place.line for each in others if is_repeated(each, lead)})
    if lines:
        said.append(words.also_in(lines, locale))
    for finding in (each for each in others if not is_repeated(each, lead)):
        elsewhere = finding.place != lead.place
        said.append(
            _headline(finding, options) + (f"  {visible(str(finding.place))}" if elsewhere else "")
        )
        said += [
            words.labelled(f"{also}[{finding.check}]", _said(further(each), options), locale)
            for each in finding.problem.evidence
        ]
    for line in said[:_MOST_EVIDENCE]:
        yield f"   = {line}"
    if len(said) > _MOST_EVIDENCE:
        rest = len(said) - _MOST_EVIDENCE
        yield f"   = {words.more_evidence(rest).in_(options.locale)}"


def _most_telling(cause: Cause) -> Finding:
    """Return the finding that names the suspect with its repair, else the first."""
    return next((each for each in cause if each.problem.repair is not None), cause[0])


def _waived(findings: Sequence[Finding], options: RenderOptions) -> Iterator[str]:
    """Yield the waived findings, each with the reason, the person and the last day."""
    if not findings:
        return
    yield words.labelled(words.WAIVED.in_(options.locale), "", options.locale).rstrip()
    for finding in findings:
        yield f"  {where(finding)}{_headline(finding, options)}"
        waiver = finding.waived
        if waiver is not None:
            yield f"    {visible(words.accepted(waiver).in_(options.locale))}"
    yield ""


def _said(message: LocalText, options: RenderOptions) -> str:
    return visible(message.in_(options.locale))
