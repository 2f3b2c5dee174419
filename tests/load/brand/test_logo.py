"""A logo is a PNG or a JPEG of a size that a page can use."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from reportgen.errors import ConfigError
from reportgen.load.brand.logo import read_logo
from reportgen.model.place import Place

HERE = Place("brand.yaml", 7, 7)


def image(width: int, height: int, kind: str = "PNG") -> bytes:
    """Return a picture of one bit a point."""
    held = io.BytesIO()
    Image.new("L" if kind == "JPEG" else "1", (width, height)).save(held, kind)
    return held.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_it_knows_its_kind_and_size(kind: str, name: str) -> None:
    logo = read_logo(image(30, 20, kind), HERE)

    assert (logo.extension, logo.width, logo.height) == (name, 30, 20)


@pytest.mark.parametrize(
    "data",
    [
        image(30, 20, "GIF"),
        image(30, 20)[:40],
        b"no picture",
        image(8001, 5000),  # more than forty million points
        image(10_000, 9_000),  # so many that the library itself warns
    ],
)
def test_what_is_no_such_picture_or_far_too_large_is_refused(data: bytes) -> None:
    with pytest.raises(ConfigError) as stop:
        read_logo(data, HERE)

    assert [problem.place for problem in stop.value.problems] == [HERE]


def test_forty_million_points_are_not_too_many() -> None:
    assert read_logo(image(8000, 5000), HERE).width == 8000
