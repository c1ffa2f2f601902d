"""Clues: words by which people describe a job whose name they do not know. A clue weighs less than any name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.dataclass import dataclass, field, replace
from bot.language.mentions import APART, JOINTS, Mention, is_denied
from bot.language.names import Name, Names
from bot.language.spelling import Word

CLUED = 0.8
"""How surely a job is meant that is described and not named."""

GAP = 4
"""Words that may stand between two words of a clue: "a nurse walk straight into radiology"."""

NAMED = 0.6
"""A name meant less surely than this stands in no clue's way."""

MARKS = frozenset(".,;:!?()")
"""Signs that part what is said: in "I have two kids, x-ray tech?" the kids belong to no x-ray."""

STEM = 3
"""Letters that are left of a word when an ending is cut off."""

ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
"""Endings of plurals and verbs, and what stands in their place."""


@dataclass(frozen=True, slots=True)
class Clues:
    """The clues of all jobs, and what is more general than each of these jobs."""

    shelves: Names = field(default_factory=lambda: Names({}))
    """Clues by the word of theirs that the fewest clues have; their words are stems, in no order."""
    subjects: frozenset[str] = frozenset()
    """Fields and terms, as `term mri`, that a question can be about as it can about a job."""
    broader: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For jobs with relatives the jobs, fields and terms that leave room for a clue; for any other job all subjects."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A clue that a question holds."""

    job: str
    places: frozenset[int]
    sure: float


def stem(word: str) -> str:
    """A word without its ending: mends, mended and mending are mend."""
    if word.endswith("ss"):
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            cut = word[: -len(ending)]
            doubled = len(ending) > 1 and len(cut) > STEM and cut[-1] == cut[-2] and cut[-1] not in "ls"
            return cut[:-1] if doubled else cut + instead
    return word


def shelved(said: Iterable[tuple[Sequence[str], str]]) -> Names:
    """Clues, given as their words and their job, as they are looked for."""
    clues = [Name(tuple(sorted(set(map(stem, words)))), "job", job) for words, job in said if words]
    often = Counter(word for clue in clues for word in clue.words)
    shelves: defaultdict[str, list[Name]] = defaultdict(list)
    for clue in dict.fromkeys(clues):
        shelves[min(clue.words, key=lambda word: (often[word], word))].append(clue)
    return Names({word: tuple(shelf) for word, shelf in shelves.items()})


def clued(
    words: Sequence[Word], found: tuple[Mention, ...], clues: Clues, text: str, negations: frozenset[str]
) -> tuple[Mention, ...]:
    """The mentions, with the job that the words describe in place of names more general than it, or beside no name."""
    hit = _only(list(_hits(words, clues, text, negations)), clues)
    if hit is None:
        return found
    sides = tuple(one for one in found if _is_set_beside(one, hit, words))
    if any(_stands_against(one, hit, clues) for one in found if one not in sides):
        return found
    said = " ".join(words[place].word for place in sorted(hit.places))
    meant = tuple(_meant(one, hit, said) if one not in sides and _gives_way(one, hit, clues) else one for one in found)
    return meant if meant != found else _with(found, hit, said)


def _hits(words: Sequence[Word], clues: Clues, text: str, negations: frozenset[str]) -> Iterator[_Hit]:
    """Every clue that stands in the words, unless a negation stands before it or in it."""
    stems = [stem(word.word) for word in words]
    present = frozenset(stems)
    for place, one in enumerate(stems):
        for clue in clues.shelves.get(one, ()):
            places = _together(clue, stems, place) if present.issuperset(clue.words) else []
            if places and _is_one(places, words, text) and not _is_denied(places, words, negations):
                yield _Hit(clue.id, frozenset(places), min(words[place].sure for place in places))


