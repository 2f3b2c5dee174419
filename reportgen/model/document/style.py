"""How documents are to look: which brand, and how charts are drawn."""

from __future__ import annotations

from enum import Enum

from reportgen.model.frozen import frozen


class ChartStyle(Enum):
    """Whether charts are native Office charts or pictures."""

    NATIVE = "native"
    PICTURE = "picture"


@frozen
class Style:
    """The brand's name or file, and how charts are drawn."""

    brand: str = "sober"
    charts: ChartStyle = ChartStyle.NATIVE
