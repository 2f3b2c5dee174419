"""What rules say can be read by whoever gets it: names, places, keys; no paths and ids of ours."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.console.base import RenderOptions, Result
from reportgen.console.text import text
from reportgen.model.language import Locale
from reportgen.pipeline import check
from tests.support.figures import CONFIGS, catalogue

RULES = Path(__file__).parents[2] / "reportgen/checks"
WRONG = CONFIGS / "quarter-summary-inconsistent/period.yaml"
FILES = re.compile(r"[\w./-]+\.(?:csv|yaml)(?::\d+:\d+)?")
TO_WRITE = re.compile(r"`[^`]*`|\{\{.*?\}\}|[\w-]+,\w+,\w*,\w*,\w+,…")
QUOTED = re.compile('"[^"]*"|“[^”]*”|「[^」]*」')
SOURCE = re.compile(r"^ *\d* \|.*$", re.MULTILINE)
PATHS = re.compile(r"\w+\[\d+\]|[a-z_]+\.[a-z_]+|\w+@\d{4}")


def filled_in() -> Iterator[tuple[str, str]]:
    """Yield what the messages of rules are filled in with: file, and expression."""
    for path in sorted(RULES.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "LocalText":
                for part in ast.walk(call):
                    if isinstance(part, ast.FormattedValue):
                        yield path.name, ast.unparse(part.value)


def test_no_message_of_a_rule_spells_a_path_or_the_id_of_a_figure() -> None:
    spelled = [
        (file, code)
        for file, code in filled_in()
        if re.search(r"(^|\.)(path|subject)$|\b(figure|actual|target|total|level)\.id$", code)
    ]

    assert spelled == []


@pytest.mark.parametrize("locale", list(Locale))
def test_the_wrong_twin_is_told_of_in_names_and_places(locale: Locale) -> None:
    told = "\n".join(text(Result(check(WRONG).findings), RenderOptions(locale)))
    for what_may_be_there in (SOURCE, TO_WRITE, FILES, QUOTED):
        told = what_may_be_there.sub("", told)

    ids = [name for name in catalogue().metrics if re.search(rf"\b{name}\b", told)]
    assert (PATHS.findall(told), ids) == ([], [])
