"""What the peers on large files have in common: rows with names apart, and sums beside totals."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd

BLOCK = ["metric", "period"]


def sums(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return per team and overall the total that is written and the sum of its parts."""
    cells, teams, totals = (
        frame[frame["dimension"] == name] for name in ("team/channel", "team", "")
    )
    parts = cells.assign(member=cells["member"].str.partition("/")[0])
    return {
        "teams": _beside(teams, parts, [*BLOCK, "member"]),
        "totals": _beside(totals, teams, BLOCK),
    }


def read(path: str) -> pd.DataFrame:
    """Return the rows; values exact, as numbers of hundredths where there are decimals."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    return frame.assign(value=[int(Decimal(text) * 100) for text in frame["value"]])


def _beside(written: pd.DataFrame, parts: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    summed = parts.groupby(keys, as_index=False)["value"].sum()
    return written[[*keys, "value"]].merge(summed, on=keys, suffixes=("", "_of_parts"))
