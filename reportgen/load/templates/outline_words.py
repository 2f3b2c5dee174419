"""The words of an outline: its author typed them, so rules read them like texts of a config."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.errors import ConfigError
from reportgen.load.templates.outline import Outline, OutlineFile
from reportgen.load.templates.outline_file import read_outline
from reportgen.load.templates.template_files import own_folder, own_outline
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.kind import OutlineWords
from reportgen.model.report.telling import Aspect


def words_printed(config: ReportConfig) -> tuple[OutlineWords, ...]:
    """Return the words of the outline that a report is made with, where an editor wrote it.

    That is the one in its own templates, else the one of a kind by folder. An outline that cannot
    be read is told of by whoever composes.
    """
    own, kind = own_folder(config), config.document_kind
    path = own_outline(own, kind.name) if own and kind.is_document else None
    if path is None:
        return kind.words
    try:
        file = read_outline(path)
    except ConfigError:
        return ()
    return tuple(outline_words(file, file.outline)) if file.outline else ()


def outline_words(file: OutlineFile, outline: Outline) -> Iterator[OutlineWords]:
    """Yield the titles and summaries of an outline: its author typed them, so rules read them."""
    typed = [
        ("title", outline.title, Aspect.DOCUMENT),
        ("purpose", outline.purpose, Aspect.TEXT),
    ]
    for at, chapter in enumerate(outline.chapters):
        typed += [
            (f"chapters[{at}].title", chapter.title, Aspect.TITLE),
            (f"chapters[{at}].summary", chapter.summary, Aspect.TEXT),
        ]
    for path, words, aspect in typed:
        place = file.places.get(path, Place(file.path))
        made = OutlineWords(path, place, is_printed=path != "purpose", aspect=aspect)
        if isinstance(words, str):
            yield replace(made, text=words)
        elif words:
            yield replace(made, by_locale=words)
