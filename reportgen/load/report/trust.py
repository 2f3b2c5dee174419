"""What `data.trust` names: files of `data.metrics`, and figures by id; any other name is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportgen.model.figures.book import FigureBook
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.report.config import ReportConfig
from reportgen.wording.messages.known_names import did_you_mean


def unknown_files(config: ReportConfig) -> Iterator[Problem]:
    """Yield a problem for each trusted file that `data.metrics` does not name."""
    named = (name for name in config.data.trust if not _is_figure(name))
    yield from _unknown(config, named, config.data.metric_files)


def unknown_figures(config: ReportConfig, book: FigureBook) -> Iterator[Problem]:
    """Yield a problem for each trusted figure that is not given."""
    named = [name for name in config.data.trust if _is_figure(name)]
    if named:
        yield from _unknown(config, iter(named), {figure.id: None for figure in book.figures})


def _is_figure(name: str) -> bool:
    return "@" in name


def _unknown(
    config: ReportConfig, names: Iterator[str], known: Collection[str]
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield Problem(
                LocalText(
                    f'`trust` under `data` names "{name}", which is not among the data',
                    f"`data` 下的 `trust` 里写的“{name}”不在数据中",
                    f"`data` 下的 `trust` 裡寫的「{name}」不在資料中",
                ),
                remedy=did_you_mean(name, known),
                place=config.place(f"data.trust.{name}"),
                values=(name,),
            )
