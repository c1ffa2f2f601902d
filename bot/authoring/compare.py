"""Two states of the content over the same questions: which are read otherwise, which break, which intents compete."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bot.authoring.advice import plain_phrase
from bot.authoring.examples import Tried, tried
from bot.authoring.readings import Readings, read_of
from bot.authoring.verdicts import Read, Seen
from bot.dataclass import dataclass
from bot.dialogue.conversation import ask
from bot.dialogue.hearing import hear
from bot.dialogue.values import Conversation
from bot.language.intents import IntentScore
from bot.library import Library
from bot.problem import Place

SURE = 0.3
"""A phrase that another intent would have taken this surely is one that both could have."""

CLOSE = 0.7
"""A second intent for which words speak at least so strongly, beside the first, competes with it."""

SHARED = 5
"""Words that two intents share, which are shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """A question that is read otherwise."""

    place: Place | None
    """Where it is written; nothing for a question that was asked in the chat."""
    ask: str
    before: Read
    after: Read
    breaks: bool = False
    """Whether it was read as meant and is no longer."""
    mends: bool = False
    wrong: str = ""
    """What is otherwise than meant now."""


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two intents that both fit some questions."""

    first: str
    second: str
    count: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change of the content does."""

    asked: int
    changes: tuple[Change, ...]
    misread: tuple[Seen, ...]
    """Questions that are new, and not read as meant."""
    rivalries: tuple[Rivalry, ...] = ()

    @property
    def breaks(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.breaks)


def compared(before: Readings, after: Readings) -> Comparison:
    """What changed from one state to the other."""
    both = [(old, after[key]) for key, old in before.items() if key in after]
    changes = tuple(change for old, new in both if (change := _change(old, new)))
    fresh = tuple(one for key, one in after.items() if key not in before and one.wrong)
    return Comparison(len(after), changes, fresh)


def _change(was: Seen, one: Seen) -> Change | None:
    breaks, mends = not was.wrong and bool(one.wrong), bool(was.wrong) and not one.wrong
    if was.read.meaning == one.read.meaning and not breaks and not mends:
        return None
    return Change(one.place, one.ask, was.read, one.read, breaks, mends, one.wrong)


def logged_changes(before: Library, after: Library, questions: Iterable[str]) -> Iterator[Change]:
    """Questions that people asked and that are read otherwise."""
    for question in questions:
        old, new = (read_of(ask(library, Conversation(), question).turns[-1]) for library in (before, after))
        if old.meaning != new.meaning:
            yield Change(None, question, old, new)


def rivalries(before: Library, after: Library, now: Iterable[Tried], intents: frozenset[str]) -> tuple[Rivalry, ...]:
    """The intents that compete with these more than before: they would take their phrases, or come close in examples.

    Those that compete most come first.
    """
    counts, known = Counter[tuple[str, str]](), intents & before.content.intents.keys()
    earlier = Counter(pair for pair, _ in _close(tried(before), known)) if known else Counter[tuple[str, str]]()
    words: dict[tuple[str, str], Counter[str]] = {}
    for pair, shared in (*_taken(before, after, intents), *_close(now, intents)):
        counts[pair] += 1
        words.setdefault(pair, Counter()).update(shared)
    return tuple(
        Rivalry(*pair, count, tuple(word for word, _ in words[pair].most_common(SHARED)))
        for pair, count in (counts - earlier).most_common()
    )


Rival = tuple[tuple[str, str], tuple[str, ...]]
"""Two intents, and the words that speak for both."""


def _taken(before: Library, after: Library, intents: frozenset[str]) -> Iterator[Rival]:
    """The phrases of these intents that were another's before."""
    for ident in sorted(intents):
        for phrase in after.content.intents[ident].phrases:
            best = next(iter(hear(plain_phrase(phrase), before.tables).scores), None)
            if best and best.intent != ident and best.confidence >= SURE:
                yield (ident, best.intent), tuple(word for word, _ in best.evidence)


def _close(now: Iterable[Tried], intents: frozenset[str]) -> Iterator[Rival]:
    """The examples that two intents fit about as well, one of them among these."""
    for one in now:
        first, second = (*one.turn.reading.heard.scores[:2], None, None)[:2]
        if first and second and intents & {first.intent, second.intent}:
            pair = (first.intent, second.intent) if first.intent in intents else (second.intent, first.intent)
            if _strength(second) >= CLOSE * _strength(first):
                yield pair, _shared(first, second)


def _strength(score: IntentScore) -> float:
    """How strongly the words speak for an intent."""
    return sum(weight for _, weight in score.evidence if weight > 0)


def _shared(one: IntentScore, other: IntentScore) -> tuple[str, ...]:
    """The words that speak for both."""
    words = {word for word, _ in other.evidence}
    return tuple(word for word, _ in one.evidence if word in words)
