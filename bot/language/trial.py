"""How phrases fare that are taken out of the table: what the confidence is learnt from."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import ceil

from bot.dataclass import dataclass
from bot.language.blending import told, without
from bot.language.calibration import NEXT, OUTSIDE, Signals
from bot.language.features import STEM, heft
from bot.language.signals import Part, signals
from bot.language.training import Phrase, Table, copied, go_over, mixed, spread, taken_out, whole
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
    weights: Weights
    names: Sequence[str]
    count: Callable[[int, int], int]
    """In how many phrases of an intent a feature stands."""
    totals: Mapping[int, int]
    """In how many phrases of all intents."""
    speaks: Callable[[int, int], bool]
    """Whether a feature speaks for an intent."""


def trial(
    rows: Sequence[Sequence[int]],
    sizes: Sequence[int],
    phrases: Sequence[Phrase],
    weights: Weights,
    table: Table,
    part: float,
) -> list[Case]:
    """The cases of all folds, from phrases with their features and numbers of words; it leaves the table as it was.

    Of what is counted each has `part` beside what was learnt, itself left out.
    """
    owns = [one.own for one in phrases]
    tried = mixed_up(owns[: len(sizes)], [one.key for one in phrases])[:TRIED]
    counts = counts_of(rows, owns, tried)
    totals = {feature: sum(each.values()) for feature, each in counts.items()}
    made = Trial(
        rows,
        sizes,
        weights,
        tuple(weights.features),
        lambda feature, intent: counts[feature].get(intent, 0),
        totals,
        lambda feature, intent: table[feature][intent] > 0,
    )

    def more(place: int) -> Iterator[tuple[int, float]]:
        one = phrases[place]
        for feature in one.features:
            yield from told(without(counts[feature], one.own), part * one.shrink * weights.rarity[feature])

    folds = ceil(len(tried) / max(1.0, HELD * len(sizes)))
    return [case for fold in range(folds) for case in _fold(tried[fold::folds], phrases, table, made, more)]


def mixed_up(owns: Sequence[int], keys: Sequence[int]) -> list[int]:
    """The places of the phrases that may be tried, in an order that looks like none. An intent's only phrase tells
    nothing: without it nobody could read it."""
    many = Counter(owns)
    shared = [place for place, own in enumerate(owns) if many[own] > 1]
    return sorted(shared, key=lambda place: spread(keys[place], ORDER))


def counts_of(
    rows: Sequence[Sequence[int]], owns: Sequence[int], tried: Sequence[int]
) -> Mapping[int, Mapping[int, int]]:
    """In how many phrases of each intent the features of the tried ones stand."""
    counts: dict[int, dict[int, int]] = {feature: {} for place in tried for feature in rows[place]}
    for row, own in zip(rows, owns, strict=True):
        for feature in row:
            if feature in counts:
                counts[feature][own] = counts[feature].get(own, 0) + 1
    return counts


More = Callable[[int], Iterable[tuple[int, float]]]
"""What counting adds for a phrase to the score of an intent."""


def _fold(held: Sequence[int], phrases: Sequence[Phrase], table: Table, made: Trial, more: More) -> list[Case]:
    """The cases of phrases that are taken out, and put back afterwards."""
    out, intents = set(held), len(made.weights.intents)
    before = [row[:] for row in table.values()]
    strange = [(place, taken_out(phrases[place], table)) for place in held]
    rest = [copied(one) for place, one in enumerate(phrases) if place not in out]
    go_over(mixed(rest, ORDER), table, intents, False)
    scored = [(place, one.own, _with(whole(one, table, intents), more(place))) for place, one in strange]
    cases = [case for place, own, scores in scored for case in cases_of(place, own, scores, made)]
    for row, old in zip(table.values(), before, strict=True):
        row[:] = old
    return cases


def _with(scores: list[float], more: Iterable[tuple[int, float]]) -> list[float]:
    """Scores with what is added to some."""
    for intent, each in more:
        scores[intent] += each
    return scores


def cases_of(place: int, own: int, scores: Sequence[float], made: Trial) -> Iterator[Case]:
    """One phrase read as it is, and as if its intent, and the intents around it, did not exist."""
    order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
    others = [intent for intent in order if intent != own]
    yield from _case(place, own, order, frozenset(), scores, made)
    for number in HIDING:
        hidden = frozenset((own, *others[:number]))
        yield from _case(place, own, others[number:], hidden, scores, made)


def _case(
    place: int,
    own: int,
    order: Sequence[int],
    hidden: AbstractSet[int],
    scores: Sequence[float],
    made: Trial,
) -> Iterator[Case]:
    """The case of a phrase with some intents hidden, unless none is left."""
    if order:
        parts = [_part(feature, order[0], hidden, made) for feature in made.rows[place]]
        found = signals([scores[intent] for intent in order[: NEXT + 1]], parts, made.sizes[place])
        yield found, order[0] == own, OUTSIDE / len(HIDING) if hidden else 1 - OUTSIDE


def _part(feature: int, best: int, hidden: AbstractSet[int], made: Trial) -> Part:
    """A feature as it would be known without this phrase, and without the hidden intents."""
    name = made.names[feature]
    left = made.totals[feature] - (sum([made.count(feature, intent) for intent in hidden]) if hidden else 1)
    if left <= 0:
        return (heft(name) * made.weights.rarity[-1], 0.0, False, name[0] == STEM)
    return (
        made.weights.rarity[feature],
        1.0,
        made.speaks(feature, best),
        name[0] == STEM,
    )
