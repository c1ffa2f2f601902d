"""Examples: each is asked, and what is read is held against what its author meant."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.model import Dialogue, Example, Intent
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Turn
from bot.library import Library
from bot.problem import Place


@dataclass(frozen=True, slots=True)
class Misread:
    """An example that is read otherwise."""

    place: Place
    ask: str
    wrong: str
    words: tuple[str, ...] = ()
    """The words that decided."""

    def __str__(self) -> str:
        decided = f" (decided by {', '.join(self.words)})" if self.words else ""
        return f"{self.place}: \"{self.ask}\" {self.wrong}{decided}"


def misread(library: Library) -> tuple[Misread, ...]:
    """All examples and dialogues that are read otherwise."""
    intents = library.content.intents.values()
    examples = (one for intent in intents for example in intent.examples if (one := _example(library, intent, example)))
    dialogues = (one for dialogue in library.content.dialogues.values() for one in _dialogue(library, dialogue))
    return (*examples, *dialogues)


def _example(library: Library, intent: Intent, example: Example) -> Misread | None:
    conversation = Conversation()
    for earlier in example.after:
        conversation = ask(library, conversation, earlier)
    turn = ask(library, conversation, example.ask).turns[-1]
    wrong = "; ".join(_differences(library, intent, example, turn))
    return Misread(example.place, example.ask, wrong, _words(turn)) if wrong else None


def _differences(library: Library, intent: Intent, example: Example, turn: Turn) -> Iterator[str]:
    """What was read otherwise than meant."""
    meant = example.intent or (intent.id if not example.kind and not example.topic else "")
    read = (turn.reading.intent, *(reading.intent for reading in turn.more))
    topics = {library.content.intents[each].topic for each in read if each in library.content.intents}
    compared = turn.answer.kind in ("comparison", "ranking", "shortlist") and not example.kind
    if meant and meant not in read and not (compared and library.content.intents[meant].topic in turn.answer.topics):
        yield f"should be `{meant}`, is read as `{turn.reading.intent or turn.answer.kind}`"
    elif meant and turn.answer.kind in ("which_intent", "fallback", "out_of_scope") and library.content.intents[meant].kind == "answer":
        yield f"should be `{meant}`, is answered by {turn.answer.kind}"
    if example.kind and turn.answer.kind != example.kind:
        yield f"should be {example.kind}, is {turn.answer.kind} (`{turn.reading.intent}`)"
    if example.topic and example.topic not in (*turn.answer.topics, *topics):
        yield f"should be on {example.topic}, is on {', '.join(turn.answer.topics)}"
    if missing := [job for job in example.jobs if job not in turn.answer.jobs]:
        yield f"should be about {', '.join(missing)}, is about {', '.join(turn.answer.jobs) or 'no job'}"
    yield from _unsaid(example.says, turn)


def _unsaid(says: tuple[str, ...], turn: Turn) -> Iterator[str]:
    said = " ".join((text_of(turn.answer), *(choice.text for choice in turn.answer.choices))).lower()
    for words in says:
        if words.lower() not in said:
            yield f"should say \"{words}\""


def _words(turn: Turn) -> tuple[str, ...]:
    return tuple(word for score in turn.reading.rivals[:1] for word, _ in score.evidence[:3])


def _dialogue(library: Library, dialogue: Dialogue) -> Iterator[Misread]:
    """The turns of a dialogue that are read otherwise."""
    conversation = Conversation()
    for meant in dialogue.turns:
        conversation = ask(library, conversation, meant.ask)
        turn = conversation.turns[-1]
        wrong = "; ".join(_turn_differences(meant.kind, meant.jobs, meant.topics, meant.says, turn))
        if wrong:
            yield Misread(meant.place, meant.ask, wrong, _words(turn))


def _turn_differences(
    kind: str, jobs: tuple[str, ...], topics: tuple[str, ...], says: tuple[str, ...], turn: Turn
) -> Iterator[str]:
    if kind and kind != turn.answer.kind:
        yield f"should be {kind}, is {turn.answer.kind} (`{turn.reading.intent}`)"
    if jobs and set(jobs) != set(turn.answer.jobs):
        yield f"should be about {', '.join(jobs)}, is about {', '.join(turn.answer.jobs) or 'no job'}"
    if topics and not set(topics) & set(turn.answer.topics):
        yield f"should be on {', '.join(topics)}, is on {', '.join(turn.answer.topics)}"
    yield from _unsaid(says, turn)
