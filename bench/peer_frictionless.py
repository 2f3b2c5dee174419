"""The roll-up of a metric CSV with frictionless: a schema, and a check that adds up the rows.

Usage: python -m bench.peer_frictionless FILE
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from frictionless import Check, Resource, Row, Schema, errors, fields, validate

ROWS = Schema(
    fields=[
        fields.StringField(name="period", constraints={"pattern": r"\d{4}-\d{2}"}),
        *(fields.StringField(name=name) for name in ("metric", "dimension", "member", "role")),
        fields.NumberField(name="value", constraints={"minimum": 0}),
    ]
)


class AddsUp(Check):
    """Every total of a team, and of all, is the sum of its parts."""

    type = "adds-up"
    Errors = (errors.RowConstraintError,)

    def __attrs_post_init__(self) -> None:
        self.written: dict[tuple[str, ...], Decimal] = {}
        self.summed: dict[tuple[str, ...], Decimal] = defaultdict(Decimal)

    def validate_row(self, row: Row) -> Iterator[errors.RowConstraintError]:
        """Yield nothing yet: the sums are known at the end."""
        block, member = (row["metric"], row["period"]), row["member"] or ""
        team, _, channel = member.partition("/")
        key = (*block, team)
        if channel:
            self.summed[key] += row["value"]
        else:
            self.written[key] = row["value"]
            if team:
                self.summed[*block, ""] += row["value"]
        yield from ()

    def validate_end(self) -> Iterator[errors.SourceError]:
        """Yield an error for each sum that is wrong."""
        for key, value in self.written.items():
            if self.summed[key] != value:
                yield errors.SourceError(note="/".join(key))


def main() -> None:
    """Print how many totals of teams, and of all, are wrong."""
    file = Path(sys.argv[1])
    resource = Resource(path=file.name, basepath=str(file.parent), schema=ROWS)
    report = validate(resource, checks=[AddsUp()], limit_errors=100_000)
    notes = [note for (note,) in report.flatten(["note"])]
    totals = sum(note.endswith("/") for note in notes)
    print(len(notes) - totals, totals)


if __name__ == "__main__":
    main()
