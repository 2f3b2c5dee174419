"""A figure in a template, the form in which it prints, and what it says in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.wording.numbers import unit_suffix
from reportgen.wording.periods import period_label


@frozen
class Phrase:
    """Inlines that a template prints as they are."""

    inlines: Inlines


class Untold(str):
    """A name that nobody knows, such as that of the highest of <5 and 3; it says whose."""

    __slots__ = ()


@frozen
class FigureView:
    """A figure, or the lack of one; `what` names it for the finding."""

    context: DocumentContext
    figure: Figure | None
    what: str
    form: Form = Form.FULL
    say: Callable[[], Inlines] | None = None

    def __bool__(self) -> bool:
        """Return whether the figure is there."""
        return self.figure is not None

    @property
    def number(self) -> FigureView:
        """Return the figure without its unit."""
        return replace(self, form=Form.NUMBER)

    @property
    def bare(self) -> FigureView:
        """Return the figure without a unit that is a word, for a sentence that said it: 245."""
        suffix = unit_suffix(self.figure, self.context.locale) if self.figure else ""
        return self.number if suffix[:1].isspace() else self

    @property
    def size(self) -> FigureView:
        """Return the figure without its sign."""
        return replace(self, form=Form.SIZE)

    @property
    def signed(self) -> FigureView:
        """Return the figure with its sign."""
        return replace(self, form=Form.SIGNED)

    @property
    def bound(self) -> FigureView:
        """Return the figure as a bound, ≥ 90.0%."""
        return replace(self, form=Form.BOUND)

    @property
    def scaled(self) -> FigureView:
        """Return a large figure as people say it: 15.9万, 159 thousand."""
        return replace(self, form=Form.SCALED)

    @property
    def words(self) -> Phrase | FigureView:
        """Return what the figure says: 缩短0.3分钟, 差5.0个百分点."""
        return Phrase(self.say()) if self.say is not None else self

    @property
    def period(self) -> str:
        """Return the period that the figure speaks of, as a label."""
        return period_label(self.figure.period, self.context.locale) if self.figure else ""
