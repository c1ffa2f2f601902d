"""Content that looks as it did is not read again; any change of it looks otherwise, or is not trusted yet."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import glance as room
from bot import library as libraries
from bot.glance import Glance, glance, keep, known
from bot.library import Library, load, ready

TODAY = date(2026, 11, 23)
EDITED = "intents/definition.yaml"

posix = pytest.mark.skipif(os.name != "posix", reason="elsewhere no file tells when it was changed")


@pytest.fixture
def folder(bakery_folder: Path, tmp_path: Path) -> Path:
    """A small content that a test may change."""
    return Path(shutil.copytree(bakery_folder, tmp_path / "content"))


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were just saved are taken for old ones: nobody can set when a file was changed."""
    monkeypatch.setattr(room, "SETTLED", -(10**18))


def twice(folder: Path, cache: Path) -> Library:
    """The library, made and then read once more, after which its look is kept."""
    load([folder], cache, TODAY)
    return load([folder], cache, TODAY)


def is_settled(folder: Path) -> bool:
    seen = glance([folder])
    assert seen
    return seen.settled


def unread(*_: object) -> None:
    raise AssertionError("it was read")


@posix
@pytest.mark.usefixtures("trusted")
def test_content_that_lies_still_is_not_read_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = twice(folder, tmp_path / "cache")
    monkeypatch.setattr(libraries, "found", unread)
    assert load([folder], tmp_path / "cache", TODAY).digest == before.digest
    assert ready([folder], tmp_path / "cache", TODAY) is not None


def edit_of_equal_length(folder: Path) -> None:
    """A save in place that leaves size, time and number of the file as they were."""
    path = folder / EDITED
    times, data = path.stat(), path.read_bytes()
    with path.open("r+b") as file:
        file.write(data.replace(b"what is a", b"what is b", 1))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (times.st_size, times.st_mtime_ns)


def replacement_of_the_same_age(folder: Path) -> None:
    """Another file in its place, with its size and time: as `cp -p` and `rsync` leave it."""
    path = folder / EDITED
    beside = folder / "beside"
    beside.write_bytes(path.read_bytes().replace(b"what is a", b"what is b", 1))
    os.utime(beside, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    os.replace(beside, path)


def addition(folder: Path) -> None:
    (folder / "intents/fresh.yaml").write_text("title: fresh\nphrases: [quite fresh]\nanswer: [Fresh.]\n")


def removal(folder: Path) -> None:
    next(folder.glob("intents/_dialogues/*.yaml")).unlink()


def renaming(folder: Path) -> None:
    path = next(folder.glob("intents/_dialogues/*.yaml"))
    path.rename(path.with_name("another_name.yaml"))


CHANGES = [edit_of_equal_length, replacement_of_the_same_age, addition, removal, renaming]


@posix
@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_any_change_is_seen(change: Callable[[Path], None], folder: Path, tmp_path: Path) -> None:
    before = twice(folder, tmp_path / "cache")
    change(folder)
    after = load([folder], tmp_path / "cache", TODAY)
    assert before.digest != after.digest == load([folder], None, TODAY).digest


@posix
@pytest.mark.usefixtures("trusted")
def test_a_file_that_is_not_read_there_is_still_told(folder: Path, tmp_path: Path) -> None:
    twice(folder, tmp_path / "cache")
    (folder / "facts/jobs/odd.yml").write_text("name: odd\n")
    assert ready([folder], tmp_path / "cache", TODAY) is None


@posix
@pytest.mark.usefixtures("trusted")
def test_another_folder_looks_otherwise(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    edit_of_equal_length(other)
    shown = [glance(folders) for folders in ([folder], [other], [folder, tmp_path / "none"], [folder, other])]
    assert len({each.mark for each in shown if each}) == len(shown)
    assert twice(folder, tmp_path / "cache").digest != twice(other, tmp_path / "cache").digest


@posix
@pytest.mark.usefixtures("trusted")
def test_files_that_come_to_lie_on_top_are_seen(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    for _ in range(2):
        before = load([folder, own], tmp_path / "cache", TODAY)
    (own / "intents").mkdir(parents=True)
    (own / EDITED).write_text("phrases: [quite another wording]\n")
    assert load([folder, own], tmp_path / "cache", TODAY).digest != before.digest


@posix
def test_what_was_just_saved_is_read_each_time(folder: Path, tmp_path: Path) -> None:
    before = twice(folder, tmp_path / "cache")
    assert not is_settled(folder)
    assert not list(tmp_path.glob("cache/*.seen"))
    edit_of_equal_length(folder)
    assert load([folder], tmp_path / "cache", TODAY).digest != before.digest


@posix
def test_a_time_to_come_is_not_trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a clock that was set back, or of another machine's."""
    monkeypatch.setattr(room, "SETTLED", -1_000_000_000)
    assert is_settled(folder)
    os.utime(folder / EDITED, ns=(2**62, 2**62))
    assert not is_settled(folder)


def test_where_no_file_tells_of_its_change_looks_count_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "TELLS", False)
    assert glance([folder]) is None


@posix
def test_in_an_image_looks_count_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "statvfs", lambda path: SimpleNamespace(f_flag=os.ST_RDONLY))
    assert glance([folder]) is None


@posix
def test_a_folder_that_is_a_link_counts_nothing(folder: Path) -> None:
    (folder / "intents").rename(folder / "elsewhere")
    (folder / "intents").symlink_to(folder / "elsewhere")
    assert glance([folder]) is None


@posix
@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    "damage", [b"", b"\xff\0", b"../../secret", b"0" * 5000], ids=["empty", "binary", "path", "long"]
)
def test_a_damaged_look_only_costs_time(damage: bytes, folder: Path, tmp_path: Path) -> None:
    before = twice(folder, tmp_path / "cache")
    (kept,) = tmp_path.glob("cache/*.seen")
    kept.write_bytes(damage)
    assert load([folder], tmp_path / "cache", TODAY).digest == before.digest
    assert kept.read_text() == before.digest


def test_only_the_latest_looks_are_kept(tmp_path: Path) -> None:
    looks = [Glance(f"{number:032x}", True) for number in range(6)]
    for number, seen in enumerate(looks):
        keep(tmp_path, seen, f"digest{number}")
        os.utime(tmp_path / f"{seen.mark}.seen", (number, number))
    keep(tmp_path, looks[-1], "digest5")
    assert [known(tmp_path, seen) for seen in looks] == [None, None, "digest2", "digest3", "digest4", "digest5"]


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    keep(tmp_path / "none", Glance("0", True), "digest")
    assert not (tmp_path / "none").exists()
