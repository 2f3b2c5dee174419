"""Is an Office file sound? The Open XML validator is asked, then a lint for what it misses."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tests.support.package_lint import lint_package

__all__ = ["lint_package", "missing_validator", "validate_ooxml"]

VARIABLE = "REPORTGEN_OOXML_VALIDATOR"
TOOLS = Path(__file__).parents[2] / ".tools" / "node_modules" / "@xarsh"
SECONDS = 120


def missing_validator() -> str | None:
    """Return why nothing can be validated here, or None."""
    if _validator() is None:
        return f"no Open XML validator: run `make tools`, or set {VARIABLE}"
    return None


def validate_ooxml(path: Path, version: str = "Microsoft365") -> list[str]:
    """Return what the Open XML SDK finds wrong in a docx, pptx or xlsx: a line a fault.

    Raises RuntimeError where there is no validator, or where it does not answer.
    """
    validator = _validator()
    if validator is None:
        raise RuntimeError(missing_validator())
    done = subprocess.run(
        [str(validator), str(path.resolve(strict=True)), version],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return _faults(done.stdout, done.stderr)


def _validator() -> Path | None:
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return next(iter(sorted(TOOLS.glob("ooxml-validator-*/ooxml-validator*"))), None)


def _faults(answer: str, complaint: str) -> list[str]:
    # The exit code is 0 for broken files too, so only the answer counts.
    try:
        report = json.loads(answer)
        sound, errors = report["ok"], report["errors"]
    except (json.JSONDecodeError, KeyError, TypeError) as strange:
        raise RuntimeError(f"the validator answered: {answer}{complaint}") from strange
    faults = [f"{e['path'] or 'file'} {e['xPath'] or ''}: {e['description']}" for e in errors]
    return faults if sound or faults else ["not sound, without a reason"]
