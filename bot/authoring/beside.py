"""Fitting and asking beside a conversation: in another process, so that the screen stays free and it can be stopped.

What that process makes lies in the cache then. Where there is no cache, it is made here, which only takes longer.
"""

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from bot.authoring.hands import begun, handed
from bot.authoring.readings import Readings, readings
from bot.content.folder import found
from bot.library import Library, built
from bot.problem import ContentError, Place, Problem

Halt = Callable[[], bool]
"""Whether to stop: nobody waits any more."""

LOOK = 0.05
"""Seconds between two looks at the other process."""


class Stopped(Exception):
    """It was stopped before it was done."""


def library_beside(folders: Sequence[Path], cache: Path | None, halt: Halt, today: date | None = None) -> Library:
    """The library of the folders as they are now; raises ContentError, or Stopped."""
    if cache is not None:
        found_wrong = _told(_run(["fit", str(cache), *(str(folder.absolute()) for folder in folders)], halt))
        if found_wrong:
            raise ContentError(found_wrong)
    return built(found(folders), cache, today)


def readings_beside(library: Library, cache: Path | None, halt: Halt) -> Readings:
    """How every example and dialogue is read; raises Stopped."""
    if cache is not None:
        _run(["ask", str(cache), library.digest, library.today.isoformat()], halt)
    return readings(library, cache)


def _run(arguments: list[str], halt: Halt) -> bytes:
    """What the other process says."""
    child = begun("bot.authoring.beside", *arguments)
    try:
        return _waited(child, halt)
    finally:
        if child.poll() is None:
            child.kill()
        child.communicate()


def _waited(child: "subprocess.Popen[bytes]", halt: Halt) -> bytes:
    while not halt():
        with suppress(subprocess.TimeoutExpired):
            return child.communicate(timeout=LOOK)[0]
    raise Stopped


def _told(said: bytes) -> tuple[Problem, ...]:
    """The problems that the other process found."""
    try:
        return tuple(
            Problem(Place(file, line, column), wrong) for file, line, column, wrong in json.loads(said or b"[]")
        )
    except ValueError:
        return ()  # it broke down; what it should have made is made here


def main(task: str, cache: str, *rest: str) -> None:
    """The other process: compiles folders into the cache, or asks all questions of what was compiled."""
    gc.disable()
    if task == "fit":
        _fit(Path(cache), [Path(folder) for folder in rest])
    elif library := handed(Path(cache), rest[0], rest[1]):
        readings(library, Path(cache), alone=True)


def _fit(cache: Path, folders: Sequence[Path]) -> None:
    try:
        built(found(folders), cache)
    except ContentError as error:
        shown = [[each.place.file, each.place.line, each.place.column, each.wrong] for each in error.problems]
        sys.stdout.write(json.dumps(shown))


if __name__ == "__main__":
    main(*sys.argv[1:])
