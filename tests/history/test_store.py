"""The history: kept, found, deleted without a trace; and whatever happens to its file, nothing stops."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.atomic import replace_file
from bot.history.file import LARGEST, MIGRATIONS, Seen, opened, seen
from bot.history.store import History, Kept

TURN = Kept("what does it pay", "About $80,110.", "answer")
posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    made = History(tmp_path / "history")
    yield made
    made.close()


def test_turns_are_kept_in_order(history: History) -> None:
    ident = history.append(0, TURN)
    assert history.append(ident, Kept("and CT?", "The same.", "answer")) == ident
    assert [turn.question for turn in history.turns(ident)] == ["what does it pay", "and CT?"]


def test_conversations_are_listed_latest_first_and_searched(history: History) -> None:
    first = history.append(0, TURN)
    second = history.append(0, Kept("100% sure?", "Yes.", "answer"))
    assert [one.id for one in history.conversations()] == [second, first]
    assert [one.id for one in history.conversations("80,110")] == [first]
    assert [one.id for one in history.conversations("0%")] == [second]


def test_a_clock_that_goes_backwards_changes_no_order(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 73: a counter orders turns and conversations."""
    days = iter((datetime(2038, 1, 20), datetime(1970, 1, 1), datetime(2026, 11, 23), datetime(1969, 12, 31)))
    monkeypatch.setattr("bot.history.store.datetime", SimpleNamespace(now=lambda: next(days)))
    first = history.append(0, Kept("one", "", "answer"))
    history.append(first, Kept("two", "", "answer"))
    second = history.append(0, Kept("three", "", "answer"))
    history.append(second, Kept("four", "", "answer"))
    assert [one.id for one in history.conversations()] == [second, first]
    assert [turn.question for one in (first, second) for turn in history.turns(one)] == ["one", "two", "three", "four"]
    assert history.questions(4) == ("one", "two", "three", "four")


def test_a_conversation_is_renamed(history: History) -> None:
    ident = history.append(0, TURN)
    assert history.rename(ident, "pay")
    assert history.conversations()[0].title == "pay"


FIRST = Seen(2, 20, 100)


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (FIRST, True), (Seen(2, 20, 101), True), (Seen(2, 20, LARGEST), True), (Seen(2, 20, 99), False),
        (Seen(2, 20, LARGEST + 1), False), (Seen(2, 19, 100), False), (Seen(2, 21, 100), False),
        (Seen(1, 20, 100), False), (Seen(3, 20, 100), False),
    ],
)  # fmt: skip
def test_a_file_is_the_same_while_it_only_gets_longer(later: Seen, same: bool) -> None:
    """Fault 81."""
    assert FIRST.is_followed_by(later) is same


def test_where_nothing_lies_nothing_is_seen(tmp_path: Path) -> None:
    assert seen(tmp_path / "none") == Seen(0, 0, 0)


def test_every_folder_on_the_way_is_made(tmp_path: Path) -> None:
    history = History(tmp_path / "home" / "data" / "history")
    assert history.append(0, TURN) == 1
    history.close()


def test_another_program_that_writes_is_waited_for_a_second(tmp_path: Path) -> None:
    """Fault 85."""
    kept = opened(tmp_path / "history.db")
    assert kept.execute("PRAGMA busy_timeout").fetchone() == (1000,)
    kept.close()


def test_only_a_doubtful_file_is_looked_at_page_by_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 82: it takes a second for a hundred thousand turns."""
    asked: list[str] = []
    connect = sqlite3.connect

    def listening(path: Path, timeout: float, check_same_thread: bool) -> sqlite3.Connection:
        made = connect(path, timeout=timeout, check_same_thread=check_same_thread)
        made.set_trace_callback(asked.append)
        return made

    monkeypatch.setattr(sqlite3, "connect", listening)
    for doubtful, looks in ((False, 0), (True, 1)):
        opened(tmp_path / "history.db", doubtful).close()
        assert sum("quick_check" in statement for statement in asked) == looks


def test_a_title_is_cut_to_what_a_list_can_show(history: History) -> None:
    ident = history.append(0, Kept("q" * 81, "", "answer"))
    assert history.conversations()[0].title == "q" * 80
    assert history.rename(ident, "t" * 81)
    assert history.conversations()[0].title == "t" * 80


def test_deleting_leaves_no_copy(history: History, tmp_path: Path) -> None:
    """Fault 87."""
    history.append(0, Kept("my secret is marzipan", "I see, marzipan.", "answer"))
    assert history.delete()
    assert b"marzipan" not in b"".join(path.read_bytes() for path in (tmp_path / "history").iterdir())


def test_the_last_questions_of_all_conversations_are_known(history: History) -> None:
    for number in range(5):
        history.append(number % 2, Kept(f"question\x1b {number}", "", "answer"))
    assert history.questions(3) == ("question 2", "question 3", "question 4")


def test_where_nothing_waits_trying_again_is_the_last_conversation(history: History) -> None:
    ident = history.append(0, TURN)
    assert (history.retry(), len(history.turns(ident))) == (ident, 1)


def test_what_sqlite_cannot_even_quote_is_damage(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 82: the name of a table that is no text."""
    history.append(0, TURN)

    def fails(*given: object) -> None:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    with monkeypatch.context() as broken:
        broken.setattr("bot.history.store.summaries", fails)
        assert history.conversations() == ()
    assert history.news() == "corrupt"
    assert history.conversations() == ()
    assert len(list(history.path.parent.glob("*.corrupt-*"))) == 1


