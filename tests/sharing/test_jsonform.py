"""The object of `ask --json` has every key, whatever the question."""

import json

import pytest

from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation
from bot.library import Library
from bot.sharing.jsonform import json_line

KEYS = {
    "question", "kind", "intents", "topics", "jobs", "confidence", "text", "facts", "sources", "choices",
    "suggestions", "respelt",
}  # fmt: skip
QUESTIONS = (
    "how much does an mri tech make",
    "hello",
    "tech pay",
    "zxcv qwrt",
    "",
    "\u200b",
    "who won the game",
    "help me choose",
)


@pytest.mark.parametrize("question", QUESTIONS, ids=ascii)
def test_every_key_is_there_and_nothing_is_null(question: str, library: Library) -> None:
    line = json_line(ask(library, Conversation(), question).turns[-1], question)
    made = json.loads(line)
    assert made.keys() == KEYS
    assert None not in made.values()
    assert "\n" not in line
    assert 0 <= made["confidence"] <= 1
    assert all(source.keys() == {"id", "publisher", "title", "address", "date"} for source in made["sources"])
