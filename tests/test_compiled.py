"""What a cache keeps is what was read; damage only costs time."""

import os
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import compiled, fitted
from bot.content import yamlfile
from bot.content.content import Content
from bot.content.tree import Branch
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.language.fitting import Example, fit
from bot.language.weights import Weights
from bot.library import load
from bot.problem import ContentError, Problem
from bot.tables import Tables

QUESTIONS = (
    "which loaf is baked longest",
    "a baker with a bubbling jar",
    "what does a baker earn",
    "hello",
    "bakr pay",
    "zxcv",
)
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def kept(bakery_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of a small content."""
    folder = tmp_path_factory.mktemp("cache")
    load([bakery_folder], folder, TODAY)
    return next(folder.glob("*.cache"))


def test_the_second_library_answers_as_the_first(bakery_folder: Path, kept: Path) -> None:
    fresh, cached = load([bakery_folder], None, TODAY), load([bakery_folder], kept.parent, TODAY)
    for question in QUESTIONS:
        one, other = (ask(each, Conversation(), question).turns[-1] for each in (fresh, cached))
        assert (one.answer, one.reading) == (other.answer, other.reading)
    assert list(fresh.content.sources) == list(cached.content.sources)
    assert dict(fresh.tables.names) == dict(cached.tables.names)
    assert fresh.tables.weights == cached.tables.weights
    assert dict(fresh.tables.clues.shelves) == dict(cached.tables.clues.shelves)
    assert fresh.tables.clues.broader == cached.tables.clues.broader


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_a_damaged_cache_is_nothing(data: st.DataObject, kept: Path, tmp_path: Path) -> None:
    good = kept.read_bytes()
    place = data.draw(st.integers(0, len(good) - 1))
    bad = good[:place] if data.draw(st.booleans()) else good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :]
    (tmp_path / kept.name).write_bytes(bad)
    assert compiled.read(tmp_path, kept.name.partition("-")[0]) is None


def test_a_damaged_cache_is_made_anew(bakery_folder: Path, kept: Path, tmp_path: Path) -> None:
    (tmp_path / kept.name).write_bytes(kept.read_bytes()[:1000])
    load([bakery_folder], tmp_path, TODAY)
    assert (tmp_path / kept.name).read_bytes() == kept.read_bytes()


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(bakery_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load([bakery_folder], tmp_path / "file" / "under", TODAY).content.jobs


@pytest.mark.skipif(os.name != "posix", reason="POSIX modes")
def test_the_cache_is_for_its_owner_only(bakery_folder: Path, tmp_path: Path) -> None:
    load([bakery_folder], tmp_path / "new", TODAY)
    made = next((tmp_path / "new").glob("*.cache"))
    assert ((tmp_path / "new").stat().st_mode & 0o777, made.stat().st_mode & 0o777) == (0o700, 0o600)


def edited(folder: Path, shown: str, old: str, new: str) -> Path:
    """The folder with a text in one of its files replaced."""
    text = (folder / shown).read_text(encoding="utf-8")
    assert old in text
    (folder / shown).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of phrases that weights were fitted to."""
    made: list[int] = []

    def counted(phrases: Sequence[Example], *others: Any) -> Weights:
        if phrases:
            made.append(len(phrases))
        return fit(phrases, *others)

    monkeypatch.setattr(fitted, "fit", counted)
    return made


def test_a_clue_costs_no_new_fit(bakery_folder: Path, tmp_path: Path, fits: list[int]) -> None:
    folder = Path(shutil.copytree(bakery_folder, tmp_path / "content"))
    load([folder], tmp_path / "cache", TODAY)
    changed = edited(folder, "facts/jobs/baker.yaml", "main: yes", "main: yes\nclues: [floury apron]")
    library = load([changed], tmp_path / "cache", TODAY)
    turn = ask(library, Conversation(), "what does somebody with a floury apron earn").turns[-1]
    assert (turn.answer.jobs, len(fits)) == (("baker",), 1)


@pytest.mark.parametrize(
    ("old", "new", "times"),
    [
        ("answer:", "# a remark\nanswer:", 1),
        ("phrases:", "phrases:\n  - quite another wording of it", 2),
    ],
    ids=["a remark", "a phrase"],
)
def test_only_what_teaches_is_fitted_anew(
    bakery_folder: Path, tmp_path: Path, fits: list[int], old: str, new: str, times: int
) -> None:
    folder = Path(shutil.copytree(bakery_folder, tmp_path / "content"))
    load([folder], tmp_path / "cache", TODAY)
    changed = edited(folder, "intents/definition.yaml", old, new)
    kept = load([changed], tmp_path / "cache", TODAY)
    assert len(fits) == times
    assert kept.tables.weights == load([changed], None, TODAY).tables.weights


@pytest.mark.parametrize(
    ("shown", "old", "new", "times"),
    [
        ("intents/definition.yaml", "answer:", "answer:\n  - Well then.", 1),
        ("intents/definition.yaml", "phrases:", "phrases:\n  - quite another wording of it", 2),
        ("facts/jobs/baker.yaml", "[bread maker]", "[bread maker, loaf artist]", 2),
    ],
    ids=["an answer", "a phrase", "a name"],
)
def test_tables_are_made_anew_only_where_what_they_are_made_of_changed(
    bakery_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: str, old: str, new: str, times: int
) -> None:
    made = list[Content]()
    whole = fitted.fitted

    def counted(content: Content, *others: Any) -> Tables:
        made.append(content)
        return whole(content, *others)

    monkeypatch.setattr(fitted, "fitted", counted)
    folder = Path(shutil.copytree(bakery_folder, tmp_path / "content"))
    load([folder], tmp_path / "cache", TODAY)
    changed = edited(folder, shown, old, new)
    digest = load([changed], tmp_path / "cache", TODAY).digest
    assert len(made) == times
    load([changed], tmp_path / "fresh", TODAY)
    fresh = next((tmp_path / "fresh").glob(f"{digest}*.cache"))
    assert (tmp_path / "cache" / fresh.name).read_bytes() == fresh.read_bytes()


def test_only_changed_files_are_read_as_yaml(
    bakery_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was_read = list[str]()
    read = yamlfile.read

    def noted(file: str, data: bytes) -> tuple[Branch, tuple[Problem, ...]]:
        was_read.append(file)
        return read(file, data)

    monkeypatch.setattr(yamlfile, "read", noted)
    folder = Path(shutil.copytree(bakery_folder, tmp_path / "content"))
    load([folder], tmp_path / "cache", TODAY)
    assert len(was_read) == len(set(was_read)) > 1
    was_read.clear()
    load([edited(folder, "intents/definition.yaml", "answer:", "answer:\n  - Well then.")], tmp_path / "cache", TODAY)
    assert was_read == ["intents/definition.yaml"]


def test_a_file_with_mistakes_is_read_until_it_has_none(bakery_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(bakery_folder, tmp_path / "content"))
    load([folder], tmp_path / "cache", TODAY)
    edited(folder, "intents/definition.yaml", "answer:", "answers:")
    for _ in range(2):
        with pytest.raises(ContentError, match="unknown key `answers`"):
            load([folder], tmp_path / "cache", TODAY)


def test_only_the_latest_caches_are_kept(bakery_folder: Path, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"old{number}.cache").write_bytes(b"")
        os.utime(tmp_path / f"old{number}.cache", (number, number))
    load([bakery_folder], tmp_path, TODAY)
    names = {path.name for path in tmp_path.glob("*.cache")}
    assert len(names) == compiled.LATEST
    assert {"old5.cache", "old4.cache", "old3.cache"} < names
