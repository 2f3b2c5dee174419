"""One section file -> its front matter, with places, and its body."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.resources import template_root
from reportgen.load.tables.text import SourceText, read_source
from reportgen.load.templates.outline_problems import expression_in_title, has_expression
from reportgen.load.yaml.nodes import MOST_BYTES, parse_yaml
from reportgen.load.yaml.schema import Converter
from reportgen.model.document.document import Slides
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.essay import Variant

_FENCE = "---"


@frozen
class FrontMatter:
    """What the block between two lines --- may say of a section.

    One without a heading of its own says so, with `title: ""`.
    """

    title: str | None = None
    needs: tuple[str, ...] = ()
    claim: str = ""
    variants: tuple[Variant, ...] = ()
    slides: Slides = Slides.EACH
    optional: bool = False


def read_section(name: str, file: Path) -> SectionSource:
    """Return the section that a file holds; raises ConfigError or TemplateError."""
    source = read_source(file, MOST_BYTES)
    lines = source.text.splitlines()
    end = _end_of_front_matter(lines)
    if end is None:
        raise TemplateError(_no_front_matter(source.file))
    front, places = _front_matter(source.file, "\n".join(lines[1:end]))
    return SectionSource(
        id=name,
        path=source.file,
        title=front.title or "",
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
        needs=front.needs,
        claim=front.claim,
        claim_place=places.get("claim"),
        title_place=places.get("title"),
        variants=front.variants,
        slides=front.slides,
        is_optional=front.optional,
        is_ours=file.is_relative_to(template_root()),
        text=source.text,
    )


def _front_matter(file: str, text: str) -> tuple[FrontMatter, Mapping[str, Place]]:
    """Return front matter and where its texts stand; raises TemplateError where it is wrong."""
    if not text.strip():
        raise TemplateError(_no_title(Place(file)))
    converter = Converter()
    root = parse_yaml(SourceText(file, text, ""), 2, "title: Results")
    front = converter.make(FrontMatter, root)
    if front is None:
        raise TemplateError(*converter.problems)
    where = converter.places.get("title", Place(file))
    if front.title is None:
        raise TemplateError(_no_title(where))
    if has_expression(front.title):
        raise TemplateError(expression_in_title(front.title, where))
    return front, converter.places


def body_alone(name: str, file: Path) -> SectionSource | None:
    """Return a section without its front matter, which is wrong; None where it has none."""
    try:
        source = read_source(file, MOST_BYTES)
    except ConfigError:
        return None
    lines = source.text.splitlines()
    end = _end_of_front_matter(lines)
    if end is None:
        return None
    body = "\n".join(lines[end + 1 :])
    return SectionSource(name, source.file, "", body, end + 2, text=source.text)


def _end_of_front_matter(lines: list[str]) -> int | None:
    """Return the line that closes front matter, counted from 0; None where there is none."""
    if not lines or lines[0].strip() != _FENCE:
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)


def _no_title(place: Place) -> Problem:
    return Problem(
        LocalText("the section has no title", "这一节没有标题", "這一節沒有標題"),
        remedy=LocalText(
            'write `title: …` between the two lines ---, or `title: ""` for none',
            '请在两行 --- 之间写 `title: …`，不要标题就写 `title: ""`',
            '請在兩行 --- 之間寫 `title: …`，不要標題就寫 `title: ""`',
        ),
        place=place,
    )


def _no_front_matter(file: str) -> Problem:
    return Problem(
        LocalText(
            "the section does not begin with a block between two lines ---",
            "小节开头缺少两行 --- 之间的设置",
            "小節開頭缺少兩行 --- 之間的設定",
        ),
        remedy=LocalText(
            "begin with ---, title: …, ---",
            "请以 ---、title: …、--- 三行开头",
            "請以 ---、title: …、--- 三行開頭",
        ),
        place=Place(file),
    )
