"""A period as templates print it and hand it on."""

from __future__ import annotations

from reportgen.model.figures.period import Period
from reportgen.model.language import Locale
from reportgen.wording.periods import period_label


class PeriodLabel(str):
    """A period as it is printed, which `at` and `change_on` also take."""

    __slots__ = ("period",)

    period: Period


def label_of(period: Period, locale: Locale) -> PeriodLabel:
    """Return a period's label."""
    label = PeriodLabel(period_label(period, locale))
    label.period = period
    return label


def period_named(name: str) -> Period:
    """Return the period that a template names: a label of ours, or its id."""
    return name.period if isinstance(name, PeriodLabel) else Period.parse(name)
