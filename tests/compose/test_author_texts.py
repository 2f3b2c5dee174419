"""Expressions in the texts of a config print their figures, wherever a block shows the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.compose import compose
from reportgen.compose.texts import show_texts
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.inline import Text
from tests.support.outline import document_outline
from tests.support.samples import copied

PLAN = "service-plan"
SUMMARY = "quarter-summary"


def outline(folder: Path, kind: str, old: str, new: str) -> str:
    """Return the document of a sample in which one text was changed."""

    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new)

    report = load_report(copied(folder, {"period.yaml": edit}, kind))
    return document_outline(compose(report, load_templates(kind, report.config.locale)).document)


@pytest.mark.parametrize(
    ("kind", "old", "new", "reads"),
    [
        (SUMMARY, "text: 满意度达到九成", "text: '满意度到{{ csat.target }}'", "满意度到90.0%以上"),
        (SUMMARY, "name: 换用新的客户关系管理系统", "name: '新系统{{ csat }}'", "新系统85.0%"),
        (PLAN, "text: 全年满意度不低于九成五，分季抬升", "text: '从{{ csat.previous }}起'", "从91.0%起"),
        (PLAN, "name: 给选择", "name: '选择{{ csat.previous }}'", "先认账再核实、同案同办和选择91.0%"),
        (PLAN, "step: 受理", "step: '受理{{ csat.previous }}'", "受理91.0%"),
        (PLAN, "does: [退换货,", "does: ['退换货{{ csat.previous }}',", "退换货91.0%、订单与物流答疑和"),
        (PLAN, "rules: [统一话术库每月更新,", "rules: ['{{ csat.previous }}不退',", "91.0%不退"),
        (PLAN, "risk: 大促接待量翻倍", "risk: '跌破{{ csat.previous }}'", "PROBLEM 跌破91.0%"),
        (PLAN, "title: 预算构成", "title: '预算{{ budget.target }}'", "预算24.0万元"),
    ],
)  # fmt: skip
def test_a_text_prints_its_figures(
    kind: str, old: str, new: str, reads: str, tmp_path: Path
) -> None:
    text = outline(tmp_path, kind, old, new)

    assert reads in text
    assert "{{" not in text


def test_a_next_step_of_the_closing_slide_prints_its_figures(tmp_path: Path) -> None:
    def edit(text: str) -> str:
        return text.replace("text: 留言渠道限时分派", "text: '留言渠道{{ nps }}'")

    report = load_report(copied(tmp_path, {"period.yaml": edit}, SUMMARY))
    document = compose(report, load_templates(SUMMARY, report.config.locale)).document

    steps = [
        "".join(getattr(i, "text", "#") for i in what) for _, what, _ in document.closing.steps
    ]
    assert "留言渠道#" in steps


def test_a_text_that_the_checks_have_read_is_not_rendered_again(tmp_path: Path) -> None:
    def edit(text: str) -> str:
        return text.replace("text: 满意度达到九成", "text: '满意度到{{ csat.target }}'")

    report = load_report(copied(tmp_path, {"period.yaml": edit}, SUMMARY))
    texts, _ = show_texts(report)
    read = tuple(replace(t, printed=t.printed and (Text("读过一次"),)) for t in texts)
    sources = load_templates(SUMMARY, report.config.locale)

    text = document_outline(compose(replace(report, texts=read), sources).document)

    assert "读过一次" in text
    assert "满意度到90.0%以上" not in text


def test_the_closing_slide_has_room_for_four_next_steps_the_first_ones_due(tmp_path: Path) -> None:
    def edit(given: str) -> str:
        last = "  - {text: 新人二次培训与复考, owner: 陈一帆, due: 2025-02-28, metric: csat}\n"
        more = "".join(
            f"  - {{text: {text}, owner: 陈一帆, due: {due}, metric: csat}}\n"
            for text, due in (("三月复盘", "2025-03-10"), ("三月换系统", "2025-03-20"))
        )
        return given.replace(last, last + more)

    report = load_report(copied(tmp_path, {"period.yaml": edit}, SUMMARY))
    document = compose(report, load_templates(SUMMARY, report.config.locale)).document

    steps = [
        "".join(getattr(i, "text", "#") for i in what) for _, what, _ in document.closing.steps
    ]
    assert steps == ["建立产品专家轮值", "留言渠道限时分派", "新人二次培训与复考", "三月复盘"]
