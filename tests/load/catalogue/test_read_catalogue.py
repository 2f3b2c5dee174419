"""A catalogue as it is read: names in every language, ranges, and names that do not exist."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load.catalogue.catalogue import read_catalogue
from reportgen.model.figures.catalogue import Bounds, Catalogue
from reportgen.model.figures.metric import Flow, LocalUnit, Restart, Rollup
from reportgen.model.language import Locale, LocalText

LABELS = """\
units:
  min: {exact: false, hans: 分钟, hant: 分鐘, en: min, one: minute, sep: {en: " "}}
  wan_yuan: {exact: false, hans: 万元, shown: {en: {unit: CNY, times: 10000}}}
  CNY: {exact: false, hans: 元, hant: 元, en: ""}
dimensions:
  choice: {hans: 选项, exhaustive: true, overlapping: true, members: [a, b]}
  day: {hans: 日期, en: Day, exhaustive: true}
members:
  two_to_five: {hans: 两至五年, from: 2, below: 5}
  plain: {hans: 其他, en: Other}
"""
METRICS = """\
metrics:
  wait_time: {name_hans: 等待时长, unit: min}
"""


def read(folder: Path, metrics: str = METRICS, labels: str = LABELS) -> Catalogue:
    (folder / "metrics.yaml").write_text(metrics, encoding="utf-8")
    (folder / "labels.yaml").write_text(labels, encoding="utf-8")
    return read_catalogue(folder)


def mistakes(folder: Path, metrics: str = METRICS, labels: str = LABELS) -> list[str]:
    with pytest.raises(ConfigError) as stop:
        read(folder, metrics, labels)
    return [
        f"{p.place.line}:{p.place.column} {p.message.en} | {p.remedy.en}"
        for p in stop.value.problems
        if p.place
    ]


def test_a_name_falls_back_to_simplified_chinese_and_to_the_id(tmp_path: Path) -> None:
    found = read(tmp_path)

    assert found.metrics["wait_time"].names == LocalText("wait time", "等待时长", "等待时长")
    assert found.units["min"].names == LocalText("min", "分钟", "分鐘")
    assert found.units["CNY"].names == LocalText("", "元", "元")
    assert found.dimensions["day"].names.en == "Day"
    assert found.nameless == {"wait_time", "choice", "two_to_five"}


def test_a_unit_says_where_a_space_stands_and_how_it_is_shown(tmp_path: Path) -> None:
    units = read(tmp_path).units

    assert units["min"].spaced == {Locale.EN}
    assert units["min"].one == "minute"
    assert units["CNY"].spaced == frozenset()
    assert units["wan_yuan"].shown == {"en": LocalUnit("CNY", Decimal(10000))}


def test_a_dimension_that_overlaps_never_adds_up(tmp_path: Path) -> None:
    dimensions = read(tmp_path).dimensions

    assert (dimensions["choice"].overlapping, dimensions["choice"].exhaustive) == (True, False)
    assert dimensions["choice"].members == ("a", "b")
    assert dimensions["day"].exhaustive


def test_a_member_has_the_bounds_that_are_written(tmp_path: Path) -> None:
    members = read(tmp_path).members

    assert members["two_to_five"].bounds == Bounds(from_=Decimal(2), below=Decimal(5))
    assert members["plain"].bounds is None


def test_all_that_is_said_of_a_metric_is_kept(tmp_path: Path) -> None:
    metric = read(
        tmp_path,
        "metrics:\n"
        "  share: {name_hans: 占比, name_hant: 佔比, name_en: Share, unit: min, better: lower, "
        "decimals: 1, range: [0, null], soft_range: [1, 10], rollup: sum, over_time: running, "
        "means: a, means_hans: 甲, means_hant: 乙, aliases: [x], counter: {hans: 次, en: times}}\n",
    ).metrics["share"]

    assert metric.names == LocalText("Share", "占比", "佔比")
    assert metric.means == LocalText("a", "甲", "乙")
    assert (metric.lowest, metric.highest) == (Decimal(0), None)
    assert (metric.soft_lowest, metric.soft_highest) == (Decimal(1), Decimal(10))
    assert (metric.rollup, metric.over_time) == (Rollup.SUM, Rollup("running"))
    assert (metric.better, metric.decimals, metric.aliases) == ("lower", 1, ("x",))
    assert metric.counter == LocalText("times", "次", "次")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "{name_hans: 甲, unit: mim}",
            '2:27 unknown unit "mim" in unit of a | did you mean "min"?',
        ),
        (
            "{name_hans: 甲, unit: min, weight: b}",
            '2:40 unknown metric "b" in weight of a | known: a',
        ),
        (
            "{name_hans: 甲, unit: min, base: bb}",
            '2:38 unknown metric "bb" in base of a | known: a',
        ),
        (
            "{name_hans: 甲, unit: min, flow: {in: [a], out: [bb]}}",
            '2:38 unknown metric "bb" in flow of a | known: a',
        ),
        (
            "{name_hans: 甲, unit: min, running_total_of: bb}",
            '2:50 unknown metric "bb" in running_total_of of a | known: a',
        ),
        (
            "{name_hans: 甲, unit: min, formula: a / cc}",
            '2:41 unknown metric "cc" in formula of a | known: a',
        ),
        (
            "{name_hans: 甲, unit: min, formula: a /}",
            (
                "2:44 formula of a: the formula ends too early "
                "| for example (returns + exchanges) / orders * 100"
            ),
        ),
        (
            "{name_hans: 甲, unit: min, range: [0, 1, 2]}",
            "2:39 range of a: wants two bounds: [0, 100] or [0, null] | for example [0, 100]",
        ),
    ],
)
def test_a_name_that_does_not_exist_is_told_at_its_key(
    tmp_path: Path, entry: str, said: str
) -> None:
    assert mistakes(tmp_path, f"metrics:\n  a: {entry}\n") == [said]


def test_a_name_that_many_metrics_use_is_told_once(tmp_path: Path) -> None:
    entries = "".join(f"  {name}: {{name_hans: {name}, unit: mim}}\n" for name in "abc")

    assert mistakes(tmp_path, f"metrics:\n{entries}  d: {{name_hans: 丁, unit: mum}}\n") == [
        '2:27 unknown unit "mim" in unit of a, and in 2 more places | did you mean "min"?',
        '5:27 unknown unit "mum" in unit of d | known: min, wan_yuan, CNY',
    ]


def test_a_unit_is_shown_in_one_that_there_is(tmp_path: Path) -> None:
    labels = LABELS.replace("unit: CNY", "unit: CNX")

    assert mistakes(tmp_path, labels=labels) == [
        '3:45 unknown unit "CNX" in shown of wan_yuan | did you mean "CNY"?'
    ]


@pytest.mark.parametrize("name", ["metrics.yaml", "labels.yaml"])
def test_a_catalogue_without_one_of_its_files_is_refused(tmp_path: Path, name: str) -> None:
    read(tmp_path)
    (tmp_path / name).unlink()

    with pytest.raises(ConfigError) as stop:
        read_catalogue(tmp_path)

    assert [p.message.en.rpartition("/")[2] for p in stop.value.problems] == [
        f'{name}" does not exist'
    ]


@pytest.mark.parametrize(
    ("entry", "hans", "hant"),
    [
        (
            "{name_hans: 甲, unit: mim}",
            "a 的 unit 里有不认识的单位“mim”",
            "a 的 unit 裡有不認識的單位「mim」",
        ),
        (
            "{name_hans: 甲, unit: min, base: bb}",
            "a 的 base 里有不认识的指标“bb”",
            "a 的 base 裡有不認識的指標「bb」",
        ),
    ],
)
def test_an_unknown_unit_or_metric_is_called_so_in_chinese(
    tmp_path: Path, entry: str, hans: str, hant: str
) -> None:
    with pytest.raises(ConfigError) as stop:
        read(tmp_path, f"metrics:\n  a: {entry}\n")

    [message] = [problem.message for problem in stop.value.problems]
    assert (message.hans, message.hant) == (hans, hant)


def test_a_member_may_belong_to_another_one(tmp_path: Path) -> None:
    found = read(tmp_path, labels=f"{LABELS}  part: {{hans: 部分, parent: plain}}\n")

    assert found.parents == {"part": "plain"}


ROUND = (
    "belongs to itself by its parents | let parent name the next larger one: a district its region"
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("  x: {hans: 甲, parent: plan}", [
            '11:24 unknown member "plan" in parent of x | did you mean "plain"?'
        ]),
        ("  x: {hans: 甲, parent: y}\n  y: {hans: 乙, parent: x}\n  z: {hans: 丙, parent: x}", [
            f"11:24 x {ROUND}", f"12:24 y {ROUND}"
        ]),
    ],
)  # fmt: skip
def test_parents_lead_up_to_members_that_there_are(
    tmp_path: Path, lines: str, said: list[str]
) -> None:
    assert mistakes(tmp_path, labels=f"{LABELS}{lines}\n") == said


def test_a_stock_has_a_flow_and_a_running_total_something_to_add(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "metrics:\n"
        "  a: {name_hans: 甲, unit: min, flow: {in: [b, c], out: [d], opening: e}}\n"
        "  b: {name_hans: 乙, unit: min, running_total_of: a, restarts: quarter}\n"
        "  c: {name_hans: 丙, unit: min}\n  d: {name_hans: 丁, unit: min}\n"
        "  e: {name_hans: 戊, unit: min}\n",
    ).metrics

    assert found["a"].flow == Flow(("b", "c"), ("d",), "e")
    assert found["b"].running_total_of == "a"
    assert (found["a"].restarts, found["b"].restarts) == (Restart.YEAR, Restart.QUARTER)
