"""The tables fitted to the content: spelling, names, wishes, weights. Not imported where a cache holds them already."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain

from bot.content.content import Content
from bot.content.model import Intent
from bot.dataclass import replace
from bot.described import clues_of, descriptions
from bot.language.edits import OTHER, likelihood
from bot.language.fitting import fit
from bot.language.mentions import mentions
from bot.language.names import Names, names
from bot.language.spelling import Readings, Word, respell, respelt, speller
from bot.language.weights import Weights
from bot.language.wishes import wish_names
from bot.language.words import Words, expand, is_english
from bot.lookups import lookups, plain
from bot.named import axes_of, dangers, details_of, entity_names, wished
from bot.tables import Tables, marked
from bot.text import Token, fold, folded

PLACEHOLDER = re.compile(r"<([a-z]+)>")

HOLDER = re.compile(r"<(?:job|field|term|other)>")

PAIRING = 0.25
"""The share of an intent's phrases that name two, from which on two names alone speak for it: in the shipped content
0.27 to 0.42 for those on a difference, a way or another occupation, 0.12 at most for all others."""

FEW = 4
"""A word that is no English one and stands oftener than this in the phrases is no slip."""

LONG = 6
"""A shorter one is none either: short words lie near to others by chance."""

Expanded = Callable[[str], tuple[Token, ...]]
"""Gives the words of a part of a phrase, short forms written out."""

Kept = Callable[[str], Weights | None]
"""Weights that were fitted before to what has this name, if there are any."""


def fitted(content: Content, english: str, kept: Kept = lambda taught: None) -> Tables:
    """All tables for this content. The weights, which take the time, are fitted only where none are kept."""
    looked_up = lookups(plain(content.lexicon), english)
    words = looked_up.words
    known = names(entity_names(content, words), looked_up.frames)
    wishing = names(wish_names(wished(content, words)))
    axes = names(axes_of(content, words))
    safety = names(dangers(content, words))
    details = names(details_of(content, words))
    described = tuple(descriptions(content, words))
    expanded = cache(lambda part: expand(fold(part), words))
    made = speller(_vocabulary(content, words, (known, wishing, axes, details, names(described)), expanded), words)
    jobs = frozenset(ident for kind in ("term", "field") for ident, each in content.entities[kind].items() if each.job)
    intents = content.intents.items()
    comparing = tuple(ident for ident, intent in intents if intent.compare)
    pairing = tuple(ident for ident, intent in intents if names_two(intent))
    groups = {ident: group_of(intent) for ident, intent in content.intents.items()}
    clues = clues_of(content, described)
    home = next((ident for ident, place in content.entities["place"].items() if place.home), "")
    tables = Tables(
        looked_up,
        made,
        known,
        wishing,
        axes,
        safety,
        details,
        fit(()),
        jobs,
        comparing,
        pairing,
        groups,
        clues=clues,
        home=home,
    )
    read = _reader(tables, expanded)
    phrases, keywords = _phrases(content, read), _keywords(content, read)
    taught = _name(phrases, keywords, groups)
    return replace(tables, weights=kept(taught) or fit(phrases, keywords, groups), taught=taught)


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


def names_two(intent: Intent) -> bool:
    """Whether many of an intent's phrases name two or more."""
    named = [len(HOLDER.findall(phrase)) for phrase in intent.phrases]
    return sum(count > 1 for count in named) > PAIRING * len(named)


def read_phrase(phrase: str, tables: Tables) -> tuple[Word, ...]:
    """A phrase as the matcher sees it: words, with marks for what it names."""
    return _reader(tables, lambda part: expand(fold(part), tables.lookups.words))(phrase)


def _reader(tables: Tables, expanded: Expanded) -> Callable[[str], tuple[Word, ...]]:
    """What reads phrases; parts of phrases come again and again, and so do slips."""
    found: dict[str, Readings] = {}

    @cache
    def between(part: str) -> tuple[Word, ...]:
        words = respelt(expanded(part), tables.speller, found)
        return marked(words, mentions(words, tables.names, part, frozenset()), tables)

    def read(phrase: str) -> tuple[Word, ...]:
        parts = PLACEHOLDER.split(phrase)
        made = (_mark(part) if number % 2 else between(part) for number, part in enumerate(parts))
        return tuple(chain.from_iterable(made))

    return read


def _mark(name: str) -> tuple[Word, ...]:
    return (Word(f"<{name}>", 0, 0, f"<{name}>"),)


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


def _name(phrases: Phrases, keywords: Keywords, groups: Mapping[str, str]) -> str:
    """A name for exactly these phrases, keywords and groups: facts and examples change nothing in the weights."""
    lone = (f"{ident}:{_joined(words)}" for ident, listed in keywords.items() for words in listed)
    grouped = (f"{ident}={group}" for ident, group in sorted(groups.items()))
    text = "\n".join((*(f"{ident} {_joined(words)}" for ident, words in phrases), *lone, *grouped))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _joined(words: Sequence[Word]) -> str:
    return " ".join([_told(word) if word.alternatives or word.alike else word.word for word in words])


def _told(word: Word) -> str:
    """All of a word that weights are fitted to."""
    return f"{word.word} {word.alternatives} {word.sure} {word.alike}"


def _vocabulary(content: Content, words: Words, known: tuple[Names, ...], expanded: Expanded) -> Mapping[str, int]:
    """Every word that authors wrote, and how often."""
    said = (phrase for intent in content.intents.values() for phrase in (*intent.phrases, *intent.keywords))
    parts = (part for phrase in said for part in PLACEHOLDER.split(phrase)[::2])
    counts = Counter([token.word for part in parts for token in expanded(part)])
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
