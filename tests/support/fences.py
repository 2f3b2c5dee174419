"""The fenced blocks of the sections that ship, each with the sample that has its data."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

from reportgen.model.frozen import frozen
from tests.support.figures import CONFIGS

TEMPLATES = CONFIGS.parent / "templates"
SAMPLES = {
    "quarter-summary": "quarter-summary",
    "team-annual": "team-annual-zh-Hans",
    "personal-annual": "personal-annual",
    "service-plan": "service-plan",
    "assessment-collection": "assessments",
    "assessment-single": "assessments",
}


@frozen
class Fenced:
    """A fence as an editor wrote it: block, options, and the kind of its section."""

    block: str
    options: tuple[tuple[str, str], ...]
    kind: str

    @property
    def sample(self) -> str:
        """Return the sample that has data of the kind."""
        return SAMPLES[self.kind]

    @property
    def is_of_a_person(self) -> bool:
        """Return whether the document is about one person."""
        return self.kind == "assessment-single"

    def __str__(self) -> str:
        """Return the fence in one line."""
        options = " ".join(f"{name}={value}" for name, value in self.options)
        return f"::: {self.block} {options} ({self.kind})"


@functools.cache
def shipped(block: str) -> tuple[Fenced, ...]:
    """Return the fences of a block in the sections of every sample's kind, each once."""
    found = (
        fence
        for kind in SAMPLES
        for path in sorted((TEMPLATES / kind).glob("zh-Hans/*.md"))
        for fence in _fences(path, kind)
        if fence.block == block
    )
    return tuple(dict.fromkeys(found))


def _fences(path: Path, kind: str) -> Iterator[Fenced]:
    options: dict[str, str] | None = None
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() == ":::" and options is not None:
            yield Fenced(name, tuple(options.items()), kind)
            options = None
        elif line.startswith("::: "):
            name, options = line.split()[1], {}
        elif options is not None and ": " in line and "{" not in line:
            key, _, value = line.strip().partition(": ")
            options[key] = value
