"""The budgets of one question: python -m tests.bench.budgets [RUNS].

Each is a ratio or CPU time: a slower machine is slower at both sides of a ratio.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.folder import found
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.fitted import fitted
from bot.library import Library, checked, english_of
from bot.places import shipped_folder
from tests.bench.bigger import bigger
from tests.bench.measure import cpu, each, percentile

BARE = ("-c", "import yaml, rapidfuzz.fuzz")
ASK = ("-m", "bot", "ask", "how much does an MRI tech make?")
MISTYPED = ("-m", "bot", "ask", "how much does a sonografer make?")
TIMES = 10


@dataclass(frozen=True)
class Budget:
    """One line of the table."""

    what: str
    measured: float
    most: float
    unit: str

    def __str__(self) -> str:
        kept = "kept" if self.measured <= self.most else "BROKEN"
        return f"{self.what:<52} {self.measured:7.2f} {self.unit:<3} of {self.most:g}  {kept}"


def starting(runs: int) -> Iterator[Budget]:
    """Whole processes: the least of some runs, taken in turn, so that all meet the same neighbors."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        cpu(("-m", "bot", "--version"), home)  # bytecode, as it is after an installation
        first = cpu(ASK, home)
        cpu(MISTYPED, home)
        rows = [[cpu(arguments, home) for arguments in (BARE, ASK, MISTYPED)] for _ in range(runs)]
    bare, warm, mistyped = (min(column) for column in zip(*rows, strict=True))
    yield Budget("ask, warm cache, to a bare import", warm / bare, 2.5, "x")
    yield Budget("the same, a word mistyped, to a bare import", mistyped / bare, 3, "x")
    yield Budget("first ask, no cache", first, 5, "s")


def answering() -> Iterator[Budget]:
    """Single answers in one process, to every example of the content."""
    files = found((shipped_folder(),))
    content, trees = checked(files)
    english = english_of(files.files)
    usual = Library(content, fitted(content, english), "usual", date.today())
    asked = tuple(example.ask for intent in content.intents.values() for example in intent.examples)
    times = answers(usual, asked)
    size = f"{len(content.jobs)} jobs x {len(content.intents)} intents"
    yield Budget(f"answer, {size}, p50", percentile(times, 50), 1, "ms")
    yield Budget(f"answer, {size}, p99", percentile(times, 99), 5, "ms")
    large = Content(bigger(trees, TIMES))  # takes minutes
    more = answers(Library(large, fitted(large, english), "large", date.today()), asked)
    yield Budget(f"answer, {TIMES} times that content, p50", percentile(more, 50) / percentile(times, 50), 3, "x")


def answers(library: Library, asked: Sequence[str]) -> list[float]:
    """Milliseconds of each answer, once everything was asked before."""
    for question in asked:
        ask(library, Conversation(), question)
    return each([lambda question=question: ask(library, Conversation(), question) for question in asked])  # type: ignore[misc]


def main(arguments: Sequence[str]) -> int:
    """Prints the table; 1 if a budget is broken."""
    broken = 0
    for group in (starting(int(arguments[0]) if arguments else 9), answering()):
        for budget in group:
            print(budget, flush=True)
            broken += budget.measured > budget.most
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
