"""The history's file: made with its modes, brought to the newest schema, emptied for good."""

import errno
import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from bot.dataclass import dataclass
from bot.history.aside import beside, copy, drop_copy
from bot.text import visible

LARGEST = 512 * 1024 * 1024
"""Bytes; a larger file is moved aside, and a new one begun."""

WAIT = 1.0
"""Seconds to wait for another copy of the program that is writing."""

MIGRATIONS = (
    (
        "CREATE TABLE conversations (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, time TEXT NOT NULL)",
        """CREATE TABLE turns (id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            question TEXT NOT NULL, shown TEXT NOT NULL, kind TEXT NOT NULL, time TEXT NOT NULL)""",
        "CREATE INDEX turns_of ON turns(conversation)",
    ),
)
"""The statements that make each version of the schema from the one before; the version is their number."""

SUMMARIES = """
    SELECT conversations.id, title, max(turns.time), count(*)
    FROM conversations JOIN turns ON conversation = conversations.id
    WHERE title LIKE :like ESCAPE '\\' OR conversations.id IN
        (SELECT conversation FROM turns WHERE question LIKE :like ESCAPE '\\' OR shown LIKE :like ESCAPE '\\')
    GROUP BY conversations.id ORDER BY max(turns.id) DESC LIMIT 1000"""


@dataclass(frozen=True, slots=True)
class Summary:
    """One conversation in a list."""

    id: int
    title: str
    time: str
    """Of its last turn, local, to the minute."""
    turns: int


class Newer(Exception):
    """The file was written by a newer version of the program."""


class Strange(Exception):
    """What lies at the path is no file of ours: a link, a folder, a device."""


class Large(Exception):
    """The file is far too large."""


def opened(path: Path, doubtful: bool = False) -> sqlite3.Connection:
    """The file, made if need be, at the newest version of the schema.

    Raises Newer, Strange, Large, OSError, sqlite3.Error.
    With `doubtful` every page is looked at, which takes a second for a hundred thousand turns.
    """
    _prepare(path)
    kept = _connected(path)
    if doubtful and kept.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        kept.close()
        raise Damaged
    return kept


def _prepare(path: Path) -> None:
    """Makes folder and file with their modes from the first byte on; follows no link."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not stat.S_ISDIR(os.lstat(path.parent).st_mode):
        raise Strange
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600))
    about = os.lstat(path)
    if not stat.S_ISREG(about.st_mode) or any(map(_is_strange, beside(path))):
        raise Strange
    if about.st_size > LARGEST:
        raise Large
    if os.name == "posix" and about.st_mode & 0o077:
        os.chmod(path, 0o600)


def _is_strange(path: Path) -> bool:
    """Whether something lies there that is no file."""
    return os.path.lexists(path) and not stat.S_ISREG(os.lstat(path).st_mode)


@dataclass(frozen=True, slots=True)
class Seen:
    """Which file lies at a path, and how large it is."""

    device: int
    number: int
    size: int

    def is_followed_by(self, later: "Seen") -> bool:
        """Whether it is still this file, and nobody cut it or made it far too large."""
        same = (self.device, self.number) == (later.device, later.number)
        return same and self.size <= later.size <= LARGEST


NOWHERE = Seen(0, 0, 0)
"""Nothing at all."""


def seen(path: Path) -> Seen:
    """The file at a path, or nowhere."""
    try:
        about = os.lstat(path)
    except OSError:
        return NOWHERE
    return Seen(about.st_dev, about.st_ino, about.st_size)


def _connected(path: Path) -> sqlite3.Connection:
    """The file, opened, at the newest version of the schema."""
    # The chat opens it beside the first picture and uses it from then on: never two threads at once.
    kept = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
    kept.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        kept.execute("PRAGMA journal_mode = WAL")
        kept.execute("PRAGMA synchronous = FULL")
        kept.execute("PRAGMA secure_delete = ON")
        kept.execute("PRAGMA temp_store = MEMORY")  # a copy made in passing would lie in a folder for all
        kept.execute("PRAGMA foreign_keys = ON")
        _migrate(kept, path)
    except (sqlite3.Error, UnicodeDecodeError, MemoryError, Newer, OSError):
        kept.close()
        raise
    return kept


def _migrate(kept: sqlite3.Connection, path: Path) -> None:
    """Brings the schema to the newest version; a copy in the old form is there until all of it is done."""
    if 0 < _version(kept) < len(MIGRATIONS):
        copy(kept, path)
    while (version := _version(kept)) != len(MIGRATIONS):
        if version > len(MIGRATIONS):
            raise Newer
        _step(kept, version)
    drop_copy(path)


def _step(kept: sqlite3.Connection, version: int) -> None:
    """From one version to the next: whole, or not at all."""
    kept.execute("BEGIN IMMEDIATE")
    if _version(kept) == version:  # another copy of the program may have done it meanwhile
        for statement in MIGRATIONS[version]:
            kept.execute(statement)
        kept.execute(f"PRAGMA user_version = {version + 1}")
    kept.execute("COMMIT")


def _version(kept: sqlite3.Connection) -> int:
    found: int
    (found,) = kept.execute("PRAGMA user_version").fetchone()
    return found


def summaries(kept: sqlite3.Connection, like: str) -> tuple[Summary, ...]:
    """Conversations in whose titles, questions or answers the pattern is found, the latest first."""
    rows = kept.execute(SUMMARIES, {"like": like}).fetchall()
    return tuple(Summary(ident, visible(str(title)), str(time)[:16], count) for ident, title, time, count in rows)


def delete(kept: sqlite3.Connection, where: str, values: tuple[int, ...]) -> bool:
    """Deletes, then empties what SQLite may still hold: the write-ahead file and free pages."""
    with kept:
        found = kept.execute(f"DELETE FROM conversations{where}", values).rowcount
    _empty_log(kept)
    kept.execute("VACUUM")
    _empty_log(kept)
    return found > 0


def _empty_log(kept: sqlite3.Connection) -> None:
    """Takes the write-ahead file back to nothing; it may not stay because somebody is just reading it."""
    if kept.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise Busy


class Damaged(sqlite3.DatabaseError):
    """Pages of the file are gone."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


class Busy(sqlite3.OperationalError):
    """Another copy of the program reads what is to be emptied."""

    sqlite_errorcode = sqlite3.SQLITE_BUSY


TROUBLES = {
    sqlite3.SQLITE_BUSY: "locked", sqlite3.SQLITE_LOCKED: "locked", sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_CORRUPT: "corrupt", sqlite3.SQLITE_NOTADB: "corrupt",
    # tables that are not ours, or not all of them
    sqlite3.SQLITE_ERROR: "corrupt", sqlite3.SQLITE_CONSTRAINT: "corrupt", sqlite3.SQLITE_MISMATCH: "corrupt",
}  # fmt: skip
"""What the failures of SQLite mean to the person; of any other the file is not to blame."""


def trouble(error: Exception) -> str:
    """What a failure means to the person: locked, full, corrupt or readonly."""
    if isinstance(error, OSError):
        return "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "readonly"
    return TROUBLES.get(getattr(error, "sqlite_errorcode", -1) & 0xFF, "readonly")
