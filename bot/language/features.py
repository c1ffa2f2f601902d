"""What a question is weighed by: its words, their stems, pairs of neighbors, and runs of letters within words."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.language.spelling import Word

APART = 0.7
"""What a pair with words between counts beside a word, a stem, a run of letters or a pair of neighbors."""

RUN = 4
"""How many letters a run within a word has."""

BETWEEN = 2
"""Words that may stand between the two of a pair: "how LONG does it TAKE"."""

BARE = 3
"""A stem keeps at least so many letters."""

SUFFIXES = ("ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")

STEM = "~"
"""What the feature of a stem begins with."""

ALL = "="
"""What the feature of a whole question begins with."""

WHOLE = 2.0
"""What a question that is word for word a phrase counts beside a word: a phrase is read as it was taught."""

REMEMBERED = 20_000
"""Words whose features are kept; a long conversation uses a few thousand."""

Feature = tuple[float, str]
"""How much a feature counts, 1 if it was typed right, and the words it comes from."""


def features(words: Sequence[Word], letters: bool = True) -> dict[str, Feature]:
    """The features of a question, with the runs of letters or, where phrases are many, with all of it as one; one that
    comes twice counts once."""
    found: dict[str, Feature] = {}
    of = of_word if letters else plain
    for word in words:
        for reading, share in readings(word):
            for feature in of(reading):
                if feature not in found or share > found[feature][0]:
                    found[feature] = (share, word.word)
        for group in word.alike:
            found.setdefault(f"~={group}", (word.sure, word.word))
    found.update(_pairs(words))
    if not letters:
        found[_whole(words)] = (1.0, " ".join(word.word for word in words))
    return found


def names(words: Sequence[Word], letters: bool = True) -> list[str]:
    """Only the names of these features, in the same order: of tens of thousands of phrases nobody asks for more."""
    if letters:
        return list(features(words))
    found: list[str] = []
    for word in words:
        for reading in [one for one, _ in readings(word)] if word.alternatives else (word.word,):
            found += plain(reading)
        if word.alike:
            found += [f"~={group}" for group in word.alike]
    stems = [bare(word.word) for word in words]
    found += [f"{first}+{second}" for first, second in pairwise(("", *stems, ""))]
    for gap in range(2, BETWEEN + 2):
        found += [f"{first}_{second}" for first, second in zip(stems, stems[gap:], strict=False)]
    found.append(ALL + " ".join(stems))
    return list(dict.fromkeys(found))


def readings(word: Word) -> tuple[tuple[str, float], ...]:
    """What a word may have been meant to be, and how much each counts."""
    if not word.alternatives:
        return ((word.word, word.sure),)
    rest = 1 - sum(share for _, share in word.alternatives)
    return tuple((reading, word.sure * share) for reading, share in ((word.word, rest), *word.alternatives))


def heft(feature: str) -> float:
    """What a feature counts for being of its sort."""
    return WHOLE if feature[0] == ALL else APART if "_" in feature else 1.0


def is_of_words(feature: str) -> bool:
    """Whether a feature is a word or a stem, not letters or a pair."""
    return feature[0] not in (".", ALL) and "_" not in feature and "+" not in feature


@lru_cache(REMEMBERED)
def of_word(word: str) -> tuple[str, ...]:
    """The features of one word: itself, its stem, its runs of letters."""
    return (word, stemmed(word), *dict.fromkeys(_runs(word)))


@lru_cache(REMEMBERED)
def plain(word: str) -> tuple[str, str]:
    """A word and its stem, without letters."""
    return word, stemmed(word)


@lru_cache(REMEMBERED)
def stemmed(word: str) -> str:
    """The stem of a word as a feature."""
    return STEM + stem(word)


@lru_cache(REMEMBERED)
def bare(word: str) -> str:
    """The stem of a word by itself, as it stands in pairs."""
    return stemmed(word)[1:]


def stem(word: str) -> str:
    """The word without its ending."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= BARE:
            return word[: -len(suffix)]
    return word


def _whole(words: Sequence[Word]) -> str:
    """All stems of a question as one feature."""
    return ALL + " ".join([bare(word.word) for word in words])


def _pairs(words: Sequence[Word]) -> Iterator[tuple[str, Feature]]:
    """Pairs of neighbors, the edges among them, and pairs with others between."""
    shown = [word.word for word in words]
    stems = [bare(word) for word in shown]
    for first, second, one, other in zip(["", *stems], [*stems, ""], ["", *shown], [*shown, ""], strict=True):
        yield f"{first}+{second}", (1.0, f"{one} {other}".strip())
    for gap in range(2, BETWEEN + 2):
        for first, second, one, other in zip(stems, stems[gap:], shown, shown[gap:], strict=False):
            yield f"{first}_{second}", (1.0, f"{one} … {other}")


def _runs(word: str) -> Iterator[str]:
    """The runs of letters in a word, its edges marked; a stand-in such as <job> has none."""
    edged = f"#{word}#"
    for start in range(0 if word.startswith("<") else len(edged) - RUN + 1):
        yield "." + edged[start : start + RUN]
