"""The history when its database fails at any step, is killed, filled, shared or replaced: old or new, never torn."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.history import aside
from bot.history.file import MIGRATIONS, Large, opened, trouble
from bot.history.store import History, Kept, Unwritten
from tests.history.broken import WRITER, Failing, all_bytes, failure, kept, lost, python
from tests.long.calls import disturbed

posix = pytest.mark.skipif(os.name != "posix", reason="signals, limits and links of POSIX")

FIRST, SECOND = Kept("first", "shown", "answer"), Kept("second", "shown", "answer")
CODES = {
    "full": sqlite3.SQLITE_FULL, "i/o": sqlite3.SQLITE_IOERR, "readonly": sqlite3.SQLITE_READONLY,
    "busy": sqlite3.SQLITE_BUSY, "cannot open": sqlite3.SQLITE_CANTOPEN, "denied": sqlite3.SQLITE_PERM,
}  # fmt: skip
"""What a disk may answer."""

STEPS: dict[str, tuple[Callable[[History], object], list[list[str]]]] = {
    "append": (lambda history: history.append(1, SECOND), [["first"], ["first", "second"]]),
    "a new conversation": (lambda history: history.append(0, SECOND), [["first"], ["first", "second"]]),
    "delete": (lambda history: history.delete(), [["first"], []]),
    "rename": (lambda history: history.rename(1, "title"), [["first"]]),
    "list": (lambda history: history.conversations(), [["first"]]),
}
"""What is done, and what may be kept afterwards."""


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A history that holds one turn, its file closed."""
    made = History(tmp_path / "history")
    made.append(0, FIRST)
    made.close()
    yield made
    made.close()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> type[Failing]:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: connect(*given, **named, factory=Failing))
    monkeypatch.setattr(Failing, "left", -1)
    monkeypatch.setattr("bot.history.file.WAIT", 0.05)
    return Failing


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
@pytest.mark.parametrize("name", STEPS)
def test_a_database_that_fails_at_any_step_leaves_the_old_or_the_new(
    history: History, failing: type[Failing], tmp_path: Path, name: str, code: int
) -> None:
    """Faults 77, 78 and 79: each operation of each deed fails once, in every way a disk may."""
    do, allowed = STEPS[name]
    failing.error = staticmethod(failure(code))
    for step in range(100):
        folder = Path(shutil.copytree(tmp_path / "history", tmp_path / f"{step}"))
        one = History(folder)
        failing.left, failing.failed = step, False
        do(one)
        failing.left = -1
        one.close()
        assert kept(folder) in allowed
        assert bool(one.news()) == failing.failed
        if not failing.failed:
            break
        assert not list(folder.glob("*.corrupt-*")), "a failing disk is no damage"
    assert 3 < step < 99


def test_what_could_not_be_written_is_written_with_the_next_turn(history: History, failing: type[Failing]) -> None:
    """Fault 79: told once, tried again with the next turn and not before, and then whole."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    assert history.append(1, SECOND) == 1
    assert history.news() == "full"
    history.append(1, Kept("third", "", "answer"))
    assert history.news() == ""
    failing.left = -1
    history.append(1, Kept("fourth", "", "answer"))
    assert [turn.question for turn in history.turns(1)] == ["first", "second", "third", "fourth"]


def test_what_could_not_be_written_is_written_without_a_next_turn(history: History, failing: type[Failing]) -> None:
    """Fault 79: after a while, and with the id of its conversation."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    assert history.append(0, SECOND) == 0
    assert history.retry() == 0
    failing.left = -1
    assert history.retry() == 2
    assert [turn.question for turn in history.turns(2)] == ["second"]
    assert history.append(2, Kept("third", "", "answer")) == 2
    assert [turn.question for turn in history.turns(2)] == ["second", "third"]


