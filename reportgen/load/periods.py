"""Periods as people write them: 2024-Q4, 24Q4, 2024/10, 2024年10月, 2024年第四季度."""

from __future__ import annotations

import re
import unicodedata

from reportgen.model.period import Period

_QUARTERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
_FORMS = (
    (re.compile(r"(?:20)?(\d{2})-?Q([1-4])", re.IGNORECASE), "20{0}-Q{1}"),
    (re.compile(r"(\d{4})(?:-?Q|年第?)([1-4一二三四])(?:季度|季)?", re.IGNORECASE), "{0}-Q{1}"),
    (re.compile(r"(\d{4})[/.-](\d{1,2})"), "{0}-{1:0>2}"),
    (re.compile(r"(\d{4})年(\d{1,2})月(?:份)?"), "{0}-{1:0>2}"),
    (re.compile(r"(\d{4})年(?:度)?"), "{0}"),
)


def parse_period(text: str) -> Period:
    """Return the period that a text names in one of the usual forms; raises ValueError."""
    try:
        return Period.parse(text)
    except ValueError:
        folded = unicodedata.normalize("NFKC", text).replace(" ", "")
        for form, pattern in _FORMS:
            match = form.fullmatch(folded)
            if match:
                parts = [_QUARTERS.get(part, part) for part in match.groups()]
                return Period.parse(pattern.format(*parts))
        raise
