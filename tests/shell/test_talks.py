"""The shell's commands for kept conversations: `history` and `export`."""

import json
import stat
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.history.store import History, Kept
from tests.sandbox import ROOT, bot

FIRST = Kept("how heavy is a robin", "Robins weigh about 18 grams.", "answer")
SECOND = Kept("what does a wren eat", "Wrens eat spiders and small insects.", "answer")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with two kept conversations about birds."""
    kept = History(tmp_path / ".local" / "share" / "imaging-jobs" / "history")
    for turn in (FIRST, SECOND):
        kept.append(0, turn)
    kept.close()
    return tmp_path


def run(home: Path, *arguments: str) -> "CompletedProcess[str]":
    return bot("--content", str(ROOT / "tests" / "otherfield"), *arguments, home=home)


def listed(home: Path, *arguments: str) -> list[str]:
    """The titles of the conversations that are listed."""
    return [line.split(None, 4)[-1] for line in run(home, "history", *arguments).stdout.splitlines()]


def test_conversations_are_listed_the_last_first(home: Path) -> None:
    assert listed(home) == [SECOND.question, FIRST.question]


def test_conversations_are_found_by_what_was_said(home: Path) -> None:
    assert listed(home, "search", "spiders") == [SECOND.question]
    assert listed(home, "search", "penguins") == []


def test_a_conversation_is_shown_as_it_was(home: Path) -> None:
    assert run(home, "history", "show", "1").stdout == f"> {FIRST.question}\n\n{FIRST.shown}\n"


def test_a_conversation_gets_another_name(home: Path) -> None:
    assert run(home, "history", "rename", "1", "small", "birds").returncode == 0
    assert listed(home) == [SECOND.question, "small birds"]


def test_one_conversation_or_all_are_deleted(home: Path) -> None:
    assert run(home, "history", "delete", "1").returncode == 0
    assert listed(home) == [SECOND.question]
    assert run(home, "history", "delete", "all").returncode == 0
    assert listed(home) == []


@pytest.mark.parametrize("action", ["show", "rename", "delete"])
def test_a_conversation_that_is_not_there_is_said_to_be_missing(home: Path, action: str) -> None:
    done = run(home, "history", action, "7", "name")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"history {action}: there is no conversation 7\n"


@pytest.mark.parametrize("number", ["", "0", "first", "-1"])
def test_without_a_number_it_says_what_to_give(home: Path, number: str) -> None:
    done = run(home, "history", "show", *([number] if number else []))
    assert done.returncode == 2
    assert done.stdout == ""


def test_it_says_where_conversations_are(home: Path) -> None:
    folder = Path(run(home, "history", "path").stdout.strip())
    assert folder.is_relative_to(home)
    if sys.platform != "win32":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        assert (stat.S_IMODE(folder.stat().st_mode), modes) == (0o700, {0o600})


def test_asking_keeps_nothing(home: Path) -> None:
    for command in ("ask", "why"):
        assert run(home, command, "how heavy is a magpie").returncode == 0
    assert listed(home) == [SECOND.question, FIRST.question]


@pytest.mark.parametrize(
    ("form", "begins"),
    [("md", "# Garden birds\n\n## what does a wren eat\n"), ("html", "<!doctype html>"), ("txt", "")],
)
def test_the_last_conversation_is_exported(home: Path, form: str, begins: str) -> None:
    done = run(home, "export", "--format", form)
    assert done.returncode == 0
    assert done.stdout.lower().startswith(begins.lower())
    assert SECOND.shown.split(".")[0] in done.stdout


def test_a_conversation_is_exported_as_json_by_its_number(home: Path) -> None:
    made = json.loads(run(home, "export", "1", "--format", "json").stdout)
    assert FIRST.question in json.dumps(made)


def test_no_file_is_written_over_unasked(home: Path) -> None:
    file = home / "talk.md"
    assert run(home, "export", "--to", str(file)).returncode == 0
    file.write_text("mine")
    refused = run(home, "export", "--to", str(file))
    assert (refused.returncode, file.read_text()) == (1, "mine")
    assert "--force" in refused.stderr
    assert run(home, "export", "--to", str(file), "--force").returncode == 0
    assert SECOND.question in file.read_text()


def test_a_file_that_cannot_be_written_is_named(home: Path) -> None:
    done = run(home, "export", "--to", str(home / "nowhere" / "talk.md"))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"export: {home / 'nowhere' / 'talk.md'} could not be written: No such file or directory" in done.stderr


def test_what_was_never_kept_is_not_exported(tmp_path: Path) -> None:
    done = run(tmp_path, "export")
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no such conversation" in done.stderr


def test_a_damaged_history_is_deleted_whole(home: Path) -> None:
    """Fault 87: it is moved aside first, which is no failure."""
    path = home / ".local" / "share" / "imaging-jobs" / "history" / "history.db"
    path.write_bytes(b"no database" + path.read_bytes()[11:])
    done = run(home, "history", "delete", "all")
    assert (done.returncode, done.stderr) == (0, "")
    assert [each.name for each in path.parent.iterdir() if b"robin" in each.read_bytes()] == []
