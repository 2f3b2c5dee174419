"""Texts of the config with their figures, and what came up while a document was composed."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.compose.expand import AuthorText
from reportgen.compose.left_out import left_out
from reportgen.errors import TemplateError
from reportgen.model.document.inline import Inlines, Missing, without_mentions
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.wording.lines import plain_line


@dataclass(slots=True)
class Told:
    """What came up while a document was composed: what had to be left out, and mistakes."""

    problems: list[Problem] = field(default_factory=list)
    mistakes: list[Problem] = field(default_factory=list)


class ConfigTexts:
    """Fills in texts of the config; what is missing in them, or wrong, is told of."""

    def __init__(self, config: ReportConfig, author_text: AuthorText, told: Told) -> None:
        self._config, self._author_text, self._told = config, author_text, told

    def filled(self, text: str, path: str) -> Inlines:
        """Return a text of the config with its figures; nothing where one is missing."""
        try:
            made = self._author_text(text, path)
        except TemplateError as stop:
            self._told.mistakes.extend(p for p in stop.problems if p not in self._told.mistakes)
            return ()
        if isinstance(made, Missing):
            self._told.problems.append(left_out((made,), path, self.place(path)))
            return ()
        return made

    def printed(self, text: str, path: str) -> str:
        """Return a text of the config that stands where only plain words can, such as a caption."""
        return plain_line(without_mentions(self.filled(text, path)), self._config.locale)

    def place(self, path: str) -> Place:
        """Return where a path of the config stands."""
        return self._config.place(path)
