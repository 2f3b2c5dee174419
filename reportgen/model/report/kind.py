"""What a kind of document is. The kinds are in `reportgen.kinds`, others are folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from pathlib import Path

from reportgen.model.finding import Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet, facets_of
from reportgen.model.report.telling import Aspect


class Voice(Enum):
    """Who speaks in a document: the person whose it is, nobody in person, or whoever likes."""

    PERSONAL = "personal"
    IMPERSONAL = "impersonal"
    ANY = "any"


class Tense(Enum):
    """Whether a document reports the period that was, or plans the one to come."""

    PAST = "past"
    COMING = "coming"


class PersonFiles(Enum):
    """What the files of `data.essays` hold: nothing known, an essay, the kind's own keys."""

    NONE = "none"
    ESSAYS = "essays"
    OWN_KEYS = "own-keys"


@frozen
class OutlineWords:
    """Words of an outline: a title, a summary or its purpose, the path there, and the place.

    `text` is for all languages, `by_locale` for those that the outline has apart. What a kind is
    for is shown where kinds are listed, and not printed.
    """

    path: str
    place: Place
    text: str = ""
    by_locale: Mapping[str, str] = field(default_factory=dict)
    is_printed: bool = True
    aspect: Aspect = Aspect.TEXT

    def in_(self, locale: Locale) -> str:
        """Return the words in a language, nothing where the outline has none."""
        return self.text or self.by_locale.get(locale.value, "")


@frozen
class NoTexts:
    """A config without a kind: figures to be checked, and no document."""


@frozen
class Kind:
    """A kind of document: the texts that it asks for, what is checked, what is made.

    `texts` is the class of its texts, whose fields are keys of the config and declare their facets.
    All checks run that these allow, as severe as they are by themselves, but for `severities` and
    for those that are `silent`. `required` are the facets that may not be left empty. `sample` is
    the folder of its sample report. `formats` are written where the config asks for none.
    `writer` is who answers for the document, a key of `people`. `each` names the kind of each
    person's document, where there are such: its own, or for a collection another. `folder` is
    where an editor's own kind stands, with its outline.
    """

    name: str
    texts: type = NoTexts
    purpose: LocalText = same("")
    severities: Mapping[str, Severity] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    required: tuple[Facet, ...] = ()
    sample: str = ""
    formats: tuple[str, ...] = ("docx",)
    writer: str = "authors"
    voice: Voice = Voice.ANY
    tense: Tense = Tense.PAST
    files: PersonFiles = PersonFiles.NONE
    each: str = ""
    has_appendix: bool = False
    folder: Path | None = None
    words: tuple[OutlineWords, ...] = ()

    @property
    def is_document(self) -> bool:
        """Return whether there is a document to be made."""
        return bool(self.name)

    @property
    def is_folder(self) -> bool:
        """Return whether an editor made the kind, as a folder."""
        return self.folder is not None

    @property
    def is_plan(self) -> bool:
        """Return whether its texts are about a period to come."""
        return self.tense is Tense.COMING

    @property
    def is_one_a_person(self) -> bool:
        """Return whether there is a document for each person of a people table."""
        return self.is_document and self.each == self.name

    @property
    def facets(self) -> frozenset[Facet]:
        """Return what its texts are about."""
        essays = {Facet.ESSAYS} if self.files is PersonFiles.ESSAYS else set()
        return facets_of(self.texts) | essays


NO_KIND = Kind("")
"""That of a config which names no kind."""


def is_folder(kind: str) -> bool:
    """Return whether a config names its kind by the path of a folder."""
    return "/" in kind or "\\" in kind


def severities(*, error: str = "", warning: str = "") -> Mapping[str, Severity]:
    """Return severities by check, from the names of checks parted by spaces."""
    return {
        **dict.fromkeys(error.split(), Severity.ERROR),
        **dict.fromkeys(warning.split(), Severity.WARNING),
    }
