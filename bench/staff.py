"""A department of any size from the sample assessments: people, scores, figures, an essay each.

Usage: python -m bench.staff FOLDER PEOPLE [--faults]

`--faults` adds what a real list has: a broken essay, a name that is a path, two with one name.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "configs" / "assessments"
FAULTS = {7: "../../x", 11: "同名", 12: "同名"}
BROKEN = 5
_DIGITS = "零一二三四五六七八九"


def make(folder: Path, people: int, faults: dict[int, str] | None = None) -> Path:
    """Write the folder of a department and return its period config."""
    essays = folder / "people"
    essays.mkdir(parents=True)
    config = (SAMPLE / "period.yaml").read_text("utf-8")
    config = config.replace("../catalogue", str((SAMPLE.parent / "catalogue").resolve()))
    config = re.sub(r"expected_count: \d+", f"expected_count: {people}", config)
    config = re.sub(r"(?m)^quota:.*\n", "", config)
    (folder / "period.yaml").write_text(config, "utf-8")
    for name in ("people.csv", "scores.csv", "metrics.csv"):
        (folder / name).write_text(_table(name, people, faults or {}), "utf-8")
    for number in range(1, people + 1):
        text = _essay(number)
        if faults and number == BROKEN:
            text = text.replace("variant: ", "variant ", 1)
        (essays / f"{_id(number)}.yaml").write_text(text, "utf-8")
    return folder / "period.yaml"


def _table(name: str, people: int, faults: dict[int, str]) -> str:
    """Return a table of the sample with the rows of each of its people over and over."""
    header, *rows = csv.reader((SAMPLE / name).read_text("utf-8").splitlines())
    at = header.index("member" if name == "metrics.csv" else "person_id")
    text = io.StringIO()
    write = csv.writer(text, lineterminator="\n").writerow
    write(header)
    for number in range(1, people + 1):
        for row in _rows_of(_model(number), rows, at):
            made = [*row[:at], _id(number), *row[at + 1 :]]
            if name == "people.csv":
                made[1] = faults.get(number, f"{made[1]}{_spoken(number)}")
            write(made)
    return text.getvalue()


def _rows_of(model: str, rows: list[list[str]], at: int) -> Iterator[list[str]]:
    yield from (row for row in rows if row[at] == model)


def _essay(number: int) -> str:
    """Return the essay of a person of the sample, each sentence made the writer's own."""
    text = (SAMPLE / "people" / f"{_model(number)}.yaml").read_text("utf-8")
    text = text.replace(f"person_id: {_model(number)}", f"person_id: {_id(number)}")
    own = _spoken(number)
    text = re.sub(r"(?<=text: )", f"{own}号说，", text)
    text = re.sub(r"(?<=theme: )|(?<=opening: )|(?<=adapting: )|(?<=view: )", f"{own}号写：", text)
    return re.sub(r"(?m)^(  - )(?=[^{])", rf"\1{own}号记：", text)


def _model(number: int) -> str:
    return f"P0{(number - 1) % 6 + 1}"


def _id(number: int) -> str:
    return f"E{number:04d}"


def _spoken(number: int) -> str:
    """Return a number in Chinese digits, so that no text holds a typed figure."""
    return "".join(_DIGITS[int(digit)] for digit in f"{number:04d}")


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2]), FAULTS if "--faults" in sys.argv else None))
