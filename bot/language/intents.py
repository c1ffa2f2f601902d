"""Which intent a question has, by keyword weights learnt from the authors' phrases."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from bot.language.calibration import squashed
from bot.language.features import features, shown
from bot.language.spelling import Word

SHOWN = 6
"""Pieces of evidence that are kept for an intent."""


@dataclass(frozen=True, slots=True)
class IntentScore:
    """How surely a question has an intent, and why."""

    intent: str
    confidence: float
    """0 to 1: the probability that this is what is wanted."""
    evidence: tuple[tuple[str, float], ...] = ()
    """The words that spoke for it and how much each weighed, the strongest first."""


@dataclass(frozen=True, slots=True)
class Weights:
    """For each feature, the intents it speaks for and how strongly: an inverted index in flat arrays."""

    intents: tuple[str, ...]
    features: Mapping[str, int]
    rarity: "array[float]"
    starts: "array[int]"
    owners: "array[int]"
    values: "array[float]"

    def dump(self) -> tuple[dict[str, list[str]], dict[str, bytes]]:
        """What a cache keeps: lists of words, and arrays as bytes."""
        words = {"intents": list(self.intents), "features": list(self.features)}
        arrays = {name: getattr(self, name).tobytes() for name in ARRAYS}
        return words, arrays


ARRAYS = {"rarity": "f", "starts": "I", "owners": "H", "values": "f"}


def load(words: Mapping[str, Sequence[str]], arrays: Mapping[str, bytes]) -> Weights:
    """The weights from what `dump` gave."""
    names = words["features"]
    rows = {name: array(code) for name, code in ARRAYS.items()}
    for name, row in rows.items():
        row.frombytes(arrays[name])
    return Weights(tuple(words["intents"]), dict(zip(names, range(len(names)), strict=True)), **rows)


def fit(examples: Sequence[tuple[str, Sequence[Word]]], keywords: Mapping[str, Sequence[Sequence[Word]]] | None = None) -> Weights:
    """Weights learnt from phrases, each with its intent."""
    extra = [(label, words) for label, phrases in (keywords or {}).items() for words in phrases]
    rows = [(label, features(words)) for label, words in [*examples, *extra]]
    intents = tuple(sorted({label for label, _ in rows}))
    place = {label: number for number, label in enumerate(intents)}
    df = Counter(feature for _, found in rows for feature in found)
    names = {name: number for number, name in enumerate(df)}
    rarity = array("f", (log((1 + len(rows)) / (1 + count)) + 1 for count in df.values()))
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    sizes = Counter(label for label, _ in rows)
    for label, found in rows:
        own = place[label]
        for feature, value in _normal(found, names, rarity).items():
            sums[feature][own] = sums[feature].get(own, 0.0) + value / sizes[label]
    starts, owners, values = array("I", [0]), array("H"), array("f")
    for number in range(len(names)):
        for own, value in sorted(sums[number].items()):
            owners.append(own)
            values.append(value)
        starts.append(len(owners))
    return Weights(intents, names, rarity, starts, owners, values)


def scores(words: Sequence[Word], weights: Weights) -> tuple[IntentScore, ...]:
    """Every intent that something speaks for, the likeliest first."""
    found = features(words)
    row = _normal(found, weights.features, weights.rarity)
    if not row:
        return ()
    whole = [0.0] * len(weights.intents)
    for feature, value in row.items():
        for place in range(weights.starts[feature], weights.starts[feature + 1]):
            whole[weights.owners[place]] += value * weights.values[place]
    order = sorted((place for place, score in enumerate(whole) if score > 0), key=lambda place: (-whole[place], place))
    second = whole[order[1]] if len(order) > 1 else 0.0
    names = {weights.features[name]: name for name in found if name in weights.features}
    known = sum(value * value for value in row.values())
    best = squashed(8 * (whole[order[0]] - second) * known + 6 * whole[order[0]] * known - 1.5)
    return tuple(
        IntentScore(weights.intents[place], best * whole[place] / whole[order[0]], _evidence(place, row, names, weights) if rank < 3 else ())
        for rank, place in enumerate(order[:10])
    )


def _evidence(own: int, row: Mapping[int, float], names: Mapping[int, str], weights: Weights) -> tuple[tuple[str, float], ...]:
    parts: Counter[str] = Counter()
    for feature, value in row.items():
        for place in range(weights.starts[feature], weights.starts[feature + 1]):
            if weights.owners[place] == own:
                parts[shown(names[feature])] += value * weights.values[place]
    return tuple(parts.most_common(SHOWN))


def _normal(found: Mapping[str, float], names: Mapping[str, int], rarity: Sequence[float]) -> dict[int, float]:
    """The known features weighed by rarity, the whole of length 1 (unknown ones take their part of it)."""
    most = max(rarity, default=1.0)
    known = {names[name]: value * rarity[names[name]] for name, value in found.items() if name in names}
    unknown = sum((value * most) ** 2 for name, value in found.items() if name not in names)
    length = sqrt(sum(value * value for value in known.values()) + unknown) or 1.0
    return {feature: value / length for feature, value in known.items()}
