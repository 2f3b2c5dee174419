"""What a metric is called, what it means, and the sentence that it makes for itself."""

from __future__ import annotations

from reportgen.compose.views.figure import Phrase
from reportgen.compose.views.metric_in_period import MetricInPeriod
from reportgen.compose.views.period import PeriodLabel, label_of
from reportgen.model.figures.period import Span
from reportgen.model.frozen import frozen
from reportgen.wording.claims import claim_inlines
from reportgen.wording.dates import month_name
from reportgen.wording.definitions import definition
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label
from reportgen.wording.terms import in_sentence


@frozen
class MetricWords(MetricInPeriod):
    """The words of a metric: `csat.name`, `csat.term`, `csat.label`, `csat.claim`."""

    @property
    def name(self) -> str:
        """Return the display name."""
        return self.context.metric(self.id).names.in_(self.context.locale)

    @property
    def term(self) -> str:
        """Return the name as it stands inside a sentence: customer satisfaction."""
        return in_sentence(self.name, self.context.locale)

    @property
    def part(self) -> str:
        """Return the label as it stands inside a sentence: live chat, October."""
        if self.members:
            return in_sentence(self.label, self.context.locale)
        period = self.at_period or self.context.period
        if period.span is Span.MONTH:
            return month_name(period.month, self.context.locale)
        return self.label

    @property
    def means(self) -> str:
        """Return the definition."""
        return definition(self.context.metric(self.id), self.context)

    @property
    def unit(self) -> str:
        """Return the unit."""
        figure = self.figure
        return unit_name(figure, self.context.locale) if figure else ""

    @property
    def label(self) -> str:
        """Return what tells this view from its fellows: the member, else the period."""
        if self.members:
            names = self.context.report.catalogue.member_names(self.members[-1][1])
            return names.in_(self.context.locale)
        period = self.at_period or self.context.period
        return part_label(period, self.context.locale)

    @property
    def period(self) -> PeriodLabel:
        """Return the period that the view speaks of, which `at` and `change_on` also take."""
        return label_of(self.at_period or self.context.period, self.context.locale)

    @property
    def claim(self) -> Phrase:
        """Return the sentence that the metric makes for itself."""
        return Phrase(claim_inlines(self.context, self.id))
