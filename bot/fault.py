"""A mistake in the program: one line for the person, and a file that says where it happened, never what was typed."""

import platform
import sys
import traceback
from pathlib import Path

from bot import __version__
from bot.atomic import replace_file
from bot.places import cache_folder

CODE = 70
"""The exit code after a mistake in the program (EX_SOFTWARE)."""

FILE = "fault.txt"
"""Holds the last one only."""


def told(error: BaseException) -> str:
    """The line: what it was, where, and which file says more; messages may repeat what was typed, and are left out."""
    steps = traceback.extract_tb(error.__traceback__)
    where = f" ({steps[-1].filename}:{steps[-1].lineno})" if steps else ""
    path = _written(report(error))
    return f"{type(error).__name__}{where}" + (f"; {path} says more, and nothing that you typed" if path else "")


def report(error: BaseException) -> str:
    """What ran, and each step to the mistake, and to the one that led to it."""
    lines = [f"imaging-jobs {__version__}", f"Python {platform.python_version()}", platform.platform()]
    cause: BaseException | None = error
    while cause:
        lines += ["", type(cause).__name__]
        lines += [f"{each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join([*lines, ""])


def _written(text: str) -> Path | None:
    """The file, for its owner only; nothing where none can be written."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(folder / FILE, text.encode("utf-8", "replace"))
    except OSError:
        return None
    return folder / FILE


def is_wanted_whole() -> bool:
    """Whether Python runs for who develops the program (`-X dev`), and shows mistakes itself."""
    return sys.flags.dev_mode
