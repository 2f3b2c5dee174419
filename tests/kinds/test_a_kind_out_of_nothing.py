"""A kind that somebody registers tomorrow, and that names no check, runs all that it allows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_type_hints

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.base import Scope
from reportgen.checks.kinds import runs
from reportgen.kinds import KINDS
from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import NO_KIND, Kind, Voice
from reportgen.model.report.pieces import Card, Gap, Task
from reportgen.pipeline import check

ROOT = Path(__file__).parents[2]


@frozen
class Shortcomings:
    worst: Annotated[tuple[Card, ...], Facet.PROBLEMS] = ()


@frozen
class SalesBrief:
    opening: Annotated[tuple[str, ...], Facet.BACKGROUND] = ()
    work: Annotated[tuple[Task, ...], Facet.TASKS] = ()
    shortcomings: Shortcomings = Shortcomings()


@frozen
class OtherKeys:
    opening_words: Annotated[tuple[str, ...], Facet.BACKGROUND] = ()
    work_done: Annotated[tuple[Task, ...], Facet.TASKS] = ()
    fell_short: Annotated[tuple[Gap, ...], Facet.PROBLEMS] = ()
    proud_of: Annotated[tuple[Card, ...], Facet.RESULTS] = ()
    hoped_for: Annotated[tuple[Card, ...], Facet.PLAN] = ()
    house_rules: Annotated[tuple[str, ...], Facet.RULES] = ()
    answerable: Annotated[tuple[str, ...], Facet.OWNERS] = ()


@frozen
class OurKeys:
    background: Annotated[tuple[str, ...], Facet.BACKGROUND] = ()
    tasks: Annotated[tuple[Task, ...], Facet.TASKS] = ()
    gaps: Annotated[tuple[Gap, ...], Facet.PROBLEMS] = ()
    results: Annotated[tuple[Card, ...], Facet.RESULTS] = ()
    plan: Annotated[tuple[Card, ...], Facet.PLAN] = ()
    rules: Annotated[tuple[str, ...], Facet.RULES] = ()
    owners: Annotated[tuple[str, ...], Facet.OWNERS] = ()


KIND = Kind("sales-brief", SalesBrief)
OURS = Kind("our-keys", OurKeys, voice=Voice.PERSONAL)
OTHERS = Kind("other-keys", OtherKeys, voice=Voice.PERSONAL)

CONFIG = f"""
kind: sales-brief
catalogue: {ROOT / "configs" / "catalogue"}
locale: en
title: Sales in the first quarter of 2023
organisation: {{name: Lark}}
date: 2025-01-08
people: {{authors: [{{name: Ann}}]}}
period: {{id: 2024-Q4, start: 2024-10-01, end: 2024-12-31}}
data: {{metrics: [figures.csv]}}
headline: [csat, nps]
opening: [TBD]
work:
  - {{id: T1, name: Faster answers, status: done, metrics: [nps]}}
shortcomings:
  worst:
    - {{name: Answers, text: "Still slow, see attachment", metric: nps}}
"""
TEXTS = """
{0}: [Waiting times improved markedly. We are ahead of the industry average.]
{1}:
  - {{id: T1, name: Satisfaction rose, status: done, metrics: [csat], owner: TBD,
     how: Customer satisfaction improved,
     result: Customer satisfaction rose two quarters in a row. Customer satisfaction improved.}}
{2}:
  - {{text: Answers are far slower than before, metric: csat, cause: Waiting times improved}}
{3}:
  - {{name: Waiting times fell, text: The team answered 80 contacts}}
{4}:
  - {{name: Satisfaction rose, text: Customer satisfaction improved, metric: csat}}
{5}: [请填写工单]
{6}: [TBD]
"""
FIGURES = """period,metric,role,value,unit
2024-Q4,csat,actual,85,%
2024-Q4,csat,target,90,%
2024-Q3,csat,actual,87,%
2024-Q4,nps,actual,50,pts
2024-Q4,nps,target,40,pts
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(KINDS.places, "sales-brief", f"{__name__}:KIND")
    (tmp_path / "figures.csv").write_text(FIGURES)
    (tmp_path / "period.yaml").write_text(CONFIG)
    return tmp_path / "period.yaml"


def test_what_is_wrong_in_it_is_found(config: Path) -> None:
    told = {finding.check: finding.problem.message.en for finding in check(config).findings}

    assert told == {
        "target-verdict": (
            "Customer satisfaction, Q4 2024 is 85 against a target of 90: missed by 5, and "
            "the text does not say why"
        ),
        "placeholder": '"TBD" was never filled in',
        "period-scope": '"Sales in the first quarter of 2023" names 2023, '
        "but the figures under it are of Q4 2024",
        "met-but-problem": (
            'the problem "Still slow, see attachment" is about Net Promoter Score, but 50 '
            "meets the target of 40"
        ),
        "dangling-reference": '"see attachment" points at something that this document does not have',
    }


def test_every_document_rule_runs_but_for_those_whose_facets_it_lacks(config: Path) -> None:
    rules = [each for each in CHECKS.values() if each.scope is Scope.DOCUMENT]

    left_out = [each.name for each in rules if not runs(each, KINDS["sales-brief"])]

    assert left_out == ["next-steps", "repeated-claim", "copied-text"]


def test_without_a_kind_there_is_no_document_to_look_at() -> None:
    assert {each.scope for each in CHECKS.values() if runs(each, NO_KIND)} == {Scope.DATA}


def test_the_same_sentences_are_found_under_whatever_keys_each_by_one_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, others = get_type_hints(OurKeys), get_type_hints(OtherKeys)
    (tmp_path / "figures.csv").write_text(FIGURES)

    for name, keys in (("OURS", ours), ("OTHERS", others)):
        monkeypatch.setitem(KINDS.places, name.lower(), f"{__name__}:{name}")
        head = CONFIG.partition("opening:")[0].replace("sales-brief", name.lower())
        (tmp_path / f"{name}.yaml").write_text(head + TEXTS.format(*keys))
    [of_ours, of_others] = (told(tmp_path / f"{name}.yaml") for name in ("OURS", "OTHERS"))

    for own, other in zip(ours, others, strict=True):
        of_others = [finding.replace(other, own) for finding in of_others]
    assert of_others == of_ours
    assert of_ours == [
        (
            'benchmark-wording: "ahead of the industry" needs a benchmark, and there is none '
            "(background[0])"
        ),
        (
            'direction-wording: the text says "improved", but Customer satisfaction went from '
            "87 (Q3 2024) to 85 (Q4 2024)"
        ),
        'placeholder: "TBD" was never filled in',
        'placeholder: "TBD" was never filled in',
        "script: a Chinese text in an English document",
        (
            "trend: the text says Customer satisfaction rose 2 quarters in a row, "
            "but there is no level for Q2 2024"
        ),
        'unquantified: "fell" does not say how much',
        'unquantified: "improved" does not say how much',
        'unquantified: the card "Waiting times fell" shows no figure',
        'voice: "The team answered…" is a result of the team, in a personal document',
        'voice: "We" in a personal document leaves open what the person did',
    ]


def told(config: Path) -> list[str]:
    """Return what is said of the texts of a report."""
    return sorted(
        f"{finding.check}: {finding.problem.message.en}"
        for finding in check(config).findings
        if finding.place.line > CONFIG.partition("opening:")[0].count("\n")
    )
