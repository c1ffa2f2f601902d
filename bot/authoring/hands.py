"""A second pair of hands: another process asks every second question meanwhile, where there is a processor for it."""

import gc
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from bot import compiled
from bot.dataclass import dataclass
from bot.library import Library


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """The other process."""

    child: "subprocess.Popen[bytes]"

    def given(self) -> bytes:
        """What it found, once it is done."""
        return self.child.communicate()[0]


def second_hand(library: Library, cache: Path) -> Hand | None:
    """A process that reads the library from the cache and asks its half; nothing on a machine that has only one."""
    if processors() < 2:
        return None
    return Hand(begun("bot.authoring.hands", str(cache), library.digest, library.today.isoformat()))


def begun(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """Another process of this program that runs a module; what it writes is read here."""
    home = Path(__file__).parent.parent.parent
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=home, stdin=none, stdout=pipe, stderr=none)


def handed(cache: Path, digest: str, today: str) -> Library | None:
    """The library that another process left in the cache."""
    kept = compiled.read(cache, digest)
    return Library(*kept, digest, date.fromisoformat(today)) if kept else None


def processors() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def main(cache: str, digest: str, today: str) -> None:
    """The other process."""
    from itertools import chain

    from bot.authoring import readings, verdicts

    gc.disable()
    if library := handed(Path(cache), digest, today):
        found = chain.from_iterable(readings.asked_of(library, readings.every_second(library, 1)))
        sys.stdout.buffer.write(verdicts.as_bytes(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
