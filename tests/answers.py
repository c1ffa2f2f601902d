"""Every answer that the content can give about one thing: what rendering, grades and editing look through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.content.model import Intent
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.holders import CARD, GENERAL
from bot.dialogue.values import Answer, Bars, Block, Heading, Holder, Length, Lines, Note, Prose, Reading
from bot.library import Library

LENGTHS: tuple[Length, ...] = ("short", "normal", "long")


@dataclass(frozen=True, slots=True)
class Rendered:
    """One answer, and what it answers."""

    intent: str
    holder: Holder
    length: Length
    answer: Answer

    @property
    def where(self) -> str:
        return f"{self.intent}/{self.holder.kind}:{self.holder.id}/{self.length}"


def every_answer(library: Library, lengths: Sequence[Length] = LENGTHS) -> Iterator[Rendered]:
    """Each intent about facts for everything that it can be asked of, at each length."""
    for intent in library.content.intents.values():
        if intent.kind == "answer" and not intent.act:
            for holder in _holders(library, intent):
                for length in lengths:
                    reading = Reading("q", "answer", intent.id, (holder,), length=length)
                    yield Rendered(intent.id, holder, length, answer(library, reading, Context()))


def texts_of(block: Block) -> tuple[str, ...]:
    """The texts of a block, each as it is read."""
    if isinstance(block, Prose | Note | Heading):
        return (block.text,)
    if isinstance(block, Lines):
        return block.items
    if isinstance(block, Bars):
        return tuple(f"{bar.title}: {bar.shown}" for bar in block.bars)
    return tuple(cell for row in block.rows[1:] for cell in row)


def said(answered: Answer) -> str:
    """The sentences of an answer, without lists, bars and tables."""
    return " ".join(block.text for block in answered.blocks if isinstance(block, Prose | Note))


def _holders(library: Library, intent: Intent) -> Iterator[Holder]:
    """Every job, and the terms, fields and places that have something on the intent's topic."""
    entities = library.content.entities
    yield from (Holder("job", ident) for ident in entities["job"])
    meanings = intent.topic in (CARD, GENERAL)
    for kind in ("term", "field"):
        named = entities["term" if kind == "term" else "field"]
        yield from (Holder(kind, ident) for ident, each in named.items() if meanings or intent.topic in each.facts)
    for ident, place in entities["place"].items():
        if intent.topic in place.facts or "regional" in place.facts:
            yield Holder("place", ident)
