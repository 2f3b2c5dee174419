"""What documents print of a report that was checked: a draft its findings, each its figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.checked import Checked
from reportgen.errors import ReportgenError
from reportgen.model.document.style import Style
from reportgen.model.finding import Severity
from reportgen.model.language import LocalText

if TYPE_CHECKING:
    from reportgen.coverage import Printed
    from reportgen.documents import Deliverable
    from reportgen.model.document.document import Document


def draft_lines(checked: Checked) -> tuple[str, ...]:
    """Return what a draft confesses: its findings, a line each."""
    return tuple(_draft_lines(checked)) or (_NO_FINDINGS.in_(checked.report.config.locale),)


def _draft_lines(checked: Checked) -> Iterator[str]:
    from reportgen.wording.messages.headline import headline

    for finding in checked.findings:
        if finding.severity is not Severity.INFO and finding.waived is None:
            message = headline(finding).in_(checked.report.config.locale)
            yield f"[{finding.check}] {message} ({finding.place})"


_NO_FINDINGS = LocalText("The checks found nothing.", "检查没有发现问题。", "檢查沒有發現問題。")


def printed_in(checked: Checked) -> tuple[Printed, ...]:
    """Return what the documents of a report print, none of which is written.

    There is nothing where they cannot be made; `build` says why.
    """
    from reportgen.documents import DocumentBuilder, deliverables

    if not checked.report.kind.is_document or checked.stops or checked.mistakes:
        return ()
    builder = DocumentBuilder(Style())
    try:
        return tuple(
            printed_by(checked, wanted, builder.composed(wanted).document)
            for wanted in deliverables(checked.report)
        )
    except ReportgenError:
        return ()


def printed_by(checked: Checked, wanted: Deliverable, document: Document) -> Printed:
    """Return what a document prints; where each person was checked alone, so are these held."""
    from reportgen.checks.runner import coverage_of
    from reportgen.coverage import Printed
    from reportgen.model.document.printed import printed_figures

    whole = None if checked.by_person else checked.coverage
    return Printed(printed_figures(document, wanted.medium), whole or coverage_of(wanted.report))
