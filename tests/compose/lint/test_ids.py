"""Ids of blocks: what `see` and `ref` may point to, and ids that two blocks have."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.lint import lint_sections
from reportgen.load import load_report
from reportgen.model.document.template import SectionSource
from reportgen.model.language import Locale
from tests.support.figures import CONFIGS

TABLE = "::: metric-table id={}\nmetrics: headline\n:::\n"


def section(name: str, body: str, needs: tuple[str, ...] = ()) -> SectionSource:
    """Return a section whose body begins in line 4."""
    listed = f"needs: [{', '.join(needs)}]" if needs else 'title: ""'
    text = f"---\n{listed}\n---\n{body}"
    return SectionSource(name, f"{name}.md", "", body, 4, needs=needs, text=text)


def said(*sections: SectionSource, strays: tuple[SectionSource, ...] = ()) -> Iterator[str]:
    """Yield place and message of what is wrong with the sections of a document."""
    report = load_report(CONFIGS / "quarter-summary" / "period.yaml")
    for _, problem in lint_sections(sections, Locale.HANS, report, strays):
        yield f"{problem.place}: {problem.message.en}: {problem.remedy.en}"


def test_a_mention_of_an_id_that_no_section_has_is_an_error_at_its_word() -> None:
    [problem] = said(
        section("a", '好{{ see("T-gaols") }}。\n'), section("b", TABLE.format("T-goals"))
    )

    assert problem == 'a.md:4:10: unknown table or chart "T-gaols": did you mean "T-goals"?'


def test_a_mention_of_a_block_in_another_section_is_right() -> None:
    sections = section("a", '好{{ ref("T-goals") }}。\n'), section("b", TABLE.format("T-goals"))

    assert list(said(*sections)) == []


def test_an_id_that_two_sections_have_is_told_at_the_second() -> None:
    [problem] = said(section("a", TABLE.format("T1")), section("b", TABLE.format("T1")))

    assert problem.startswith("b.md:4:21: ")
    assert '"T1"' in problem


def test_a_stray_has_its_id_for_itself() -> None:
    stray = section("b", '好{{ see("T1") }}。\n\n' + TABLE.format("T1"))

    assert list(said(section("a", TABLE.format("T1")), strays=(stray,))) == []


def test_a_need_that_no_config_can_meet_is_told() -> None:
    [problem] = said(section("a", "好。\n", needs=("gaols",)))

    assert '"gaols"' in problem
    assert problem.startswith("a.md:2:")


def test_an_id_that_stands_twice_in_one_section_is_told_once_whatever_stands_between() -> None:
    blocks = "".join(TABLE.format(name) for name in ("T1", "T2", "T1"))

    [problem] = said(section("a", blocks))

    assert problem.startswith("a.md:10:21: ")
