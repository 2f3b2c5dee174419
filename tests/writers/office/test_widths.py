"""How wide characters are taken to be, in ems."""

from __future__ import annotations

import pytest

from reportgen.writers.office.widths import advance, bold_advance, char_width, text_width


@pytest.mark.parametrize(
    ("char", "ems"),
    [
        ("客", 1.0), ("，", 1.0), ("\u2e80", 1.0), ("\u2e7f", 0.75), ("é", 0.75), ("i", 0.3),
        ("(", 0.35), ("r", 0.4), ("s", 0.5), ("y", 0.55), ("0", 0.6), ("o", 0.65), ("A", 0.7),
        ("N", 0.75), ("G", 0.8), ("w", 0.85), ("W", 0.95), ("≥", 1.0), ("@", 1.05),
    ],
)  # fmt: skip
def test_a_character_has_a_width(char: str, ems: float) -> None:
    assert char_width(char) == ems


@pytest.mark.parametrize(
    ("before", "char", "plain", "bold"),
    [
        ("", "客", 1.0, 1.0),
        ("客", "服", 1.0, 1.0),
        ("客", "0", 0.85, 0.6 * 1.07 + 0.25),
        ("0", "客", 1.25, 1.25),
        ("0", "1", 0.6, 0.6 * 1.07),
        ("\u00a0", "客", 1.25, 1.25),
        ("客", "@", 1.3, 1.3),
    ],
)
def test_a_quarter_of_an_em_stands_between_scripts_and_bold_latin_is_wider(
    before: str, char: str, plain: float, bold: float
) -> None:
    assert advance(before, char) == pytest.approx(plain)
    assert bold_advance(before, char) == pytest.approx(bold)


def test_a_line_is_as_wide_as_its_characters_with_the_gaps_between() -> None:
    assert text_width("") == 0
    assert text_width("A客A") == pytest.approx(0.7 + 1.25 + 0.95)
