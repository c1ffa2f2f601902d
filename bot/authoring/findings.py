"""What a check finds: mistakes, warnings and questions that are read otherwise than their author meant."""

from collections.abc import Iterable, Mapping
from typing import Literal

from bot.content.folder import File
from bot.dataclass import dataclass
from bot.problem import Place, Problem
from bot.text import visible

Level = Literal["error", "misread", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend, or, for a warning, to think about."""

    place: Place
    wrong: str
    """What is wrong; after a semicolon, what would be right."""
    level: Level = "error"
    ask: str = ""
    """For a misread question: the question."""
    words: tuple[str, ...] = ()
    """For a misread question: the words that decided."""

    def __str__(self) -> str:
        decided = f"; decided by {', '.join(quoted(word) for word in self.words)}" if self.words else ""
        before = f"{quoted(self.ask)} " if self.ask else ""
        return f"{self.place}: {'warning: ' if self.level == 'warning' else ''}{before}{self.wrong}{decided}"

    @property
    def is_grave(self) -> bool:
        """Whether the check fails for it."""
        return self.level != "warning"


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked."""

    intents: int = 0
    jobs: int = 0
    examples: int = 0
    turns: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings in the order of files and lines, what was checked, and the lines to show them with."""

    findings: tuple[Finding, ...]
    counts: Counts
    lines: Mapping[str, tuple[str, ...]]
    """The lines of each file that has a finding."""

    @property
    def passes(self) -> bool:
        return not any(finding.is_grave for finding in self.findings)

    def line(self, place: Place) -> str:
        """The line of a place as it can be shown; nothing where there is none."""
        lines = self.lines.get(place.file, ())
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


def quoted(text: str) -> str:
    """Text in quotation marks, so that one sees where it ends."""
    return f'"{text}"'


def found_in(problems: Iterable[Problem], level: Level) -> tuple[Finding, ...]:
    """Problems as findings."""
    return tuple(Finding(problem.place, problem.wrong, level) for problem in problems)


def lines_of(files: Iterable[File], findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """The lines of the files that have findings, made safe to show: column by column, one sign for each."""
    wanted = {finding.place.file for finding in findings}
    return {file.shown: _lines(file.data) for file in files if file.shown in wanted}


def _lines(data: bytes) -> tuple[str, ...]:
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(map(_shown, text.split("\n")))


def _shown(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line  # as nearly all are; looking at each sign takes a while
    return "".join(visible(sign) or "\ufffd" for sign in line)
