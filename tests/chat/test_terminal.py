"""In a real terminal: it is left as it was found, any byte may come in, and keys keep their order."""

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from tests.chat.terminal import Terminal, terminal
from tests.history.broken import kept
from tests.sandbox import ROOT

BIRDS = ("--content", str(ROOT / "tests" / "otherfield"))
READY = "offline"
ASK = b"how heavy is a robin\r"
ANSWER = "18 grams"
FAULT = f"""
from bot.chat.screen import ChatScreen
async def broken(self, line): raise ValueError(line)
ChatScreen.take = broken
from bot.cli import main
raise SystemExit(main({list(BIRDS)!r}))
"""

SLOW = f"""
import time
from bot.shell import commands
read = commands.library_of
def slow(options):
    time.sleep(2)
    return read(options)
commands.library_of = slow
from bot.cli import main
raise SystemExit(main({list(BIRDS)!r}))
"""


@contextmanager
def chat(home: Path, size: tuple[int, int] = (100, 30), no_color: str = "") -> Iterator[Terminal]:
    """The chat about birds, its prompt ready."""
    with terminal(home, *BIRDS, size=size, NO_COLOR=no_color) as screen:
        assert screen.wait_for(READY)
        yield screen


def leaves(screen: Terminal) -> bool:
    """Whether it can be left, and leaves the terminal as it was."""
    screen.send(b"\x11")
    return screen.ended() == 0 and screen.restored


SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_restores_the_terminal(home: Path, name: str) -> None:
    """Fault 60: and what was asked is kept."""
    with chat(home) as screen:
        screen.send(ASK)
        assert screen.wait_for(ANSWER)
        screen.program.send_signal(getattr(signal, name))
        assert screen.ended() == 128 + getattr(signal, name)
        assert screen.restored
    assert kept(home / "data" / "imaging-jobs" / "history") == ["how heavy is a robin"]


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_while_the_content_is_read_restores_the_terminal(home: Path, name: str) -> None:
    with terminal(home, *BIRDS) as screen:
        assert screen.wait_for("\x1b[?1049h")
        time.sleep(0.05)
        screen.program.send_signal(getattr(signal, name))
        assert screen.ended() == 128 + getattr(signal, name)
        assert screen.restored


def test_a_signal_over_a_panel_restores_the_terminal(home: Path) -> None:
    with chat(home) as screen:
        screen.send(b"\x1bOP")  # F1: help
        assert screen.wait_for("Esc goes back")
        screen.program.send_signal(signal.SIGTERM)
        assert screen.ended() == 128 + signal.SIGTERM
        assert screen.restored


KEYS = {"^q": b"\x11", "^c^c": b"\x03\x03", "^d": b"\x04", "/quit": b"/quit\r", "exit": b"exit\r"}


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
def test_it_can_be_left(home: Path, keys: bytes) -> None:
    """Fault 61."""
    with chat(home) as screen:
        screen.send(keys)
        assert screen.ended() == 0
        assert screen.restored


@pytest.mark.parametrize("after", [0.3, 1.9, 2.0, 2.1, 2.2], ids=str)
def test_it_can_be_left_while_the_content_is_read(home: Path, after: float) -> None:
    with terminal(home, code=SLOW) as screen:
        assert screen.wait_for("\x1b[?1049h")
        screen.read(after)
        screen.send(b"\x11")
        assert screen.ended() == 0
        assert screen.restored


def test_ctrl_d_in_a_text_takes_away_a_letter(home: Path) -> None:
    with chat(home) as screen:
        screen.send(b"how heavy is a xrobin" + b"\x1b[D" * 6 + b"\x04\r")
        assert screen.wait_for(ANSWER)
        assert leaves(screen)


@pytest.mark.parametrize(
    "bad", [b"\xff", b"\xc3\x28", b"\xe2\x82", b"\xf8\x88\x80\x80\x80", b"\x00\x80\x1b[<32;NaN;NaNM"]
)
def test_a_bad_byte_does_not_deafen_it(home: Path, bad: bytes) -> None:
    """Fault 45."""
    with chat(home) as screen:
        screen.send(bad)
        screen.read(0.3)
        screen.send(b"\x15" + ASK)
        assert screen.wait_for(ANSWER)
        assert leaves(screen)


