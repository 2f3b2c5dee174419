"""A hundred thousand rows with known mistakes, in the long format: what `check` is measured on.

25 metrics, 10 months, 40 teams and 10 channels, crossed; with the total of each team, and of all.
Of these 17 team totals and 5 totals of all are wrong. Quarters add up what the months say. The seed
is fixed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

CHANNELS, TEAMS, METRICS = 10, 40, 25
WRONG_TEAMS, WRONG_TOTALS = 17, 5
Names = tuple[str, ...]
HEADER = "period,metric,dimension,member,role,value"


@dataclass(frozen=True)
class Shape:
    """How many months, digits behind the point, lengths of periods, and the ids of the metrics."""

    months: int = 10
    decimals: int = 2
    spans: tuple[int, ...] = (1,)
    metrics: tuple[str, ...] = tuple(f"m{number:02d}" for number in range(METRICS))

    @property
    def periods(self) -> list[str]:
        """Return the months, the first of them January 2015."""
        return [f"{2015 + at // 12}-{at % 12 + 1:02d}" for at in range(self.months)]


def write(folder: Path, shape: Shape) -> Path:
    """Write rows, catalogue and config into a folder; return the config."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "metrics.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER + "\n")
        file.writelines(_rows(shape))
    _write_catalogue(folder / "catalogue", shape)
    config = folder / "period.yaml"
    config.write_text(
        "reportgen: 1\ncatalogue: catalogue\n"
        f"period: {{id: {shape.periods[-1]}}}\ndata: {{metrics: [metrics.csv]}}\n",
        encoding="utf-8",
    )
    return config


def _rows(shape: Shape) -> Iterator[str]:
    months = list(_months(shape))
    yield from (_row(shape, names, value) for names, value in months)
    if 3 in shape.spans:
        quarters: Counter[Names] = Counter()
        for (period, *names), value in months:
            quarters[_quarter(period), *names] += value
        yield from (_row(shape, names, value) for names, value in quarters.items())


def _quarter(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{year}-Q{(int(number) + 2) // 3}"


def _months(shape: Shape) -> Iterator[tuple[Names, int]]:
    chosen = random.Random(4)
    blocks = [(metric, period) for metric in shape.metrics for period in shape.periods]
    teams = [(*block, team) for block in blocks for team in range(TEAMS)]
    wrong = {*chosen.sample(teams, WRONG_TEAMS), *chosen.sample(blocks, WRONG_TOTALS)}
    for metric, period in blocks:
        total = 0
        for team in range(TEAMS):
            values = [chosen.randrange(100, 100_000) for _ in range(CHANNELS)]
            total += sum(values)
            for channel, value in enumerate(values):
                member = f"t{team:02d}/c{channel}"
                yield (period, metric, "team/channel", member), value
            off = 37 if (metric, period, team) in wrong else 0
            yield (period, metric, "team", f"t{team:02d}"), sum(values) + off
        off = 1100 if (metric, period) in wrong else 0
        yield (period, metric, "", ""), total + off


def _row(shape: Shape, names: Names, value: int) -> str:
    text = str(value)
    if shape.decimals:
        text = f"{text[: -shape.decimals]}.{text[-shape.decimals :]}"
    return f"{','.join(names)},actual,{text}\n"


def _write_catalogue(folder: Path, shape: Shape) -> None:
    folder.mkdir(exist_ok=True)
    unit = "CNY" if shape.decimals else "count"
    metrics = {
        name: {
            "name_hans": name,
            "unit": unit,
            "better": "higher",
            "decimals": shape.decimals,
            "range": [0, None],
            "rollup": "sum",
        }
        for name in shape.metrics
    }
    teams = {f"t{number:02d}": {"hans": f"{number}组"} for number in range(TEAMS)}
    channels = {f"c{number}": {"hans": f"渠道{number}"} for number in range(CHANNELS)}
    labels = {
        "dimensions": {
            "team": {"hans": "小组", "exhaustive": True, "members": list(teams)},
            "channel": {"hans": "渠道", "exhaustive": True, "members": list(channels)},
        },
        "units": {unit: {"exact": not shape.decimals, "hans": "元" if shape.decimals else ""}},
        "members": teams | channels,
    }
    for name, content in (("metrics", {"metrics": metrics}), ("labels", labels)):
        text = yaml.safe_dump({"version": 1, **content}, allow_unicode=True)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
