"""Write docs/score.md: how many slips the checks catch, and whom they blame."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the score; docs/checks.md shows it after `make docs`."""
    sys.path.insert(0, str(ROOT))
    from tests.mutation.score import as_markdown, score

    (ROOT / "docs" / "score.md").write_text(as_markdown(score()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