def test_a_closed_terminal_ends_it(home: Path) -> None:
    """Fault 64."""
    with chat(home) as screen:
        os.close(screen.master)
        os.close(screen.slave)
        assert screen.program.wait(20) is not None


def test_a_fault_is_one_line_without_what_was_typed(home: Path) -> None:
    """Fault 65."""
    with terminal(home, code=FAULT) as screen:
        assert screen.wait_for(READY)
        screen.send(b"mysecret\r")
        assert screen.ended() == 70
        assert screen.restored
        after = screen.drawn.split(b"\x1b[?1049l")[-1]
        assert b"ValueError" in after
        assert b"fault.txt says more" in after.replace(b"\r\n", b"")
        assert b"mysecret" not in after


def test_it_comes_back_from_a_stop(home: Path) -> None:
    """Fault 62."""
    with chat(home) as screen:
        screen.program.send_signal(signal.SIGTSTP)
        assert screen.wait_for("\x1b[?1049l")
        assert screen.restored
        screen.drawn = b""
        screen.program.send_signal(signal.SIGCONT)
        assert screen.wait_for(READY)
        screen.send(ASK)
        assert screen.wait_for(ANSWER)
        assert leaves(screen)


def test_a_pipe_in_place_of_the_keyboard_is_read_line_by_line(home: Path) -> None:
    with terminal(home, *BIRDS, piped=True) as screen:
        assert screen.program.stdin is not None
        screen.program.stdin.write(ASK.replace(b"\r", b"\n") + b"\xff\n")
        screen.program.stdin.close()
        assert screen.ended() == 0
        assert ANSWER in screen.text
        assert b"\x1b" not in screen.drawn


@pytest.mark.parametrize(("term", "accessible"), [("dumb", ""), ("xterm", "1")])
def test_a_terminal_that_cannot_draw_is_spoken_to_line_by_line(home: Path, term: str, accessible: str) -> None:
    with terminal(home, *BIRDS, TERM=term, ACCESSIBLE=accessible) as screen:
        assert screen.wait_for("You: ")
        screen.send(ASK)
        assert screen.wait_for("Source 1: ")
        screen.send(b"\x04")
        assert screen.ended() == 0
        assert b"\x1b" not in screen.drawn


def test_ctrl_c_leaves_plain_mode(home: Path) -> None:
    with terminal(home, *BIRDS, "--plain") as screen:
        assert screen.wait_for("You: ")
        screen.send(b"\x03")
        assert screen.ended() == 130
        assert b"Traceback" not in screen.drawn


@pytest.mark.parametrize(
    "keys", [b"wren\x15how heavy is a robin", b"how heavy is a robxn\x7f\x7fin", b"ow heavy is a robin\x01h",
             b"how heavy is a robn\x1b[Di", b"how heavy is a robin wren\x17"],
    ids=["^u", "backspace", "^a", "left", "^w"],
)  # fmt: skip
def test_keys_typed_faster_than_they_are_read_keep_their_order(home: Path, keys: bytes) -> None:
    with chat(home) as screen:
        screen.send(keys + b"\r")
        assert screen.wait_for(ANSWER)
        screen.read(0.5)
        assert set(re.findall("› (.*?)  ", screen.text)) == {"how heavy is a robin"}


def test_without_color_there_is_none(home: Path) -> None:
    """Fault 69."""
    with chat(home, no_color="1") as screen:
        screen.send(ASK + b"\x1bOQ")  # F2: the browser of jobs
        assert screen.wait_for("Songbirds")
        codes = {code for found in re.findall(rb"\x1b\[([\d;]*)m", screen.drawn) for code in found.split(b";")}
        assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27", b"39", b"49"}


def test_the_first_answer_is_shown_down_to_what_can_be_asked_next(home: Path) -> None:
    with chat(home, size=(80, 18)) as screen:
        screen.read(0.5)
        screen.send(ASK)
        assert screen.wait_for("Where it nests")


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (40, 12), (300, 100)], ids=str)
def test_any_size_of_window_works(home: Path, size: tuple[int, int]) -> None:
    """Fault 72: and from 20 by 5 on the answer can be read."""
    with terminal(home, *BIRDS, size=size) as screen:
        screen.wait_for("\x1b[?1049h")
        screen.read(1.0)
        screen.send(ASK)
        screen.read(1.0)
        assert size == (1, 1) or screen.wait_for("Robins weigh")
        assert leaves(screen)
