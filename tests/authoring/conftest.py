"""A small content folder of another field, loaded once and copied where a test writes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.folder import found
from bot.library import Library, built

SMALL = Path(__file__).parent.parent / "otherfield"

Change = Callable[[str, str, str], None]
"""Replaces a text in a file: shown name, old, new; with nothing old, the new text is the whole file."""


@pytest.fixture(scope="session")
def small() -> Library:
    return built(found([SMALL]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of it that may be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.fixture
def change(folder: Path) -> Change:
    def changed(shown: str, old: str, new: str) -> None:
        path = folder / shown
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if old else ""
        assert not old or old in text
        path.write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")

    return changed
