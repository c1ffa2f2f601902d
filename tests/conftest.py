"""Libraries that many tests share: the shipped content, and a small one of another field."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.library import Library, load

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
"""The day of all tests, so that no figure grows old under them."""

SHARED = "IMAGING_JOBS_TESTS_CACHE"
"""Names a folder of compiled content that is kept between runs, for tests/long/mutants.py."""

LANGUAGE = ("_words.yaml", "_replies.yaml", "_safety.yaml", "_english.txt")
"""What the small content takes over from the shipped one: English, and the bot's own sayings."""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for compiled content: empty when the tests begin, or one that many runs share."""
    shared = os.environ.get(SHARED)
    return Path(shared) if shared else tmp_path_factory.mktemp("compiled")


@pytest.fixture(scope="session")
def library(cache: Path) -> Library:
    """The shipped content, read once."""
    return load([ROOT], cache, TODAY)


@pytest.fixture(scope="session")
def bakery_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small content folder about bakers."""
    folder = tmp_path_factory.mktemp("content") / "bakery"
    shutil.copytree(Path(__file__).parent / "bakery", folder)
    for name in LANGUAGE:
        shutil.copyfile(ROOT / "intents" / name, folder / "intents" / name)
    return folder


@pytest.fixture(scope="session")
def bakery(bakery_folder: Path, cache: Path) -> Library:
    """The small content, read once."""
    return load([bakery_folder], cache, TODAY)


@pytest.fixture(scope="session")
def guild(bakery_folder: Path, cache: Path) -> Library:
    """The bakery with more jobs, of names that share words, and more that stands beside them; read once."""
    return load([bakery_folder, ROOT / "tests" / "guild"], cache, TODAY)
