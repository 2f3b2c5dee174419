"""What every rule is given: a section file, its parts as trees, and what may be named in it."""

from __future__ import annotations

from reportgen.compose.lint.known import KnownNames
from reportgen.compose.lint.parsing import Parsed
from reportgen.compose.lint.template_source import TemplateSource
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place


@frozen
class LintedSection:
    """A section file as rules see it."""

    template: TemplateSource
    parts: tuple[Parsed, ...]
    known: KnownNames

    @property
    def locale(self) -> Locale:
        """Return the language that the section is written in."""
        return self.template.locale

    def place(self, at: int, length: int) -> Place:
        """Return the place of characters of the file."""
        return self.template.place(at, length)
