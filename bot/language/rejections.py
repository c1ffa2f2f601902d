"""Rejections: names that somebody does not want to hear of: "don't show me MRI"."""

from collections.abc import Sequence

from bot.dataclass import dataclass, replace
from bot.language.mentions import Mention
from bot.language.spelling import Word

ARTICLES = frozenset({"a", "an", "the", "any", "being", "doing"})
"""Words that may stand between such words and the name."""

JOINED = frozenset({"or", "nor", "and"})
"""Words between two names that are both rejected."""

NOT = "not"
"""What they all come to."""

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rejects:
    """Word groups that reject a name."""

    before: frozenset[Group] = frozenset()
    """Those before it."""
    subjects: frozenset[str] = frozenset()
    """Single words before these that belong to them: the "I am" of "I am not interested in"."""


def rejected(words: Sequence[Word], found: tuple[Mention, ...], known: Rejects) -> tuple[Mention, ...]:
    """The mentions; those denied that are rejected."""
    made: list[Mention] = []
    for one in found:
        joined = bool(made) and _follows(words, made[-1], one) and _span(words, made[-1], known) != ()
        denied = joined or _span(words, one, known) != ()
        made.append(replace(one, denied=True) if denied else one)
    return tuple(made)


def in_short(words: tuple[Word, ...], found: Sequence[Mention], known: Rejects) -> tuple[Word, ...]:
    """The words with one "not" for those that reject a name, and nothing for the others of them."""
    made = list(words)
    for span in (_span(words, one, known) for one in found):
        for place in span:
            made[place] = replace(words[place], word=NOT if place == span[-1] else "")
    return tuple(made)


def _span(words: Sequence[Word], one: Mention, known: Rejects) -> Sequence[int]:
    """The places of the words that reject a name; none, where there are none."""
    end = _before(words, one.start, ARTICLES)
    said = tuple([word.word for word in words[:end]])
    start = next((start for start in range(end) if said[start:] in known.before), end)
    return range(_before(words, start, known.subjects), end) if start < end else ()


def _before(words: Sequence[Word], place: int, small: frozenset[str]) -> int:
    """The place, or that of the first of these words that stand right before it."""
    while place and words[place - 1].word in small:
        place -= 1
    return place


def _follows(words: Sequence[Word], one: Mention, other: Mention) -> bool:
    """Whether only a word that joins stands between two names."""
    return [word.word for word in words[one.end : _before(words, other.start, ARTICLES)]] in [[each] for each in JOINED]
