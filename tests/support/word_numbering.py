"""The numbers that Word puts in front of paragraphs, counted from numbering.xml and the styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tests.support.parts import Parts, find, first, value

DIGITS = "零一二三四五六七八九"
LEVELS = 9


@dataclass
class Numbering:
    """Counts numbered paragraphs in document order: call `label` once for each paragraph."""

    levels: dict[str, dict[int, etree._Element]]
    styles: dict[str, tuple[str, int]]
    lists: dict[str, str]
    restarted: dict[str, str]
    counters: dict[str, list[int]] = field(default_factory=dict)

    def label(self, paragraph: etree._Element) -> str:
        """Return the number or bullet of the next paragraph; empty if it has none."""
        place = self._place(paragraph)
        if place is None or place[0] not in self.lists:
            return ""
        number, level = place
        definition = self.levels[self.lists[number]].get(level)
        if definition is None:
            return ""
        if value(definition, "w:numFmt/@w:val") == "bullet":
            return "•"
        counts = self._count(number, level)
        text = value(definition, "w:lvlText/@w:val") or ""
        return re.sub(r"%(\d)", lambda m: self._part(number, counts, int(m[1]) - 1), text)

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        direct = first(paragraph, "w:pPr/w:numPr")
        style = self.styles.get(value(paragraph, "w:pPr/w:pStyle/@w:val") or "")
        if direct is None:
            return style
        number = value(direct, "w:numId/@w:val")
        level = value(direct, "w:ilvl/@w:val")
        fallback = style or ("0", 0)
        return number or fallback[0], int(level) if level else fallback[1]

    def _count(self, number: str, level: int) -> list[int]:
        abstract = self.lists[number]
        counts = self.counters.setdefault(self.restarted.get(number, abstract), [0] * LEVELS)
        start = int(value(self.levels[abstract][level], "w:start/@w:val") or 1)
        counts[level] = counts[level] + 1 if counts[level] else start
        for deeper in range(level + 1, LEVELS):
            if self._restarts(abstract, deeper, level):
                counts[deeper] = 0
        return counts

    def _restarts(self, abstract: str, deeper: int, level: int) -> bool:
        definition = self.levels[abstract].get(deeper)
        rule = None if definition is None else value(definition, "w:lvlRestart/@w:val")
        return rule is None or level < int(rule)

    def _part(self, number: str, counts: list[int], level: int) -> str:
        definition = self.levels[self.lists[number]][level]
        return spelled(counts[level], value(definition, "w:numFmt/@w:val") or "decimal")


def numbering(parts: Parts, main: str) -> Numbering:
    """Return a fresh counter for a document."""
    levels: dict[str, dict[int, etree._Element]] = {}
    lists: dict[str, str] = {}
    restarted: dict[str, str] = {}
    for name in parts.related(main, "numbering"):
        root = parts.xml(name)
        for abstract in find(root, "w:abstractNum"):
            found = {int(value(e, "@w:ilvl") or 0): e for e in find(abstract, "w:lvl")}
            levels[value(abstract, "@w:abstractNumId") or ""] = found
        for concrete in find(root, "w:num"):
            identifier = value(concrete, "@w:numId") or ""
            lists[identifier] = value(concrete, "w:abstractNumId/@w:val") or ""
            if find(concrete, "w:lvlOverride/w:startOverride"):
                restarted[identifier] = f"list {identifier}"
    styled = {
        value(definition, "w:pStyle/@w:val") or "": level
        for abstract in levels.values()
        for level, definition in abstract.items()
    }
    return Numbering(levels, dict(_style_places(parts, main, styled)), lists, restarted)


def spelled(number: int, form: str) -> str:
    """Return a number in one of Word's number formats; digits where the format is unknown."""
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26)
        return letter if form == "upperLetter" else letter.lower()
    if "hinese" in form or form.startswith(("ideograph", "taiwanese")):
        return _chinese(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    front = "" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十"
    return front + (DIGITS[ones] if ones or not tens else "")


def _style_places(
    parts: Parts, main: str, styled: dict[str, int]
) -> Iterator[tuple[str, tuple[str, int]]]:
    for name in parts.related(main, "styles"):
        for style in find(parts.xml(name), "w:style[w:pPr/w:numPr]"):
            number = value(style, "w:pPr/w:numPr/w:numId/@w:val")
            identifier = value(style, "@w:styleId") or ""
            level = value(style, "w:pPr/w:numPr/w:ilvl/@w:val") or styled.get(identifier, 0)
            if number:
                yield identifier, (number, int(level))
