"""What is let go of a turn that nobody looks back on any more, so that a conversation without end stays small."""

from bot.dataclass import replace
from bot.dialogue.context import RECENT
from bot.dialogue.values import Heard, Reading, Turn


def faded(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns; of those that are no longer recent, only what was asked, what it was taken for, and what was said.

    A hundred are let go of at a time, so that most turns copy nothing.
    """
    if len(turns) < 2 * RECENT or len(turns) % RECENT:
        return turns
    return (*turns[: -2 * RECENT], *map(_light, turns[-2 * RECENT : -RECENT]), *turns[-RECENT:])


def _light(turn: Turn) -> Turn:
    return replace(turn, reading=_bare(turn.reading), more=tuple(_bare(each) for each in turn.more))


def _bare(reading: Reading) -> Reading:
    """The reading without the words it was read from: three quarters of what a turn weighs."""
    return replace(reading, rivals=(), heard=Heard(reading.question))
