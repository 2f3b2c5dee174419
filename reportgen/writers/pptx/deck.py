"""What every part of the pptx writer works with: document, brand, package, printing."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.document.document import Document
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale, LocalText
from reportgen.wording.lines import plain_line
from reportgen.writers.base import Brand, Pictures
from reportgen.writers.office.package import Package
from reportgen.writers.pptx.base.layouts import SlideLayout
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import width_of
from reportgen.writers.pptx.measure.geometry import Type
from reportgen.writers.printing import Printing


class Deck:
    """The state of one deck in the making: what was printed, and what did not fit."""

    def __init__(
        self,
        document: Document,
        brand: Brand,
        pictures: Pictures,
        package: Package,
        layouts: Mapping[str, SlideLayout],
    ) -> None:
        self.document = document
        self.brand = brand
        self.pictures = pictures
        self.package = package
        self.layouts = layouts
        self.printing = Printing(document.locale)
        self.problems: list[Problem] = []

    @property
    def locale(self) -> Locale:
        """Return the language of the deck."""
        return self.document.locale

    @property
    def language(self) -> str:
        """Return the language tag of its runs."""
        return self.brand.theme.fonts[self.locale].language

    def one_line(self, text: str, width: float, style: Type) -> str:
        """Return a text cut to one line of `width` inches; a cut is a finding."""
        shown = shortened(text, width, style)
        if shown != text:
            self.too_long(text)
        return shown

    def few_lines(self, inlines: Inlines, width: float, style: Type, most: int) -> Inlines:
        """Return inlines cut to a few lines of `width` inches; a cut is a finding."""
        shown, *left = parts_that_fit(inlines, self.locale, (width, most), style) or [()]
        if not left:
            return shown
        self.too_long(plain_line(inlines, self.locale))
        return (*shown, Text("…"))

    def too_long(self, text: str) -> None:
        """Remember that a text did not fit its place on a slide."""
        self._say(
            Problem(
                LocalText(
                    f'"{text}" is too long for its place on the slide, and was cut there',
                    f"“{text}”太长，幻灯片上放不下，已截短",
                    f"「{text}」太長，投影片上放不下，已截短",
                ),
                remedy=LocalText(
                    "write it shorter; titles hold two lines, names one",
                    "请写短一些：标题最多两行，名称一行",
                    "請寫短一些：標題最多兩行，名稱一行",
                ),
                severity=Severity.WARNING,
                values=(text,),
            )
        )

    def too_wide(self, what: str) -> None:
        """Remember that a block does not fit a slide even in the smallest type."""
        self._say(
            Problem(
                LocalText(
                    f'"{what}" is too wide for a slide, even in the smallest type',
                    f"“{what}”太宽，用最小字号也放不进一张幻灯片",
                    f"「{what}」太寬，用最小字級也放不進一張投影片",
                ),
                remedy=LocalText(
                    "show fewer columns, or shorter names",
                    "请减少列数，或者写短名称",
                    "請減少欄數，或者寫短名稱",
                ),
                severity=Severity.WARNING,
                values=(what,),
            )
        )

    def not_drawn(self, chart: str) -> None:
        """Remember that a chart is neither native nor a picture; its words stand in its place."""
        self._say(
            Problem(
                LocalText(
                    f'the chart "{chart}" is of a type that Office lacks, '
                    "and there is no picture of it",
                    f"图表“{chart}”的类型 Office 没有，也没有它的图片",
                    f"圖表「{chart}」的類型 Office 沒有，也沒有它的圖片",
                ),
                remedy=LocalText(
                    "choose another type of chart", "请换一种图表类型", "請換一種圖表類型"
                ),
                severity=Severity.WARNING,
                values=(chart,),
            )
        )

    def _say(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def shortened(text: str, width: float, style: Type) -> str:
    """Return a text that ends in … where it is wider than `width` inches."""
    if width_of(text, style) <= width:
        return text
    end = len(text)
    while end > 1 and width_of(f"{text[:end]}…", style) > width:
        end -= 1
    return f"{text[:end].rstrip()}…"
