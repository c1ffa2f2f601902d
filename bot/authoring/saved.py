"""What is wrong in files that were just saved, seen at once: each by itself, before all is read together."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.content.content import Content, complete
from bot.content.folder import File, found
from bot.library import trees
from bot.problem import Problem


def wrong_in(roots: Sequence[Path], paths: Iterable[str]) -> tuple[Problem, ...]:
    """The mistakes of form in these files, in their order; what does not fit together is not looked at."""
    listed = found(roots)
    saved = tuple(_at(listed.files, roots[0], frozenset(paths)))
    shown = {file.shown for file in saved}
    problems = [problem for problem in listed.problems if problem.place.file in shown]
    complete(Content(trees(_needed(listed.files, saved), problems), problems))
    return tuple(sorted(problem for problem in set(problems) if problem.place.file in shown))


def _at(files: Iterable[File], first: Path, paths: frozenset[str]) -> Iterator[File]:
    """The files that lie at these paths; those of the first folder are shown without it."""
    yield from (file for file in files if file.shown in paths or str(first / file.shown) in paths)


def _needed(files: Iterable[File], saved: Sequence[File]) -> Iterator[File]:
    """These files, those that they lie on top of, and the fields of facts."""
    wanted = {(file.sort, file.id) for file in saved}
    yield from (file for file in files if file.sort == "fields" or (file.sort, file.id) in wanted)
