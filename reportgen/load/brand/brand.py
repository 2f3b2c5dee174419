"""Brand files -> themes, and the base files that documents in their look start from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from reportgen.errors import ConfigError
from reportgen.load.brand import brand_problems as say
from reportgen.load.brand.contrast import faint
from reportgen.load.brand.logo import MOST_LOGO_BYTES, read_logo
from reportgen.load.resources import brand_file, brand_path, brands
from reportgen.load.tables.text import read_bytes, read_source
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import Converter
from reportgen.model.document.theme import Colours, CompanyFile, Fonts, Logo, Theme
from reportgen.model.finding import Problem
from reportgen.model.frozen import field_names, frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place

PLAIN = "sober"
"""The brand that others extend unless they say otherwise."""

_MOST_COMPANY_BYTES = 50 * 1024 * 1024
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


@frozen
class BrandFile:
    """What a brand file holds; what it leaves out is as in the brand that it extends.

    `logo` is a PNG or JPEG beside it, `document` and `deck` a company's own .docx and .pptx, whose
    styles and layouts are found by name; `styles` and `layouts` say how it calls them, `dark` which
    layouts are on a dark ground.
    """

    name: str
    extends: str | None = None
    summary: str | None = None
    colours: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    fonts: Mapping[str, Fonts] = field(default_factory=dict)
    footer: str | None = None
    logo: str | None = None
    document: str | None = None
    deck: str | None = None
    styles: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, str] = field(default_factory=dict)
    dark: tuple[str, ...] = ()


@frozen
class LoadedBrand:
    """A theme, and the shipped brand whose base files it starts from.

    `is_shipped` says that those already are in its colours. `companies` are a company's own files
    by extension, such as docx.
    """

    theme: Theme
    origin: str
    is_shipped: bool
    companies: Mapping[str, CompanyFile] = field(default_factory=dict)

    def base(self, name: str) -> bytes:
        """Return a base file, such as base.docx."""
        return brand_file(self.origin, name)


def load_brand(brand: str) -> LoadedBrand:
    """Return a shipped brand by its name, or the one in a brand file.

    Raises ConfigError with all mistakes of the file.
    """
    if brand in brands():
        return LoadedBrand(_theme(brand_path(brand)), brand, is_shipped=True)
    path = Path(brand)
    theme = _theme(path)
    file, converter = _read(path)
    companies = dict(_companies(file, path, converter))
    return LoadedBrand(theme, file.extends or PLAIN, is_shipped=False, companies=companies)


def brand_summaries() -> list[tuple[str, str]]:
    """Return each shipped brand with what it says of itself."""
    return [(name, _read(brand_path(name))[0].summary or "") for name in brands()]


def _theme(path: Path) -> Theme:
    file, converter = _read(path)
    parent = _parent(file, path, converter)
    problems: list[Problem] = []
    colours = _colours(file, parent, converter, problems)
    fonts = _fonts(file, parent, converter, problems)
    logo = _logo(file, path, converter, problems)
    if problems or colours is None:
        raise ConfigError(*problems)
    return Theme(file.name, colours, fonts, file.footer, logo)


def _read(path: Path) -> tuple[BrandFile, Converter]:
    root = parse_yaml(read_source(path, MOST_BYTES))
    converter = Converter()
    file = converter.make(BrandFile, root)
    if file is None:
        raise ConfigError(*converter.problems)
    return file, converter


def _parent(file: BrandFile, path: Path, converter: Converter) -> Theme | None:
    """Return the brand that a file extends; only a shipped one may extend nothing."""
    name = file.extends
    if name is None and path == brand_path(file.name):
        return None
    name = name or PLAIN
    if name not in brands() or path == brand_path(name):
        raise ConfigError(say.unknown_brand(name, brands(), converter.places["extends"]))
    return _theme(brand_path(name))


def _fonts(
    file: BrandFile, parent: Theme | None, converter: Converter, problems: list[Problem]
) -> Mapping[Locale, Fonts]:
    """Return the fonts of every locale, the parent's where the file has none."""
    fonts = dict(parent.fonts) if parent else {}
    known = {locale.value: locale for locale in Locale}
    for name, made in file.fonts.items():
        if name in known:
            fonts[known[name]] = made
        else:
            problems.append(say.unknown_locale(name, known, converter.places[f"fonts.{name}"]))
    absent = [name for name, locale in known.items() if locale not in fonts]
    if absent:
        problems.append(say.no_fonts(absent, converter.places.get("fonts", Place(file.name))))
    return fonts


def _colours(
    file: BrandFile, parent: Theme | None, converter: Converter, problems: list[Problem]
) -> Colours | None:
    """Return the colours, the parent's where the file has none; note what is wrong with them."""
    known = field_names(Colours)
    values: dict[str, Any] = {name: getattr(parent.colours, name) for name in known if parent}
    sound = len(problems)
    for name, value in file.colours.items():
        place = converter.places[f"colours.{name}"]
        wanted_list = name == "categories"
        if name not in known:
            problems.append(say.unknown_colour(name, known, place))
        elif isinstance(value, tuple) is not wanted_list:
            problems.append(say.one_or_many(name, place))
        else:
            problems += [say.no_colour(text, place) for text in _bad(value)]
            values[name] = (
                tuple(v.upper() for v in value) if isinstance(value, tuple) else value.upper()
            )
    absent = [name for name in known if name not in values and name != "accent"]
    if absent:
        problems.append(say.no_colours(absent, converter.places.get("colours", Place(file.name))))
    if len(problems) > sound:
        return None
    colours = Colours(**values)
    problems += _faint(colours, converter, file)
    return colours


def _bad(value: str | tuple[str, ...]) -> Iterator[str]:
    for text in value if isinstance(value, tuple) else (value,):
        if not _COLOUR.fullmatch(text):
            yield text


def _faint(colours: Colours, converter: Converter, file: BrandFile) -> Iterator[Problem]:
    """Yield a problem for each colour that the file sets and that is too faint to be read."""
    for ratio in faint(colours):
        names = [name for name in (ratio.name, ratio.on) if name in file.colours]
        if names:
            yield say.too_faint(ratio, converter.places[f"colours.{names[0]}"])


def _logo(
    file: BrandFile, path: Path, converter: Converter, problems: list[Problem]
) -> Logo | None:
    if file.logo is None:
        return None
    place = converter.places["logo"]
    try:
        return read_logo(read_bytes(path.parent / file.logo, MOST_LOGO_BYTES), place)
    except ConfigError as stop:
        problems += stop.problems
        return None


def _companies(
    file: BrandFile, path: Path, converter: Converter
) -> Iterator[tuple[str, CompanyFile]]:
    """Yield the company's own files by extension; raises ConfigError where one cannot be read."""
    for extension, name, key, names in (
        ("docx", file.document, "document", file.styles),
        ("pptx", file.deck, "deck", file.layouts),
    ):
        if name is not None:
            data = read_bytes(path.parent / name, _MOST_COMPANY_BYTES)
            yield extension, CompanyFile(name, data, converter.places[key], names, file.dark)
