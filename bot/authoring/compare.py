"""Two states of the content over the same questions: which are read otherwise, which break, which intents compete."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bot.authoring.examples import Tried, deciding, tried
from bot.dataclass import dataclass
from bot.dialogue.conversation import ask
from bot.dialogue.hearing import hear
from bot.dialogue.values import Conversation, Turn
from bot.language.intents import IntentScore
from bot.library import Library
from bot.problem import Place

CLOSE = 0.25
"""A second intent that has at least this share of the first one's confidence competes with it."""

SHARED = 5
"""Words that two intents share, which are shown."""


@dataclass(frozen=True, slots=True)
class Read:
    """How one question is read: the kind of answer, what it is about, and by which words."""

    kind: str
    intent: str
    about: tuple[str, ...]
    confidence: float = 0.0
    words: tuple[str, ...] = ()

    @property
    def meaning(self) -> tuple[str, str, tuple[str, ...]]:
        """What has to stay the same."""
        return self.kind, self.intent, self.about

    def __str__(self) -> str:
        intent = f" `{self.intent}`" if self.intent else ""
        about = f" of {', '.join(self.about)}" if self.about else ""
        return f"{self.kind}{intent}{about} ({self.confidence:.2f})"


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
    misread: tuple[Tried, ...]
    """Questions that are new, and not read as meant."""
    rivalries: tuple[Rivalry, ...] = ()

    @property
    def breaks(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.breaks)


Readings = dict[tuple[str, ...], tuple[Tried, Read]]


def readings(library: Library) -> Readings:
    """How every example and every turn of a dialogue is read."""
    return {one.key: (one, read_of(one.turn)) for one in tried(library)}


def read_of(turn: Turn) -> Read:
    """How a turn was read."""
    reading, answer = turn.reading, turn.answer
    return Read(answer.kind, reading.intent, answer.jobs, reading.confidence, deciding(turn))


def compared(before: Readings, after: Readings) -> Comparison:
    """What changed from one state to the other."""
    both = [(old, after[key]) for key, old in before.items() if key in after]
    changes = tuple(change for old, new in both if (change := _change(old, new)))
    fresh = tuple(one for key, (one, _) in after.items() if key not in before and one.wrong)
    return Comparison(len(after), changes, fresh)


def _change(old: tuple[Tried, Read], new: tuple[Tried, Read]) -> Change | None:
    (was, before), (one, after) = old, new
    breaks, mends = not was.wrong and bool(one.wrong), bool(was.wrong) and not one.wrong
    if before.meaning == after.meaning and not breaks and not mends:
        return None
    return Change(one.meant.place, one.meant.ask, before, after, breaks, mends)


def logged_changes(before: Library, after: Library, questions: Iterable[str]) -> Iterator[Change]:
    """Questions that people asked and that are read otherwise."""
    for question in questions:
        old, new = (read_of(ask(library, Conversation(), question).turns[-1]) for library in (before, after))
        if old.meaning != new.meaning:
            yield Change(None, question, old, new)


def rivalries(library: Library, after: Readings, intents: frozenset[str]) -> tuple[Rivalry, ...]:
    """The intents that compete with these, over all examples and their own phrases; the closest first."""
    counts: Counter[tuple[str, str]] = Counter()
    words: dict[tuple[str, str], Counter[str]] = {}
    for scores in (*_scores_of(after), *_scores_of_phrases(library, intents)):
        if pair := _pair(scores, intents):
            counts[pair] += 1
            words.setdefault(pair, Counter()).update(_shared(scores))
    return tuple(
        Rivalry(*pair, count, tuple(word for word, _ in words[pair].most_common(SHARED)))
        for pair, count in counts.most_common()
    )


def _scores_of(after: Readings) -> Iterator[tuple[IntentScore, ...]]:
    yield from (one.turn.reading.heard.scores[:2] for one, _ in after.values())


def _scores_of_phrases(library: Library, intents: frozenset[str]) -> Iterator[tuple[IntentScore, ...]]:
    from bot.authoring.advice import plain_phrase

    for ident in intents:
        for phrase in library.content.intents[ident].phrases:
            yield hear(plain_phrase(phrase), library.tables).scores[:2]


def _pair(scores: tuple[IntentScore, ...], intents: frozenset[str]) -> tuple[str, str] | None:
    """The two intents that both fit, one of them among `intents`: that one first."""
    if len(scores) < 2 or scores[1].confidence < CLOSE * scores[0].confidence:
        return None
    first, second = scores[0].intent, scores[1].intent
    if not intents & {first, second}:
        return None
    return (first, second) if first in intents else (second, first)


def _shared(scores: tuple[IntentScore, ...]) -> tuple[str, ...]:
    """The words that speak for both."""
    one, other = (tuple(word for word, _ in score.evidence) for score in scores[:2])
    return tuple(word for word in one if word in other)
