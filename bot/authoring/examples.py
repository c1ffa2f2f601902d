"""Examples: each is asked, and what is read is held against what its author meant."""

from collections.abc import Iterator

from bot.authoring.findings import quoted
from bot.content.content import Content
from bot.content.model import Dialogue, Example, Intent
from bot.content.model import Turn as Meant
from bot.dataclass import dataclass
from bot.dialogue.context import SEVERAL
from bot.dialogue.conversation import ask
from bot.dialogue.prose import text_of
from bot.dialogue.values import Conversation, Turn
from bot.library import Library

DECIDED = 3
"""Words that are shown as having decided."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A question of an example or dialogue, what came of it, and what is otherwise than meant."""

    meant: Example | Meant
    key: tuple[str, ...]
    """Names the question whatever line it stands in: its file, what was said before, and the question."""
    turn: Turn
    wrong: str


Test = tuple[Intent, Example] | Dialogue
"""One conversation that is a test: an example of an intent with what was said before it, or a dialogue."""


def tests(content: Content) -> Iterator[Test]:
    """All that content tests itself with."""
    yield from ((intent, example) for intent in content.intents.values() for example in intent.examples)
    yield from content.dialogues.values()


def questions(test: Test) -> Iterator[tuple[tuple[str, ...], Example | Meant]]:
    """The questions of a test that are judged, each with its key."""
    if isinstance(test, Dialogue):
        said = tuple(meant.ask for meant in test.turns)
        yield from (((test.id, *said[: place + 1]), meant) for place, meant in enumerate(test.turns))
    else:
        intent, example = test
        yield (intent.id, *example.after, example.ask), example


def tried(library: Library) -> Iterator[Tried]:
    """Every example and every turn of a dialogue, asked."""
    for test in tests(library.content):
        yield from asked(library, test)


def asked(library: Library, test: Test) -> Iterator[Tried]:
    """One test, asked."""
    if isinstance(test, Dialogue):
        for (key, _), (meant, turn) in zip(questions(test), spoken(library, test), strict=True):
            yield Tried(meant, key, turn, "; ".join(_turn_differences(meant, turn)))
    else:
        turn = answered(library, test[1])
        wrong = "; ".join(_differences(library, *test, turn))
        yield from (Tried(meant, key, turn, wrong) for key, meant in questions(test))


def answered(library: Library, example: Example) -> Turn:
    """The turn that an example gets."""
    conversation = Conversation()
    for earlier in example.after:
        conversation = ask(library, conversation, earlier)
    return ask(library, conversation, example.ask).turns[-1]


def spoken(library: Library, dialogue: Dialogue) -> Iterator[tuple[Meant, Turn]]:
    """The turns of a dialogue: as they are meant, and as they come out."""
    conversation = Conversation()
    for meant in dialogue.turns:
        conversation = ask(library, conversation, meant.ask)
        yield meant, conversation.turns[-1]


def intents_of(library: Library, turn: Turn) -> tuple[str, ...]:
    """What a turn was read as: one intent, or one for each question asked; and the act, if it is one.

    An act about the last answer keeps that answer's reading, whose words and intent are those of the question before.
    """
    act = turn.reading.act
    acts = (intent.id for intent in library.content.intents.values() if intent.act == act) if act else ()
    return (turn.reading.intent, *(reading.intent for reading in turn.more), *acts)


def meant_intent(intent: Intent, example: Example) -> str:
    """The intent that an example stands for; nothing where it names only a kind or topic."""
    return example.intent or (intent.id if not example.kind and not example.topic else "")


def deciding(turn: Turn) -> tuple[str, ...]:
    """The words that spoke most for what it was read as."""
    return tuple(word for score in turn.reading.rivals[:1] for word, _ in score.evidence[:DECIDED])


def _differences(library: Library, intent: Intent, example: Example, turn: Turn) -> Iterator[str]:
    """What was read otherwise than meant."""
    intents, meant, kind = library.content.intents, meant_intent(intent, example), turn.answer.kind
    if meant in intents:
        yield from _other_intent(library, intents[meant], turn)
    if example.kind and kind != example.kind:
        yield f"should be {example.kind}, is {_read_as(turn)}"
    topics = {intents[each].topic for each in intents_of(library, turn) if each in intents}
    if example.topic and example.topic not in (*turn.answer.topics, *topics):
        yield f"should be on {example.topic}, is on {', '.join(turn.answer.topics)}"
    if any(job not in turn.answer.jobs for job in example.jobs):
        yield _about(example.jobs, turn)
    yield from _unsaid(example.says, turn)


def _other_intent(library: Library, meant: Intent, turn: Turn) -> Iterator[str]:
    """That an intent was not read, or was read and not answered."""
    kind, intents = turn.answer.kind, library.content.intents
    on_topic = kind in SEVERAL and meant.topic in turn.answer.topics
    if meant.id not in intents_of(library, turn) and not on_topic:
        yield f"should be `{meant.id}`, is {_read_as(turn)}{_chance(meant, turn)}"
    elif kind in ("which_intent", "fallback", "out_of_scope") and meant.kind == "answer" and meant.id in intents:
        yield f"should be `{meant.id}`, is not sure enough ({turn.reading.confidence:.2f}): {kind}"


def _chance(meant: Intent, turn: Turn) -> str:
    """How near the intent that was meant came."""
    scores = {score.intent: score.confidence for score in turn.reading.rivals}
    return f" ({scores[meant.id]:.2f} against {turn.reading.confidence:.2f})" if meant.id in scores else ""


def _read_as(turn: Turn) -> str:
    return f"{turn.answer.kind} `{turn.reading.intent}`" if turn.reading.intent else turn.answer.kind


def _about(jobs: tuple[str, ...], turn: Turn) -> str:
    return f"should be about {', '.join(jobs)}, is about {', '.join(turn.answer.jobs) or 'no job'}"


def _unsaid(says: tuple[str, ...], turn: Turn) -> Iterator[str]:
    said = " ".join((text_of(turn.answer), *(choice.text for choice in turn.answer.choices))).lower()
    yield from (f"should say {quoted(words)}" for words in says if words.lower() not in said)


def _turn_differences(meant: Meant, turn: Turn) -> Iterator[str]:
    """What came out otherwise in a dialogue."""
    if meant.kind and meant.kind != turn.answer.kind:
        yield f"should be {meant.kind}, is {_read_as(turn)}"
    if meant.jobs and set(meant.jobs) != set(turn.answer.jobs):
        yield _about(meant.jobs, turn)
    if meant.topics and not set(meant.topics) & set(turn.answer.topics):
        yield f"should be on {', '.join(meant.topics)}, is on {', '.join(turn.answer.topics)}"
    yield from _unsaid(meant.says, turn)
