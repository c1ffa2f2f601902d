"""The object that `ask --json` prints for one turn."""

import json

from bot.dialogue.prose import text_of
from bot.dialogue.values import Turn


def json_line(turn: Turn, question: str) -> str:
    """One turn as one line of JSON; every key is always there."""
    answer, reading = turn.answer, turn.reading
    return json.dumps(
        {
            "question": question,
            "kind": answer.kind,
            "intents": _intents(turn),
            "topics": list(answer.topics),
            "jobs": list(answer.jobs),
            "confidence": round(min(1.0, max(0.0, reading.confidence)), 3),
            "text": text_of(answer),
            "facts": list(answer.facts),
            "sources": [
                {
                    "id": one.id,
                    "publisher": one.publisher,
                    "title": one.title,
                    "address": one.address,
                    "date": one.dated,
                }
                for one in answer.sources
            ],
            "choices": [choice.text for choice in answer.choices],
            "suggestions": [choice.text for choice in answer.suggestions],
            "respelt": dict(reading.heard.respelt),
        },
        ensure_ascii=False,
    )


def _intents(turn: Turn) -> list[str]:
    named = (turn.reading.intent, *(reading.intent for reading in turn.more))
    return list(dict.fromkeys(intent for intent in named if intent))
