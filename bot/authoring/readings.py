"""How every question of the content is read, in short: what checking and comparing need, and what can be kept."""

from collections.abc import Iterable
from pathlib import Path

from bot.authoring import verdicts
from bot.authoring.examples import Tried, deciding, intents_of, tried
from bot.authoring.findings import Finding
from bot.authoring.verdicts import Read, Seen
from bot.dialogue.values import Turn
from bot.library import Library

Readings = dict[tuple[str, ...], Seen]
"""Every example and every turn of a dialogue, by its key."""


def readings(library: Library, cache: Path | None = None) -> Readings:
    """How all are read; what was read before, with the same content and program, is not asked again."""
    if cache is not None and (kept := verdicts.read(cache, library.digest)) is not None:
        return by_key(kept)
    made = tuple(map(seen, tried(library)))
    if cache is not None:
        verdicts.write(cache, library.digest, made)
    return by_key(made)


def by_key(found: Iterable[Seen]) -> Readings:
    return {one.key: one for one in found}


def seen(one: Tried) -> Seen:
    """What is kept of a question that was asked."""
    place, ask, known = one.meant.place, one.meant.ask, one.meant.not_yet
    return Seen(one.key, place, ask, one.wrong, known, read_of(one.turn), intents_of(one.turn))


def read_of(turn: Turn) -> Read:
    """How a turn was read."""
    reading, answer = turn.reading, turn.answer
    return Read(answer.kind, reading.intent, answer.jobs, reading.confidence, deciding(turn))


def misread(found: Iterable[Seen]) -> tuple[Finding, ...]:
    """What is read otherwise than meant."""
    return tuple(finding for one in found if (finding := one.finding))


def reached(found: Iterable[Seen]) -> frozenset[str]:
    """The intents that something was read as."""
    return frozenset(intent for one in found for intent in one.reached)
