"""Frozen values: what every stage takes and returns."""

from __future__ import annotations

from dataclasses import (
    MISSING,
    Field,
    FrozenInstanceError,
    dataclass,
    field,
    fields,
    is_dataclass,
)
from functools import cache, cached_property
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots; two are equal if their fields are.

    `@dataclass` studies each class and compiles six methods for it. There are some three hundred
    here, and a run makes values of few: so `__init__` is made when it is first called, the
    other methods are shared, and the fields are told when `dataclasses` first asks for them. A
    class with a `cached_property` has a `__dict__` beside its slots, for what it has computed.
    """
    scope, inherited = dict(cls.__dict__), getattr(cls, "_defaults", {})
    own = {name: scope.pop(name, MISSING) for name in cls.__annotations__}
    defaults = {**inherited, **own}
    computes = cached_property in map(type, scope.values()) and not cls.__bases__[0].__dictoffset__
    for name in ("__dict__", "__weakref__"):
        scope.pop(name, None)
    known = {name for base in cls.__mro__[:-1] for name in base.__dict__}
    scope |= {name: each for name, each in _SHARED.items() if name not in known}
    scope |= _OWN
    scope["__slots__"] = [name for name in own if name not in inherited]
    scope["__slots__"] += ["__dict__"] * computes
    scope["__match_args__"] = tuple(defaults)
    scope["_defaults"], scope["_compared"] = defaults, staticmethod(_compared(defaults))
    made = cast(Any, type(cls))(cls.__name__, cls.__bases__, scope)
    made.__init__ = _initializer_at_first_use(made)
    return made  # type: ignore[no-any-return]


def has_fields(cls: object) -> bool:
    """Return whether something is a class of values: of `frozen`, or another dataclass."""
    return isinstance(cls, type) and (hasattr(cls, "_defaults") or is_dataclass(cls))


def field_names(cls: type) -> tuple[str, ...]:
    """Return the names of a class's fields in order, none of a class without fields."""
    return _names(cls)


@cache
def _names(cls: type) -> tuple[str, ...]:
    names: Any = getattr(cls, "_defaults", None) or getattr(cls, "__dataclass_fields__", ())
    return tuple(names)


def _compared(defaults: dict[str, Any]) -> Any:
    """Return what two values are compared by."""
    apart = [n for n, each in defaults.items() if isinstance(each, Field) and not each.compare]
    names = [name for name in defaults if name not in apart] if apart else defaults
    return attrgetter(*names) if names else type


def _initializer_at_first_use(made: Any) -> Any:
    """Return an `__init__` that makes the real one: a run makes values of few types."""

    def initialize(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _initializer(made)
        made.__init__(self, *values, **named)

    return initialize


def _initializer(made: Any) -> Any:
    """Return `__init__`: the code for so many fields, under their names."""
    names, defaults = tuple(made._defaults), made._defaults.values()
    setters = (_setter(getattr(made, n).__set__, each) for n, each in made._defaults.items())
    scope = {f"set_{at}": setter for at, setter in enumerate(setters)}
    code = _code_for(len(names)).replace(co_varnames=("self", *names))
    given = tuple(each for each in map(_given, defaults) if each is not MISSING)
    made_of = FunctionType(code, scope, "__init__", given)
    made_of.__qualname__ = f"{made.__qualname__}.__init__"
    return made_of


@cache
def _code_for(count: int) -> CodeType:
    """Return the code that sets so many fields: to compile it for each class takes too long."""
    numbers = range(count)
    lines = ["    pass", *(f"    set_{at}(self, field_{at})" for at in numbers)]
    parameters = ", ".join(["self", *(f"field_{at}" for at in numbers)])
    scope: dict[str, Any] = {}
    exec(f"def __init__({parameters}):\n" + "\n".join(lines), scope)  # nothing but numbers
    return cast(FunctionType, scope["__init__"]).__code__


def _given(default: Any) -> Any:
    """Return what a parameter is where it is not given, MISSING where it has to be."""
    if not isinstance(default, Field):
        return default
    return default.default if default.default_factory is MISSING else _ABSENT


def _setter(put: Any, default: Any) -> Any:
    """Return what sets a field, to a new value of its factory where none is given."""
    if not isinstance(default, Field) or default.default_factory is MISSING:
        return put
    make = default.default_factory
    return lambda self, value: put(self, make() if value is _ABSENT else value)


_ABSENT = object()


class _Fields:
    """What `dataclasses` asks of a class: its fields, made when they are first asked for."""

    def __get__(self, _: object, cls: type[Any]) -> Any:
        """Return the fields by name, and leave them in the place of this."""
        owner: Any = next(each for each in cls.__mro__ if "_defaults" in each.__dict__)
        hints = {n: each for base in reversed(owner.__mro__) for n, each in _hints(base).items()}
        given = {n: each for n, each in owner._defaults.items() if each is not MISSING}
        told = {"__annotations__": hints, "__module__": owner.__module__, "__doc__": "", **given}
        told["__doc__"] = owner.__name__  # else `dataclass` spells out a signature, slowly
        twin: Any = dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), told))
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        return owner.__dataclass_fields__


def _hints(base: type[Any]) -> dict[str, Any]:
    return base.__annotations__ if "_defaults" in base.__dict__ else {}


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
_OWN = {"__setattr__": _refuse, "__delattr__": _refuse, "__dataclass_fields__": _Fields()}
