"""A name for all in the content that decides how a question is read and answered; what tests it is no part of it."""

from collections.abc import Iterator

from bot.content.model import Example
from bot.content.model import Turn as Meant
from bot.dataclass import replace
from bot.inputs import NOWHERE, name_of
from bot.library import Library


def setting(library: Library) -> str:
    """Two libraries with the same name read every question alike."""
    return name_of(_deciding(library))


def _deciding(library: Library) -> Iterator[object]:
    content = library.content
    yield library.today, library.tables.lookups.words.english
    yield from (replace(intent, examples=(), place=NOWHERE) for intent in content.intents.values())
    for shelf in (*content.entities.values(), content.criteria, content.sources):
        yield from shelf.values()
    yield content.topics, content.lexicon, content.replies, content.bars, content.safety


def of_meant(meant: Example | Meant) -> str:
    """All that an author meant by a question, wherever it stands."""
    return repr(replace(meant, place=NOWHERE))
