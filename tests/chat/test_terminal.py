"""In a real terminal: it is left as it was found, any byte may come in, and nothing hostile goes out."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from tests.chat.terminal import terminal

READY = "offline"
ASK = b"how much do mri techs earn\r"
FAULT = """
from bot.chat.screen import ChatScreen
async def broken(self, line): raise ValueError(line)
ChatScreen.take = broken
from bot.cli import main
raise SystemExit(main([]))
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
def test_a_signal_restores_the_terminal(home: Path, name: str) -> None:
    """Fault 60."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        screen.program.send_signal(getattr(signal, name))
        assert screen.ended() == 128 + getattr(signal, name)
        assert screen.restored


@pytest.mark.parametrize("keys", [b"\x11", b"\x03\x03", b"/quit\r", b"exit\r"], ids=["^q", "^c^c", "/quit", "exit"])
def test_it_can_be_left(home: Path, keys: bytes) -> None:
    """Fault 61."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        screen.send(keys)
        assert screen.ended() == 0
        assert screen.restored


def test_a_bad_byte_does_not_deafen_it(home: Path) -> None:
    """Fault 45."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        screen.send(b"\xff\xc3\x28")
        screen.send(b"\x15" + ASK)
        assert screen.wait_for("[1]")


def test_a_closed_terminal_ends_it(home: Path) -> None:
    """Fault 64."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        os.close(screen.master)
        os.close(screen.slave)
        assert screen.program.wait(10) is not None


def test_a_fault_is_one_line_without_what_was_typed(home: Path) -> None:
    """Fault 65."""
    with terminal(home, code=FAULT) as screen:
        assert screen.wait_for(READY)
        screen.send(b"mysecret\r")
        assert screen.ended() == 70
        assert screen.restored
        after = screen.drawn.split(b"\x1b[?1049l")[-1]
        assert b"ValueError" in after
        assert b"mysecret" not in after


def test_it_comes_back_from_a_stop(home: Path) -> None:
    """Fault 62."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        screen.program.send_signal(signal.SIGTSTP)
        screen.read(0.5)
        assert b"\x1b[?1049l" in screen.drawn
        screen.drawn = b""
        screen.program.send_signal(signal.SIGCONT)
        assert screen.wait_for(READY)


HOSTILE = {
    "clipboard": b"\x1b]52;c;ZXZpbA==\x07",
    "link": b"\x1b]8;;http://evil",
    "bidi": "\u202eabc".encode(),
    "c1": b"\xc2\x9b31m",
}


@pytest.mark.parametrize("payload", HOSTILE.values(), ids=HOSTILE)
def test_what_is_pasted_never_reaches_the_terminal_as_a_command(home: Path, payload: bytes) -> None:
    """Fault 35."""
    with terminal(home) as screen:
        assert screen.wait_for(READY)
        screen.send(b"\x1b[200~pay " + payload + b" mri tech\x1b[201~\r")
        assert screen.wait_for("pay")
        screen.read(1.0)
        assert payload not in screen.drawn


def test_without_color_there_is_none(home: Path) -> None:
    """Fault 69."""
    with terminal(home, NO_COLOR="1") as screen:
        assert screen.wait_for(READY)
        screen.send(ASK)
        assert screen.wait_for("[1]")
        codes = {code for found in re.findall(rb"\x1b\[([\d;]*)m", screen.drawn) for code in found.split(b";")}
        assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27", b"39", b"49"}


def test_the_first_answer_is_shown_down_to_what_can_be_asked_next(home: Path) -> None:
    with terminal(home, size=(80, 24)) as screen:
        assert screen.wait_for(READY)
        screen.read(1.0)
        screen.send(ASK)
        assert screen.wait_for("Pay by workplace")


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (40, 12), (300, 100)], ids=str)
def test_any_size_of_window_works(home: Path, size: tuple[int, int]) -> None:
    """Fault 72."""
    with terminal(home, size=size) as screen:
        screen.wait_for("\x1b[?1049h")
        screen.read(1.5)
        screen.send(ASK)
        screen.read(1.0)
        screen.send(b"\x11")
        assert screen.ended() == 0
