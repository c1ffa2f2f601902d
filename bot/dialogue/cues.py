"""Cues: small words that turn a question into a comparison, a ranking or a follow-up."""

from itertools import pairwise

from bot.dialogue.values import Heard
from bot.language.mentions import Mention
from bot.lookups import Group, Lookups
from bot.tables import Tables

BOUND = 2
"""Words around a number that make it a bound and no extreme: at least 70k, 2 years or more."""

ARTICLE = 3
"""Letters of the longest article."""

FRAME = 5
"""Words from the first "as" to the second: "as easy to find as"."""


def has(heard: Heard, group: str, tables: Tables) -> bool:
    """Whether the question holds a word group of this list."""
    return bool(at(heard.said, group, tables.lookups))


def compares(heard: Heard, tables: Tables) -> bool:
    """Whether a word sets things side by side; of two names none does that stands elsewhere: "weeks or months"."""
    if _set_apart(heard, tables) or _framed(heard, tables):
        return True
    places = at(heard.said, "compare", tables.lookups)
    if not places:
        return False
    choices = at(heard.said, "choice", tables.lookups)
    apart = between(heard) if len(sides(heard)) > 1 else frozenset(choices)
    return any(place in apart or place not in choices for place in places)


def _set_apart(heard: Heard, tables: Tables) -> bool:
    """Whether a word such as "over" stands right before a second name: "choose CT over an MRI job"."""
    later = [other.start for other in sides(heard)[1:]]
    if not later:
        return False
    after = {start - 2 for start in later if _is_small(heard.said[start - 1], tables)}
    near = after.union(start - 1 for start in later)
    return not near.isdisjoint(at(heard.said, "apart", tables.lookups))


def _is_small(word: str, tables: Tables) -> bool:
    """Whether a word may stand before a name and leads nowhere: an article, and not the "to" of "over to MRI"."""
    return len(word) <= ARTICLE and word not in tables.lookups.one("ways")


def is_level(heard: Heard, tables: Tables) -> bool:
    """Whether it is asked if two are level: "the same", "as often as"."""
    return _framed(heard, tables) or has(heard, "level", tables)


def _framed(heard: Heard, tables: Tables) -> bool:
    ends = at(heard.said, "as", tables.lookups)
    return any(1 < other - one <= FRAME for one, other in pairwise(ends))


def sides(heard: Heard) -> tuple[Mention, ...]:
    """What is named that can be set side by side, in that order."""
    return tuple(mention for mention in heard.mentions if mention.kind != "place")


def between(heard: Heard) -> frozenset[int]:
    """The places of words that stand between two names."""
    return frozenset(place for one, other in pairwise(sides(heard)) for place in range(one.end, other.start))


def gaps(heard: Heard) -> tuple[str, ...]:
    """What was typed between two names."""
    words = heard.words
    return tuple(heard.text[words[one.end - 1].end : words[other.start].start] for one, other in pairwise(sides(heard)))


def at(said: Group, name: str, lookups: Lookups) -> tuple[int, ...]:
    """Where the word groups of a list begin in the words."""
    firsts = lookups.firsts.get(name, {})
    if firsts.keys().isdisjoint(said):
        return ()
    return tuple([place for place, word in enumerate(said) if word in firsts and lookups.said(name, said, place)])


def covered(said: Group, name: str, lookups: Lookups) -> set[int]:
    """The places of all words of a list's word groups."""
    if lookups.firsts.get(name, {}).keys().isdisjoint(said):
        return set()
    groups = ((place, len(group)) for place in range(len(said)) for group in lookups.said(name, said, place))
    return {place for start, size in groups for place in range(start, start + size)}


def side_of(heard: Heard, tables: Tables) -> str:
    """most or least, if the question asks for an extreme; the authors' word groups before the plain words."""
    if heard.axes:
        return heard.axes[0].kind
    found = {place: side for side in ("least", "most") for place in at(heard.said, side, tables.lookups)}
    if not found:
        return ""
    named = {mention.start for mention in heard.mentions}
    ones = tables.lookups.one("ones")  # the "one" of "which one" counts nothing
    counts = (number for number in heard.numbers if number.unit or heard.said[number.start] not in ones)
    bounds = {place for number in counts for place in range(number.start - BOUND, number.end + BOUND)}
    bounds |= {place for place in at(heard.said, "amounts", tables.lookups) if not _after_the(heard, place)}
    bounds |= covered(heard.said, "limits", tables.lookups) if heard.numbers else set()  # "two years of school max"
    found = {place: side for place, side in found.items() if place not in bounds}
    # "most imaging programs" asks for no extreme, "the most" and "cheapest imaging program" do
    many = tables.lookups.one("fillers")
    sides = {
        place: side
        for place, side in found.items()
        if place + 1 not in named or heard.said[place] not in many or _after_the(heard, place)
    }
    return sides[min(sides)] if sides else ""


def _after_the(heard: Heard, place: int) -> bool:
    return place > 0 and heard.said[place - 1] == "the"


def ordinals(heard: Heard, tables: Tables) -> tuple[int, ...]:
    """The places in a list that are named: the second is 2, the last is -1."""
    known = tables.lookups.ordinals
    return tuple(known[word] for word in heard.said if word in known)
