"""Programs and files that break a history: what a process of its own does with one, and a database that fails."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.sandbox import ROOT, environment

WRITER = """
import sys
import time
from pathlib import Path
from bot.history.store import History, Kept
history, ident, number = History(Path(sys.argv[1])), 0, 0
name, count = sys.argv[2], int(sys.argv[3])
while number < count:
    ident = history.append(ident, Kept(f"{name} question {number}", "shown " * 50, "answer"))
    if not history.waiting:
        print(number, flush=True)
    number += 1
history.close()
"""
"""Keeps turns one after the other, and says of each when it is kept."""


def python(code: str, *arguments: object, home: Path, before: Sequence[str] = ()) -> "subprocess.Popen[str]":
    """Code of ours in a process of its own; `before` is the command that starts it."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT, env={**environment(home), "PYTHONDONTWRITEBYTECODE": "1"}, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def kept(folder: Path) -> list[str]:
    """The questions in a history file, read without our program; raises where the file is not whole."""
    with sqlite3.connect(folder / "history.db") as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        found = [str(row[0]) for row in file.execute("SELECT question FROM turns ORDER BY id")]
    file.close()
    return found


def lost(folder: Path, name: str, home: Path, after: float) -> list[str]:
    """What a program said it kept and is not there, after it was killed so many seconds after its first turn."""
    program = python(WRITER, folder, name, 100_000, home=home)
    assert program.stdout
    assert program.stderr
    said = [program.stdout.readline()]
    time.sleep(after)
    program.kill()
    said += program.stdout.readlines()
    program.wait()
    program.stdout.close()
    program.stderr.close()
    told = [f"{name} question {line.strip()}" for line in said if line.endswith("\n")]
    assert told
    return sorted(set(told) - set(kept(folder)))


def all_bytes(folder: Path) -> bytes:
    """Everything that lies in a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


class Failing(sqlite3.Connection):
    """A database whose n-th operation fails, and every one after it."""

    left = -1
    """Operations that still work; below 0, all do."""
    error: type[Exception] | Callable[[], Exception]

    failed = False
    """Whether one has failed."""

    def _step(self) -> None:
        if Failing.left == 0:
            Failing.failed = True
            raise Failing.error()
        Failing.left -= 1

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._step()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self._step()
        return super().executemany(*arguments)

    def __exit__(self, *arguments: Any) -> Any:
        try:
            self._step()
        except sqlite3.Error:
            super().__exit__(sqlite3.Error, sqlite3.Error(), None)  # a commit that fails is rolled back
            raise
        return super().__exit__(*arguments)


def failure(code: int) -> Callable[[], sqlite3.Error]:
    """Makes the error that SQLite raises with a code."""

    def made() -> sqlite3.Error:
        error = sqlite3.OperationalError("made for a test")
        error.sqlite_errorcode = code
        return error

    return made
