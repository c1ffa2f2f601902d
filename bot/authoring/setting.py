"""A name for all in the content that decides how a question is read, without what tests it and what is said to it."""

from collections.abc import Iterator

from bot.content.model import Example
from bot.content.model import Turn as Meant
from bot.dataclass import replace
from bot.inputs import NOWHERE, name_of
from bot.library import Library


def setting(library: Library) -> str:
    """Two libraries with the same name read every question alike, and answer it alike where nothing differs that it
    touches (touched.py)."""
    return name_of(_deciding(library))


def _deciding(library: Library) -> Iterator[object]:
    content = library.content
    yield library.today, library.tables.lookups.words.english
    for intent in content.intents.values():
        yield replace(intent, examples=(), place=NOWHERE, answer=(), more=(), missing="")
    for shelf in content.entities.values():
        yield from (replace(entity, facts={}, place=NOWHERE) for entity in shelf.values())
    yield from (replace(criterion, place=NOWHERE) for criterion in content.criteria.values())
    yield from (replace(source, place=NOWHERE) for source in content.sources.values())
    yield content.topics, content.lexicon, content.replies, content.bars, content.safety


def of_meant(meant: Example | Meant) -> str:
    """All that an author meant by a question, wherever it stands."""
    return repr(replace(meant, place=NOWHERE))
