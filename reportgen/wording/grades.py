"""Grades in words: B（良好）, B (Good)."""

from __future__ import annotations

from reportgen.model.language import Locale
from reportgen.model.report.pieces import Grade
from reportgen.wording.typography import typography


def grade_name(grade: Grade, locale: Locale) -> str:
    """Return a grade with its label in brackets, the grade alone where both are the same."""
    if grade.label == grade.grade:
        return grade.grade
    return f"{grade.grade}{typography(locale).aside(grade.label)}"
