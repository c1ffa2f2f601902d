"""Standard input and output, whatever their encoding, and the last door out: nothing unseen is written."""

import os
import sys
from collections.abc import Iterator
from typing import TextIO

from bot.text import visible


def input_lines() -> Iterator[str]:
    """Lines of standard input; a bad byte is replaced and stops nothing, and a closed input has no lines."""
    for line in sys.stdin.buffer if sys.stdin else ():
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def write(text: str) -> None:
    """Lines to standard output, at once, whatever its encoding, without anything that a terminal would obey."""
    _send(sys.stdout, printable(text))


def write_colored(text: str) -> None:
    """The same for text that has been made visible before colors were put around it."""
    _send(sys.stdout, text)


def complain(text: str) -> None:
    """Lines to standard error."""
    if hasattr(sys.stderr, "buffer"):
        _send(sys.stderr, printable(text))
    elif sys.stderr is not None:  # the chat has put a stream of its own there
        print(printable(text), file=sys.stderr, flush=True)


def _send(stream: TextIO | None, text: str) -> None:
    """Bytes to a stream; one that was closed before the program began takes nothing."""
    if stream is not None:
        stream.buffer.write(text.encode("utf-8", "replace") + b"\n")
        stream.buffer.flush()


def printable(text: str) -> str:
    """`text` line by line without what no reader sees."""
    return text if text.isprintable() else "\n".join(map(visible, text.split("\n")))


def is_terminal() -> bool:
    """Whether there is a terminal to draw on, and the person wants to be drawn to."""
    if os.environ.get("TEXTUAL_DRIVER"):  # a browser's tab is the terminal
        return True
    dumb = os.environ.get("TERM", "" if os.name == "posix" else "windows") in ("", "dumb")
    return is_typed() and is_shown() and not dumb and not os.environ.get("ACCESSIBLE")


def is_typed() -> bool:
    """Whether a person at a terminal types what is read."""
    return _is_tty(sys.stdin)


def is_shown() -> bool:
    """Whether a person at a terminal sees what is written."""
    return _is_tty(sys.stdout)


def _is_tty(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
