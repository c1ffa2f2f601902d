"""The chat's server in a process of its own, with the small content about birds."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.sandbox import ROOT, environment

PATIENCE = 60.0
"""Seconds; a busy machine reads the content slowly."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        number: int = taken.getsockname()[1]
        return number


@contextlib.contextmanager
def serving(home: Path) -> Iterator[int]:
    """The port of a running server; it is stopped as a person stops it."""
    port = free_port()
    birds = ROOT / "tests" / "otherfield"
    command = [sys.executable, "-m", "bot", "serve", "--port", str(port), "--content", str(birds)]
    with open(home / "serve.log", "wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment(home), stderr=log)
    try:
        wait_for(port, server)
        yield port
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Until the port answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError(f"no server at {port}, exit code {server.poll()}")
