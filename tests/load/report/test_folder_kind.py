"""A folder with an outline is a kind: its texts by facet and shape, its purpose, its words."""

from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path
from typing import get_type_hints

import pytest

from reportgen.load.report.folder_kind import FACETS, read_folder_kind
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report import pieces
from reportgen.model.report.facets import Facet, facets_at
from reportgen.model.report.kind import Kind, PersonFiles
from reportgen.model.report.telling import Aspect

CHAPTERS = "chapters: [{id: one, title: One, summary: How it went, sections: [one]}]\n"
HERE = Place("period.yaml", 4, 7)


def folder(tmp_path: Path, outline: str) -> Path:
    made = tmp_path / "brief"
    made.mkdir()
    (made / "outline.yaml").write_text(outline, encoding="utf-8")
    return made


def kind_of(tmp_path: Path, outline: str) -> Kind:
    kind, problems = read_folder_kind(folder(tmp_path, outline), HERE)
    assert problems == []
    return kind


def said(tmp_path: Path, outline: str) -> list[tuple[str, str, str]]:
    """Return place, message and remedy of each mistake."""
    _, problems = read_folder_kind(folder(tmp_path, outline), HERE)
    return [
        (f"{p.place.line}:{p.place.column}", p.message.en, p.remedy.en) for p in problems if p.place
    ]


@pytest.mark.parametrize(
    ("facet", "shape", "hint", "default"),
    [
        ("background", "points", tuple[str, ...], ()),
        ("background", "text", str | None, None),
        ("problems", "problems", tuple[pieces.Gap, ...], ()),
        ("problems", "cards", tuple[pieces.Card, ...], ()),
        ("risks", "risks", tuple[pieces.Risk, ...], ()),
        ("plan", "steps", tuple[pieces.NextStep, ...], ()),
        ("shown", "metrics", tuple[str | pieces.ShownMetric, ...], ()),
        ("finished", "initiatives", tuple[str, ...], ()),
        ("proposals", "proposals", tuple[pieces.Proposal, ...], ()),
        ("quality_cycle", "cycle", pieces.QualityCycle, pieces.QualityCycle()),
    ],
)
def test_a_facet_is_a_key_of_the_config_of_its_shape(
    facet: str, shape: str, hint: object, default: object, tmp_path: Path
) -> None:
    texts = kind_of(tmp_path, f"{CHAPTERS}texts: {{{facet}: {shape}}}\n").texts

    assert get_type_hints(texts)[facet] == hint
    assert getattr(texts(), facet) == default
    assert Facet(facet) in facets_at(texts, facet)


@pytest.mark.parametrize(
    ("facet", "credited"), [("results", True), ("key_results", True), ("problems", False)]
)
def test_results_are_credited_to_one_thing_each(facet: str, credited: bool, tmp_path: Path) -> None:
    texts = kind_of(tmp_path, f"{CHAPTERS}texts: {{{facet}: cards}}\n").texts

    assert (Facet.CREDITS in facets_at(texts, facet)) is credited


def test_the_texts_of_a_folder_reach_other_processes(tmp_path: Path) -> None:
    texts = kind_of(tmp_path, CHAPTERS + "texts: {background: points}\n").texts

    assert pickle.loads(pickle.dumps(texts)) is texts
    assert [entry.name for entry in dataclasses.fields(texts)] == ["background"]


def test_a_kind_has_the_name_of_its_folder_and_writes_docx(tmp_path: Path) -> None:
    kind = kind_of(tmp_path, CHAPTERS)

    assert (kind.name, kind.folder, kind.formats) == ("brief", tmp_path / "brief", ("docx",))
    assert (kind.writer, kind.files, kind.each) == ("authors", PersonFiles.NONE, "")
    assert not kind.has_appendix


def test_an_outline_says_formats_an_appendix_and_whether_each_person_has_one(
    tmp_path: Path,
) -> None:
    kind = kind_of(
        tmp_path,
        "formats: [pptx]\neach: person\nchapters: [{id: one, title: One, sections: [one]}, "
        "{id: appendix, title: Sources, sections: [two]}]\n",
    )

    assert (kind.formats, kind.has_appendix) == (("pptx",), True)
    assert (kind.writer, kind.files, kind.each) == ("presenter", PersonFiles.OWN_KEYS, "brief")


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("", ("", "", "")),
        ("title: Brief\n", ("Brief", "Brief", "Brief")),
        ("title: Brief\npurpose: For the board\n", ("For the board",) * 3),
        ("purpose: {zh-Hans: 简报, en: Brief}\n", ("Brief", "简报", "简报")),
        ("purpose: {zh-Hans: 简报, zh-Hant: 簡報}\n", ("简报", "简报", "簡報")),
    ],
)
def test_what_a_kind_is_for_is_said_in_every_language(
    words: str, purpose: tuple[str, str, str], tmp_path: Path
) -> None:
    made = kind_of(tmp_path, CHAPTERS + words).purpose

    assert (made.en, made.hans, made.hant) == purpose


