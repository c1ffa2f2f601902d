"""Settings: what a person chose in config.yaml, read as strictly as the content."""

import errno
import os
import re
import stat
from pathlib import Path
from typing import Literal, cast

from bot.atomic import replace_file
from bot.content.entry import Entry, Notes
from bot.content.tree import LARGEST
from bot.dataclass import dataclass
from bot.places import config_folder
from bot.problem import Place, Problem
from bot.streams import complain

Length = Literal["short", "normal", "long"]

THEMES = ("dark", "light", "contrast", "terminal")
LENGTHS: tuple[Length, ...] = ("short", "normal", "long")
FILE = "config.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen."""

    theme: str = "dark"
    history: bool = True
    """Whether conversations are kept."""
    answers: Length = "normal"
    watch: bool = True
    """Whether content that an author changes is read anew by itself."""


def settings(folder: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of `folder`/config.yaml and what is wrong in it; what is not set or wrong is as it comes."""
    try:
        data = _bytes(folder / FILE)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (Problem(Place(FILE), f"cannot be read: {error.strerror}"),)
    if not re.sub(rb"(?m)^\s*#.*$", b"", data).strip():
        return Settings(), ()
    from bot.content.yamlfile import read

    root, problems = read(FILE, data)
    notes = Notes(FILE)
    made = _settings(Entry(notes, root))
    return made, (*problems, *notes.problems)


def _bytes(path: Path) -> bytes:
    """The bytes of a file, a little more than are read at most; a pipe is not waited for. Raises OSError."""
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        return file.read(LARGEST + 1)


def wanted() -> Settings:
    """The person's own settings; what is wrong in them is said on standard error."""
    chosen, problems = settings(config_folder())
    for problem in problems:
        complain(str(problem))
    return chosen


def _settings(entry: Entry) -> Settings:
    made = Settings(
        theme=entry.choice("theme", THEMES, "dark") or "dark",
        history=entry.choice("history", ("yes", "no"), "yes") != "no",
        answers=cast(Length, entry.choice("answers", LENGTHS, "normal") or "normal"),
        watch=entry.choice("watch", ("yes", "no"), "yes") != "no",
    )
    entry.close()
    return made


def keep(folder: Path, key: str, value: str) -> bool:
    """Writes one setting and leaves the rest of the file, comments too, as it is; False where that is not possible."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / FILE
        before = _bytes(path).decode() if os.path.lexists(path) else ""
        replace_file(path, _changed(before, key, value).encode())
    except (OSError, UnicodeDecodeError):
        return False
    return True


def _changed(text: str, key: str, value: str) -> str:
    line = f"{key}: {value}"
    changed, count = re.subn(rf"(?m)^{key}:.*$", line, text, count=1)
    return changed if count else f"{text.rstrip()}\n{line}\n".lstrip()
