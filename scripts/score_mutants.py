"""Write docs/mutation-score.json: how many slips the checks catch, and whom they blame."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the score; docs/checks.md shows it after `make docs`."""
    sys.path.insert(0, str(ROOT))
    from tests.mutation.score import score

    rows = ",\n".join(
        f" {json.dumps(k, ensure_ascii=False)}: {json.dumps(v)}" for k, v in score().items()
    )
    (ROOT / "docs" / "mutation-score.json").write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
