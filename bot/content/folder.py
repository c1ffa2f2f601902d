"""The files of a content folder: which there are, of what sort, and their bytes. Nothing is followed out of it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from bot.content.entry import nearest
from bot.content.tree import LARGEST
from bot.dataclass import dataclass
from bot.problem import Place, Problem

try:
    from _blake2 import blake2b as blake2b  # hashlib gives this very one, and loads all of OpenSSL beside it
except ImportError:
    from hashlib import blake2b as blake2b

TOPS = ("intents", "facts")

FOLDERS = {
    "intents": "intent",
    "intents/_dialogues": "dialogue",
    "facts/jobs": "job",
    "facts/fields": "field",
    "facts/terms": "term",
    "facts/places": "place",
    "facts/others": "other",
    "facts/details": "detail",
    "facts/criteria": "criterion",
    "facts/sources": "sources",
}
SINGLE = {
    "intents/_replies.yaml": "replies",
    "intents/_words.yaml": "words",
    "intents/_safety.yaml": "safety",
    "intents/_bars.yaml": "bars",
    "intents/_english.txt": "english",
    "facts/_fields.yaml": "fields",
}
MOST = 20_000
"""Files in one folder."""

LONGEST_ID = 100
"""Letters of an id."""

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)))
)
"""File names that Windows keeps for itself."""

LARGEST_LIST = 4_194_304
"""Bytes of a plain word list."""


@dataclass(frozen=True, slots=True)
class File:
    """One content file."""

    shown: str
    """Its path as people are shown it: intents/pay.yaml."""
    sort: str
    """intent, job, field, ... or words, replies, safety, english, fields, sources."""
    id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """The files of one or more content folders, folder by folder, and what cannot be read there."""

    groups: tuple[tuple[File, ...], ...]
    problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> tuple[File, ...]:
        return tuple(file for group in self.groups for file in group)


def found(folders: Sequence[Path]) -> Found:
    """The files of all folders; the first has to be there, those laid on top of it may be missing."""
    listed = [files(root, "" if root is folders[0] else f"{_printable(root.as_posix())}/") for root in folders]
    problems = [problem for _, noted in listed for problem in noted]
    if not listed[0][0] and not problems:
        place = Place(_printable(str(folders[0])))
        problems = [Problem(place, "holds no content; it should hold the folders `intents` and `facts`")]
    return Found(tuple(group for group, _ in listed), tuple(problems))


def files(root: Path, before: str = "") -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """All content files under `root` in a fixed order, and what cannot be read; `before` is put before shown names."""
    made = tuple(_read(root, before))
    kept = tuple(one for one in made if isinstance(one, File))
    return kept, tuple(one for one in made if isinstance(one, Problem))


def _read(root: Path, before: str) -> Iterator[File | Problem]:
    """What each folder holds, and the folders in it; every folder is listed once."""
    waiting = [top for top in TOPS if os.path.lexists(root / top)]
    while waiting:
        folder = waiting.pop()
        entries, problems = _entries(root, folder, before)
        yield from problems
        for entry in entries:
            shown = f"{folder}/{entry.name}"
            if sort := _sort(folder, entry.name):
                yield _file(entry, shown, sort, before)
            elif shown in FOLDERS or entry.is_dir(follow_symlinks=False):
                waiting.append(shown)
            elif entry.name.endswith((".yaml", ".yml")):
                place = Place(before + _printable(shown))
                yield Problem(place, f"is not read there; {_right(folder, entry.name)}")


def _right(folder: str, name: str) -> str:
    """What would be right for a YAML file that is not read where it lies."""
    renamed = f"{name.rsplit('.', 1)[0]}.yaml"
    if name.endswith(".yml") and _sort(folder, renamed):
        return f"name it `{_printable(renamed)}`"
    return nearest(f"{folder}/{name}", (*SINGLE, *FOLDERS))


def _sort(folder: str, name: str) -> str:
    """Of what sort a file is, by where it lies; nothing for what is no content."""
    if name[0] in "._":
        return SINGLE.get(f"{folder}/{name}", "")
    return FOLDERS.get(folder, "") if name.endswith(".yaml") else ""


def digest(groups: Iterable[Iterable[File]]) -> str:
    """A name for exactly these bytes in exactly these files."""
    made = blake2b(digest_size=16)
    for group in groups:
        for file in group:
            made.update(f"{file.shown}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            made.update(file.data)
        made.update(b"\1")
    return made.hexdigest()


def name_of(data: bytes) -> str:
    """A name for exactly these bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def _entries(root: Path, folder: str, before: str) -> tuple[list["os.DirEntry[str]"], list[Problem]]:
    """What lies in a folder, by name."""
    place = Place(before + _printable(folder))
    if os.path.islink(root / folder):
        return [], [Problem(place, "is a link; only real folders are read")]
    try:
        with os.scandir(root / folder) as entries:
            listed = sorted(entries, key=attrgetter("name"))
    except OSError as error:
        return [], [Problem(place, f"cannot be listed: {error.strerror}")]
    if len(listed) > MOST:
        return listed[:MOST], [Problem(place, f"holds {len(listed):,} files; at most {MOST:,} are read")]
    return listed, []


def _file(entry: "os.DirEntry[str]", shown: str, sort: str, before: str) -> File | Problem:
    """One file's bytes; only a regular file that lies under the real folder is opened."""
    ident = entry.name.rsplit(".", 1)[0]
    limit = LARGEST_LIST if sort == "english" else LARGEST
    if not is_id(ident):
        wrong = "has a name that is no id; use small letters, digits and `_`"
    elif not entry.is_file(follow_symlinks=False):
        wrong = "is no regular file; links, folders and devices are not read"
    else:
        try:
            data, size = _bytes(entry.path, limit)
            if size <= limit:
                return File(before + shown, sort, ident, data)
            wrong = f"is too large ({size:,} bytes); at most {limit:,} are read"
        except OSError as error:
            wrong = f"cannot be read: {error.strerror}"
    return Problem(Place(before + _printable(shown)), wrong)


OPEN = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""A file that became a link or a pipe since it was listed is neither followed nor waited for."""


CHUNK = 65_536
"""Bytes that are read at once: nearly every file at one go."""


def _bytes(path: str, limit: int) -> tuple[bytes, int]:
    """The bytes of a file, a little more than `limit` at most, and its size; in as few system calls as it takes."""
    opened = os.open(path, OPEN)
    try:
        data = last = os.read(opened, CHUNK)
        while len(last) == CHUNK and len(data) <= limit:  # less than was asked for is the end of a file
            last = os.read(opened, CHUNK)
            data += last
        return data, len(data) if len(data) <= limit else os.fstat(opened).st_size
    finally:
        os.close(opened)


def is_id(name: str) -> bool:
    """Whether a file may be named so: small letters, digits and `_`, and no name that Windows keeps for itself."""
    plain = name.replace("_", "").isalnum() and name.isascii() and name == name.lower() and len(name) <= LONGEST_ID
    return plain and name not in RESERVED


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(each if each.isprintable() else "?" for each in text)
