from __future__ import annotations

import itertools
import struct
import zlib
from dataclasses import replace

import pytest

from reportgen.model.document.chart import Chart, Mark, Panel, PanelShape, Scenario, Series
from reportgen.model.document.inline import Form
from reportgen.writers.base import Picture
from reportgen.writers.office.charts import PLOTS
from tests.support import charts
from tests.support.chart_caches import chart_caches
from tests.support.decks import FRONT, deck, deck_of, document, outline, run, section, shapes, text
from tests.support.package_lint import lint_package
from tests.support.parts import open_parts

MONTHS = ("10月", "11月", "12月")


def series(name: str = "客户满意度", mark: Mark = Mark.COLUMN) -> Series:
    points = tuple(run(f"csat={value}", Form.NUMBER) for value in ("85.0", "83.0", "87.7"))
    return Series(name, points, mark=mark)


def chart(panels: int = 1, kind: str = "column", takeaway: str = "") -> Chart:
    drawn = series(mark=Mark.BAR if kind == "bar" else Mark.COLUMN)
    return Chart(
        "C1",
        kind,
        "月度满意度",
        tuple(Panel(f"满意度{at}", "%", MONTHS, (drawn,)) for at in range(panels)),
        (*text("柱形图，十二月最高，"), run("csat=87.7")),
        takeaway=text(takeaway) if takeaway else (),
        source="数据来源：monthly.csv",
    )


def pixel() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_chart_is_native_and_says_in_words_what_it_shows() -> None:
    written = deck_of(chart())

    [cache] = chart_caches(written.data)
    assert cache.values == ("85.0", "83.0", "87.7")
    assert "(chart) 柱形图，十二月最高，87.7%" in outline(written)[FRONT]


def test_points_and_alternative_text_are_in_the_ledger() -> None:
    entries = deck_of(chart()).ledger.entries

    assert [(entry.text, entry.where) for entry in entries] == [
        ("85.0", "slide 4/chart C1/客户满意度/10月"),
        ("83.0", "slide 4/chart C1/客户满意度/11月"),
        ("87.7", "slide 4/chart C1/客户满意度/12月"),
        ("87.7%", "slide 4/chart C1/alt"),
    ]


@pytest.mark.parametrize(
    ("panels", "expected"),
    [(1, [0.667]), (2, [0.667, 6.792]), (3, [0.667, 4.75, 8.834]), (4, [0.667, 6.792] * 2)],
)
def test_panels_stand_beside_each_other_up_to_three_in_a_row(
    panels: int, expected: list[float]
) -> None:
    frames = [s for s in shapes(deck_of(chart(panels)).data) if s.name == "chart C1"]

    assert [round(frame.x, 3) for frame in frames] == expected


@pytest.mark.parametrize(
    ("signs", "size", "unit", "high"),
    [(16, 14, "　%", 0.28), (24, 12, "", 0.52), (60, 12, "", 0.76)],
)
def test_a_long_title_of_a_panel_takes_smaller_type_and_up_to_three_lines(
    signs: int, size: int, unit: str, high: float
) -> None:
    plain = chart(3)
    title = ("全渠道加权平均首次响应时长的改善幅度与目标差距" * 3)[:signs]
    made = replace(plain, panels=tuple(replace(each, title=title) for each in plain.panels))

    found = [s for s in shapes(deck_of(made).data) if s.name == "panel title"]

    assert [s.says for s in found] == [title + unit] * 3
    assert {paragraph.size for s in found for paragraph in s.paragraphs} == {size}
    assert found[0].h == pytest.approx(high, abs=0.001)


def test_a_takeaway_stands_in_its_panel_below_the_chart() -> None:
    found = {s.name: s for s in shapes(deck_of(chart(takeaway="十二月回升，仍低于目标")).data)}

    assert found["takeaway"].says == "十二月回升，仍低于目标"
    assert found["chart C1"].y + found["chart C1"].h == pytest.approx(5.5, abs=0.001)
    assert found["takeaway"].y == pytest.approx(5.62, abs=0.001)


def test_a_takeaway_of_more_than_two_lines_is_said_in_the_notes() -> None:
    words = "十一月接待量比十月多三分之二，满意度降了下来，缺口集中在初级客服。" * 5

    page = outline(deck_of(chart(takeaway=words)))[FRONT]

    shown = next(line for line in page if line.startswith("十一月接待量"))
    notes = next(line for line in page if line.startswith("    notes: 十一月接待量"))
    assert shown + notes.removeprefix("    notes: ") == words


