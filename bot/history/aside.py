"""Files beside the history: what was damaged or had grown too large, and the copy made before a migration."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

ASIDE = ".corrupt-"
"""Stands between the file's name and a number where it was moved aside."""

BEFORE = ".before"
"""Stands behind the name of a copy in the form of an older version."""


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside it: what is not yet in it, and who reads what of that."""
    return tuple(path.with_name(path.name + tail) for tail in ("-wal", "-shm", "-journal"))


def moved(path: Path) -> bool:
    """Whether a file that is of no use any more is kept under another name now, so that nothing is destroyed."""
    try:
        free = next(name for number in range(1, 1000) if not os.path.lexists(name := _aside(path, number)))
        os.replace(path, free)
        for each, aside in zip(beside(path), beside(free), strict=True):
            with suppress(FileNotFoundError):
                os.replace(each, aside)
    except (OSError, StopIteration):
        return False
    return True


def _aside(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}{ASIDE}{number}")


def deleted(path: Path) -> bool:
    """Deletes what was moved aside or copied; whether there was anything."""
    found = [each for tail in (f"{ASIDE}*", BEFORE) for each in path.parent.glob(f"{path.name}{tail}")]
    for aside in found:
        with suppress(OSError):
            aside.unlink()
    return bool(found)


def copy(kept: sqlite3.Connection, path: Path) -> None:
    """A whole copy, for its owner only, before the form is changed; raises OSError, sqlite3.Error."""
    drop_copy(path)
    made = path.with_name(path.name + BEFORE)
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600))
    kept.execute("VACUUM INTO ?", (str(made),))


def drop_copy(path: Path) -> None:
    """Deletes that copy, once the file is of the newest form or a conversation is to be forgotten."""
    with suppress(FileNotFoundError):
        os.unlink(path.with_name(path.name + BEFORE))
