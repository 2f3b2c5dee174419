"""An outline and its folder agree: what is absent, there twice, or leads elsewhere is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.load.templates.templates import load_templates
from reportgen.model.finding import Problem
from reportgen.model.language import Locale

OUTLINE = "chapters: [{id: one, title: One, sections: [goals, plan]}]\n"
SECTION = "---\ntitle: Own\n---\nOwn words.\n"


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """Return a folder of templates without mistakes."""
    folder = tmp_path / "brief"
    folder.mkdir()
    written(folder / "outline.yaml", OUTLINE)
    written(folder / "01-goals.md")
    written(folder / "02-plan.md")
    return folder


def written(file: Path, text: str = SECTION) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def problems(brief: Path) -> list[Problem]:
    with pytest.raises(TemplateError) as stop:
        load_templates("brief", Locale.EN, brief.parent)
    return list(stop.value.problems)


def said(brief: Path) -> list[tuple[str, int, str]]:
    """Return what is told of a folder: in which file and line, and what to do."""
    return [
        (p.message.en, p.place.line or 0, p.remedy.en)
        for p in problems(brief)
        if p.place is not None
    ]


def elsewhere(brief: Path) -> Path:
    """Return a section file that lies beside the folder."""
    file = brief.parent / "secret.md"
    written(file, "---\ntitle: Secret\n---\n")
    return file


def test_sections_stand_in_the_folder_itself_or_in_one_of_their_language(brief: Path) -> None:
    written(brief / "en" / "goals.md", SECTION.replace("Own", "In English"))
    written(brief / "en" / "plan.md")

    english = load_templates("brief", Locale.EN, brief.parent).sections
    chinese = load_templates("brief", Locale.HANS, brief.parent).sections

    assert (english["goals"].title, chinese["goals"].title) == ("In English", "Own")


@pytest.mark.parametrize(
    ("name", "message", "remedy"),
    [
        (
            "gaols",
            "brief: neither gaols.md nor one with a number before it, such as 10-gaols.md",
            "nearest: 01-goals.md",
        ),
        (
            "goals.md",
            "brief: neither goals.md.md nor one with a number before it, such as 10-goals.md.md",
            'did you mean "goals"?',
        ),
    ],
)
def test_an_absent_section_is_told_of_with_the_nearest(
    brief: Path, name: str, message: str, remedy: str
) -> None:
    written(brief / "outline.yaml", OUTLINE.replace("goals", name))

    [(what, line, how)] = said(brief)

    assert what.startswith(f'the section "{name}" has no file in ')
    assert what.endswith(message)
    assert (line, how) == (1, remedy)


def test_where_no_section_is_written_yet_the_files_to_write_are_named(brief: Path) -> None:
    (brief / "01-goals.md").unlink()
    (brief / "02-plan.md").unlink()

    assert [remedy for _, _, remedy in said(brief)] == [
        "write a file goals.md",
        "write a file plan.md",
    ]


def test_where_all_sections_are_in_other_languages_that_is_told_once(brief: Path) -> None:
    (brief / "01-goals.md").unlink()
    (brief / "02-plan.md").unlink()
    for language in ("zh-Hans", "zh-Hant"):
        written(brief / language / "goals.md")
        written(brief / language / "plan.md")

    assert [(what, how) for what, _, how in said(brief)] == [
        (
            'the folder "brief" has no sections in en/, only in zh-Hans/, zh-Hant/',
            "write the sections in en/, or change `locale` in the config",
        )
    ]


def test_a_section_that_one_language_lacks_is_told_of_as_a_file(brief: Path) -> None:
    written(brief / "en" / "goals.md")
    written(brief / "zh-Hans" / "plan.md")

    [(what, _, how)] = said(brief)

    assert what.startswith('the section "plan" has no file in ')
    assert how == "write a file plan.md"


def test_a_chinese_comma_between_names_is_told_of_as_such(brief: Path) -> None:
    written(brief / "outline.yaml", OUTLINE.replace("goals, plan", "goals，plan"))

    assert [what for what, _, _ in said(brief)] == [
        "a full-width punctuation mark stands where YAML needs a half-width one"
    ]


def test_a_name_that_is_a_path_is_told_of_once(brief: Path) -> None:
    written(brief / "outline.yaml", OUTLINE.replace("goals", "../secret"))

    assert [what for what, _, _ in said(brief)] == [
        '"../secret" is a path; sections lie in the folder of their outline'
    ]


def test_a_section_with_two_files_is_told_of_at_the_second(brief: Path) -> None:
    written(brief / "plan.md")
    written(brief / "README.md", "About this folder.\n")
    written(brief / "README.zh-CN.md", "About this folder.\n")

    [problem] = problems(brief)

    assert problem.message.en == 'the section "plan" has two files: 02-plan.md and plan.md'
    assert problem.place is not None
    assert problem.place.file.endswith("brief/plan.md")


def test_a_link_to_elsewhere_is_told_of_where_the_outline_names_it_and_is_not_absent(
    brief: Path,
) -> None:
    (brief / "02-plan.md").unlink()
    (brief / "02-plan.md").symlink_to(elsewhere(brief))

    [(what, line, remedy)] = said(brief)

    assert what.endswith(
        'brief/02-plan.md" is a link that leads out of the folder "brief"; it is never read'
    )
    assert (line, remedy) == (1, "put the file itself there")


def test_a_link_beside_the_file_of_a_section_is_no_second_file(brief: Path) -> None:
    (brief / "plan.md").symlink_to(elsewhere(brief))

    [(what, _, _)] = said(brief)

    assert 'brief/plan.md" is a link that leads out of the folder "brief"' in what


def test_a_folder_of_a_language_that_leads_elsewhere_is_told_of_and_not_looked_into(
    brief: Path,
) -> None:
    outside = brief.parent / "outside"
    for name in ("goals.md", "1-goals.md", "plan.md"):
        written(outside / name)
    (brief / "en").symlink_to(outside)

    told = [what for what, _, _ in said(brief)]

    assert 'brief/en" is a link that leads out of the folder "brief"' in told[0]
    assert [what.partition(" in ")[0] for what in told[1:]] == [
        'the section "goals" has no file',
        'the section "plan" has no file',
    ]


@pytest.mark.parametrize(
    ("borrows", "message", "remedy"),
    [
        ("breif-b", 'there is no kind "breif-b" to borrow sections from', 'did you mean "brief-b"?'),
        (
            "quarter-sumary",
            'there is no kind "quarter-sumary" to borrow sections from',
            'did you mean "quarter-summary"?',
        ),
        (
            "brief",
            '"brief" would borrow from itself',
            (
                "name another kind, or take `borrows` out; "
                "sections of this folder need no borrowing"
            ),
        ),
        (
            "./brief",
            '"./brief" would borrow from itself',
            (
                "name another kind, or take `borrows` out; "
                "sections of this folder need no borrowing"
            ),
        ),
    ],
)  # fmt: skip
def test_sections_are_borrowed_from_another_kind_that_there_is(
    brief: Path, borrows: str, message: str, remedy: str
) -> None:
    written(brief.parent / "brief-b" / "outline.yaml", OUTLINE)
    written(brief / "outline.yaml", f"{OUTLINE}borrows: {borrows}\n")

    assert said(brief) == [(message, 2, remedy)]


@pytest.mark.parametrize("lender", ["lender", "./lender"])
def test_what_a_folder_lacks_is_lent_by_the_kind_beside_it(brief: Path, lender: str) -> None:
    written(brief.parent / "lender" / "outline.yaml", OUTLINE)
    written(brief.parent / "lender" / "plan.md", SECTION.replace("Own", "Lent"))
    written(brief.parent / "lender" / "goals.md", SECTION.replace("Own", "Lent"))
    written(brief / "outline.yaml", f"{OUTLINE}borrows: {lender}\n")
    (brief / "02-plan.md").unlink()

    sections = load_templates("brief", Locale.EN, brief.parent).sections

    assert (sections["goals"].title, sections["plan"].title) == ("Own", "Lent")


def test_a_kind_of_ours_lends_as_well(brief: Path) -> None:
    written(
        brief / "outline.yaml",
        OUTLINE.replace("plan", "background") + "borrows: quarter-summary\n",
    )
    (brief / "02-plan.md").unlink()

    sections = load_templates("brief", Locale.HANS, brief.parent).sections

    assert (sections["goals"].title, sections["background"].title) == ("Own", "本季背景")


def test_files_that_are_there_twice_are_told_of_in_the_order_of_their_names(brief: Path) -> None:
    names = [f"s{number:02}" for number in (17, 3, 11, 8, 1, 14, 5, 20, 2, 9)]
    written(
        brief / "outline.yaml",
        OUTLINE.replace("goals, plan", ", ".join(["goals", "plan", *names])),
    )
    for name in names:
        for number in (50, 40):
            written(brief / f"{number}-{name}.md")

    told = [Path(p.place.file).name for p in problems(brief) if p.place]

    assert told == [f"50-s{number:02}.md" for number in (1, 2, 3, 5, 8, 9, 11, 14, 17, 20)]
