"""The files of a content folder: which there are, of what sort, and their bytes. Nothing is followed out of it."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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

LONGEST_ID = 100
"""Letters of an id."""

RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
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
    made: list[File | Problem] = []
    for folder, sort in FOLDERS.items():
        names, problems = _names(root, folder)
        made += problems
        made += (_file(root, f"{folder}/{name}", sort) for name in names)
    made += (_file(root, shown, sort) for shown, sort in SINGLE.items() if os.path.lexists(root / shown))
    made += _strays(root)
    kept = tuple(replace(one, shown=before + one.shown) for one in made if isinstance(one, File))
    return kept, tuple(_moved(one, before) for one in made if isinstance(one, Problem))


def _moved(problem: Problem, before: str) -> Problem:
    return replace(problem, place=replace(problem.place, file=before + problem.place.file))


def digest(groups: Iterable[Iterable[File]]) -> str:
    """A name for exactly these bytes in exactly these files."""
    made = hashlib.blake2b(digest_size=16)
    for group in groups:
        for file in group:
            made.update(f"{file.shown}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            made.update(file.data)
        made.update(b"\1")
    return made.hexdigest()


def _names(root: Path, folder: str) -> tuple[list[str], list[Problem]]:
    """The YAML files of one folder, by name; files that begin with `_` have a place of their own."""
    if any((root / part).is_symlink() for part in _upwards(folder)):
        return [], [Problem(Place(folder), "is a link; only real folders are read")]
    try:
        with os.scandir(root / folder) as entries:
            names = sorted(each.name for each in entries if _is_content(each.name))
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Problem(Place(folder), f"cannot be listed: {error.strerror}")]
    if len(names) > MOST:
        return names[:MOST], [Problem(Place(folder), f"holds {len(names):,} files; at most {MOST:,} are read")]
    return names, []


def _upwards(folder: str) -> Iterator[str]:
    """The folder and those it lies in: facts/jobs, facts."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _is_content(name: str) -> bool:
    return name.endswith(".yaml") and name[0] not in "._"


def _file(root: Path, shown: str, sort: str) -> File | Problem:
    """One file's bytes; only a regular file that lies under the real folder is opened."""
    path = root / shown
    ident = path.name.rsplit(".", 1)[0]
    if not is_id(ident):
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


def is_id(name: str) -> bool:
    """Whether a file may be named so: small letters, digits and `_`, and no name that Windows keeps for itself."""
    plain = name.replace("_", "").isalnum() and name.isascii() and name == name.lower() and len(name) <= LONGEST_ID
    return plain and not RESERVED.fullmatch(name)


def _strays(root: Path) -> Iterator[Problem]:
    """YAML files that no folder's rule reads, so that a misplaced file is never silently ignored."""
    for top in ("intents", "facts"):
        for folder, inner, names in os.walk(root / top):
            inner[:] = sorted(inner)
            where = Path(folder).relative_to(root).as_posix()
            for name in sorted(names):
                shown = f"{where}/{name}"
                known = where in FOLDERS and _is_content(name)
                if name.endswith((".yaml", ".yml")) and not known and shown not in SINGLE:
                    yield Problem(Place(_printable(shown)), f"is not read there; {nearest(shown, (*SINGLE, *FOLDERS))}")


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)
