"""Branch coverage in one run: 95 % of the whole program, 100 % of text, content, language and history.

python -m tests.long.branches --folder DIR [PYTEST ARGUMENT ...]

What is compiled of the content lies in DIR, so that it is fitted once and not under the eyes of coverage.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.library import load
from tests.conftest import SHARED, TODAY
from tests.sandbox import ROOT

WANTED = {"bot/*": 95, "bot/text.py": 100, "bot/content/*": 100, "bot/language/*": 100, "bot/history/*": 100}
"""What share of lines and branches has to be run, in percent."""

LEFT_OUT = "not clean_environment and not in_time and not any_sequence and not second_command and not system_call"
"""Tests that run nothing that others do not, and take a quarter of an hour each while coverage looks on."""


def counted(environment: Mapping[str, str], arguments: list[str]) -> int:
    """Runs the tests; gives how they ended: some limit time or files, and fail because coverage takes both."""
    command = [sys.executable, "-m", "coverage", "run", "-m", "pytest", "-n0", "-k", LEFT_OUT, *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    subprocess.run([sys.executable, "-m", "coverage", "combine", "--quiet"], cwd=ROOT, env=environment, check=True)
    counts = Path(environment["COVERAGE_FILE"])
    for torn in counts.parent.glob(f"{counts.name}.*"):  # of programs that were killed, or may write no file that long
        torn.unlink()
    return ended


def is_enough(environment: Mapping[str, str], files: str, share: int) -> bool:
    """Prints what was not run of these files; whether what was is enough."""
    print(f"{files}: {share} % wanted", flush=True)
    command = [sys.executable, "-m", "coverage", "report", f"--include={files}", f"--fail-under={share}"]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True, help="where what was counted and compiled lies")
    chosen, arguments = parser.parse_known_args()
    folder = chosen.folder.resolve()
    compiled = folder / "compiled"
    shutil.rmtree(compiled, ignore_errors=True)  # what the tests fit is fitted under coverage, each time
    compiled.mkdir(parents=True)
    load([ROOT], compiled, TODAY)
    environment = {**os.environ, SHARED: str(compiled), "COVERAGE_FILE": str(folder / "coverage")}
    ended = counted(environment, arguments)
    enough = [is_enough(environment, files, share) for files, share in WANTED.items()]
    print(f"tests ended with {ended}")
    return 0 if all(enough) else 1


if __name__ == "__main__":
    sys.exit(main())
