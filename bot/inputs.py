"""A name for all that the tables are made of: changed answers, facts and examples change no table."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from bot.content.content import Content
from bot.dataclass import replace
from bot.problem import Place

NOWHERE = Place("")


def inputs(content: Content, english: str) -> str:
    """Contents with the same name have the same tables."""
    return name_of((english, *_taken(content)))


def name_of(parts: Iterable[object]) -> str:
    """A name for exactly these parts in this order, by how they are written."""
    made = blake2b(digest_size=16)
    for each in parts:
        made.update(repr(each).encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def _taken(content: Content) -> Iterator[object]:
    """What fitting looks at."""
    yield content.lexicon
    yield content.safety
    for criterion in content.criteria.values():
        yield replace(criterion, place=NOWHERE)
    for shelf in content.entities.values():
        yield from (replace(entity, facts={}, place=NOWHERE) for entity in shelf.values())
    for intent in content.intents.values():
        yield intent.id, intent.topic, intent.kind, intent.act, intent.phrases, intent.keywords, intent.compare
