"""Names in passing: a job that is a rung below or above the one spoken of, and the letters of a board."""

from bot.content.model import Intent
from bot.dialogue.beside import at_hand
from bot.dialogue.context import Context
from bot.dialogue.cues import has
from bot.dialogue.guess import is_aside
from bot.dialogue.holders import ABOUT, is_of_jobs
from bot.dialogue.scene import Scene
from bot.dialogue.values import Heard
from bot.language.mentions import Mention
from bot.library import Library

OTHERS = ("ones", "people", "which", "asks", "supposes", "persons", "anything", "polar", "compare", "negations")
"""Lists of words by which somebody else than the one at hand may be meant."""

BRIEF = 5
"""Words of a question of which nobody tells another job by describing it."""

NEAR = 3
"""Words after a name in which "first" or "it" is looked for."""


def is_rung(scene: Scene, mention: Mention) -> bool:
    """Whether a job is named as what one has to be before, or may be after, the one spoken of: "do I have to be an
    x-ray tech first", "can any MRI tech do it", "can I upgrade to full rad tech"."""
    one = at_hand(scene)
    if one is None or one.id == mention.id or scene.heard.wishes:
        return False
    if scene.has("upwards"):
        return True
    after = scene.heard.said[mention.end : mention.end + NEAR]
    lookups = scene.library.tables.lookups
    first = scene.heard.polar and scene.has("own") and not lookups.one("firsts").isdisjoint(after)
    return first or (_begins(scene, mention) and not lookups.one("that").isdisjoint(after))


def of_one_at_hand(library: Library, heard: Heard, context: Context) -> bool:
    """Whether what would describe a job is asked of the one at hand: "wearing lead all day?" after a job that may."""
    one = len(context.holders) == 1 and context.holders[0].kind == "job"
    asks = heard.questions and len(heard.words) <= BRIEF
    told = any(mention not in heard.named for mention in heard.mentions)
    alone = told and not any(mention.kind in ABOUT for mention in heard.named)
    return one and asks and alone and not any(has(heard, group, library.tables) for group in OTHERS)


def _begins(scene: Scene, mention: Mention) -> bool:
    """Whether words such as "can any" stand right before the name."""
    lookups, before = scene.library.tables.lookups, scene.heard.said[: mention.start]
    return any(before[place:] in lookups.said("rungs", before, place) for place in range(len(before)))


def only_letters(scene: Scene, intent: Intent | None) -> bool:
    """Whether all that is named is nobody's work, and a job is spoken of: of "which ARRT credential is that" the job at
    hand is asked."""
    named = [mention for mention in scene.heard.mentions if mention.kind in ABOUT]
    one = at_hand(scene)
    meaning = intent is not None and intent.kind == "answer" and not is_of_jobs(intent)
    if one is None or not named or scene.heard.bare or meaning:
        return False
    return all(is_aside(scene, mention) for mention in named)
