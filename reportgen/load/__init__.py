"""Input files -> model; the only place that reads them."""

from __future__ import annotations

from pathlib import Path

from reportgen.model.report.report import Report


def load_report(config_path: Path) -> Report:
    """Return all that a period config names: catalogue, figures and other tables.

    Raises ConfigError with every mistake for which nothing could be done: a config, catalogue or
    CSV that cannot be read. What can be got around is in `input_problems` of the report.
    """
    from reportgen.load.report.report import read_report

    return read_report(config_path)
