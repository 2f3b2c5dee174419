"""The roll-up of a metric CSV with Great Expectations: pairs of columns that have to be equal.

Usage: python -m bench.peer_great_expectations FILE
"""

from __future__ import annotations

import sys

import great_expectations as gx
import pandas as pd

from bench.roll_up import read, sums


def main() -> None:
    """Print how many totals of teams, and of all, are wrong."""
    context = gx.get_context(mode="ephemeral")
    frame = read(sys.argv[1])
    rows = _batch(context, "rows", frame)
    rows.validate(gx.expectations.ExpectColumnValuesToBeBetween(column="value", min_value=0))
    rows.validate(
        gx.expectations.ExpectColumnValuesToMatchRegex(column="period", regex=r"^\d{4}-\d{2}$")
    )
    equal = gx.expectations.ExpectColumnPairValuesToBeEqual(
        column_A="value", column_B="value_of_parts"
    )
    found = [
        _batch(context, name, each).validate(equal).result["unexpected_count"]
        for name, each in sums(frame).items()
    ]
    print(*found)


def _batch(
    context: gx.data_context.EphemeralDataContext, name: str, frame: pd.DataFrame
) -> gx.datasource.fluent.interfaces.Batch:
    asset = context.data_sources.add_pandas(name).add_dataframe_asset(name)
    whole = asset.add_batch_definition_whole_dataframe(name)
    return whole.get_batch(batch_parameters={"dataframe": frame})


if __name__ == "__main__":
    main()
