"""A save, a new file and one that has gone are seen at the next look; the last good content answers meanwhile."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import places
from bot.authoring.saved import wrong_in
from bot.authoring.watch import changed, look, looked
from bot.cli import main
from bot.dataclass import replace
from bot.dialogue.prose import lines_of
from bot.library import Library, load
from bot.places import ContentFolders
from bot.session import renewing
from bot.session.renewing import looked_at_first, saved
from bot.session.session import Outcome, Session
from tests.authoring.conftest import Change

ROBIN = "facts/jobs/robin.yaml"

SAVES: dict[str, Callable[[Path], object]] = {
    "saved": lambda folder: (folder / ROBIN).write_bytes(b"name: robin"),
    "saved beside and moved there": lambda folder: _moved(folder),
    "new": lambda folder: (folder / "intents/new.yaml").write_bytes(b""),
    "gone": lambda folder: (folder / ROBIN).unlink(),
    "in a new folder": lambda folder: _in_a_new_folder(folder),
}


def _moved(folder: Path) -> None:
    (folder / "beside").write_bytes((folder / ROBIN).read_bytes())
    os.replace(folder / "beside", folder / ROBIN)


def _in_a_new_folder(folder: Path) -> None:
    (folder / "facts/others").mkdir()
    (folder / "facts/others/falconer.yaml").write_bytes(b"name: falconer")


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_what_is_saved_is_seen(folder: Path, save: Callable[[Path], object]) -> None:
    before = look([folder])
    save(folder)
    assert looked(before).files != before.files


def test_nothing_saved_is_the_same_look(folder: Path) -> None:
    before = look([folder])
    assert looked(before) is before


def test_what_editors_leave_for_a_moment_is_no_content(folder: Path) -> None:
    before = look([folder])
    (folder / "intents/.size.yaml.swp").write_bytes(b"")
    (folder / "intents/4913").write_bytes(b"")
    assert looked(before).files == before.files


def done(outcome: Outcome) -> Outcome:
    while outcome.work is not None:
        outcome = outcome.work(lambda: False)(outcome.session)
    return outcome


@pytest.fixture
def session(folder: Path) -> Session:
    return Session(load([folder]), folders=ContentFolders((folder,), folder, False))


def weight(library: Library, bird: str = "robin") -> str:
    return library.content.jobs[bird].facts["size"][0].text("weight")


def test_changed_content_answers_and_what_it_changes_is_told(session: Session, change: Change) -> None:
    change("facts/jobs/wren.yaml", "weight: 9", "weight: 8")
    after = done(saved(session, ()))
    assert weight(after.session.library, "wren") == "8"
    assert after.note == "The new content answers; all 29 examples are read as before."


def test_what_the_new_content_breaks_is_listed(session: Session, change: Change) -> None:
    change(ROBIN, "weight: 18", "weight: 19")
    after = done(saved(session, ()))
    assert after.do == "aside"
    assert next(lines_of(after.blocks[0])) == (
        '- breaks: intents/_dialogues/two_birds.yaml:3:5: "how heavy is a robin?"; should say "18 grams"'
    )


def test_a_mistake_is_noted_with_its_line_and_the_last_good_content_stays(session: Session, change: Change) -> None:
    change(ROBIN, "weight: 18", "wait: 18")
    after = done(saved(session, ()))
    assert after.note.startswith("facts/jobs/robin.yaml:11:5: unknown key `wait`")
    assert after.session.library is session.library


def test_a_mended_file_answers_again(session: Session, change: Change) -> None:
    change(ROBIN, "weight: 18", "wait: 18")
    broken = done(saved(session, ())).session
    change(ROBIN, "wait: 18", "weight: 20")
    assert weight(done(saved(broken, ())).session.library) == "20"


def test_a_file_saved_as_it_was_changes_nothing(session: Session) -> None:
    after = done(saved(session, ()))
    sound = "No mistake is in the content; nothing in it is otherwise than in what answers."
    assert (after.note, after.session.library) == (sound, session.library)


def nobody(*_: object) -> Library:
    raise AssertionError("all was read")


def test_a_mistake_of_form_is_noted_before_all_is_read(
    session: Session, folder: Path, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = look([folder])
    change(ROBIN, "weight: 18", "wait: 18")
    change("intents/song.yaml", "answer:", "answer: [")
    monkeypatch.setattr(renewing, "library_beside", nobody)
    paths = changed(before, looked(before))
    assert sorted(path.removeprefix(str(folder)) for path in paths) == [f"/{ROBIN}", "/intents/song.yaml"]
    note = done(saved(session, [path for path in paths if path.endswith("robin.yaml")])).note
    assert note.startswith("facts/jobs/robin.yaml:11:5: unknown key `wait`")


def test_a_file_laid_on_top_has_no_mistake_for_what_the_one_below_says(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    path = own / "intents/food.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("phrases: [what does a <job> like to nibble]\n")
    assert wrong_in([folder, own], [str(path)]) == ()
    path.write_text("phrase: [what does a <job> like to nibble]\n")
    assert [problem.wrong for problem in wrong_in([folder, own], [str(path)])] == [
        "unknown key `phrase`; did you mean `phrases`?"
    ]


@pytest.fixture
def on_top(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own file on top of content that ships."""
    own = tmp_path / "own"
    path = own / "intents/food.yaml"
    path.parent.mkdir(parents=True)
    monkeypatch.setattr(places, "content_folders", lambda given: ContentFolders((folder, own), own, True))
    monkeypatch.setattr(places, "cache_folder", lambda: tmp_path / "cache")
    return path


def test_own_files_with_mistakes_are_left_aside_and_told(on_top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on_top.write_text("phrase: [what does a <job> like to nibble]\n")
    assert main(["ask", "how heavy is a wren"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Wrens weigh about 9 grams.")
    assert f"{on_top}:1:1: unknown key `phrase`; did you mean `phrases`?" in told.err
    assert "left aside until they are mended" in told.err


def test_where_what_ships_has_mistakes_too_nothing_answers(
    on_top: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    on_top.write_text("phrase: [what does a <job> like to nibble]\n")
    change(ROBIN, "weight: 18", "wait: 18")
    assert main(["ask", "how heavy is a wren"]) == 2
    assert [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()[:2]] == [
        f"{on_top}:1:1",
        f"{ROBIN}:11:5",
    ]


def test_own_files_that_were_left_aside_are_noted_in_the_chat(session: Session, folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    path = own / "intents/food.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("phrase: [what does a <job> like to nibble]\n")
    both = replace(session, folders=ContentFolders((folder, own), own, True))
    assert done(looked_at_first(both, [str(path)])).note.startswith(f"{path}:1:1: unknown key `phrase`")
    path.write_text("phrases: [what does a <job> like to nibble]\n")
    assert done(looked_at_first(both, [str(path)])).note == ""
