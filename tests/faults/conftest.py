"""What the tests of faults share: small content, and a home in which it is compiled once."""

from pathlib import Path

import pytest

from bot.library import Library
from tests.conftest import loaded
from tests.faults.running import SMALL, run


@pytest.fixture(scope="session")
def birds(cache: Path) -> Library:
    """A small library of another field."""
    return loaded([SMALL], cache)


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the small content is compiled; nobody may write to it but the first run."""
    home = tmp_path_factory.mktemp("warm")
    assert run("ask", "hello", home=home).code == 0
    return home


@pytest.fixture
def home(warm: Path, tmp_path: Path) -> Path:
    """A home of one test, with that compiled content."""
    (tmp_path / ".cache").symlink_to(warm / ".cache")
    return tmp_path
