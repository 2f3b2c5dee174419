"""docs/catalogue.md names every key of a metric, and what it shows can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from reportgen.load.catalogue.catalogue import read_catalogue
from reportgen.load.catalogue.entries import MetricEntry
from reportgen.load.report.statements import read_statements
from reportgen.model.finding import Problem
from reportgen.model.report.config import ChecksConfig, OwnRelation
from tests.support.figures import catalogue, quarter

PAGE = (Path(__file__).parents[1] / "docs" / "catalogue.md").read_text("utf-8")
NAMES = {"means", "short", "aliases", "counter"}
"""What a metric is called and how it is described, which needs no guide."""


def test_every_key_of_a_metric_is_explained() -> None:
    keys = {field.name for field in fields(MetricEntry)} - NAMES
    explained = {key for key in keys if f"`{key}" in PAGE or f"{key}:" in PAGE}

    assert {key for key in keys - explained if not key.startswith(("name_", "means_"))} == set()


def test_the_members_of_the_page_are_a_catalogue(tmp_path: Path) -> None:
    metrics, labels, _ = re.findall(r"```yaml\n(.*?)```", PAGE, re.S)
    units = 'units:\n  "%": {exact: false, hans: "%"}\n  n: {exact: true, hans: 个}\n'
    operands = "".join(
        f"  {name}: {{name_hans: {name}, unit: n}}\n" for name in ("returns", "orders")
    )
    (tmp_path / "metrics.yaml").write_text(metrics + operands, encoding="utf-8")
    (tmp_path / "labels.yaml").write_text(labels + units, encoding="utf-8")

    found = read_catalogue(tmp_path)

    assert found.metrics["return_rate"].formula is not None
    assert found.parents == {"shanghai": "east"}


@pytest.mark.parametrize("rule", re.findall(r'rule: "(.*?)"', PAGE))
def test_the_rules_of_the_page_can_be_read(rule: str) -> None:
    wrong: list[Problem] = []
    config = quarter(checks=ChecksConfig(relations=(OwnRelation(rule, "R1"),)))

    [statement] = read_statements(config, catalogue(), wrong)

    assert wrong == []
    assert statement.text == rule
