"""/review in plain lines: what was not answered well is listed, looked at, put aside, exported or taught."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.history.store import History, Kept
from bot.library import load
from bot.places import ContentFolders
from bot.session.registry import took
from bot.session.session import Outcome, Session
from tests.sandbox import ROOT

ODD = "do magpies like chess and crumpets"


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session whose history holds a question that was answered, and one that was not, twice."""
    for name in ("DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(ROOT / "tests" / "otherfield", tmp_path / "content"))
    history = History(tmp_path / "history")
    for question in ("how heavy is a wren", ODD, ODD):
        history.append(0, Kept(question, "", "answer"))
    yield Session(load([folder]), history=history, folders=ContentFolders((folder,), folder, False))
    history.close()


def then(outcome: Outcome, *lines: str) -> Outcome:
    """What comes of lines, one after the other, once all work is done."""
    for line in ("", *lines):
        while outcome.work is not None:
            outcome = outcome.work(lambda: False)(outcome.session)
        if line:
            outcome = outcome.then(outcome.session, line) if outcome.then else took(outcome.session, line)
    return outcome if outcome.work is None else then(outcome)


def test_only_what_was_not_answered_well_is_listed(session: Session) -> None:
    made = then(took(session, "/review"))
    assert made.title == "1 to review"
    assert [each for block in made.blocks for each in getattr(block, "items", ())] == [f"{ODD} (barely won, 2 ×)"]


def test_what_is_put_aside_is_not_listed_again(session: Session) -> None:
    assert "nothing to review" in then(took(session, "/review"), "1", "2").note
    assert "nothing to review" in then(took(session, "/review")).note


@pytest.mark.parametrize("lines", [("export",), ("1", "3")], ids=["all", "one"])
def test_it_is_exported_to_a_file_that_was_not_there(session: Session, tmp_path: Path, lines: tuple[str, ...]) -> None:
    for _ in range(2):
        then(took(session, "/review"), *lines)
    made = sorted(tmp_path.glob("review-*.json"))
    assert [json.loads(path.read_text())[0]["questions"] for path in made] == [[ODD, ODD]] * 2


def test_a_group_is_taught(session: Session, tmp_path: Path) -> None:
    after = then(took(session, "/review"), "1", "1", "eats", "1")
    assert after.title == "what you taught me"
    assert (tmp_path / "content/intents/food.yaml").read_text().count(ODD) == 1


def test_an_empty_line_leaves_it(session: Session) -> None:
    asked = then(took(session, "/review"), "1")
    assert asked.then is not None
    assert asked.then(asked.session, "").note == "All right, I leave it as it is."


def test_without_a_history_there_is_nothing_to_look_through(session: Session) -> None:
    from bot.dataclass import replace

    off = took(replace(session, history=History(None)), "/review")
    assert (off.note, off.work) == ("Conversations are not kept.", None)
