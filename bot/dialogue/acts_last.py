"""Acts about the last answer: longer, shorter, simpler, again, its sources, how old it is, why, and a doubt of it."""

from collections.abc import Callable

from bot.dataclass import replace
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.notes import filled
from bot.dialogue.simple import simpler
from bot.dialogue.values import Answer, Conversation, Length, Lines, Note, Prose, Reading, Turn
from bot.dialogue.why import reason
from bot.library import Library

Act = Callable[[Library, Conversation, Context, Reading], Turn]


def plain(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """An act without a subject: what its file says."""
    intent = library.content.intents[reading.intent]
    kind = "help" if intent.kind == "answer" else intent.kind
    return Turn(
        reading.question,
        reading,
        Answer(kind, (Prose(" ".join(intent.answer) or library.content.replies["nothing_yet"]),)),
    )


def _kept(context: Context, reading: Reading, made: Answer) -> Turn:
    """A turn about the last answer keeps that answer's kind, jobs and topics."""
    last = context.answer
    assert last is not None
    assert context.reading is not None
    whole = replace(made, kind=last.kind, jobs=last.jobs, topics=last.topics)
    return Turn(reading.question, replace(context.reading, question=reading.question, act=reading.act), whole)


def at_length(length: Length) -> Act:
    def told(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
        if context.reading is None:
            return plain(library, conversation, context, reading)
        same = replace(context.reading, length=length)
        made = answer(library, same, context)
        if length == "long" and context.answer and made.blocks == context.answer.blocks:
            made = replace(made, blocks=(Note(library.content.replies["no_more"]), *made.blocks))
        turn = _kept(context, reading, made)
        return replace(turn, reading=replace(turn.reading, length=length))

    return told


def in_plain_words(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    if context.reading is None:
        return plain(library, conversation, context, reading)
    return _kept(context, reading, simpler(library, answer(library, replace(context.reading, length="short"), context)))


def again(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    if context.answer is None:
        return plain(library, conversation, context, reading)
    return _kept(context, reading, context.answer)


def sources(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """Where the last answer comes from, one source a line."""
    if context.answer is None:
        return plain(library, conversation, context, reading)
    if not context.answer.sources:
        return _sourceless(library, context, reading)
    return _kept(context, reading, replace(context.answer, blocks=_listed(library, context.answer)))


def _listed(library: Library, made: Answer) -> tuple[Prose, Lines]:
    """The sources of an answer, one a line."""
    lines = tuple(f"{one.publisher}, {one.title} ({one.dated}): {one.address}" for one in made.sources)
    return Prose(library.content.replies["sources"]), Lines(lines, True)


def _sourceless(library: Library, context: Context, reading: Reading) -> Turn:
    """That the last answer rests on no source: it said that something is not known."""
    assert context.answer is not None
    said = (Prose(library.content.replies["no_sources"]), *context.answer.blocks)
    return _kept(context, reading, replace(context.answer, blocks=said))


def claim(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """A person's claim or doubt changes no fact: the last answer again, with where it comes from."""
    if context.reading is None:
        return plain(library, conversation, context, reading)
    made = answer(library, replace(context.reading, length="short"), context)
    said = (Prose(library.content.replies["claim" if made.sources else "no_sources"]), *made.blocks)
    listed = _listed(library, made) if made.sources else ()
    return _kept(context, reading, replace(made, blocks=(*said, *listed)))


def age(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """How old the figures of the last answer are."""
    if context.answer is None:
        return plain(library, conversation, context, reading)
    if not context.answer.sources:
        return _sourceless(library, context, reading)
    replies = library.content.replies
    said = tuple(
        filled(replies["dated" if one.date else "undated"], publisher=one.publisher, date=one.date, read=one.read)
        for one in context.answer.sources
    )
    return _kept(context, reading, replace(context.answer, blocks=(Prose(" ".join(said)),)))


def why(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """The reason, if a fact holds one, then in one line how the question was read."""
    if context.turn is None:
        return plain(library, conversation, context, reading)
    return _kept(context, reading, replace(context.turn.answer, blocks=reason(library, context.turn)))
