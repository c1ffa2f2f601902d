"""Hearing: one question becomes words, names, numbers, wishes and intent scores."""

import re
from collections.abc import Mapping

from bot.dataclass import replace
from bot.dialogue.home import without_home
from bot.dialogue.values import Heard
from bot.language.clues import clued
from bot.language.heads import with_heads
from bot.language.intents import IntentScore, scores
from bot.language.mentions import Mention, mentions
from bot.language.numbers import numbers
from bot.language.rejections import in_short, rejected
from bot.language.spelling import Word, respelt
from bot.language.wishes import wishes
from bot.language.words import expand
from bot.tables import Tables, marked
from bot.text import fold

CLEARLY = 0.5
"""A finer intent with less than this share of its group's confidence leaves the answer to the general one."""

OUT = "kind out_of_scope"
"""The group of all that is out of scope."""

OURS = 0.4
"""What a question that names one of our jobs leaves of the confidence that it is out of scope."""

APART = 2
"""Words between two forms of one name: "or a"."""

PAUSE = re.compile(r"[,;:.!?-]")
"""What stands between two parts of a question."""

YEAR = 4
"""Figures of a year, which names no more than a name does: "and in 2019?"."""

SUBJECT = 2
"""Where in "is not it ..." or "do not the techs ..." the one stands, or begins after one word, of whom is asked."""

TOLD = 5
"""Words among which a polite question begins: "could somebody please explain"."""

LEFT = 3
"""Words that must be left when politeness is taken off: "tell me more" stays whole."""


def hear(text: str, tables: Tables) -> Heard:
    """What the words of `text`, which is clean, say."""
    typed = expand(fold(text), tables.lookups.words)
    spelt = _without_trailer(_without_noise(respelt(typed, tables.speller, {}), tables), tables)
    words = without_aside(spelt, text, tables)
    negations = tables.lookups.one("negations")
    spotted = mentions(words, tables.names, text, negations)
    if (left := without_home(words, spotted, tables)) is not words:
        words, spotted = left, mentions(left, tables.names, text, negations)
    asked = _asked(words, with_heads(words, spotted, tables.names), tables)
    named = rejected(words, asked, tables.lookups.rejects)
    found = clued(words, named, tables.clues, text, negations)  # who is meant; what is asked stays what it was
    said = _unsaid(words) if _asks_not(words, named, tables) else words
    short = in_short(said, named, tables.lookups.rejects)
    plain = tuple(word for word in marked(*once(short, named), tables) if word.word)
    wished = wishes(said, tables.wishes, tables.lookups.cues)
    taken = {place for wish in wished for place in range(wish.start, wish.end)}
    return Heard(
        text=text,
        typed=typed,
        words=words,
        marked=plain,
        mentions=found,
        named=named,
        numbers=numbers(words, tables.lookups.measures),
        wishes=wished,
        axes=tuple(axis for axis in mentions(words, tables.axes, "", frozenset()) if axis.end - 1 not in taken),
        details=mentions(words, tables.details, "", frozenset()),
        scores=by_group(weighed(scores(plain, tables.weights), named, tables), tables.groups),
        polar=(is_polar(words, tables) and not asks_to_tell(words, tables)) or asks_polar(words, text, tables),
        bare=is_bare(words, named, tables),
    )


def _asked(words: tuple[Word, ...], found: tuple[Mention, ...], tables: Tables) -> tuple[Mention, ...]:
    """The mentions; "isn't an x-ray tech ..." asks and denies nothing."""
    asks = is_polar(words, tables) and len(words) > 1 and words[1].word in tables.lookups.one("negations")
    return tuple(replace(mention, denied=False) for mention in found) if asks else found


def _asks_not(words: tuple[Word, ...], found: tuple[Mention, ...], tables: Tables) -> bool:
    """Whether a not only asks, as in "don't mri techs ..."; "don't want mri" has nobody after it, and denies."""
    lookups = tables.lookups
    if len(words) < SUBJECT + 1 or words[1].word not in lookups.one("negations") or not is_polar(words, tables):
        return False
    subjects = lookups.one("own") | lookups.one("that") | lookups.one("those")
    return words[SUBJECT].word in subjects or any(
        SUBJECT <= one.start <= SUBJECT + 1 and not one.denied for one in found
    )


