"""A heading says what its section says; it does not tell the author what to write."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.prompt_heading import prompt_heading
from reportgen.model.language import Locale
from reportgen.model.report.texts import TextKind
from tests.support.typed import told, typed, written


def prompts(heading: str, locale: Locale = Locale.HANS) -> int:
    """Return how many problems a heading has."""
    text = typed(heading, "headings.3.2", kind=TextKind.HEADING)
    return len(told(prompt_heading, written(text, locale=locale)))


@pytest.mark.parametrize(
    "heading",
    [
        "任务过程",
        "分析与展望",
        "说明会安排",
        "介绍页改版",
        "说明：本季口径",
        "识别和响应",
        "分析报告",
        "大促概述",
        "說明書改版",
        "Outline",
        "List of tasks",
        "Analysis of complaints",
        "State of the team",
        "Explanation of terms",
        "Introduction",
    ],
)
def test_is_silent_at_headings_of_a_section(heading: str) -> None:
    assert prompts(heading) == 0


@pytest.mark.parametrize(
    "heading",
    [
        "简述岗位重要性与背景",
        "详细描述任务过程",
        "请说明本季度的主要成绩",
        "请填写部门目标",
        "此处填写标题",
        "（请列出三项重点工作）",
        "簡述團隊編制",
        "請說明客訴原因",
        "Describe the team",
        "Please describe your duties",
        "Briefly explain the main problems",
        "List the key tasks of the quarter",
        "Summarise results",
    ],
)
def test_speaks_of_prompts(heading: str) -> None:
    assert prompts(heading) == 1


def test_names_the_heading_and_what_to_do() -> None:
    text = typed("简述岗位重要性与背景", "headings.1.1", kind=TextKind.HEADING)

    [problem] = told(prompt_heading, written(text))

    assert problem.message.en == 'the heading "简述岗位重要性与背景" is a prompt for the author'
    assert problem.message.hans == "标题“简述岗位重要性与背景”是给作者看的写作提示"
    assert problem.remedy.en == (
        "write what the section says, such as its result, or delete the heading"
    )


def test_prose_may_describe() -> None:
    assert told(prompt_heading, written(typed("描述不符的投诉减少"))) == []


@pytest.mark.parametrize("path", ["title", "charts[0].title", "headings.1.1"])
def test_titles_of_documents_and_charts_are_headings(path: str) -> None:
    kind = TextKind.HEADING if path.startswith("headings") else TextKind.PROSE

    assert len(told(prompt_heading, written(typed("请说明主要成绩", path, kind=kind)))) == 1
