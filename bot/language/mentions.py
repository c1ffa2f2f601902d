"""Mentions: the names in a question, longest first; names come before keywords, so none can look like one."""

from collections.abc import Iterable, Sequence

from bot.dataclass import dataclass, replace
from bot.language.names import ASKED, BESIDE, Frames, Name, Names
from bot.language.spelling import Word

LONGEST = 12
"""Words in a name; longer ones are nobody's way of asking."""

WEAK = 0.5
"""How surely a name is meant that is also an ordinary word, as `pet` is, when typed in small letters."""

BETWEEN = frozenset({"a", "the", "want", "like", "to", "be", "about", "mean", "into", "do"})
"""Words that may stand between a `not` and the name it denies: not an mri, not want the mri."""


JOINTS = frozenset({"or", "versus", "than", "against"})
"""Words that set two names side by side."""

BOTH = ("between", "and")
"""The second does too after the first: "between the dosimetrist and the therapist"; not "in between"."""

ARTICLES = frozenset({"a", "an", "the"})
"""Words that may stand between "what is" and a name."""

APART = 6
"""Words that may stand between names that are set side by side: longer than it is for a."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity that a question names."""

    kind: str
    id: str
    start: int
    """The first of its words, counted in words."""
    end: int
    sure: float = 1.0
    denied: bool = False
    """Whether it stands after a not: "no, not MRI"."""
    others: tuple[tuple[str, str], ...] = ()
    """Kind and id of what else has this very name."""
    clue: str = ""
    """The words that describe it, where it is not named."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """What of one kind has this name."""
        return tuple(ident for each, ident in ((self.kind, self.id), *self.others) if each == kind)


def mentions(words: Sequence[Word], known: Names, text: str, negations: frozenset[str]) -> tuple[Mention, ...]:
    """The entities that the words name, from left to right; `text` is the cleaned question, for its capitals."""
    found: list[Mention] = []
    last = 0
    for place, begun in known.begun_in([word.word for word in words]):
        one = _longest(begun, words, place, text, known.frames) if place >= last else None
        if one is not None:
            found.append(replace(one, denied=True) if _denied(words, last, one.start, negations) else one)
            last = one.end
    return _with_sides(words, tuple(found), known)


def _with_sides(words: Sequence[Word], found: tuple[Mention, ...], known: Names) -> tuple[Mention, ...]:
    """The mentions, and the short names that are set beside one of them: "x-ray or respiratory"."""
    joints = _joints(words)
    if not joints or not found:
        return found
    made: list[Mention] = []
    said = tuple(word.word for word in words)
    for place, begun in known.begun_in(said):
        short = (name for name in begun if name.needs == BESIDE and said[place : place + len(name.words)] == name.words)
        name = next(short, None)
        if name and (not made or made[-1].end <= place) and _is_side(place, len(name.words), (*found, *made), joints):
            made.append(Mention(name.kind, name.id, place, place + len(name.words)))
    kept = (one for one in found if not any(one.start < side.end and side.start < one.end for side in made))
    return tuple(sorted((*kept, *made), key=lambda one: one.start)) if made else found


def _joints(words: Sequence[Word]) -> list[int]:
    """The places of words that set names side by side."""
    said = [word.word for word in words]
    between = [place for place, word in enumerate(said) if word == BOTH[0] and said[place - 1 : place] != ["in"]]
    joined = JOINTS | {BOTH[1]} if between else JOINTS
    return [place for place, word in enumerate(said) if word in joined and not _is_thing(words, place)]


def _is_thing(words: Sequence[Word], place: int) -> bool:
    """Whether a word is no joint, as in "lead aprons in the OR"."""
    return place > 0 and words[place - 1].word == "the"


def _is_side(place: int, size: int, found: Sequence[Mention], joints: Sequence[int]) -> bool:
    """Whether such a name stands in no other, and across a joint from one; a place is no such name."""
    end = place + size
    named = [one for one in found if one.kind != "place" and not _is_nobody(one, place, end)]
    if any(one.start < end and place < one.end for one in named):
        return False
    spans = [(one.end, place) if one.end <= place else (end, one.start) for one in named if one.id]
    return any(0 < after - before <= APART and any(before <= at < after for at in joints) for before, after in spans)


def _is_nobody(one: Mention, start: int, end: int) -> bool:
    """Whether these very words are an occupation without an entry, as "therapist" is where no rad tech is beside it."""
    return one.kind == "other" and not one.id and (one.start, one.end) == (start, end)


def replaced(words: Sequence[Word], spans: Iterable[tuple[int, int, str]]) -> tuple[Word, ...]:
    """The words with a mark such as `<job>` in place of each span: its first word, the word after it, the mark."""
    made: list[Word] = []
    place = 0
    for start, end, mark in spans:
        made += words[place:start]
        made.append(Word(mark, words[start].start, words[end - 1].end, mark))
        place = end
    return (*made, *words[place:])


def _longest(begun: Iterable[Name], words: Sequence[Word], place: int, text: str, frames: Frames) -> Mention | None:
    """The longest of these names that stands here, with all that share it."""
    following = tuple([word.word for word in words[place : place + LONGEST]])
    whole = (name for name in begun if following[: len(name.words)] == name.words)
    fitting = [name for name in whole if _fits(name, words, place, text, frames)]
    if not fitting:
        return None
    size = len(fitting[0].words)
    same = [name for name in fitting if len(name.words) == size]
    end = place + size
    others = tuple((name.kind, name.id) for name in same[1:])
    return Mention(same[0].kind, same[0].id, place, end, _sure(same[0], words, place, text), others=others)


def _fits(name: Name, words: Sequence[Word], place: int, text: str, frames: Frames) -> bool:
    """Whether a code is typed as one: in capitals, or after `in` where it is no ordinary word; "or tech" is none."""
    if name.needs == BESIDE:
        return False
    if name.needs == ASKED:
        return _is_asked(tuple([word.word for word in words]), place, place + len(name.words), frames)
    typed = text[words[place].start : words[place].end]
    shouting = text.isupper()
    if name.words[0] in JOINTS:
        return typed.isupper() and not shouting
    if "capitals" not in name.needs:
        return True
    after_in = name.needs == "capitals" and place > 0 and words[place - 1].word == "in"
    return (typed.isupper() and not shouting) or (after_in and (shouting or typed.islower()) and len(words) > 1)


def _is_asked(said: tuple[str, ...], start: int, end: int, frames: Frames) -> bool:
    """Whether the words around a name ask for its meaning; "the" with more behind the name asks for something else."""
    before, after = said[:start], said[end:]
    if after[:1] in frames.after or after in frames.after:
        return True
    if after and (before[-1:] == ("the",) or after[:1] not in frames.then):
        return False
    before = before[:-1] if before and before[-1] in ARTICLES else before
    return any(before[-len(group) :] == group for group in frames.before)


def _sure(name: Name, words: Sequence[Word], place: int, text: str) -> float:
    """How surely the name is meant: spelling counts, and an ordinary word wants its capitals."""
    sure = min(words[place + step].sure for step in range(len(name.words)))
    if name.needs == "ordinary" and not text[words[place].start : words[place].end].isupper():
        return min(sure, WEAK)
    return sure


def is_denied(words: Sequence[Word], start: int, end: int, negations: frozenset[str]) -> bool:
    """Whether a negation stands just before these words or among them."""
    return _denied(words, 0, start, negations) or any(word.word in negations for word in words[start:end])


def _denied(words: Sequence[Word], after: int, start: int, negations: frozenset[str]) -> bool:
    """Whether a negation stands just before, with no other name between; "no, I meant ultrasound" denies nothing."""
    place = start - 1
    while place >= after and words[place].word in BETWEEN:
        place -= 1
    return place >= after and words[place].word in negations
