"""Steps: answers about one step of a numbered list."""

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.notes import filled
from bot.dialogue.values import Answer, Lines, Prose, Reading
from bot.language.numbers import Number
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
    counted = (number for number in reading.numbers if number.unit in ("", "place"))
    named = [int(number.amount) for number in counted if not _stands_for(library, reading, number)]
    named += [place if place > 0 else count + 1 + place for place in cues.ordinals(reading.heard, library.tables)]
    onward = last + 1 if reading.act == "step" else last or 1
    wanted = named[0] if named else onward
    return wanted if 1 <= wanted <= count else None


def _stands_for(library: Library, reading: Reading, number: Number) -> bool:
    """Whether a number word stands for a step and counts none: "the next one"; not so "step one"."""
    words, lookups = reading.heard.words, library.tables.lookups
    before = words[number.start - 1].word if number.start else ""
    return words[number.start].word in lookups.one("ones") and before not in lookups.one("steps")
