"""Phrases that two intents share once names are taken out: each tells the bot what the other denies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.fitted import read_phrase
from bot.language.spelling import Word
from bot.library import Library

Taught = Sequence[tuple[str, str, tuple[Word, ...]]]
"""Intent, phrase, and the phrase as it is matched."""

Contested = Mapping[str, str]
"""Of phrases that read alike, one for each intent that has it."""


def taught(library: Library) -> Iterator[tuple[str, str, tuple[Word, ...]]]:
    """All phrases as they are matched: a job's name is a job, whichever it is."""
    for ident, intent in library.content.intents.items():
        for phrase in intent.phrases:
            yield ident, phrase, read_phrase(phrase, library.tables)


def contested(phrases: Taught) -> tuple[Contested, ...]:
    """What reads alike in several intents: "clinical instructor requirements" and "sonographer requirements"."""
    shelves: defaultdict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for ident, phrase, words in phrases:
        shelves[tuple(word.word for word in words)].setdefault(ident, phrase)
    return tuple(shelf for shelf in shelves.values() if len(shelf) > 1)
