"""Content folders: what is no regular file under the folder is named and never opened. Rows are those of the fault
catalogue."""

import os
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import folder as content_folder
from bot.content.folder import Found, digest, files, found, is_id
from bot.dataclass import replace
from bot.library import checked
from bot.problem import ContentError
from tests.mistakes import problems as all_problems

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of this sort are POSIX's")


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in files(folder)[1]]


def test_row_13_a_misspelt_key_gets_the_nearest_one(folder: Path) -> None:
    (folder / "intents/food.yaml").write_text("title: x\npharses: [a]\nphrases: [b]\nanswer: c\n")
    assert "intents/food.yaml:2:1: unknown key `pharses`; did you mean `phrases`?" in "\n".join(all_problems(folder))


def test_row_14_wrong_types_and_missing_keys_are_told_all_at_once(folder: Path) -> None:
    (folder / "intents/food.yaml").write_text("title: [a]\nphrases:\n  - {b: c}\nanswer:\nexamples: d\ncompare: e\n")
    assert [line for line in all_problems(folder) if line.startswith("intents/food")] == [
        "intents/food.yaml:1:8: `title` should be text",
        "intents/food.yaml:3:5: `phrases` should be a list of texts; text that holds `: ` needs quotes around it",
        "intents/food.yaml:4:8: `answer` has an empty item; fill it in or take it out",
        "intents/food.yaml:5:11: `examples` should hold `key: value` lines",
        "intents/food.yaml:6:10: `compare` should hold `key: value` lines, indented",
    ]


def test_row_21_a_large_file_is_refused_by_its_size(folder: Path) -> None:
    with (folder / "intents/large.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert problems(folder) == ["intents/large.yaml: is too large (50,000,000 bytes); at most 262,144 are read"]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_row_22_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "intents/food.yaml").chmod(0)
    assert problems(folder) == ["intents/food.yaml: cannot be read: Permission denied"]


@posix
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "../../outside.yaml", "loop.yaml", "/nowhere"])
def test_row_23_links_are_not_followed(folder: Path, target: str) -> None:
    (folder / "intents/loop.yaml").symlink_to(target)
    assert problems(folder) == ["intents/loop.yaml: is no regular file; links, folders and devices are not read"]


@posix
def test_row_23_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "intents/pipe.yaml")
    assert problems(folder) == ["intents/pipe.yaml: is no regular file; links, folders and devices are not read"]


def test_row_23_a_folder_named_like_a_file_is_named(folder: Path) -> None:
    (folder / "intents/x.yaml").mkdir()
    assert problems(folder) == ["intents/x.yaml: is no regular file; links, folders and devices are not read"]


@posix
def test_row_23_a_folder_that_is_a_link_is_not_entered(folder: Path, tmp_path: Path) -> None:
    (folder / "facts/jobs").rename(tmp_path / "jobs")
    (folder / "facts/jobs").symlink_to(tmp_path / "jobs")
    assert "facts/jobs: is a link; only real folders are read" in problems(folder)


NAMES = ["A.yaml", "CON.yaml", "con.yaml", "com1.yaml", "a b.yaml", "ä.yaml", "😀.yaml", "-x.yaml", "a" * 250 + ".yaml"]


