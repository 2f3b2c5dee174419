"""Texts that a kind asks for and no section of it shows are told of, whoever wrote the kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.compose.unshown import unshown_texts
from reportgen.kinds import KINDS
from reportgen.load.templates.templates import load_templates
from reportgen.model.language import Locale
from reportgen.pipeline import BuildOptions, build
from tests.support.samples import copied, other_sample


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("kind", list(KINDS))
def test_the_sections_of_our_kinds_show_every_text_of_their_samples(
    kind: str, locale: Locale
) -> None:
    report = other_sample(KINDS[kind].sample)

    assert list(unshown_texts(report, load_templates(report.kind.name, locale))) == []


def test_a_section_that_nobody_wrote_is_missed() -> None:
    report = other_sample("service-plan")
    sources = load_templates("service-plan", Locale.HANS)
    sections = {name: each for name, each in sources.sections.items() if name != "risks"}

    [problem] = unshown_texts(report, replace(sources, sections=sections))

    assert problem.message.en == '"risks" is given, but no section of service-plan shows it'
    assert problem.place == report.config.place("risks")


def test_it_is_told_when_a_document_is_built(tmp_path: Path) -> None:
    config = copied(tmp_path, {"period.yaml": lambda text: f"{text}\ntemplates: house\n"})
    (config.parent / "house").mkdir()
    (config.parent / "house" / "outline.yaml").write_text(
        "chapters: [{id: a, title: {zh-Hans: 甲}, sections: [goals]}]\n", encoding="utf-8"
    )

    built = build([config], BuildOptions(tmp_path / "out"))

    told = [f.problem.values for f in built.findings if "no section" in f.problem.message.en]
    assert ("background",) in told
    assert ("next_steps",) in told
