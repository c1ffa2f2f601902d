"""How many questions are read rightly: `python -m tests.bench.questions FILE.jsonl [--failures]`.

Each line has text, jobs, topics and kind. A right reading has a job that the question asks for and one of its
topics, and an answer of the kind expected. Asking back is no wrong answer, and no right one.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.dialogue.conversation import ask
from bot.dialogue.values import Answer, Conversation, Turn
from bot.library import Library, load
from bot.places import cache_folder, content_folders

ANSWERS = frozenset({"answer", "no_fact"})
EXPECTED = {
    "compare": frozenset({"comparison"}),
    "superlative": frozenset({"ranking", "no_fact"}),
    "filter": frozenset({"shortlist", "answer"}),
    "out_of_scope": frozenset({"out_of_scope", "fallback"}),
    "smalltalk": frozenset({"smalltalk", "help"}),
    "safety": frozenset({"safety"}),
}
"""The kinds of answer that fit a kind of question; any other kind wants an answer."""

ASKING = frozenset({"which_job", "which_intent"})
SILENT = frozenset({"out_of_scope", "smalltalk", "safety"})
"""Kinds of question that are about no job."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the file."""

    text: str
    kind: str
    jobs: tuple[str, ...]
    topics: tuple[str, ...]


def questions(path: Path) -> Iterator[Question]:
    """The questions of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        kept: dict[str, Any] = json.loads(line)
        yield Question(kept["text"], kept["kind"], tuple(kept["jobs"]), tuple(kept["topics"]))


def verdict(question: Question, answer: Answer) -> str:
    """right, asked back or wrong; an answer to what is out of scope is a false answer."""
    expected = EXPECTED.get(question.kind, ANSWERS)
    if question.kind in SILENT:
        if answer.kind in expected:
            return "right"
        return "asked back" if answer.kind in ASKING | {"fallback"} else "false answer"
    if answer.kind in ASKING:
        return "asked back"
    if answer.kind == "fallback" or answer.kind == "out_of_scope":
        return "declined"
    return "right" if answer.kind in expected and _about(question, answer) else "wrong"


def _about(question: Question, answer: Answer) -> bool:
    """Whether a job that the question asks for, and one of its topics, are what the answer is about."""
    job = not question.jobs or bool(set(question.jobs) & set(answer.jobs))
    return job and (bool(set(question.topics) & set(answer.topics)) or question.kind in ("filter", "superlative"))


def run(library: Library, asked: Iterable[Question]) -> list[tuple[Question, Turn, str]]:
    """Each question with its turn and the verdict."""
    made = []
    for question in asked:
        turn = ask(library, Conversation(), question.text).turns[-1]
        made.append((question, turn, verdict(question, turn.answer)))
    return made


def report(results: list[tuple[Question, Turn, str]]) -> Iterator[str]:
    """Lines by kind and by topic, and the whole."""
    tables: dict[str, dict[str, Counter[str]]] = {"kind": defaultdict(Counter), "topic": defaultdict(Counter)}
    for question, _, judged in results:
        tables["kind"][question.kind][judged] += 1
        tables["topic"][question.topics[0]][judged] += 1
    for name, table in tables.items():
        for key, counts in sorted(table.items()):
            verdicts = "  ".join(f"{word} {count}" for word, count in sorted(counts.items()))
            yield f"{name} {key:<22} {sum(counts.values()):4}  {verdicts}"
    whole = Counter(judged for _, _, judged in results)
    yield "all  " + "  ".join(f"{word} {count} ({count / len(results):.1%})" for word, count in sorted(whole.items()))


def failure(question: Question, turn: Turn, judged: str) -> str:
    """A question that was not read rightly, and why."""
    rivals = ", ".join(f"{score.intent} {score.confidence:.2f}" for score in turn.reading.rivals[:3])
    wanted = f"{question.kind} {','.join(question.jobs)} {','.join(question.topics)}"
    got = f"{turn.answer.kind} {','.join(turn.answer.jobs[:3])} {','.join(turn.answer.topics)}"
    return f"{judged}: {question.text}\n    wanted {wanted}\n    got {got} [{rivals}]"


def main(arguments: list[str]) -> int:
    results = run(load(content_folders(None).read, cache_folder()), questions(Path(arguments[0])))
    if "--failures" in arguments:
        print("\n".join(failure(*one) for one in results if one[2] != "right"))
    print("\n".join(report(results)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