def _unsaid(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with nothing in place of the second."""
    return (words[0], replace(words[1], word=""), *words[2:])


def once(words: tuple[Word, ...], found: tuple[Mention, ...]) -> tuple[tuple[Word, ...], tuple[Mention, ...]]:
    """The words without a name's second form beside it: "a sonographer or ultrasound tech" names one job."""
    kept: list[Word] = []
    named: list[Mention] = []
    place, last = 0, None
    for mention in found:
        if last and mention.id == last.id and mention.id and mention.start - last.end <= APART:
            place = mention.end
            continue
        kept += words[place : mention.end]
        named.append(replace(mention, start=len(kept) - (mention.end - mention.start), end=len(kept)))
        place, last = mention.end, mention
    return (*kept, *words[place:]), tuple(named)


def weighed(scored: tuple[IntentScore, ...], found: tuple[Mention, ...], tables: Tables) -> tuple[IntentScore, ...]:
    """The scores, what is out of scope made less likely where a job of ours is named."""
    if not any(mention.kind == "job" for mention in found):
        return scored
    return tuple(
        replace(score, confidence=score.confidence * OURS, mass=score.mass * OURS)
        if tables.groups.get(score.intent) == OUT
        else score
        for score in scored
    )


def by_group(scored: tuple[IntentScore, ...], groups: Mapping[str, str]) -> tuple[IntentScore, ...]:
    """One score for each group of intents: how surely the question is about it, and the intent that speaks for it.

    Ten finer questions on pay share what speaks for pay; each alone would look unsure. The group that has most comes
    first.
    """
    shelves: dict[str, list[IntentScore]] = {}
    for score in scored:
        shelves.setdefault(groups.get(score.intent, score.intent), []).append(score)
    made = [_spokesman(group, shelf) for group, shelf in shelves.items()]
    return tuple(sorted(made, key=lambda score: -score.mass))


def _spokesman(group: str, shelf: list[IntentScore]) -> IntentScore:
    """The surest intent of a group, or the general one (named for the topic) where none is much surer."""
    whole = min(1.0, sum(score.confidence for score in shelf))
    general = next((score for score in shelf if score.intent == group), None)
    clear = shelf[0].alone >= CLEARLY * sum(score.alone for score in shelf)
    chosen = general if general and not clear else shelf[0]
    mass = sum(score.mass for score in shelf)
    return IntentScore(chosen.intent, whole, chosen.evidence, mass)


def without_aside(words: tuple[Word, ...], text: str, tables: Tables) -> tuple[Word, ...]:
    """The words without politeness, and without a word on what was said before: of "sounds good, how much" the last."""
    left = unwrapped(words, tables)
    plain = tuple(word.word for word in left)
    for said in sorted(tables.lookups.said("asides", plain), key=len, reverse=True):
        rest = left[len(said) :]
        if rest and PAUSE.search(text[left[len(said) - 1].end : rest[0].start]) and _asks(rest, text, tables):
            return without_aside(rest, text, tables)
    return left


def _asks(words: tuple[Word, ...], text: str, tables: Tables) -> bool:
    """Whether words begin as a question does, or end as one."""
    begins = frozenset().union(*map(tables.lookups.one, ("asks", "polar", "joiners")))
    told = len(words) > 1 and words[1].word in tables.lookups.one("negations")  # "oh cool, didn't know that"
    return text.rstrip().endswith("?") or (words[0].word in begins and not told)


def unwrapped(words: tuple[Word, ...], tables: Tables) -> tuple[Word, ...]:
    """The words without the politeness around a question; "tell me more" is none."""
    plain, more = tuple([word.word for word in words]), tables.lookups.one("comparative")
    for size in sorted(map(len, tables.lookups.said("wrappers", plain)), reverse=True):
        if size <= len(words) - LEFT and plain[size] not in more:
            return unwrapped(words[size:], tables)
    return words


def _without_noise(words: tuple[Word, ...], tables: Tables) -> tuple[Word, ...]:
    """The words without those of a chat that say nothing, unless there are no others: "lol ok", but "lol"."""
    noise = tables.lookups.one("noise")
    return tuple(word for word in words if word.word not in noise) or words


def _without_trailer(words: tuple[Word, ...], tables: Tables) -> tuple[Word, ...]:
    """The words without what hangs on at the end: of "what is the difference anyway" all but the last."""
    plain = tuple(word.word for word in words)
    said = tables.lookups.lists.get("trailers", frozenset())
    cut = max((len(group) for group in said if plain[-len(group) :] == group), default=0)
    return words[:-cut] if 0 < cut < len(words) - 1 else words


def is_polar(words: tuple[Word, ...], tables: Tables) -> bool:
    """Whether the words ask for yes or no: they begin with a verb such as do, is, can, or with "and" before it."""
    joiners = tables.lookups.one("joiners")
    first = next((word.word for word in words if word.word not in joiners), "")
    return first in tables.lookups.one("polar")


def asks_to_tell(words: tuple[Word, ...], tables: Tables) -> bool:
    """Whether it is only politely begun as one for yes or no: "could somebody explain what a vascular tech is"."""
    lookups = tables.lookups
    told = [place for place, word in enumerate(words[:TOLD]) if word.word in lookups.one("telling")]
    whoever = lookups.one("you") | lookups.one("own") | lookups.one("persons")
    later = words[told[0] + 1 :] if told and words[1].word in whoever else ()
    return any(word.word in lookups.one("asks") for word in later)


def asks_polar(words: tuple[Word, ...], text: str, tables: Tables) -> bool:
    """Whether a later part asks for yes or no: "I faint at blood, can I still ...", "it pays well, right?"."""
    lookups = tables.lookups
    subjects = lookups.one("own") | lookups.one("that") | lookups.one("those")
    if words and words[0].word in lookups.one("asks") and (len(words) < 2 or words[1].word not in lookups.one("bare")):
        return False
    for one, verb, subject in zip(words, words[1:], words[2:], strict=False):
        begins = PAUSE.search(text[one.end : verb.start]) is not None or one.word in lookups.one("joiners")
        if begins and verb.word in lookups.one("polar") and subject.word in subjects:
            return True
    return _is_tagged(words, text, tables) or _concludes(words, text, tables)


def _is_tagged(words: tuple[Word, ...], text: str, tables: Tables) -> bool:
    """Whether it ends in "right?" or the like, after something that is said."""
    plain = tuple(word.word for word in words)
    said = tables.lookups.lists.get("tags", frozenset())
    ends = any(len(plain) > len(tag) + 2 and plain[-len(tag) :] == tag for tag in said)
    return ends and text.rstrip().endswith("?")


def _concludes(words: tuple[Word, ...], text: str, tables: Tables) -> bool:
    """Whether a remark asks if it is so: "so no nights?", "no nights then?"."""
    lookups, plain = tables.lookups, [word.word for word in words]
    ends = text.rstrip().endswith("?") and len(plain) > 1
    concludes = ends and not lookups.one("concluding").isdisjoint((plain[0], plain[-1]))
    return concludes and not lookups.one("negations").isdisjoint(plain)


def is_bare(words: tuple[Word, ...], found: tuple[Mention, ...], tables: Tables, *besides: str) -> bool:
    """Whether nothing is said but names, and words of these lists: "and sonographers?"."""
    named = {place for mention in found for place in range(mention.start, mention.end)}
    empty = frozenset().union(*map(tables.lookups.one, ("bare", *besides)))
    years = (word.word.isdigit() and len(word.word) == YEAR for word in words)
    return all(
        place in named or is_year or word.word in empty
        for (place, word), is_year in zip(enumerate(words), years, strict=True)
    )
