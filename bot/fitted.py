"""The tables fitted to the content: spelling, names, wishes, weights. Not imported where a cache holds them already."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from bot.content.content import Content
from bot.content.model import ENTITY_KINDS, PRACTICED, Entity, Intent
from bot.dataclass import replace
from bot.language.clues import Clues, shelved
from bot.language.edits import OTHER, likelihood
from bot.language.fitting import fit
from bot.language.mentions import Name, Names, mentions, names
from bot.language.spelling import Readings, Word, respell, respelt, speller
from bot.language.weights import Weights
from bot.language.wishes import wish_names
from bot.language.words import Words, expand, is_english
from bot.lookups import lookups, plain
from bot.tables import Tables, marked
from bot.text import Token, fold, folded

PLACEHOLDER = re.compile(r"<([a-z]+)>")

FEW = 4
"""A word that is no English one and stands oftener than this in the phrases is no slip."""

LONG = 6
"""A shorter one is none either: short words lie near to others by chance."""

SHORT = 4
"""A name of more letters is not taken for an ordinary word."""


Expanded = Callable[[str], tuple[Token, ...]]
"""Gives the words of a part of a phrase, short forms written out."""

Kept = Callable[[str], Weights | None]
"""Weights that were fitted before to what has this name, if there are any."""


def fitted(content: Content, english: str, kept: Kept = lambda taught: None) -> Tables:
    """All tables for this content. The weights, which take the time, are fitted only where none are kept."""
    looked_up = lookups(plain(content.lexicon), english)
    words = looked_up.words
    known = names(_names(content, words))
    wishing = names(wish_names(_wishes(content, words)))
    axes = names(_axes(content, words))
    safety = names(_safety(content, words))
    expanded = cache(lambda part: expand(fold(part), words))
    described = names(_described(content, words))
    made = speller(_vocabulary(content, words, (known, wishing, axes, described), expanded), words)
    jobs = frozenset(ident for kind in ("term", "field") for ident, each in content.entities[kind].items() if each.job)
    comparing = tuple(ident for ident, intent in content.intents.items() if intent.compare)
    groups = {ident: group_of(intent) for ident, intent in content.intents.items()}
    tables = Tables(looked_up, made, known, wishing, axes, safety, fit(()), jobs, comparing, groups)
    tables = replace(tables, clues=_clues(content, words))
    read = _reader(tables, expanded)
    phrases, keywords = _phrases(content, read), _keywords(content, read)
    taught = _name(phrases, keywords)
    return replace(tables, weights=kept(taught) or fit(phrases, keywords), taught=taught)


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
    return _reader(tables, lambda part: expand(fold(part), tables.lookups.words))(phrase)


def _reader(tables: Tables, expanded: Expanded) -> Callable[[str], tuple[Word, ...]]:
    """What reads phrases, and keeps what a misspelt word was read as."""
    found: dict[str, Readings] = {}

    def read(phrase: str) -> tuple[Word, ...]:
        made: list[Word] = []
        for number, part in enumerate(PLACEHOLDER.split(phrase)):
            if number % 2:
                made.append(Word(f"<{part}>", 0, 0, f"<{part}>"))
            else:
                words = respelt(expanded(part), tables.speller, found)
                made += marked(words, mentions(words, tables.names, part, frozenset()), tables)
        return tuple(made)

    return read


Phrases = list[tuple[str, Sequence[Word]]]
Keywords = dict[str, list[Sequence[Word]]]


def _phrases(content: Content, read: Callable[[str], Sequence[Word]]) -> Phrases:
    """Every intent's phrases, as the matcher sees them."""
    intents = content.intents.items()
    return [(ident, read(phrase)) for ident, intent in intents for phrase in intent.phrases]


def _keywords(content: Content, read: Callable[[str], Sequence[Word]]) -> Keywords:
    """The keywords of each intent that has some."""
    intents = ((ident, intent.keywords) for ident, intent in content.intents.items() if intent.keywords)
    return {ident: [read(keyword) for keyword in keywords] for ident, keywords in intents}


