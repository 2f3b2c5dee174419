"""The config classes as JSON Schema, so that editors complete and check keys as one types.

The same classes that the converter reads by (`load/yaml/schema.py`) are walked here: a key that is
added there is known here. Draft 7, which every YAML editor understands.
"""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from reportgen.kinds import KINDS
from reportgen.load.catalogue.entries import LabelsFile, MetricsFile
from reportgen.load.yaml.schema import is_required
from reportgen.model.figures.period import Period
from reportgen.model.hints import types_of
from reportgen.model.report.config import GIVEN, ReportConfig
from reportgen.model.report.kind import Kind

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_CATALOGUES: Mapping[str, type] = {
    "metrics": MetricsFile,
    "labels": LabelsFile,
}
_PERIOD = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$",
    "description": "A period: 2024, 2024-Q4 or 2024-10",
}
_SCALARS: Mapping[Any, Schema] = {
    types.NoneType: {"type": "null"},
    str: {"type": ["string", "number", "boolean"]},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {"type": ["number", "string"]},
    date: {"type": "string", "description": "A day: 2025-01-08"},
    Period: _PERIOD,
    object: {},
}


def schema_names() -> tuple[str, ...]:
    """Return the names of all schemas: the kinds, then the files of the catalogue."""
    return (*KINDS, *_CATALOGUES)


def schema_of(name: str) -> Schema:
    """Return the JSON Schema of a kind's period config, or of a file of the catalogue."""
    if name in _CATALOGUES:
        return {"$schema": _DRAFT, "title": f"{name}.yaml", **_object(_CATALOGUES[name])}
    return schema_of_kind(KINDS[name])


def schema_of_kind(kind: Kind) -> Schema:
    """Return the JSON Schema of the period config of a kind, an editor's folder as well."""
    return {"$schema": _DRAFT, **_config(kind)}


def schema_of_any_kind() -> Schema:
    """Return the JSON Schema of a period config, whose `kind` decides what else it may hold."""
    return {
        "$schema": _DRAFT,
        "title": "period config",
        "type": "object",
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/definitions/{kind}"},
            }
            for kind in KINDS
        ],
        "definitions": {name: _config(kind) for name, kind in KINDS.items()},
    }


def _config(kind: Kind) -> Schema:
    common, own = _object(ReportConfig), _object(kind.texts)
    keys = {
        "reportgen": {"const": 1, "description": "Format of this file"},
        "catalogue": {
            "type": ["string", "array"],
            "description": "Folder of the catalogue, or several; later ones lie over earlier ones",
        },
        **common["properties"],
        **own["properties"],
        "kind": {"type": "string"} if kind.is_folder else {"const": kind.name},
    }
    return {
        "title": f"period config of {kind.name}",
        "type": "object",
        "properties": keys,
        "required": ["catalogue", *common["required"], *own["required"]],
        "additionalProperties": False,
    }


def _object(cls: Any) -> Schema:
    """Return the schema of a class: its fields are the keys."""
    hints = types_of(cls)
    fields = [field for field in dataclasses.fields(cls) if field.name not in GIVEN]
    return {
        "type": "object",
        "description": (inspect.getdoc(cls) or "").partition("\n\n")[0],
        "properties": {
            field.name.rstrip("_"): _optional(_of(hints[field.name]), field) for field in fields
        },
        "required": [field.name.rstrip("_") for field in fields if is_required(field)],
        "additionalProperties": False,
    }


def _optional(schema: Schema, field: dataclasses.Field[Any]) -> Schema:
    """Return a schema that also allows a key without a value, which means its default."""
    if is_required(field) or {"type": "null"} in schema.get("anyOf", ()):
        return schema
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return _any([schema, {"type": "null"}])


def _of(hint: Any) -> Schema:
    """Return the schema of what may stand behind a key."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _any([_of(each) for each in arguments])
    if origin is tuple:
        item = _of(arguments[0])
        items: Schema = {"type": "array", "items": item}
        # One text may stand for a list of one, as the converter has it.
        return items if item.get("type") == "object" else _any([item, items])
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(arguments[1])}
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [entry.value for entry in hint]}
    return _object(hint)


def _any(schemas: list[Schema]) -> Schema:
    flat = [each for schema in schemas for each in schema.get("anyOf", [schema])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}
