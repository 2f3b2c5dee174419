"""One slip at a time in the consistent samples: what breaks a law is caught, the rest survives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutation.laws import broken
from tests.mutation.sample_laws import SAMPLE_LAWS
from tests.mutation.score import as_markdown, limits, sample_values, score

RESULT = Path(__file__).parents[2] / "docs" / "score.md"


@pytest.mark.parametrize("name", SAMPLE_LAWS)
def test_the_samples_obey_the_laws_that_were_written_down_for_them(name: str) -> None:
    values = sample_values(name)

    assert broken([*SAMPLE_LAWS[name], *limits(values)], values) == []


@pytest.mark.slow
def test_every_slip_that_breaks_a_law_is_caught_and_every_other_one_survives() -> None:
    table = score()

    assert as_markdown(table) == RESULT.read_text(encoding="utf-8"), "run `make score`"
    assert [kind for kind, row in table.items() if row["caught"] < row["broken"]] == []
    assert [kind for kind, row in table.items() if row["survived"] < row["equivalent"]] == []
    first, caught = (sum(row[key] for row in table.values()) for key in ("first", "caught"))
    assert first >= 0.8 * caught
