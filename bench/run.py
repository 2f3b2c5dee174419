"""Measure reportgen against the usual way, pair by pair, and print ratios beside their goals.

Usage: python -m bench.run [ROUNDS]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.contents import contents
from bench.measure import Pair, Result, measure
from bench.peer_template import make_personal_template, make_template
from bench.staff import make as make_staff
from bench.w4 import Shape, write

CONFIG = "configs/quarter-summary/period.yaml"
BUILD = ("-m", "reportgen", "build", CONFIG)
ROUNDS = 7
STAFF = 60
"""So many people: enough for a start to weigh little, few enough for the usual way to end."""


def pairs(folder: Path) -> list[Pair]:
    """Return what is compared; files are written into subfolders of `folder`."""
    template = str(folder / "template.docx")
    docxtpl = ("-m", "bench.peer_docxtpl", template, CONFIG, str(folder / "peer.docx"))
    pptx = ("-m", "bench.peer_pptx", CONFIG, str(folder / "peer.pptx"))
    ours = ("-o", str(folder / "ours"))
    return [
        Pair(
            "quarterly docx against docxtpl + matplotlib",
            (*BUILD, "--to", "docx", *ours),
            (docxtpl,),
            goal=1 / 4,
            stretch=1 / 8,
        ),
        Pair(
            "quarterly deck against python-pptx + matplotlib",
            (*BUILD, "--to", "pptx", *ours),
            (pptx,),
            goal=1 / 4,
            stretch=1 / 8,
        ),
        Pair(
            "docx and deck in one run against both scripts",
            (*BUILD, "--to", "docx", "--to", "pptx", *ours),
            (docxtpl, pptx),
            goal=1 / 7,
            stretch=1 / 13,
        ),
        Pair(
            "reportgen --help against a ten-line Click program",
            ("-m", "reportgen", "--help"),
            (("bench/ten_lines.py", "--help"),),
            goal=1.25,
            stretch=1.1,
        ),
    ]


def bulk_pairs(folder: Path) -> list[Pair]:
    """Return the personal documents of a department; both sides read the same folder."""
    config = str(make_staff(folder / "staff", STAFF))
    template = str(folder / "personal.docx")
    make_personal_template(Path(template))
    ours = ("-m", "reportgen", "bulk", config, "--to", "docx", "-j", "1", "-o", str(folder / "own"))
    peer = ("-m", "bench.peer_bulk", template, config, str(folder / "peers"))
    return [Pair(f"documents for {STAFF} people against docxtpl", ours, (peer,), 1 / 30, 1 / 70)]


MONEY = "110,000 sums of money"
SHAPES = {
    "110,000 counts": Shape(decimals=0),
    MONEY: Shape(),
    "176,000 counts, months in quarters": Shape(months=12, decimals=0, spans=(1, 3)),
    "1,100,000 counts": Shape(months=100, decimals=0),
}
PEERS = (
    ("polars", "110,000 counts", 2, 1.3),
    ("polars", MONEY, 2, 1.3),
    ("polars", "176,000 counts, months in quarters", 2, 1.3),
    ("polars", "1,100,000 counts", 6, 4),
    ("pandera", MONEY, 0.45, 0.38),
    ("great_expectations", MONEY, 1 / 10, 1 / 11),
    ("frictionless", MONEY, 1 / 10, 1 / 11),
)
"""Peer, shape, goal, stretch. Polars only adds up; the others check rows and sums as well."""


def large_pairs(folder: Path) -> Iterator[Pair]:
    """Yield what is compared on large files, with those of the peers that are installed."""
    for peer, name, goal, stretch in PEERS:
        if find_spec(peer) is None:
            print(f"{f'check of {name} against {peer}':<66} skipped: pip install '.[bench]'")
            continue
        config = write(folder / f"large{list(SHAPES).index(name)}", SHAPES[name])
        ours = ("-m", "reportgen", "check", str(config), "--fail-on", "never")
        theirs = ("-m", f"bench.peer_{peer}", str(config.with_name("metrics.csv")))
        yield Pair(f"check of {name} against {peer}", ours, (theirs,), goal, stretch)


def show(result: Result) -> None:
    """Print one line of numbers."""
    pair = result.pair
    verdict = "met" if result.ratio <= pair.goal else "MISSED"
    print(
        f"{pair.name:<66} {median(result.ours):7.3f} {median(result.peer):7.3f} "
        f"{result.ratio:6.3f} {pair.goal:6.3f} {pair.stretch:7.3f}  {verdict}",
        flush=True,
    )


def show_contents(folder: Path) -> None:
    """Print what each side wrote."""
    print()
    for path in sorted([*folder.glob("peer.*"), *folder.glob("ours/*")]):
        side = "reportgen" if path.parent.name == "ours" else "usual way"
        print(f"{side} {path.suffix}: {contents(path)}")


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    print(f"CPU seconds of the whole process tree, medians of {rounds} rounds, taken in turn;")
    print("the ratio is the median of the rounds' ratios: smaller is better.\n")
    print(f"{'':<66} {'ours':>7} {'usual':>7} {'ratio':>6} {'goal':>6} {'stretch':>7}")
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as name:
        folder = Path(name)
        make_template(folder / "template.docx")
        for pair in (*pairs(folder), *bulk_pairs(folder), *large_pairs(folder)):
            show(measure(pair, rounds))
        show_contents(folder)


if __name__ == "__main__":
    main()
