"""What an editor may write in a section, what is refused, and what is said of a slip."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reportgen.compose import Composed, compose
from reportgen.errors import TemplateError
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.document import HeadingNumbers
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.language import Locale
from reportgen.model.place import Place
from tests.support.outline import document_outline
from tests.support.samples import sample


def made(*bodies: str, title: str = "") -> Composed:
    """Return a document whose sections have these bodies, each from line 4 of its file."""
    sections = {
        f"s{at}": SectionSource(f"s{at}", f"s{at}.md", "一节", body, 4)
        for at, body in enumerate(bodies)
    }
    chapter = OutlineChapter("c", "一章", tuple(sections))
    sources = TemplateSources(
        "quarter-summary", Locale.HANS, HeadingNumbers.CN_LETTER, (chapter,), sections
    )
    report = sample()
    if title:
        report = replace(report, config=replace(report.config, title=title))
    return compose(report, sources)


def printed(body: str) -> str:
    """Return what a section prints."""
    lines = document_outline(made(body).document).splitlines()
    [heading] = [at for at, line in enumerate(lines) if line.startswith("## ")]
    return "\n".join(line.strip() for line in lines[heading + 1 :])


def mistakes(*bodies: str) -> list[tuple[str, str]]:
    """Return what is said of sections: the place, then message and remedy in English."""
    with pytest.raises(TemplateError) as stop:
        made(*bodies)
    return [(str(p.place), f"{p.message.en}: {p.remedy.en}") for p in stop.value.problems]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("满意度 {{ csat }}。", "满意度 85.0%。"),
        ("目标 {{ csat.target }}。", "目标 90.0%以上。"),
        ("{{ best(headline).name }}，{{ worst(headline).name }}", "平均解决时长，客户满意度"),
        ("目标 {{ csat.target.bound }}，现为 {{ csat.number }}。", "目标 ≥ 90.0%，现为 85.0。"),
        ("{% if csat.verdict == 'missed' %}没有达到{% endif %}", "没有达到"),
        (
            "{% case csat.verdict %}{% when met %}好{% when missed %}差{% otherwise %}无{% endcase %}",
            "差",
        ),
    ],
)
def test_an_editor_writes_figures_and_states(body: str, text: str) -> None:
    assert printed(body) == text


@pytest.mark.parametrize(
    ("body", "place", "said"),
    [
        ("好\n\n{{ csta }}", "s0.md:6:4", "csat"),
        ("{{ csatt.name }}", "s0.md:4:4", 'did you mean "csat"?'),
        ("{{ csat.tarqet }}", "s0.md:4:9", 'did you mean "target"?'),
        ("::: metric-tabel\n:::", "s0.md:4:5", 'did you mean "metric-table"?'),
        ("{{ csat", "s0.md:4:1", "is not closed"),
        (
            "{% case csat.verdict %}{% when met, missed, no_targit %}好{% endcase %}",
            "s0.md:4:45",
            'did you mean "no_target"?',
        ),
        ("{% case csat.verdict %}\n{% when met %}好{% endcase %}", "s0.md:4:4", "missed"),
        (
            "{% case csat.verdict %}\n{% when met %}好\n{% when missed %}好\n{% otherwise %}无{% endcase %}",
            "s0.md:6:9",
            "says the same",
        ),
    ],
)
def test_a_slip_has_its_line_and_the_nearest_name(body: str, place: str, said: str) -> None:
    [(where, message)] = mistakes(body)

    assert where == place
    assert said in message


def test_the_slips_of_all_sections_come_in_one_run() -> None:
    assert [place for place, _ in mistakes("{{ a }}", "好", "{{ b }}")] == [
        "s0.md:4:4",
        "s2.md:4:4",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ csat.of.__globals__ }}",
        "{{ csat.__class__ }}",
        "{{ 9**9**9 }}",
        "{{ 'a' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% block a %}{% endblock %}",
        "{{ range(999999999) }}",
        "{{ self }}",
        "{{ cycler }}",
        f"{{{{ {'(' * 5000}csat{')' * 5000} }}}}",
        "{{ csat" * 20_000,
        f"{'{% for a in headline %}' * 4}x{'{% endfor %}' * 4}",
    ],
)
def test_a_section_runs_nothing_and_exhausts_nothing(body: str) -> None:
    assert mistakes(body)


def test_a_sentence_without_its_figure_is_left_out_and_told_of() -> None:
    composed = made("满意度 {{ csat }}。\n\n首次解决率 {{ nps.year_ago }}。")

    assert "首次解决率" not in document_outline(composed.document)
    assert len(composed.problems) == 1


def test_a_title_from_the_config_is_no_template_and_no_markdown() -> None:
    hostile = "{{ 7*7 }} **粗** <b>"

    assert made("好", title=hostile).document.title == hostile


def test_what_an_expression_prints_is_no_markdown() -> None:
    document = document_outline(made("{{ title }}。", title="**甲**与1. 乙").document)

    assert "  **甲**与1. 乙。" in document.splitlines()


def test_no_template_of_ours_types_a_figure() -> None:
    """Digits stand in templates only in names, options and expressions."""
    sources = load_templates("quarter-summary", Locale.HANS)
    typed = []
    for section in sources.sections.values():
        prose = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", section.body, flags=re.DOTALL)
        prose = re.sub(r"(?m)^:::.*?^:::[ ]*$", "", prose, flags=re.DOTALL)
        typed += [(section.id, line) for line in prose.splitlines() if re.search(r"\d", line)]

    assert typed == []


def test_no_template_of_ours_mixes_half_width_punctuation_into_chinese() -> None:
    sources = load_templates("quarter-summary", Locale.HANS)
    mixed = []
    for section in sources.sections.values():
        prose = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", section.body, flags=re.DOTALL)
        mixed += re.findall(r"[\u4e00-\u9fff][,;:?!()][^\n]*", prose)

    assert mixed == []


def test_a_block_shares_the_slide_of_one_that_its_section_writes() -> None:
    with pytest.raises(TemplateError) as stop:
        made("::: kpi-cards id=K1\nmetrics: headline\n:::\n\n"
             "::: metric-table id=T1 with=K2\nmetrics: headline\n:::")  # fmt: skip

    [problem] = stop.value.problems
    assert problem.message.en == 'unknown id in this section "K2"'
    assert problem.place == Place("s0.md", 8, 29, length=2)
