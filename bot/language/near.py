"""Words that lie near another. Imported when a word is misspelt: no other question pays for rapidfuzz."""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA


def near(typed: str, shelves: Iterable[Sequence[str]], far: int) -> list[tuple[str, int]]:
    """The words at most `far` slips from `typed`, each with its distance."""
    return [
        (word, distance)
        for shelf in shelves
        for word, distance, _ in process.extract(typed, shelf, scorer=OSA.distance, score_cutoff=far, limit=None)
    ]
