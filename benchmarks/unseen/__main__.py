"""Make the test set: `python -m benchmarks.unseen --out DIR --seed N --count N`."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.unseen.generate import CHANNELS, NATURAL, write
from benchmarks.unseen.layouts import LAYOUTS, SETS
from benchmarks.unseen.model import FIELDS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unseen", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for case/, labels/ and expected.json")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True, help="number of documents")
    parser.add_argument(
        "--channel",
        action="append",
        choices=CHANNELS,
        help="may be given several times; left out: every form but scans and pictures",
    )
    parser.add_argument("--set", choices=list(SETS), help="only the layouts of this set; left out: of first and second")
    parser.add_argument("--kind", choices=list(FIELDS), help="only this kind")
    args = parser.parse_args()
    layouts = SETS[args.set] if args.set else LAYOUTS
    tally = write(args.out, args.seed, args.count, tuple(args.channel or NATURAL), args.kind, layouts)
    for name, n in sorted(tally.items()):
        print(f"{n:5} {name}")


if __name__ == "__main__":
    main()
