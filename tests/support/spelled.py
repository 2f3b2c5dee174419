"""Values and parts of Office files spelled out, dense enough to be read: one line where it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum

from lxml import etree

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inline,
    StatusMark,
    Text,
    Tone,
)
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from tests.support.parts import NAMESPACES

WIDTH = 150
INLINES = (Text, FigureRun, StatusMark, CaptionReference)
SILENT = {
    "avLst",
    "lstStyle",
    "cs",
    "ea",
    "latin",
    "nvPr",
    "cNvSpPr",
    "endParaRPr",
    "chOff",
    "chExt",
}
SILENT_ATTRIBUTES = {"lang", "altLang", "dirty", "hangingPunct", "uri", "hint", "space"}
PREFIXES = {address: f"{prefix}:" for prefix, address in NAMESPACES.items()}


def spelled(value: object, locale: Locale) -> str:
    """Return a value of the model: its fields but those that are as they are by default."""
    return "\n".join(line.rstrip() for line in _lines("", value, locale))


def dense(element: etree._Element) -> str:
    """Return an element of a part with its attributes and text, in brackets."""
    return "\n".join(_element(element))


def _lines(name: str, value: object, locale: Locale) -> Iterator[str]:
    head = f"{name}: " if name else ""
    if isinstance(value, Problem):
        yield f"{head}Problem {value.message.in_(locale)}"
    elif isinstance(value, INLINES):
        yield f"{head}{_inline(value, locale)}"
    elif isinstance(value, tuple) and value and all(isinstance(each, INLINES) for each in value):
        yield head + "".join(_inline(each, locale) for each in value)
    elif isinstance(value, tuple):
        yield from _folded(head.rstrip(), [list(_lines("", each, locale)) for each in value], "[]")
    elif is_dataclass(value):
        inner = [list(_lines(each, told, locale)) for each, told in _told(value).items()]
        yield from _folded(f"{head}{type(value).__name__}", inner, "()")
    else:
        yield f"{head}{value.value if isinstance(value, Enum) else value}"


def _told(value: object) -> Mapping[str, object]:
    """Return the fields of a value that are not as they are by default."""
    told = {each: getattr(value, each.name) for each in fields(value)}  # type: ignore[arg-type]
    return {
        each.name: content
        for each, content in told.items()
        if each.default is MISSING or content != each.default
    }


def _inline(value: Inline, locale: Locale) -> str:
    looks = [value.tone.value] if getattr(value, "tone", Tone.PLAIN) is not Tone.PLAIN else []
    looks += ["strong"] if getattr(value, "strong", False) else []
    said = plain_line((value,), locale)
    said = f"{{{said}}}" if isinstance(value, FigureRun) else said
    said = f"<{value.target}>{said}" if isinstance(value, CaptionReference) else said
    return f"*{said}*({' '.join(looks)})" if looks else said


def _element(element: etree._Element) -> Iterator[str]:
    head, inner = _name(element), [child for child in element if _says(child)]
    while len(inner) == 1 and "=" not in head and " " not in head:
        [only] = inner
        head, inner = f"{head}/{_name(only)}", [child for child in only if _says(child)]
    yield from _folded(head, [list(_element(child)) for child in inner], "()")


def _name(element: etree._Element) -> str:
    """Return the name of an element with its attributes and its text."""
    name = etree.QName(element)
    attributes = "".join(
        f" {etree.QName(key).localname}={value}"
        for key, value in element.attrib.items()
        if etree.QName(key).localname not in SILENT_ATTRIBUTES
    )
    text = f" {element.text.strip()}" if element.text and element.text.strip() else ""
    return f"{PREFIXES.get(str(name.namespace), '')}{name.localname}{attributes}{text}"


def _says(element: etree._Element) -> bool:
    """Return whether an element tells of looks, and is not there for the form alone."""
    return etree.QName(element).localname not in SILENT


def _folded(head: str, inner: list[list[str]], brackets: str) -> Iterator[str]:
    """Yield a head and what is in it: on one line where that fits, else one below the other."""
    one = f"{head} {' '.join(f'{brackets[0]}{lines[0]}{brackets[1]}' for lines in inner)}".strip()
    if all(len(lines) == 1 for lines in inner) and len(one) <= WIDTH:
        yield one
        return
    yield head
    yield from (f"  {line}" for lines in inner for line in lines)
