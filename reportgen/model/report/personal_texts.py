"""What one person wrote into a file of their own, beside the config that all share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.report.texts import TypedText


@frozen
class PersonalTexts:
    """What one person's file of an annual summary says: the kind's texts with hers put in.

    `written` are the config paths that the file says itself, `texts` and `places` are its own.
    """

    content: object
    written: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    texts: tuple[TypedText, ...] = ()

    def replaces(self, path: str) -> bool:
        """Return whether the file says something else at a config path, or at what holds it."""
        return any(path == own or path.startswith((f"{own}.", f"{own}[")) for own in self.written)
