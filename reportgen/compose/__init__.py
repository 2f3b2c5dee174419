"""Section templates + figures -> Document."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.document.document import Document
from reportgen.model.document.inline import Medium
from reportgen.model.document.template import TemplateSources
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.report.report import Report


@frozen
class Composed:
    """A document, what its templates had to leave out, and of a draft their mistakes."""

    document: Document
    problems: tuple[Problem, ...] = ()
    mistakes: tuple[Problem, ...] = ()


def compose(
    report: Report,
    sources: TemplateSources,
    draft: tuple[str, ...] = (),
    medium: Medium = Medium.BOTH,
) -> Composed:
    """Return the document of a report; raises TemplateError with all mistakes of its templates.

    `draft` lists what is wrong with the figures; a document with such a list is stamped, and made
    without what is mistaken. Where one `medium` alone is wanted, sections of the other are left.
    """
    from reportgen.compose.assembly import assemble
    from reportgen.compose.shown_units import in_shown_units
    from reportgen.compose.unnamed import without_english_names

    made = assemble(in_shown_units(report, report.config.locale), sources, draft, medium)
    nameless = without_english_names(made.document, report.catalogue, report.config.path)
    return replace(made, problems=(*made.problems, *nameless))
