"""The machine's own clipboard, through the program that the system has for it; run only when a person asks."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

PATIENCE = 2.0
"""Seconds for that program; it only takes a text."""


def copied(text: str) -> bool:
    """Whether the text lies on the clipboard now."""
    return any(_ran(command, text) for command in _commands())


def _commands() -> Iterator[tuple[str, ...]]:
    """What this system may have for it; over a remote shell its clipboard is not the person's."""
    if os.environ.get("SSH_CONNECTION"):
        return
    if sys.platform == "darwin":
        yield ("pbcopy",)
    elif sys.platform == "win32":
        yield ("clip",)
    else:
        if os.environ.get("WAYLAND_DISPLAY"):
            yield ("wl-copy",)
        if os.environ.get("DISPLAY"):
            yield ("xclip", "-selection", "clipboard")
            yield ("xsel", "--clipboard", "--input")


def _ran(command: tuple[str, ...], text: str) -> bool:
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        quiet = subprocess.DEVNULL
        done = subprocess.run(
            (program, *command[1:]), input=text.encode(), stdout=quiet, stderr=quiet, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
