"""A glance at content: what the system tells of its files, and what was read when they last looked so.

Reading a thousand files takes longer than an answer. Files that look as they did when they were read have the same
bytes, as git's index takes it too: every change moves a time (ctime) that nobody can set.
"""

import os
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

from bot.content.folder import TOPS, blake2b
from bot.dataclass import dataclass

SETTLED = 3_000_000_000
"""Nanoseconds that files must have lain when they are read: of two saves within a tick of the clock, which is two
seconds on some disks, the second may look like the first."""

LATEST = 4
"""Looks that are kept, as many as compiled contents."""

TELLS = os.name == "posix"
"""Whether a file tells when it was changed last; elsewhere ctime is when it was made."""


@dataclass(frozen=True, slots=True)
class Glance:
    """How all files of some folders look."""

    mark: str
    """A name for exactly this look."""
    settled: bool
    """Whether any later change would give another one."""


def glance(folders: Sequence[Path]) -> Glance | None:
    """How the content of these folders looks, nothing where looks may deceive; to be taken before it is read."""
    began, newest, made = time.time_ns(), 0, blake2b(digest_size=16)
    try:
        for top in (os.path.join(folder, top) for folder in folders for top in TOPS):
            for path, names, told, times in _looks(top):
                made.update("\0".join((str(len(names)), path, *names, "")).encode("utf-8", "surrogateescape"))
                made.update(array("Q", told).tobytes() + array("q", times).tobytes())
                newest = max(newest, *times)
    except OSError:
        return None  # whoever reads it will find the same, and say it
    return Glance(made.hexdigest(), newest < began - SETTLED)


Look = tuple[str, Sequence[str], Sequence[int], Sequence[int]]
"""A folder: its path, the names in it, what the system tells of each, and when each was changed."""


def _looks(top: str) -> Iterator[Look]:
    """A folder of content and those in it; one that is missing looks empty."""
    waiting = [top] if os.path.lexists(top) else []
    if not waiting:
        yield top, (), (), (0,)
    elif os.path.islink(top) or not _is_told(top):
        raise PermissionError(top)
    while waiting:
        path = waiting.pop()
        with os.scandir(path) as entries:
            found = [(each.name, each.stat(follow_symlinks=False)) for each in entries]
        waiting += [os.path.join(path, name) for name, stat in found if S_ISDIR(stat.st_mode)]
        told = [number for _, stat in found for number in (stat.st_mode, stat.st_ino, stat.st_size)]
        times = [number for _, stat in found for number in (stat.st_mtime_ns, stat.st_ctime_ns)]
        yield path, [name for name, _ in found], [os.stat(path).st_dev, *told], [0, *times]


def _is_told(top: str) -> bool:
    """Whether times are those of changes: in an image, which is mounted to be read only, its maker set them."""
    return TELLS and not os.statvfs(top).f_flag & os.ST_RDONLY


def known(cache: Path, seen: Glance) -> str | None:
    """The digest of content that looked so when it was read, if it ever was."""
    with suppress(OSError):
        return _path(cache, seen).read_text(encoding="ascii", errors="replace")
    return None


def keep(cache: Path, seen: Glance, digest: str) -> None:
    """Keeps the digest of content that looked so before it was read; one that may yet change unseen is not kept."""
    if seen.settled and cache.is_dir():
        from bot.atomic import replace_file  # only where there is something to write

        with suppress(OSError):
            replace_file(_path(cache, seen), digest.encode())
            for path in sorted(cache.glob("*.seen"), key=lambda each: each.stat().st_mtime_ns)[:-LATEST]:
                path.unlink(missing_ok=True)


def _path(cache: Path, seen: Glance) -> Path:
    return cache / f"{seen.mark}.seen"
