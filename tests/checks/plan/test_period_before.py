"""What a text calls last month is the month before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.period_before import not_just_before
from reportgen.model.figures.period import Period
from tests.support.figures import of_october, report
from tests.support.typed import typed


@pytest.mark.parametrize(
    ("text", "previous", "history", "said"),
    [
        ("比上月{{ csat.change.words }}", "2026-08", (), 1),
        ("比上个月的{{ csat.previous }}高", "2026-08", (), 1),
        ("{{ csat.change.words }} from the previous month", "2026-08", (), 1),
        ("比上月{{ csat.change.words }}，为{{ csat }}", "2026-08", (), 1),
        ("比上月{{ csat.change.words }}", "2026-09", (), 0),
        ("比上月{{ csat.change.words }}", "2026-08", ("2026-06", "2026-08"), 0),
        ("比{{ period.last }}{{ csat.change.words }}", "2026-08", (), 0),
        ("上月完成的培训，满意度为{{ csat }}", "2026-08", (), 0),
        ("比去年{{ csat.change.words }}", "2026-08", (), 0),
    ],
)
def test_what_a_text_calls_last_month_is_the_month_before(
    text: str, previous: str, history: tuple[str, ...], said: int
) -> None:
    config = of_october()
    earlier = tuple(map(Period.parse, history))
    period = replace(config.period, previous=Period.parse(previous), history=earlier)
    data = replace(report("", replace(config, period=period)), texts=(typed(text),))

    problems = list(not_just_before(data))

    assert len(problems) == said
    for problem in problems:
        assert problem.values == ("2026-08", "2026-09")
        assert problem.remedy.en == ("write `previous: 2026-09`, or {{ period.last }} in the text")


def test_without_a_previous_period_there_is_none_to_be_named_wrongly() -> None:
    given = replace(report("", of_october()), texts=(typed("比上月{{ csat.change.words }}"),))

    assert list(not_just_before(given)) == []
