"""One line for each of several things on one topic: jobs side by side where no figure tells them apart, and the largest
jobs where none was named."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.joining import joined
from bot.dialogue.known import entity_of
from bot.dialogue.sentences import capital
from bot.dialogue.single import single
from bot.dialogue.values import Answer, Block, Holder, Lines, Note, Prose, Reading
from bot.library import Library


def each(library: Library, reading: Reading, intent: Intent) -> Answer:
    """A line for each thing, in the order asked; `no_fact` where nothing is known of any."""
    told = tuple(_short(library, reading, holder) for holder in reading.holders)
    lines = Lines(tuple(_line(library, *pair) for pair in zip(reading.holders, told, strict=True)))
    notes = dict.fromkeys(block for answer in told for block in answer.blocks if isinstance(block, Note))
    blocks: tuple[Block, ...] = (lines, *notes)
    found = any(answer.kind != "no_fact" for answer in told)
    return replace(
        joined(told),
        kind=reading.kind if found else "no_fact",
        blocks=blocks,
        jobs=tuple(dict.fromkeys(holder.id for holder in reading.holders if holder.kind in ("job", "other"))),
        topics=(intent.topic,),
    )


def _short(library: Library, reading: Reading, holder: Holder) -> Answer:
    """The first sentence about one of them; yes or no would be said of each anew."""
    one = replace(reading, kind="answer", holders=(holder,), length="short", polar=False, criteria=())
    return single(library, one)


def _line(library: Library, holder: Holder, answer: Answer) -> str:
    """The name and the sentence; no name before a sentence that begins with it."""
    entity = entity_of(library, holder)
    assert entity is not None, holder
    said = next((block.text for block in answer.blocks if isinstance(block, Prose)), "")
    name = capital(entity.plural)
    return said if said.lower().startswith(name.lower()) else f"{name}: {said}"
