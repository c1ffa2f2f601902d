"""Running the program as a person does: in a process of its own, with a home of its own."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment(home: Path) -> Mapping[str, str]:
    """Only a home and the path to programs, as `env -i HOME=... PATH=...` gives; and what coverage counts by."""
    wanted = ("PATH", "SYSTEMROOT", "PATHEXT")
    kept = {name: value for name, value in os.environ.items() if name in wanted or name.startswith("COVERAGE_")}
    return kept | {"HOME": str(home), "LANG": "C.UTF-8"}


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """Of the processes that share this folder of compiled content, one at a time; one that is killed lets go."""
    lock = cache.with_name(f"{cache.name}.lock")
    with closing(sqlite3.connect(lock, timeout=600, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")  # a lock on the file that every system has
        yield


def warmed(home: Path, cache: Path) -> Path:
    """The home, with what was compiled before: fitting takes ten seconds, and is tried elsewhere."""
    with alone(cache):
        shutil.copytree(cache, home / ".cache" / "imaging-jobs")
    return home


def bot(*arguments: str, home: Path, stdin: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
    """One run of the program."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env={**environment(home), **variables},
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
