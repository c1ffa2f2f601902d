"""The tables that understanding a question needs. Made once (fitted.py), kept in the compiled cache."""

from collections.abc import Iterable, Mapping

from bot.dataclass import dataclass, field
from bot.language.clues import Clues
from bot.language.mentions import Mention, replaced
from bot.language.names import Names
from bot.language.numbers import numbers
from bot.language.spelling import Speller, Word
from bot.language.weights import Weights
from bot.lookups import Lookups

SIGNS = frozenset("$£€0123456789")
"""What a number begins with that is marked; one in words is not."""

MARKS = {"job": "<job>", "field": "<job>", "place": "<place>", "other": "<other>", "term": "<term>"}
"""What stands for a mention in a phrase; a term that stands for a job is one."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What understanding a question needs."""

    lookups: Lookups
    speller: Speller
    names: Names
    wishes: Names
    axes: Names
    """Word groups of `compare: most, least`: the kind says which, the id names the intent."""
    safety: Names
    details: Names
    """Word groups by which details are asked for."""
    weights: Weights
    job_terms: frozenset[str]
    """Terms and fields that stand for a job."""
    comparing: tuple[str, ...]
    """Intents by which jobs can be set in order."""
    pairing: tuple[str, ...]
    """Intents whose phrases name two, as questions on a difference or a way do: two names alone speak for them."""
    groups: Mapping[str, str]
    """What each intent is about: its topic, or for intents without facts their kind or act."""
    taught: str = ""
    """A name for exactly the phrases and keywords that the weights were fitted to."""
    clues: Clues = field(default_factory=Clues)
    home: str = ""
    """The place that all is about unless another is named."""
    inputs: str = ""
    """A name for all that these are made of."""


def marked(words: tuple[Word, ...], found: Iterable[Mention], tables: Tables) -> tuple[Word, ...]:
    """The words with marks for the mentions and numbers among them."""
    spans = [(mention.start, mention.end, mark_of(mention, tables)) for mention in found]
    taken = {place for start, end, _ in spans for place in range(start, end)}
    if any(word.typed[:1] in SIGNS for word in words):
        spans += [
            (number.start, number.start + 1, "<number>")
            for number in numbers(words, tables.lookups.measures)
            if number.start not in taken and words[number.start].typed[:1] in SIGNS
        ]
    return replaced(words, sorted(spans)) if spans else words


def mark_of(mention: Mention, tables: Tables) -> str:
    """The mark that stands for a mention."""
    return "<job>" if mention.kind == "term" and mention.id in tables.job_terms else MARKS[mention.kind]
