"""What of the content a question touches: it is asked again only where something of that has changed.

What is said rests on the sentences of intents and on facts. Authors change both often, and each bears on few questions.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any

from bot.content.content import Content, Shelf
from bot.content.model import Entity, Fact, Intent
from bot.dataclass import replace
from bot.dialogue.known import likeliest
from bot.inputs import NOWHERE, name_of
from bot.library import Library

SENTENCES = ("answer", "more", "missing")
"""What an intent says; all else of it decides how questions are read."""


class Listening:
    """A library that notes which sentences and facts were looked at."""

    def __init__(self, library: Library) -> None:
        self._noted = set[str]()
        self.library = replace(library, content=_noting(library.content, self._noted))
        likeliest(self.library)  # it is found once, and kept for every question
        self._always = frozenset(self._noted)

    def begin(self) -> None:
        """Forgets what was looked at before."""
        self._noted.clear()

    def touched(self) -> tuple[str, ...]:
        """The names of all that was looked at since it began."""
        return tuple(sorted(self._always | self._noted))


def parts(content: Content) -> Mapping[str, str]:
    """Each part that can be touched, with a name for exactly what it holds; a line that moved changes nothing."""
    made = {_sentences(one.id): name_of(getattr(one, name) for name in SENTENCES) for one in content.intents.values()}
    for shelf in content.entities.values():
        for entity in shelf.values():
            made[_topics(entity)] = name_of(entity.facts)
            for topic, facts in entity.facts.items():
                made[_facts(entity, topic)] = name_of(replace(fact, place=NOWHERE) for fact in facts)
    return made


def _sentences(ident: str) -> str:
    return f"intent {ident}"


def _topics(entity: Entity) -> str:
    """On which topics anything is known of an entity."""
    return f"{entity.kind} {entity.id}"


def _facts(entity: Entity, topic: str) -> str:
    return f"{entity.kind} {entity.id} {topic}"


def _noting(content: Content, noted: set[str]) -> Content:
    """The same content with intents and entities that note what is looked at."""
    made, kind = copy(content), _kind(noted)
    intents, shelves = content.intents, content.entities
    made.intents = Shelf(_bare(intents), lambda ident, _: kind(**_held(intents[ident])))
    made.entities = {name: _noting_entities(shelf, noted) for name, shelf in shelves.items()}
    return made


def _noting_entities(shelf: Shelf[Entity], noted: set[str]) -> Shelf[Entity]:
    return Shelf(_bare(shelf), lambda ident, _: replace(shelf[ident], facts=_Facts(shelf[ident], noted)))


def _bare(shelf: Mapping[str, object]) -> Mapping[str, tuple[()]]:
    return dict.fromkeys(shelf, ())


def _held(intent: Intent) -> dict[str, Any]:
    return {name: getattr(intent, name) for name in Intent.__slots__}


def _kind(noted: set[str]) -> type[Intent]:
    """A kind of intents that note when a sentence of theirs is looked at."""

    def noting(name: str) -> property:
        slot = vars(Intent)[name]

        def looked_at(self: Intent) -> object:
            noted.add(_sentences(self.id))
            return slot.__get__(self)

        return property(looked_at)

    return type("Noting", (Intent,), {name: noting(name) for name in SENTENCES})


class _Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of an entity; which topics there are is looked at by going through them."""

    def __init__(self, entity: Entity, noted: set[str]) -> None:
        self._entity = entity
        self._noted = noted

    def __getitem__(self, topic: str) -> tuple[Fact, ...]:
        self._noted.add(_facts(self._entity, topic))
        return self._entity.facts[topic]

    def __iter__(self) -> Iterator[str]:
        self._noted.add(_topics(self._entity))
        return iter(self._entity.facts)

    def __len__(self) -> int:
        self._noted.add(_topics(self._entity))
        return len(self._entity.facts)
