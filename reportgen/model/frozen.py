"""Frozen values: what every stage takes and returns."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots; two are equal if their fields are.

    `@dataclass` compiles six methods for each class. There are some two hundred here, which took a
    fifth of a whole run; all but `__init__` are therefore shared.
    """
    cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` spells out a signature, slowly
    made: Any = dataclass(slots=True, init=False, eq=False, repr=False)(cls)
    names = [each.name for each in fields(made) if each.compare]
    made._compared = attrgetter(*names) if names else type
    made.__init__ = _initializer_at_first_use(made)
    made.__setattr__ = made.__delattr__ = _refuse
    for name, shared in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, shared)
    return made  # type: ignore[no-any-return]


def _initializer_at_first_use(made: Any) -> Any:
    """Return an `__init__` that compiles the real one: a run makes values of few types."""

    def initialize(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _initializer(made)
        made.__init__(self, *values, **named)

    return initialize


def _initializer(made: Any) -> Any:
    """Return `__init__`, compiled from the fields."""
    scope: dict[str, Any] = {"_absent": _ABSENT}
    parameters, lines = ["self"], ["    pass"]
    for each in fields(made):
        name, given = each.name, each.name
        scope[f"_set_{name}"] = getattr(made, name).__set__
        if each.default_factory is not MISSING:
            scope[f"_make_{name}"] = each.default_factory
            parameters.append(f"{name}=_absent")
            given = f"_make_{name}() if {name} is _absent else {name}"
        elif each.default is not MISSING:
            scope[f"_default_{name}"] = each.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f"    _set_{name}(self, {given})")
    source = f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines)
    exec(source, scope)  # as dataclasses does; the names are those of our own fields
    return scope["__init__"]


_ABSENT = object()


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot change {name!r} of {type(self).__qualname__}")


def _equals(self: Any, other: Any) -> bool:
    if self is other:
        return True
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return]
    return bool(self._compared(self) == self._compared(other))


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _show(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


def _restore(self: Any, state: tuple[Any, dict[str, Any]]) -> None:
    """Set the fields of a copy that comes from another process, as nothing else may."""
    for name, value in state[1].items():
        object.__setattr__(self, name, value)


_SHARED = {"__setstate__": _restore, "__eq__": _equals, "__hash__": _hash, "__repr__": _show}
