"""Standard input and output, whatever their encoding."""

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
