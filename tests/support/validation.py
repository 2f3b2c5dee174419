"""Is an Office file sound? Asks the Open XML validator; `package_lint` asks what that one misses."""

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
        [str(validator), str(path), version],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if done.returncode == 0:
        return []
    return _faults(done.stdout) or [f"validator ended with {done.returncode}: {done.stderr}"]


def _validator() -> Path | None:
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return next(iter(sorted(TOOLS.glob("ooxml-validator-*/ooxml-validator*"))), None)


def _faults(answer: str) -> list[str]:
    try:
        found = json.loads(answer)
    except json.JSONDecodeError:
        return [answer.strip()] if answer.strip() else []
    errors = found.get("errors", []) if isinstance(found, dict) else found
    return [json.dumps(error, ensure_ascii=False, sort_keys=True) for error in errors]
