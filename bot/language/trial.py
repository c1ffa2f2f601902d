"""How phrases fare that are taken out of the table: what the confidence is learnt from."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import ceil

from bot.dataclass import dataclass
from bot.language.calibration import NEXT, OUTSIDE, Signals
from bot.language.features import STEM, heft
from bot.language.signals import Part, signals
from bot.language.training import Phrase, copied, go_over, mixed, spread, taken_out, whole
from bot.language.weights import Weights

HELD = 0.2
"""The part of the phrases that is taken out at a time: less takes longer, with more the rest reads worse."""

ORDER = 9
"""Which of the mixed orders the trial has: another than the passes had."""

TRIED = 600
"""Phrases that are tried; the confidence has six numbers, and more phrases do not change them."""

HIDING = (0, 8)
"""How many of the likeliest intents are hidden beside the phrase's own, to see a question that is just outside, and one
from elsewhere."""

Case = tuple[Signals, bool, float]
"""The signals of a question, whether its best intent is right, and how much the case counts."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial needs to know of the phrases."""

    rows: Sequence[Sequence[int]]
    """The features of each phrase."""
    sizes: Sequence[int]
    """The number of its words."""
    phrases: Sequence[Phrase]
    weights: Weights
    names: Sequence[str]
    table: Sequence["array[float]"]
    counts: Mapping[int, Mapping[int, int]]
    """In how many phrases of each intent a feature stands."""


def trial(
    rows: Sequence[Sequence[int]],
    sizes: Sequence[int],
    phrases: Sequence[Phrase],
    weights: Weights,
    table: Sequence["array[float]"],
) -> list[Case]:
    """The cases of all folds, from phrases with their features and numbers of words; it leaves the table as it was."""
    many = Counter(one.own for one in phrases[: len(sizes)])
    # An intent's only phrase tells nothing: without it nobody could read it.
    shared = [place for place in range(len(sizes)) if many[phrases[place].own] > 1]
    tried = sorted(shared, key=lambda place: spread(phrases[place].key, ORDER))[:TRIED]
    counts = _counts(rows, phrases, {feature for place in tried for feature in rows[place]})
    made = Trial(rows, sizes, phrases, weights, tuple(weights.features), table, counts)
    folds = ceil(len(tried) / max(1.0, HELD * len(sizes)))
    return [case for fold in range(folds) for case in _fold(tried[fold::folds], made)]


def _counts(
    rows: Sequence[Sequence[int]], phrases: Sequence[Phrase], wanted: Collection[int]
) -> Mapping[int, Mapping[int, int]]:
    counts: dict[int, dict[int, int]] = {feature: {} for feature in wanted}
    for row, one in zip(rows, phrases, strict=True):
        for feature in row:
            if feature in counts:
                counts[feature][one.own] = counts[feature].get(one.own, 0) + 1
    return counts


def _fold(held: Sequence[int], made: Trial) -> list[Case]:
    """The cases of phrases that are taken out, and put back afterwards."""
    out = set(held)
    before = [row[:] for row in made.table]
    strange = [(place, taken_out(made.phrases[place], made.table)) for place in held]
    rest = [copied(one) for place, one in enumerate(made.phrases) if place not in out]
    go_over(mixed(rest, ORDER), made.table, len(made.weights.intents), False)
    cases = [case for place, one in strange for case in _read(place, one, made)]
    for row, old in zip(made.table, before, strict=True):
        row[:] = old
    return cases


def _read(place: int, one: Phrase, made: Trial) -> Iterator[Case]:
    """One phrase read as it is, and as if its intent, and the intents around it, did not exist."""
    scores = whole(one, made.table, len(made.weights.intents))
    order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
    others = [intent for intent in order if intent != one.own]
    yield from _case(place, one, order, frozenset(), scores, made)
    for number in HIDING:
        hidden = frozenset((one.own, *others[:number]))
        yield from _case(place, one, others[number:], hidden, scores, made)


def _case(
    place: int,
    one: Phrase,
    order: Sequence[int],
    hidden: AbstractSet[int],
    scores: Sequence[float],
    made: Trial,
) -> Iterator[Case]:
    """The case of a phrase with some intents hidden, unless none is left."""
    if order:
        parts = [_part(feature, one.own, order[0], hidden, made) for feature in made.rows[place]]
        found = signals([scores[intent] for intent in order[: NEXT + 1]], parts, made.sizes[place])
        yield (
            found,
            order[0] == one.own,
            OUTSIDE / len(HIDING) if hidden else 1 - OUTSIDE,
        )


def _part(feature: int, own: int, best: int, hidden: AbstractSet[int], made: Trial) -> Part:
    """A feature as it would be known without this phrase, and without the hidden intents."""
    name, counts = made.names[feature], made.counts[feature]
    left = sum(counts.values()) - (sum(counts.get(intent, 0) for intent in hidden) if hidden else 1)
    if left <= 0 or feature >= len(made.table):
        return (heft(name) * made.weights.rarity[-1], 0.0, False, name[0] == STEM)
    return (
        made.weights.rarity[feature],
        1.0,
        made.table[feature][best] > 0,
        name[0] == STEM,
    )
