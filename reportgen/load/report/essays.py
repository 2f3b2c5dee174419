"""The folder of essays -> one essay a person. A broken essay is told of and stops no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.tables.text import missing_file, read_source
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import Converter
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.essay import Essay
from reportgen.model.report.kind import PersonFiles
from reportgen.wording.messages.known_names import did_you_mean


def read_essays(
    config: ReportConfig, metrics: Mapping[str, Metric], folder: Path, problems: list[Problem]
) -> tuple[Essay, ...]:
    """Return the essays of a config, in the order of their file names.

    `problems` receives the mistakes in single essays; raises ConfigError where the folder is gone.
    """
    if config.data.essays is None or config.document_kind.files is not PersonFiles.ESSAYS:
        return ()
    where = folder / config.data.essays
    if not where.is_dir():
        raise ConfigError(missing_file(where, config.place("data.essays")))
    essays = []
    for path in text_files(where):
        try:
            essay = _read(path)
        except ConfigError as stop:
            # The file goes by the person's id, which is all that is known of a broken one.
            whose = About.person(path.stem)
            problems += [replace(problem, about=whose) for problem in stop.problems]
            continue
        problems += _unknown_metrics(essay, metrics)
        essays.append(essay)
    return tuple(essays)


def text_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that hold a person's texts, in the order of their names."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".yaml", ".yml") and not path.name.startswith("."):
            yield path


def _read(path: Path) -> Essay:
    source = read_source(path, MOST_BYTES)
    root = parse_yaml(source)
    converter = Converter()
    essay = converter.make(Essay, root, {"path": source.file, "places": converter.places})
    if essay is None or converter.problems:
        raise ConfigError(*converter.problems)
    return essay


def _unknown_metrics(essay: Essay, metrics: Mapping[str, Metric]) -> Iterator[Problem]:
    for path, name in essay.named_metrics():
        if name not in metrics:
            yield Problem(
                LocalText(
                    f'unknown metric "{name}"', f"不认识的指标“{name}”", f"不認識的指標「{name}」"
                ),
                remedy=did_you_mean(name, metrics),
                about=About.person(essay.person_id),
                place=essay.place(path),
                values=(name,),
            )
