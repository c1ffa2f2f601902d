"""How each question of the content was read, kept in the cache folder for exactly this content and this program."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.atomic import replace_file
from bot.authoring.findings import Finding
from bot.dataclass import dataclass
from bot.places import READING, program
from bot.problem import Place

KEPT = 4
"""Older ones than this many are removed."""

ASKING = (*READING, "dialogue", "authoring")
"""The folders of the program whose modules decide how a question is read and judged."""


@dataclass(frozen=True, slots=True)
class Read:
    """How one question is read: the kind of answer, what it is about, and by which words."""

    kind: str
    intent: str
    about: tuple[str, ...]
    confidence: float = 0.0
    words: tuple[str, ...] = ()

    @property
    def meaning(self) -> tuple[str, str, tuple[str, ...]]:
        """What has to stay the same."""
        return self.kind, self.intent, self.about

    def __str__(self) -> str:
        intent = f" `{self.intent}`" if self.intent else ""
        about = f" of {', '.join(self.about)}" if self.about else ""
        return f"{self.kind}{intent}{about} ({self.confidence:.2f})"


@dataclass(frozen=True, slots=True)
class Seen:
    """A question of an example or dialogue: how it is read, and what is otherwise than meant."""

    key: tuple[str, ...]
    place: Place
    ask: str
    wrong: str
    known: bool
    """Whether it is known to be misread so far."""
    read: Read
    reached: tuple[str, ...]
    """The intents that it is read as."""

    @property
    def finding(self) -> Finding | None:
        """What is wrong; of an example that is known to be misread, only that it no longer is."""
        if self.wrong and not self.known:
            return Finding(self.place, self.wrong, "misread", self.ask, self.read.words)
        if self.known and not self.wrong:
            return Finding(self.place, "is read as meant now; take `not_yet` out", "warning", self.ask)
        return None


def read(cache: Path, digest: str) -> tuple[Seen, ...] | None:
    """What was found before, or nothing."""
    try:
        return tuple(map(_seen, json.loads(_path(cache, digest).read_bytes())))
    except (OSError, ValueError, TypeError):
        return None


def write(cache: Path, digest: str, found: Iterable[Seen]) -> None:
    """Keeps what was found; where that is not possible, it is only found again."""
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(_path(cache, digest), json.dumps(list(map(_plain, found))).encode())
        _sweep(cache)


def _path(cache: Path, digest: str) -> Path:
    return cache / f"{digest}-{program(ASKING)}.verdicts"


def _plain(one: Seen) -> list[Any]:
    place, how = one.place, one.read
    where = [place.file, place.line, place.column]
    said = [how.kind, how.intent, how.about, how.confidence, how.words]
    return [one.key, where, one.ask, one.wrong, one.known, said, one.reached]


def _seen(kept: list[Any]) -> Seen:
    key, (file, line, column), ask, wrong, known, said, reached = kept
    kind, intent, about, confidence, words = said
    how = Read(str(kind), str(intent), _texts(about), float(confidence), _texts(words))
    place = Place(str(file), int(line), int(column))
    return Seen(_texts(key), place, str(ask), str(wrong), bool(known), how, _texts(reached))


def _texts(kept: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(str, kept))


def _sweep(cache: Path) -> None:
    found = sorted(cache.glob("*.verdicts"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
