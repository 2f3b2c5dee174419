"""reportgen list: what there is to name in configs, templates and other commands."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from reportgen import console
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.model.language import Locale

Rows = Iterable[tuple[str, str]]


def _kinds() -> Rows:
    from reportgen.load.resources import kinds_with_templates
    from reportgen.model.kinds import KINDS

    known = kinds_with_templates()
    return [(kind, ", ".join(known.get(kind, ())) or _NO_TEMPLATES) for kind in KINDS]


def _checks() -> Rows:
    from reportgen.checks import CHECKS

    return [(name, _first_line(entry.function)) for name, entry in CHECKS.items()]


def _blocks() -> Rows:
    from reportgen.blocks import BLOCKS

    return [(name, _first_line(entry.expand)) for name, entry in BLOCKS.items()]


def _charts() -> Rows:
    from reportgen.charts import CHARTS

    return [(name, entry.summary) for name, entry in CHARTS.items()]


def _locales() -> Rows:
    return [(locale.value, _LANGUAGES[locale.value]) for locale in Locale]


def _brands() -> Rows:
    from reportgen.load.brand import brand_summaries

    return brand_summaries()


_NO_TEMPLATES = "(no templates yet)"
_LANGUAGES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}

LISTS: dict[str, Callable[[], Rows]] = {
    "kinds": _kinds,
    "checks": _checks,
    "blocks": _blocks,
    "charts": _charts,
    "locales": _locales,
    "brands": _brands,
}


@click.command("list")
@click.argument("what", type=Choice([*LISTS, "metrics"]))
@click.argument("config", required=False, type=click.Path(path_type=Path))
@options.lang
@options.colour
def command(what: str, config: Path | None, lang: str | None) -> int:
    """List what there is. `metrics` wants a CONFIG, whose catalogue it reads."""
    if what == "metrics":
        return _show_metrics(config, options.message_locale(lang))
    _show(LISTS[what]())
    return 0


def _show_metrics(config: Path | None, locale: Locale) -> int:
    from reportgen import pipeline
    from reportgen.errors import ReportgenError

    if config is None:
        raise click.UsageError("list metrics needs a CONFIG, such as period.yaml")
    try:
        report = pipeline.check(config).report
    except ReportgenError as stop:
        return options.stopped(stop, "text", locale)
    metrics = report.catalogue.metrics.values()
    _show(
        (m.id, f"{m.names.in_(locale)} ({m.unit.id}): {m.means.in_(locale) or m.means.en}")
        for m in metrics
    )
    return 0


def _show(rows: Rows) -> None:
    pairs = list(rows)
    widest = max((len(name) for name, _ in pairs), default=0)
    for name, text in pairs:
        console.show_text(f"{name.ljust(widest)}  {text}".rstrip())


def _first_line(function: Callable[..., object]) -> str:
    """Return the first line of the manual page, which is the docstring of the entry's module."""
    module = inspect.getmodule(function)
    return (inspect.getdoc(module) or "").partition("\n")[0]
