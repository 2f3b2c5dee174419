"""Colours and fonts of a brand: one set of values for styles, native charts and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place


@frozen
class Colours:
    """The colour tokens, as six hexadecimal digits. `accent` is None where a brand has none."""

    ink: str
    brand: str
    mid: str
    muted: str
    prev: str
    rule: str
    hair: str
    panel: str
    on_dark: str
    off_dark: str
    good_mark: str
    good_text: str
    bad_mark: str
    bad_text: str
    categories: tuple[str, ...]
    accent: str | None = None


@frozen
class Fonts:
    """The faces of one locale and the language tag of its text, such as zh-CN."""

    latin: str
    east_asian: str
    language: str


@frozen
class Logo:
    """A picture for the cover: PNG or JPEG data, with its size in pixels."""

    data: bytes
    extension: str
    width: int
    height: int


@frozen
class CompanyFile:
    """A company's own .docx or .pptx as a base.

    `names` says how it calls our styles or layouts; `dark` which of our layouts it draws on a dark
    ground; `place` is the key of the brand file that names it.
    """

    name: str
    data: bytes
    place: Place
    names: Mapping[str, str] = field(default_factory=dict)
    dark: tuple[str, ...] = ()


@frozen
class Theme:
    """A brand as values. Its own `footer` stands where the organisation's name would."""

    name: str
    colours: Colours
    fonts: Mapping[Locale, Fonts]
    footer: str | None = None
    logo: Logo | None = None
