"""Ordinary English words, and the short forms that stand for other words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.dataclass import dataclass, field
from bot.text import Token


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What is known of English, whatever the field."""

    english: str = "\n"
    """Ordinary words in small letters and names with a capital, sorted, each between line ends.

    Text that is searched by halving needs no set at start-up."""
    rewrites: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """Short forms and the words they stand for: (whats,) is (what, is)."""
    endings: Mapping[str, str] = field(default_factory=dict)
    """What hangs on a word, and the word it stands for: n't is not, 's is nothing."""
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Groups that a word stands in with others that ask for nearly the same."""


def sorted_english(lines: Iterable[str]) -> str:
    """`Words.english` from the lines of a word list; a line that begins with # is a comment."""
    words = {line.strip() for line in lines if not line.startswith("#")} - {""}
    return "\n" + "".join(f"{word}\n" for word in sorted(words))


def is_english(word: str, words: Words) -> bool:
    """Whether `word` is an ordinary word."""
    place = _place(word, words.english)
    return words.english.startswith(f"\n{word}\n", place)


def is_name(word: str, words: Words) -> bool:
    """Whether `word`, in small letters, is a name of a person or a place."""
    return is_english(word.capitalize(), words)


def english_with(beginning: str, words: Words) -> list[str]:
    """The ordinary words and names that begin so, in small letters."""
    return _between(beginning, words.english) + _between(beginning.capitalize(), words.english)


def _between(beginning: str, english: str) -> list[str]:
    return english[_place(beginning, english) : _place(beginning + "~", english)].lower().split()


def _place(word: str, english: str) -> int:
    """Where `word` stands or would stand: the place of the line end before the first word that is not smaller."""
    low, high = 0, len(english) - 1
    while low < high:
        start = english.rfind("\n", 0, (low + high) // 2 + 1)
        end = english.find("\n", start + 1)
        if english[start + 1 : end] < word:
            low = end
        else:
            high = start
    return low


def expand(tokens: Sequence[Token], words: Words) -> tuple[Token, ...]:
    """The tokens with every short form and hanging end written out; each keeps the place it was typed in."""
    said = tuple([token.word for token in tokens])
    whole = tokens if _starts(words).keys().isdisjoint(said) else tuple(_rewritten(tokens, said, words))
    if not any("'" in token.word for token in whole):
        return tuple(whole)
    return tuple(part for token in whole for part in _unhung(token, words))


def _rewritten(tokens: Sequence[Token], said: tuple[str, ...], words: Words) -> Iterator[Token]:
    """The tokens with the longest short form at each place written out."""
    starts = _starts(words)
    place = 0
    while place < len(tokens):
        for size in range(min(starts.get(said[place], 0), len(tokens) - place), 0, -1):
            instead = words.rewrites.get(said[place : place + size])
            if instead is not None:
                end = tokens[place + size - 1].end
                yield from (Token(word, tokens[place].start, end) for word in instead)
                place += size
                break
        else:
            yield tokens[place]
            place += 1


@lru_cache(maxsize=4)
def _starts(words: Words) -> Mapping[str, int]:
    """The first words of short forms, and how many words the longest of each has."""
    starts: dict[str, int] = {}
    for short in words.rewrites:
        starts[short[0]] = max(len(short), starts.get(short[0], 0))
    return starts


def _unhung(token: Token, words: Words) -> Iterator[Token]:
    """A token as its stem and what the ending stands for: doesn't is does, not."""
    if "'" not in token.word:
        yield token
        return
    ending = next((ending for ending in words.endings if token.word.endswith(ending)), "")
    stem = token.word.removesuffix(ending) if ending else token.word
    if stem:
        yield Token(stem.replace("'", ""), token.start, token.end)
    if ending and words.endings[ending]:
        yield Token(words.endings[ending], token.start, token.end)
