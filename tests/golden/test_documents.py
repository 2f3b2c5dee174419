"""The sample, and the sample in every state, as documents in words. `make golden` makes them anew."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.load import load_report
from tests.support.outline import document_outline
from tests.support.samples import Edit, composed, copied

EXPECTED = Path(__file__).parent / "expected"
HINT = "if this is what you want, run `make golden`, read the diff, and look at the pages"


def without(pattern: str) -> Edit:
    """Return an edit that drops the lines in which a pattern is found."""
    return lambda text: "".join(
        line for line in text.splitlines(keepends=True) if not re.search(pattern, line)
    )


def changed(*pairs: tuple[str, str]) -> Edit:
    """Return an edit that replaces texts, each of which has to be there."""

    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return edit


def header_only(text: str) -> str:
    return f"{text.splitlines()[0]}\n"


def emptied(*keys: str) -> Edit:
    """Return an edit that leaves lists of the config empty."""
    names = "|".join(keys)
    return lambda text: re.sub(rf"(?ms)^({names}):.*?(?=^\w)", r"\1: []\n", text)


WORSE = changed(
    ("2024-Q3,resolution_time,,,actual,3.1", "2024-Q3,resolution_time,,,actual,2.5"),
    ("2024-Q3,csat,,,actual,83", "2024-Q3,csat,,,actual,88"),
    ("2024-Q3,repurchase_rate,,,actual,83", "2024-Q3,repurchase_rate,,,actual,89"),
    ("2024-Q3,nps,,,actual,61", "2024-Q3,nps,,,actual,69"),
    ("2024-Q3,human_contacts,,,actual,117600", "2024-Q3,human_contacts,,,actual,217600"),
    ("benchmark,3,", "benchmark,2.5,"),
)
FLAT = changed(
    ("2024-Q3,resolution_time,,,actual,3.1", "2024-Q3,resolution_time,,,actual,2.8"),
    ("2024-Q3,csat,,,actual,83", "2024-Q3,csat,,,actual,85"),
    ("2024-Q3,human_contacts,,,actual,117600", "2024-Q3,human_contacts,,,actual,159000"),
    ("2024-Q3,headcount,,,actual,18", "2024-Q3,headcount,,,actual,30"),
    ("benchmark,3,", "benchmark,2.8,"),
)
MET = changed(
    ("csat,,,target,90", "csat,,,target,80"),
    ("target_delta,5", "target_delta,2"),
    ("nps,,,target,70", "nps,,,target,60"),
)
MISSED = changed(
    ("resolution_time,,,target,3,", "resolution_time,,,target,2,"),
    ("complaint_rate,,,target,0.8", "complaint_rate,,,target,0.5"),
)
BARE = without("^(?!period|2024-Q4,(csat|headcount|resolution_time),,,actual)")

CASES: dict[str, dict[str, Callable[[str], str]]] = {
    "sample": {},
    "worse": {"metrics.csv": WORSE},
    "flat": {"metrics.csv": FLAT},
    "met": {"metrics.csv": MET},
    "met-and-worse": {"metrics.csv": lambda text: MET(WORSE(text))},
    "missed": {"metrics.csv": MISSED},
    "no-previous": {"metrics.csv": without("^2024-Q3|^2023-Q4")},
    "no-targets": {"metrics.csv": without(",target")},
    "no-targets-and-worse": {"metrics.csv": lambda text: without(",target")(WORSE(text))},
    "nothing-done": {
        "period.yaml": changed(
            ("status: done", "status: planned"), ("status: partial", "status: planned")
        )
    },
    "bare": {
        "metrics.csv": BARE,
        "monthly.csv": header_only,
        "channels.csv": header_only,
        "teams.csv": header_only,
        "period.yaml": emptied("gaps", "issues", "next_steps", "tasks"),
    },
}


@pytest.mark.parametrize("case", CASES)
def test_a_document_says_what_it_said(case: str, tmp_path: Path) -> None:
    report = load_report(copied(tmp_path, CASES[case]))

    shown = document_outline(composed(report).document)

    path = EXPECTED / f"{case}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown, HINT


BETTER_WORDS = ("比上季上升", "比上季缩短", "好于", "方向是对的", "达到了")
WORSE_WORDS = ("比上季下降", "比上季延长", "变差", "落在后面", "定一条线", "余量")
MET_WORDS = ("并且达到了", "守得住", "照样达到", "，达到")
MISSED_WORDS = ("没有达到", "还差", "超出", "离目标")


@pytest.mark.parametrize(
    ("case", "state", "wrong"),
    [
        ("worse", "客户满意度", (*BETTER_WORDS, *MET_WORDS)),
        ("worse", "复购率", (*BETTER_WORDS, *MET_WORDS)),
        ("met", "客户满意度", (*WORSE_WORDS, *MISSED_WORDS)),
        ("met-and-worse", "客户满意度", ("比上季上升", *MISSED_WORDS)),
        (
            "no-targets-and-worse",
            "客户满意度",
            ("比上季上升", "方向是对的", *MET_WORDS, *MISSED_WORDS),
        ),
        ("no-targets", "平均解决时长", (*WORSE_WORDS, *MET_WORDS, *MISSED_WORDS)),
        ("flat", "客户满意度", (*WORSE_WORDS, "比上季上升")),
        ("missed", "平均解决时长", (*WORSE_WORDS, *MET_WORDS)),
        ("no-previous", "净推荐值", ("比上季", "上升", "下降")),
    ],
)
def test_no_sentence_says_the_opposite_of_its_number(
    case: str, state: str, wrong: tuple[str, ...], tmp_path: Path
) -> None:
    document = composed(load_report(copied(tmp_path, CASES[case]))).document
    shown = document_outline(document)
    [sentence] = [
        line for line in shown.split("本季表现")[1].splitlines() if line.strip().startswith(state)
    ][:1]

    assert [word for word in wrong if word in sentence] == []
