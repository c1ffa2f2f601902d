"""How each question of the content was read, kept in the cache folder for exactly this content and this program."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.atomic import replace_file
from bot.authoring.findings import Finding
from bot.dataclass import dataclass, replace
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
    meant: str = ""
    """All that its author meant."""
    touched: tuple[str, ...] = ()
    """The sentences and facts that were looked at to answer it."""

    @property
    def finding(self) -> Finding | None:
        """What is wrong; of an example that is known to be misread, only that it no longer is."""
        if self.wrong and not self.known:
            return Finding(self.place, self.wrong, "misread", self.ask, self.read.words)
        if self.known and not self.wrong:
            return Finding(self.place, "is read as meant now; take `not_yet` out", "warning", self.ask)
        return None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was found before."""

    setting: str
    """A name for all that decides how a question is read."""
    parts: Mapping[str, str]
    """A name for what each part held that any question touched; empty for one that was not there."""
    found: tuple[Seen, ...]

    def same(self, now: Mapping[str, str]) -> tuple[Seen, ...]:
        """What was found without touching anything that holds something else now."""
        changed = {part for part, name in self.parts.items() if now.get(part, "") != name}
        return tuple(one for one in self.found if changed.isdisjoint(one.touched))


def read(cache: Path, digest: str) -> tuple[Seen, ...] | None:
    """What was found before for exactly this content, or nothing."""
    kept = _opened(_path(cache, digest))
    return kept.found if kept else None


def alike(cache: Path, setting: str, parts: Mapping[str, str]) -> tuple[Seen, ...]:
    """What was found for content that reads every question as this one does, whatever it tests itself with, where
    nothing touched has changed."""
    found = (_opened(path) for path in _newest(cache) if path.name.endswith(_tail()))
    return next((kept.same(parts) for kept in found if kept and kept.setting == setting), ())


def write(cache: Path, digest: str, setting: str, parts: Mapping[str, str], found: Iterable[Seen]) -> None:
    """Keeps what was found; where that is not possible, it is only found again."""
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(_path(cache, digest), as_bytes(found, setting, parts))
        for path in _newest(cache)[KEPT:]:
            path.unlink(missing_ok=True)


def as_bytes(found: Iterable[Seen], setting: str = "", parts: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """What was found, as it is kept."""
    listed = tuple(found)
    touched = sorted({part for one in listed for part in one.touched})
    places = {part: place for place, part in enumerate(touched)}
    plain = [[*_plain(one), [places[part] for part in one.touched]] for one in listed]
    return json.dumps([setting, [(part, parts.get(part, "")) for part in touched], plain]).encode()


def from_bytes(kept: bytes) -> Kept | None:
    """What `as_bytes` was given; nothing for what it did not make."""
    try:
        setting, parts, found = json.loads(kept)
        touched = [str(part) for part, _ in parts]
        made = tuple(replace(_seen(one), touched=tuple(touched[place] for place in places)) for *one, places in found)
        return Kept(str(setting), dict(parts), made)
    except (ValueError, TypeError, IndexError):
        return None


def _opened(path: Path) -> Kept | None:
    try:
        return from_bytes(path.read_bytes())
    except OSError:
        return None


def _path(cache: Path, digest: str) -> Path:
    return cache / f"{digest}{_tail()}"


def _tail() -> str:
    """What the names of all end with that this very program made."""
    return f"-{program(ASKING)}.verdicts"


def _plain(one: Seen) -> list[Any]:
    place, how = one.place, one.read
    where = [place.file, place.line, place.column]
    said = [how.kind, how.intent, how.about, how.confidence, how.words]
    return [one.key, where, one.ask, one.wrong, one.known, said, one.reached, one.meant]


def _seen(kept: list[Any]) -> Seen:
    key, (file, line, column), ask, wrong, known, said, reached, meant = kept
    kind, intent, about, confidence, words = said
    how = Read(str(kind), str(intent), _texts(about), float(confidence), _texts(words))
    place = Place(str(file), int(line), int(column))
    return Seen(_texts(key), place, str(ask), str(wrong), bool(known), how, _texts(reached), str(meant))


def _texts(kept: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(str, kept))


def _newest(cache: Path) -> list[Path]:
    """All that is kept, the newest first."""
    return sorted(cache.glob("*.verdicts"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
