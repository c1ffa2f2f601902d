"""The rest of a question: what it asks once the words that only say of whom are taken away."""

from collections.abc import Iterable

from bot.content.model import Intent
from bot.dialogue import cues
from bot.dialogue.holders import is_of_jobs
from bot.dialogue.scene import Scene
from bot.dialogue.values import Heard
from bot.language.intents import IntentScore, scores
from bot.language.spelling import Word
from bot.library import Library

SURE = 0.5
"""The share of all topics that the one meant by the few words that are left has at least."""

LIKELY = 0.25
"""A topic less sure than this is none."""

SMALL = ("fillers", "bare", "joiners", "that", "those", "tags")
"""Lists of words that say nothing of their own."""


def without(scene: Scene, *groups: str) -> tuple[Word, ...]:
    """The words of a scene that are left without names, small words, and the word groups of these lists."""
    return words_without(scene.library, scene.heard, groups)


def words_without(library: Library, heard: Heard, groups: Iterable[str]) -> tuple[Word, ...]:
    """The words that are left without names, small words, and the word groups of these lists."""
    lookups = library.tables.lookups
    taken = {place for mention in heard.mentions for place in range(mention.start, mention.end)}
    taken.update(*(cues.covered(heard.said, group, lookups) for group in groups))
    small = frozenset().union(*map(lookups.one, SMALL))
    return tuple(word for place, word in enumerate(heard.words) if place not in taken and word.word not in small)


def worded(scene: Scene) -> Intent | None:
    """The intent whose keyword is the one word that says something, if of one topic alone: "what would that pay me"."""
    small = frozenset().union(*map(scene.library.tables.lookups.one, (*SMALL, "polar", "asks")))
    named = {place for mention in scene.heard.mentions for place in range(mention.start, mention.end)}
    said = (word for place, word in enumerate(scene.heard.words) if place not in named)
    telling = [word for word in said if word.alike or word.word not in small]
    return keyed(scene.library, telling[0].word) if len(telling) == 1 else None


def measured(scene: Scene) -> Intent | None:
    """What is named as the measure: of "the top five by growth" the growth."""
    heard, lookups = scene.heard, scene.library.tables.lookups
    for start in cues.at(heard.said, "measures", lookups):
        after = start + max(map(len, lookups.said("measures", heard.said, start)))
        said = tuple(word for word in without(scene) if word in heard.words[after:])
        if said and (told := topic_of(scene, said)):
            return told
    return None


def keyed(library: Library, word: str) -> Intent | None:
    """The intent that alone on its topics has a word as keyword; the general one of the topic before finer ones."""
    found = [intent for intent in library.content.intents.values() if word in intent.keywords and _topic(intent)]
    general = [intent for intent in found if intent.id == intent.topic]
    return (general or found)[0] if len({intent.topic for intent in found}) == 1 else None


def topic_of(scene: Scene, words: tuple[Word, ...]) -> Intent | None:
    """What such words surely ask for, as the general intent of its topic."""
    if len(words) == 1 and (said := keyed(scene.library, words[0].word)):
        return scene.intent(said.topic) or said
    intents, found = scene.library.content.intents, scores(words, scene.library.tables.weights)
    sure = _by_topic(scene.library, found)
    topic = max(sure, key=lambda each: sure[each], default="")
    if not topic or sure[topic] < max(LIKELY, SURE * sum(sure.values())):
        return None
    best = next(score.intent for score in found if _topic(intents[score.intent]) == topic)
    return intents.get(topic, intents[best])


def topic_in(library: Library, words: tuple[Word, ...], topics: frozenset[str]) -> str:
    """Which of these topics the words speak of most; none where they speak of none."""
    sure = _by_topic(library, scores(words, library.tables.weights))
    return max((topic for topic in sure if topic in topics), key=lambda each: sure[each], default="")


def _by_topic(library: Library, found: Iterable[IntentScore]) -> dict[str, float]:
    """How surely words with these scores ask for each topic."""
    sure: dict[str, float] = {}
    for score in found:
        if topic := _topic(library.content.intents[score.intent]):
            sure[topic] = sure.get(topic, 0.0) + score.confidence
    return sure


def _topic(intent: Intent) -> str:
    """The topic that jobs can be asked about by an intent; none of an act or what a word means."""
    return intent.topic if is_of_jobs(intent) else ""