@pytest.mark.parametrize("name", NAMES)
def test_row_24_names_that_are_no_ids_are_named(folder: Path, name: str) -> None:
    (folder / "intents" / name).write_text("title: x\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.endswith("has a name that is no id; use small letters, digits and `_`")


@posix
def test_row_24_signs_that_cannot_be_seen_are_not_shown(folder: Path) -> None:
    (folder / "intents" / "a\x1b[31m\nb.yaml").write_text("title: x\n")
    (problem,) = problems(folder)
    assert problem.isprintable()


def test_a_file_that_lies_where_nothing_is_read_is_named(folder: Path) -> None:
    (folder / "facts/job").mkdir()
    (folder / "facts/job/owl.yaml").write_text("name: owl\n")
    for name in ("facts/job/kite.yml", "facts/jobs/jay.yml", "intents/food.yml", "intents/more.food.yml"):
        (folder / name).write_text("title: x\n")
    assert sorted(problems(folder)) == [
        "facts/job/kite.yml: is not read there; did you mean `facts/_fields.yaml`?",
        "facts/job/owl.yaml: is not read there; did you mean `facts/_fields.yaml`?",
        "facts/jobs/jay.yml: is not read there; name it `jay.yaml`",
        "intents/food.yml: is not read there; name it `food.yaml`",
        "intents/more.food.yml: is not read there; name it `more.food.yaml`",
    ]


def test_what_is_no_content_is_passed_over(folder: Path) -> None:
    (folder / "facts/jobs/notes.txt").write_text("owls?")
    assert problems(folder) == []


def test_a_folder_that_cannot_be_listed_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 22: a disk that fails, or a folder of somebody else's."""
    listed = os.scandir

    def sometimes(path: Path) -> object:
        if path.name == "jobs":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr("bot.content.folder.os.scandir", sometimes)
    assert problems(folder) == ["facts/jobs: cannot be listed: Permission denied"]


def test_only_the_first_folder_has_to_hold_content(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert found([folder, empty, tmp_path / "none"]).problems == ()
    (problem,) = found([empty, folder]).problems
    assert problem.wrong == "holds no content; it should hold the folders `intents` and `facts`"


def test_files_on_top_add_names_and_phrases_and_change_nothing_else(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    written = {
        "facts/jobs/wren.yaml": "name: another\naliases: [stumpy]\nfield: crows\n",
        "facts/criteria/small.yaml": (folder / "facts/criteria/small.yaml").read_text().replace('"50"', '"5"'),
        "intents/size.yaml": "title: another\nphrases: [is a <job> a big thing]\nkeywords: [bulky]\n",
    }
    for shown, text in written.items():
        (own / shown).parent.mkdir(parents=True, exist_ok=True)
        (own / shown).write_text(text)
    alone, both = checked(found([folder]))[0], checked(found([folder, own]))[0]
    wren, size = both.jobs["wren"], both.intents["size"]
    assert (wren.name, wren.field, wren.aliases) == ("wren", "songbirds", ("jenny wren", "stumpy"))
    assert wren.facts["size"][0].text("weight") == "9"
    assert both.criteria["small"].test.most == alone.criteria["small"].test.most == "50"
    assert size.title == alone.intents["size"].title
    assert (size.phrases[-1], size.keywords[-1]) == ("is a <job> a big thing", "bulky")


def test_files_stand_in_the_same_order_however_a_disk_lists_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 24."""
    before = files(folder)[0]
    listed = os.scandir

    @contextmanager
    def backwards(path: Path) -> Iterator[list[os.DirEntry[str]]]:
        with listed(path) as entries:
            yield list(entries)[::-1]

    monkeypatch.setattr("bot.content.folder.os.scandir", backwards)
    after = files(folder)[0]
    assert ([file.shown for file in after], digest([after])) == ([file.shown for file in before], digest([before]))


def test_a_needed_file_that_is_missing_is_named(folder: Path) -> None:
    (folder / "intents/_replies.yaml").unlink()
    assert all_problems(folder) == ["intents/_replies.yaml: is missing; copy it from content that works"]


def test_content_laid_on_top_is_named_by_its_whole_path(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "intents").mkdir(parents=True)
    (own / "intents/food.yaml").write_text("phrase: [x]\n")
    with pytest.raises(ContentError, match=f"{own.as_posix()}/intents/food.yaml:1:1: unknown key `phrase`"):
        checked(found([folder, own]))


@given(st.text(max_size=30))
def test_an_id_is_a_file_name_on_every_system(name: str) -> None:
    """Fault 71."""
    if is_id(name):
        assert name.isascii()
        assert name == name.lower()
        assert not set(name) & set(' /\\:*?"<>|.-')


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["intents/food.yaml", "facts/jobs/wren.yaml", "facts/_fields.yaml", "intents/_words.yaml",
                     "intents/_replies.yaml", "facts/sources/handbook.yaml", "facts/criteria/small.yaml",
                     "intents/_safety.yaml", "intents/_dialogues/two_birds.yaml"]),
    st.data(),
)  # fmt: skip
def test_any_damage_to_any_file_is_content_or_problems(folder: Path, shown: str, data: st.DataObject) -> None:
    path = folder / shown
    before = path.read_bytes()
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, min(len(before), start + 60)))
    path.write_bytes(before[:start] + data.draw(st.binary(max_size=6)) + before[end:])
    try:
        said = all_problems(folder)
    finally:
        path.write_bytes(before)
    assert all(line.strip() for line in said)


def test_found_holds_the_files_of_all_folders_in_order(folder: Path) -> None:
    group = files(folder)[0]
    assert Found((group, group[:1])).files == (*group, group[0])


def test_the_digest_is_the_same_where_the_library_has_it_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some builds of Python have no module of their own for it, and find it through all of hashlib."""
    group = files(folder)[0]
    monkeypatch.setitem(sys.modules, "_blake2", None)
    elsewhere = runpy.run_path(content_folder.__file__)
    assert elsewhere["digest"]([group]) == digest([group])


def test_the_digest_tells_names_bytes_and_groups_apart(folder: Path) -> None:
    one, other, *rest = files(folder)[0]
    kinds = ([[one, other]], [[one], [other]], [[other, one]], [[one]], [[one, other, *rest]])
    renamed = [[replace(one, shown=one.shown + "x"), other]]
    assert len({digest(each) for each in (*kinds, renamed)}) == 6
