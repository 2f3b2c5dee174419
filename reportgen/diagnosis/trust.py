"""How far the config trusts files and figures: of several that may be wrong, the typed one is."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.figures.figure import Figure
from reportgen.model.report.config import Trust

_LIKELIHOODS: Mapping[Trust, float] = {"audited": 0.01, "system": 0.2, "typed": 1.0}


class Trusted:
    """How likely a figure is wrong by its file, or by what is said of it by id."""

    def __init__(self, given: Mapping[str, Trust]) -> None:
        self._given = given

    def __bool__(self) -> bool:
        return bool(self._given)

    def likelihood(self, figure: Figure) -> float:
        """Return how likely a figure is wrong beside a typed one."""
        return _LIKELIHOODS[self.level(figure)]

    def level(self, figure: Figure) -> Trust:
        """Return what is said of a figure, else of its file; the longest name of a file counts."""
        own = self._given.get(figure.id)
        file = f"/{figure.place.file}"
        named = (name for name in self._given if file.endswith(f"/{name.lstrip('./')}"))
        return own or self._given.get(max(named, key=len, default=""), "typed")


NO_TRUST = Trusted({})
