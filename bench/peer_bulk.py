"""The usual way to a document for each person: docxtpl in a loop, matplotlib pictures of charts.

Usage: python -m bench.peer_bulk TEMPLATE CONFIG OUT
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from bench.peer_charts import bars, radar

Row = dict[str, str]


def main(template: str, config: str, out: str) -> None:
    """Write a document for each person of the people table."""
    folder = Path(config).parent
    scores = by_person(folder / "scores.csv", "person_id")
    figures = by_person(folder / "metrics.csv", "member")
    Path(out).mkdir(parents=True, exist_ok=True)
    for person in rows(folder / "people.csv"):
        who = person["person_id"]
        essay = yaml.safe_load((folder / "people" / f"{who}.yaml").read_text("utf-8"))
        document = DocxTemplate(template)
        values = {
            "title": f"{person['name']}2024年度考核总结",
            "facts": facts(person),
            "figures": [(r["metric"], r["unit"], r["value"]) for r in yearly(figures[who])],
            "essay": list(paragraphs(essay)),
            "scores": [weighted(row) for row in scores[who]],
            "total": f"{sum(float(weighted(row)[4]) for row in scores[who]):.1f}",
            "pictures": [
                {"title": title, "image": InlineImage(document, stream, width=Mm(150))}
                for title, stream in pictures(scores[who], figures[who])
            ],
        }
        document.render(values, autoescape=True)
        document.save(str(Path(out) / f"2024-{who}.docx"))


def rows(path: Path) -> list[Row]:
    """Return the rows of a CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_person(path: Path, column: str) -> dict[str, list[Row]]:
    """Return the rows of a CSV by the person that a column names."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(path):
        found[row[column]].append(row)
    return found


def facts(person: Row) -> list[tuple[str, str]]:
    """Return label and value of the head table."""
    names = {"name": "姓名", "position": "岗位", "team": "小组", "hire_date": "入职日期"}
    shown = [(label, person[key]) for key, label in names.items()]
    return [*shown, ("考核期", "2024年1月1日至12月31日"), ("考核人", person["reviewer"])]


def yearly(figures: list[Row]) -> list[Row]:
    """Return the figures of the year."""
    return [row for row in figures if row["period"] == "2024"]


def paragraphs(essay: dict[str, Any]) -> Iterator[str]:
    """Yield every text of an essay as a paragraph."""
    for key, value in essay.items():
        if key in ("person_id", "variant", "metrics"):
            continue
        for entry in value if isinstance(value, list) else [value]:
            parts = entry.values() if isinstance(entry, dict) else [entry]
            yield "：".join(str(part) for part in parts)


def weighted(row: Row) -> tuple[str, str, str, str, str]:
    """Return the cells of a criterion, the weighted score last."""
    score = float(row["weight"]) * float(row["reviewer_score"]) / 100
    names = (row["criterion"], row["weight"], row["self_score"], row["reviewer_score"])
    return (*names, f"{score:.2f}")


def pictures(scores: list[Row], figures: list[Row]) -> Iterator[tuple[str, Any]]:
    """Yield title and picture of each chart: the scores, and figures by quarter where any are."""
    sides = {
        name: [float(row[key]) for row in scores]
        for name, key in (("自评", "self_score"), ("上级评分", "reviewer_score"))
    }
    yield "自评与上级评分", radar([row["criterion"] for row in scores], sides)
    quarters: dict[str, dict[str, float]] = defaultdict(dict)
    for row in figures:
        if "Q" in row["period"]:
            quarters[row["metric"]][row["period"]] = float(row["value"])
    if quarters:
        yield "各季度走势", bars(quarters)


if __name__ == "__main__":
    main(*sys.argv[1:])
