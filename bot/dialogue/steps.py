"""Steps: answers about one step of a numbered list."""

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.notes import filled
from bot.dialogue.values import Answer, Lines, Prose, Reading
from bot.library import Library


def step(library: Library, whole: Answer, last: int, reading: Reading) -> tuple[Answer, int] | None:
    """The step that is asked about and its number, or all steps where there is no such; nothing where none are known.

    `whole` is the answer with all steps, `last` the step that was spoken of before (0: none).
    """
    lines = next((block for block in whole.blocks if isinstance(block, Lines) and block.numbered), None)
    if lines is None:
        return None
    number, count = _number(library, reading, last, len(lines.items)), str(len(lines.items))
    if number is None:
        said = filled(library.content.replies["no_step"], count=count)
        return replace(whole, blocks=(Prose(said), lines)), 0
    name = "skip_step" if reading.act == "skip_step" else "step"
    said = filled(library.content.replies[name], number=str(number), count=count, step=lines.items[number - 1])
    return replace(whole, blocks=(Prose(said),)), number


def _number(library: Library, reading: Reading, last: int, count: int) -> int | None:
    """Which step: the number or ordinal named; else the one last spoken of, or the next where one goes on."""
    named = [int(number.amount) for number in reading.numbers if number.unit in ("", "place")]
    named += [place if place > 0 else count + 1 + place for place in cues.ordinals(reading.heard, library.tables)]
    onward = last + 1 if reading.act == "step" else last or 1
    wanted = named[0] if named else onward
    return wanted if 1 <= wanted <= count else None