def test_the_words_of_an_outline_are_texts_with_their_places(tmp_path: Path) -> None:
    words = kind_of(
        tmp_path, CHAPTERS + "title: {en: Brief, zh-Hans: 简报}\npurpose: For the board\n"
    ).words

    assert [
        (each.path, each.in_(Locale.EN), each.is_printed, each.aspect, each.place.line)
        for each in words
    ] == [
        ("title", "Brief", True, Aspect.DOCUMENT, 2),
        ("purpose", "For the board", False, Aspect.TEXT, 3),
        ("chapters[0].title", "One", True, Aspect.TITLE, 1),
        ("chapters[0].summary", "How it went", True, Aspect.TEXT, 1),
    ]
    assert words[0].in_(Locale.HANS) == "简报"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (
            "{backgroud: points}",
            ("2:9", 'unknown facet "backgroud"', 'did you mean "background"?'),
        ),
        ("{background: point}", ("2:21", 'unknown shape "point"', 'did you mean "points"?')),
        (
            "{problems: points}",
            ("2:19", "problems cannot be written as points", "write problems, cards"),
        ),
        (
            "{background: metrics}",
            (
                "2:21",
                "background cannot be written as metrics",
                (
                    "write cards, duties, highlights, issues, points, problems, process, risks, "
                    "steps, tasks, text"
                ),
            ),
        ),
        ("{essays: points}", ("2:9", 'unknown facet "essays"', f"known: {', '.join(FACETS)}")),
        (
            "{a: {of: background, shape: points}}",
            (
                "2:12",
                (
                    "a key of `texts` is what the text is about, its value the shape; "
                    '"a" has keys and values instead'
                ),
                "write `background: points`",
            ),
        ),
        (
            "{plan: {shape: steps}}",
            (
                "2:15",
                (
                    "a key of `texts` is what the text is about, its value the shape; "
                    '"plan" has keys and values instead'
                ),
                "write `plan: steps`",
            ),
        ),
        (
            "{a: {b: c}}",
            (
                "2:12",
                (
                    "a key of `texts` is what the text is about, its value the shape; "
                    '"a" has keys and values instead'
                ),
                "write `background: points`",
            ),
        ),
    ],
)
def test_a_text_in_another_form_is_told_of_at_its_word(
    texts: str, told: tuple[str, str, str], tmp_path: Path
) -> None:
    [(place, message, remedy)] = said(tmp_path, f"{CHAPTERS}texts: {texts}\n")

    assert (place, message) == told[:2]
    assert remedy == told[2]


@pytest.mark.parametrize(
    ("facet", "shapes"),
    [
        ("problems", "problems, cards"),
        ("results", "cards"),
        ("key_results", "cards"),
        ("proposals", "proposals"),
        ("quality_cycle", "cycle"),
        ("compared_with", "text"),
        ("shown", "metrics"),
        ("targets", "metrics"),
        ("savings", "metrics"),
        ("finished", "initiatives"),
        ("planned", "initiatives"),
    ],
)
def test_what_rules_read_in_one_form_is_written_in_that(
    facet: str, shapes: str, tmp_path: Path
) -> None:
    [(_, message, remedy)] = said(tmp_path, f"{CHAPTERS}texts: {{{facet}: steps}}\n")

    assert message == f"{facet} cannot be written as steps"
    assert remedy == f"write {shapes}"


def test_of_a_wrong_word_the_nearest_stands_in_the_kind(tmp_path: Path) -> None:
    text = CHAPTERS + "texts: {backgroud: point, results: text, xyzzy: points}\n"

    kind, problems = read_folder_kind(folder(tmp_path, text))

    hints = get_type_hints(kind.texts)
    assert len(problems) == 3
    assert hints == {"background": tuple[str, ...], "results": tuple[pieces.Card, ...]}


def test_a_title_with_an_expression_is_told_of(tmp_path: Path) -> None:
    assert [message for _, message, _ in said(tmp_path, CHAPTERS + 'title: "{{ a }}"\n')] == [
        'the title "{{ a }}" would be printed with its braces'
    ]


def test_a_folder_without_an_outline_is_a_kind_without_texts(tmp_path: Path) -> None:
    made = tmp_path / "brief"
    made.mkdir()

    kind, [problem] = read_folder_kind(made, HERE)
    _, [alone] = read_folder_kind(made)

    assert (kind.name, kind.folder) == ("brief", made)
    assert problem.message.en.endswith('brief/outline.yaml" does not exist')
    assert problem.remedy.en == ("write outline.yaml in the folder brief, with chapters and texts")
    assert problem.place == HERE
    assert alone.place == Place(str(made))


def test_an_outline_that_leads_elsewhere_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret", encoding="utf-8")
    made = tmp_path / "brief"
    made.mkdir()
    (made / "outline.yaml").symlink_to(secret)

    kind, [problem] = read_folder_kind(made, HERE)

    assert 'outline.yaml" is a link that leads out of the folder "brief"' in problem.message.en
    assert (kind.folder, problem.place) == (made, HERE)


@pytest.mark.parametrize("outline", ["chapters: [", "chapters: few\n"])
def test_an_outline_that_cannot_be_read_leaves_a_kind_without_texts(
    outline: str, tmp_path: Path
) -> None:
    kind, problems = read_folder_kind(folder(tmp_path, outline))

    assert (kind.name, kind.folder) == ("brief", tmp_path / "brief")
    assert len(problems) == 1


def test_people_s_scores_and_files_need_more_than_an_outline_says() -> None:
    assert {"background", "problems", "plan"} <= {*FACETS}
    assert not {"essays", "credits", "criteria", "grades", "quota", "outputs"} & {*FACETS}
