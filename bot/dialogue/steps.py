"""Steps: answers about one step of a numbered list that was shown."""

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.notes import filled
from bot.dialogue.values import Answer, Lines, Prose, Reading, Turn
from bot.library import Library


def step(library: Library, shown: Turn, reading: Reading) -> Answer | None:
    """The step that is asked about, or that nothing is known about skipping it; nothing where no steps were shown."""
    lines = next((block for block in shown.answer.blocks if isinstance(block, Lines) and block.numbered), None)
    if lines is None:
        return None
    place = _place(library, reading, shown, len(lines.items))
    if place is None:
        return replace(
            shown.answer, blocks=(Prose(filled(library.content.replies["no_step"], count=str(len(lines.items)))), lines)
        )
    name = "skip_step" if reading.act == "skip_step" else "step"
    said = filled(
        library.content.replies[name], number=str(place + 1), count=str(len(lines.items)), step=lines.items[place]
    )
    return replace(shown.answer, blocks=(Prose(said),))


def _place(library: Library, reading: Reading, shown: Turn, count: int) -> int | None:
    """Which step: the number or ordinal named, or the one last spoken of."""
    named = [int(number.amount) for number in reading.numbers if number.unit in ("", "place")]
    named += [place if place > 0 else count + 1 + place for place in cues.ordinals(reading.heard, library.tables)]
    wanted = named[0] if named else shown.reading.step or 1
    return wanted - 1 if 1 <= wanted <= count else None