def _together(clue: Name, stems: Sequence[str], place: int) -> list[int]:
    """Where the words of a clue stand nearest to one of them; nothing where one is missing or far from the others."""
    reach = (GAP + 1) * (len(clue.words) - 1)
    near = sorted(range(max(0, place - reach), min(len(stems), place + reach + 1)), key=lambda at: abs(at - place))
    found = [next((at for at in near if stems[at] == word), -1) for word in clue.words]
    places = sorted(found)
    apart = any(after - before > GAP + 1 for before, after in pairwise(places))
    return [] if -1 in found or apart else places


def _is_one(places: Sequence[int], words: Sequence[Word], text: str) -> bool:
    """Whether no sign parts the words, and no joint that is none of them: "hearts or babies"."""
    between = {words[place].word for place in range(places[0], places[-1]) if place not in places}
    return JOINTS.isdisjoint(between) and MARKS.isdisjoint(text[words[places[0]].end : words[places[-1]].start])


def _is_denied(places: Sequence[int], words: Sequence[Word], negations: frozenset[str]) -> bool:
    """Whether a negation stands before the words or among them; one of their own, as in "no heartbeat", is none."""
    before = is_denied(words, places[0], places[0], negations)
    return before or any(words[at].word in negations for at in range(places[0], places[-1]) if at not in places)


def _only(hits: Sequence[_Hit], clues: Clues) -> _Hit | None:
    """The one job that is described: longer clues before those within them, finer jobs before those they are like."""
    whole = [hit for hit in hits if not any(hit.places < other.places for other in hits)]
    jobs = {hit.job for hit in whole}
    finest = {job for job in jobs if not any(f"job {job}" in clues.broader.get(other, ()) for other in jobs)}
    described = [hit for hit in whole if hit.job in finest]
    best = max(described, key=lambda hit: (len(hit.places), hit.sure), default=None)
    if best and any(hit.job != best.job and len(hit.places) == len(best.places) for hit in described):
        return None
    return best


def _is_set_beside(one: Mention, hit: _Hit, words: Sequence[Word]) -> bool:
    """Whether a joint stands between a name and the clue: of "teach students or be a baker" both are meant."""
    first, last = min(hit.places), max(hit.places)
    before, after = (one.end, first) if one.end <= first else (last + 1, one.start)
    return 0 < after - before <= APART and any(words[place].word in JOINTS for place in range(before, after))


def _stands_against(one: Mention, hit: _Hit, clues: Clues) -> bool:
    """Whether a mention names the job itself, or another that the clue is no finer description of."""
    if one.denied or one.sure < NAMED or _gives_way(one, hit, clues):
        return False
    partly = one.kind == "other" and not hit.places.isdisjoint(range(one.start, one.end))
    return one.kind == "job" or partly or f"{one.kind} {one.id}" in clues.subjects


def _gives_way(one: Mention, hit: _Hit, clues: Clues) -> bool:
    """Whether the clue says what a mention means: its words are all of the clue, or it is more general."""
    if one.denied or one.kind == "place" or hit.job in one.ids("job"):
        return False
    taken = hit.places.intersection(range(one.start, one.end))
    if len(taken) == one.end - one.start:
        return True
    if taken and one.kind in ("job", "other"):
        return False  # "dead people as x-ray tech": a part of the tech's name describes nobody
    key = f"{one.kind} {one.id}"
    return key in clues.broader.get(hit.job, clues.subjects)


def _meant(one: Mention, hit: _Hit, said: str) -> Mention:
    """The mention as the job that is described."""
    others = ((one.kind, one.id), *one.others)
    return replace(one, kind="job", id=hit.job, sure=min(one.sure, hit.sure, CLUED), others=others, clue=said)


def _with(found: tuple[Mention, ...], hit: _Hit, said: str) -> tuple[Mention, ...]:
    """The mentions and the job, which stands where the clue's first words are that belong to no name."""
    taken = {place for one in found for place in range(one.start, one.end)}
    free = sorted(hit.places - taken)
    if not free:
        return found
    end = next((place for place in range(free[0], free[-1] + 1) if place in taken), free[-1] + 1)
    made = Mention("job", hit.job, free[0], end, min(hit.sure, CLUED), clue=said)
    return tuple(sorted((*found, made), key=lambda one: one.start))
