"""A long run in one process: do memory and time stay flat?

python -m tests.long.soak [--turns N] [--asks N]
"""

import argparse
import gc
import json
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import process_time

from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library, load
from bot.places import cache_folder
from tests.hostile import seeds_of

ROOT = Path(__file__).resolve().parents[2]
PARTS = 10


def resident() -> float:
    """MiB of memory that the process holds now (Linux)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def run(count: int, step: Callable[[int], None]) -> dict[str, list[float]]:
    """Memory and milliseconds a step after each tenth."""
    memory, times = [round(resident(), 1)], []
    for part in range(PARTS):
        began = process_time()
        for number in range(part * count // PARTS, (part + 1) * count // PARTS):
            step(number)
        times.append(round(1000 * (process_time() - began) / (count / PARTS), 3))
        memory.append(round(resident(), 1))
    return {"memory_mib": memory, "ms_each": times}


def one_conversation(library: Library, turns: int) -> dict[str, list[float]]:
    """Turn after turn of one conversation."""
    asked, held = cycle(seeds_of(library)), [Conversation()]

    def step(number: int) -> None:
        held[0] = ask(library, held[0], next(asked))

    return run(turns, step)


def alone(library: Library, asks: int) -> dict[str, list[float]]:
    """Questions that stand alone."""
    asked = cycle(seeds_of(library))
    return run(asks, lambda number: void(ask(library, Conversation(), next(asked))))


def void(_: object) -> None:
    """Lets go of what it is given."""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=10_000)
    parser.add_argument("--asks", type=int, default=100_000)
    chosen = parser.parse_args()
    library = load([ROOT], cache_folder())
    report = {"asks": alone(library, chosen.asks), "turns": one_conversation(library, chosen.turns)}
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
