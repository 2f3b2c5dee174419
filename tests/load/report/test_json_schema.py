"""The JSON Schemas accept what the converter accepts, and mark what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from reportgen.load.report.json_schema import (
    schema_names,
    schema_of,
    schema_of_any_kind,
    schema_of_kind,
)
from reportgen.model.report.kind import Kind
from tests.support.figures import CONFIGS


class _Loader(yaml.SafeLoader):
    """YAML as editors read it for a schema: days stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), _Loader)


def faults(schema: dict[str, Any], document: Any) -> list[str]:
    checker = jsonschema.Draft7Validator(schema)
    return [f"{'.'.join(map(str, e.path))}: {e.message}" for e in checker.iter_errors(document)]


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("*/period.yaml")), ids=lambda p: p.parent.name)
def test_every_sample_config_fits_the_schema_of_its_kind(path: Path) -> None:
    config = read(path)

    assert faults(schema_of(config["kind"]), config) == []
    assert faults(schema_of_any_kind(), config) == []


@pytest.mark.parametrize("name", ["metrics", "labels"])
def test_the_sample_catalogue_fits_its_schemas(name: str) -> None:
    assert faults(schema_of(name), read(CONFIGS / "catalogue" / f"{name}.yaml")) == []


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema_of(name))


SLIPS = [
    ({"headlines": ["csat"]}, "Additional properties are not allowed ('headlines' was unexpected)"),
    ({"locale": "zh-CN"}, "'zh-CN' is not one of ['zh-Hans', 'zh-Hant', 'en', None]"),
    ({"checks": {"fail_on": "errors"}}, "is not valid under any of the given schemas"),
    ({"goals": [{"metric": "csat"}]}, "is not valid under any of the given schemas"),
    ({"goals": {"text": "a"}}, "is not valid under any of the given schemas"),
]


@pytest.mark.parametrize(("slip", "said"), SLIPS)
def test_a_slip_is_marked(slip: dict[str, Any], said: str) -> None:
    config = {
        "catalogue": "../catalogue",
        "kind": "quarter-summary",
        "period": {"id": "2024-Q4"},
        "data": {"metrics": ["metrics.csv"]},
    }

    (fault,) = faults(schema_of("quarter-summary"), config | slip)

    assert said in fault


def test_the_kind_decides_which_keys_are_known() -> None:
    config = {
        "catalogue": "../catalogue",
        "kind": "service-plan",
        "period": {"id": 2024},
        "data": {},
        "next_steps": [],
    }

    (fault,) = faults(schema_of_any_kind(), config)

    assert "('next_steps' was unexpected)" in fault


@pytest.mark.parametrize(
    ("name", "document", "said"),
    [
        ("metrics", {"metrcs": {}, "metrics": {}}, "Additional properties are not allowed ('metrcs' was unexpected)"),
        ("metrics", {}, "'metrics' is a required property"),
        ("metrics", {"metrics": {"a": {"nam": "b", "name_hans": "甲", "unit": "%"}}}, "Additional properties are not allowed ('nam' was unexpected)"),
        ("metrics", {"metrics": {"a": {"name_hans": "甲"}}}, "'unit' is a required property"),
        ("labels", {"units": {"min": {"exact": "no", "hans": "分"}}, "dimensions": {}, "members": {}}, "'no' is not of type 'boolean'"),
    ],
)  # fmt: skip
def test_a_slip_in_a_catalogue_is_marked(name: str, document: dict[str, Any], said: str) -> None:
    assert said in [fault.partition(": ")[2] for fault in faults(schema_of(name), document)]


def test_a_schema_says_what_it_is_of() -> None:
    config, metrics = schema_of("quarter-summary"), schema_of("metrics")

    assert (config["title"], metrics["title"]) == (
        "period config of quarter-summary",
        "metrics.yaml",
    )
    assert config["required"] == ["catalogue", "period", "data"]
    assert config["properties"]["kind"] == {"const": "quarter-summary"}
    assert config["properties"]["reportgen"]["const"] == 1
    assert config["properties"]["tasks"]["anyOf"][-1] == {"type": "null"}
    assert config["properties"]["locale"] == {"enum": ["zh-Hans", "zh-Hant", "en", None]}
    assert "path" not in config["properties"]


def test_the_schema_of_a_folder_leaves_the_name_of_its_kind_open(tmp_path: Path) -> None:
    kind = Kind("brief", folder=tmp_path)

    assert schema_of_kind(kind)["properties"]["kind"] == {"type": "string"}
