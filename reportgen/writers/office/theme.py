"""Fonts and language of a base file: every style takes them from the theme, so they change here."""

from __future__ import annotations

import re

from reportgen.model.document.theme import Fonts, Theme
from reportgen.model.language import Locale
from reportgen.model.regex import regex
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import escaped

_FONTS = regex(rb"(<a:(?:major|minor)Font>)<a:latin [^>]*/><a:ea [^>]*/><a:cs [^>]*/>", re.DOTALL)
_LANGUAGES = regex(rb'<w:lang w:val="[^"]*" w:eastAsia="[^"]*"')
_EAST_ASIAN = regex(rb'(<w:lang [^>]*?)w:eastAsia="[^"]*"')
_ACCENTS = 6
_THEME_LANGUAGE = regex(rb'<w:themeFontLang w:val="[^"]*" w:eastAsia="[^"]*"/>')


def localise(package: Package, theme: Theme, locale: Locale) -> None:
    """Set the fonts of a locale in every theme of a package, and its language in Word's styles."""
    fonts = theme.fonts[locale]
    for name, content in package.parts.items():
        if "/theme/theme" in name:
            package.parts[name] = _FONTS.sub(_font_set(fonts), content)
    latin, east_asian = fonts.language, "zh-CN"
    if locale.is_chinese:
        latin, east_asian = "en-US", fonts.language
    language = f'w:val="{latin}" w:eastAsia="{east_asian}"'.encode()
    styles, settings = "word/styles.xml", "word/settings.xml"
    if styles in package.parts:
        package.parts[styles] = _LANGUAGES.sub(b"<w:lang " + language, package.parts[styles])
        package.parts[settings] = _THEME_LANGUAGE.sub(
            b"<w:themeFontLang " + language + b"/>", package.parts[settings]
        )


def fill_fonts(package: Package, theme: Theme, locale: Locale) -> None:
    """Set the East Asian face of a locale in themes that name none, and the language of texts."""
    fonts = theme.fonts[locale]
    face = f'<a:ea typeface="{escaped(fonts.east_asian)}"/>'.encode()
    for name, content in package.parts.items():
        if "/theme/theme" in name:
            package.parts[name] = content.replace(b'<a:ea typeface=""/>', face)
    styles = "word/styles.xml"
    if styles in package.parts and locale.is_chinese:
        language = f'w:eastAsia="{fonts.language}"'.encode()
        content = package.parts[styles]
        package.parts[styles] = _EAST_ASIAN.sub(rb"\1" + language, content, count=1)


def _font_set(fonts: Fonts) -> bytes:
    latin, east_asian = escaped(fonts.latin), escaped(fonts.east_asian)
    return (
        rb"\1"
        + f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/>'
        f'<a:cs typeface="{latin}"/>'.encode()
    )


def set_theme(package: Package, theme: Theme) -> None:
    """Put the brand's colours into every theme, and font slots that `localise` can fill."""
    colours = (*theme.colours.categories, theme.colours.mid, theme.colours.prev)
    for name in [part for part in package.parts if "/theme/theme" in part]:
        text = package.parts[name].decode()
        for slot in ("major", "minor"):
            text = re.sub(
                rf"<a:{slot}Font>.*?</a:{slot}Font>",
                f'<a:{slot}Font><a:latin typeface=""/><a:ea typeface=""/><a:cs typeface=""/>'
                f"</a:{slot}Font>",
                text,
                flags=re.DOTALL,
            )
        for number, colour in enumerate(colours[:_ACCENTS], 1):
            text = re.sub(
                rf"(<a:accent{number}>).*?(</a:accent{number}>)",
                rf'\g<1><a:srgbClr val="{colour}"/>\g<2>',
                text,
                flags=re.DOTALL,
            )
        package.parts[name] = text.encode()
