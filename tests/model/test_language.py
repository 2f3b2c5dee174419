"""What is said in every language."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale, LocalText, in_every_language, listed, same


@pytest.mark.parametrize(
    ("locale", "field", "own_name", "is_chinese"),
    [
        (Locale.HANS, "hans", "简体中文", True),
        (Locale.HANT, "hant", "繁體中文", True),
        (Locale.EN, "en", "English", False),
    ],
)
def test_a_language_has_a_field_a_name_and_a_script(
    locale: Locale, field: str, own_name: str, is_chinese: bool
) -> None:
    text = LocalText("en", "hans", "hant")

    assert (locale.field, locale.own_name, locale.is_chinese) == (field, own_name, is_chinese)
    assert text.in_(locale) == field
    assert in_every_language(lambda each: each.field).in_(locale) == field


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [([], "", ""), (["Cy"], "Cy", "Cy"), (["Cy", "Bo", "Al"], "Cy, Bo, Al", "Cy、Bo、Al")],
)
def test_words_are_parted_as_each_language_does(
    words: list[str], english: str, chinese: str
) -> None:
    assert listed(words) == LocalText(english, chinese, chinese)
    assert same("x") == LocalText("x", "x", "x")
