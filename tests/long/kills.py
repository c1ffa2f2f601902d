"""Programs that keep turns are killed at random moments: is every turn that was said to be kept there afterwards?

python -m tests.long.kills [COUNT]
"""

import random
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.history.broken import kept, lost

KILLS = 500
FOLDERS = 5
"""Histories, each of which is killed again and again."""


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    chance, began, wrong = random.Random(63), perf_counter(), 0
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for number in range(count):
            gone = lost(home / f"{number % FOLDERS}", f"run{number}", home, chance.uniform(0.0, 0.25))
            wrong += bool(gone)
            print("\n".join(gone), end="\n" if gone else "")
        turns = sum(len(kept(home / f"{number}")) for number in range(min(FOLDERS, count)))
    print(f"{count} kills, {turns} turns kept, {wrong} with a turn lost, {perf_counter() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
