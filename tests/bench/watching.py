"""How soon the chat sees what an author saved, in a terminal of its own, over a copy of the shipped content.

`python -m tests.bench.watching` prints one JSON object. For each sort of save the seconds until the chat says that it
saw it, until it says what is wrong (or that the new content answers), and the CPU seconds of all processes until then;
and the CPU milliseconds of a second in which nothing is saved.
"""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.places import shipped_folder
from tests.bench.chat import cpu
from tests.chat.terminal import Terminal, terminal

SETTLED = 5.0
"""Seconds after which all that is gathered beside the first picture is there."""

QUIET = 10.0
"""Seconds that are watched without a save."""

PATIENCE = 120.0
"""Seconds until a save is given up."""

SEEN = "Reading the changed content"

Saved = dict[str, float | str]


def changed(path: Path, old: str, new: str) -> None:
    """Saves a file with a text replaced, as editors do: beside it, then in its place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_suffix(".tmp")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.replace(beside, path)


def save(screen: Terminal, path: Path, old: str, new: str, said: str) -> Saved:
    """How soon a save was seen, and how soon what comes of it was said."""
    screen.drawn = b""
    spent, began = all_cpu(screen), time.monotonic()
    changed(path, old, new)
    seen = until(screen, lambda: SEEN in screen.text or said in screen.text, began)
    done = until(screen, lambda: said in screen.text, began)
    return {"seen_s": seen, "said_s": done, "cpu_s": round(all_cpu(screen) - spent, 2)}


def until(screen: Terminal, there: Callable[[], bool], began: float) -> float:
    """Seconds from the beginning until something is drawn."""
    while not there() and time.monotonic() - began < PATIENCE:
        screen.read(0.02)
    return round(time.monotonic() - began, 2)


def all_cpu(screen: Terminal) -> float:
    """CPU seconds of the program and of the processes that it waited for."""
    fields = Path(f"/proc/{screen.program.pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def measured(home: Path, content: Path) -> dict[str, float | Saved]:
    """All figures."""
    with terminal(home, "--no-history", "--content", str(content), size=(160, 40)) as screen:
        assert screen.wait_for("offline")
        screen.read(SETTLED)
        before = cpu(screen)
        screen.read(QUIET)
        made: dict[str, float | Saved] = {"quiet_ms": round(1000 * (cpu(screen) - before) / QUIET, 1)}
        intent, job = content / "intents/pay.yaml", content / "facts/jobs/mri_technologist.yaml"
        for name, path, old, new, said in (
            ("unknown key", intent, "keywords:", "keyword:", "pay.yaml:3:1: unknown key"),
            ("mended", intent, "keyword:", "keywords:", "No mistake"),
            ("unknown source", job, "source: bls_oews_2025", "source: bls_oews_2015", "unknown source"),
            ("mended again", job, "source: bls_oews_2015", "source: bls_oews_2025", "No mistake"),
            ("an answer", intent, "title: what it pays", "title: what they pay", "read anew"),
        ):
            made[name] = save(screen, path, old, new, said)
            screen.read(2 * SETTLED)
        return made


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for top in ("intents", "facts"):
            shutil.copytree(shipped_folder() / top, Path(folder) / "content" / top)
        json.dump(measured(Path(folder), Path(folder) / "content"), sys.stdout, indent=1)
        print()
