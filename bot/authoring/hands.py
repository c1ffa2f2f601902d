"""A second pair of hands: another process asks every second question meanwhile, where there is a processor for it."""

import gc
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

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
    command = [sys.executable, "-m", "bot.authoring.hands", str(cache), library.digest, library.today.isoformat()]
    home = Path(__file__).parent.parent.parent
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    return Hand(subprocess.Popen(command, cwd=home, stdin=none, stdout=pipe, stderr=none))


def processors() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def main(cache: str, digest: str, today: str) -> None:
    """The other process."""
    from itertools import chain

    from bot import compiled
    from bot.authoring import readings, verdicts

    gc.disable()
    if kept := compiled.read(Path(cache), digest):
        library = Library(*kept, digest, date.fromisoformat(today))
        found = chain.from_iterable(readings.asked_of(library, readings.every_second(library, 1)))
        sys.stdout.buffer.write(verdicts.as_bytes(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
