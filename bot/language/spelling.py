"""Words as they were meant: what is in the vocabulary or plain English stays, the rest is repaired."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import add

from bot.dataclass import Memo, dataclass, field, replace
from bot.language.edits import likelihood
from bot.language.words import Words, english_with, expand, is_english, is_name
from bot.text import Token

SHORT = 4
"""Words with fewer letters are never respelt: too many of them are one edit apart (ct, us, or, pet)."""

LONG = 7
"""From this many letters on a word may be two edits from the one that was meant; below it, one."""

TIE = 0.2
"""A reading at least this likely beside the best one is kept: the rest of the question may decide for it."""

SURE = 0.9
"""What a repaired word counts beside one that was typed right."""

STRANGE = 0.05
"""Less likely than this as a slip of the keys, and a word is another word."""

LIKELIER = 3.0
"""So many times likelier as a slip, an ordinary word of no phrase is meant rather than a word of the vocabulary."""

OFTEN = 3
"""A word of two letters that is split off another must stand in so many phrases: ctscan, but not be-ga."""

DRAWN = re.compile(r"([a-z])\1{2,}")
"""A letter three times or more."""

KEPT = 4
"""Readings of one word that are looked at closely."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question, as it was meant."""

    word: str
    start: int
    end: int
    typed: str
    """The folded word as it was typed."""
    alternatives: tuple[tuple[str, float], ...] = ()
    """Other readings that were nearly as likely, and how likely; what `word` lacks to 1."""
    sure: float = 1.0
    """1 for a word that was typed right."""
    alike: tuple[str, ...] = ()
    """The groups of words that ask for nearly the same as this one."""


@dataclass(frozen=True, slots=True)
class Speller:
    """The vocabulary, ordered so that the words near another are found fast."""

    words: Words
    counts: Mapping[str, int]
    """The vocabulary, shortest first, and how often its words stand in the phrases."""
    shelves: Memo = field(default_factory=Memo)
    """The vocabulary by the number of letters, made for the first word that is misspelt."""

    def about(self, size: int, far: int) -> list[list[str]]:
        """The words of nearly so many letters."""
        if not self.shelves:
            for word in self.counts:
                self.shelves.setdefault(len(word), []).append(word)
        sizes = range(max(SHORT - 1, size - far), size + far + 1)
        return [self.shelves[each] for each in sizes if each in self.shelves]

    def dump(self) -> tuple[bytes, bytes]:
        """What a cache keeps: the words, and how often they stand in the phrases."""
        return "\n".join(self.counts).encode(), array("I", self.counts.values()).tobytes()


def load(words: bytes | memoryview, counts: bytes | memoryview, known: Words) -> Speller:
    """A speller from what `dump` gave."""
    return Speller(known, dict(zip(str(words, "utf-8").split(), array("I", bytes(counts)), strict=True)))


def speller(counts: Mapping[str, int], words: Words) -> Speller:
    """A speller for these words, which were counted in the phrases."""
    kept = sorted((word for word in counts if not word.startswith("<")), key=lambda word: (len(word), word))
    return Speller(words, {word: counts[word] for word in kept})


def vocabulary(phrases: Iterable[Sequence[Token]], words: Words) -> dict[str, int]:
    """How often each word stands in the phrases, short forms written out."""
    counts: dict[str, int] = {}
    for phrase in phrases:
        for token in expand(phrase, words):
            counts[token.word] = counts.get(token.word, 0) + 1
    return counts


Readings = tuple[tuple[str, float], ...]
"""Words that may be meant, with their shares."""


def respell(tokens: Sequence[Token], speller: Speller) -> tuple[Word, ...]:
    """The words that were meant, each with its place in the text."""
    return respelt(expand(tokens, speller.words), speller, {})


def respelt(tokens: Sequence[Token], speller: Speller, found: dict[str, Readings]) -> tuple[Word, ...]:
    """The same of words whose short forms are written out; `found` keeps what a word was read as, which takes long."""
    made: list[Word] = []
    groups, known = speller.words.alike, speller.counts
    for token in _joined(tokens, speller):
        typed = token.word
        if typed in known or _is_right(typed, speller):
            made.append(Word(typed, token.start, token.end, typed, (), 1.0, groups.get(typed, ())))
        else:
            meant = _repaired(token, speller, found)
            made += (replace(word, alike=groups[word.word]) if word.word in groups else word for word in meant)
    return tuple(made)


def _joined(tokens: Sequence[Token], speller: Speller) -> Iterable[Token]:
    """The tokens, with a word that was typed in two (ultra sound) put together."""
    said = [token.word for token in tokens]
    if not any(map(speller.counts.__contains__, map(add, said, said[1:]))):
        return tokens
    return _put_together(tokens, speller)


