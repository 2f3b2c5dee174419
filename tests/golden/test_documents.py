"""The sample, and the sample in every state, as documents in words. `make golden` makes them anew."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.load import load_report
from reportgen.model.frozen import frozen
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


VARIANTS = {
    "zh-Hans": "quarter-summary",
    "zh-Hant": "quarter-summary-zh-Hant",
    "en": "quarter-summary-en",
}


def shown(case: str, locale: str, folder: Path) -> str:
    """Return the quarterly document of a case in words."""
    report = load_report(copied(folder, CASES[case], VARIANTS[locale]))
    return document_outline(composed(report).document)


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize("case", CASES)
def test_a_document_says_what_it_said(case: str, locale: str, tmp_path: Path) -> None:
    text = shown(case, locale, tmp_path)

    path = EXPECTED / locale / f"{case}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT


@frozen
class LocalText:
    """What a language says of each state, in the section that judges the headline metrics."""

    heading: str
    names: dict[str, str]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    met: tuple[str, ...]
    missed: tuple[str, ...]
    compared: tuple[str, ...]


WORDS = {
    "zh-Hans": LocalText(
        "本季表现",
        {"csat": "客户满意度", "repurchase_rate": "复购率", "nps": "净推荐值",
         "resolution_time": "平均解决时长"},
        ("比上季上升", "比上季缩短", "好于", "方向是对的", "达到了"),
        ("比上季下降", "比上季延长", "变差", "落在后面", "定一条线", "余量"),
        ("并且达到了", "守得住", "照样达到", "，达到"),
        ("没有达到", "还差", "超出", "离目标"),
        ("比上季", "上升", "下降"),
    ),
    "zh-Hant": LocalText(
        "本季表現",
        {"csat": "顧客滿意度", "repurchase_rate": "回購率", "nps": "淨推薦值",
         "resolution_time": "平均解決時間"},
        ("較上季上升", "較上季縮短", "較為理想", "方向正確"),
        ("較上季下降", "較上季延長", "落後", "落在", "底線", "餘裕"),
        ("並達成", "守得住", "依然達成", "，達成"),
        ("尚未達成", "未達成", "還差", "超出", "推不動"),
        ("較上季", "上升", "下降"),
    ),
    "en": LocalText(
        "Results",
        {"csat": "Customer satisfaction", "repurchase_rate": "Repurchase rate",
         "nps": "Net Promoter Score", "resolution_time": "Mean resolution time"},
        ("the right", "beats"),
        ("lost ground", "disappointed", "wrong direction", "still behind", "less to spare"),
        ("met its", "meets its", "still holds"),
        ("missed its", "away"),
        ("rose by", "fell by", "on the previous quarter"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize(
    ("case", "metric", "wrong"),
    [
        ("worse", "csat", ("better", "met")),
        ("worse", "repurchase_rate", ("better", "met")),
        ("met", "csat", ("worse", "missed")),
        ("met-and-worse", "csat", ("missed",)),
        ("no-targets-and-worse", "csat", ("met", "missed")),
        ("no-targets", "resolution_time", ("worse", "met", "missed")),
        ("flat", "csat", ("worse", "met")),
        ("missed", "resolution_time", ("worse", "met")),
        ("no-previous", "nps", ("compared",)),
    ],
)
def test_no_sentence_says_the_opposite_of_its_number(
    case: str, metric: str, wrong: tuple[str, ...], locale: str, tmp_path: Path
) -> None:
    words = WORDS[locale]
    text = shown(case, locale, tmp_path)

    section = text.split(f" {words.heading} |")[1]
    name = words.names[metric]
    sentence = next(line for line in section.splitlines() if line.strip().startswith(name))

    found = [word for kind in wrong for word in getattr(words, kind) if word in sentence]
    assert found == []


RISES = {"zh-Hans": "上升", "zh-Hant": "上升", "en": "rose by"}
FALLS = {"zh-Hans": "下降", "zh-Hant": "下降", "en": "fell by"}


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize(
    ("case", "said", "unsaid"),
    [("sample", RISES, FALLS), ("worse", FALLS, RISES), ("no-targets-and-worse", FALLS, RISES)],
)
def test_a_change_has_the_verb_of_its_direction(
    case: str, said: dict[str, str], unsaid: dict[str, str], locale: str, tmp_path: Path
) -> None:
    words = WORDS[locale]
    section = shown(case, locale, tmp_path).split(f" {words.heading} |")[1]

    sentence = next(
        line for line in section.splitlines() if line.strip().startswith(words.names["csat"])
    )

    assert said[locale] in sentence
    assert unsaid[locale] not in sentence
