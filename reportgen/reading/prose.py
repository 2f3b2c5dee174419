"""Prose cut up for the rules that read it: what is quoted, clauses, sentences."""

from __future__ import annotations

import re

from reportgen.model.regex import regex

_TITLES = regex(r"《[^》]*》|〈[^〉]*〉")
_QUOTED = regex(r"“[^”]*”|「[^」]*」|『[^』]*』|\"[^\"]*\"")
_ADDRESS = regex(r"(?:https?://|www\.)[^\s，。；、）]+|[\w.+-]+@[\w.-]+\.\w+")
_CLAUSE = regex(r"[，。；！？,;!?\n]|\.(?=\s|$)")
_SENTENCE = regex(r"(?<=[。！？!?；;\n])|(?<=\.)(?=\s)")


def without_sources(text: str) -> str:
    """Return a text of the same length with titles of documents and addresses blanked out."""
    return _ADDRESS.sub(_blank, _TITLES.sub(_blank, text))


def without_quotations(text: str) -> str:
    """Return a text of the same length with all that others said or wrote blanked out."""
    return _QUOTED.sub(_blank, without_sources(text))


def clauses(text: str) -> list[str]:
    """Return the clauses of a text, without the marks between them."""
    return [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, with their marks."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
