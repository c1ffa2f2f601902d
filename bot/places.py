"""Where content, cache, history and settings lie on this machine."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.dataclass import dataclass

NAME = "imaging-jobs"
CONTENT = "IMAGING_JOBS_CONTENT"
"""Names a folder whose content replaces the shipped one."""


@dataclass(frozen=True, slots=True)
class ContentFolders:
    """The folders that are read, the shipped or given one first; and where commands write."""

    read: tuple[Path, ...]
    write: Path
    shipped: bool
    """Whether the first is the content that came with the program."""


def content_folders(given: str | None) -> ContentFolders:
    """The content folders: the one given (by option or environment), else the shipped one with the user's on top."""
    chosen = given or os.environ.get(CONTENT)
    if chosen:
        return ContentFolders((Path(chosen),), Path(chosen), False)
    overlay = data_folder()
    shipped = shipped_folder()
    return ContentFolders((shipped, overlay), _checkout() or overlay, True)


def shipped_folder() -> Path:
    """The checkout's own folders, editable installs included; in a wheel the ones inside the package."""
    return _checkout() or Path(__file__).parent / "shipped"


def _checkout() -> Path | None:
    root = Path(__file__).parent.parent
    return root if (root / "intents").is_dir() and (root / "facts").is_dir() else None


def program(reading: Iterable[str] | None = None) -> str:
    """A name for exactly this program: its version and, in a checkout, when what reads content was changed."""
    from bot import __version__

    if _checkout() is None:
        return __version__
    folders = (os.scandir(Path(__file__).parent / part) for part in reading or READING)
    changed = max(entry.stat().st_mtime_ns for each in folders for entry in each if entry.name.endswith(".py"))
    return f"{__version__}+{changed:x}"


READING = ("", "content", "language")
"""The folders of the program whose modules make what the compiled cache keeps."""


def cache_folder() -> Path | None:
    """The platform's cache folder for this program; nothing where there is no home."""
    return _folder("cache")


def data_folder() -> Path:
    """The platform's data folder for this program."""
    return _folder("data") or Path("/nonexistent")


def history_folder() -> Path | None:
    """Where conversations are kept, a folder of its own; nothing where there is no home."""
    found = _folder("data")
    return found / "history" if found else None


def config_folder() -> Path:
    """The platform's config folder for this program."""
    return _folder("config") or Path("/nonexistent")


XDG = {
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
}
"""What Linux keeps where: the variable that says it, and the folder of the home where that is not set."""


def _folder(kind: str) -> Path | None:
    """One of the platform's folders, only if it is absolute: a relative one would follow the person around."""
    try:
        found = _of_linux(*XDG[kind]) if sys.platform.startswith("linux") else _of_platform(kind)
    except (OSError, RuntimeError, KeyError):
        return None
    return found if found.is_absolute() and ".." not in found.parts else None


def _of_linux(variable: str, folder: str) -> Path:
    """As platformdirs finds it, which is not imported here: it takes longer than an answer."""
    if named := os.environ.get(variable, "").strip():
        return Path(named) / NAME
    home = Path.home()
    if os.environ.get("HOME") == "" or not home.is_dir():  # nobody's home is made up, nor the root taken for one
        raise FileNotFoundError(home)
    return home / folder / NAME


def _of_platform(kind: str) -> Path:
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(NAME, appauthor=False))
