"""Plain mode: the same answers as lines, every command within reach, and no sign for terminals only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from bot.history.store import History
from bot.library import Library
from bot.session.ghost import ghost
from bot.session.registry import ALONE, COMMANDS, found, took
from bot.session.session import Session
from tests.sandbox import warmed

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory, library: Library, cache: Path) -> Path:
    """A home in which the content is compiled."""
    return warmed(tmp_path_factory.mktemp("home"), cache)


@pytest.fixture(autouse=True)
def _warm(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fitted anew, and nobody's own cache is touched."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(compiled / ".cache"))


def talk(home: Path, lines: bytes, *arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA")}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(
        command, input=lines, capture_output=True, cwd=ROOT, env=os.environ | folders | env, check=False
    )


def test_it_greets_and_ends_with_its_input(tmp_path: Path) -> None:
    """Fault 66."""
    run = talk(tmp_path, b"")
    assert run.returncode == 0
    assert run.stdout.decode().startswith("Ask anything")
    assert run.stdout.decode().endswith("Goodbye.\n")


def test_answers_choices_and_sources_are_lines(tmp_path: Path) -> None:
    said = talk(tmp_path, b"1\n1\n/why\n").stdout.decode()
    assert "Source 1: US Bureau of Labor Statistics" in said
    assert "I read this as a question about: " in said


@pytest.mark.parametrize(
    "line",
    [b"\xff\xfe pay\n", b"\x1b]52;c;x\x07 pay mri\n", b"[/] [@click=app.exit]x[/]\n", b"\n\n \n", b"x" * 100_000],
)
def test_any_bytes_are_answered_without_escapes(tmp_path: Path, line: bytes) -> None:
    """Fault 45."""
    run = talk(tmp_path, line)
    assert run.returncode == 0
    assert b"\x1b" not in run.stdout
    assert run.stderr == b""


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}], ids=str
)
def test_any_locale_works(tmp_path: Path, locale: dict[str, str]) -> None:
    """Fault 70."""
    assert talk(tmp_path, b"how much do mri techs earn\n", **locale).returncode == 0


def test_a_conversation_goes_on_another_day(tmp_path: Path) -> None:
    talk(tmp_path, b"how much do mri techs earn\n")
    run = talk(tmp_path, b"and the outlook?\n", "--continue", "--plain")
    assert "how much do mri techs earn" in run.stdout.decode()
    assert "MRI technologists" in run.stdout.decode().split("outlook")[-1]


def test_nothing_is_kept_where_that_is_not_wanted(tmp_path: Path) -> None:
    talk(tmp_path, b"how much do mri techs earn\n", "--no-history")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("question", [b"i want to kill myself\n", b"i found a lump in my breast\n"])
def test_what_concerns_a_persons_own_health_is_not_written(tmp_path: Path, question: bytes) -> None:
    talk(tmp_path, question + b"how much do mri techs earn\n")
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert question.strip() not in kept
    assert b"mri techs" in kept


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_answers_at_once_even_before_any_question(library: Library, command) -> None:  # type: ignore[no-untyped-def]
    outcome = took(Session(library), f"/{command.name}")
    assert outcome.note or outcome.blocks or outcome.do or outcome.session.last
    assert command.title(Session(library)) != f"do_{command.name}"


@pytest.mark.parametrize(
    ("typed", "name"), [("h", ""), ("he", "help"), ("sessions", "history"), ("q", "quit"), ("zzz", "")]
)
def test_a_command_is_found_by_other_words_and_its_beginning(typed: str, name: str) -> None:
    command = found(typed)
    assert (command.name if command else "") == name


@pytest.mark.parametrize("word", sorted(ALONE))
def test_one_can_leave_without_a_slash(library: Library, word: str) -> None:
    assert took(Session(library), f" {word.upper()} ").do == "quit"


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("", ""),
        ("mr", ""),
        ("tell me about nuclear medicine techn", "ologist"),
        ("/jobs nucl", ""),
        ("How much does an MRI techno", "logist earn?"),
        ("how much does a radiol", "ogist"),  # a job before the field it lies in
    ],
)
def test_names_and_known_questions_are_completed(library: Library, typed: str, rest: str) -> None:
    assert ghost(library).rest(typed) == rest


def test_what_could_not_be_kept_is_kept_when_it_is_left(
    bakery: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 79: the file was in the way while it was asked, and is gone at the end."""
    folder = tmp_path / "history"
    folder.write_text("a file where the folder should be")
    session = Session(bakery, history=History(folder))

    def lines() -> Iterator[str]:
        yield "what does a baker earn"
        folder.unlink()

    monkeypatch.setattr("bot.plain.input_lines", lines)
    monkeypatch.setattr("bot.shell.commands._session", lambda options, settings: session)
    assert main(["--plain"]) == 0
    with closing(History(folder)) as history:
        assert [turn.question for turn in history.turns(1)] == ["what does a baker earn"]
