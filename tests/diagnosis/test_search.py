"""Records of which the right values are known: one or two are written wrongly, and found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.delta import CHECK as DELTA
from reportgen.checks.figures.ratio import CHECK as RATIO
from reportgen.diagnosis.causes import causes
from reportgen.diagnosis.components import components, touching
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.search import Search
from reportgen.diagnosis.suspicion import Candidate, Suspicion
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Role
from reportgen.model.relations.relation import Outcome
from tests.support.figures import catalogue, report
from tests.support.judged import problems
from tests.support.records import answers, numbers, relations

T5 = "t = c + a + b | u = b - c + t | v = f + t + u | w = d + u + b | x = t + u | c >= 99"


@pytest.mark.parametrize(
    ("rules", "right", "wrong", "said"),
    [
        (
            "t = f + d + b | u = c + b | v = t + c | w = a + c + g | x = u + v",
            "a 291 b 152 c 80 d 230 f 152 g 371 t 534 u 232 v 614 w 742 x 846",
            "t 535 v 613",
            ["t=534 off_by_one", "v=614 off_by_one"],
        ),
        (
            T5,
            "a 251 b 142 c 109 d 364 f 186 t 502 u 535 v 1223 w 1041 x 1037",
            "v 1037 x 1223",
            ["v=1223 exchanged", "x=1037 exchanged"],
        ),
        (
            "t = a + d - b | u = d + t + a | v = b + c | w = a - c | v >= 368",
            "a 243 b 165 c 224 d 318 t 396 u 957 v 389 w 19",
            "b 318 d 165",
            ["d=318 exchanged", "b=165 exchanged"],
        ),
        (
            "t = d + a + c | u = a - d | v = c + a + d | d <= 63",
            "a 106 c 100 d 50 t 256 u 56 v 256",
            "u 256 v 56",
            ["u=56 exchanged", "v=256 exchanged"],
        ),
        (
            "t = a + e + g | u = a + f",
            "a 239 e 89 f 87 g 277 t 605 u 326",
            "a 39",
            ["a=239 dropped"],
        ),
        (
            "t = d + c + b | u = t + c + d",
            "b 150 c 380 d 55 t 585 u 1020",
            "u 61200",
            ["u=1020 unknown"],
        ),
        (
            "t = f + c | u = d + g | v = c + e - a",
            "a 225 c 161 d 67 e 256 f 85 g 188 t 246 u 255 v 192",
            "c 9660 g -188",
            ["c=161 unknown", "g=188 sign"],
        ),
        (
            "t = c + b - a | u = t + e + c | v = c + e | c <= 264",
            "a 327 b 170 c 233 e 227 t 76 u 536 v 460",
            "b 17.0 e 2.27",
            ["b=170 point", "e=227 percent"],
        ),
        (
            "t = a + b + c | u = d + e | s = t + u | a <= 60",
            "t 126 a 45 b 37 c 44 u 88 d 57 e 31 s 214",
            "b 337 u 5280",
            ["b=37 doubled", "u=88 unknown"],
        ),
        (
            "t = a + b + c | u = d + e | s = t + u | a <= 60",
            "t 126 a 45 b 37 c 44 u 88 d 57 e 31 s 214",
            "a 214 s 45",
            ["a=45 exchanged", "s=214 exchanged"],
        ),
    ],
)
def test_what_was_written_wrongly_is_found_with_its_repair(
    rules: str, right: str, wrong: str, said: list[str]
) -> None:
    assert answers(rules, numbers(right)) == []

    assert answers(rules, numbers(_changed(right, wrong))) == said


def _changed(record: str, changes: str) -> str:
    """Return a record with some of its values written otherwise."""
    values = dict(_pairs(record)) | dict(_pairs(changes))
    return " ".join(f"{name} {value}" for name, value in values.items())


def _pairs(record: str) -> list[tuple[str, str]]:
    words = record.split()
    return list(zip(words[::2], words[1::2], strict=True))


def test_figures_of_different_units_or_roles_were_not_exchanged() -> None:
    values = numbers("a 251 b 142 c 109 d 364 f 186 t 502 u 535 v 1037 w 1041 x 1223")
    v = values["v"]
    measured = {**values, "v": replace(v, unit=replace(v.unit, id="h"))}
    aimed = {**values, "v": replace(v, key=replace(v.key, role=Role.TARGET))}

    for given in (measured, aimed):
        assert not any("exchanged" in said for said in answers(T5, given))


def test_what_might_have_any_value_explains_nothing() -> None:
    said = answers("t >= a | u = a + c", numbers("t 5 a 9 u 20 c 3"))

    assert said == ["a=0.9 or u=None or c=None"]  # t could be anything from 9 on


def test_a_relation_of_another_cause_protects_nothing() -> None:
    rules = "t = a + b | u = a + b + c | v = a + d | w = v + e"

    said = answers(rules, numbers("t 15 a 9 b 2 u 18 c 3 v 17 d 4 w 99 e 1"))

    assert said == ["a=13 unknown", "w=18 or v=98 or e=82"]


def test_what_was_computed_is_never_wrong_by_itself() -> None:
    data = report(
        "csat:stated_delta(2024-Q3)=4.0|pp csat@2024-Q3=83.0 survey_satisfied=10200 "
        "survey_responses=12000"
    )

    [problem] = problems(DELTA, data)

    assert [each.id for each in problem.candidates] == [
        "csat@2024-Q4:stated_delta(2024-Q3)",
        "csat@2024-Q3",
    ]


def weighed(rules: str, record: str) -> list[str]:
    """Return the candidates for each broken part of a record with weights, then the suspects."""
    values = numbers(record)
    stated = relations(rules, values)
    outcomes = {id(each): each.outcome for each in stated}
    broken = [each for each in stated if outcomes[id(each)] is Outcome.VIOLATED]
    around = touching(stated, broken, outcomes)
    past = PastFigures(book_of(values.values(), catalogue().metrics))
    return [
        _in_words(Search(part, around, past).suspicion())
        for group in components(broken)
        for part in causes(group, around)
    ]


def _in_words(found: Suspicion) -> str:
    candidates = (f"{_name(each)}={each.repair}:{each.weight:.3g}" for each in found.candidates)
    return f"{' '.join(candidates)} | {' '.join(map(_name, found.suspects))}".strip()


def _name(candidate: Candidate) -> str:
    return candidate.figure.key.member or ""


@pytest.mark.parametrize(
    ("rules", "record", "explanations"),
    [
        # one figure
        (
            "t = d + g",
            "d 61 g 2520 t 313",
            [
                "g=252:0.253 t=2581:0.00275 | g",
            ],
        ),
        (
            "t = e + f | u = a + d + t | f >= 273",
            "a 207 d 267 e 186 f 273 t 459 u 856",
            [
                "u=933:0.00261 a=130:0.00261 d=190:0.00261 |",
            ],
        ),
        (
            "u = b + g | b >= 47",
            "b 47 g 60 u 13",
            [
                "u=60:0.346 g=13:0.346 | u g",
            ],
        ),
        (
            "t = b - a + e | u = a + d",
            "a 356 b 321 d 341 e 310 t 295 u 677",
            [
                "b=341:0.346 d=321:0.346 | b d",
            ],
        ),
        # one figure, or two that were exchanged
        (
            "t = a - b",
            "t 50 a 100 b 150",
            [
                "a=150:0.707 b=100:0.707 | a b",
            ],
        ),
        (
            "t = g - c + f | u = e + d | v = t + b - g",
            "b 279 c 508 d 289 e 127 f 344 g 91 t 320 u 416 v 115",
            [
                "c=115:0.346 v=508:0.346 | c v",
            ],
        ),
        (
            "t = c + f | u = c - a | v = d + t - f | v <= 209",
            "a 70 c 159 d 50 f 285 t 126 u 152 v 209",
            [
                "t=285:0.707 f=126:0.707 | t f",
                "a=7:0.169 u=89:0.00839 c=222:0.00839 | a",
            ],
        ),
        # two
        (
            "t = a + b + e | u = g - b + a | w = g + b | c <= 87",
            "a 163 b 312 c 87 e 29 g 252 t 444 u 223 w 564",
            [
                "b=252:0.707 g=312:0.707 | b g",
            ],
        ),
        (
            "t = f + b | u = c + b + e | v = b + d | w = g + b | v <= 394",
            "b 364 c 254 d 120 e 68 f 67 g 117 t 431 u 686 v 394 w 488",
            [
                "d=30:0.00375 w=481:0.0408 g=124:0.00375 | d w",
            ],
        ),
        (
            "u = f + a + c | w = a + u + f | u <= 874",
            "a 315 c 261 f 298 u 1487 w 874",
            [
                "u=874:0.346 w=1487:0.346 | u w",
            ],
        ),
        (
            "t = b - g + d | u = t + b | v = b + t + c | w = f - d + b",
            "b 18 c 111 d 184 f 356 g 215 t 228 u 309 v 420 w 253",
            [
                "b=81:0.755 g=37:0.00849 | b g",
            ],
        ),
        (
            "t = a - e + f | v = g - c | w = f + b + e | g <= 324",
            "a 137 b 219 c 1570 e 6 f 224 g 324 t 355 v 1670 w 449",
            [
                "v=167:0.00244 c=157:0.00244 | v c",
            ],
        ),
        (
            "t = b + d - c | v = e + d + c | e >= 327",
            "b 281 c 78 d 171 e 555 t 375 v 575",
            [
                "t=374:0.192 v=803:0.0045 b=282:0.192 d=172:0.169 c=77:0.112 e=327:0.0045 |",
            ],
        ),
        # three
        (
            "t = d + g + b | u = t + g | v = b + t",
            "b 732 d 357 g 268 t 844 u 4901 v 1081",
            [
                "t=1357:0.00137 b=219:0.00137 u=1112:0.00137 d=339:0.00137 v=1063:0.00137 g=250:0.00137 |",
            ],
        ),
        (
            "t = b + e | u = c + b | v = t + d - e | w = b + t + f",
            "b 280 c 129 d 391 e 385 f 217 t 602 u 346 v 608 w 1099",
            [
                "t=665:0.00327 b=217:0.00327 e=448:0.00327 | t b e",
            ],
        ),
    ],
)  # fmt: skip
def test_how_likely_each_explanation_is(rules: str, record: str, explanations: list[str]) -> None:
    assert weighed(rules, record) == explanations


def test_a_slip_has_to_fit_a_rate_as_well() -> None:
    figures = "csat=85.0 survey_satisfied=1020 survey_responses=12000 csat@2024-Q3=83.0"

    [problem] = problems(RATIO, report(figures))

    assert (problem.suspect, problem.repair, problem.slip) == (
        "survey_responses@2024-Q4",
        "1200",
        "point",
    )
