"""Finds what ships with reportgen: section templates and brands, as text and bytes."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, same
from reportgen.model.nearest import nearest
from reportgen.model.place import Place

_PACKAGE = Path(__file__).resolve().parent.parent


def template_root() -> Path:
    """Return the templates folder."""
    return _shipped("templates")


def sample_root() -> Path:
    """Return the folder of the sample reports and their catalogue."""
    return _shipped("configs")


def _shipped(name: str) -> Path:
    """Return a folder of the checkout, or the one inside the installed package."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def kinds_with_templates() -> dict[str, list[str]]:
    """Return the kinds that have section templates, with the locales that have files for them."""
    return {
        outline.parent.name: sorted({file.parent.name for file in outline.parent.glob("*/*.md")})
        for outline in sorted(template_root().glob("*/outline.yaml"))
    }


def brands() -> list[str]:
    """Return the names of the brands."""
    return sorted(file.parent.name for file in template_root().glob("brands/*/brand.yaml"))


def brand_path(brand: str) -> Path:
    """Return where a shipped brand's own file stands."""
    return template_root() / "brands" / brand / "brand.yaml"


def brand_file(brand: str, name: str) -> bytes:
    """Return a file of a brand; raises ConfigError with the nearest brand where there is none."""
    path = brand_path(brand).with_name(name)
    if not path.is_file():
        raise ConfigError(_no_brand(brand, name))
    return path.read_bytes()


def _no_brand(brand: str, name: str) -> Problem:
    close = nearest(brand, brands())
    remedy = LocalText(f"nearest: {close}", f"最接近的是：{close}", f"最接近的是：{close}")
    return Problem(
        LocalText(
            f'there is no file {name} for a brand "{brand}"',
            f"品牌“{brand}”没有文件 {name}",
            f"品牌「{brand}」沒有檔案 {name}",
        ),
        remedy=remedy if close and close != brand else same(""),
        place=Place(f"templates/brands/{brand}"),
    )
