from __future__ import annotations

import io
from dataclasses import replace

import pptx

from reportgen.writers.base import Brand
from reportgen.writers.pptx import write
from reportgen.writers.pptx.base.base_deck import LAYOUTS, make_base
from tests.support.decks import document, section, sober, table, theme
from tests.support.package_lint import lint_package
from tests.support.parts import find, open_parts


def test_the_committed_base_is_the_one_that_the_brand_makes() -> None:
    made, committed = (open_parts(data).contents for data in (make_base(theme()), sober().base))

    assert [name for name in made if made[name] != committed.get(name)] == []
    assert set(made) == set(committed)


def test_layouts_are_found_by_name() -> None:
    presentation = pptx.Presentation(io.BytesIO(sober().base))

    assert [layout.name for layout in presentation.slide_layouts] == [
        "cover",
        "contents",
        "divider",
        "content",
        "closing",
    ]
    assert list(LAYOUTS) == [layout.name for layout in presentation.slide_layouts]


def test_nothing_is_left_of_the_narrow_default() -> None:
    presentation = pptx.Presentation(io.BytesIO(sober().base))

    boxes = [
        (shape.left, shape.top, shape.width, shape.height)
        for layout in presentation.slide_layouts
        for shape in layout.placeholders  # type: ignore[misc]
    ]
    assert (presentation.slide_width, presentation.slide_height) == (12192000, 6858000)
    assert len(presentation.slides) == 0
    assert all(x + w <= 12192000 and y + h <= 6858000 for x, y, w, h in boxes)
    assert lint_package(sober().base) == []


def test_every_theme_has_the_faces_of_the_brand() -> None:
    parts = open_parts(sober().base)

    faces = {
        (kind, str(face))
        for name in parts.contents
        if "/theme/theme" in name and name.endswith(".xml")
        for kind in ("latin", "ea")
        for face in find(parts.xml(name), f"//a:majorFont/a:{kind}/@typeface")
    }

    assert faces == {("latin", "Microsoft YaHei"), ("ea", "Microsoft YaHei")}


def test_a_brand_with_an_accent_has_it_beside_the_cover_and_at_the_edge() -> None:
    lively = replace(theme(), colours=replace(theme().colours, accent="FFC83D"))
    base = make_base(lively)

    layouts = {
        str(find(open_parts(base).xml(name), "p:cSld/@name")[0]): open_parts(base).contents[name]
        for name in open_parts(base).contents
        if name.startswith("ppt/slideLayouts/slideLayout") and name.endswith(".xml")
    }

    assert {name for name, xml in layouts.items() if b"FFC83D" in xml} == {"cover", "content"}
    written = write(document(section(table(2))), Brand(lively, base), {})
    assert lint_package(written.data) == []
