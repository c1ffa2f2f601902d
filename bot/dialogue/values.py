"""The values of a conversation: what was heard, how it was read, what was answered."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from bot.content.model import Source
from bot.dataclass import dataclass, field
from bot.language.intents import IntentScore
from bot.language.mentions import Mention
from bot.language.numbers import Number
from bot.language.spelling import Word
from bot.language.wishes import Wish
from bot.text import Token

Kind = Literal[
    "answer", "comparison", "ranking", "shortlist", "no_fact", "which_job", "which_intent",
    "smalltalk", "help", "out_of_scope", "safety", "fallback",
]  # fmt: skip

Length = Literal["short", "normal", "long", "simple"]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the words of one question say, whatever was said before."""

    text: str
    typed: tuple[Token, ...] = ()
    """All words as they were typed, the short forms written out."""
    words: tuple[Word, ...] = ()
    """The words that were meant, without politeness around them."""
    marked: tuple[Word, ...] = ()
    """The words with `<job>` and the like in place of names."""
    mentions: tuple[Mention, ...] = ()
    named: tuple[Mention, ...] = ()
    """The mentions without the job that the words only describe."""
    numbers: tuple[Number, ...] = ()
    wishes: tuple[Wish, ...] = ()
    axes: tuple[Mention, ...] = ()
    """Word groups such as "pays the most": the kind is most or least, the id an intent."""
    details: tuple[Mention, ...] = ()
    """The details that are named: cruise ships, among workplaces."""
    scores: tuple[IntentScore, ...] = ()
    polar: bool = False
    """Whether it asks for yes or no."""
    bare: bool = False
    """Whether, names aside, it says nothing: "and CT?"."""
    line: "Heard | None" = None
    """The whole that this is a part of, where a line asks for several things."""

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple([word.word for word in self.words])

    @property
    def questions(self) -> bool:
        """Whether it ends with a question mark."""
        return self.text.rstrip().endswith("?")

    @property
    def respelt(self) -> Mapping[str, str]:
        """What was typed, and how it was read."""
        wrong = [word for word in self.words if word.sure < 1 and word.typed != word.word]
        return {word.typed: " ".join(each.word for each in wrong if each.typed == word.typed) for word in wrong}


@dataclass(frozen=True, slots=True)
class Holder:
    """What a question is about: kind and id of an entity."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A criterion that is wanted, with the number that was named for it."""

    criterion: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is wanted, and how surely."""

    question: str
    kind: Kind
    intent: str = ""
    holders: tuple[Holder, ...] = ()
    criteria: tuple[Asked, ...] = ()
    places: tuple[str, ...] = ()
    """Ids of places; an empty id is a place that nothing is known of."""
    numbers: tuple[Number, ...] = ()
    side: str = ""
    """For a ranking: most or least."""
    polar: bool = False
    act: str = ""
    confidence: float = 0.0
    rivals: tuple[IntentScore, ...] = ()
    carried: tuple[str, ...] = ()
    """What came from the conversation and not from the words: job, intent, criteria."""
    length: Length = "normal"
    broad: bool = False
    """Whether no job was named, and the largest ones stand for all."""
    unused: tuple[str, ...] = ()
    """Words that name something which the answer cannot use."""
    quiz: tuple[tuple[str, str], ...] = ()
    """For a fit quiz: criteria asked so far, and yes, no or skip."""
    step: int = 0
    """For steps: which one is asked about."""
    heard: Heard = field(default_factory=lambda: Heard(""))

    @property
    def jobs(self) -> tuple[str, ...]:
        """Ids of the jobs it is about."""
        return tuple(holder.id for holder in self.holders if holder.kind == "job")


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A list; numbered where the order counts."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns side by side: the first row is the head, the first cell of a row its title."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure as a bar: what it is of, as it is shown, and its length from 0 to 1."""

    title: str
    shown: str
    share: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Figures to see at a glance."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside the answer: how a word was read, what could not be used."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What the blocks after it are about."""

    text: str


Block = Prose | Lines | Table | Bars | Note | Heading


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked by its number or a word of it."""

    text: str
    intent: str = ""
    holder: Holder | None = None
    reply: str = ""
    """For a quiz: yes, no or skip."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said."""

    kind: Kind
    blocks: tuple[Block, ...]
    jobs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ("other",)
    facts: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer."""

    question: str
    reading: Reading
    answer: Answer
    shown: int = -1
    """For a turn that goes back: the turn whose answer it shows again."""
    more: tuple[Reading, ...] = ()
    """Readings of further questions in the same line."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far. What carries over is derived from them, never kept beside them."""

    turns: tuple[Turn, ...] = ()
