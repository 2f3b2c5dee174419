"""The types of fields, resolved once a class: to read them from the source takes long."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_origin, get_type_hints


@cache
def marked_types_of(cls: type) -> Mapping[str, Any]:
    """Return the types of a class's fields by name, with the marks that stand beside them."""
    return get_type_hints(cls, include_extras=True)


@cache
def types_of(cls: type) -> Mapping[str, Any]:
    """Return the types of a class's fields by name."""
    found = marked_types_of(cls).items()
    return {n: each.__origin__ if get_origin(each) is Annotated else each for n, each in found}
