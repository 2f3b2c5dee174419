"""Frozen values: what every stage takes and returns."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots; two are equal if their fields are.

    `@dataclass` writes and compiles six methods for each class. There are some two hundred here,
    which took a fifth of a whole run; comparison, hash and `repr` are therefore shared.
    """
    made: Any = dataclass(frozen=True, slots=True, eq=False, repr=False)(cls)
    names = [each.name for each in fields(made) if each.compare]
    made._compared = attrgetter(*names) if names else type
    for name, shared in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, shared)
    return made  # type: ignore[no-any-return]


def _equals(self: Any, other: Any) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return]
    return bool(self._compared(self) == self._compared(other))


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _show(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


_SHARED = {"__eq__": _equals, "__hash__": _hash, "__repr__": _show}
