"""load(folders) -> Library: the digest, the overlay, and every problem at once."""

import gc
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.library import Library, load
from bot.problem import ContentError

TODAY = date(2026, 11, 23)


@pytest.fixture
def folder(bakery_folder: Path, tmp_path: Path) -> Path:
    """A small content that a test may change."""
    return Path(shutil.copytree(bakery_folder, tmp_path / "content"))


def loaded(*folders: Path) -> Library:
    return load(folders, None, TODAY)


def problems(*folders: Path) -> Sequence[str]:
    with pytest.raises(ContentError) as raised:
        loaded(*folders)
    return [str(problem) for problem in raised.value.problems]


def some_intent(folder: Path) -> Path:
    return next(path for path in sorted((folder / "intents").glob("*.yaml")) if path.name[0] != "_")


def test_any_changed_byte_changes_the_digest(folder: Path) -> None:
    before = loaded(folder).digest
    path = some_intent(folder)
    path.write_bytes(path.read_bytes() + b"# a remark\n")
    assert loaded(folder).digest != before


def test_the_same_files_elsewhere_have_the_same_digest(folder: Path, bakery_folder: Path) -> None:
    assert loaded(folder).digest == loaded(bakery_folder).digest


def test_a_file_laid_on_top_adds_its_phrases(folder: Path, tmp_path: Path) -> None:
    name = some_intent(folder).name
    own = tmp_path / "own" / "intents"
    own.mkdir(parents=True)
    (own / name).write_text("phrases: [quite another wording]\n")
    ident = name.removesuffix(".yaml")
    shipped, both = loaded(folder).content.intents[ident], loaded(folder, tmp_path / "own").content.intents[ident]
    assert both.phrases == (*shipped.phrases, "quite another wording")
    assert both.title == shipped.title


def test_a_job_laid_on_top_adds_its_names_and_clues(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "facts" / "jobs"
    own.mkdir(parents=True)
    (own / "pastry_chef.yaml").write_text("aliases: [icer]\nclues: [sugar roses]\n")
    shipped, both = (
        loaded(*folders).content.jobs["pastry_chef"] for folders in ((folder,), (folder, tmp_path / "own"))
    )
    assert both.aliases == (*shipped.aliases, "icer")
    assert both.clues == (*shipped.clues, "sugar roses")
    assert both.name == shipped.name


def test_a_term_laid_on_top_adds_the_words_whose_meaning_is_asked(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "facts" / "terms"
    own.mkdir(parents=True)
    (own / "dough.yaml").write_text("asked: [batch]\n")
    shipped, both = (
        loaded(*folders).content.entities["term"]["dough"] for folders in ((folder,), (folder, tmp_path / "own"))
    )
    assert both.asked == (*shipped.asked, "batch")


def test_a_folder_laid_on_top_may_be_missing(folder: Path, tmp_path: Path) -> None:
    assert loaded(folder, tmp_path / "none").content.jobs.keys() == loaded(folder).content.jobs.keys()


def test_no_content_is_a_problem(tmp_path: Path) -> None:
    (only,) = problems(tmp_path)
    assert only.endswith("holds no content; it should hold the folders `intents` and `facts`")


def test_all_problems_are_told_at_once(folder: Path) -> None:
    (folder / "intents" / "one.yaml").write_text("title: one\nkeyword: [a]\n")
    (folder / "facts" / "jobs" / "two.yaml").write_text("name: [\n")
    found = problems(folder)
    assert any(
        line.startswith("intents/one.yaml:2:1: unknown key `keyword`; did you mean `keywords`?") for line in found
    )
    assert any(line.startswith("facts/jobs/two.yaml:") for line in found)


def test_a_source_that_is_no_entry_is_told(folder: Path) -> None:
    path = next((folder / "facts" / "sources").glob("*.yaml"))
    path.write_text(path.read_text("utf-8") + "  lone: text\n", "utf-8")
    assert any("lone" in line for line in problems(folder))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("intents/Pay.yaml", "has a name that is no id"),
        ("facts/pay.yaml", "is not read there"),
        ("intents/a.yml", "is not read there; name it `a.yaml`"),
        ("facts/jobs/a.yml", "is not read there; name it `a.yaml`"),
        ("facts/a.yml", "is not read there"),
    ],
    ids=["capitals", "misplaced", "ending", "ending of a job", "misplaced with an ending"],
)
def test_a_file_that_is_not_read_is_told(name: str, wrong: str, folder: Path) -> None:
    (folder / name).write_text("title: a\n")
    assert any(line.startswith(f"{name}: {wrong}") for line in problems(folder))


def test_links_are_not_followed(folder: Path) -> None:
    path = some_intent(folder)
    path.rename(folder / "elsewhere")
    path.symlink_to(folder / "elsewhere")
    assert f"intents/{path.name}: is no regular file; links, folders and devices are not read" in problems(folder)


def test_too_large_a_file_is_not_read(folder: Path) -> None:
    (folder / "intents" / "huge.yaml").write_bytes(b"#" * 300_000)
    assert "intents/huge.yaml: is too large (300,000 bytes); at most 262,144 are read" in problems(folder)


@pytest.mark.parametrize("broken", [False, True], ids=["content that works", "content with a mistake"])
def test_memory_is_swept_again_after_loading(folder: Path, broken: bool) -> None:
    gc.enable()
    if broken:
        some_intent(folder).write_text("keyword: [pay]\n", encoding="utf-8")
    try:
        loaded(folder)
    except ContentError:
        assert broken
    assert gc.isenabled()


def test_that_it_takes_a_moment_is_told_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    told: list[str] = []
    for _ in range(2):  # the second time it was compiled before
        load((folder,), tmp_path / "cache", TODAY, lambda content: told.append(content.replies["first_time"]))
    assert len(told) == 1
    (folder / "intents/pay.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(ContentError):
        load((folder,), tmp_path / "cache", TODAY, lambda content: told.append(content.replies["first_time"]))
    assert told[0] == told[1] != "first_time"


def test_a_library_is_shown_by_its_name_alone(library: Library) -> None:
    assert repr(library) == f"Library({library.digest})"
