"""One run of the program on small content, whatever bytes go in and come out."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.sandbox import ROOT, environment

SMALL = ROOT / "tests" / "otherfield"
"""Content that is read in a moment."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of it."""

    code: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        return self.out.decode()

    @property
    def complaint(self) -> str:
        return self.err.decode()


def run(
    *arguments: str | bytes,
    home: Path,
    stdin: bytes | None = b"",
    cwd: Path = ROOT,
    flags: Sequence[str] = (),
    before: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
) -> Run:
    """One run; `flags` are Python's, `before` is a command that starts it."""
    command = [*before, sys.executable, *flags, "-m", "bot", "--content", str(SMALL), *arguments]
    known = {**environment(home), "PYTHONPATH": str(ROOT)} | dict(env or {})
    done = subprocess.run(
        [os.fsencode(each) for each in command], input=stdin, capture_output=True, cwd=cwd, env=known, timeout=120
    )
    return Run(done.returncode, done.stdout, done.stderr)


def shell(script: str, home: Path, **env: str) -> Run:
    """A line of the shell in which `bot` is the program."""
    bot = f'bot() {{ "{sys.executable}" -m bot --content "{SMALL}" "$@"; }}; '
    done = subprocess.run(
        ["sh", "-c", bot + script], capture_output=True, cwd=ROOT, env={**environment(home), **env}, timeout=60
    )
    return Run(done.returncode, done.stdout, done.stderr)
