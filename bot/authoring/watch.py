"""Watching content: a save is seen at the next look, and what is valid answers from then on; else the last good one."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.content.folder import found
from bot.library import Library, built
from bot.problem import ContentError, Problem

EVERY = 1.0
"""Seconds between two looks."""

TOPS = ("intents", "facts")


@dataclass(frozen=True, slots=True)
class Watch:
    """The content as it was when it was looked at last."""

    folders: tuple[Path, ...]
    cache: Path | None
    library: Library
    """The last good one."""
    seen: str
    """A name for the files' sizes and times at the last look."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the files as they are now."""


def watch(folders: Sequence[Path], cache: Path | None, library: Library) -> Watch:
    """Begins to watch; `library` is what was loaded from these folders."""
    return Watch(tuple(folders), cache, library, fingerprint(folders))


def looked(before: Watch) -> Watch:
    """The same watch where nothing was saved since; else one with the new library, or with what is wrong."""
    now = fingerprint(before.folders)
    if now == before.seen:
        return before
    try:
        library = built(found(before.folders), before.cache, before.library.today)
    except ContentError as error:
        return replace(before, seen=now, problems=error.problems)
    return replace(before, seen=now, library=library, problems=())


def fingerprint(folders: Sequence[Path]) -> str:
    """Names, sizes and times of all files; changes with every save and is quick to make."""
    return "\n".join(sorted(line for folder in folders for top in TOPS for line in _lines(str(folder / top))))


def _lines(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _lines(entry.path)
        elif not entry.name.startswith("."):
            yield from _line(entry)


def _line(entry: "os.DirEntry[str]") -> Iterator[str]:
    try:
        about = entry.stat(follow_symlinks=False)
    except OSError:
        return  # gone between listing and looking
    yield f"{entry.path} {about.st_size} {about.st_mtime_ns}"
