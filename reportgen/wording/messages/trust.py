"""Why one of several figures is suspected: the config trusts the others more."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.figure import Figure
from reportgen.model.language import LocalText

_MOST_NAMED = 3


def with_trust(said: LocalText, trusted: Sequence[Figure]) -> LocalText:
    """Return a message that says which figures the config trusts more, if it does."""
    if not trusted:
        return said
    names = [figure.id for figure in trusted[:_MOST_NAMED]]
    more = " …" if len(trusted) > _MOST_NAMED else ""
    return LocalText(
        f"{said.en}; the config trusts {', '.join(names)}{more} more",
        f"{said.hans}；按配置，{'、'.join(names)}{more} 更可信",
        f"{said.hant}；按設定，{'、'.join(names)}{more} 更可信",
    )
