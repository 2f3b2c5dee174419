"""A local catalogue over that of the house: the differences only, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.model.figures.metric import Better
from reportgen.model.language import Locale
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS


def layered(folder: Path, catalogue: str, **files: str) -> Report:
    """Return a report whose catalogue has several folders; `files` stand beside the config."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "a.csv").write_text("period,metric,value\n2024-Q4,csat,85\n", encoding="utf-8")
    path = folder / "period.yaml"
    path.write_text(
        f"catalogue: {catalogue}\nperiod: {{id: 2024-Q4}}\ndata: {{metrics: a.csv}}\n",
        encoding="utf-8",
    )
    return load_report(path)


BOTH = f"[{CONFIGS / 'catalogue'}, .]"


def test_an_entry_is_overridden_key_by_key(tmp_path: Path) -> None:
    report = layered(tmp_path, BOTH, metrics="metrics:\n  csat: {decimals: 2, short: SAT}\n")

    csat = report.catalogue.metrics["csat"]
    assert (csat.decimals, csat.short, csat.unit.id) == (2, "SAT", "%")
    assert csat.places["decimals"].file.endswith("metrics.yaml")
    assert csat.places["decimals"].line == 2
    assert csat.places["unit"].file.endswith("catalogue/metrics.yaml")
    assert report.input_problems == ()


def test_new_metrics_units_and_members_are_added(tmp_path: Path) -> None:
    report = layered(
        tmp_path,
        BOTH,
        metrics="metrics:\n  parcels: {name_hans: 包裹数, unit: parcel}\n",
        labels=(
            "units:\n  parcel: {exact: true, hans: 件}\n"
            "members:\n  chat: {hans: 在线咨询}\n  robot: {hans: 机器人}\n"
        ),
    )

    catalogue = report.catalogue
    assert catalogue.metrics["parcels"].unit.names.hans == "件"
    assert catalogue.members["chat"].names.hant == "線上聊天"
    assert catalogue.members["chat"].names.hans == "在线咨询"
    assert "robot" in catalogue.members


def test_what_changes_the_sense_of_a_metric_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    for name in ("metrics", "labels"):
        text = (CONFIGS / "catalogue" / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / "house" / f"{name}.yaml").write_text(text, encoding="utf-8")

    report = layered(
        tmp_path, "[house, .]", metrics="metrics:\n  csat: {unit: score5, better: lower}\n"
    )

    assert report.catalogue.metrics["csat"].better is Better.LOWER
    assert [
        f"{note.severity} {note.place} {note.message.en}" for note in report.input_problems
    ] == [
        'info metrics.yaml:2:16 unit of csat is "score5" here, and "%" in house/metrics.yaml:59:113',
        'info metrics.yaml:2:32 better of csat is "lower" here, and "higher" in house/metrics.yaml:59:126',
    ]


@pytest.mark.parametrize(
    ("entry", "noted"),
    [
        ("{unit: '%', better: higher, rollup: mean}", []),
        ("{rollup: last}", ["rollup"]),
        ("{means: something else}", ["means"]),
        ("{formula: survey_satisfied / survey_responses}", ["formula"]),
        ("{decimals: 2, short: SAT, range: [0, 10]}", []),
    ],
)
def test_only_what_differs_and_changes_the_sense_is_noted(
    tmp_path: Path, entry: str, noted: list[str]
) -> None:
    report = layered(tmp_path, BOTH, metrics=f"metrics:\n  csat: {entry}\n")

    assert [note.message.en.split()[0] for note in report.input_problems] == noted


def test_another_rule_over_time_is_noted(tmp_path: Path) -> None:
    report = layered(tmp_path, BOTH, metrics="metrics:\n  headcount: {over_time: running}\n")

    [note] = report.input_problems
    assert note.message.en.startswith('over_time of headcount is "running" here, and "last" in ')


def test_what_a_key_of_an_entry_holds_is_replaced_as_a_whole(tmp_path: Path) -> None:
    report = layered(tmp_path, BOTH, labels="units:\n  min: {sep: {hans: ' '}}\n")

    assert report.catalogue.units["min"].spaced == {Locale.HANS}


def test_an_id_twice_in_one_file_stays_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as stop:
        layered(tmp_path, BOTH, metrics="metrics:\n  csat: {decimals: 2}\n  csat: {decimals: 1}\n")

    [problem] = stop.value.problems
    assert problem.message.en == 'the key "csat" stands here a second time; first in line 2'


def test_a_folder_without_a_catalogue_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError) as stop:
        layered(tmp_path, BOTH)

    assert [f"{p.place} {p.message.en} | {p.remedy.en}" for p in stop.value.problems] == [
        (
            '.:1:1 the folder "." holds no catalogue | '
            "it has to hold one of metrics.yaml, labels.yaml, lint-terms.yaml"
        )
    ]


def test_a_folder_that_is_not_there_is_named_where_the_config_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError) as stop:
        layered(tmp_path, "[house, null]")

    assert [f"{p.place} {p.message.en}" for p in stop.value.problems] == [
        "period.yaml:1:20 found nothing where a text is wanted",
        'period.yaml:1:13 "house" does not exist',
    ]

    with pytest.raises(ConfigError) as stop:
        layered(tmp_path, "[house]")

    assert [f"{p.place} {p.message.en}" for p in stop.value.problems] == [
        'period.yaml:1:13 "house" does not exist'
    ]


def test_a_file_that_is_in_none_of_the_folders_is_told_of_and_a_broken_one_not_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def told(**files: str) -> list[str]:
        with pytest.raises(ConfigError) as stop:
            layered(tmp_path, "[.]", **files)
        return [f"{p.place} {p.message.en}" for p in stop.value.problems]

    assert told(labels="version: 1\n") == ['metrics.yaml:1:1 "metrics.yaml" does not exist']
    [message] = told(labels="version: 1\n", metrics="a: [\n")
    assert message.startswith("metrics.yaml:")
    assert "does not exist" not in message


def test_a_sense_that_is_no_single_word_is_not_compared(tmp_path: Path) -> None:
    texts = {"metrics": "metrics:\n  csat: {formula: [a]}\n"}

    with pytest.raises(ConfigError) as stop:
        layered(tmp_path, BOTH, **texts)

    assert len(stop.value.problems) == 1
