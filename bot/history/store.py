"""Conversations kept on this machine, in SQLite; where that fails, the conversation goes on and says so once."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bot.dataclass import dataclass, field
from bot.history import aside
from bot.history.file import (
    NOWHERE,
    Large,
    Newer,
    Seen,
    Strange,
    Summary,
    delete,
    opened,
    seen,
    summaries,
    trouble,
)
from bot.text import visible

T = TypeVar("T")

FILE = "history.db"

MOVED = ("corrupt", "large")
"""Troubles that are over at once: the file is moved aside, and a new one begun."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One turn as it was shown."""

    question: str
    shown: str
    kind: str
    time: str = ""


@dataclass(frozen=True, slots=True)
class Unwritten:
    """Turns of an earlier conversation that could not be written; its id is 0 where none of it was."""

    conversation: int
    turns: tuple[Kept, ...]


@dataclass(slots=True)
class History:
    """The file of kept conversations. Without a folder nothing is kept, and nothing is touched."""

    folder: Path | None = None
    trouble: str = ""
    """What went wrong last: locked, full, readonly, strange, newer, corrupt, large."""
    told: set[str] = field(default_factory=set)
    waiting: list[Kept] = field(default_factory=list)
    """Turns of this conversation that could not be written yet."""
    earlier: list[Unwritten] = field(default_factory=list)
    """Those of conversations before it."""
    _of: int = 0
    """The conversation that was kept last."""
    _open: sqlite3.Connection | None = None
    _seen: Seen = NOWHERE
    """The file that is open, as it was last seen."""

    @property
    def on(self) -> bool:
        return self.folder is not None

    @property
    def path(self) -> Path:
        assert self.folder is not None
        return self.folder / FILE

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever kept here."""
        return self.folder is not None and not os.path.lexists(self.path)

    def news(self) -> str:
        """What went wrong since it was last asked, the same thing only once; or nothing."""
        trouble, self.trouble = self.trouble, ""
        if trouble in self.told:
            return ""
        self.told.add(trouble)
        return trouble

    def append(self, conversation: int, turn: Kept) -> int:
        """Keeps a turn, after those that had to wait; gives the conversation's id (0 while nothing could be kept)."""
        if not self.on:
            return 0
        self._of = conversation
        self.waiting.append(turn)
        return self.retry()

    def retry(self) -> int:
        """Keeps what had to wait; gives the id of the conversation that was kept last (0 while none could be)."""
        if self.waiting or self.earlier:
            ident = self._try(self._write, -1)
            if ident >= 0:
                self._of = ident
                self.waiting.clear()
                self.earlier.clear()
        return self._of

    def part(self) -> None:
        """Another conversation begins: what has to wait stays with the one it is of."""
        if self.waiting:
            self.earlier.append(Unwritten(self._of, tuple(self.waiting)))
        self.waiting.clear()
        self._of = 0

    def _write(self, kept: sqlite3.Connection) -> int:
        with kept:
            for one in self.earlier:
                _insert(kept, one.conversation, one.turns)
            return _insert(kept, self._of, self.waiting) if self.waiting else self._of

    def conversations(self, words: str = "") -> tuple[Summary, ...]:
        """All conversations, the latest first; with words, those that hold them."""
        like = "%" + visible(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        return self._try(lambda kept: summaries(kept, like), ())

    def turns(self, conversation: int) -> tuple[Kept, ...]:
        """The turns of a conversation, in order, cleaned once more: the file may be another program's work."""
        query = "SELECT question, shown, kind, time FROM turns WHERE conversation = ? ORDER BY id"
        rows = self._rows(query, conversation)
        return tuple(
            Kept(visible(str(one)), _lines(str(two)), visible(str(three)), str(time)) for one, two, three, time in rows
        )

    def questions(self, most: int = 100) -> tuple[str, ...]:
        """The last questions of all conversations, the oldest first."""
        query = "SELECT question FROM turns ORDER BY id DESC LIMIT ?"
        rows = self._rows(query, most)
        return tuple(visible(str(question)) for (question,) in reversed(rows))

    def _rows(self, query: str, value: int) -> list[tuple[object, ...]]:
        return self._try(lambda kept: kept.execute(query, (value,)).fetchall(), [])

    def rename(self, conversation: int, title: str) -> bool:
        """Gives a conversation another title."""
        query = "UPDATE conversations SET title = ? WHERE id = ?"
        return self._try(lambda kept: _count(kept, query, (visible(title)[:80], conversation)), 0) > 0

    def delete(self, conversation: int = 0) -> bool:
        """Deletes one conversation, or all; no copy is left in free pages, write-ahead files or files moved aside."""
        self._forget(conversation)
        where, values = (" WHERE id = ?", (conversation,)) if conversation else ("", ())
        done = self._try(lambda kept: delete(kept, where, values), False)
        return done if conversation or not self.on else aside.deleted(self.path) or done

    def _forget(self, conversation: int) -> None:
        """What still waits to be written of one conversation, or of all, is not written any more."""
        self.earlier = [one for one in self.earlier if conversation and one.conversation != conversation]
        if conversation in (0, self._of):
            self.waiting.clear()

    def end(self) -> None:
        """Keeps what had to wait, if that can be done now, and closes the file."""
        self.retry()
        self.close()

    def close(self) -> None:
        """Closes the file; it is opened again when it is needed."""
        if self._open:
            with suppress(sqlite3.Error):
                self._open.close()
            self._open = None

    def _try(self, do: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What `do` gives, or `otherwise` and a trouble to be told."""
        if self.folder is None:
            return otherwise
        trouble, done = self._once(do, otherwise)
        if trouble in MOVED and aside.moved(self.path):
            self.trouble = trouble
            trouble, done = self._once(do, otherwise)
        self.trouble = trouble or self.trouble
        return done

    def _once(self, do: Callable[[sqlite3.Connection], T], otherwise: T) -> tuple[str, T]:
        """The trouble, if any, and what `do` gives."""
        try:
            return "", do(self._connected())
        except Newer:
            return "newer", otherwise
        except Strange:
            return "strange", otherwise
        except Large:
            return "large", otherwise
        except UnicodeDecodeError:  # SQLite quotes what it does not understand of a damaged file
            self.close()
            return "corrupt", otherwise
        except (sqlite3.Error, OSError, MemoryError) as error:  # a damaged file can ask for any memory
            self.close()
            return trouble(error), otherwise

    def _connected(self) -> sqlite3.Connection:
        """The open file; opened anew where it was deleted, replaced or cut meanwhile."""
        doubtful = self._open is not None and not self._seen.is_followed_by(seen(self.path))
        if doubtful:
            self.close()
        if self._open is None:
            self._open = opened(self.path, doubtful)
        self._seen = seen(self.path)
        return self._open


def _insert(kept: sqlite3.Connection, conversation: int, turns: Sequence[Kept]) -> int:
    """The id of the conversation that holds these turns now: a new one, where there is none of that id."""
    now = datetime.now().isoformat(" ", "seconds")
    known = "SELECT 1 FROM conversations WHERE id = ?"
    if not conversation or not kept.execute(known, (conversation,)).fetchone():
        begun = "INSERT INTO conversations (title, time) VALUES (?, ?)"
        conversation = kept.execute(begun, (turns[0].question[:80], now)).lastrowid or 0
    rows = [(conversation, one.question, one.shown, one.kind, now) for one in turns]
    kept.executemany("INSERT INTO turns (conversation, question, shown, kind, time) VALUES (?, ?, ?, ?, ?)", rows)
    return conversation


def _count(kept: sqlite3.Connection, query: str, values: tuple[str | int, ...]) -> int:
    with kept:
        return kept.execute(query, values).rowcount


def _lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))
