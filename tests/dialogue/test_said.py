"""Whole conversations about baking: no change of what is said, or of how it is read, comes unmeant.

Some stand in said.txt word for word, many more in read.txt in a line for each turn. Where a change is meant,
`python -m tests.dialogue.test_said` writes them anew; read what git shows of it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from bot.dialogue.prose import text_of
from bot.dialogue.values import Turn
from bot.library import Library, load
from tests.conftest import LANGUAGE, ROOT, TODAY
from tests.dialogue import test_after, test_heard, test_matrix
from tests.dialogue.talk import talk

KEPT = Path(__file__).with_name("said.txt")

READ = Path(__file__).with_name("read.txt")
"""Conversations and how each turn of them is read; of what is said only the beginning, and a sum of the whole."""

BEGIN = 60
"""Letters of what is said that are shown."""

CONVERSATIONS = (
    ("what does a baker earn", "tell me more", "shorter", "simpler", "why", "what is your source", "and a miller?",
     "compare them", "the second one", "go back", "start over"),
    ("which job pays the most", "and the least?", "the third one", "how long is the training", "is that hard",
     "what about pastry chefs", "do they work at night", "and sourdough bakers?"),
    ("baker or pastry chef, which pays more", "and the training?", "which of them works nights", "why",
     "what is the difference between them", "neither", "no, I meant millers"),
    ("a job with no nights", "and over 45k", "nights are fine", "without a degree", "why not baker", "the first one",
     "how much does that pay"),
    ("pay", "baker", "what do they do", "what is sourness", "what is rye", "what about bread", "sweets",
     "what jobs are there"),
    ("what do butchers earn", "do bakers earn more than butchers", "what do plumbers earn", "the weather",
     "a recipe for rye bread", "what can I ask", "asdf qwer", "zxcv", "hello", "thanks"),
    ("what does a baker earn in Lyonesse", "and in Avalon?", "what did they earn in 2019", "in LY",
     "what does a baker earn an hour", "is it more than 20k", "do they make 100k", "under 30k?"),
    ("how do I become a baker", "what is step 2", "next", "and the training of an ice cream maker", "in how many years",
     "do I need a license", "is it stressful"),
    ("what does a baker do and what does a miller earn", "not the baker", "not that", "that is wrong", "really?",
     "I heard it's 90k", "quiz me", "yes", "no", "stop"),
    ("I hate nights", "I love flour", "what suits me", "is a baker better than a miller", "who earns least",
     "bred pay", "bakr salry", "how old are bakers", "bakers in 1990", "jobs like baker"),
)  # fmt: skip


def told(turn: Turn) -> Iterator[str]:
    """One turn as lines."""
    said = turn.answer
    yield f"> {turn.question}"
    yield " ".join((said.kind, "jobs:", *said.jobs, "topics:", *said.topics, "facts:", *said.facts))
    yield from text_of(said).splitlines()
    yield from (f"? {choice.text}" for choice in said.choices)
    yield from (f"+ {choice.text}" for choice in said.suggestions)


def transcript(library: Library) -> list[str]:
    """All conversations as lines, a line of dashes before each."""
    turns = (turn for asked in CONVERSATIONS for turn in (None, *talk(library, *asked).turns))
    return [line for turn in turns for line in (told(turn) if turn else ("---",))]


def test_what_is_said_is_what_was_said(bakery: Library) -> None:
    assert transcript(bakery) == KEPT.read_text("utf-8").splitlines()


def read(turn: Turn) -> Iterator[str]:
    """One turn in two lines: how it is read, and what is said."""
    wanted, whole = turn.reading, "\n".join(told(turn))
    names = (each.id or "?" for each in wanted.holders)
    wishes = (f"{each.criterion}:{each.number or ''}" for each in wanted.criteria)
    begin = text_of(turn.answer)[:BEGIN].splitlines()[0].strip()
    what = (turn.answer.kind, wanted.intent or "-", wanted.act or "-", *names, *wishes, wanted.side, *wanted.places)
    yield f"> {turn.question}"
    yield f"{' '.join(filter(None, what))} | {begin} #{crc32(whole.encode()):08x}"


def conversations() -> list[list[str]]:
    """The questions of read.txt, a list for each conversation."""
    asked: list[list[str]] = []
    for line in READ.read_text("utf-8").splitlines():
        if line == "---":
            asked.append([])
        elif line.startswith("> "):
            asked[-1].append(line[2:])
    return asked


def readings(library: Library) -> list[str]:
    """How all of them are read, a line of dashes before each."""
    turns = (turn for asked in conversations() for turn in (None, *talk(library, *asked).turns))
    return [line for turn in turns for line in (read(turn) if turn else ("---",))]


def test_what_is_asked_is_read_as_it_was_read(bakery: Library) -> None:
    assert readings(bakery) == READ.read_text("utf-8").splitlines()


def written() -> None:
    """Writes down what is said now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(ROOT / "tests" / "bakery", Path(name) / "bakery"))
        for each in LANGUAGE:
            shutil.copyfile(ROOT / "intents" / each, folder / "intents" / each)
        library, guild = load([folder], None, TODAY), load([folder, ROOT / "tests" / "guild"], None, TODAY)
        KEPT.write_text("\n".join(transcript(library)) + "\n", "utf-8")
        READ.write_text("\n".join(readings(library)) + "\n", "utf-8")
        test_after.KEPT.write_text("\n".join(test_after.lines(guild)) + "\n", "utf-8")
        test_heard.KEPT.write_text("\n".join(test_heard.lines(guild)) + "\n", "utf-8")
        test_matrix.KEPT.write_text("\n".join(test_matrix.lines(library)) + "\n", "utf-8")


if __name__ == "__main__":
    written()
