"""Why reportgen stops: one kind of error with all that is wrong."""

from __future__ import annotations

import pytest

from reportgen.errors import ConfigError, FigureError, ReportgenError, TemplateError, WriterError
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText


@pytest.mark.parametrize("kind", [ConfigError, FigureError, TemplateError, WriterError])
def test_whoever_catches_the_one_kind_has_all_problems_of_any(kind: type[ReportgenError]) -> None:
    one = Problem(LocalText("no kind", "没有种类", "沒有種類"))
    two = Problem(LocalText("no period", "没有期间", "沒有期間"))

    with pytest.raises(ReportgenError) as stop:
        raise kind(one, two)

    assert stop.value.problems == (one, two)
    assert str(stop.value) == "no kind; no period"
