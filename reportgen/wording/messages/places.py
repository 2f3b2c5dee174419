"""Where something stands, in words: teams.csv, cell F20."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import Claim, Goal
from reportgen.wording.messages.quoting import name_and_id, quoted


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
    file, line = _with_sheet(place), place.line
    return LocalText(f"{file} line {line}", f"{file} 第 {line} 行", f"{file} 第 {line} 行")


def lines_words(places: Sequence[Place]) -> list[LocalText]:
    """Return the lines of files, those of one file together: figures.csv lines 1 and 2."""
    by_file: dict[str, list[Place]] = {}
    for place in places:
        by_file.setdefault(_with_sheet(place), []).append(place)
    return [_lines(each) for each in by_file.values()]


def _lines(places: Sequence[Place]) -> LocalText:
    file = _with_sheet(places[0])
    *head, last = dict.fromkeys(f"{place.line}" for place in places)
    if not head:
        return line_words(places[0])
    chinese = f"{file} 第 {'、'.join([*head, last])} 行"
    return LocalText(f"{file} lines {', '.join(head)} and {last}", chinese, chinese)


def claim_words(claim: Claim, at: int) -> LocalText:
    """Return how a message calls a claim: by its id, else by its number in the list."""
    if claim.id:
        return LocalText(f"claim {claim.id}", f"说法 {claim.id} ", f"說法 {claim.id} ")
    return LocalText(f"claim {at + 1}", f"第 {at + 1} 条说法", f"第 {at + 1} 條說法")


def write_tone(tone: str) -> LocalText:
    """Return the remedy for a claim that calls good what is bad, or the other way round."""
    key = f"`tone: {tone}`"
    return LocalText(f"write {key}", f"请写 {key}", f"請寫 {key}")


def goal_words(goal: Goal, at: int) -> LocalText:
    """Return how a message calls a goal: by its text and its id, else its number in the list."""
    if not goal.text:
        return LocalText(f"goal {at + 1}", f"第 {at + 1} 个目标", f"第 {at + 1} 個目標")
    name = name_and_id(goal.text, goal.id) if goal.id else quoted(goal.text)
    return LocalText(f"the goal {name.en}", f"目标{name.hans}", f"目標{name.hant}")


def _with_sheet(place: Place) -> str:
    return f"{place.file} ({place.sheet})" if place.sheet else place.file


def _file(place: Place, config: str) -> str:
    """Return a file as a config names it: from the folder that the config stands in."""
    folder = config.rpartition("/")[0]
    return place.file.removeprefix(f"{folder}/") if folder else place.file
