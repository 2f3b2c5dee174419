"""What is no Markdown here is printed as it stands: headings, tables, links, near misses of `:::`.

Headings belong to the outline, tables and charts to blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.compose.lint import block_problems
from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText

_STRANGE = (
    (
        re.compile(r"^[ \t]*#{1,6}[ \t]+\S.*$", re.MULTILINE),
        LocalText("a heading", "标题", "標題"),
        LocalText(
            "headings stand in title: and in outline.yaml",
            "标题写在 title: 和 outline.yaml 里",
            "標題寫在 title: 和 outline.yaml 裡",
        ),
    ),
    (
        re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE),
        LocalText("a table", "表格", "表格"),
        LocalText(
            "let a block make it: ::: table, ::: metric-table",
            "表格请用块来写：::: table、::: metric-table",
            "表格請用區塊來寫：::: table、::: metric-table",
        ),
    ),
    (
        re.compile(r"!?\[[^\]\n]+\]\([^)\n]+\)"),
        LocalText("a link", "链接", "連結"),
        LocalText("write the words alone", "请只写文字", "請只寫文字"),
    ),
    (
        re.compile(r"</?[a-z][\w-]*(?:\s[^<>\n]*)?/?>"),
        LocalText("HTML", "HTML", "HTML"),
        LocalText("write the words alone", "请只写文字", "請只寫文字"),
    ),
)
_NEARLY = re.compile(r"^(?:[ \t]+:::.*|[ \t]*[：:]*：[：:]+.*|::(?!:).*)$", re.MULTILINE)


def markdown(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each line that its author took for Markdown or for a block."""
    [body] = [part.part for part in section.parts if part.part.name == "body"]
    for found in _NEARLY.finditer(body.text):
        text = found[0].strip()
        at = found.start() + len(found[0]) - len(found[0].lstrip())
        yield block_problems.strange_fence(text, section.place(at, len(text)))
    for pattern, what, remedy in _STRANGE:
        for found in pattern.finditer(body.text):
            yield Problem(
                LocalText(
                    f"{what.en} is printed here as it stands",
                    f"这里的{what.hans}会原样印出来",
                    f"這裡的{what.hant}會原樣印出來",
                ),
                remedy=remedy,
                place=section.place(found.start(), len(found[0])),
                severity=Severity.WARNING,
            )
