"""A description in `data.metrics`, its file's header and the catalogue -> a layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reportgen.errors import ConfigError
from reportgen.load.figures import layout_problems as say
from reportgen.load.figures.layout import COLUMNS, ColumnLayout, Spot, Take
from reportgen.load.figures.layout_across import ACROSS
from reportgen.load.figures.layout_lookup import Lookup
from reportgen.load.tables.grids import Grid
from reportgen.load.tables.header import header_of
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile

_REQUIRED = ("period", "metric", "value")


def layout_of(
    grid: Grid, wish: DataFile, catalogue: Catalogue, place: Callable[[str], Place]
) -> ColumnLayout:
    """Return where the figures of a file stand; raises ConfigError with every mistake.

    `place` gives the place of a key of the description, such as `metrics.满意度`.
    """
    header = header_of(grid, wish.header, _named(wish))
    if header is None:
        raise ConfigError(say.no_header(grid.file, wish, place("header")))
    lookup = Lookup(wish, header, catalogue, place)
    takes = tuple(_takes(lookup))
    fill = tuple(index for name in wish.fill if (index := lookup.found("fill", name)) is not None)
    if lookup.problems:
        raise ConfigError(*lookup.problems)
    return ColumnLayout(
        header, takes, lookup.totals, wish.skip, fill, wish.year, tuple(lookup.unread)
    )


def _named(wish: DataFile) -> Iterator[str]:
    """Yield the texts of a description that may be names of columns."""
    for name in COLUMNS:
        yield getattr(wish, name) or name
    for several in (wish.metrics, wish.periods, wish.members, wish.dimensions):
        if not isinstance(several, str):
            yield from several


def _takes(lookup: Lookup) -> list[Take]:
    """Return the figures that each row holds."""
    said = [key for key in ACROSS if getattr(lookup.wish, key)]
    if len(said) > 1:
        lookup.problems.append(say.two_across(said[0], said[1], lookup.place(said[1])))
        return []
    spots = {name: spot for name in COLUMNS if (spot := lookup.spot(name)) is not None}
    base = Take(spots, tuple(_pairs(spots, lookup)))
    takes = list(ACROSS[said[0] if said else "value"](base, lookup))
    for key in _REQUIRED:
        missing = any(key not in take.spots for take in takes)
        if missing and getattr(lookup.wish, key) is None:
            lookup.problems.append(say.nothing_says(key, lookup.header.listed, lookup.place("")))
    return takes


def _pairs(spots: Mapping[str, Spot], lookup: Lookup) -> Iterator[tuple[Spot, Spot]]:
    """Yield dimension and member of every row, as far as members do not stand side by side."""
    wish = lookup.wish
    for name, dimension in wish.dimensions.items():
        index = lookup.found("dimensions", name)
        if index is not None:
            place = lookup.place(f"dimensions.{name}")
            yield Spot(text=dimension, place=place), lookup.column(index)
    if "dimension" in spots and "member" in spots:
        yield spots["dimension"], spots["member"]
    elif "dimension" in spots and wish.dimension and not wish.members:
        index = lookup.header.index(wish.dimension)
        if index is None:
            lookup.problems.append(say.no_member(wish.dimension, lookup.place("dimension")))
        else:
            yield spots["dimension"], lookup.column(index)