def _name(phrases: Phrases, keywords: Keywords) -> str:
    """A name for exactly these phrases and keywords: facts, answers and examples change nothing in the weights."""
    lone = (f"{ident}:{_joined(words)}" for ident, listed in keywords.items() for words in listed)
    text = "\n".join((*(f"{ident} {_joined(words)}" for ident, words in phrases), *lone))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.word if not (word.alternatives or word.alike) else repr(word) for word in words)


def _vocabulary(content: Content, words: Words, known: tuple[Names, ...], expanded: Expanded) -> Mapping[str, int]:
    """Every word that authors wrote, and how often."""
    counts: Counter[str] = Counter()
    for intent in content.intents.values():
        for phrase in (*intent.phrases, *intent.keywords):
            for part in PLACEHOLDER.split(phrase)[::2]:
                counts.update([token.word for token in expanded(part)])
    slips = _slips(counts, words)
    for shelf in known:
        for entries in shelf.values():
            for name in entries:
                counts.update(name.words)
    counts.update(tuple(words.alike))
    for group in ("most", "least", "polar", "avoidances", "wishes"):
        counts.update(word for words_ in content.lexicon.lists.get(group, ()) for word in folded(words_))
    slips -= {word for shelf in known for entries in shelf.values() for name in entries for word in name.words}
    return {word: count for word, count in counts.items() if not word[:1].isdigit() and word not in slips}


def _slips(counts: Mapping[str, int], words: Words) -> set[str]:
    """What authors wrote as people mistype it: seldom, in no dictionary, and a slip away from a word that is sound."""
    doubtful = {
        word for word, count in counts.items() if count <= FEW and len(word) >= LONG and not is_english(word, words)
    }
    sound = speller({word: count for word, count in counts.items() if word not in doubtful and count > FEW}, words)
    meant = {word: respell(fold(word), sound)[0].word for word in doubtful}
    return {word for word, other in meant.items() if word != other and likelihood(word, other) > OTHER}


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


def _described(content: Content, words: Words) -> Iterator[Name]:
    for job in content.jobs.values():
        for clue in job.clues:
            yield Name(_words(clue, words), "job", job.id)


def _clues(content: Content, words: Words) -> Clues:
    """The clues, and for each job that has some what is more general than it."""
    said = [(name.words, name.id) for name in _described(content, words)]
    described = [content.jobs[ident] for ident in dict.fromkeys(ident for _, ident in said)]
    relatives = {ident for job in content.jobs.values() if job.like for ident in (job.id, job.like)}
    broader = {job.id: _broader(content, job) for job in described if job.id in relatives}
    return Clues(shelved(said), frozenset(map(_key, _subjects(content))), broader)


def _subjects(content: Content) -> Iterator[Entity]:
    """Fields, and terms for what a job does."""
    yield from content.entities["field"].values()
    yield from (term for term in content.entities["term"].values() if term.sort == PRACTICED)


def _broader(content: Content, job: Entity) -> frozenset[str]:
    """The jobs that a job is like, and fields and terms that stand for them, for it, or for a whole it is part of."""
    above = tuple(_above(content, job))
    held = {field for each in content.jobs.values() for field in (each.field, *each.departments)}
    held -= {job.field, *job.departments}
    near = (one for one in _subjects(content) if one.job in (job.id, *above))
    wider = (one for one in content.entities["field"].values() if one.id not in held)
    return frozenset((*(f"job {ident}" for ident in above), *map(_key, near), *map(_key, wider)))


def _above(content: Content, job: Entity) -> Iterator[str]:
    """The jobs that a job is like, the nearest first."""
    seen = {job.id, ""}
    while job.like not in seen and job.like in content.jobs:
        seen.add(job.like)
        yield job.like
        job = content.jobs[job.like]


def _key(entity: Entity) -> str:
    return f"{entity.kind} {entity.id}"


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
