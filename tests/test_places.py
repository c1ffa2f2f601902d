"""Where content, cache, history and settings lie."""

import os
import sys
from pathlib import Path

import pytest

from bot import places
from tests.sandbox import ROOT

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (places.CONTENT, *(variable for variable, _ in places.XDG.values())):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


@linux
def test_without_variables_the_folders_lie_in_the_home(tmp_path: Path) -> None:
    assert places.cache_folder() == tmp_path / ".cache/imaging-jobs"
    assert places.data_folder() == tmp_path / ".local/share/imaging-jobs"
    assert places.config_folder() == tmp_path / ".config/imaging-jobs"
    assert places.history_folder() == tmp_path / ".local/share/imaging-jobs/history"


@linux
def test_the_folders_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import platformdirs

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert places.cache_folder() == platformdirs.user_cache_path("imaging-jobs", appauthor=False)
    assert places.data_folder() == platformdirs.user_data_path("imaging-jobs", appauthor=False)
    assert places.config_folder() == platformdirs.user_config_path("imaging-jobs", appauthor=False)


@linux
@pytest.mark.parametrize("folder", ["relative", "/up/../and/away"])
def test_a_folder_that_would_move_is_not_used(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    assert places.cache_folder() is None


def test_a_checkout_is_read_and_written_itself() -> None:
    found = places.content_folders(None)
    assert found == places.ContentFolders((ROOT, places.data_folder()), ROOT, True)


def test_a_given_folder_replaces_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.CONTENT, "/of/the/environment")
    of_environment, given = Path("/of/the/environment"), Path("/given")
    assert places.content_folders(None) == places.ContentFolders((of_environment,), of_environment, False)
    assert places.content_folders("/given") == places.ContentFolders((given,), given, False)


def test_a_changed_program_has_another_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copied = tmp_path / "bot"
    for folder in (copied / "content", copied / "language", tmp_path / "intents", tmp_path / "facts"):
        folder.mkdir(parents=True)
    (copied / "places.py").write_text("")
    monkeypatch.setattr(places, "__file__", str(copied / "places.py"))
    before = places.program()
    later = copied / "language" / "words.py"
    later.write_text("")
    os.utime(later, (2e9, 2e9))
    assert places.program() != before
