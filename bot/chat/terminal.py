"""The terminal: a bad byte stops nothing, a closed terminal ends the chat, and signals leave it as it was."""

import asyncio
import os
import signal
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from functools import partial
from typing import IO

from textual.app import App
from textual.driver import Driver

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT") if hasattr(signal, name))


REST = 0.1
"""Seconds between two looks at an input that has ended."""


class Careful:
    """A stream that is written to until it breaks, and ignored from then on: a closed terminal is no error."""

    def __init__(self, stream: IO[str]) -> None:
        self.stream = stream
        self.broken = False

    def write(self, text: str) -> int:
        return len(text) if self.broken else self._try(lambda: self.stream.write(text))

    def flush(self) -> None:
        if not self.broken:
            self._try(lambda: self.stream.flush() or 0)

    def fileno(self) -> int:
        return self.stream.fileno()

    def _try(self, do: Callable[[], int]) -> int:
        try:
            return do()
        except (OSError, ValueError):
            self.broken = True
            return 0


def driver() -> type[Driver] | None:
    """The driver of this platform; on Windows and in a browser the library's own."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from textual.drivers import linux_driver

    class TerminalDriver(linux_driver.LinuxDriver):
        """Writes to standard output, reads any byte, and ends at the end of input."""

        def __init__(self, app: App[None], **options: object) -> None:
            super().__init__(app, **options)  # type: ignore[arg-type]
            sys.__stdout__.reconfigure(errors="replace")  # type: ignore[union-attr]
            self._file = Careful(sys.__stdout__)  # type: ignore[assignment, arg-type]
            leave = partial(asyncio.get_running_loop().call_soon_threadsafe, app.exit, None, 0)
            linux_driver.getincrementaldecoder = lambda name: _decoder(leave)  # type: ignore[attr-defined, assignment]

    return TerminalDriver


def _decoder(leave: Callable[[], object]) -> Callable[[], object]:
    """A decoder that replaces bad bytes, and that ends the app at the end of input instead of spinning."""

    class Decoder(getincrementaldecoder("utf-8")):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__("replace")

        def decode(self, data: bytes, final: bool = False) -> str:
            if not data and not final:
                leave()
                time.sleep(REST)  # an ended input can be read again at once, for ever
            text: str = super().decode(data, final)
            return text

    return Decoder


def leave_on_signals(app: App[None]) -> None:
    """Signals end the app, so that the terminal is restored; the exit code says which signal it was."""
    if sys.platform == "win32" or app.is_headless:
        return
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        loop.add_signal_handler(number, app.exit, None, 128 + number)


def leave_with_server(app: App[None]) -> None:
    """In a browser, the app ends when the server that started it has gone; it would spin for ever."""
    if app.is_web:
        parent = os.getppid()
        app.set_interval(2.0, lambda: app.exit() if os.getppid() != parent else None)
