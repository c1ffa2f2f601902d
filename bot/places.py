"""Where content, cache, history and settings lie on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path

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


def program() -> str:
    """A name for exactly this program: its version and, in a checkout, when what reads content was changed."""
    from bot import __version__

    if _checkout() is None:
        return __version__
    changed = (entry.stat().st_mtime_ns for part in READING for entry in os.scandir(Path(__file__).parent / part))
    return f"{__version__}+{max(changed):x}"


READING = ("", "content", "language")
"""The folders of the program whose modules make what the compiled cache keeps."""


def cache_folder() -> Path | None:
    """The platform's cache folder for this program; nothing where there is no home."""
    from platformdirs import user_cache_path

    return _safe(user_cache_path)


def data_folder() -> Path:
    """The platform's data folder for this program."""
    from platformdirs import user_data_path

    return _safe(user_data_path) or Path("/nonexistent")


def history_folder() -> Path | None:
    """Where conversations are kept, a folder of its own; nothing where there is no home."""
    from platformdirs import user_data_path

    found = _safe(user_data_path)
    return found / "history" if found else None


def config_folder() -> Path:
    """The platform's config folder for this program."""
    from platformdirs import user_config_path

    return _safe(user_config_path) or Path("/nonexistent")


def _safe(find) -> Path | None:  # type: ignore[no-untyped-def]
    """A folder, only if it is absolute: a relative one would follow the person around."""
    try:
        found: Path = find(NAME, appauthor=False)
    except (OSError, RuntimeError, KeyError):
        return None
    return found if found.is_absolute() and ".." not in found.parts else None
