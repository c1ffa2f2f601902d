"""What is known, as frozen values: intents, the things they are about, facts and their sources."""

from collections.abc import Mapping
from typing import Literal

from bot.dataclass import dataclass
from bot.problem import Place

EntityKind = Literal["job", "field", "term", "place", "other", "detail"]
ENTITY_KINDS: tuple[EntityKind, ...] = ("job", "field", "term", "place", "other", "detail")

PRACTICED = "modality"
"""Sort of terms that are what a job does; bodies and letters only point to a job where none is named."""

IntentKind = Literal["answer", "smalltalk", "help", "out_of_scope"]

FieldType = Literal["money", "percent", "months", "years", "year", "number", "yes_no", "levels", "list", "text"]


@dataclass(frozen=True, slots=True)
class Field:
    """What may be written under a topic: a name, and of what type its values are."""

    name: str
    type: FieldType
    levels: tuple[str, ...] = ()
    """For `levels`: from least to most."""
    title: str = ""
    per: str = ""
    """For `money`: year, hour, week, exam ..."""
    named: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For `levels`: the words by which a question names one."""

    @property
    def ordered(self) -> bool:
        """Whether two values of it can be compared."""
        return self.type not in ("list", "text")


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One value of a fact: as it is shown, and as it is compared."""

    field: Field
    text: str
    number: float | None = None
    """Money in its currency, percent, months, a count; the rank of a level from 0; yes is 1."""
    currency: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """What one source says on one topic of one entity."""

    id: str
    """`entity.topic`; later entries of the same topic have the same id."""
    topic: str
    values: Mapping[str, Value]
    source: str
    group: str
    """The job whose figures stand for this one's, or nothing."""
    weak: bool
    """Whether it rests on one undated source that is no authority."""
    place: Place
    jobs: tuple[str, ...] = ()
    """For a detail: the jobs and fields that it holds for; none where it holds for all."""

    def text(self, name: str) -> str:
        """The value of one field as it is shown, or nothing."""
        value = self.values.get(name)
        return value.text if value else ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts were read."""

    id: str
    publisher: str
    title: str
    address: str
    date: str
    """Of the data: a year, month or day; empty where the page has none."""
    read: str
    kind: str
    license: str
    place: Place

    @property
    def dated(self) -> str:
        """The date of the data, or since when we know an undated page."""
        return self.date or f"undated, read {self.read}"


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """A thing that questions name: a job, field, term, place, an occupation outside, or a detail of a topic."""

    id: str
    kind: EntityKind
    name: str
    plural: str
    aliases: tuple[str, ...]
    facts: Mapping[str, tuple[Fact, ...]]
    place: Place
    field: str = ""
    departments: tuple[str, ...] = ()
    like: str = ""
    main: bool = False
    job: str = ""
    """For a field or term: the job meant when a question about a job names it."""
    meant: str = ""
    """For a field: the job that its bare name means instead in some topics."""
    meant_in: tuple[str, ...] = ()
    """These topics."""
    sort: str = ""
    """For a term or place: what sort of one (`kind:` in the file)."""
    topic: str = ""
    """For a term: the topic of jobs that it belongs to; an answer about it is about that too."""
    short: str = ""
    source: str = ""
    within: str = ""
    """For a place: how "in" it is said."""
    home: bool = False
    """For a place: whether it is meant where none is named."""
    parts: tuple[str, ...] = ()
    """For the home: sorts of places that lie in it."""
    codes: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()
    """For a job: words by which people describe it who do not know its name."""
    beside: tuple[str, ...] = ()
    """For a job or an occupation outside: short names that mean it only where another is set beside it."""
    asked: tuple[str, ...] = ()
    """For a term: ordinary words that are heard as it only where their meaning is asked."""
    topics: tuple[str, ...] = ()
    """For a detail: further topics within which it is asked about."""


@dataclass(frozen=True, slots=True)
class Test:
    """What a criterion asks of one field."""

    topic: str
    field: str
    among: tuple[str, ...] = ()
    least: str = ""
    most: str = ""
    barred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Criterion:
    """Something people choose by."""

    id: str
    title: str
    words: tuple[str, ...]
    """Word groups that say it outright: no radiation."""
    avoid: tuple[str, ...]
    """Things that, wished away, say it: radiation."""
    want: tuple[str, ...]
    """Things that, wished for, say it: computers."""
    drop: tuple[str, ...]
    """Word groups that take it off again: nights are fine."""
    test: Test
    quiz: str
    because: str
    against: str
    place: Place


@dataclass(frozen=True, slots=True)
class Example:
    """A question and how it should be read."""

    ask: str
    after: tuple[str, ...]
    kind: str
    intent: str
    topic: str
    jobs: tuple[str, ...]
    says: tuple[str, ...]
    not_yet: bool
    """Whether it is known to be read otherwise so far."""
    place: Place


@dataclass(frozen=True, slots=True)
class Compare:
    """How an intent's topic sets jobs side by side and in order."""

    by: str
    title: str
    most: tuple[str, ...]
    least: tuple[str, ...]
    better: str


@dataclass(frozen=True, slots=True)
class YesNo:
    """Which values of a field mean yes, and which no."""

    field: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    over: str = ""
    """For figures: more than this is yes, less is no."""
    unless: tuple[tuple[str, ...], ...] = ()
    """Word groups, folded, asking for something else than the field says: whether radiation harms is not whether there
    is any."""


@dataclass(frozen=True, slots=True, eq=False)
class Intent:
    """What a question wants, and how it is answered."""

    id: str
    title: str
    topic: str
    kind: IntentKind
    act: str
    """What the conversation does, for its own intents: more, back ..."""
    keywords: tuple[str, ...]
    phrases: tuple[str, ...]
    answer: tuple[str, ...]
    more: tuple[str, ...]
    missing: str
    list: str
    numbered: bool
    say: Mapping[str, Mapping[str, str]]
    yes_no: YesNo | None
    compare: Compare | None
    follow_ups: tuple[str, ...]
    examples: tuple[Example, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a written dialogue: what is said, and what is expected."""

    ask: str
    kind: str
    jobs: tuple[str, ...]
    topics: tuple[str, ...]
    says: tuple[str, ...]
    not_yet: bool
    """Whether it is known to be read otherwise so far."""
    place: Place


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A conversation that is a test."""

    id: str
    title: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """Wordings that come before everything else, and what is said to them."""

    name: str
    words: tuple[str, ...]
    never: tuple[str, ...]
    answer: tuple[str, ...]
    who: tuple[str, ...] = ()
    """People of whom a sign is said: my father."""
    signs: tuple[str, ...] = ()
    """Signs that count where one of these people is named shortly before."""
    unless: tuple[str, ...] = ()
    """Words beside which a sign is an old story or somebody's work: two years ago, patients."""
