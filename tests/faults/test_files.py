"""Files that are written and found: exports, settings, what killed programs left. Numbers are those of faults.md."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import atomic
from bot.atomic import BESIDE, STALE, replace_file
from bot.dialogue.prose import text_of
from bot.history.store import History, Kept
from bot.library import Library, load
from bot.plain import plain
from bot.session.registry import took
from bot.session.session import Session, asked, resumed
from bot.session.settings import Settings, keep, settings
from tests.faults.running import SMALL
from tests.history.broken import python
from tests.hostile import unseen

posix = pytest.mark.skipif(os.name != "posix", reason="folders and names of POSIX")


@pytest.fixture
def talk(birds: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A conversation of one turn, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return asked(Session(birds), "how heavy is a wren").session


CALLS = ["tempfile.mkstemp", "os.fdopen", "os.fsync", "os.replace"]


@pytest.mark.parametrize("before", [None, b"old"], ids=["new", "over"])
@pytest.mark.parametrize("call", CALLS)
def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, before: bytes | None
) -> None:
    """Faults 77, 79 and 88: at each step, with the error of a full disk."""
    path = tmp_path / "talk.md"
    if before is not None:
        path.write_bytes(before)

    def fails(*given: object, **named: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(f"bot.atomic.{call}", fails)
        if call == "os.fdopen":
            broken.setattr("bot.atomic.tempfile.mkstemp", lambda **named: (-1, str(tmp_path / "beside")))
        with pytest.raises(OSError, match="No space"):
            replace_file(path, b"new")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == (
        {} if before is None else {"talk.md": b"old"}
    )


PLACES: dict[str, str] = {
    "the root": "/", "a folder": ".", "a folder that is not there": "nowhere/talk.md",
    "nobody's home": "~nosuchuser/x.md",
    "a device": "/dev/null/x.md", "far too long": "x" * 300 + ".md", "many dots": "../" * 200 + "nowhere/x.md",
    "only signs": "\x1b\u202e.md",
}  # fmt: skip


@posix
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_place_where_nothing_can_be_written_is_said(talk: Session, tmp_path: Path, place: str) -> None:
    """Fault 88: asked about or said, never a crash; an unseen sign is in no name."""
    outcome = took(talk, f"/export {place}")
    if outcome.then:
        outcome = outcome.then(talk, "yes")
    assert outcome.note
    assert not unseen("".join(path.name for path in tmp_path.iterdir()))


@posix
def test_a_folder_that_is_gone_is_said(talk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 88: somebody deleted the folder one stands in."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert "could not write" in took(talk, "/export").note


@posix
def test_a_link_is_replaced_and_not_written_through(talk: Session, tmp_path: Path) -> None:
    """Fault 88: and only after yes."""
    (tmp_path / "target").write_text("mine")
    (tmp_path / "talk.md").symlink_to(tmp_path / "target")
    outcome = took(talk, f"/export {tmp_path}/talk.md")
    assert outcome.then
    outcome.then(talk, "yes")
    assert (tmp_path / "target").read_text() == "mine"
    assert "9 grams" in (tmp_path / "talk.md").read_text()


@posix
def test_an_export_is_for_its_owner_only(talk: Session, tmp_path: Path) -> None:
    """Fault 86: from the first byte; one that is there keeps who may read it."""
    took(talk, f"/export {tmp_path}/talk.md")
    assert (tmp_path / "talk.md").stat().st_mode & 0o777 == 0o600
    (tmp_path / "talk.md").chmod(0o644)
    replace_file(tmp_path / "talk.md", b"new")
    assert (tmp_path / "talk.md").stat().st_mode & 0o777 == 0o644


def test_what_a_killed_program_left_is_swept_once_it_is_old(tmp_path: Path) -> None:
    """Fault 89: ours only, and none that may still be written."""
    old, young, other = (tmp_path / name for name in (f"{BESIDE}a", f"{BESIDE}b", ".new-c"))
    for path in (old, young, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (time.time() - STALE - 60,) * 2)
    replace_file(tmp_path / "talk.md", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([young.name, other.name, "talk.md"])
    assert atomic.STALE == 3600


DAMAGE = {
    "empty": b"", "nul": b"\0" * 100, "brace": b"{", "list": b"- a\n", "types": b"theme: [a]\nhistory: {b: c}\n",
    "twice": b"theme: dark\ntheme: light\n", "bombs": b"a: &a [x]\nb: *a\n", "deep": b"[" * 100_000,
    "large": b"#" * 5_000_000, "latin": "theme: é\n".encode("latin-1"), "escape": b'theme: "\\e[31m"\n',
    "later": b"version: 99\ntheme: dark\n",
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damaged_settings_are_the_usual_ones_and_told(tmp_path: Path, damage: bytes) -> None:
    """Fault 82: with their line, and without a sign that a terminal obeys."""
    (tmp_path / "config.yaml").write_bytes(damage)
    made, problems = settings(tmp_path)
    assert made == Settings()
    assert bool(problems) == (damage not in (b"", DAMAGE["large"]))
    assert not unseen("".join(map(str, problems)))


KEEPER = """
import sys
from pathlib import Path
from bot.session.settings import keep
for number in range(60):
    assert keep(Path(sys.argv[1]), "theme", ("light", "dark")[number % 2])