def test_what_could_not_be_written_is_written_at_the_end(
    history: History, failing: type[Failing], tmp_path: Path
) -> None:
    """Fault 79: a program that is left has one more try."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_BUSY)), 0
    history.append(1, SECOND)
    failing.left = -1
    history.end()
    assert kept(tmp_path / "history") == ["first", "second"]


def test_what_waits_stays_with_its_conversation(history: History, failing: type[Failing]) -> None:
    """Fault 79: a new conversation that is begun meanwhile takes nothing over."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    history.append(1, SECOND)
    history.part()
    history.append(0, Kept("third", "", "answer"))
    history.part()
    failing.left = -1
    last = history.append(0, Kept("fourth", "", "answer"))
    talks = {one.id: [turn.question for turn in history.turns(one.id)] for one in history.conversations()}
    assert talks == {1: ["first", "second"], 2: ["third"], 3: ["fourth"]}
    assert last == 3
    assert (history.waiting, history.earlier) == ([], [])


def test_what_waits_is_written_though_another_conversation_is_deleted(history: History, failing: type[Failing]) -> None:
    """Faults 79 and 87: and what waits of the deleted one never is."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    history.append(1, SECOND)
    history.part()
    history.append(0, Kept("third", "", "answer"))
    failing.left = -1
    assert history.delete(1)
    history.end()
    assert [turn.question for one in history.conversations() for turn in history.turns(one.id)] == ["third"]


@posix
def test_a_killed_program_loses_no_turn_that_was_kept(tmp_path: Path) -> None:
    """Faults 63 and 78: 15 kills at random moments; tests/long/kills.py does 500."""
    chance = random.Random(63)
    for number in range(15):
        assert lost(tmp_path / f"{number % 3}", f"run{number}", tmp_path, chance.uniform(0.0, 0.06)) == []


@posix
def test_eight_programs_write_at_once(tmp_path: Path) -> None:
    """Fault 83: what each was told is kept is there, whole and in its order."""
    names = [f"program{number}" for number in range(8)]
    programs = [python(WRITER, tmp_path / "history", name, 40, home=tmp_path) for name in names]
    told = {}
    for name, program in zip(names, programs, strict=True):
        said, wrong = program.communicate(timeout=120)
        assert (program.returncode, wrong) == (0, "")
        told[name] = len(said.split())
    found = kept(tmp_path / "history")
    for name in names:
        assert [each for each in found if each.startswith(f"{name} ")] == [f"{name} question {n}" for n in range(40)]
    assert sum(told.values()) > 300


LIMITED = """
import resource, sys
from pathlib import Path
from bot.history.store import History, Kept
history = History(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
ident, said = 0, set()
for number in range(40):
    ident = history.append(ident, Kept(f"question {number}", "shown " * 200, "answer"))
    said.add(history.news())
    if not history.waiting:
        print(number)
print(sorted(said - {""}), file=sys.stderr)
"""


@posix
@pytest.mark.parametrize("limit", [0, 1, 4096, 20_000, 40_000, 70_000])
def test_a_file_that_may_not_grow_holds_what_was_kept(tmp_path: Path, limit: int) -> None:
    """Fault 79: writes that stop at a limit; told once, and what was kept stays."""
    program = python(LIMITED, tmp_path / "history", limit, home=tmp_path)
    said, wrong = program.communicate(timeout=60)
    assert program.returncode == 0, wrong
    assert wrong.strip() in ("['full']", "['readonly']", "['full', 'readonly']")
    if told := [f"question {number}" for number in said.split()]:
        found = kept(tmp_path / "history")
        assert set(told) <= set(found)
        assert found == [f"question {number}" for number in range(len(found))]


FILLED = """
mount -t tmpfs -o size=96k none "$1/small" || exit 77
mkdir "$1/small/history"
"$2" -c "$3" "$1/small/history" full 60 || exit 1
"$2" -c "$4" "$1/small/history"
"""
SHOW = """
import sys, sqlite3
file = sqlite3.connect(sys.argv[1] + "/history.db")
print(file.execute("PRAGMA integrity_check").fetchone()[0], file.execute("SELECT count(*) FROM turns").fetchone()[0])
"""
JAIL = ("unshare", "--map-root-user", "--mount", "sh", "-c")


@posix
def test_a_full_disk_ends_nothing(tmp_path: Path) -> None:
    """Fault 79: a disk of 96 KB runs full; what was kept before is there, and the program ended as ever."""
    (tmp_path / "small").mkdir()
    done = subprocess.run(
        [*jail(), FILLED, "sh", tmp_path, sys.executable, WRITER, SHOW], capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if done.returncode == 77:
        pytest.skip("no disk may be mounted here")
    assert done.returncode == 0, done.stderr
    *told, last = done.stdout.splitlines()
    whole, count = last.split()
    assert (whole, int(count) >= len(told) > 0) == ("ok", True)
    assert len(told) < 60


def jail() -> tuple[str, ...]:
    """What gives a program disks of its own, where the machine allows it."""
    if not shutil.which("unshare") or subprocess.run([*JAIL, "true"], capture_output=True).returncode:
        pytest.skip("no namespaces of its own are allowed here")
    return JAIL


@posix
def test_a_folder_that_is_read_only_is_said_once(tmp_path: Path) -> None:
    """Faults 71 and 80: a home on a disk that is mounted for reading only."""
    home = tmp_path / "home"
    home.mkdir()
    script = (
        'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || exit 77; HOME="$1" exec "$2" -c "$3" "$1/x" x 3'
    )
    code = WRITER.replace("history.close()", "print(history.trouble, len(history.waiting))")
    done = subprocess.run(
        [*jail(), script, "sh", home, sys.executable, code], capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if done.returncode == 77:
        pytest.skip("no disk may be mounted here")
    assert done.stdout.strip() == "readonly 3", done.stderr


def without(path: Path) -> Path:
    """The path, where nothing lies any more."""
    path.unlink()
    return path


REPLACED: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "a folder": lambda path: without(path).mkdir(),
    "a link": lambda path: without(path).symlink_to(path.parent.parent / "target"),
    "a pipe": lambda path: os.mkfifo(without(path)),
    "far too large": lambda path: os.truncate(path, 5_000_000_000),
    "another file": lambda path: (path.rename(path.with_name("old")), shutil.copyfile(path.with_name("old"), path)),
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"hello " * 2_000),
    "torn in the middle": lambda path: path.write_bytes(path.read_bytes()[:5_000]),
}


@posix
@pytest.mark.parametrize("open_before", [True, False], ids=["while it is open", "between"])
@pytest.mark.parametrize("how", REPLACED)
def test_a_file_that_is_replaced_meanwhile_stops_nothing(
    history: History, tmp_path: Path, how: str, open_before: bool
) -> None:
    """Fault 81: whatever lies there now is not followed, not waited for and not written into."""
    (tmp_path / "target").write_bytes(b"mine")
    if open_before:
        history.append(1, SECOND)
    REPLACED[how](tmp_path / "history" / "history.db")
    history.append(1, Kept("third", "", "answer"))
    trouble = history.news()
    assert (tmp_path / "target").read_bytes() == b"mine"
    assert trouble == "large" or how != "far too large" or open_before
    if how in ("a folder", "a link", "a pipe"):
        assert trouble == "strange"
    else:
        history.close()
        assert "third" in kept(tmp_path / "history")


def test_a_damaged_file_is_moved_aside_whole(tmp_path: Path) -> None:
    """Fault 82: with what was not yet in it, and the turn that found it damaged is kept at once."""
    history = History(tmp_path / "history")
    history.append(0, FIRST)
    history.close()
    (tmp_path / "history" / "history.db").write_bytes(b"no database" * 400)
    assert history.append(0, SECOND)
    assert history.news() == "corrupt"
    history.close()
    assert kept(tmp_path / "history") == ["second"]
    assert (tmp_path / "history" / "history.db.corrupt-1").read_bytes() == b"no database" * 400


SCHEMAS = {
    "tables of another program": ["CREATE TABLE notes (text)", f"PRAGMA user_version = {len(MIGRATIONS)}"],
    "a table is missing": ["CREATE TABLE turns (id)", f"PRAGMA user_version = {len(MIGRATIONS)}"],
    "a table in the way": ["CREATE TABLE turns (id)"],
}


@pytest.mark.parametrize("statements", SCHEMAS.values(), ids=SCHEMAS)
def test_tables_that_are_not_ours_are_moved_aside(tmp_path: Path, statements: list[str]) -> None:
    """Fault 82: a database of another form."""
    (tmp_path / "history").mkdir()
    with sqlite3.connect(tmp_path / "history" / "history.db") as file:
        for statement in statements:
            file.execute(statement)
    file.close()
    history = History(tmp_path / "history")
    assert history.append(0, FIRST)
    assert history.news() == "corrupt"
    history.close()
    assert kept(tmp_path / "history") == ["first"]


FIXTURES = Path(__file__).parent / "fixtures"


def schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as file:
        found = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
    file.close()
    return [(str(name), " ".join(str(sql).split())) for name, sql in found]


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_a_file_of_every_version_becomes_one_of_the_newest(tmp_path: Path, version: int) -> None:
    """Fault 85: its turns stay, and its tables are those of a new file."""
    (tmp_path / "history").mkdir()
    with sqlite3.connect(tmp_path / "history" / "history.db") as file:
        file.executescript((FIXTURES / f"version_{version}.sql").read_text())
    file.close()
    new, old = History(tmp_path / "new"), History(tmp_path / "history")
    new.append(0, FIRST)
    old.append(0, SECOND)
    for each in (new, old):
        each.close()
    assert schema(tmp_path / "history" / "history.db") == schema(tmp_path / "new" / "history.db")
    assert kept(tmp_path / "history") == [*(["what does it pay", "and CT?"] if version else []), "second"]


def test_a_migration_that_fails_changes_nothing(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 85: each step is whole or not at all."""
    broken = ("ALTER TABLE turns ADD COLUMN stars INTEGER", "ALTER TABLE nowhere ADD COLUMN x")
    before = schema(tmp_path / "history" / "history.db")
    monkeypatch.setattr("bot.history.file.MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(sqlite3.OperationalError):
        opened(tmp_path / "history" / "history.db")
    assert schema(tmp_path / "history" / "history.db") == before


OLDER = ("ALTER TABLE turns ADD COLUMN stars INTEGER",)


def test_a_copy_is_there_before_a_migration_and_until_it_is_done(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 85: whole, in the old form, for its owner only."""
    made = history.path.with_name("history.db.before")
    monkeypatch.setattr("bot.history.file.MIGRATIONS", (*MIGRATIONS, (*OLDER, "ALTER TABLE nowhere ADD COLUMN x")))
    before = schema(history.path)
    with pytest.raises(sqlite3.OperationalError):
        opened(history.path)
    (tmp_path / "copy").mkdir()
    made.replace(tmp_path / "copy" / "history.db")
    assert (schema(tmp_path / "copy" / "history.db"), kept(tmp_path / "copy")) == (before, ["first"])
    if os.name == "posix":
        assert (tmp_path / "copy" / "history.db").stat().st_mode & 0o777 == 0o600
    monkeypatch.setattr("bot.history.file.MIGRATIONS", (*MIGRATIONS, OLDER))
    opened(history.path).close()
    assert kept(tmp_path / "history") == ["first"]
    assert not made.exists()


def test_without_a_copy_no_migration_is_begun(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 85: where something lies in the copy's place."""
    history.path.with_name("history.db.before").mkdir()
    before = schema(history.path)
    monkeypatch.setattr("bot.history.file.MIGRATIONS", (*MIGRATIONS, OLDER))
    assert history.append(1, SECOND) == 1
    assert history.news() == "readonly"
    assert schema(history.path) == before


def test_a_history_that_has_grown_too_large_is_moved_aside(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 81: whole, and the conversation goes on in a new one; deleting all deletes it too."""
    monkeypatch.setattr("bot.history.file.LARGEST", 1_000)
    assert history.append(1, SECOND) == 1
    assert history.news() == "large"
    monkeypatch.undo()
    history.close()
    assert kept(tmp_path / "history") == ["second"]
    history.path.with_name("history.db.corrupt-1").replace(tmp_path / "history.db")
    assert kept(tmp_path) == ["first"]


def test_a_file_of_half_a_gibibyte_is_not_yet_too_large(history: History) -> None:
    """Fault 81: a file with holes, so that the disk need not hold it."""
    os.truncate(history.path, 512 * 2**20)
    opened(history.path).close()
    os.truncate(history.path, 512 * 2**20 + 1)
    with pytest.raises(Large):
        opened(history.path)


def test_of_a_failure_that_sqlite_did_not_name_the_file_is_not_to_blame() -> None:
    """Fault 82: so it is not moved aside."""
    assert trouble(sqlite3.ProgrammingError("Cannot operate on a closed database.")) == "readonly"


def test_what_waits_of_a_late_conversation_is_forgotten_with_it(history: History) -> None:
    """Fault 87: whichever of many it is."""
    history.earlier = [Unwritten(int("1000"), (SECOND,)), Unwritten(int("1001"), (SECOND,))]
    assert not history.delete(int("1000"))
    assert [one.conversation for one in history.earlier] == [1001]


def test_what_waits_is_written_once(history: History, failing: type[Failing]) -> None:
    """Fault 79: also where the conversation that begins meanwhile has said nothing yet."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    history.append(1, SECOND)
    history.part()
    failing.left = -1
    assert (history.retry(), history.earlier) == (0, [])
    history.retry()
    assert [turn.question for turn in history.turns(1)] == ["first", "second"]


def test_what_could_not_be_renamed_or_deleted_is_not_said_to_be(history: History, failing: type[Failing]) -> None:
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_READONLY)), 0
    assert (history.rename(1, "title"), history.delete(1), history.conversations()) == (False, False, ())


def test_what_waits_is_forgotten_with_everything(history: History, failing: type[Failing]) -> None:
    """Fault 87: of this conversation too."""
    failing.error, failing.left = staticmethod(failure(sqlite3.SQLITE_FULL)), 0
    history.append(1, SECOND)
    failing.left = -1
    history.delete()
    history.end()
    assert history.conversations() == ()


def test_deleting_everything_deletes_copies(history: History, tmp_path: Path) -> None:
    """Fault 87: one that a migration left which was never done."""
    history.path.with_name("history.db.before").write_bytes(b"marzipan")
    history.delete()
    assert b"marzipan" not in all_bytes(tmp_path / "history")


def test_a_step_that_another_program_did_meanwhile_is_not_done_again(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 85: it was seen to be needed before the lock was had."""
    seen = iter([0, 0, 1, 1])
    monkeypatch.setattr("bot.history.file._version", lambda kept: next(seen))
    opened(history.path).close()
    assert next(seen, None) is None


def test_a_damaged_file_that_cannot_be_moved_is_left(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 82: nothing is written into it, and that is told."""
    path = tmp_path / "history" / "history.db"
    path.write_bytes(b"no database" * 400)
    with monkeypatch.context() as broken:
        broken.setattr("bot.history.aside.os.replace", _refused)
        assert history.append(1, SECOND) == 1
    assert history.news() == "corrupt"
    assert path.read_bytes() == b"no database" * 400
    for number in range(1, 999):
        path.with_name(f"history.db.corrupt-{number}").touch()
    assert aside.moved(path)
    assert path.with_name("history.db.corrupt-999").read_bytes() == b"no database" * 400
    path.touch()
    assert not aside.moved(path)
    assert path.exists()


def _refused(*given: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_what_was_not_yet_in_a_file_is_moved_with_it(tmp_path: Path) -> None:
    """Fault 82: the write-ahead file holds the last turns."""
    path = tmp_path / "history.db"
    for each in (path, *aside.beside(path)[:2]):
        each.write_text(each.name)
    assert aside.moved(path)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "history.db.corrupt-1", "history.db.corrupt-1-shm", "history.db.corrupt-1-wal"
    ]  # fmt: skip
    assert aside.deleted(path)
    assert list(tmp_path.iterdir()) == []


def test_deleting_everything_deletes_what_was_moved_aside(history: History, tmp_path: Path) -> None:
    """Fault 87: even where the file itself is damaged."""
    history.append(0, Kept("marzipan", "", "answer"))
    history.close()
    path = tmp_path / "history" / "history.db"
    path.write_bytes(b"no database" + path.read_bytes()[11:])
    assert b"marzipan" in all_bytes(tmp_path / "history")
    assert history.delete()
    assert b"marzipan" not in all_bytes(tmp_path / "history")


def test_deleting_leaves_no_copy_while_another_program_has_it_open(history: History, tmp_path: Path) -> None:
    """Fault 87: the other one holds the file open and has read it."""
    history.append(0, Kept("marzipan", "x" * 9_000, "answer"))
    other = History(tmp_path / "history")
    assert other.conversations("marzipan")
    assert history.delete()
    assert b"marzipan" not in all_bytes(tmp_path / "history")
    assert other.conversations() == ()
    other.close()


def test_deleting_while_another_program_reads_is_said_not_to_be_done(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 87: a copy that could not be taken away is not said to be gone."""
    monkeypatch.setattr("bot.history.file.WAIT", 0.05)
    history.append(0, Kept("marzipan", "", "answer"))
    other = sqlite3.connect(tmp_path / "history" / "history.db", isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM turns").fetchall()
    assert not history.delete()
    assert history.news() == "locked"
    other.close()
    history.delete()
    assert b"marzipan" not in all_bytes(tmp_path / "history")


@posix
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o601], ids=oct)
def test_a_file_that_others_could_read_is_closed_to_them(history: History, tmp_path: Path, mode: int) -> None:
    """Fault 86: one that an older program or a person left open."""
    (tmp_path / "history" / "history.db").chmod(mode)
    history.append(0, SECOND)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "history").iterdir()} == {0o600}


@posix
@pytest.mark.parametrize("tail", ["-wal", "-shm"])
def test_a_link_beside_the_file_is_not_followed(history: History, tmp_path: Path, tail: str) -> None:
    """Fault 81: SQLite would write through it."""
    (tmp_path / "history" / f"history.db{tail}").symlink_to(tmp_path / "target")
    history.append(0, SECOND)
    assert history.news() == "strange"
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("text", ["\x1b]52;c;x\x07", "\udcff", "\u202ereversed", "a\0b"], ids=ascii)
def test_no_words_break_a_search_or_a_title(history: History, text: str) -> None:
    """Fault 84: what the shell hands over may be no text at all."""
    assert history.conversations(text) is not None
    assert history.rename(1, f"title {text}")
    (one,) = history.conversations("title")
    assert one.title.isprintable()


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace, which fails and kills at a system call")
@pytest.mark.parametrize("deed", ["keep", "delete", "export"])
def test_a_system_call_that_fails_or_is_the_last_leaves_the_old_or_the_new(deed: str) -> None:
    """Faults 77, 78, 79 and 88: some of the calls of each deed; tests/long/calls.py takes every one."""
    count, wrong = disturbed([deed], every=113)
    assert wrong == []
    assert count > 1
