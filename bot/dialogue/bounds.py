"""Bounds: which way a number limits what is chosen: at least 70k, two years at most."""

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.values import Heard
from bot.language.numbers import Number
from bot.tables import Tables

PLAIN = {"money": "least"}
"""What a number without a bound means to somebody who chooses: jobs that pay 90k."""

TURNED = {"months": "most"}
"""Units whose lower bound, after a not, is an upper one: not more than two years; nobody wants no more money."""

REACH = 12
"""Words before a number in which the not is looked for."""


def bounded(heard: Heard, tables: Tables) -> tuple[Number, ...]:
    """The numbers that limit what is chosen, each with its side; one inside a wish is the wish's own."""
    free = (number for number in heard.numbers if not _is_wished(heard, number))
    sided = (replace(number, side=_side(heard, tables, number)) for number in free)
    return tuple(number for number in sided if number.side)


def _is_wished(heard: Heard, number: Number) -> bool:
    """Whether the number stands in a wish: a two year degree."""
    return any(wish.start <= number.start < wish.end for wish in heard.wishes)


def _side(heard: Heard, tables: Tables, number: Number) -> str:
    if not number.side:
        return PLAIN.get(number.unit, "") if chooses(heard, tables) else ""
    before = heard.said[max(0, number.start - REACH) : number.start]
    denied = not tables.lookups.one("negations").isdisjoint(before)
    if number.side == "least" and number.unit in TURNED and denied:
        return TURNED[number.unit]
    return number.side


def chooses(heard: Heard, tables: Tables) -> bool:
    """Whether jobs are asked for or wished for: no job is named, and it is no question of yes or no, or how."""
    return (cues.has(heard, "which", tables) or bool(heard.wishes)) and not asks_of_one(heard, tables)


def asks_of_one(heard: Heard, tables: Tables) -> bool:
    """Whether a job is named, or yes or no, how or why is asked: then nothing is chosen."""
    first = heard.said[0] if heard.said else ""
    named = any(each.kind == "job" for each in heard.mentions)
    return heard.polar or first in tables.lookups.one("open") or named
