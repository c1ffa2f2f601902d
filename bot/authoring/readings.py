"""How every question of the content is read, in short: what checking and comparing need, and what can be kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from bot.authoring import verdicts
from bot.authoring.examples import Test, Tried, asked, deciding, intents_of, questions, tests
from bot.authoring.findings import Finding
from bot.authoring.hands import Hand, second_hand
from bot.authoring.setting import of_meant, setting
from bot.authoring.touched import Listening, parts
from bot.authoring.verdicts import Read, Seen
from bot.dataclass import replace
from bot.dialogue.values import Turn
from bot.library import Library

Readings = dict[tuple[str, ...], Seen]
"""Every example and every turn of a dialogue, by its key."""

MANY = 200
"""Questions that are worth a second process."""


def readings(library: Library, cache: Path | None = None, alone: bool = False) -> Readings:
    """How all are read. What was read before, with the same content and program, is not asked again; many are asked in
    two processes, unless `alone`."""
    if cache is None:
        return by_key(chain.from_iterable(asked_of(library, tests(library.content))))
    if (kept := verdicts.read(cache, library.digest)) is not None:
        return by_key(kept)
    name, held = setting(library), parts(library.content)
    before = {(one.key, one.meant): one for one in verdicts.alike(cache, name, held)}
    hand = None if before or alone else _helped(library, cache)
    made = tuple(_by_two(library, hand) if hand else _in_turn(library, before))
    verdicts.write(cache, library.digest, name, held, made)
    return by_key(made)


def _in_turn(library: Library, before: Mapping[tuple[tuple[str, ...], str], Seen]) -> Iterator[Seen]:
    """All of them; what is known is taken over, with its place as it is now."""
    listening = Listening(library)
    for test in tests(library.content):
        listed = [(meant.place, before.get((key, of_meant(meant)))) for key, meant in questions(test)]
        known = [replace(one, place=place) for place, one in listed if one]
        yield from known if len(known) == len(listed) else _seen_of(listening, test)


def _helped(library: Library, cache: Path) -> Hand | None:
    """Another process that asks every second one; nothing where it is not worth it."""
    return second_hand(library, cache) if sum(1 for _ in tests(library.content)) > MANY else None


def _by_two(library: Library, hand: Hand) -> Iterator[Seen]:
    """All of them, in order."""
    mine = asked_of(library, every_second(library, 0))
    found = verdicts.from_bytes(hand.given())
    others = _grouped(found.found, library) if found else asked_of(library, every_second(library, 1))
    for pair in zip_longest(mine, others, fillvalue=()):
        yield from chain.from_iterable(pair)


def every_second(library: Library, first: int) -> Sequence[Test]:
    """The tests from the first or second one on."""
    return tuple(tests(library.content))[first::2]


def asked_of(library: Library, listed: Iterable[Test]) -> list[tuple[Seen, ...]]:
    """What was found, test by test."""
    listening = Listening(library)
    return [_seen_of(listening, test) for test in listed]


def _seen_of(listening: Listening, test: Test) -> tuple[Seen, ...]:
    """What was found in one test."""
    listening.begin()
    made = [seen(listening.library, one) for one in asked(listening.library, test)]
    touched = listening.touched()
    return tuple(replace(one, touched=touched) for one in made)


def _grouped(found: Iterable[Seen], library: Library) -> list[tuple[Seen, ...]]:
    """What the other process found, test by test."""
    rest = iter(found)
    return [tuple(next(rest) for _ in questions(test)) for test in every_second(library, 1)]


def by_key(found: Iterable[Seen]) -> Readings:
    return {one.key: one for one in found}


def seen(library: Library, one: Tried) -> Seen:
    """What is kept of a question that was asked."""
    meant = one.meant
    how, reached = read_of(one.turn), intents_of(library, one.turn)
    return Seen(one.key, meant.place, meant.ask, one.wrong, meant.not_yet, how, reached, of_meant(meant))


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
