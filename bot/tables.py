"""The tables fitted to the content: spelling, names, wishes, weights. Made once, kept in the compiled cache."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.content.content import Content
from bot.content.model import ENTITY_KINDS, Entity, Intent
from bot.language import intents
from bot.language.intents import Weights
from bot.language.mentions import Mention, Name, Names, mentions, names, replaced
from bot.language.numbers import numbers
from bot.language.spelling import Speller, Word, respell, speller
from bot.language.wishes import wish_names
from bot.language.words import Words, expand, is_english
from bot.lookups import Lookups, lookups
from bot.lookups import plain as folded_lexicon
from bot.text import Token, fold, folded

PLACEHOLDER = re.compile(r"<([a-z]+)>")

SHORT = 4
"""A name of more letters is not taken for an ordinary word."""

MARKS = {"job": "<job>", "field": "<job>", "place": "<place>", "other": "<other>", "term": "<term>"}
"""What stands for a mention in a phrase; a term that stands for a job is one."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What understanding a question needs."""

    lookups: Lookups
    speller: Speller
    names: Names
    wishes: Names
    axes: Names
    """Word groups of `compare: most, least`: the kind says which, the id names the intent."""
    safety: Names
    weights: Weights
    job_terms: frozenset[str]
    """Terms and fields that stand for a job."""
    comparing: tuple[str, ...]
    """Intents by which jobs can be set in order."""
    groups: Mapping[str, str]
    """What each intent is about: its topic, or for intents without facts their kind or act."""


def fitted(content: Content, english: str) -> Tables:
    """All tables for this content."""
    plain = lookups(folded_lexicon(content.lexicon), english)
    known = names(_names(content, plain.words))
    wishing = names(wish_names(_wishes(content, plain.words)))
    axes = names(_axes(content, plain.words))
    safety = names(_safety(content, plain.words))
    made = speller(_vocabulary(content, plain.words, (known, wishing, axes)), plain.words)
    jobs = frozenset(ident for kind in ("term", "field") for ident, each in content.entities[kind].items() if each.job)
    comparing = tuple(ident for ident, intent in content.intents.items() if intent.compare)
    groups = {ident: group_of(intent) for ident, intent in content.intents.items()}
    tables = Tables(plain, made, known, wishing, axes, safety, intents.fit(()), jobs, comparing, groups)
    return replace(tables, weights=_weights(content, tables))


def group_of(intent: Intent) -> str:
    """Intents of one group share their evidence: finer questions on one topic, all that is out of scope."""
    if intent.act:
        return f"act {intent.act}"
    return (
        intent.topic
        if intent.kind == "answer"
        else f"kind {intent.kind}"
        if intent.kind == "out_of_scope"
        else intent.id
    )


def read_phrase(phrase: str, tables: Tables) -> tuple[Word, ...]:
    """A phrase as the matcher sees it: words, with marks for what it names."""
    parts = PLACEHOLDER.split(phrase)
    made: list[Word] = []
    for number, part in enumerate(parts):
        if number % 2:
            made.append(Word(f"<{part}>", 0, 0, f"<{part}>"))
        else:
            words = respell(fold(part), tables.speller)
            made += marked(words, mentions(words, tables.names, part, frozenset()), tables)
    return tuple(made)


def marked(words: tuple[Word, ...], found: Iterable[Mention], tables: Tables) -> tuple[Word, ...]:
    """The words with marks for the mentions and numbers among them."""
    spans = [(mention.start, mention.end, mark_of(mention, tables)) for mention in found]
    taken = {place for start, end, _ in spans for place in range(start, end)}
    spans += [
        (number.start, number.start + 1, "<number>")
        for number in numbers(words, tables.lookups.measures)
        if number.start not in taken and words[number.start].typed[:1] in "$£€0123456789"
    ]
    return replaced(words, sorted(spans))


def mark_of(mention: Mention, tables: Tables) -> str:
    """The mark that stands for a mention."""
    return "<job>" if mention.kind == "term" and mention.id in tables.job_terms else MARKS[mention.kind]


def _weights(content: Content, tables: Tables) -> Weights:
    """Keyword weights learnt from every intent's phrases and keywords."""
    phrases = [
        (ident, read_phrase(phrase, tables)) for ident, intent in content.intents.items() for phrase in intent.phrases
    ]
    keywords = {
        ident: [read_phrase(keyword, tables) for keyword in intent.keywords]
        for ident, intent in content.intents.items()
        if intent.keywords
    }
    return intents.fit(phrases, keywords)


def _vocabulary(content: Content, words: Words, known: Iterable[Names]) -> Mapping[str, int]:
    """Every word that authors wrote, and how often."""
    counts: Counter[str] = Counter()
    for intent in content.intents.values():
        for phrase in (*intent.phrases, *intent.keywords):
            for part in PLACEHOLDER.split(phrase)[::2]:
                counts.update(token.word for token in expand(fold(part), words))
    for shelf in known:
        for entries in shelf.values():
            for name in entries:
                counts.update(name.words)
    for group in ("most", "least", "polar", "avoidances", "wishes"):
        counts.update(word for words_ in content.lexicon.lists.get(group, ()) for word in folded(words_))
    return {word: count for word, count in counts.items() if not word[:1].isdigit()}


def _names(content: Content, words: Words) -> Iterator[Name]:
    for kind in ENTITY_KINDS:
        for entity in content.entities[kind].values():
            yield from _names_of(entity, words)
    for group in ("outside", "unknown_places"):
        kind = "other" if group == "outside" else "place"
        for alias in content.lexicon.lists.get(group, ()):
            for form in _forms(_words(alias, words)):
                yield Name(form, kind, "")


def _names_of(entity: Entity, words: Words) -> Iterator[Name]:
    for alias in (entity.name, entity.plural, *entity.aliases):
        said = _words(alias, words)
        plain = "ordinary" if _is_ordinary(said, words) and entity.kind != "other" else ""
        for form in _forms(said):
            yield Name(form, entity.kind, entity.id, plain if form == said else "")
    for code in entity.codes:
        yield Name(folded(code), entity.kind, entity.id, "capitals")


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


def _wishes(content: Content, words: Words) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for ident, one in content.criteria.items():
        for sort, groups in (("words", one.words), ("avoid", one.avoid), ("want", one.want), ("drop", one.drop)):
            for group in groups:
                yield sort, ident, _words(group, words)


def _axes(content: Content, words: Words) -> Iterator[Name]:
    for ident, intent in content.intents.items():
        if intent.compare:
            for side, groups in (("most", intent.compare.most), ("least", intent.compare.least)):
                for group in groups:
                    yield Name(_words(group, words), side, ident)


def _safety(content: Content, words: Words) -> Iterator[Name]:
    for one in content.safety:
        for group in one.words:
            yield Name(_words(group, words), "words", one.name)
        for group in one.never:
            yield Name(_words(group, words), "never", one.name)


def _words(text: str, words: Words) -> tuple[str, ...]:
    """A name or word group as the words that a question with it has."""
    tokens: tuple[Token, ...] = expand(fold(text), words)
    return tuple(token.word for token in tokens)
