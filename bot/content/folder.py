"""The files of a content folder: which there are, of what sort, and their bytes. Nothing is followed out of it."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.entry import nearest
from bot.content.yamlfile import LARGEST
from bot.problem import Place, Problem

FOLDERS = {
    "intents": "intent",
    "intents/_dialogues": "dialogue",
    "facts/jobs": "job",
    "facts/fields": "field",
    "facts/terms": "term",
    "facts/places": "place",
    "facts/others": "other",
    "facts/criteria": "criterion",
    "facts/sources": "sources",
}
SINGLE = {
    "intents/_replies.yaml": "replies",
    "intents/_words.yaml": "words",
    "intents/_safety.yaml": "safety",
    "intents/_english.txt": "english",
    "facts/_fields.yaml": "fields",
}
MOST = 20_000
"""Files in one folder."""

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


def files(root: Path) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """All content files under `root` in a fixed order, and what cannot be read."""
    found: list[File] = []
    problems: list[Problem] = []
    for folder, sort in FOLDERS.items():
        for name in _names(root / folder, problems):
            one = _file(root, f"{folder}/{name}", sort)
            (found if isinstance(one, File) else problems).append(one)  # type: ignore[arg-type]
    for shown, sort in SINGLE.items():
        if (root / shown).exists():
            one = _file(root, shown, sort)
            (found if isinstance(one, File) else problems).append(one)  # type: ignore[arg-type]
    problems += _strays(root)
    return tuple(found), tuple(problems)


def digest(groups: Iterable[Iterable[File]]) -> str:
    """A name for exactly these bytes in exactly these files."""
    made = hashlib.blake2b(digest_size=16)
    for group in groups:
        for file in group:
            made.update(f"{file.shown}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            made.update(file.data)
        made.update(b"\1")
    return made.hexdigest()


def _names(folder: Path, problems: list[Problem]) -> list[str]:
    """The YAML files of one folder, by name; files that begin with `_` have a place of their own."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.endswith(".yaml") and entry.name[0] not in "._")
    except FileNotFoundError:
        return []
    except OSError as error:
        problems.append(Problem(Place(folder.name), f"cannot be listed: {error.strerror}"))
        return []
    if len(names) > MOST:
        problems.append(Problem(Place(folder.name), f"holds {len(names):,} files; at most {MOST:,} are read"))
    return names[:MOST]


def _file(root: Path, shown: str, sort: str) -> File | Problem:
    """One file's bytes; only a regular file that lies under the real folder is opened."""
    path = root / shown
    ident = path.name.rsplit(".", 1)[0]
    if not (ident.replace("_", "").isalnum() and ident.isascii() and ident == ident.lower()):
        return Problem(Place(_printable(shown)), "has a name that is no id; use small letters, digits and `_`")
    limit = LARGEST_LIST if sort == "english" else LARGEST
    try:
        about = os.lstat(path)
        if not stat.S_ISREG(about.st_mode):
            return Problem(Place(shown), "is no regular file; links, folders and devices are not read")
        if about.st_size > limit:
            return Problem(Place(shown), f"is too large ({about.st_size:,} bytes); at most {limit:,} are read")
        return File(shown, sort, ident, path.read_bytes())
    except OSError as error:
        return Problem(Place(shown), f"cannot be read: {error.strerror}")


def _strays(root: Path) -> Iterator[Problem]:
    """YAML files that no folder's rule reads, so that a misplaced file is never silently ignored."""
    for top in ("intents", "facts"):
        for folder, inner, names in os.walk(root / top):
            inner[:] = sorted(inner)
            where = Path(folder).relative_to(root).as_posix()
            for name in sorted(names):
                shown = f"{where}/{name}"
                known = where in FOLDERS and name.endswith(".yaml") and name[0] not in "._"
                if name.endswith((".yaml", ".yml")) and not known and shown not in SINGLE:
                    yield Problem(Place(_printable(shown)), f"is not read there; {nearest(shown, (*SINGLE, *FOLDERS))}")


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)
