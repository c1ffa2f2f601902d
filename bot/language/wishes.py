"""Wishes: criteria that a question names, outright or as something to avoid or to have."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.dataclass import dataclass
from bot.language.mentions import mentions
from bot.language.names import Name, Names
from bot.language.spelling import Word

REACH = 2
"""Words between "hate" and the thing that is hated, or between one hated thing and the next."""


LONGEST = 5
"""Words after a thing that say whether it is wished for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A criterion that is wanted, or no longer wanted."""

    criterion: str
    start: int
    end: int
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """Word groups before a thing that say whether it is wished away or for."""

    avoid: frozenset[tuple[str, ...]]
    want: frozenset[tuple[str, ...]]
    granted: frozenset[tuple[str, ...]] = frozenset()
    """Word groups after a thing that wish for it: computers yes."""
    refused: frozenset[tuple[str, ...]] = frozenset()
    """Word groups after a thing that wish it away: patients no."""


def wish_names(entries: Iterable[tuple[str, str, tuple[str, ...]]]) -> Iterable[Name]:
    """Names for criteria: of which sort (words, avoid, want, drop), of which criterion, and the words."""
    return (Name(words, sort, ident) for sort, ident, words in entries)


def wishes(words: Sequence[Word], known: Names, cues: Cues) -> tuple[Wish, ...]:
    """The criteria that the words name, each once, from left to right."""
    made: dict[str, Wish] = {}
    cue, last = "", -REACH - 1
    cued = dict(_cues(words, cues))
    for mention in mentions(words, known, "", frozenset()):
        for place in range(mention.start, max(-1, last), -1):
            if place in cued:
                cue, last = cued[place], place
                break
        near = mention.start - last <= REACH
        after, end = _after(words, mention.end, cues)
        if after:
            cued.pop(end, None)  # the "no" of "patients no, computers" says nothing of computers
        wanted = after or (cue if near else "")
        for sort, ident in ((mention.kind, mention.id), *mention.others):
            if sort in ("words", "drop") or sort == wanted:
                made.setdefault(ident, Wish(ident, mention.start, mention.end, sort == "drop"))
        if near:
            last = mention.end
    return tuple(made.values())


def _after(words: Sequence[Word], start: int, cues: Cues) -> tuple[str, int]:
    """Which sort the words right after a thing make it, and where they end: "patients no"."""
    plain = () if pauses(words, start) else tuple(word.word for word in words[start : start + LONGEST])
    for sort, groups in (("want", cues.granted), ("avoid", cues.refused)):
        for size in range(len(plain), 0, -1):
            if plain[:size] in groups and (size > 1 or pauses(words, start + size)):
                return sort, start + size
    return "", start


def pauses(words: Sequence[Word], place: int) -> bool:
    """Whether nothing follows before a place but a comma or the like, or the end."""
    return place >= len(words) or words[place].start - words[place - 1].end > 1


def _cues(words: Sequence[Word], cues: Cues) -> Mapping[int, str]:
    """Where a cue ends (the place after its last word), and which sort it is; the longer one counts."""
    found: dict[int, tuple[int, str]] = {}
    plain = tuple(word.word for word in words)
    for sort, groups in (("want", cues.want), ("avoid", cues.avoid)):
        for size in _sizes(groups):
            for start in range(len(plain) - size + 1):
                if plain[start : start + size] in groups and found.get(start + size, (0, ""))[0] <= size:
                    found[start + size] = (size, sort)
    return {end: "avoid" if _is_denied(found, end) else sort for end, (_, sort) in found.items()}


@lru_cache(maxsize=8)
def _sizes(groups: frozenset[tuple[str, ...]]) -> tuple[int, ...]:
    """How many words the groups have."""
    return tuple(sorted({len(group) for group in groups}))


def _is_denied(found: Mapping[int, tuple[int, str]], end: int) -> bool:
    """Whether a cue to avoid stands right before the one that ends here: "never want"."""
    size, _ = found[end]
    return found.get(end - size, (0, ""))[1] == "avoid"
