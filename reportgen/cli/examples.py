"""Runs the example of a manual page: what the rule really says of it, in every language."""

from __future__ import annotations

from reportgen.checks import CHECKS
from reportgen.checks.manual import Example
from reportgen.diagnosis.judge import judged_alone
from reportgen.load.catalogue.catalogue import read_catalogue
from reportgen.load.figures.figure_line import figures_on_line
from reportgen.load.resources import sample_root
from reportgen.model.figures.book import book_of
from reportgen.model.figures.period import Period
from reportgen.model.language import LocalText
from reportgen.model.report.config import DataConfig, PeriodConfig, ReportConfig
from reportgen.model.report.report import Report

NOW = Period.parse("2024-Q4")


def said_of(name: str, example: Example) -> LocalText:
    """Return the message of a rule for its failing example; raises IndexError if there is none."""
    return messages(name, example.fails)[0]


def messages(name: str, figures: str) -> list[LocalText]:
    """Return the messages of a rule about figures of the sample catalogue, for 2024-Q4."""
    catalogue = read_catalogue(sample_root() / "catalogue")
    book = book_of(figures_on_line(figures, catalogue, NOW), catalogue.metrics)
    period = PeriodConfig(NOW, previous=NOW.before, year_ago=NOW.year_before)
    report = Report(ReportConfig("period.yaml", period, DataConfig()), catalogue, book, {})
    told = judged_alone(name, CHECKS[name].function(report), report)
    return [problem.message for problem in told]
