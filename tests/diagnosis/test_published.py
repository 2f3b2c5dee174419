"""Error localisation with published answers.

Typing errors: the record of Scholtus 2009 that deducorrect and validate use, with one and two typos.
Sign errors and interchanged values: Scholtus 2008, the records of his table 2 in short. Smallest
sets: the examples of errorlocate and of Fellegi and Holt 1976.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reportgen.checks.figures.ratio import CHECK as RATIO
from tests.support.figures import report
from tests.support.judged import problems
from tests.support.records import answers, numbers

TYPOS = "x3 = x1 + x2 | x2 = x4 | x8 = x5 + x6 + x7 | x9 = x3 + x8 | x11 = x9 - x10"
RECORD = "x1 1452 x2 116 x3 1568 x4 116 x5 323 x6 76 x7 12 x8 411 x9 1979 x10 1842 x11 137"
PROFIT = "r0 = a0 - b0 | r1 = a1 - b1 | r = r0 + r1"

ANSWERED = [
    # the record of Scholtus 2009 is right; then typos
    (TYPOS, RECORD, {}),
    (TYPOS, RECORD.replace("x4 116", "x4 161"), {"x4": "116"}),
    (TYPOS, RECORD.replace("x4 116", "x4 161").replace("x9 1979", "x9 19979"), {"x4": "116", "x9": "1979"}),
    (TYPOS, RECORD.replace("x8 411", "x8 0"), {"x8": "411"}),
    (TYPOS, RECORD.replace("x3 1568", "x3 1586"), {"x3": "1568"}),
    (TYPOS, RECORD.replace("x2 116", "x2 16"), {"x2": "116"}),
    (TYPOS, RECORD.replace("x3 1568", "x3 12").replace("x7 12", "x7 1568"), {"x3": "1568", "x7": "12"}),
    # a sign, and pairs that stand the wrong way round (Scholtus 2008)
    (PROFIT, "a0 2100 b0 1950 r0 150 a1 0 b1 10 r1 10 r 160", {"a1": "10", "b1": "0"}),
    (PROFIT, "a0 5100 b0 4650 r0 450 a1 130 b1 0 r1 130 r -580", {"r": "580"}),
    (PROFIT, "a0 3250 b0 3550 r0 300 a1 110 b1 10 r1 100 r -200", {"r0": "-300"}),
    (PROFIT, "a0 1952 b0 5726 r0 3774 a1 30 b1 10 r1 20 r 3794", {"a0": "5726", "b0": "1952"}),
    # the smallest set that mends all (Fellegi and Holt 1976; errorlocate)
    ("p = t - c | p <= t * 0.6 | c >= 0", "t 100 c 60 p 60", None),
    ("t = a + b | t = c + d | t = e + f", "t 50 a 10 b 20 c 12 d 18 e 25 f 5", {"t": "30"}),
    ("t = a + b | a = c | b = d", "t 30 a 10 b 26 c 10 d 20", {"b": "20"}),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "record", "repairs"), ANSWERED)
def test_the_published_answer_is_found(
    rules: str, record: str, repairs: Mapping[str, str] | None
) -> None:
    found = answers(rules, numbers(record))

    named = dict(each.split()[0].split("=") for each in found if " or " not in each)
    if repairs is None:
        assert found
        assert named == {}
    else:
        assert named == repairs


@pytest.mark.parametrize(
    ("text", "suspect", "repair"),
    [
        # 960 of 1792 are 0.535714286: hardly by chance
        ("survey_satisfied=442 survey_responses=1792 csat=53.5714286", "survey_satisfied@2024-Q4", "960"),
        # to one decimal, many a count would do
        ("survey_satisfied=442 survey_responses=1792 csat=53.6", None, None),
    ],
)  # fmt: skip
def test_a_whole_count_in_a_narrow_interval_is_telling(
    text: str, suspect: str | None, repair: str | None
) -> None:
    [problem] = problems(RATIO, report(text))

    assert (problem.suspect, problem.repair) == (suspect, repair)
