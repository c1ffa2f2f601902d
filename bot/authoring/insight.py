"""report: how well the intents are told apart, by what, and what would help."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.authoring.contested import Contested, Taught, contested, taught
from bot.authoring.examples import answered, intents_of, meant_intent
from bot.authoring.findings import quoted
from bot.fitted import read_phrase
from bot.language.features import stem
from bot.language.fitting import fit
from bot.language.intents import scores
from bot.language.spelling import Word
from bot.library import Library

FOLDS = 5
"""Parts of the phrases, each held back once."""

LITTLE = 8
"""Phrases below which an intent has too little."""

SHOWN = 6
"""Words that are shown for an intent."""

CLOSEST = 20
"""Pairs of the confusion matrix that are shown."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of one intent."""

    id: str
    phrases: int
    words: tuple[str, ...]
    """The words that speak for it most."""
    examples: tuple[tuple[str, float, bool], ...]
    """Question, confidence and whether it was read as this intent, the surest first."""
    held_back: tuple[int, int]
    """Of its phrases, held back in turn: how many are still read right, and how many there are."""
    idle: tuple[str, ...]
    """Phrases that add nothing: the same words as another one of it."""

    @property
    def accuracy(self) -> float:
        right, count = self.held_back
        return right / count if count else 0.0


@dataclass(frozen=True, slots=True)
class Insight:
    """All intents, and which are taken for each other."""

    intents: tuple[About, ...]
    confusions: tuple[tuple[str, str, int], ...]
    """Meant, read as, and how often, over the phrases held back; the most frequent first."""
    contested: tuple[Contested, ...] = ()
    """Phrases of several intents that read alike."""

    @property
    def accuracy(self) -> float:
        """Of all phrases held back, the share that is read right."""
        right, count = (sum(each.held_back[part] for each in self.intents) for part in (0, 1))
        return right / count if count else 0.0


def insight(library: Library) -> Insight:
    """What the phrases and examples show."""
    phrases = tuple(taught(library))
    read = _held_back(library, phrases)
    confusions = Counter((meant, got) for meant, got in read if meant != got)
    rights = Counter(meant for meant, got in read if meant == got)
    examples = _examples(library)
    abouts = tuple(_about(library, ident, phrases, examples, rights) for ident in library.content.intents)
    counted = tuple((*pair, count) for pair, count in confusions.most_common())
    return Insight(abouts, counted, contested(phrases))


def _held_back(library: Library, phrases: Taught) -> tuple[tuple[str, str], ...]:
    """Each phrase as it is meant and as it is read by what the others teach."""
    return tuple(pair for part in range(FOLDS) for pair in _one_part(library, phrases, part))


def _one_part(library: Library, phrases: Taught, part: int) -> Iterator[tuple[str, str]]:
    keywords = {
        ident: [read_phrase(keyword, library.tables) for keyword in intent.keywords]
        for ident, intent in library.content.intents.items()
        if intent.keywords
    }
    kept = [(ident, words) for place, (ident, _, words) in enumerate(phrases) if place % FOLDS != part]
    weights = fit(kept, keywords)
    for ident, _, words in phrases[part::FOLDS]:
        found = scores(words, weights)
        yield ident, found[0].intent if found else ""


def _examples(library: Library) -> Mapping[str, list[tuple[str, float, bool]]]:
    """The examples by the intent they mean."""
    made: defaultdict[str, list[tuple[str, float, bool]]] = defaultdict(list)
    for intent in library.content.intents.values():
        for example in intent.examples:
            if meant := meant_intent(intent, example):
                turn = answered(library, example)
                made[meant].append((example.ask, turn.reading.confidence, meant in intents_of(library, turn)))
    return made


def _about(
    library: Library,
    ident: str,
    phrases: Taught,
    examples: Mapping[str, list[tuple[str, float, bool]]],
    rights: Mapping[str, int],
) -> About:
    own = [(phrase, words) for each, phrase, words in phrases if each == ident]
    words: Counter[str] = Counter()
    for _, said in own:
        best = next((score for score in scores(said, library.tables.weights) if score.intent == ident), None)
        words.update(dict(best.evidence) if best else {})
    strongest = tuple(word for word, _ in words.most_common(SHOWN))
    ordered = tuple(sorted(examples.get(ident, ()), key=lambda each: -each[1]))
    return About(ident, len(own), strongest, ordered, (rights.get(ident, 0), len(own)), tuple(_idle(own)))


def _idle(own: Sequence[tuple[str, tuple[Word, ...]]]) -> Iterator[str]:
    """Phrases with the very words of an earlier one."""
    seen: set[tuple[str, ...]] = set()
    for phrase, said in own:
        stems = tuple(stem(word.word) for word in said)
        if stems in seen:
            yield phrase
        seen.add(stems)


def text(made: Insight) -> Iterator[str]:
    """The intents from the worst told to the best, then what is confused, idle and scarce."""
    for one in sorted(made.intents, key=lambda each: (each.accuracy, each.id)):
        yield f"{one.id}: {one.accuracy:.0%} of {one.phrases} phrases when held back; by {_listed(one.words)}"
        yield from (f"    {sure:.2f} {'  ' if right else '! '}{question}" for question, sure, right in one.examples)
    yield "taken for each other (meant, read as, how often):"
    yield from (f"    {meant} as {got or 'nothing'}: {count}" for meant, got, count in made.confusions[:CLOSEST])
    for shelf in made.contested:
        yield f"read alike, so each speaks against the other: {_shared(shelf)}; keep it in one of them"
    yield from (f"{one.id}: adds nothing: {_listed(one.idle)}" for one in made.intents if one.idle)
    yield from (f"{one.id}: only {one.phrases} phrases" for one in made.intents if one.phrases < LITTLE)
    yield f"{len(made.intents)} intents; {made.accuracy:.1%} of all phrases are read right when held back"


def _shared(shelf: Contested) -> str:
    return ", ".join(f"{quoted(phrase)} ({ident})" for ident, phrase in shelf.items())


def _listed(words: Sequence[str]) -> str:
    return ", ".join(map(quoted, words)) or "nothing"


def as_json(made: Insight) -> str:
    """The same as one JSON object."""
    intents = {one.id: _object(one) for one in made.intents}
    confusions = [{"meant": meant, "read": got, "count": count} for meant, got, count in made.confusions]
    shared = {"contested": list(map(dict, made.contested))}
    whole = {"accuracy": round(made.accuracy, 4), "intents": intents, "confusions": confusions} | shared
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _object(one: About) -> dict[str, object]:
    return {
        "phrases": one.phrases,
        "accuracy": round(one.accuracy, 4),
        "words": list(one.words),
        "examples": [{"ask": ask, "confidence": round(sure, 3), "right": right} for ask, sure, right in one.examples],
        "idle": list(one.idle),
        "too_little": one.phrases < LITTLE,
    }
