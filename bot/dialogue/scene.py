"""A scene: the question that was heard, the conversation it stands in, and the bars a reading has to reach."""

from functools import cached_property

from bot.content.language import Bars
from bot.content.model import Intent
from bot.dataclass import dataclass
from bot.dialogue import cues
from bot.dialogue.context import Context
from bot.dialogue.holders import SURE, is_own, is_whole
from bot.dialogue.values import Heard, Holder
from bot.language.intents import IntentScore
from bot.language.mentions import Mention
from bot.language.words import is_english
from bot.library import Library

PLAIN = 0.7
"""A wish surer than this is plain although words in the question belong to nothing we know."""

PAIR = 2

SHORT = 3
"""A question of more words that names a job is no small talk."""

SAYING_NOTHING = ("bare", "fillers", "comparative", "that", "those", "tags", "compare")
"""Lists of words by which nothing is said."""


EXTREMES = ("most", "least", "best", "worst")
"""Lists of words that are an end of anything."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a reading is made from."""

    library: Library
    heard: Heard
    context: Context

    def at(self, group: str) -> tuple[int, ...]:
        """Where the word groups of this list begin in the question."""
        return cues.at(self.heard.said, group, self.library.tables.lookups)

    def has(self, group: str) -> bool:
        """Whether the question holds a word group of this list."""
        return bool(self.at(group))

    @property
    def best(self) -> IntentScore | None:
        return self.heard.scores[0] if self.heard.scores else None

    @cached_property
    def side(self) -> str:
        """most or least, if an extreme is asked for."""
        return cues.side_of(self.heard, self.library.tables)

    @property
    def is_level(self) -> bool:
        """Whether it is asked if two are level."""
        return cues.is_level(self.heard, self.library.tables)

    @property
    def bars(self) -> Bars:
        return self.library.content.bars

    def intent(self, ident: str) -> Intent | None:
        return self.library.content.intents.get(ident)

    @property
    def last_wish(self) -> Intent | None:
        """What was wanted last, of a question that waits for a name too; an act or what is out of scope is no wish."""
        asked, told = self.intent(self.context.intent), self.context.reading
        if asked is not None and asked.kind == "answer" and not asked.act:
            return asked
        return self.intent(told.intent) if told else None

    @cached_property
    def names_job(self) -> bool:
        """Whether a job is named, or a thing that stands for one; where a job is asked for, only by its own name."""
        chooses = self.has("which") and not self.heard.polar
        return any(
            self._is_named(mention, chooses) or (not chooses and self.stands_for_job(mention))
            for mention in self.heard.mentions
            if not mention.denied and mention.sure >= SURE and not is_own(self.library, self.heard, mention)
        )

    def _is_named(self, mention: Mention, chooses: bool) -> bool:
        """Whether a mention is a job by its name; a described one is none where words of it wish for any such job."""
        wished = any(wish.start < mention.end and mention.start < wish.end for wish in self.heard.wishes)
        return mention.kind == "job" and not (mention.clue and (chooses or wished))

    def stands_for_job(self, mention: Mention) -> bool:
        """Whether a term or field is another word for one job, as MRI is; the whole field is none."""
        if mention.kind not in ("term", "field") or mention.id not in self.library.tables.job_terms:
            return False
        return mention.kind == "term" or not is_whole(self.library, mention.id)

    @property
    def says_nothing(self) -> bool:
        """Whether, names aside, there are only small words: "less than CT?", "by how much"."""
        small = frozenset().union(*map(self.library.tables.lookups.one, SAYING_NOTHING))
        taken = {place for one in self.heard.mentions for place in range(one.start, one.end)}
        return all(word in small for place, word in enumerate(self.heard.said) if place not in taken)

    @property
    def says_of_what(self) -> bool:
        """Whether a comparing word says of what: "riskier" does, "more" does not."""
        one = self.library.tables.lookups.one
        ends = frozenset().union(*map(one, EXTREMES))
        return not (one("comparative") - ends).isdisjoint(self.heard.said)

    @property
    def fields_named(self) -> tuple[Holder, ...]:
        """The fields that are named."""
        idents = (ident for mention in self.heard.mentions for ident in mention.ids("field"))
        return tuple(Holder("field", ident) for ident in dict.fromkeys(idents))


def needs_holder(intent: Intent) -> bool:
    """Whether the answer is about something: it holds a field or a name."""
    return any("<" in sentence for sentence in intent.answer)


def root_field(library: Library) -> Holder | None:
    """The field that is no job's own: the whole."""
    return next(
        (Holder("field", ident) for ident in library.content.entities["field"] if is_whole(library, ident)), None
    )


def unknown_words(scene: Scene) -> tuple[str, ...]:
    """The words that matter and belong to nothing we know, nor to plain English."""
    words = scene.library.tables.lookups.words
    return tuple(word for word in untaught_words(scene) if not is_english(word, words))


def untaught_words(scene: Scene) -> tuple[str, ...]:
    """The words that matter and that no author wrote: of "what do radio announcers earn" the announcers."""
    tables = scene.library.tables
    plain = (word.word for word in scene.heard.marked if word.word.isalpha() and len(word.word) > 3)
    return tuple(
        word for word in plain if word not in tables.speller.counts and word not in tables.lookups.one("fillers")
    )
