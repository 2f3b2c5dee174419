"""All that is said of a slip, written out for one slip of each kind: place, message, remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.compose.lint import lint_section
from reportgen.model.document.template import SectionSource
from reportgen.model.language import Locale
from tests.compose.lint.test_slips import known, shown
from tests.support.expected import assert_expected

EXPECTED = Path(__file__).parent / "expected"
CASE = "{% case csat.verdict %}"
NAMES = (
    "{{ csta }}", "{{ csat.tarqet }}", "{{ csat.change.wrods }}", "{{ csat.by(\"chanel\")|first }}",
    "{{ csat.of(channel=\"caht\") }}", "{{ csat.of(chanel=\"chat\") }}", "{{ metric(\"csta\") }}",
    "{{ csat.change_on(\"last_year\") }}", "{{ csat.at(\"2024-13\") }}", "{{ csat|uper }}",
    "{% if csat is defind %}好{% endif %}", "{{ headline.name }}", "{{ headline }}", "{{ csat.of }}",
    "{{ goals }}", "{{ period }}", "{{ tasks|first }}", "{{ csat.by(\"month\") }}",
    "{{ count }}", "{{ count(gaols) }}", "{{ count() }}", "{{ things(\"taks\") }}",
    "{% for task in tasks %}{{ task.hwo }}{% endfor %}", "{{ see(\"T9\") }}", "{{ ref(\"T9\") }}",
    "{% for t in tasks %}{{ t.metric.nmae }}{% endfor %}", "{{ xyzzy }}", "{{ rows(taks) }}",
    "{% set m = worst(headline) %}{{ m.nmae }}", "{{ loop.index }}", "{{ csat.milestones.name }}",
)  # fmt: skip
TAGS = (
    "{{ csat }", "{{ csat", "{ csat }", "{csat}", "csat }}", "{% if csat", "{# note", "%}", "#}",
    "｛｛ csat ｝｝", "{% endif %}", "{% else %}", "{% when met %}", "{% endfor %}", "{% cse x %}",
    "{% if csat %}好", "{% for m in headline %}好", "{% set a %}好", "{% raw %}好", "{% 若 csat %}",
    "{% if csat %}{% for m in headline %}好{% endif %}{% endfor %}", "{% include 'x' %}",
    "{% macro a() %}{% endmacro %}", "{{ }}", "{% %}", "{{ csat. }}", "{{ csat.of(channel= }}",
    "{{ count（goals） }}", "{{ “csat” }}", "{% if a b %}好{% endif %}", "{% for m headline %}好{% endfor %}",
    "{{ csat nps }}", "{{ 'a }}", "{{ csat | }}", "{% if %}好{% endif %}", "{{ 1 + }}", "{% set a = %}",
    "{% if csat = nps %}好{% endif %}", "{{ csat ! }}",
)  # fmt: skip
STATES = (
    f"{CASE}{{% endcase %}}", f"{CASE}{{% when met %}}好{{% endcase %}}",
    f"{CASE}{{% when met %}}好{{% when met %}}坏{{% otherwise %}}无{{% endcase %}}",
    f"{CASE}{{% when hit %}}好{{% otherwise %}}无{{% endcase %}}",
    f"{CASE}{{% when mett %}}好{{% otherwise %}}无{{% endcase %}}",
    f"{CASE}早{{% when met %}}好{{% otherwise %}}无{{% endcase %}}",
    f"{CASE}{{% when met %}}好{{% when missed, no_target %}}坏{{% otherwise %}}无{{% endcase %}}",
    f"{CASE}{{% when met %}}都写在这里{{% when missed %}}都写在这里{{% otherwise %}}无{{% endcase %}}",
    "{% if csat.verdict == \"hit\" %}好{% endif %}", "{% if csat.trend in (\"up\", \"flat\") %}好{% endif %}",
    "{% if csat.verdict != \"met\" %}好{% endif %}",
)  # fmt: skip
BLOCKS = (
    "::: metric-tabel\n:::", "::: kpi-cards\nmetric: headline\n:::", "::: kpi-cards\nmetrics：headline\n:::",
    "::: kpi-cards\nmetrics: headline\nmetrics: headline\n:::", "::: kpi-cards\nmetrics:\n:::", ":::",
    "::: kpi-cards\nmetrics: headline", "：：：kpi-cards", " ::: kpi-cards\n :::", "::: only\n好\n:::",
    "::: only decks\n好\n:::", "::: only deck\n::: callout only=document\ntext: 好\n:::\n:::",
    "::: chart\ntype: line\n:::", "::: chart\ntype: colum\nmetric: csat\nby: month\n:::",
    "::: chart\ntype: column\nmetric: csta\nby: month\n:::", "::: chart\ntype: column\nmetric: csat\nby: chanel\n:::",
    "::: points\nof: principels\n:::", "::: cards\nof: tasks\nfigure: actuel\n:::",
    "::: callout\n说明在这里\n:::", "::: callout\ntext: {{ csta }}\n:::", "::: chart\ntype: pie\nmetric: csat\nby: channel\n:::",
    "::: table id=T1\nof: tasks\ncolumns: name\n:::\n\n::: table id=T1\nof: tasks\ncolumns: name\n:::",
    "::: metric-table with=K9\nmetrics: headline\n:::", "::: chart\ntype: column\nmetric: csat\nby: month\ntarget: ja\n:::",
    "::: callout colour=red\ntext: 好\n:::", "::: table\nof: tasks\ncolumns: nmae\n:::",
)  # fmt: skip
PROSE = (
    "客服組的满意度。", "满意度 85%。", "共有三项目标。", "满意度,高。", "# 标题", "见[附件](http://x.cn)。",
    "![图](a.png)", "<b>粗</b>", "`码`", "| 甲 | 乙 |\n|---|---|", "满意度\ufffd。", "待补充", "XX项目", "TODO", "……",
    "They rose and fell again.",
)  # fmt: skip
KINDS = {"names": NAMES, "tags": TAGS, "states": STATES, "blocks": BLOCKS, "prose": PROSE}


def told(body: str, locale: Locale) -> list[str]:
    """Return what is said of a body in a section that begins in line 5, one slip in three lines."""
    text = f"---\ntitle: 一\n---\n\n{body}"
    source = SectionSource("s", "s.md", "一", body, 5, text=text)
    said = lint_section(source, Locale.HANS, known())
    return [line for each in said for line in _lines(*shown(each, locale))]


def _lines(where: str, message: str, remedy: str) -> tuple[str, str, str]:
    return f"  {where}", f"    {message}", f"    {remedy}"


@pytest.mark.golden
@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_is_told_of_like_this(kind: str) -> None:
    lines = [
        line for body in KINDS[kind] for line in (body.replace("\n", "⏎"), *told(body, Locale.EN))
    ]

    assert_expected(EXPECTED / f"{kind}.txt", "\n".join(lines) + "\n")
