"""The words and tables of the peers' document and deck: about as many as reportgen writes."""

from __future__ import annotations

from dataclasses import dataclass

from bench.peer_data import Data

CHAPTERS = ("背景与目标", "团队与亮点", "重点任务", "服务质量", "问题与计划")
SECTIONS_A_CHAPTER = 3
PARAGRAPHS_A_SECTION = 2
ROWS_A_TABLE = 6
HEAD = ("指标", "上季", "本季", "目标", "变化")


@dataclass(frozen=True)
class Section:
    """A heading with paragraphs and one table."""

    title: str
    paragraphs: list[str]
    rows: list[tuple[str, ...]]


@dataclass(frozen=True)
class Chapter:
    """A heading over sections."""

    title: str
    sections: list[Section]


def chapters(data: Data) -> list[Chapter]:
    """Return all chapters; metrics are used in turn."""
    metrics = data.reported()
    made = []
    for number, title in enumerate(CHAPTERS):
        first = number * SECTIONS_A_CHAPTER
        sections = [section(data, metrics, first + n) for n in range(SECTIONS_A_CHAPTER)]
        made.append(Chapter(f"{number + 1} {title}", sections))
    return made


def section(data: Data, metrics: list[str], number: int) -> Section:
    """Return one section: paragraphs of about 150 characters with four figures each."""
    order = [metrics[(number * 3 + n) % len(metrics)] for n in range(ROWS_A_TABLE)]
    texts = [paragraph(data, order[n], order[n + 1]) for n in range(PARAGRAPHS_A_SECTION)]
    return Section(f"{data.name(order[0])}情况", texts, [row(data, metric) for metric in order])


def paragraph(data: Data, first: str, second: str) -> str:
    """Return prose on two metrics."""
    previous = data.config["period"]["previous"]
    return "".join(
        f"{data.name(m)}本季为{data.text(m, data.value(m))}，"
        f"上季为{data.text(m, data.value(m, previous))}。"
        "各组按既定分工推进，组长每周复盘一次，把共性问题写成标准答复，交叉检查后再放进快捷短语，"
        "疑难个案逐级上移，不在一线积压。"
        for m in (first, second)
    )


def row(data: Data, metric: str) -> tuple[str, ...]:
    """Return one table row."""
    now = data.value(metric)
    before = data.value(metric, data.config["period"]["previous"])
    goal = data.value(metric, role="target")
    change = "—" if now is None or before is None else f"{now - before:+.1f}"
    values = (data.text(metric, value) for value in (before, now, goal))
    return (data.name(metric), *values, change)
