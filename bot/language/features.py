"""What a question is weighed by: its words, stems, neighbors and the letters within words."""

from collections.abc import Iterator, Sequence

from bot.language.spelling import Word

RUNS = (3, 4)
"""How many letters a run within a word has."""

BARE = 3
"""A stem keeps at least so many letters."""

SUFFIXES = ("ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")


def features(words: Sequence[Word]) -> dict[str, float]:
    """The features of a question and how much each counts, 1 for one that was typed right."""
    found: dict[str, float] = {}
    for feature, weight in _all(words):
        found[feature] = max(weight, found.get(feature, 0.0))
    return found


def shown(feature: str) -> str:
    """A feature as people are shown it."""
    return feature.strip("#~").replace("+", " ")


def stem(word: str) -> str:
    """The word without its ending."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= BARE:
            return word[: -len(suffix)]
    return word


def _all(words: Sequence[Word]) -> Iterator[tuple[str, float]]:
    for word in words:
        rest = word.sure - sum(share for _, share in word.alternatives) * word.sure
        for reading, share in ((word.word, rest), *word.alternatives):
            yield reading, share
            yield "~" + stem(reading), share
            yield from ((run, share) for run in _runs(reading))
    stems = [stem(word.word) for word in words]
    yield from ((f"{one}+{other}", 1.0) for one, other in zip(["", *stems], [*stems, ""], strict=True))


def _runs(word: str) -> Iterator[str]:
    """The runs of letters in a word, its edges marked."""
    if word.startswith("<"):
        return
    edged = f"#{word}#"
    for size in RUNS:
        for start in range(len(edged) - size + 1):
            yield "#" + edged[start : start + size] + "#"
