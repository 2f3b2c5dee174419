"""What a block is for, in each language; what has no translation yet is told in English."""

from __future__ import annotations

from reportgen.model.language import LocalText, same
from reportgen.wording.purposes import purpose


def test_a_purpose_without_a_translation_is_told_in_english() -> None:
    table = {"callout": ("一小段文字", "一小段文字，成框")}

    assert purpose(table, "callout", "A short text.") == LocalText(
        "A short text.", "一小段文字", "一小段文字，成框"
    )
    assert purpose(table, "own-block", "A block of ours.") == same("A block of ours.")
