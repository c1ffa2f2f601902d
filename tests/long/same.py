"""The shipped content in three processes that order sets in three ways: is every answer the same to the byte?

python -m tests.long.same [QUESTIONS]
"""

import hashlib
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

from bot.library import load
from bot.places import cache_folder
from tests.hostile import questions, seeds_of
from tests.sandbox import ROOT


def said(lines: bytes, seed: str) -> bytes:
    """What one process prints for these questions."""
    command = [sys.executable, "-m", "bot", "ask", "-", "--json"]
    env = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, input=lines, cwd=ROOT, env=env, capture_output=True, check=True).stdout


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    seeds = seeds_of(load([Path(ROOT)], cache_folder()))
    asked = [*seeds, *islice(questions(seeds, 59), count)]
    lines = "\n".join(" ".join(question.split()) for question in asked).encode("utf-8", "replace")
    made = [said(lines, seed) for seed in ("0", "1", "random")]
    print(f"{made[0].count(10)} answers, {len(set(made))} versions of them", hashlib.sha256(made[0]).hexdigest())
    return 0 if len(set(made)) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
