"""What names alone mean: a card, what a term means, or the difference of two names of one job."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.guess import is_aside
from bot.dialogue.holders import BODY, CARD, DIFFERENCE, DUTIES, GENERAL, NAMING, practice
from bot.dialogue.rest import without
from bot.dialogue.scene import PAIR, PLAIN, Scene
from bot.dialogue.values import Holder, Reading

FEW = 4
"""Words beside a thing's name that ask what it does: what does a ... do."""

UNSURE = 0.6
"""A wish less sure than this is on the topic of what is named."""

MEANING = "<text>"
"""The first sentence of an intent that tells what a term means."""


def of_two_names(scene: Scene, intent: Intent, named: tuple[Holder, ...]) -> Intent:
    """The intent, or that on names where the difference of two names of one job is asked: "is X the same as Y"."""
    one = len(named) == 1 and len([each for each in scene.heard.mentions if each.kind == "job"]) >= PAIR
    return (scene.intent(NAMING[-1]) or intent) if one and intent.topic == DIFFERENCE else intent


def same_twice(scene: Scene) -> Intent | None:
    """The intent on names where two names of one job are all that is set side by side: "is X same as Y"."""
    named = [mention.id for mention in scene.heard.mentions if mention.kind == "job"]
    if len(named) != PAIR or len(set(named)) > 1:
        return None
    asks = scene.has("similar") or scene.has("beside") or scene.heard.questions
    left = without(scene, "similar", "beside", "level", "choice", "polar", "asks")
    return scene.intent(NAMING[-1]) if asks and not left else None


def named_only(scene: Scene, intent: Intent, named: tuple[Holder, ...]) -> Intent:
    """The intent, or the card where a job's name is taken for a term: "what's a radiopharmacist"."""
    if intent.topic != GENERAL or not named or any(holder.kind != "job" for holder in named):
        return intent
    defines = intent.answer[:1] == (MEANING,) and not any(mention.ids("term") for mention in scene.heard.mentions)
    untold = all(practice(scene.library, holder) == holder for holder in named)
    return (scene.intent(CARD) or intent) if defines or untold else intent


def of_thing(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent, or that on what a word means where a thing alone is named: "what does a gamma camera do"."""
    named = scene.heard.mentions
    if intent is None or intent.topic != DUTIES or len(named) != 1 or not is_aside(scene, named[0]):
        return intent
    alone = len(scene.heard.words) <= named[0].end - named[0].start + FEW
    who = scene.has("that") and _is_asked_who(scene)  # "who is the ARRT and what do they do"
    return (_meaning(scene) if alone or who else None) or intent


def of_its_topic(scene: Scene, intent: Intent | None) -> Intent | None:
    """What is asked where the wish is unsure and a body is named: of "what does MQSA want from a tech" the rules."""
    terms = scene.library.content.entities["term"]
    named = [terms[one.id] for one in scene.heard.mentions if is_aside(scene, one)]
    unsure = scene.best is not None and scene.best.confidence < UNSURE
    if intent is None or intent.kind != "answer" or intent.act or intent.topic in (GENERAL, CARD) or not unsure:
        return None
    if len(named) != 1 or named[0].sort != BODY:
        return None
    return intent if intent.topic == named[0].topic else scene.intent(named[0].topic)


def of_body(scene: Scene, base: Reading, named: tuple[Holder, ...]) -> Reading | None:
    """What a body is, where it is all that is named and nobody knows what is asked of it: that tells what it wants."""
    terms = [scene.library.content.entities["term"].get(holder.id) for holder in named if holder.kind == "term"]
    bodies = len(terms) == len(named) == 1 and terms[0] is not None and terms[0].sort == BODY
    meaning = _meaning(scene) if bodies else None
    return replace(base, kind="answer", intent=meaning.id, holders=named) if meaning else None


def _is_asked_who(scene: Scene) -> bool:
    """Whether it is asked who a body is: "who is the ARRT and what do they do"."""
    return scene.heard.said[0] in scene.library.tables.lookups.one("whoever")


def _meaning(scene: Scene) -> Intent | None:
    """The intent that tells what a word means, the likeliest where there are several."""
    intents = scene.library.content.intents
    likely = dict.fromkeys((*(score.intent for score in scene.heard.scores), *intents))
    told = (intents[ident] for ident in likely)
    return next((each for each in told if each.topic == GENERAL and each.answer[:1] == (MEANING,)), None)


def says_more(scene: Scene) -> bool:
    """Whether the small words beside a name make a plain wish, where none came before: "CT technologist, how"."""
    words = scene.heard.said
    named = sum(mention.end - mention.start for mention in scene.heard.mentions)
    sure = scene.best is not None and scene.best.confidence >= PLAIN
    asks = "how" in words and words[words.index("how") + 1 :][:1] != ("about",)  # "how to be a sonographer"
    return sure and (asks or not scene.context.intent) and len(words) > named
