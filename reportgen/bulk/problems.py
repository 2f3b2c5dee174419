"""What is said where a document for each person cannot be written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reportgen.kinds import KINDS
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.wording.messages.known_names import did_you_mean


def nobody(config: ReportConfig) -> Problem:
    """Return the problem of a config without people."""
    return Problem(
        LocalText(
            "there is nobody to write for: the config names no people table, or it is empty",
            "没有可写的人：配置没有写人员表，或人员表是空的",
            "沒有可寫的人：設定沒有寫人員表，或人員表是空的",
        ),
        remedy=LocalText(
            "name it, such as `data: {people: people.csv}`, with a row for each person",
            "请写上，例如 `data: {people: people.csv}`，每人一行",
            "請寫上，例如 `data: {people: people.csv}`，每人一列",
        ),
        place=config.place("data.people"),
    )


def not_personal(config: ReportConfig) -> Problem:
    """Return the problem of a kind of which there is one document, not one a person."""
    names = sorted(kind.name for kind in KINDS.values() if kind.is_one_a_person)
    return Problem(
        LocalText(
            f"{config.kind} is one document, not one for each person",
            f"{config.kind} 只有一份，不是每人一份",
            f"{config.kind} 只有一份，不是每人一份",
        ),
        remedy=LocalText(
            f"use `reportgen build`; bulk writes {' and '.join(names)}",
            f"请用 `reportgen build`；bulk 写的是 {' 和 '.join(names)}",
            f"請用 `reportgen build`；bulk 寫的是 {' 和 '.join(names)}",
        ),
        place=config.place("kind"),
    )


def unknown_person(name: str, known: Iterable[str]) -> Problem:
    """Return the problem of an id that nobody has."""
    return Problem(
        LocalText(
            f'nobody has the id "{name}"', f"没有人的编号是“{name}”", f"沒有人的編號是「{name}」"
        ),
        remedy=did_you_mean(name, known),
        place=Place("--only"),
        values=(name,),
    )


def taken(path: Path, first: str, config: ReportConfig) -> Problem:
    """Return the problem of a file that people of two configs would write."""
    return Problem(
        LocalText(
            f"{first} and {config.path} would both write {path}",
            f"{first} 和 {config.path} 都要写 {path}",
            f"{first} 和 {config.path} 都要寫 {path}",
        ),
        remedy=LocalText(
            "give one of them another file name pattern",
            "请给其中一份换一个文件名格式",
            "請給其中一份換一個檔名格式",
        ),
        place=config.place("outputs.single.filename"),
    )


def bug(trouble: BaseException) -> Problem:
    """Return the problem of an error in reportgen itself, which is no fault of the record."""
    what = f"{type(trouble).__name__}: {trouble}"
    return Problem(
        LocalText(
            f"a bug of ours: {what}", f"这是程序自己的错误：{what}", f"這是程式自己的錯誤：{what}"
        ),
        remedy=LocalText(
            "tell us, with this line and the record that it came up with",
            "请把这一行和对应的记录告诉我们",
            "請把這一行和對應的記錄告訴我們",
        ),
    )
