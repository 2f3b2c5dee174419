"""What polars takes to read a metric CSV and to sum it by metric, period and dimension: no checks.

Usage: python -m bench.peer_polars FILE
"""

from __future__ import annotations

import sys

import polars


def main() -> None:
    """Print the number of groups."""
    frame = polars.read_csv(sys.argv[1])
    groups = frame.group_by("metric", "period", "dimension").agg(polars.col("value").sum())
    print(groups.height)


if __name__ == "__main__":
    main()
