"""The library of duties: for each post what it is in charge of, in one file a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.errors import TemplateError
from reportgen.load.tables.text import missing_file, read_source, shown
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import Converter
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.report.essay import EssayDuty
from reportgen.wording.messages.known_names import did_you_mean


@frozen
class _Library:
    """Duties by a short id, and of each post the ids of its duties, in order."""

    duties: Mapping[str, EssayDuty]
    posts: Mapping[str, tuple[str, ...]]


def read_duties(templates: Path, locale: Locale) -> Mapping[str, tuple[EssayDuty, ...]]:
    """Return the duties of each post; raises TemplateError with all mistakes of the file."""
    path = templates / "duties" / f"{locale.value}.yaml"
    if not path.is_file():
        raise TemplateError(missing_file(path, Place(shown(path))))
    converter = Converter()
    made = converter.make(_Library, parse_yaml(read_source(path, MOST_BYTES)))
    if made is None or converter.problems:
        raise TemplateError(*converter.problems)
    unknown = tuple(_unknown(made, converter))
    if unknown:
        raise TemplateError(*unknown)
    return {post: tuple(made.duties[name] for name in names) for post, names in made.posts.items()}


def _unknown(library: _Library, converter: Converter) -> Iterator[Problem]:
    for post, names in library.posts.items():
        for at, name in enumerate(names):
            if name not in library.duties:
                yield Problem(
                    LocalText(
                        f'nobody wrote the duty "{name}"',
                        f"没有写过职责“{name}”",
                        f"沒有寫過職責「{name}」",
                    ),
                    remedy=did_you_mean(name, library.duties),
                    place=converter.places.get(f"posts.{post}[{at}]"),
                    values=(name,),
                )
