"""Section templates and outlines as values: what an editor wrote, with its places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reportgen.model.document.document import HeadingNumbers, Opening, Slides
from reportgen.model.document.inline import Medium
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.essay import EssayDuty


@frozen
class SectionSource:
    """A section file: front matter and body. `body_line` is the line on which the body begins.

    A section for `variants` is written for people of those variants only. `slides` says whether
    its blocks share one slide of the deck. An optional one is left out without a word where it
    would be empty. Of one that is `ours`, blocks without data are meant to be left out as well.
    `text` is the whole file.
    """

    id: str
    path: str
    title: str
    body: str
    body_line: int
    needs: tuple[str, ...] = ()
    claim: str = ""
    claim_place: Place | None = None
    title_place: Place | None = None
    variants: tuple[str, ...] = ()
    slides: Slides = Slides.EACH
    is_optional: bool = False
    is_ours: bool = False
    text: str = field(default="", repr=False, compare=False)


@frozen
class OutlineChapter:
    """A chapter of an outline: its title, the sections under it, the divider's line.

    A chapter for `each` of the people is written once a person, under the person's name. Where
    `deck` names sections, the deck has those, and `sections` are for the document.
    """

    id: str
    title: str
    sections: tuple[str, ...]
    summary: str = ""
    numbered: bool = True
    place: Place | None = None
    each: str | None = None
    opening: Opening = Opening.DIVIDER
    deck: tuple[str, ...] = ()


@frozen
class TemplateSources:
    """All that a document is composed from, but for the report.

    `charts` names the section that takes charts of the config which no section places. `title` is
    that of the document where it is not the config's; `cover` says which medium has a cover.
    `duties` are those of each post, for people who wrote none of their own.
    """

    kind: str
    locale: Locale
    numbering: HeadingNumbers
    chapters: tuple[OutlineChapter, ...]
    sections: Mapping[str, SectionSource]
    charts: str = ""
    path: str = ""
    title: str = ""
    cover: Medium = Medium.BOTH
    duties: Mapping[str, tuple[EssayDuty, ...]] = field(default_factory=dict)
