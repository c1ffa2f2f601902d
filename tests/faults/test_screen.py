"""The screen under strange keys, pastes and windows, in a terminal of its own. Numbers are those of tests/faults.md."""

import contextlib
import fcntl
import random
import shutil
import signal
import struct
import sys
import unicodedata
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

import termios

from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from bot.chat.app import ChatApp
from bot.chat.prompt import Prompt
from bot.chat.screen import ChatScreen
from bot.history.store import History, Kept
from bot.library import Library
from bot.places import ContentFolders
from bot.session.session import Session, resumed
from bot.text import LONGEST
from tests.chat.terminal import Terminal, terminal
from tests.faults.running import SMALL
from tests.history.broken import kept
from tests.hostile import CODES, unseen

BIRDS = Path(__file__).parent.parent / "otherfield"

ASK, ANSWER = b"how heavy is a wren\r", "9 grams"


@contextlib.contextmanager
def started(home: Path) -> Iterator[Terminal]:
    """The chat on small content, its prompt ready."""
    with terminal(home, "--content", str(SMALL), HOME=str(home)) as screen:
        assert screen.wait_for("Ask")
        screen.read(0.6)
        yield screen


def answers(screen: Terminal) -> bool:
    """Whether it still answers, whatever stands in the prompt."""
    screen.drawn = b""
    screen.send(b"\x1b")
    screen.read(0.3)
    screen.send(b"\x05\x15" + ASK)
    return screen.wait_for(ANSWER)


def test_every_byte_may_be_typed(home: Path) -> None:
    """Fault 46: all of them four times, in any order; not the keys that leave, nor the list of commands."""
    chance = random.Random(46)
    with started(home) as screen:
        sent = [byte for byte in range(256) if byte not in (0x03, 0x10, 0x11, 0x1A, 0x1C)] * 4
        chance.shuffle(sent)
        for place in range(0, len(sent), 64):
            screen.send(bytes(sent[place : place + 64]))
            screen.read(0.05)
        assert screen.program.poll() is None
        screen.send(b"\x1b[201~")
        for _ in range(4):
            screen.send(b"\x1b")
            screen.read(0.4)
        screen.drawn = b""
        screen.send(b"\x05zqjw")
        assert screen.wait_for("zqjw")


def test_a_paste_that_breaks_out_leaves_and_loses_nothing(home: Path) -> None:
    """Fault 36: the end of the paste and the key that leaves stand in the pasted text."""
    with started(home) as screen:
        screen.send(ASK)
        assert screen.wait_for(ANSWER)
        screen.send(b"\x1b[200~pay \x1b[201~\x11")
        assert screen.ended() == 0
        assert screen.restored
    assert kept(home / "data" / "imaging-jobs" / "history") == ["how heavy is a wren"]


@pytest.mark.parametrize("keys", [b"\x04", b"\x1c", b"\x1a", b"\x03\x03\x03"], ids=["^d", "^\\", "^z", "^c^c^c"])
def test_a_key_that_ends_other_programs_is_no_harm(home: Path, keys: bytes) -> None:
    """Fault 61: it goes on, or ends with the terminal as it was."""
    with started(home) as screen:
        screen.send(keys)
        screen.read(0.5)
        code = screen.program.poll()
        assert code == 0 or answers(screen)
        assert code is None or screen.restored


def test_a_storm_of_windows_is_survived(home: Path) -> None:
    """Fault 72: 300 sizes, some of them no window at all."""
    chance = random.Random(72)
    with started(home) as screen:
        for _ in range(300):
            size = struct.pack("HHHH", chance.choice((0, 1, 5, 24, 500)), chance.choice((0, 1, 20, 80, 1000)), 0, 0)
            fcntl.ioctl(screen.master, termios.TIOCSWINSZ, size)
            screen.program.send_signal(signal.SIGWINCH)
            screen.read(0.002)
        fcntl.ioctl(screen.master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        screen.program.send_signal(signal.SIGWINCH)
        assert answers(screen)


@contextlib.asynccontextmanager
async def running(session: Session) -> AsyncIterator[Pilot[None]]:
    """The chat without a terminal, its prompt ready."""
    app = ChatApp(lambda: session, session.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(200):
            if any(found.popup for found in app.screen.query(Prompt)):
                break
            await pilot.pause(0.02)
        yield pilot


def chat(pilot: Pilot[None]) -> ChatScreen:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, ChatScreen))


