"""ask(library, conversation, question) -> Conversation: the whole program."""

from bot.dataclass import replace
from bot.dialogue.acts import act
from bot.dialogue.answer import answer
from bot.dialogue.choosing import chosen
from bot.dialogue.clauses import clauses
from bot.dialogue.context import Context, context
from bot.dialogue.fading import faded
from bot.dialogue.hearing import hear
from bot.dialogue.joining import joined
from bot.dialogue.meant import meant
from bot.dialogue.reading import settle
from bot.dialogue.safe import CRISIS, alarm
from bot.dialogue.scene import PLAIN
from bot.dialogue.stacking import stacked
from bot.dialogue.values import Conversation, Heard, Note, Reading, Turn
from bot.library import Library
from bot.text import clean


def ask(library: Library, conversation: Conversation, question: str) -> Conversation:
    """The conversation with one more turn; any text gets an answer."""
    cleaned = clean(question)
    turn = replace(_turn(library, conversation, cleaned.text), question=cleaned.text)
    return Conversation((*faded(conversation.turns), _with_cut(library, turn) if cleaned.cut else turn))


def _with_cut(library: Library, turn: Turn) -> Turn:
    """The turn, its answer saying that not all of the question was read."""
    said = Note(library.content.replies["cut"])
    return replace(turn, answer=replace(turn.answer, blocks=(*turn.answer.blocks, said)))


def _turn(library: Library, conversation: Conversation, text: str) -> Turn:
    before = context(conversation)
    heard = hear(text, library.tables)
    if danger := alarm(heard, library):
        reading = Reading(text, "safety", danger, confidence=1.0, heard=heard)
        return Turn(text, reading, answer(library, reading, before))
    if (kept := _after_crisis(library, conversation, before, heard)) is not None:
        return kept
    if picked := chosen(library, conversation, before, heard):
        return picked
    wished = stacked(library, before, heard)
    parts = (heard,) if wished is not heard else clauses(library, heard)
    turns = [
        _part(library, conversation, before, part, wished if part is heard else stacked(library, before, part))
        for part in parts
    ]
    return turns[0] if len(turns) == 1 else _together(text, heard, turns)


def _after_crisis(library: Library, conversation: Conversation, before: Context, heard: Heard) -> Turn | None:
    """The same warm line again, where after a crisis something is said that is no plain question."""
    last = conversation.turns[-1].reading if conversation.turns else None
    best = heard.scores[0] if heard.scores else None
    plain = best is not None and library.content.intents[best.intent].kind != "out_of_scope"
    sure = best is not None and plain and best.confidence >= PLAIN
    if last is None or last.intent != CRISIS or last.kind != "safety" or sure or heard.mentions:
        return None
    reading = Reading(heard.text, "safety", last.intent, confidence=1.0, heard=heard)
    return Turn(heard.text, reading, answer(library, reading, before))


def _part(library: Library, conversation: Conversation, before: Context, heard: Heard, wished: Heard) -> Turn:
    """The turn for one question of the line; `wished` is what it wishes for after a list, or the question itself."""
    said = meant(library, before, heard) if wished is heard else wished
    reading = settle(library, said, before)
    if reading.act:
        return act(library, conversation, before, reading)
    return Turn(heard.text, reading, answer(library, reading, before))


def _together(text: str, heard: Heard, turns: list[Turn]) -> Turn:
    """Two questions in one line: the kind of the first, the rest joined."""
    first, answers = turns[0], [turn.answer for turn in turns]
    choices = next((one.choices for one in answers if one.choices), ())
    whole = replace(joined(answers), choices=choices, suggestions=answers[-1].suggestions)
    reading = replace(first.reading, question=text, heard=heard)
    return Turn(text, reading, whole, more=tuple(turn.reading for turn in turns[1:]))
