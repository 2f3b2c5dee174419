"""Folders of a catalogue -> one: what a later folder says replaces what an earlier one says.

`catalogue: [../catalogue, .]` takes the house's catalogue and lays over it what stands beside the
report. An entry is overridden key by key, so that a local file holds the differences only, and
every key keeps the place where it is written. What changes the sense of figures is noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.tables.text import missing_file, read_source, shown
from reportgen.load.yaml.nodes import MOST_BYTES, Mapping, Node, Scalar, parse_yaml
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place

FILES = ("metrics.yaml", "labels.yaml", "lint-terms.yaml")
_REQUIRED = FILES[:2]
_DEPTH = 3  # the file, its sections, their entries; what a key of an entry holds is replaced
_SENSE = ("unit", "better", "formula", "rollup", "over_time", "means")


def read_layers(folders: Sequence[Path]) -> tuple[dict[str, Mapping], list[Problem]]:
    """Return the files of a catalogue, the later folders over the earlier ones, and notes on it.

    Raises ConfigError where a file cannot be read, or is in none of the folders.
    """
    nodes: dict[str, Mapping] = {}
    notes: list[Problem] = []
    stops: list[Problem] = []
    for folder in folders:
        for name, node in _files(folder, stops):
            if name == FILES[0] and name in nodes:
                notes += _changes_of_sense(nodes[name], node)
            nodes[name] = _laid_over(nodes[name], node, _DEPTH) if name in nodes else node
    for name in _REQUIRED:
        if name not in nodes and not any((folder / name).exists() for folder in folders):
            path = folders[0] / name
            stops.append(missing_file(path, Place(shown(path))))
    if stops:
        raise ConfigError(*stops)
    return nodes, notes


def _files(folder: Path, stops: list[Problem]) -> Iterator[tuple[str, Mapping]]:
    """Yield the files of a folder that are there and sound."""
    there = [name for name in FILES if (folder / name).exists()]
    if not there:
        stops.append(_no_catalogue(folder))
    for name in there:
        try:
            yield name, parse_yaml(read_source(folder / name, MOST_BYTES))
        except ConfigError as stop:
            stops.extend(stop.problems)


def _laid_over(below: Mapping, above: Mapping, depth: int) -> Mapping:
    """Return a mapping with the keys of another over its own, down to a depth."""
    entries = [
        (key, _either(value, above.get(key.text), depth - 1)) for key, value in below.entries
    ]
    known = {key.text for key, _ in below.entries}
    new = [entry for entry in above.entries if entry[0].text not in known]
    return replace(below, entries=(*entries, *new))


def _either(below: Node, above: Node | None, depth: int) -> Node:
    if depth and isinstance(below, Mapping) and isinstance(above, Mapping):
        return _laid_over(below, above, depth)
    return below if above is None else above


def _changes_of_sense(below: Mapping, above: Mapping) -> Iterator[Problem]:
    """Yield a note for each overriding key that changes the meaning of a metric's figures."""
    old, new = below.get("metrics"), above.get("metrics")
    if not (isinstance(old, Mapping) and isinstance(new, Mapping)):
        return
    for metric, changed in new.entries:
        entry = old.get(metric.text)
        if isinstance(entry, Mapping) and isinstance(changed, Mapping):
            for key in _SENSE:
                was, now = entry.get(key), changed.get(key)
                if isinstance(was, Scalar) and isinstance(now, Scalar) and was.text != now.text:
                    yield _changed(metric.text, key, was, now)


def _changed(metric: str, key: str, was: Scalar, now: Scalar) -> Problem:
    return Problem(
        LocalText(
            f'{key} of {metric} is "{now.text}" here, and "{was.text}" in {was.place}',
            f"{metric} 的 {key} 在这里是“{now.text}”，在 {was.place} 是“{was.text}”",
            f"{metric} 的 {key} 在這裡是「{now.text}」，在 {was.place} 是「{was.text}」",
        ),
        remedy=LocalText(
            "nothing to do if it is meant: this report goes by what stands here",
            "有意如此就不用管：本报告以这里为准",
            "有意如此就不用管：本報告以這裡為準",
        ),
        place=now.place,
        severity=Severity.INFO,
        values=(now.text, was.text),
    )


def _no_catalogue(folder: Path) -> Problem:
    name = shown(folder)
    return Problem(
        LocalText(
            f'the folder "{name}" holds no catalogue',
            f"文件夹“{name}”里没有指标目录",
            f"資料夾「{name}」裡沒有指標目錄",
        ),
        remedy=LocalText(
            f"it has to hold one of {', '.join(FILES)}",
            f"里面要有 {'、'.join(FILES)} 之一",
            f"裡面要有 {'、'.join(FILES)} 之一",
        ),
        place=Place(name),
    )
