"""Words by which a problem says that it is what is left of something otherwise achieved."""

from __future__ import annotations

import re

from reportgen.model.regex import regex

_REMAINDER = regex(
    r"仍|尚|还有|還有|还未|還未|其余|其餘|剩余|剩餘|部分|个别|個別|除.{1,20}外"
    r"|\b(?:still|yet|remain\w*|except|apart from|other than|the rest|some)\b",
    re.IGNORECASE,
)


def states_remainder(text: str) -> bool:
    """Return whether a text says that part of a matter is left: 仍, 其余, still, except."""
    return _REMAINDER.search(text) is not None