def shown(pilot: Pilot[None]) -> list[str]:
    """Every line that is drawn."""
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


async def test_a_paste_of_fifty_lines_is_one_question(birds: Library) -> None:
    """Fault 34: nothing of it is dropped in silence."""
    async with running(Session(birds)) as pilot:
        pilot.app.post_message(events.Paste("\r\n".join(["how heavy", "is a", "wren", *["please"] * 47])))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        (turn,) = chat(pilot).session.turns
        assert turn.question == "how heavy is a wren" + " please" * 47


async def test_a_paste_of_200_kb_is_cut_and_said(birds: Library) -> None:
    """Fault 33: on the screen."""
    async with running(Session(birds)) as pilot:
        pilot.app.post_message(events.Paste("how heavy is a wren " * 10_000))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        (turn,) = chat(pilot).session.turns
        assert len(turn.question) <= LONGEST
        assert any("longer than I read" in line for line in shown(pilot))


WIDE = [
    "\U0001f469\u200d\U0001f4bb wren",
    "日本語の鳥",
    "e\u0301\u0301\u0301\u0301 wren",
    "\U0001f1fa\U0001f1f8",
    "a\tb",
    "ﷺ",
]


@pytest.mark.parametrize("typed", WIDE, ids=ascii)
async def test_wide_signs_do_not_move_the_picture(birds: Library, typed: str) -> None:
    """Fault 43: the cursor stands after what was typed, and no line is wider than the window."""
    async with running(Session(birds)) as pilot:
        prompt = chat(pilot).prompt
        begin, _ = prompt.cursor_screen_offset
        pilot.app.post_message(events.Paste(typed))
        await pilot.pause()
        assert prompt.cursor_screen_offset.x - begin == cell_len(prompt.text)
        assert all(unicodedata.category(sign) not in ("Cc", "Cf") for sign in prompt.text)  # no two are drawn as one
        pilot.app.post_message(events.Paste(typed * 29))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert {cell_len(line) for line in shown(pilot)} == {80}


async def test_what_another_program_kept_is_drawn_cleaned(birds: Library, tmp_path: Path) -> None:
    """Fault 84: in the conversation, in the list, at the arrow key."""
    history = History(tmp_path / "history")
    evil = "".join(code for name, code in CODES.items() if name not in ("nul", "surrogate"))
    ident = history.append(0, Kept(f"{evil} wren", f"{evil} shown [red]", "answer"))
    async with running(resumed(Session(birds, history=history), ident)) as pilot:
        await pilot.press("up")
        await pilot.press("ctrl+t")
        await pilot.pause()
        drawn = shown(pilot)
        assert not unseen("".join(drawn))
        await pilot.press("escape")
        await pilot.pause()
        assert any("shown [red]" in line for line in shown(pilot))


async def test_mistakes_of_changed_content_are_drawn_cleaned(birds: Library, tmp_path: Path) -> None:
    """Fault 19: the panel quotes what a file holds."""
    content = Path(shutil.copytree(BIRDS, tmp_path / "birds"))
    (content / "intents/size.yaml").write_text(
        'theme: "\\e]52;c;x\\a\\u202e"\n"\\e[31m": x\n"\\e[31m": y\n', encoding="utf-8"
    )
    async with running(Session(birds, folders=ContentFolders((content,), content, False))) as pilot:
        await pilot.press("f5")
        for _ in range(1000):
            drawn = shown(pilot)
            if any("unseen character" in line for line in drawn):
                break
            await pilot.pause(0.02)
        assert any("unseen character" in line for line in drawn)
        assert not unseen("".join(drawn))


async def test_a_key_pressed_twice_closes_the_panel_and_not_the_chat(birds: Library) -> None:
    """Fault 46: the second is read before the panel is gone."""
    async with running(Session(birds)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        panel = pilot.app.screen
        assert not isinstance(panel, ChatScreen)
        for _ in range(3):
            panel.dismiss(None)
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChatScreen)


async def test_keys_come_faster_than_they_are_drawn(birds: Library) -> None:
    """Fault 46: every one arrives, in its order."""
    async with running(Session(birds)) as pilot:
        for letter in "how heavy is a wren " * 10:
            pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
        await pilot.pause()
        assert chat(pilot).prompt.text == "how heavy is a wren " * 10
        assert isinstance(chat(pilot).query_one("#note"), Static)
