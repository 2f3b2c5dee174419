"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from reportgen.model.regex import regex


def test_it_finds_what_a_compiled_one_finds() -> None:
    form = regex(r"(?P<year>\d{4})年", re.IGNORECASE)

    found = form.search("截至2024年")

    assert found is not None
    assert found["year"] == "2024"
    assert form.sub("今年", "截至2024年") == "截至今年"


def test_a_mistake_in_it_comes_out_when_it_is_first_used() -> None:
    form = regex("(")

    with pytest.raises(re.error, match="missing"):
        form.search("")
