"""Why a block prints nothing."""

from __future__ import annotations

import pytest

from reportgen.compose.expand import Expander
from reportgen.compose.markdown import Fence
from reportgen.compose.marks import Marks
from reportgen.compose.names import metric_lists
from reportgen.model.document.context import DocumentContext
from reportgen.model.language import Locale
from reportgen.model.place import Place
from tests.support.figures import report

SPLIT = "csat=85 csat[channel=chat]=86 csat[channel=phone]=84"


@pytest.mark.parametrize(
    ("block", "options", "why", "remedy"),
    [
        ("chart", {"type": "column"}, "it names no metric", "name it, such as `metrics: headline`"),
        (
            "chart",
            {"type": "column", "metric": "csat", "by": "team"},
            "no figures of csat are given by team",
            "known: channel",
        ),
        (
            "chart",
            {"type": "column", "metric": "csat", "by": "chanel"},
            "no figures of csat are given by chanel",
            'did you mean "channel"?',
        ),
        (
            "chart",
            {"type": "column", "metric": "nps", "by": "team"},
            "no figures of nps are given by team",
            "add them to the data, or take the block out",
        ),
        (
            "chart",
            {"type": "column", "metric": "nps", "by": "month"},
            "there are no figures of nps for 2024-Q4",
            "add them to the data, or take the block out",
        ),
        (
            "chart",
            {"type": "column+line", "columns": "nps", "line": "orders", "by": "month"},
            "there are no figures of nps, orders for 2024-Q4",
            "add them to the data, or take the block out",
        ),
        (
            "kpi-cards",
            {"metrics": "nps orders"},
            "there are no figures of nps, orders for 2024-Q4",
            "add them to the data, or take the block out",
        ),
        (
            "chart",
            {"type": "column", "metric": "nps", "by": "quarter"},
            "2024-Q4 is no longer than a quarter, so `by: quarter` has nothing to part it into",
            (
                "for earlier periods write `type: history` without `by`, and list them in the "
                "config: `period: {…, history: […]}`"
            ),
        ),
        (
            "chart",
            {"type": "column", "metric": "nps"},
            "there are no figures of nps for 2024-Q4",
            "add them to the data, or take the block out",
        ),
        (
            "chart",
            {"type": "column", "metric": "csat", "by": "channel"},
            "there are no figures of csat for 2024-Q4",
            "add them to the data, or take the block out",
        ),
        (
            "breakdown-table",
            {"metric": "csat", "by": "team"},
            "no figures of csat are given by team",
            "known: channel",
        ),
        ("kpi-cards", {}, "it names no metric", "name it, such as `metrics: headline`"),
        (
            "table",
            {"of": "goals"},
            "it names no columns",
            "name them, such as `columns: id metric text actual`",
        ),
        ("points", {}, "it names no list", "name a list of the config, such as `of: plan`"),
    ],
)
def test_it_is_what_it_does_not_name_or_what_the_data_do_not_hold(
    block: str, options: dict[str, str], why: str, remedy: str
) -> None:
    context = DocumentContext(report(SPLIT), Locale.EN)
    expander = Expander(context, Marks(), metric_lists(context))

    [problem] = expander.lacking(Fence(block, tuple(options.items()), 1), Place("s.md", 1), [])

    assert problem is not None
    assert problem.message.en == f"the block {block} shows nothing: {why}"
    assert problem.remedy.en == remedy


@pytest.mark.parametrize(
    ("block", "options"),
    [
        ("table", {"of": "goals", "columns": "text"}),
        ("points", {"of": "goals"}),
        ("change-table", {}),
        ("callout", {}),
    ],
)
def test_a_list_that_may_be_empty_is_no_reason_to_speak(
    block: str, options: dict[str, str]
) -> None:
    context = DocumentContext(report(SPLIT), Locale.EN)
    expander = Expander(context, Marks(), metric_lists(context))
    fence = Fence(block, tuple(options.items()), 1)

    assert list(expander.lacking(fence, Place("s.md", 1), [])) == []