"""


def test_settings_that_many_programs_change_are_whole(tmp_path: Path) -> None:
    """Fault 83: who writes last is kept; nobody ever reads half of it."""
    (tmp_path / "config.yaml").write_text("# mine\ntheme: dark\nanswers: short\n")
    programs = [python(KEEPER, tmp_path, home=tmp_path) for _ in range(4)]
    read = {settings(tmp_path)}
    while any(program.poll() is None for program in programs):
        read.add(settings(tmp_path))
    assert [program.communicate()[1] for program in programs] == [""] * 4
    assert read <= {(Settings(theme=theme, answers="short"), ()) for theme in ("dark", "light")}
    assert (tmp_path / "config.yaml").read_text() == "# mine\ntheme: dark\nanswers: short\n"


@posix
@pytest.mark.parametrize("lies", ["folder", "pipe", "link in a circle"])
def test_settings_that_are_no_file_are_told(tmp_path: Path, lies: str) -> None:
    """Fault 81: nothing is waited for."""
    path = tmp_path / "config.yaml"
    make: dict[str, Callable[[], None]] = {
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "link in a circle": lambda: path.symlink_to(path),
    }
    make[lies]()
    made, problems = settings(tmp_path)
    assert made == Settings()
    assert problems
    keep(tmp_path, "theme", "light")


def test_what_another_program_wrote_is_shown_cleaned(
    birds: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Fault 84: a history with signs that a terminal obeys, gone on with line by line."""
    history = History(tmp_path / "history")
    evil = "\x1b]52;c;x\x07\u202e[red]x\x9b31m"
    ident = history.append(0, Kept(f"{evil} how heavy is a wren", f"{evil}\nshown", "answer"))
    session = resumed(Session(birds, history=history), ident)
    lines = iter([f"/history {evil}", "/find wren", f"/rename {evil}title", "/history", "and a robin?"])
    monkeypatch.setattr("bot.plain._lines", lambda session: lines)
    assert plain(session) == 0
    history.close()
    said = capfdbinary.readouterr().out.decode()
    assert not unseen(said)
    assert "shown" in said


@posix
def test_a_path_longer_than_some_systems_take_is_a_path(
    birds: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 71: more than 260 signs, in a folder with spaces and letters of no code page."""
    deep = tmp_path.joinpath(*("a folder of some length, \u00fc \u65e5\u672c" for _ in range(9)))
    deep.mkdir(parents=True)
    assert len(str(deep)) > 260
    content = shutil.copytree(SMALL, deep / "content")
    assert load([content], deep / "cache").content.jobs.keys() == birds.content.jobs.keys()
    history = History(deep / "history")
    assert history.append(0, Kept("q", "a", "answer"))
    history.close()
    monkeypatch.chdir(deep)
    session = asked(Session(birds), "how heavy is a wren").session
    took(session, "/export talk.md")
    assert "Wrens weigh" in (deep / "talk.md").read_text("utf-8")


def test_line_ends_of_windows_change_no_answer(birds: Library, tmp_path: Path) -> None:
    """Fault 71: an editor there rewrites every file."""
    content = Path(shutil.copytree(SMALL, tmp_path / "content"))
    for path in content.rglob("*.*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    windows = load([content], None, birds.today)
    for question in ("how heavy is a wren", "which bird weighs the least", "wren or robin, which is heavier"):
        plain, other = (asked(Session(each), question).session.last for each in (birds, windows))
        assert plain is not None
        assert other is not None
        assert text_of(plain.answer) == text_of(other.answer)
