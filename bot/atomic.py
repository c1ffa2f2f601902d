"""Writing a file so that nobody ever reads half of it, and a crash leaves the old one."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

BESIDE = ".imaging-jobs-new-"
"""How the names of files begin that are being written."""

STALE = 3600.0
"""Seconds after which such a file was left behind by a program that was killed."""


def replace_file(path: Path, data: bytes) -> None:
    """Writes beside the file, to the disk, and moves it there; the file keeps who may read it. Raises OSError."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=BESIDE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            os.chmod(beside, path.stat().st_mode & 0o777)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(path.parent)
    sweep(path.parent, BESIDE)


def _settle(folder: Path) -> None:
    """Sees to it that the new name outlives a loss of power, where a folder can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path, begun: str) -> None:
    """Removes files that killed programs left behind; younger ones may still be written."""
    for path in folder.glob(f"{begun}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()
