"""Lookups: sets and tables of plain words, made from the lexicon once it is folded."""

from collections.abc import Iterable, Mapping

from bot.content.language import Lexicon
from bot.dataclass import dataclass
from bot.language.names import Frames
from bot.language.numbers import Measures
from bot.language.rejections import Rejects
from bot.language.wishes import Cues
from bot.language.words import Words
from bot.text import folded

Group = tuple[str, ...]
"""Words that are said together."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What plain words say, whatever the question is about."""

    lexicon: Lexicon
    """The folded lexicon that the others are made from; the compiled cache keeps it."""
    words: Words
    measures: Measures
    cues: Cues
    frames: Frames
    rejects: Rejects
    lists: Mapping[str, frozenset[Group]]
    """Each list of the lexicon."""
    singles: Mapping[str, frozenset[str]]
    """Only the single words of each list."""
    firsts: Mapping[str, Mapping[str, tuple[Group, ...]]]
    """The word groups of each list by their first word."""
    ordinals: Mapping[str, int]

    def one(self, name: str) -> frozenset[str]:
        """The single words of a list."""
        return self.singles.get(name, frozenset())

    def starting(self, name: str, word: str) -> tuple[Group, ...]:
        """The word groups of a list that begin with a word."""
        return self.firsts.get(name, {}).get(word, ())

    def said(self, name: str, words: Group, start: int = 0) -> tuple[Group, ...]:
        """The word groups of a list that stand in the words from a place on."""
        begun = self.starting(name, words[start]) if start < len(words) else ()
        return tuple(group for group in begun if words[start : start + len(group)] == group)


def plain(lexicon: Lexicon) -> Lexicon:
    """The lexicon with its word groups and short forms folded, the words of each with one space between them."""
    rewrites = {_joined(short): _joined(whole) for short, whole in lexicon.tables.get("rewrites", {}).items()}
    lists = {name: tuple(sorted({_joined(group) for group in groups} - {""})) for name, groups in lexicon.lists.items()}
    return Lexicon(lists, {**lexicon.tables, "rewrites": rewrites})


def _joined(text: str) -> str:
    return " ".join(folded(text))


def lookups(lexicon: Lexicon, english: str) -> Lookups:
    """The lookups of a folded lexicon and the list of ordinary words."""
    groups = {name: tuple(map(_group, listed)) for name, listed in lexicon.lists.items()}
    lists = {name: frozenset(listed) for name, listed in groups.items()}
    tables = lexicon.tables
    rewrites = {_group(short): _group(whole) for short, whole in tables.get("rewrites", {}).items()}
    singles = {name: frozenset([group[0] for group in listed if len(group) == 1]) for name, listed in groups.items()}
    return Lookups(
        lexicon=lexicon,
        words=Words(english, rewrites, tables.get("endings", {}), _alike(tables.get("alike", {}))),
        measures=Measures(
            {word: float(number) for word, number in tables.get("numbers", {}).items()},
            {word: _unit(unit) for word, unit in tables.get("units", {}).items()},
            lists.get("more_than", frozenset()),
            lists.get("less_than", frozenset()),
        ),
        cues=Cues(*(lists.get(name, frozenset()) for name in ("avoidances", "wishes", "granted", "refused"))),
        frames=Frames(*(lists.get(name, frozenset()) for name in ("meaning_before", "meaning_after", "meaning_then"))),
        rejects=Rejects(
            lists.get("rejects", frozenset()), singles.get("own", frozenset()) | singles.get("polar", frozenset())
        ),
        lists=lists,
        singles=singles,
        firsts={name: _by_first(listed) for name, listed in groups.items()},
        ordinals={word: int(place) for word, place in tables.get("ordinals", {}).items()},
    )


def _alike(groups: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Each word with the names of the groups it stands in."""
    made: dict[str, tuple[str, ...]] = {}
    for name, words in groups.items():
        for word in words.split():
            made[word] = (*made.get(word, ()), name)
    return made


def _group(text: str) -> Group:
    return tuple(text.split())


def _by_first(groups: Iterable[Group]) -> Mapping[str, tuple[Group, ...]]:
    shelves: dict[str, list[Group]] = {}
    for group in groups:
        shelves.setdefault(group[0], []).append(group)
    return {first: tuple(shelf) for first, shelf in shelves.items()}


def _unit(text: str) -> tuple[str, float]:
    """`months 12` as 12 of months."""
    counted, _, many = text.partition(" ")
    return counted, float(many or 1)
