"""Criteria: what a question asks for, and whether a job meets it."""

from bot.content.criteria import NUMBER
from bot.content.model import Criterion, Entity, Value
from bot.content.values import parsed
from bot.dataclass import dataclass
from bot.dialogue.known import known
from bot.dialogue.values import Asked, Heard
from bot.library import Library

UNITS = {"money": "money", "months": "months"}
"""Which unit of a number fits which type of field."""

HOURLY = 500
"""An amount of money below this is an hour's pay."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a job meets a criterion: yes, no, or nothing is known; and the value that decides."""

    criterion: Criterion
    meets: bool | None
    value: Value | None
    fact: str = ""
    source: str = ""


def asked_criteria(library: Library, heard: Heard) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """The criteria asked for, and those that are taken off."""
    plain = tuple(Asked(wish.criterion, None) for wish in heard.wishes if not wish.dropped)
    plain = tuple(one for one in plain if not _takes_number(library.content.criteria[one.criterion]))
    counted = tuple(
        one
        for number in heard.numbers
        if number.side
        for one in _counted(library, number.unit, number.side, number.amount)
    )
    dropped = frozenset(wish.criterion for wish in heard.wishes if wish.dropped)
    return tuple({one.criterion: one for one in (*plain, *counted)}.values()), dropped


def _takes_number(criterion: Criterion) -> bool:
    return NUMBER in (criterion.test.least, criterion.test.most)


def _counted(library: Library, unit: str, side: str, amount: float) -> tuple[Asked, ...]:
    """The criterion whose bound a number with this unit and side sets."""
    for ident, one in library.content.criteria.items():
        field = library.content.topics[one.test.topic][one.test.field]
        bound = one.test.least if side == "least" else one.test.most
        fits = UNITS.get(field.type) == unit and field.per in ("", "hour" if amount < HOURLY else "year")
        if bound == NUMBER and fits:
            return (Asked(ident, amount),)
    return ()


def verdict(library: Library, job: Entity, asked: Asked) -> Verdict:
    """Whether the job meets the criterion."""
    criterion = library.content.criteria[asked.criterion]
    found = known(library, job, criterion.test.topic)
    pair = found.fields.get(criterion.test.field) if found else None
    if pair is None:
        return Verdict(criterion, None, None)
    value, fact = pair
    return Verdict(criterion, _meets(criterion, value, asked.number), value, fact.id, fact.source)


def _meets(criterion: Criterion, value: Value, number: float | None) -> bool | None:
    test = criterion.test
    if test.among:
        return value.text in test.among
    if test.barred:
        return value.text not in test.barred
    least, most = _bound(test.least, value, number), _bound(test.most, value, number)
    if value.number is None or (least is None and most is None):
        return None
    return (least is None or value.number >= least) and (most is None or value.number <= most)


def _bound(text: str, value: Value, number: float | None) -> float | None:
    """A bound as a number: the one the person named, or the one written."""
    if text == NUMBER:
        return number
    made = parsed(value.field, text) if text else None
    return made.number if made else None
