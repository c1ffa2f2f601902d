"""What is wrong in a content file, and where."""

from collections.abc import Iterable

from bot.dataclass import dataclass
from bot.text import visible


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file, and a line and column in it, both counted from 1; line 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, in words for the person who wrote the content."""

    place: Place
    wrong: str
    """What is wrong there; and, after a semicolon, what would be right."""

    def __str__(self) -> str:
        return visible(f"{self.place}: {self.wrong}")


class ContentError(Exception):
    """Content that cannot be used; holds every problem found, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
