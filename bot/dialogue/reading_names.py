"""What names alone mean: a card, what a term means, or the difference of two names of one job."""

from bot.content.model import Intent
from bot.dialogue.holders import CARD, GENERAL, NAMING, practice
from bot.dialogue.scene import DIFFERENCE, PAIR, PLAIN, Scene
from bot.dialogue.values import Holder

MEANING = "<text>"
"""The first sentence of an intent that tells what a term means."""


def of_two_names(scene: Scene, intent: Intent, named: tuple[Holder, ...]) -> Intent:
    """The intent, or that on names where the difference of two names of one job is asked: "is X the same as Y"."""
    one = len(named) == 1 and len([each for each in scene.heard.mentions if each.kind == "job"]) >= PAIR
    return (scene.intent(NAMING[-1]) or intent) if one and intent.topic == DIFFERENCE else intent


def named_only(scene: Scene, intent: Intent, named: tuple[Holder, ...]) -> Intent:
    """The intent, or the card where a job's name is taken for a term: "what's a radiopharmacist"."""
    if intent.topic != GENERAL or not named or any(holder.kind != "job" for holder in named):
        return intent
    defines = intent.answer[:1] == (MEANING,) and not any(mention.ids("term") for mention in scene.heard.mentions)
    untold = all(practice(scene.library, holder) == holder for holder in named)
    return (scene.intent(CARD) or intent) if defines or untold else intent


def says_more(scene: Scene) -> bool:
    """Whether the small words beside a name make a plain wish, where none came before: "CT technologist, how"."""
    words = [word.word for word in scene.heard.words]
    named = sum(mention.end - mention.start for mention in scene.heard.mentions)
    sure = scene.best is not None and scene.best.confidence >= PLAIN
    asks = "how" in words and words[words.index("how") + 1 :][:1] != ["about"]  # "how to be a sonographer"
    return sure and (asks or not scene.context.intent) and len(words) > named
