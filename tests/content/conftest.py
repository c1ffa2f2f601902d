"""The content of another field, copied where a test spoils it."""

import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "otherfield"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of it that may be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))