def _put_together(tokens: Sequence[Token], speller: Speller) -> Iterator[Token]:
    place = 0
    while place < len(tokens):
        pair = tokens[place : place + 2]
        if len(pair) == 2 and _is_one(pair[0].word, pair[1].word, speller):
            yield Token(pair[0].word + pair[1].word, pair[0].start, pair[1].end)
            place += 2
        else:
            yield tokens[place]
            place += 1


def _is_one(first: str, second: str, speller: Speller) -> bool:
    """Whether two words are better read as the one they make."""
    count = speller.counts.get(first + second, 0)
    return count > min(speller.counts.get(first, 0), speller.counts.get(second, 0))


def _is_right(typed: str, speller: Speller) -> bool:
    """Whether a word that no phrase has is not to be repaired: it is of a sort that never is."""
    return len(typed) < SHORT or not typed.isalpha() or _is_plain(typed, speller)


def _repaired(token: Token, speller: Speller, found: dict[str, Readings]) -> tuple[Word, ...]:
    """A token as the word or the two words it stands for; `found` keeps what was looked up."""
    typed = token.word
    if (drawn := _shortened(typed, speller)) is not None:
        return (Word(drawn, token.start, token.end, typed),)
    if typed not in found:
        found[typed] = _readings(typed, speller)
    readings = found[typed]
    if not readings:
        return _split(token, speller) or (Word(typed, token.start, token.end, typed),)
    (best, _), *others = readings
    return (Word(best, token.start, token.end, typed, tuple(others), SURE),)


def _shortened(typed: str, speller: Speller) -> str | None:
    """A word that was drawn out, as in `hiyaaa` or `sooo`, with the letter once or twice; nothing for other words."""
    for times in ("", r"\1"):
        short = DRAWN.sub(r"\1" + times, typed)
        if short != typed and (short in speller.counts or is_english(short, speller.words)):
            return short
    return None


def _is_plain(typed: str, speller: Speller) -> bool:
    """Whether a word is one of English, or a name."""
    return is_english(typed, speller.words) or is_name(typed, speller.words)


def _readings(typed: str, speller: Speller) -> Readings:
    """The likeliest words meant, best first, with their shares; none if plain English has a likelier one."""
    far = 2 if len(typed) >= LONG else 1
    found = sorted(
        _near(typed, speller.about(len(typed), far), far), key=lambda hit: (hit[1], -speller.counts[hit[0]], hit[0])
    )
    slips = {word: likelihood(typed, word) for word, _ in found[: 3 * KEPT]}
    likely = {word: slip * (1 + speller.counts[word]) ** 0.5 for word, slip in slips.items()}
    best = max(likely.values(), default=0.0)
    if best < STRANGE or _is_likelier_english(typed, max(slips.values()), speller):
        return ()
    kept = sorted(
        ((word, score) for word, score in likely.items() if score >= TIE * best), key=lambda pair: (-pair[1], pair[0])
    )[:KEPT]
    whole = sum(score for _, score in kept)
    return tuple((word, score / whole) for word, score in kept)


def _is_likelier_english(typed: str, bar: float, speller: Speller) -> bool:
    """Whether an ordinary word of another meaning is a likelier slip than any word of the vocabulary."""
    ordinary = _near(typed, [english_with(typed[:2], speller.words)], 1)
    return any(word not in speller.counts and likelihood(typed, word) > LIKELIER * bar for word, _ in ordinary)


def _near(typed: str, shelves: Iterable[Sequence[str]], far: int) -> list[tuple[str, int]]:
    from bot.language.near import near  # only now: a question without mistakes does not wait for rapidfuzz

    return near(typed, shelves, far)


def _split(token: Token, speller: Speller) -> tuple[Word, ...]:
    """An unknown word as two known ones that lost their space (ctscan); nothing where there are none."""
    typed = token.word
    cuts = ((typed[:cut], typed[cut:]) for cut in range(2, len(typed) - 1) if len(typed) >= LONG - 1)
    known = [(min(_count(a, speller), _count(b, speller)), a, b) for a, b in cuts]
    known = [cut for cut in known if cut[0]]
    if not known:
        return ()
    _, first, second = max(known)
    middle = token.start + len(first)
    return (Word(first, token.start, middle, typed, sure=SURE), Word(second, middle, token.end, typed, sure=SURE))


def _count(part: str, speller: Speller) -> int:
    """How often a part of a word stands in the phrases; not at all if it is short and rare."""
    count = speller.counts.get(part, 0)
    return count if len(part) >= SHORT - 1 or count >= OFTEN else 0
