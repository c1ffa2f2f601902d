"""Every system call of keeping, deleting and exporting fails once, or is the last: old or new, never torn (strace).

python -m tests.long.calls [--every N] [DEED ...]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.history.store import History, Kept
from tests.history.broken import all_bytes, kept
from tests.sandbox import ROOT, environment

CALLS = (
    "openat", "read", "write", "pread64", "pwrite64", "fsync", "fdatasync", "close", "rename", "unlink", "ftruncate",
    "fcntl", "mkdir", "newfstatat", "lstat", "chmod", "mmap",
)  # fmt: skip
"""System calls with which files are read and written."""

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EINTR")

BEGIN = """
import sys
from pathlib import Path
from bot.history.store import History, Kept
import bot.atomic, bot.text
folder = Path(sys.argv[1])
open("/dev/null").close()
"""
"""What is imported before, so that only the deed itself is disturbed; the null device marks where it begins."""

KEEP = "history = History(folder); history.append(1, Kept('second', 'x' * 9000, 'answer'))\n"
SAID = "print(history.news() or 'kept', flush=True)"
DEEDS: dict[str, str] = {
    "keep": BEGIN + KEEP + SAID,
    "delete": BEGIN + "history = History(folder)\nprint('kept' if history.delete() else history.news(), flush=True)",
    "export": BEGIN + "bot.atomic.replace_file(folder / 'talk.md', b'new' * 9000)\nprint('kept', flush=True)",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One deed with one call of it disturbed."""

    deed: str
    call: str
    number: int
    how: str

    def __str__(self) -> str:
        return f"{self.deed}: {self.how} at {self.call} {self.number}"


def prepared(folder: Path) -> Path:
    """A history with one turn, and an exported file."""
    history = History(folder)
    history.append(0, Kept("first", "y" * 9000, "answer"))
    history.close()
    (folder / "talk.md").write_bytes(b"old")
    return folder


def traced(deed: str, folder: Path, home: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """One run of a deed under strace."""
    trace = ("strace", "-f", "-qq", "-o", str(home / "trace"), *options)
    return subprocess.run(
        [*trace, sys.executable, "-c", DEEDS[deed], str(folder)], cwd=ROOT, env=environment(home),
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def calls_of(deed: str, home: Path) -> dict[str, tuple[int, int]]:
    """Of each system call, how often it is made before the deed begins, and in all."""
    traced(deed, prepared(home / deed), home, "-e", f"trace={','.join(CALLS)}")
    names = [line.split("(")[0].split()[-1] for line in (home / "trace").read_text().splitlines() if "(" in line]
    lines = [line for line in (home / "trace").read_text().splitlines() if "(" in line]
    begin = next(number for number, line in enumerate(lines) if '"/dev/null"' in line)
    return {call: (names[:begin].count(call), names.count(call)) for call in CALLS if call in names[begin:]}


def cases(deed: str, home: Path, every: int) -> Iterator[Case]:
    """All disturbances of a deed, or one in so many."""
    made = [
        Case(deed, call, number, how)
        for call, (before, last) in calls_of(deed, home).items()
        for number in range(before + 1, last + 1)
        for how in ("kill", *ERRORS)
    ]
    yield from made[::every]


def wrong(case: Case, home: Path) -> str:
    """What is wrong after one disturbance, or nothing."""
    folder = prepared(home / "case")
    how = "signal=SIGKILL" if case.how == "kill" else f"error={case.how}"
    done = traced(case.deed, folder, home, "-e", f"inject={case.call}:{how}:when={case.number}", "-e", "trace=none")
    try:
        return JUDGES[case.deed](folder, done.stdout.strip() == "kept")
    finally:
        shutil.rmtree(folder)


def _kept(folder: Path, said: bool) -> str:
    found = kept(folder)
    return "" if found == ["first", "second"] or (found == ["first"] and not said) else f"kept {found}, said {said}"


def _deleted(folder: Path, said: bool) -> str:
    if said:
        return "a copy is left" if b"first" in all_bytes(folder) else ""
    return "" if kept(folder) in ([], ["first"]) else "torn"


def _exported(folder: Path, said: bool) -> str:
    data = (folder / "talk.md").read_bytes()
    return "" if data == b"new" * 9000 or (data == b"old" and not said) else f"torn, said {said}"


JUDGES: dict[str, Callable[[Path, bool], str]] = {"keep": _kept, "delete": _deleted, "export": _exported}


def disturbed(deeds: list[str], every: int) -> tuple[int, list[str]]:
    """How many disturbances were tried, and what was wrong."""
    count, found = 0, list[str]()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for deed in deeds:
            for case in cases(deed, home, every):
                count += 1
                if said := wrong(case, home):
                    found.append(f"{case}: {said}")
    return count, found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1, help="only one disturbance in so many")
    parser.add_argument("deeds", nargs="*", default=[], metavar="DEED", help=", ".join(DEEDS))
    chosen = parser.parse_args()
    count, found = disturbed(chosen.deeds or list(DEEDS), chosen.every)
    print("\n".join([*found, f"{count} disturbances, {len(found)} wrong"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
