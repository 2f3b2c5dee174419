"""reportgen list: what there is to name in configs, templates and other commands."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from reportgen import console
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.model.language import Locale, LocalText

Rows = Iterable[tuple[str, str]]


def _kinds(locale: Locale) -> Rows:
    from reportgen.kinds import KINDS
    from reportgen.load.resources import kinds_with_templates

    known = kinds_with_templates()
    none = _NO_TEMPLATES.in_(locale)
    return [
        (name, f"{kind.purpose.in_(locale)} ({', '.join(known.get(name, ())) or none})")
        for name, kind in KINDS.items()
    ]


def _checks(locale: Locale) -> Rows:
    from reportgen.checks import CHECKS

    return [(name, _first_line(entry.function)) for name, entry in CHECKS.items()]


def _blocks(locale: Locale) -> Rows:
    from reportgen.blocks import BLOCKS
    from reportgen.wording import purposes

    return [
        (name, purposes.purpose(purposes.BLOCKS, name, _first_line(entry.expand)).in_(locale))
        for name, entry in BLOCKS.items()
    ]


def _charts(locale: Locale) -> Rows:
    from reportgen.charts import CHARTS

    return [(name, entry.purpose.in_(locale)) for name, entry in CHARTS.items()]


def _locales(locale: Locale) -> Rows:
    return [(each.value, each.own_name) for each in Locale]


def _brands(locale: Locale) -> Rows:
    from reportgen.load.brand.brand import brand_summaries

    return brand_summaries()


_NO_TEMPLATES = LocalText("no templates yet", "还没有模板", "還沒有範本")

LISTS: dict[str, Callable[[Locale], Rows]] = {
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
    """List what there is. `metrics` wants a CONFIG, whose catalogue it reads.

    With a CONFIG whose kind is a folder of your own, `kinds` lists that as well.
    """
    if what == "metrics":
        return _show_metrics(config, options.message_locale(lang))
    rows = list(LISTS[what](options.message_locale(lang)))
    if what == "kinds" and config is not None:
        return _show_kinds(rows, config, options.message_locale(lang))
    _show(rows)
    return 0


def _show_kinds(rows: list[tuple[str, str]], config: Path, locale: Locale) -> int:
    """Show the kinds, that of a config among them where it is a folder."""
    from reportgen.errors import ReportgenError
    from reportgen.load.report.config import read_config
    from reportgen.load.tables.text import shown

    try:
        kind = read_config(config).config.document_kind
    except ReportgenError as stop:
        return options.stopped(stop, "text", locale)
    own = [(kind.name, f"{kind.purpose.in_(locale)} ({shown(kind.folder)})")] if kind.folder else []
    _show([*rows, *own])
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
