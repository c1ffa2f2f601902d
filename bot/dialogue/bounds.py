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

HOUR = 3
"""Words after a bare number in which "an hour" makes it an hour's pay."""

REACH = 12
"""Words before a number in which the not is looked for."""


def bounded(heard: Heard, tables: Tables) -> tuple[Number, ...]:
    """The numbers that limit what is chosen, each with its side; one inside a wish is the wish's own."""
    free = (hourly(heard, tables, number) for number in heard.numbers if not _is_wished(heard, number))
    sided = (replace(number, side=_side(heard, tables, number)) for number in free)
    return tuple(number for number in sided if number.side)


def hourly(heard: Heard, tables: Tables, number: Number) -> Number:
    """A bare number as money where an hour is named after it: 30 an hour."""
    units = tables.lookups.measures.units
    after = heard.said[number.end : number.end + HOUR]
    named = not number.unit and any(units.get(word, ("",))[0] == "hours" for word in after)
    return replace(number, unit="money") if named else number


def _is_wished(heard: Heard, number: Number) -> bool:
    """Whether the number stands in a wish: a two year degree."""
    return any(wish.start <= number.start < wish.end for wish in heard.wishes)


def _side(heard: Heard, tables: Tables, number: Number) -> str:
    if not number.side:
        return PLAIN.get(number.unit, "") if chooses(heard, tables) or _beside_bound(heard, tables, number) else ""
    before = heard.said[max(0, number.start - REACH) : number.start]
    denied = not tables.lookups.one("negations").isdisjoint(before)
    if number.side == "least" and number.unit in TURNED and denied:
        return TURNED[number.unit]
    return number.side


def _beside_bound(heard: Heard, tables: Tables, number: Number) -> bool:
    """Whether another number is a bound: "no more than 18 months of school, and it must pay 50k"."""
    others = (one.side and one.unit in TURNED for one in heard.numbers if one is not number)
    return any(others) and not asks_of_one(heard, tables)


def chooses(heard: Heard, tables: Tables) -> bool:
    """Whether jobs are asked for or wished for: no job is named, and it is no question of yes or no, or how."""
    return (cues.has(heard, "which", tables) or bool(heard.wishes)) and not asks_of_one(heard, tables)


def asks_of_one(heard: Heard, tables: Tables) -> bool:
    """Whether a job is named, or yes or no, how or why is asked: then nothing is chosen."""
    first = heard.said[0] if heard.said else ""
    named = any(each.kind == "job" for each in heard.mentions)
    return (heard.polar and not _denies(heard, tables)) or first in tables.lookups.one("open") or named


def _denies(heard: Heard, tables: Tables) -> bool:
    """Whether what begins like a question says what one does not want: "can't stand people"."""
    lookups = tables.lookups
    subjects = lookups.one("own") | lookups.one("that") | lookups.one("those")
    denied = heard.said[1:2] != () and heard.said[1] in lookups.one("negations")
    return denied and heard.said[2:3] != () and heard.said[2] not in subjects and not heard.questions
