"""Pictures inline in the text: charts drawn as PNG, and a brand's logo. Sizes are in EMU."""

from __future__ import annotations

from reportgen.writers.docx.page import PART, Page
from reportgen.writers.office.xml import escaped

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_LOGO_HEIGHT = 9 * 36000
_LOGO_WIDTH = 60 * 36000


def picture_run(page: Page, target: str, size: tuple[int, int], name: str, alt: str) -> str:
    """Return a run with the picture in a part of the package, such as media/logo.png."""
    width, height = size
    relation = page.package.relations(PART).add("image", target)
    number = page.next_drawing()
    graphic = (
        f'<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{escaped(name)}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic>"
    )
    return inline_run(page, graphic, width, height, alt)


def inline_run(page: Page, graphic: str, width: int, height: int, alt: str) -> str:
    """Return a run with a graphic that stands in the line like a letter."""
    number = page.next_drawing()
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="drawing {number}" descr="{escaped(alt)}"/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing></w:r>"
    )


def logo_run(page: Page) -> str:
    """Return a run with the brand's logo, at most 9 mm high and 60 mm wide; nothing without one."""
    logo = page.brand.theme.logo
    if logo is None:
        return ""
    target = f"media/logo.{logo.extension}"
    kind = f"image/{logo.extension}"
    page.package.add_default(logo.extension, kind)
    page.package.add(f"word/{target}", logo.data, kind)
    scale = min(_LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
    size = (round(logo.width * scale), round(logo.height * scale))
    return picture_run(page, target, size, "logo", page.document.cover.organisation)
