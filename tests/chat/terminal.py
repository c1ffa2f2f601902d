"""A program in a terminal of its own: what it draws, what it is sent, and how it leaves the terminal."""

import contextlib
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from select import select

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds; the first start on a machine compiles the content."""

OWN = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)
fcntl.ioctl(1, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the program's own, then becomes the program; who runs tests in the background ignores ^c.

It is a program and no function between fork and exec: that one can wait for ever on a lock that another thread held.
"""

STEERING = re.compile(rb"\x1b\[[<>?=]?[\d;:]*[$ ]?[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\\\)")
"""Places, colors, modes, links."""


class Terminal:
    """A pseudo-terminal with the program in it."""

    def __init__(
        self, command: tuple[str, ...], env: Mapping[str, str], size: tuple[int, int], piped: bool = False
    ) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.drawn = b""
        self.program = subprocess.Popen(
            (sys.executable, "-I", "-S", "-c", OWN, *command), env=dict(env), cwd=ROOT, start_new_session=True,
            stdin=subprocess.PIPE if piped else self.slave, stdout=self.slave, stderr=self.slave,
        )  # fmt: skip

    def read(self, seconds: float = 0.1) -> bytes:
        """What is drawn in this time; the cursor blinks for ever, so silence is not waited for."""
        new, end = b"", time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and select([self.master], [], [], left)[0]:
            try:
                new += os.read(self.master, 65536)
            except OSError:
                break
        self.drawn += new
        return new

    def wait_for(self, text: str) -> bool:
        """Whether a text is drawn, in the whole output so far or soon."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text.encode() in self.drawn:
                return True
            self.read()
            if self.program.poll() is not None:
                self.read(0.3)
                return text.encode() in self.drawn
        return False

    def send(self, data: bytes) -> None:
        os.write(self.master, data)

    def ended(self) -> int | None:
        """The exit code, once the program has ended."""
        end = time.monotonic() + 15
        while time.monotonic() < end and self.program.poll() is None:
            self.read()
        self.read(0.2)
        return self.program.poll()

    @property
    def text(self) -> str:
        """What was drawn, without what steers the terminal."""
        return STEERING.sub(b"", self.drawn).decode("utf-8", "replace")

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was: modes, screen, mouse, cursor."""
        modes = termios.tcgetattr(self.slave)[:4] == self.before[:4]
        return modes and b"\x1b[?1049l" in self.drawn and b"\x1b[?1000l" in self.drawn and b"\x1b[?25h" in self.drawn

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        for end in (self.master, self.slave):
            with contextlib.suppress(OSError):
                os.close(end)


@contextlib.contextmanager
def terminal(
    home: Path, *arguments: str, code: str = "", size: tuple[int, int] = (100, 30), piped: bool = False, **env: str
) -> Iterator[Terminal]:
    """The program (or some code of ours) in a terminal; settings and history in `home`."""
    command = (sys.executable, "-c", code) if code else (sys.executable, "-m", "bot", *arguments)
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "DISPLAY", "ACCESSIBLE")}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA")}
    made = Terminal(command, kept | folders | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | env, size, piped)
    try:
        yield made
    finally:
        made.close()
