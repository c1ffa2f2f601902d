"""Standard input and output, whatever their encoding."""

import os
import sys
from collections.abc import Iterator


def input_lines() -> Iterator[str]:
    """Lines of standard input; a bad byte is replaced and stops nothing."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def write(text: str) -> None:
    """A line to standard output, at once, whatever the encoding of the terminal."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """A line to standard error."""
    print(text.encode("utf-8", "replace").decode("utf-8"), file=sys.stderr, flush=True)


def is_terminal() -> bool:
    """Whether there is a terminal to draw on, and the person wants to be drawn to."""
    if os.environ.get("TEXTUAL_DRIVER"):  # a browser's tab is the terminal
        return True
    dumb = os.environ.get("TERM", "" if os.name == "posix" else "windows") in ("", "dumb")
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb and not os.environ.get("ACCESSIBLE")
