"""The manual page of a check, from the docstring of its module."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from reportgen.checks import CHECKS
from reportgen.checks.base import Check, Scope
from reportgen.checks.built_in import PAGES
from reportgen.model.finding import Severity
from reportgen.model.frozen import frozen

_PASSES, _FAILS = "Passes:", "Fails:"
_RUN = re.compile(r"^    passes:(.*?)^    fails:(.*?)^    says:(.*?)\Z", re.MULTILINE | re.DOTALL)


@frozen
class Example:
    """Figures on one line, as `load.figures.figure_line` reads them, and what a rule says."""

    passes: str
    fails: str
    says: str


@frozen
class Manual:
    """What a check means, an example that passes and one that fails, how severe, when it runs."""

    name: str
    summary: str
    text: str
    passes: str
    fails: str
    severity: Severity
    scope: Scope | None
    example: Example | None = None


def names() -> tuple[str, ...]:
    """Return the names of all checks, those of rules first."""
    return (*CHECKS, *PAGES)


def manual(name: str) -> Manual:
    """Return the page of a check."""
    if name in CHECKS:
        check = CHECKS[name]
        return _parsed(name, page(check), check.severity, check.scope)
    severity = Severity.ERROR if name in ("input", "coverage") else Severity.WARNING
    return _parsed(name, PAGES[name], severity, None)


def manuals() -> Iterator[Manual]:
    """Yield the page of every check."""
    return map(manual, names())


def page(check: Check) -> str:
    """Return the docstring that documents a rule."""
    return inspect.getdoc(inspect.getmodule(check.function)) or ""


def _parsed(name: str, text: str, severity: Severity, scope: Scope | None) -> Manual:
    summary, _, rest = text.partition("\n")
    before, _, examples = rest.partition(_PASSES)
    passes, _, fails = examples.partition(_FAILS)
    return Manual(
        name,
        summary.strip(),
        before.strip(),
        _flowing(passes),
        _flowing(fails),
        severity,
        scope,
        _example(text),
    )


def _flowing(text: str) -> str:
    """Return an example on one line, without what follows its paragraph."""
    return " ".join(text.partition("\n\n")[0].split())


def _example(text: str) -> Example | None:
    """Return the example that can be run: three indented entries at the end of a page."""
    match = _RUN.search(text)
    return Example(*(" ".join(each.split()) for each in match.groups())) if match else None
