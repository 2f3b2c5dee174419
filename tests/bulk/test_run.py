"""Jobs run in one process or in several; what goes wrong in one of them reaches no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.bulk.plan import Selection, plan
from reportgen.bulk.run import InProcess, run
from reportgen.bulk.work import RunSettings
from reportgen.pipeline import BuildOptions, check
from tests.support.figures import CONFIGS


def test_what_is_run_at_once_gives_its_result_or_raises() -> None:
    with InProcess() as executor:
        good, bad = executor.submit(int, "7"), executor.submit(int, "seven")

    assert good.result(timeout=1) == 7
    with pytest.raises(ValueError, match="seven"):
        bad.result(timeout=1)


@pytest.mark.parametrize("processes", [None, 1, 2])
def test_results_come_in_the_order_of_the_plan(tmp_path: Path, processes: int | None) -> None:
    options = BuildOptions(tmp_path, ("docx",))
    todo = plan(check(CONFIGS / "assessments" / "period.yaml"), options, Selection(("P03", "P01")))

    found = list(run(todo, RunSettings(todo.kind, options), processes))

    assert [(result.person_id, [path.name for path in result.written]) for result in found] == [
        ("P01", ["2024-P01-苏念.docx"]),
        ("P03", ["2024-P03-顾南乔.docx"]),
    ]
