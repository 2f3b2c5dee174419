"""Nothing that was to be filled in is left open: XX, TBD, 待补, lorem ipsum, {{ }}, #REF!, NaN.

A placeholder stands alone: XXL, XX-200 and 5xx are names, 待补货订单 are orders that wait for
goods, and an English sentence may begin with None; 待定 and N/A are placeholders where they are all
that a text says. What a spreadsheet or program writes for a failed figure counts as well, and so do
full-width braces, which print as they stand, and dots without a word. Names of metrics are read
too, and the purpose of an editor's kind.

Passes: "尺码有 XL 和 XXL". Fails: "满意度达到 XX%，原因待补充".
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.model.report.terms import terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.placeholders import (
    TO_COME,
    all_unfilled,
    nameless,
    only_dots,
    unfilled,
    wide_braces,
)
from reportgen.reading.prose import without_sources

_OURS = frozenset({"[", *TO_COME})
_BRACKET = regex(r"\[(?![A-Z]?\d+(?:[,、 ]+[A-Z]?\d+)*\])[^\[\]]*(?:\](?!\()|$)")
_ENGLISH_BRACKET = regex(r"\[(?!sic\b)[A-Za-z]+(?: [A-Za-z']+){0,3}\](?!\()")
_PLEASE = tuple(
    f"{please}{where}{verb}"
    for please in ("请", "請")
    for where in ("", "在此", "在这里", "在這裡")
    for verb in ("填写", "填寫", "补充", "補充", "输入", "輸入")
)
_MOST_TO_FILL_IN = 14
_INSTRUCTIONS = frozenset(
    {Facet.RULES, Facet.STANDARDS, Facet.PROCESS, Facet.DUTIES, Facet.QUALITY_CYCLE}
)


def placeholder(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text in which something was to be filled in."""
    terms = terms_of(report.catalogue.terms).placeholders
    further = [word for word in terms if word not in _OURS and unfilled(word, Locale.HANS) is None]
    for text in (*report.texts, *_elsewhere(report)):
        shown = without_sources(text.shown)
        wide = wide_braces(shown)
        if wide:
            yield _wide(text, wide)
            continue
        found = tuple(all_unfilled(shown, report.config.locale))
        for each in found or _otherwise(text, shown, report.config.locale, further):
            yield _problem(text, each)


def _otherwise(
    text: TypedText, shown: str, locale: Locale, further: Sequence[str]
) -> Iterator[str]:
    """Yield what was to be filled in by all else that is known of a text: its first sign."""
    bracket = (_BRACKET if locale.is_chinese else _ENGLISH_BRACKET).search(shown)
    signs = (
        None if text.has_expressions else only_dots(shown),
        _prompt(text, shown),
        nameless(shown) if text.kind is TextKind.NAME else None,
        bracket[0] if bracket else None,
        next((word for word in further if word in shown), None),
    )
    yield from itertools.islice(filter(None, signs), 1)


def _elsewhere(report: Report) -> Iterator[TypedText]:
    """Yield what no other rule reads: what the kind is for, and the names of what is measured."""
    locale, catalogue = report.config.locale, report.catalogue
    for words in report.kind.words:
        if not words.is_printed:
            yield _words(f"outline.{words.path}", words.in_(locale), words.place)
    for metric in (catalogue.metrics[name] for name in report.book.given_metrics):
        key = f"name_{locale.field}"
        place = metric.places.get(key) or metric.places.get("", Place(""))
        name = metric.names.in_(locale)
        yield _words(f"metrics.{metric.id}.{key}", name, place, TextKind.NAME)


def _words(path: str, text: str, place: Place, kind: TextKind = TextKind.PROSE) -> TypedText:
    section = path.partition(".")[0]
    return TypedText(path, text, text, place, section, path, kind=kind)


def _prompt(text: TypedText, shown: str) -> str | None:
    """Return a text that only asks its author to fill it in; rule books may ask others to."""
    bare = shown.strip().lstrip("（(【")
    instructs = bool(text.telling.facets & _INSTRUCTIONS)
    if instructs or len(bare) > _MOST_TO_FILL_IN or " " in bare:
        return None
    return shown if bare.startswith(_PLEASE) else None


def _wide(text: TypedText, found: str) -> Problem:
    right = unicodedata.normalize("NFKC", found).strip()
    return Problem(
        LocalText(
            f'"{found}" prints as it stands: its braces are full-width',
            f"“{found}”的花括号是全角，会照原样印出来",
            f"「{found}」的大括號是全形，會照原樣印出來",
        ),
        remedy=LocalText(f"write {right}", f"请写 {right}", f"請寫 {right}"),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


def _problem(text: TypedText, found: str) -> Problem:
    whose = "name" if text.kind is TextKind.NAME else "text"
    return Problem(
        LocalText(
            f'"{found}" was never filled in',
            f"“{found}”还没有填上",
            f"「{found}」還沒有填上",
        ),
        remedy=LocalText(
            f"write the {whose}; a figure comes in by its name, such as {{{{ csat }}}}"
            if whose == "text"
            else "write the name",
            "请补上内容；数值请用指标名引用，例如 {{ csat }}"
            if whose == "text"
            else "请写上姓名或名称",
            "請補上內容；數值請用指標名引用，例如 {{ csat }}"
            if whose == "text"
            else "請寫上姓名或名稱",
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


CHECK = Check("placeholder", placeholder, Scope.DOCUMENT)
