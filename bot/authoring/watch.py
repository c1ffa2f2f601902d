"""Watching content: whether a file was saved, added or taken away since the last look. Only times are looked at."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.content.folder import TOPS
from bot.dataclass import dataclass

EVERY = 0.5
"""Seconds between two looks: a save is seen, and what is wrong in its file said, within a second."""

ENDINGS = (".yaml", ".yml", ".txt")

Times = Mapping[str, int]
"""When each was changed, in nanoseconds; -1 for one that has gone."""


@dataclass(frozen=True, slots=True)
class Look:
    """The content folders as they were when they were looked at last."""

    roots: tuple[Path, ...]
    folders: Times
    files: Times


def look(roots: Sequence[Path]) -> Look:
    """A first look, which lists all."""
    folders = [folder for root in roots for top in TOPS for folder in _folders(str(root / top))]
    listed = [path for folder in folders for path in _listed(folder)]
    return Look(tuple(roots), _times(folders), _times(listed))


def looked(before: Look) -> Look:
    """The same look where nothing changed; folders are listed again only when one of them changed."""
    folders, files = _times(before.folders), _times(before.files)
    if folders == before.folders and files == before.files:
        return before
    return look(before.roots)


def changed(before: Look, after: Look) -> tuple[str, ...]:
    """The paths of what was saved, added or taken away in between."""
    paths = {**before.files, **after.files}
    return tuple(path for path in paths if before.files.get(path) != after.files.get(path))


def is_in(path: str, root: Path) -> bool:
    """Whether a path lies under a content folder."""
    return path.startswith(str(root) + os.sep)


def _folders(top: str) -> Iterator[str]:
    """A folder and those in it; one that is missing is watched too, for it may come."""
    yield top
    try:
        with os.scandir(top) as entries:
            inner = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return
    for folder in inner:
        yield from _folders(folder)


def _listed(folder: str) -> Iterator[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return
    yield from (os.path.join(folder, name) for name in names if name.endswith(ENDINGS) and name[0] != ".")


def _times(paths: Iterable[str]) -> Times:
    return {path: _time(path) for path in paths}


def _time(path: str) -> int:
    try:
        return os.lstat(path).st_mtime_ns
    except OSError:
        return -1
