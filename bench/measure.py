"""CPU time of whole process trees, taken in turn so that a busy machine slows both sides."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent

Command = tuple[str, ...]
"""What follows `python` on a command line."""


@dataclass(frozen=True)
class Pair:
    """Work done by reportgen and by a peer; a peer may need several commands.

    `goal` and `stretch` are the largest ratios of CPU time that are good enough.
    """

    name: str
    ours: Command
    peer: tuple[Command, ...]
    goal: float
    stretch: float


@dataclass(frozen=True)
class Result:
    """CPU seconds of each round, ours and the peer's."""

    pair: Pair
    ours: tuple[float, ...]
    peer: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Return the median of the ratios of the rounds."""
        return median(a / b for a, b in zip(self.ours, self.peer, strict=True))


def measure(pair: Pair, rounds: int) -> Result:
    """Return the CPU times of some rounds, after one that is not counted."""
    times = [(cpu_seconds([pair.ours]), cpu_seconds(pair.peer)) for _ in range(rounds + 1)]
    counted = times[1:]
    return Result(pair, tuple(ours for ours, _ in counted), tuple(peer for _, peer in counted))


def cpu_seconds(commands: Sequence[Command]) -> float:
    """Return user and system seconds of Python commands with all processes that they start.

    Raises RuntimeError where one of them fails: half the work is no measure.
    """
    return sum(_one(command) for command in commands)


def _one(command: Command) -> float:
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    with process.stderr or open(os.devnull, "rb") as complaint:  # noqa: PTH123
        text = complaint.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return usage.ru_utime + usage.ru_stime
