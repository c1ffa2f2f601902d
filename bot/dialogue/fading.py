"""What is let go of a turn that nobody looks back on any more, so that a conversation without end stays small."""

from bot.dataclass import replace
from bot.dialogue.context import RECENT
from bot.dialogue.values import Heard, Reading, Turn


def faded(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns; of the one that is no longer recent, only what was asked, what it was taken for, and what was said."""
    place = len(turns) - RECENT
    if place < 0:
        return turns
    old = turns[place]
    return (*turns[:place], replace(old, reading=_bare(old.reading), more=_bares(old.more)), *turns[place + 1 :])


def _bares(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(_bare(each) for each in readings)


def _bare(reading: Reading) -> Reading:
    """The reading without the words it was read from: three quarters of what a turn weighs."""
    return replace(reading, rivals=(), heard=Heard(reading.question))
