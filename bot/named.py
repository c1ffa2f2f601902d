"""The names that content gives: of jobs, places and the like, of wishes, of the ends of an axis, of dangers."""

from collections.abc import Iterator

from bot.content.content import Content
from bot.content.model import ENTITY_KINDS, Entity
from bot.language.names import ASKED, BESIDE, Name
from bot.language.words import Words, expand, is_english
from bot.text import fold, folded

SHORT = 4
"""A name of more letters is not taken for an ordinary word."""


DETAIL = "detail"
"""The kind of what questions name beside what they are about."""


def entity_names(content: Content, words: Words) -> Iterator[Name]:
    """All names of what questions are about, and of occupations and places that have no entry."""
    for kind in ENTITY_KINDS:
        if kind != DETAIL:
            for entity in content.entities[kind].values():
                yield from _names_of(entity, words)
    for group in ("outside", "unknown_places"):
        kind = "other" if group == "outside" else "place"
        for alias in content.lexicon.lists.get(group, ()):
            for form in _forms(said_as(alias, words)):
                yield Name(form, kind, "")


def _names_of(entity: Entity, words: Words) -> Iterator[Name]:
    for alias in (entity.name, entity.plural, *entity.aliases):
        said = said_as(alias, words)
        plain = "ordinary" if _is_ordinary(said, words) and entity.kind != "other" else ""
        for form in _forms(said):
            yield Name(form, entity.kind, entity.id, plain if form == said else "")
    for alias in entity.beside:
        for form in _forms(said_as(alias, words)):
            yield Name(form, entity.kind, entity.id, BESIDE)
    for alias in entity.asked:
        for form in _forms(said_as(alias, words)):
            yield Name(form, entity.kind, entity.id, ASKED)
    for code in entity.codes:
        only = "only capitals" if is_english(code.lower(), words) else "capitals"
        yield Name(folded(code), entity.kind, entity.id, only)


def _is_ordinary(said: tuple[str, ...], words: Words) -> bool:
    """Whether a name is also a plain short word, as `pet` is; long ones, as `ultrasound`, mean only themselves."""
    return len(said) == 1 and len(said[0]) <= SHORT and is_english(said[0], words)


def _forms(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name in singular and plural."""
    if not said:
        return
    *rest, last = said
    yield said
    if len(last) > 1 and not last.endswith("s"):
        plural = last[:-1] + "ies" if last.endswith("y") and last[-2] not in "aeiou" else last + "s"
        yield (*rest, plural)


def details_of(content: Content, words: Words) -> Iterator[Name]:
    """The word groups by which details are asked for."""
    for ident, detail in content.entities[DETAIL].items():
        for alias in (detail.name, *detail.aliases):
            yield from (Name(form, DETAIL, ident) for form in _forms(said_as(alias, words)))


def wished(content: Content, words: Words) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The word groups of criteria, each with its sort and its criterion."""
    for ident, one in content.criteria.items():
        for sort, groups in (("words", one.words), ("avoid", one.avoid), ("want", one.want), ("drop", one.drop)):
            for group in groups:
                yield sort, ident, said_as(group, words)


def axes_of(content: Content, words: Words) -> Iterator[Name]:
    """The word groups for the most and the least, each with its intent."""
    for ident, intent in content.intents.items():
        if intent.compare:
            for side, groups in (("most", intent.compare.most), ("least", intent.compare.least)):
                for group in groups:
                    yield Name(said_as(group, words), side, ident)


def dangers(content: Content, words: Words) -> Iterator[Name]:
    """The word groups of safety, by what they are for."""
    for one in content.safety:
        sorts = {"words": one.words, "never": one.never, "who": one.who, "signs": one.signs, "unless": one.unless}
        for sort, groups in sorts.items():
            for group in groups:
                yield Name(said_as(group, words), sort, one.name)


def said_as(text: str, words: Words) -> tuple[str, ...]:
    """A name or word group as the words that a question with it has."""
    return tuple(token.word for token in expand(fold(text), words))
