"""Which intent a question has, by the keyword weights that fitting.py learnt, and how surely."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import overload

from bot.dataclass import dataclass
from bot.language.calibration import confidence
from bot.language.features import STEM, Feature, features, heft
from bot.language.signals import Part, signals
from bot.language.spelling import Word
from bot.language.summing import summed
from bot.language.weights import Weights

GIVEN = 10
"""Intents that are told; nobody looks at an eleventh, and the confidence at fewer (NEXT)."""

SHOWN = 6
"""Pieces of evidence that are kept for an intent."""

SHARP = 4.0
"""How fast the confidence falls with the distance from the best score: one whole margin behind leaves a fiftieth."""


@dataclass(frozen=True, slots=True)
class IntentScore:
    """How surely a question has an intent, and why."""

    intent: str
    confidence: float
    """0 to 1: the probability that this is what is wanted, and that anything in scope is."""
    evidence: Sequence[tuple[str, float]] = ()
    """The words that spoke for it and how much each weighed, the strongest first."""
    mass: float = 0.0
    """How near it comes to the best, which has 1."""
    alone: float = 0.0
    """The same by its own words, without what speaks for its group."""


Known = Sequence[tuple[int, Feature]]
"""The features of a question that the weights know."""


def scores(words: Sequence[Word], weights: Weights) -> tuple[IntentScore, ...]:
    """The likeliest intents of a question, best first; none if nothing in it is known."""
    names = weights.features
    found = features(words, weights.letters)
    places = {name: place for name in found if (place := names.get(name)) is not None}
    known = [(place, found[name]) for name, place in places.items()]
    if not known or not weights.intents:
        return ()
    totals = summed([(place, share) for place, (share, _) in known], weights)
    order = sorted(range(len(totals)), key=totals.__getitem__, reverse=True)[:GIVEN]
    tops = [totals[place] for place in order]
    sure = confidence(signals(tops, _parts(found, places, order[0], weights), len(words)), weights.sureness)
    near = [exp(SHARP * (score - tops[0])) for score in tops]
    shrink = min(1.0, (1 - sure) / sum(near[1:])) if near[1:] else 1.0  # rivals share what the best one leaves
    alone = [each * each for each in near] if weights.shelves else near  # half a lead is the group's, none within it
    return tuple(
        IntentScore(
            weights.intents[place],
            min(sure, near[rank] * shrink) if rank else sure,
            Evidence(known, place, weights),
            near[rank],
            alone[rank],
        )
        for rank, place in enumerate(order)
    )


def _parts(found: Mapping[str, Feature], places: Mapping[str, int], best: int, weights: Weights) -> Iterator[Part]:
    """The features of a question as the weights know them, with respect to the best intent."""
    rarity, unknown = weights.rarity, weights.rarity[-1]
    for name, (share, _) in found.items():
        feature = places.get(name)
        if feature is None:
            yield (heft(name) * unknown, 0.0, False, name[0] == STEM)
        else:
            yield (rarity[feature], share, weights.value(feature, best) > 0, name[0] == STEM)


class Evidence(Sequence[tuple[str, float]]):
    """The words that spoke for an intent and how much each weighed, the strongest first; worked out when looked at."""

    def __init__(self, known: Known, place: int, weights: Weights) -> None:
        self._of = (known, place, weights)
        self._told: tuple[tuple[str, float], ...] | None = None

    def _pieces(self) -> tuple[tuple[str, float], ...]:
        if self._told is None:
            known, place, weights = self._of
            parts: defaultdict[str, float] = defaultdict(float)
            for feature, (share, text) in known:
                parts[text] += share * weights.value(feature, place)
            spoke = ((text, value) for text, value in parts.items() if value > 0)
            self._told = tuple(sorted(spoke, key=_strongest)[:SHOWN])
        return self._told

    @overload
    def __getitem__(self, place: int) -> tuple[str, float]: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[tuple[str, float], ...]: ...
    def __getitem__(self, place: int | slice) -> object:
        return self._pieces()[place]

    def __len__(self) -> int:
        return len(self._pieces())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._pieces())


def _strongest(piece: tuple[str, float]) -> tuple[float, str]:
    return (-piece[1], piece[0])
