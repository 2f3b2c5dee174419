"""The part of `period-scope` about sentences that begin with another period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.plan.period_before import EXPRESSION
from reportgen.checks.plan.period_headings import is_about, mention_words
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TAG, TextKind, TypedText
from reportgen.reading.period_mentions import Mention, periods_named
from reportgen.reading.prose import sentences
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.quoting import quoted, write_instead

_OF_THE_PERIOD = frozenset({"count", "names", "how_many", "met", "missed", "worst", "best"})
_OF_ANOTHER = frozenset({"previous", "year_ago", "at", "change", "history", "trend", "against"})
_OTHER_TIME = regex(
    r"[本这這]\s*(?:月|季|期|年)|至今|以[来來]|起|[前后後]|\b(?:this|since|now|until|from)\b",
    re.IGNORECASE,
)
"""Words after which a figure may be of the report's period all the same."""


def misplaced_figures(report: Report) -> Iterator[Problem]:
    """Yield a problem for each sentence with a figure of the report's period in another one."""
    for text in report.texts:
        if text.kind is TextKind.PROSE and text.has_expressions:
            yield from _statement(report, text)


def _statement(report: Report, text: TypedText) -> Iterator[Problem]:
    """Yield a problem where a sentence puts a figure of the report's period into another one.

    That is sure where the sentence begins with the other period and names no second one, and prints
    a metric as it is, without a word of comparison.
    """
    own = report.config.period.id
    for sentence in sentences(text.text):
        found = next(iter(periods_named(sentence, own)), None)
        if found is None or found.at > 0 or not _prints_own_figure(report, sentence):
            continue
        if len(list(periods_named(sentence, own))) == 1 and not (
            is_about(report, found) or _OTHER_TIME.search(sentence[found.end_at :])
        ):
            words = TAG.sub("…", sentence)
            yield _misplaced(report, text.about, words, found, text.spot(sentence))


def _prints_own_figure(report: Report, sentence: str) -> bool:
    """Return whether a sentence prints what figures of the report's period say, and no others."""
    names = {name for code in EXPRESSION.findall(sentence) for name in re.findall(r"\w+", code)}
    return not names & _OF_ANOTHER and not names.isdisjoint(
        _OF_THE_PERIOD.union(report.catalogue.metrics)
    )


def _misplaced(report: Report, about: About, words: str, named: Mention, place: Place) -> Problem:
    own = report.config.period.id
    said, when, what = mention_words(named), period_words(own), quoted(words)
    return Problem(
        LocalText(
            f"{what.en} is told of {said.en}, but its figures are of {when.en}",
            f"{what.hans}说的是{said.hans}，里面的数值却是{when.hans}的",
            f"{what.hant}說的是{said.hant}，裡面的數值卻是{when.hant}的",
        ),
        remedy=write_instead(when, said),
        about=about,
        place=place,
        values=(named.id, own.id),
    )
