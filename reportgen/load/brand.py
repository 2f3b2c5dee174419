"""Brand files -> themes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import ConfigError
from reportgen.load.resources import brand_file
from reportgen.load.schema import Converter
from reportgen.load.text import Source
from reportgen.load.yaml_nodes import parse_yaml
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, Words
from reportgen.model.theme import Colours, Theme

_COLOUR = re.compile(r"[0-9A-F]{6}")


def load_brand(name: str) -> Theme:
    """Return a brand's colours and fonts; raises ConfigError with all mistakes of its file."""
    file = f"templates/brands/{name}/brand.yaml"
    root = parse_yaml(Source(file, brand_file(name, "brand.yaml").decode(), "utf-8"))
    converter = Converter()
    theme = converter.make(Theme, root)
    if theme is None:
        raise ConfigError(*converter.problems)
    problems = list(_bad_colours(theme.colours, converter))
    if problems:
        raise ConfigError(*problems)
    return Theme(theme.name, theme.colours, {Locale(key): f for key, f in theme.fonts.items()})


def _bad_colours(colours: Colours, converter: Converter) -> Iterator[Problem]:
    for name in Colours.__dataclass_fields__:
        value = getattr(colours, name)
        values = value if isinstance(value, tuple) else (value,)
        for text in values:
            if text is not None and not _COLOUR.fullmatch(text):
                yield Problem(
                    Words(f'"{text}" is no colour', f"“{text}”不是颜色", f"「{text}」不是顏色"),
                    remedy=Words(
                        "write six hexadecimal digits such as 163A45",
                        "请写六位十六进制数，例如 163A45",
                        "請寫六位十六進位數，例如 163A45",
                    ),
                    place=converter.places.get(f"colours.{name}"),
                )
