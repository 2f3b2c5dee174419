"""Where something stands, in words: teams.csv, cell F20."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import Claim, Goal


def cell_words(place: Place, config: str = "") -> LocalText:
    """Return a cell, or where there is none the line, of a file that is called as a config does."""
    file = _file(place, config)
    if place.cell is None:
        return line_words(replace(place, file=file))
    if place.sheet is not None:
        return LocalText(
            f"{file}, sheet {place.sheet}, cell {place.cell}",
            f"{file} 的 {place.sheet} 工作表 {place.cell} 单元格",
            f"{file} 的 {place.sheet} 工作表 {place.cell} 儲存格",
        )
    return LocalText(
        f"{file}, cell {place.cell}",
        f"{file} 的 {place.cell} 单元格",
        f"{file} 的 {place.cell} 儲存格",
    )


def line_words(place: Place) -> LocalText:
    """Return a line of a file."""
    file, line = f"{place.file} ({place.sheet})" if place.sheet else place.file, place.line
    return LocalText(f"{file} line {line}", f"{file} 第 {line} 行", f"{file} 第 {line} 行")


def claim_words(claim: Claim, at: int) -> LocalText:
    """Return how a message calls a claim: by its id, else by its number in the list."""
    if claim.id:
        return LocalText(f"claim {claim.id}", f"说法 {claim.id} ", f"說法 {claim.id} ")
    return LocalText(f"claim {at + 1}", f"第 {at + 1} 条说法", f"第 {at + 1} 條說法")


def goal_words(goal: Goal, at: int) -> LocalText:
    """Return how a message calls a goal: by its id, else by its number in the list."""
    if goal.id:
        return LocalText(f"the goal {goal.id}", f"目标 {goal.id} ", f"目標 {goal.id} ")
    return LocalText(f"goal {at + 1}", f"第 {at + 1} 个目标", f"第 {at + 1} 個目標")


def _file(place: Place, config: str) -> str:
    """Return a file as a config names it: from the folder that the config stands in."""
    folder = config.rpartition("/")[0]
    return place.file.removeprefix(f"{folder}/") if folder else place.file
