"""No text carries what a copy from a document-sharing page leaves behind.

Stock phrases (查看更多, 版权申诉, VIP文档) are told by standing apart; inside a sentence they may
mean something: 发货前发送温馨提示 is fine. Word-swapping software leaves odd synonyms (活变 for
灵活); one that is also a word of its own right (经受, 简洁) tells only in company. The lists are
`boilerplate` and `swapped_words` of `lint-terms.yaml`.

Passes: "发货前发送温馨提示". Fails: "满意度达标。查看更多".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Aspect
from reportgen.model.report.terms import terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.prose import without_quotations

_ORDINARY = frozenset(
    (
        *("经受", "简洁", "伴侣", "生疏", "力气", "遗忘", "优待", "支配", "消逝", "珍宝", "宠爱"),
        *("哄骗", "保藏"),
    )
)
"""Words that swapping software writes, and people as well."""
_BEFORE, _AFTER = r"(?:^|[。！？.!?|>】\n])\s*", r"(?=\s*(?:$|[。！？.!?|>：:»\n]))"
_ENOUGH = 3


def boilerplate(report: Report) -> Iterator[Problem]:
    """Yield a problem for each stock phrase or swapped word."""
    terms = terms_of(report.catalogue.terms)
    prose = [text for text in report.texts if text.kind is not TextKind.NAME]
    stock = re.compile(
        f"{_BEFORE}({'|'.join(map(re.escape, terms.boilerplate))}){_AFTER}", re.IGNORECASE
    )
    for text in prose:
        found = stock.search(without_quotations(text.shown))
        if found and text.telling.aspect is not Aspect.LABEL:
            yield _stock(text, found[1])
    yield from _swapped(prose, terms.swapped)


def _swapped(prose: list[TypedText], swapped: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each swapped word; ordinary words need company."""
    found: dict[str | None, list[tuple[TypedText, str]]] = defaultdict(list)
    for text in prose:
        shown = without_quotations(text.shown)
        found[text.person] += [(text, word) for word in swapped if word in shown]
    for hits in found.values():
        words = {word for _, word in hits}
        together = len(words) >= _ENOUGH or words - _ORDINARY
        for text, word in hits:
            if together:
                yield _swap(text, word, swapped[word])


def _stock(text: TypedText, phrase: str) -> Problem:
    return Problem(
        LocalText(
            f'"{phrase}" is left over from the page that the text was copied from',
            f"“{phrase}”是从网页复制时带进来的套话",
            f"「{phrase}」是從網頁複製時帶進來的套話",
        ),
        remedy=LocalText("delete it", "请删掉", "請刪掉"),
        about=text.about,
        place=text.spot(phrase),
        values=(phrase,),
    )


def _swap(text: TypedText, word: str, meant: str) -> Problem:
    return Problem(
        LocalText(
            f'"{word}" looks like a synonym put in by software; "{meant}" was probably meant',
            f"“{word}”像是软件替换出来的词，原意多半是“{meant}”",
            f"「{word}」像是軟體替換出來的詞，原意多半是「{meant}」",
        ),
        remedy=LocalText(f'write "{meant}"', f"请写“{meant}”", f"請寫「{meant}」"),
        about=text.about,
        place=text.spot(word),
        values=(word,),
    )


CHECK = Check("boilerplate", boilerplate, Scope.DOCUMENT, Severity.WARNING)
