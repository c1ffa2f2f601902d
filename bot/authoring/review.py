"""review: questions of the kept conversations that were not answered well, grouped by likeness."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.atomic import replace_file
from bot.authoring.findings import quoted
from bot.dialogue.conversation import ask
from bot.dialogue.values import Conversation, Turn
from bot.language.features import stem
from bot.library import Library
from bot.text import folded

UNANSWERED = ("fallback", "out_of_scope")
ASKED_BACK = ("which_intent", "which_job")
BAD = ("wrong", "not_that")
"""Acts that say of the answer before that it was not what was meant."""

WHY = {
    "unanswered": "was not answered",
    "asked_back": "was asked back",
    "wrong": "was called wrong",
    "barely": "was barely won",
}
"""Why a question is doubtful."""

BARELY = 0.6
"""An answer less sure than this was barely won."""

ALIKE = 0.5
"""Two questions that share at least this part of their words are one group."""

NEAREST = 3
"""Intents that are shown for a group."""

IGNORED = "review-ignored.json"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that was not answered well, and why it is here."""

    question: str
    after: tuple[str, ...]
    sort: str
    """unanswered, asked_back, wrong or barely."""
    words: frozenset[str]
    nearest: tuple[tuple[str, float], ...]
    unknown: tuple[str, ...]
    """Its words that no phrase and no name has."""

    @property
    def why(self) -> str:
        return WHY[self.sort]


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are alike."""

    doubts: tuple[Doubt, ...]

    @property
    def id(self) -> str:
        """A short name that stays the same while its first question does."""
        first = " ".join(folded(self.doubts[0].question)) or self.doubts[0].question
        return hashlib.blake2b(first.encode("utf-8", "replace"), digest_size=3).hexdigest()

    @property
    def questions(self) -> tuple[Doubt, ...]:
        """Each different question once."""
        return tuple({doubt.question: doubt for doubt in self.doubts}.values())

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that nobody taught."""
        return tuple(dict.fromkeys(word for each in self.doubts for word in each.unknown))


def doubts(library: Library, conversations: Iterable[Sequence[str]]) -> Iterator[Doubt]:
    """The doubtful questions of conversations, each asked again as the content is now."""
    for questions in conversations:
        turns = _asked(library, questions)
        for place, turn in enumerate(turns):
            following = turns[place + 1].reading.act if place + 1 < len(turns) else ""
            if turn.question and (why := _why(turn, following)):
                yield _doubt(library, turn, tuple(each.question for each in turns[max(0, place - 2) : place]), why)


def _asked(library: Library, questions: Sequence[str]) -> tuple[Turn, ...]:
    conversation = Conversation()
    for question in questions:
        conversation = ask(library, conversation, question)
    return conversation.turns


def _why(turn: Turn, following: str) -> str:
    """Why a turn is doubtful, a key of WHY; nothing where it is not."""
    kind = turn.answer.kind
    if kind == "safety":
        return ""
    if following in BAD:
        return "wrong"
    if kind in UNANSWERED:
        return "unanswered"
    if kind in ASKED_BACK:
        return "asked_back"
    sure = turn.reading.confidence
    return "barely" if kind in ("answer", "no_fact") and sure < BARELY else ""


def _doubt(library: Library, turn: Turn, after: tuple[str, ...], why: str) -> Doubt:
    heard = turn.reading.heard
    words = frozenset(stem(word.word) for word in heard.marked)
    nearest = tuple((score.intent, score.confidence) for score in heard.scores[:NEAREST])
    known = library.tables.speller.counts
    unknown = tuple(word.word for word in heard.marked if word.word.isalpha() and word.word not in known)
    return Doubt(turn.question, after if turn.reading.carried else (), why, words, nearest, unknown)


def groups(found: Iterable[Doubt], ignored: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """Doubts that are alike together, the largest group first; the same question counts each time it was asked."""
    made: list[list[Doubt]] = []
    for doubt in found:
        near = next((group for group in made if _alike(group[0], doubt) >= ALIKE), None)
        made.append([doubt]) if near is None else near.append(doubt)
    ordered = sorted((Group(tuple(group)) for group in made), key=lambda group: -len(group.doubts))
    return tuple(group for group in ordered if group.id not in ignored)


def _alike(one: Doubt, other: Doubt) -> float:
    """The part of all their words that two questions share."""
    both = one.words | other.words
    return len(one.words & other.words) / len(both) if both else 1.0


def text(library: Library, found: Sequence[Group]) -> Iterator[str]:
    """The groups, each with its questions, the nearest intents and the words that nobody taught."""
    for group in found:
        times = "once" if len(group.doubts) == 1 else f"{len(group.doubts)} times"
        yield f"{group.id}  {times}, {group.doubts[0].why}"
        yield from (f"    {quoted(question)}" for question in (each.question for each in group.questions))
        yield f"    nearest: {', '.join(_nearest(library, group)) or 'none'}"
        if group.unknown:
            yield f"    nobody taught: {', '.join(map(quoted, group.unknown))}"
    yield f"{len(found)} to review" if found else "nothing to review"


def _nearest(library: Library, group: Group) -> Iterator[str]:
    for ident, confidence in group.doubts[0].nearest:
        intent = library.content.intents.get(ident)
        yield f"{ident} {confidence:.2f} ({intent.place.file})" if intent else f"{ident} {confidence:.2f}"


def as_json(found: Sequence[Group]) -> str:
    """The same as JSON, to be handed on."""
    return json.dumps([_object(group) for group in found], ensure_ascii=False, indent=1)


def _object(group: Group) -> dict[str, object]:
    return {
        "id": group.id,
        "why": group.doubts[0].why,
        "questions": [each.question for each in group.doubts],
        "nearest": [{"intent": ident, "confidence": round(sure, 3)} for ident, sure in group.doubts[0].nearest],
        "unknown": list(group.unknown),
    }


def ignored_in(folder: Path) -> frozenset[str]:
    """The groups that were put aside."""
    try:
        kept = json.loads((folder / IGNORED).read_bytes())
    except (OSError, ValueError):
        return frozenset()
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def ignore(folder: Path, ident: str) -> None:
    """Puts a group aside."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(folder / IGNORED, json.dumps(sorted(ignored_in(folder) | {ident})).encode())
