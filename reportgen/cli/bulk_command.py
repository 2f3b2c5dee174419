"""reportgen bulk: one document a person, in parallel."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from reportgen import console
from reportgen.bulk.batch import Batch, BulkOptions, write_all
from reportgen.bulk.plan import Selection
from reportgen.cli import options, settings, writing_options
from reportgen.console import Result
from reportgen.errors import ReportgenError
from reportgen.model.document.style import ChartStyle, Style
from reportgen.model.language import LocalText
from reportgen.pipeline import BuildOptions, Draft

_MOST_NAMED = 20


@click.command("bulk")
@options.configs
@writing_options.folder
@writing_options.formats
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes. Default: one a core."
)
@click.option("--only", metavar="ID,ID", default="", help="Only these people, by person_id.")
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Only the first N people.")
@click.option("--dry-run", is_flag=True, help="Say what would be written; write nothing.")
@writing_options.draft
@writing_options.charts
@writing_options.brand
@writing_options.shape
@options.fail_on
@options.verbose
@options.lang
@options.colour
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    configs: tuple[Path, ...],
    folder: Path,
    formats: tuple[str, ...],
    jobs: int | None,
    only: str,
    sample: int | None,
    dry_run: bool,  # noqa: FBT001 - a flag
    draft: bool,  # noqa: FBT001 - a flag
    charts: str,
    brand: str,
    shape: str,
    fail_on: str | None,
    lang: str | None,
) -> int:
    """Write a document for each person of the people table.

    One bad record stops nobody: whoever has no document stands first in the summary, with the
    reason, and the exit code is 1.

    \b
    reportgen bulk configs/assessments/period.yaml -o out
    reportgen bulk period.yaml --only P01,P04 --to docx
    """
    locale = options.message_locale(lang)
    mode = Draft.STAMPED if draft else Draft.REFUSED
    build_options = BuildOptions(folder, formats, mode, Style(brand, ChartStyle(charts)), fail_on)
    people = Selection(tuple(name.strip() for name in only.split(",") if name.strip()), sample)
    try:
        with console.progress(locale, options.colour_choice()) as progress:
            batch = write_all(configs, build_options, BulkOptions(people, jobs, dry_run), progress)
    except ReportgenError as stop:
        return options.stopped(stop, shape, locale)
    result = Result(batch.findings, batch.rows, batch.written)
    if shape == "json":
        console.show(result, shape, options.render_options(locale))
    else:
        console.show(result, shape, options.render_options(locale, sys.stderr), sys.stderr)
        console.show_written(batch.written)
        console.show_written([path for job in batch.planned for _, path in job.paths])
        for line in _summary(batch):
            console.show_talk(line.in_(locale))
    return int(bool(batch.without or batch.against_all))


def _summary(batch: Batch) -> list[LocalText]:
    """Return who has no document, then how many have one."""
    lines = list(_without_document(batch))
    done, total = len(batch.outcomes) - len(batch.without), len(batch.outcomes)
    if batch.planned:
        lines.append(
            LocalText(
                f"would write for {len(batch.planned)} people",
                f"将为 {len(batch.planned)} 人写出",
                f"將為 {len(batch.planned)} 人寫出",
            )
        )
    elif batch.against_all and not done:
        lines.append(
            LocalText(
                "nothing was written: some findings concern everybody",
                "什么也没有写出：有的问题涉及所有人",
                "什麼也沒有寫出：有的問題涉及所有人",
            )
        )
    else:
        lines.append(
            LocalText(
                f"written for {done} of {total} people",
                f"{total} 人中已写出 {done} 人",
                f"{total} 人中已寫出 {done} 人",
            )
        )
    return lines


def _without_document(batch: Batch) -> Iterator[LocalText]:
    """Yield who has no document; of many the first ones, and the number of the others."""
    without = batch.without
    named = without if settings.shows_each() else without[:_MOST_NAMED]
    for outcome in named:
        who = f"{outcome.person_id} {outcome.name}".rstrip()
        yield LocalText(f"no document: {who}", f"没有写出：{who}", f"沒有寫出：{who}")
    more = len(without) - len(named)
    if more:
        yield LocalText(
            f"no document: {more} more people; -v names them all",
            f"没有写出：另有 {more} 人，加 -v 可以全部列出",
            f"沒有寫出：另有 {more} 人，加 -v 可以全部列出",
        )
