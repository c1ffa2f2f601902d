"""Criteria: what a question asks for, and whether a job meets it."""

from bot.content.criteria import NUMBER
from bot.content.model import Criterion, Entity, Value
from bot.content.values import parsed
from bot.dataclass import dataclass
from bot.dialogue.bounds import asks_of_one, bounded
from bot.dialogue.known import known
from bot.dialogue.values import Asked, Heard
from bot.language.mentions import Mention, mentions
from bot.language.spelling import Word
from bot.language.wishes import Wish, pauses, wishes
from bot.library import Library

UNITS = frozenset({"money", "months", "percent"})
"""Which unit of a number fits which type of field."""

NEAR = 4
"""Words between the jobs that are asked for and the thing that is wanted of them."""

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
    wished = (*heard.wishes, *unsaid(library, heard))
    plain = tuple(Asked(wish.criterion, None) for wish in wished if not (wish.dropped or _is_named(heard, wish)))
    plain = tuple(one for one in plain if not _takes_number(library.content.criteria[one.criterion]))
    counted = tuple(
        one
        for number in bounded(heard, library.tables)
        for one in _counted(library, number.unit, number.side, number.amount)
        if number.unit != "percent" or _speaks_of(library, heard, one.criterion)
    )
    dropped = frozenset(wish.criterion for wish in heard.wishes if wish.dropped)
    return tuple({one.criterion: one for one in (*plain, *counted)}.values()), dropped


def as_wished(library: Library, words: tuple[Word, ...]) -> tuple[Wish, ...]:
    """The criteria that words name, as if "I want" stood before them."""
    lookups = library.tables.lookups
    cue = min(lookups.one("wishes"))
    return wishes((Word(cue, 0, 0, cue), *words), library.tables.wishes, lookups.cues)


def _speaks_of(library: Library, heard: Heard, criterion: str) -> bool:
    """Whether the likeliest wish is on a criterion's topic: of ten percent it has to be said of what."""
    intents = library.content.intents
    topic = intents[heard.scores[0].intent].topic if heard.scores else ""
    return topic == library.content.criteria[criterion].test.topic


def unsaid(library: Library, heard: Heard) -> tuple[Wish, ...]:
    """Things wanted although no "I want" is before them: "jobs where I travel", "a two year degree, no nights"."""
    tables = library.tables
    if asks_of_one(heard, tables):
        return ()
    taken = {place for wish in heard.wishes for place in range(wish.start, wish.end)}
    return tuple(
        Wish(ident, each.start, each.end)
        for each in mentions(heard.words, tables.wishes, "", frozenset())
        for sort, ident in ((each.kind, each.id), *each.others)
        if sort == "want"
        and each.start not in taken
        and (_is_wished(library, heard, each.start) or _is_listed(library, heard, each))
    )


def _is_wished(library: Library, heard: Heard, start: int) -> bool:
    """Whether a thing follows the jobs that are asked for, with small words between, or begins a list of wishes."""
    if start == 0:
        return bool(heard.wishes or heard.numbers)
    lookups = library.tables.lookups
    asked = lookups.one("which") | lookups.one("people")
    for word in reversed(heard.words[max(0, start - NEAR) : start]):
        if word.word in asked:
            return True
        if word.word not in lookups.one("fillers") or word.word in lookups.one("negations"):
            return False
    return False


def _is_listed(library: Library, heard: Heard, thing: Mention) -> bool:
    """Whether a thing stands alone between commas, beside other wishes and after none that is wished away."""
    lookups, said = library.tables.lookups, heard.said
    before, after = said[: thing.start], said[thing.end : thing.end + 1]
    begins = pauses(heard.words, thing.start) or before[-1:] == () or before[-1] in lookups.one("joiners")
    ends = pauses(heard.words, thing.end) or after[0] in lookups.one("joiners")
    wished = {place for wish in heard.wishes for place in range(wish.start, wish.end)}
    denies = lookups.one("negations") | lookups.one("avoidances")
    denied = any(word in denies for place, word in enumerate(before) if place not in wished)
    return begins and ends and bool(heard.wishes or heard.numbers) and not denied


def _is_named(heard: Heard, wish: Wish) -> bool:
    """Whether the words of a wish are part of a job's name: "ultrasound tech jobs"."""
    jobs = (mention for mention in heard.named if mention.kind == "job")
    return any(mention.start < wish.end and wish.start < mention.end for mention in jobs)


def _takes_number(criterion: Criterion) -> bool:
    return NUMBER in (criterion.test.least, criterion.test.most)


def _counted(library: Library, unit: str, side: str, amount: float) -> tuple[Asked, ...]:
    """The criterion whose bound a number with this unit and side sets."""
    for ident, one in library.content.criteria.items():
        field = library.content.topics[one.test.topic][one.test.field]
        bound = one.test.least if side == "least" else one.test.most
        fits = unit in UNITS and field.type == unit and field.per in ("", "hour" if amount < HOURLY else "year")
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
