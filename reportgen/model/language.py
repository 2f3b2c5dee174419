"""The languages that documents and messages are written in, and a text said in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import assert_never

from reportgen.model.frozen import frozen


class Locale(StrEnum):
    """A written language. Each has templates of its own; nothing is converted between them."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"
    EN = "en"

    @property
    def field(self) -> str:
        """Return the key under which catalogues keep names of this locale: hans, hant or en."""
        return self.value.removeprefix("zh-").lower()

    @property
    def own_name(self) -> str:
        """Return what the language is called in itself."""
        match self:
            case Locale.HANS:
                return "简体中文"
            case Locale.HANT:
                return "繁體中文"
            case Locale.EN:
                return "English"
            case _:
                assert_never(self)

    @property
    def is_chinese(self) -> bool:
        """Return whether the language is written in Chinese characters, without spaces."""
        match self:
            case Locale.HANS | Locale.HANT:
                return True
            case Locale.EN:
                return False
            case _:
                assert_never(self)


MESSAGE_VARIABLES = ("REPORTGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""What says in which language messages are: the first of these in the environment."""


@frozen
class LocalText:
    """One thing said in every language: names of metrics and units, messages, remedies.

    A language that comes later gets a field of its own that is None by default, and `in_` says
    what is not translated yet in English, never in Chinese.
    """

    en: str
    hans: str
    hant: str

    def in_(self, locale: Locale) -> str:
        """Return the text in `locale`."""
        match locale:
            case Locale.EN:
                return self.en
            case Locale.HANS:
                return self.hans
            case Locale.HANT:
                return self.hant
            case _:
                assert_never(locale)


def in_every_language(say: Callable[[Locale], str]) -> LocalText:
    """Return the text that `say` puts together in each language."""
    return LocalText(**{locale.field: say(locale) for locale in Locale})


def listed(words: Iterable[str]) -> LocalText:
    """Return words one after the other, parted as each language does: Cy, Bo; Cy、Bo."""
    given = tuple(words)
    return LocalText(", ".join(given), "、".join(given), "、".join(given))


def same(text: str) -> LocalText:
    """Return words that are alike in every language: ids, numbers, names of people."""
    return LocalText(text, text, text)
