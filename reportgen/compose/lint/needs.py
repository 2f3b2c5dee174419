"""What a section needs is a key of the config; with a need that cannot be met it never appears."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.compose.lint import name_problems as say
from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText

_KEY = LocalText("key of the config", "配置键", "設定鍵")


def needs(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each need that no config of this kind can fulfil."""
    known = section.known.keys
    start = max(section.template.text.find("needs:"), 0)
    for need in section.template.source.needs:
        if need not in known:
            found = re.compile(rf"(?<![\w.]){re.escape(need)}(?![\w.])").search(
                section.template.text, start
            )
            place = section.place(found.start() if found else start, len(need))
            yield say.unknown(_KEY, need, sorted(known), place)
