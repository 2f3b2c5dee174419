"""The roll-up of a metric CSV with pandera: a schema of the rows, and checks of the sums.

Usage: python -m bench.peer_pandera FILE
"""

from __future__ import annotations

import sys

import pandas as pd
import pandera.pandas as pa

from bench.roll_up import read, sums

ROWS = pa.DataFrameSchema(
    {
        "period": pa.Column(str, pa.Check.str_matches(r"^\d{4}-\d{2}$")),
        "metric": pa.Column(str),
        "value": pa.Column(int, pa.Check.ge(0)),
    }
)
SUMS = pa.DataFrameSchema(
    checks=pa.Check(lambda frame: frame["value"] == frame["value_of_parts"], name="adds up")
)


def main() -> None:
    """Print how many totals of teams, and of all, are wrong."""
    found = sums(ROWS.validate(read(sys.argv[1])))
    print(*(_wrong(frame) for frame in found.values()))


def _wrong(frame: pd.DataFrame) -> int:
    try:
        SUMS.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as wrong:
        return int(wrong.failure_cases["index"].nunique())
    return 0


if __name__ == "__main__":
    main()