def test_bars_are_no_taller_than_they_need() -> None:
    [frame] = [s for s in shapes(deck_of(chart(kind="bar")).data) if s.name == "chart C1"]

    assert frame.h < 3.0


def test_a_picture_takes_the_place_of_the_native_chart() -> None:
    written = deck(document(section(chart())), {"C1": Picture(pixel(), 1200, 500)})

    [picture] = [s for s in shapes(written.data) if s.name == "chart C1"]
    assert picture.w / picture.h == pytest.approx(2.4, rel=0.01)
    assert "(picture) 柱形图，十二月最高，87.7%" in outline(written)[FRONT]
    assert lint_package(written.data) == []
    assert [entry.text for entry in written.ledger.entries] == ["85.0", "83.0", "87.7", "87.7%"]


def test_a_chart_that_office_lacks_and_nobody_drew_is_told_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(PLOTS, PanelShape.COLUMNS, None)

    written = deck_of(chart())

    assert [problem.message.en for problem in written.problems] == [
        'the chart "C1" is of a type that Office lacks, and there is no picture of it'
    ]
    assert "柱形图，十二月最高，87.7%" in outline(written)[FRONT]


def test_the_legend_of_several_panels_names_the_series_that_only_one_of_them_has() -> None:
    before = charts.series("Before", "1", mark=Mark.BAR)
    now = charts.series("Now", "2", mark=Mark.BAR)
    target = charts.series("Target", "3", scenario=Scenario.TARGET, mark=Mark.BAR)
    made = charts.chart(charts.panel(before, now), charts.panel(before, now, target))

    [legend] = [s for s in shapes(deck_of(made).data) if s.name == "legend"]

    assert legend.says == "■ Before　■ Now　□ Target"


@pytest.mark.parametrize("counts", [(3, 5), (5, 3), (2, 4, 3), (1, 8, 2, 2)])
def test_panels_of_unlike_many_bars_have_bars_of_one_height_and_the_longest_a_lane_alone(
    counts: tuple[int, ...],
) -> None:
    panels = [
        charts.panel(charts.series("Hours", *("1",) * count, mark=Mark.BAR)) for count in counts
    ]

    frames = [s for s in shapes(deck_of(charts.chart(*panels)).data) if s.name == "chart C1"]

    longest = counts.index(max(counts))
    beside = [frame for at, frame in enumerate(frames) if at != longest]
    assert {round(frame.x, 3) for frame in beside} == {6.792}
    assert round(frames[longest].x, 3) == 0.667
    bars = [
        (frame.h - frames[longest].h) / (count - max(counts))
        for at, (frame, count) in enumerate(zip(frames, counts, strict=True))
        if at != longest
    ]
    assert bars == pytest.approx([bars[0]] * len(bars), abs=0.01)
    for above, below in itertools.pairwise(beside):
        assert above.y + above.h < below.y
    assert all(frame.y + frame.h < 7.0 for frame in frames)


@pytest.mark.parametrize(
    ("pixels", "place"),
    [
        ((800, 400), (1.967, 1.95, 9.4, 4.7)),
        ((400, 800), (5.492, 1.95, 2.35, 4.7)),
        ((3000, 500), (0.667, 1.95, 12.0, 2.0)),
    ],
)
def test_a_picture_is_as_large_as_its_area_takes_and_stands_in_the_middle(
    pixels: tuple[int, int], place: tuple[float, float, float, float]
) -> None:
    made = deck(document(section(chart())), {"C1": Picture(pixel(), *pixels)})

    [drawn] = [shape for shape in shapes(made.data) if shape.name == "chart C1"]
    assert (drawn.x, drawn.y, drawn.w, drawn.h) == pytest.approx(place, abs=0.001)


def test_the_figures_of_a_picture_are_in_the_ledger_with_those_of_its_words() -> None:
    made = deck(document(section(chart())), {"C1": Picture(pixel(), 800, 400)})

    assert [(entry.text, entry.where) for entry in made.ledger.entries] == [
        ("85.0", "slide 4/picture C1"),
        ("83.0", "slide 4/picture C1"),
        ("87.7", "slide 4/picture C1"),
        ("87.7%", "slide 4/picture C1/alt"),
    ]


def test_pictures_of_a_deck_are_parts_of_their_own() -> None:
    drawn = Picture(pixel(), 800, 400)
    made = deck(document(section(chart(), replace(chart(), id="C2"))), {"C1": drawn, "C2": drawn})

    media = [name for name in open_parts(made.data).contents if name.startswith("ppt/media/")]
    assert media == ["ppt/media/picture1.png", "ppt/media/picture2.png"]
