"""A document says for which period it speaks, who wrote it, when, and for whom.

Passes: period with start and end, an author, a date, an organisation and a title. Fails: `date:
null`, or `authors: []`.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.people.person_names import PersonNames
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell
from reportgen.wording.messages.quoting import fill_in

_NAMES = {
    "title": LocalText("title", "标题", "標題"),
    "organisation": LocalText("organisation", "单位", "單位"),
    "date": LocalText("date", "日期", "日期"),
    "period.start": LocalText("first day of the period", "期间的开始日期", "期間的開始日期"),
    "period.end": LocalText("last day of the period", "期间的结束日期", "期間的結束日期"),
    "people.authors": LocalText("author", "编制人", "編製人"),
    "people.presenter": LocalText("presenter", "报告人", "報告人"),
    "people.compiler": LocalText("compiler", "汇编人", "彙編人"),
}


def metadata(report: Report) -> Iterator[Problem]:
    """Yield a problem for each thing that a reader has to know about the document and cannot."""
    config = report.config
    writer = report.kind.writer
    given = {
        "title": config.title,
        "organisation": config.organisation,
        "period.start": config.period.start,
        "period.end": config.period.end,
        f"people.{writer}": getattr(config.people, writer),
        "date": config.date,
    }
    for path, value in given.items():
        if not value:
            yield _problem(report, path)
    if config.period.start and config.period.end and config.period.start > config.period.end:
        yield _turned_round(report)
    yield from _people(report)


def _people(report: Report) -> Iterator[Problem]:
    """Yield a problem for each person of an assessment whose name or variant is nowhere."""
    table = report.tables.get("people")
    if table is None or report.kind.files is not PersonFiles.ESSAYS:
        return
    people = PersonNames(report)
    variants = {essay.person_id for essay in report.essays if essay.variant}
    for row in table.rows:
        person = row["person_id"]
        for column in ("name", "variant"):
            cell = row.get(column)
            known = column == "variant" and person.text in variants
            if not known and not (cell and cell.text):
                yield _unnamed(person, column, cell, people.of(person.text))


def _problem(report: Report, path: str) -> Problem:
    name = _NAMES[path]
    return Problem(
        LocalText(
            f"the document has no {name.en}",
            f"文档没有写{name.hans}",
            f"文件沒有寫{name.hant}",
        ),
        remedy=fill_in(path),
        about=About(subject=path),
        place=report.config.place(path),
        cause=path,
    )


def _turned_round(report: Report) -> Problem:
    period = report.config.period
    return Problem(
        LocalText(
            f"the period starts on {period.start}, after its end on {period.end}",
            f"期间从 {period.start} 开始，却在 {period.end} 结束",
            f"期間從 {period.start} 開始，卻在 {period.end} 結束",
        ),
        remedy=LocalText("exchange the two dates", "请对调两个日期", "請對調兩個日期"),
        about=About(subject="period.start"),
        place=report.config.place("period.start"),
    )


def _unnamed(person: Cell, column: str, cell: Cell | None, who: LocalText) -> Problem:
    name = {
        "name": LocalText("name", "姓名", "姓名"),
        "variant": LocalText("variant", "文体", "文體"),
    }[column]
    return Problem(
        LocalText(
            f"{who.en} has no {name.en}",
            f"{who.hans}没有写{name.hans}",
            f"{who.hant}沒有寫{name.hant}",
        ),
        remedy=LocalText(
            f"fill in the column {column}", f"请填写 {column} 列", f"請填寫 {column} 欄"
        ),
        about=About.person(person.text),
        place=cell.place if cell else person.place,
        values=(),
    )


CHECK = Check("metadata", metadata, Scope.DOCUMENT)
