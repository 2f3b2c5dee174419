"""What each kind of ours is, written out: its texts by facet, its writer, what is silent."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from reportgen.kinds import FIRST, KINDS
from reportgen.model.report.kind import Kind
from tests.support.expected import assert_expected

EXPECTED = Path(__file__).parent / "expected"


def described(kind: Kind) -> str:
    """Return a kind in lines: all that it says of itself, then its texts."""
    own = [
        f"{entry.name}: {spelled(getattr(kind, entry.name))}"
        for entry in dataclasses.fields(kind)
        if entry.name != "texts"
    ]
    return "\n".join([*own, "", *texts(kind.texts)]) + "\n"


def texts(cls: Any, indent: str = "") -> Iterator[str]:
    """Yield the fields of a class of texts with what they declare, those of its parts below."""
    for name, hint in get_type_hints(cls, include_extras=True).items():
        plain, *declared = (hint.__origin__, *hint.__metadata__) if metadata(hint) else (hint,)
        said = ", ".join(map(spelled, declared))
        yield f"{indent}{name}: {spelled(plain)}{f' ({said})' if said else ''}"
        if dataclasses.is_dataclass(plain):
            yield from texts(plain, f"{indent}  ")


def metadata(hint: Any) -> tuple[object, ...]:
    return getattr(hint, "__metadata__", ())


def spelled(value: Any) -> str:
    """Return a value or a type without the modules that it is from."""
    if value is Ellipsis:
        return "..."
    if isinstance(value, tuple):
        return ", ".join(map(spelled, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {spelled(each)}" for key, each in value.items())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return " / ".join(spelled(each) for each in dataclasses.astuple(value))
    if get_args(value):
        inside = ", ".join(map(spelled, get_args(value)))
        return (
            f"{getattr(value.__origin__, '__name__', 'any')}[{inside}]"
            if hasattr(value, "__origin__")
            else inside.replace(", ", " | ")
        )
    return value.__name__ if isinstance(value, type) else str(value)


@pytest.mark.golden
@pytest.mark.parametrize("name", KINDS)
def test_a_kind_of_ours_is_what_it_was(name: str) -> None:
    assert KINDS[name].name == name
    assert_expected(EXPECTED / f"{name}.txt", described(KINDS[name]))


def test_examples_name_the_first_kind() -> None:
    assert FIRST == "quarter-summary"
    assert list(KINDS) == [
        "quarter-summary",
        "service-plan",
        "personal-annual",
        "team-annual",
        "assessment-collection",
        "assessment-single",
    ]
