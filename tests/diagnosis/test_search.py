"""Records of which the right values are known: one or two are written wrongly, and found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.figure import Role
from tests.support.records import answers, numbers

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
