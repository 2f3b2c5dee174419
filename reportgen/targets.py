"""Where the documents of all reports go: no two of them are one file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.documents import Deliverable, deliverables
from reportgen.errors import ConfigError
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.report import Report

Targets = list[tuple[Deliverable, dict[str, Path]]]
"""The documents of one report, and where each format of them goes."""


def all_targets(
    reports: Sequence[Report], paths_of: Callable[[Deliverable], dict[str, Path]]
) -> list[Targets]:
    """Return where each report's documents go; raises ConfigError where two would be one file."""
    taken: dict[str, tuple[int, str]] = {}
    problems: list[Problem] = []
    targets: list[Targets] = []
    for number, report in enumerate(reports):
        own: Targets = []
        for wanted in deliverables(report):
            paths = paths_of(wanted)
            file = report.config.path
            for path in paths.values():
                other, whose = taken.setdefault(os.path.normcase(path), (number, file))
                if other != number or path in {p for _, there in own for p in there.values()}:
                    problems.append(_taken(path, whose, file, wanted.place))
            own.append((replace(wanted, formats=tuple(paths)), paths))
        targets.append(own)
    if problems:
        raise ConfigError(*problems)
    return targets


def _taken(path: Path, first: str, second: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f"{first} and {second} would both write {path}",
            f"{first} 和 {second} 都要写 {path}",
            f"{first} 和 {second} 都要寫 {path}",
        ),
        remedy=LocalText(
            "give one of them another output.filename",
            "给其中一份换一个 output.filename",
            "給其中一份換一個 output.filename",
        ),
        place=place,
    )