def test_what_is_not_there_is_not_deleted_and_not_renamed(history: History) -> None:
    ident = history.append(0, TURN)
    assert (history.delete(ident + 1), history.rename(ident + 1, "title")) == (False, False)
    assert history.delete(ident)
    assert not history.delete(ident)


def test_deleting_one_conversation_leaves_the_others(history: History, tmp_path: Path) -> None:
    first = history.append(0, Kept("marzipan", "", "answer"))
    second = history.append(0, TURN)
    assert history.delete(first)
    assert [one.id for one in history.conversations()] == [second]
    assert b"marzipan" not in b"".join(path.read_bytes() for path in (tmp_path / "history").iterdir())


@posix
@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_nobody_else_can_read_it(history: History, tmp_path: Path, mask: int) -> None:
    """Fault 86."""
    before = os.umask(mask)
    try:
        history.append(0, TURN)
    finally:
        os.umask(before)
    folder = tmp_path / "history"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@posix
def test_nobody_else_could_read_it_from_the_first_byte_on(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 86: what is made for others too and closed to them afterwards was open for a while."""

    def refused(*given: object, **named: object) -> None:
        raise AssertionError("made for others too")

    for name in ("os.chmod", "os.fchmod", "pathlib.Path.chmod"):
        monkeypatch.setattr(name, refused)
    before = os.umask(0)
    try:
        history.append(0, TURN)
        replace_file(tmp_path / "talk.md", b"new")
    finally:
        os.umask(before)
    made = [tmp_path / "talk.md", *(tmp_path / "history").iterdir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}


@posix
def test_no_link_is_followed(history: History, tmp_path: Path) -> None:
    """Fault 81."""
    target = tmp_path / "target"
    (tmp_path / "history").mkdir()
    (tmp_path / "history" / "history.db").symlink_to(target)
    history.append(0, TURN)
    assert history.news() == "strange"
    assert not target.exists()


@posix
def test_a_linked_folder_is_not_used(history: History, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "history").symlink_to(tmp_path / "elsewhere")
    history.append(0, TURN)
    assert history.news() == "strange"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_trouble_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "history").write_text("a file where the folder should be")
    history = History(tmp_path / "history")
    history.append(0, TURN)
    told = history.news()
    history.append(0, TURN)
    assert (told, history.news()) == ("readonly", "")


DAMAGE = {"empty": b"", "zeros": b"\0" * 4096, "torn": b"SQLite format 3\0" + b"x" * 4096}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_moved_aside(history: History, tmp_path: Path, damage: bytes) -> None:
    """Fault 82."""
    history.append(0, TURN)
    history.close()
    path = tmp_path / "history" / "history.db"
    path.write_bytes(damage)
    history.append(0, TURN)
    history.append(0, TURN)
    assert len(history.conversations()) >= 1
    assert damage in (b"", *(aside.read_bytes() for aside in path.parent.glob("*.corrupt-*")))


def test_a_file_deleted_meanwhile_is_made_anew(history: History, tmp_path: Path) -> None:
    history.append(0, TURN)
    for path in (tmp_path / "history").iterdir():
        path.unlink()
    history.append(0, TURN)
    assert len(history.conversations()) == 1


def test_a_newer_file_is_left_alone(history: History, tmp_path: Path) -> None:
    """Fault 82."""
    history.append(0, TURN)
    history.close()
    path = tmp_path / "history" / "history.db"
    with sqlite3.connect(path) as file:
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    file.close()
    before = path.read_bytes()
    assert history.append(0, TURN) == 0
    assert history.news() == "newer"
    assert path.read_bytes() == before


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.history.file.WAIT", 0.05)


@pytest.mark.usefixtures("impatient")
def test_what_waited_for_a_lock_is_written_next_time(history: History, tmp_path: Path) -> None:
    ident = history.append(0, TURN)
    history.close()
    other = sqlite3.connect(tmp_path / "history" / "history.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert history.append(ident, Kept("second", "", "answer")) == ident
    assert history.news() == "locked"
    other.execute("ROLLBACK")
    other.close()
    history.append(ident, Kept("third", "", "answer"))
    assert [turn.question for turn in history.turns(ident)] == ["what does it pay", "second", "third"]


def test_what_another_program_wrote_is_cleaned(history: History, tmp_path: Path) -> None:
    """Fault 84."""
    ident = history.append(0, TURN)
    with sqlite3.connect(tmp_path / "history" / "history.db") as file:
        file.execute("UPDATE turns SET shown = ?", ("a\x1b]52;c;x\x07\u202eb\nsecond line",))
    file.close()
    assert history.turns(ident)[0].shown == "a]52;c;xb\nsecond line"


def test_without_a_folder_nothing_is_kept() -> None:
    history = History()
    assert (history.append(0, TURN), history.conversations(), history.news()) == (0, (), "")
