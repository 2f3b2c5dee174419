"""Why one of several figures is suspected: the config trusts the others more."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.figure import Figure
from reportgen.model.language import LocalText
from reportgen.wording.messages.figure_names import named_all


def with_trust(said: LocalText, trusted: Sequence[Figure]) -> LocalText:
    """Return a message that says which figures the config trusts more, if it does."""
    if not trusted:
        return said
    names = named_all(trusted)
    return LocalText(
        f"{said.en}; the config trusts these more: {names.en}",
        f"{said.hans}；按配置，这些数更可信：{names.hans}",
        f"{said.hant}；按設定，這些數更可信：{names.hant}",
    )
