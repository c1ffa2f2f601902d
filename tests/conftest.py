"""Libraries that many tests share: the shipped content, and a small one of another field."""

import os
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.library import Library, load
from tests.sandbox import alone

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)
"""The day of all tests, so that no figure grows old under them."""

SHARED = "IMAGING_JOBS_TESTS_CACHE"
"""Names a folder of compiled content that is kept between runs, for tests/long/mutants.py."""

LANGUAGE = ("_words.yaml", "_replies.yaml", "_safety.yaml", "_english.txt")
"""What the small content takes over from the shipped one: English, and the bot's own sayings."""


WORKER = "PYTEST_XDIST_WORKER"
"""Names the process, where several run the tests; each has a folder of its own in the one of all."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """All cores for the whole suite; files that are named are quicker without other processes to start."""
    return None if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for compiled content, of all processes: empty when the tests begin, or one that many runs share."""
    own = tmp_path_factory.getbasetemp()
    common = own.parent if WORKER in os.environ else own
    folder = Path(os.environ.get(SHARED, common / "compiled"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def loaded(folders: Sequence[Path], cache: Path) -> Library:
    """The library of some folders; one process compiles them, and all others wait for it."""
    with alone(cache):
        return load(folders, cache, TODAY)


@pytest.fixture(scope="session")
def library(cache: Path) -> Library:
    """The shipped content, read once."""
    return loaded([ROOT], cache)


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
    return loaded([bakery_folder], cache)


@pytest.fixture(scope="session")
def guild(bakery_folder: Path, cache: Path) -> Library:
    """The bakery with more jobs, of names that share words, and more that stands beside them; read once."""
    return loaded([bakery_folder, ROOT / "tests" / "guild"], cache)
