"""What people typed is quoted as each language does, and keys of a config are told as it has them."""

from __future__ import annotations

import pytest

from reportgen.model.language import LocalText
from reportgen.wording.messages.quoting import (
    RISK,
    called,
    fill_in,
    key_words,
    name_and_id,
    quoted,
    write_instead,
)


def test_a_text_stands_in_the_quotation_marks_of_the_message() -> None:
    assert quoted("slow") == LocalText('"slow"', "“slow”", "「slow」")
    assert called(RISK, "slow") == LocalText('the risk "slow"', "风险“slow”", "風險「slow」")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("慢" * 48, "慢" * 48),
        ("慢" * 49, "慢" * 47 + "…"),
        (f"{'a' * 46} b c", f"{'a' * 46}…"),
        ("two\n  lines", "two lines"),
    ],
)
def test_of_a_long_text_the_beginning_is_quoted_and_all_on_one_line(text: str, shown: str) -> None:
    assert quoted(text).hans == f"“{shown}”"


def test_a_thing_goes_by_its_name_with_the_id_or_by_the_id_alone() -> None:
    assert name_and_id("Bot", "I1") == LocalText('"Bot" (I1)', "“Bot”（I1）", "「Bot」（I1）")
    assert name_and_id("", "I1") == LocalText("I1", "I1", "I1")


@pytest.mark.parametrize(
    ("path", "en", "hans"),
    [
        ("title", "`title`", "`title`"),
        ("period.start", "`start` under `period`", "`period` 下的 `start`"),
        ("period.parts[3]", "`parts` under `period`", "`period` 下的 `parts`"),
        ("a.b.c", "`c` under `b` under `a`", "`a` 下的 `b` 下的 `c`"),
    ],
)
def test_a_key_is_told_as_a_config_nests_it(path: str, en: str, hans: str) -> None:
    assert (key_words(path).en, key_words(path).hans) == (en, hans)
    assert fill_in(path).en == f"fill in {en}"


def test_the_remedy_says_what_to_write_instead_of_what() -> None:
    said = write_instead(LocalText("May", "5月", "5月"), LocalText("June", "6月", "6月"))

    assert said == LocalText("write May instead of June", "请把6月改为5月", "請把6月改為5月")
