"""The sample's YAML and CSV files, read as a script of one afternoon would: dicts and floats."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Data:
    """The period's config, the metrics of the catalogue, and the rows of all CSV files."""

    config: dict[str, Any]
    metrics: dict[str, Any]
    rows: list[dict[str, str]]

    def value(
        self, metric: str, period: str = "", role: str = "actual", member: str = ""
    ) -> float | None:
        """Return a value, of the report's own period unless another is named; None if absent."""
        wanted = (period or self.config["period"]["id"], metric, role, member)
        for row in self.rows:
            if (row["period"], row["metric"], row["role"], row["member"]) == wanted:
                return float(row["value"])
        return None

    def text(self, metric: str, value: float | None) -> str:
        """Return a value with the decimals and the unit of its metric."""
        entry = self.metrics[metric]
        unit = {"count": "", "people": "人", "min": "分钟", "s": "秒"}.get(
            entry["unit"], entry["unit"]
        )
        return "—" if value is None else f"{value:,.{entry['decimals']}f}{unit}"

    def name(self, metric: str) -> str:
        """Return the Chinese name of a metric."""
        return str(self.metrics[metric]["name_hans"])

    def reported(self) -> list[str]:
        """Return the metrics that have a total for the period."""
        period = self.config["period"]["id"]
        totals = (r for r in self.rows if r["period"] == period and not r["dimension"])
        return list(dict.fromkeys(r["metric"] for r in totals if r["role"] == "actual"))


def read(config: Path) -> Data:
    """Return what a period config names."""
    content = yaml.safe_load(config.read_text(encoding="utf-8"))
    catalogue = config.parent / content["catalogue"] / "metrics.yaml"
    metrics = yaml.safe_load(catalogue.read_text(encoding="utf-8"))["metrics"]
    rows: list[dict[str, str]] = []
    for name in content["data"]["metrics"]:
        with (config.parent / name).open(encoding="utf-8-sig", newline="") as file:
            rows += csv.DictReader(file)
    return Data(content, metrics, rows)
