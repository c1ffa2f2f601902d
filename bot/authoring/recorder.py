"""The shape of a file, learnt from its reader: the reader is run on an entry that notes what is asked of it."""

from collections.abc import Callable, Iterable, Mapping

from bot.content import facts
from bot.content.criteria import criterion
from bot.content.entry import Entry, Notes
from bot.content.fields import Fields
from bot.content.fields import fields as read_fields
from bot.content.intents import intent
from bot.content.language import bars, dialogue, lexicon, replies, safety
from bot.content.model import ENTITY_KINDS
from bot.content.sayings import SAYINGS
from bot.content.tree import Branch, Leaf, Node
from bot.dataclass import dataclass, field
from bot.problem import Place

ANY = "*"
"""In place of a key: whatever the author calls it."""


@dataclass(slots=True)
class Key:
    """What the reader expects of one key."""

    sort: str = ""
    """text, texts, entry or entries; nothing while the reader has only looked whether it is there."""
    among: tuple[str, ...] = ()
    required: bool = False
    inner: "Recorder | None" = None


@dataclass(frozen=True, slots=True)
class Names:
    """The keys that the reader finds at each path of the file; elsewhere it finds any."""

    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class _Keys(tuple[str, ...]):
    """Keys of which each seems to be there."""

    __slots__ = ()

    def __contains__(self, key: object) -> bool:
        return True


class Recorder(Entry):
    """An entry in which everything could be: it holds nothing and notes what is asked for."""

    def __init__(self, names: Names, path: str = "") -> None:
        super().__init__(Notes(""), Branch((), 0, 0))
        self.found: dict[str, Key] = {}
        self._names = names
        self._path = path

    def _key(self, key: str, sort: str) -> Key:
        made = self.found.setdefault(key, Key())
        made.sort = sort or made.sort
        return made

    @property
    def place(self) -> Place:
        return Place("")

    @property
    def keys(self) -> tuple[str, ...]:
        return _Keys(self._names.paths.get(self._path, (ANY,)))

    def node(self, key: str) -> Node | None:
        self._key(key, "")
        return None

    def note(self, key: str, wrong: str) -> None:
        """A reader that complains of a key which holds nothing wants it."""
        self._key(key, "").required = True

    def note_key(self, key: str, wrong: str) -> None:
        """No key is wrong here."""

    def text(self, key: str, default: str = "") -> str:
        self._key(key, "text")
        return default

    def needed(self, key: str) -> str:
        self._key(key, "text").required = True
        return ""

    def choice(self, key: str, among: Iterable[str], default: str = "") -> str:
        self._key(key, "text").among = tuple(among)
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        self._key(key, "texts")
        return ()

    def leaves(self, key: str) -> tuple[Leaf, ...]:
        self._key(key, "texts")
        return ()

    def entry(self, key: str) -> Entry | None:
        return self._inner(key, "entry")

    def entries(self, key: str) -> tuple[Entry, ...]:
        return (self._inner(key, "entries"),)

    def _inner(self, key: str, sort: str) -> "Recorder":
        made = self._key(key, sort)
        if made.inner is None:
            made.inner = Recorder(self._names, f"{self._path}.{key}".lstrip("."))
        return made.inner

    def close(self) -> None:
        """Nothing is left over where nothing is."""


SORTS = ("intent", *ENTITY_KINDS, "criterion", "dialogue", "sources", "fields", "words", "replies", "safety", "bars")
"""Every sort of file."""


def shape(sort: str, fields: Fields) -> Recorder:
    """The shape of a sort of file, for content with these topics and fields."""
    made = Recorder(_names(sort, fields))
    _read(sort, made, fields)
    return made


def _names(sort: str, fields: Fields) -> Names:
    if sort == "replies":
        return Names({"": SAYINGS})
    kind = next((kind for kind in ENTITY_KINDS if kind == sort), None)
    if kind is None:
        return Names()
    topics = facts.topics_of(kind, fields)
    return Names({"facts": topics, **{f"facts.{topic}": tuple(fields.get(topic, ())) for topic in topics}})


def _read(sort: str, entry: Recorder, fields: Fields) -> None:
    """Runs the reader of one sort of file."""
    if kind := next((kind for kind in ENTITY_KINDS if kind == sort), None):
        facts.entity(entry, kind, "", fields)
        return
    plain: dict[str, Callable[[], object]] = {
        "intent": lambda: intent(entry, "", fields),
        "criterion": lambda: criterion(entry, "", fields),
        "dialogue": lambda: dialogue(entry, ""),
        "sources": lambda: facts.sources(entry),
        "fields": lambda: read_fields(entry),
        "words": lambda: lexicon(entry),
        "replies": lambda: replies(entry, SAYINGS),
        "safety": lambda: safety(entry),
        "bars": lambda: bars(entry),
    }
    plain[sort]()
