"""The manual page of a check, as a reader of findings wants it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Scope
from reportgen.checks.manual import Manual
from reportgen.model.finding import Severity
from reportgen.model.language import Locale, LocalText

_SEVERITY = {
    Severity.ERROR: LocalText(
        "error: build refuses to write", "错误：build 不会写出文件", "錯誤：build 不會寫出檔案"
    ),
    Severity.WARNING: LocalText(
        "warning: told of, and written all the same",
        "警告：会提醒，但照样写出",
        "警告：會提醒，但照樣寫出",
    ),
    Severity.INFO: LocalText("info: good to know", "提示：供参考", "提示：供參考"),
}
_SCOPE = {
    Scope.DATA: LocalText(
        "looks at figures and tables, in every report",
        "检查数值和表格，每份报告都运行",
        "檢查數值和表格，每份報告都執行",
    ),
    Scope.DOCUMENT: LocalText(
        "looks at texts and structure, where the kind of report asks for it",
        "检查文字和结构，由报告类型决定是否运行",
        "檢查文字和結構，由報告類型決定是否執行",
    ),
    None: LocalText(
        "speaks while files are read, or documents are made",
        "在读取文件或生成文档时提出",
        "在讀取檔案或產生文件時提出",
    ),
}
_PASSES = LocalText("passes", "通过", "通過")
_FAILS = LocalText("fails", "不通过", "不通過")
_WAIVE = LocalText(
    "to accept one finding, write in the period config:",
    "如需接受某一个问题，请在期间配置里写：",
    "如需接受某一個問題，請在期間設定裡寫：",
)
_WAIVE_AFTER = LocalText(
    "dimension, member, period and subject narrow it down; it holds until the end of that period "
    "and is printed in every check",
    "可再写 dimension、member、period、subject 缩小范围；到该期间结束前有效，每次检查都会列出",
    "可再寫 dimension、member、period、subject 縮小範圍；到該期間結束前有效，每次檢查都會列出",
)


def explanation(page: Manual, said: LocalText | None, locale: Locale) -> str:
    """Return the page of a check: meaning, severity, examples, and how to waive a finding.

    `said` is the message of the rule for the example that fails.
    """
    return "\n".join(_lines(page, said, locale))


def _lines(page: Manual, said: LocalText | None, locale: Locale) -> Iterator[str]:
    yield page.name
    yield f"  {_SEVERITY[page.severity].in_(locale)}"
    yield f"  {_SCOPE[page.scope].in_(locale)}"
    yield ""
    yield page.summary
    if page.text:
        yield ""
        yield page.text
    yield ""
    example = page.example
    yield f"{_PASSES.in_(locale)}: {page.passes}"
    if example is not None:
        yield f"    {example.passes}"
    yield f"{_FAILS.in_(locale)}: {page.fails}"
    if example is not None:
        yield f"    {example.fails}"
    if said is not None:
        yield f"    -> {said.in_(locale)}"
    if page.name not in ("input", "waiver"):
        yield ""
        yield _WAIVE.in_(locale)
        yield "  checks:"
        yield "    waive:"
        yield f"      - {{check: {page.name}, metric: …, reason: …, by: …, until: 2024-Q4}}"
        yield f"  {_WAIVE_AFTER.in_(locale)}"
