"""Chart -> picture: the panels of a chart as PNG; matplotlib is imported when one is drawn."""

from reportgen.pictures.picture import draw_chart

__all__ = ["draw_chart"]
