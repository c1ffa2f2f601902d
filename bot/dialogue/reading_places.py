"""What is asked of a place of which nothing is known: the same as without it."""

from collections.abc import Iterator

from bot.content.model import Intent
from bot.dialogue.holders import REGIONAL, holders, places
from bot.dialogue.known import entity_of, known, place_names
from bot.dialogue.scene import Scene
from bot.language.intents import scores
from bot.language.spelling import Word

PLACE = "<place>"
"""What stands for a place."""


def placeless(scene: Scene, intent: Intent | None) -> Intent | None:
    """What is asked, where it is how things are in a place and nothing is known of that: "how to become a sonographer
    in Ohio" asks for the steps. Nothing where it is known, or where no other question is left."""
    if intent is None or intent.topic != REGIONAL or _is_told(scene, intent):
        return None
    intents, weights = scene.library.content.intents, scene.library.tables.weights
    found = ((score, intents[score.intent]) for score in scores(tuple(_rest(scene)), weights))
    best = next(((score, each) for score, each in found if each.kind == "answer" and each.topic != REGIONAL), None)
    return best[1] if best and best[0].confidence >= scene.bars.ask and not best[1].act else None


def _is_told(scene: Scene, intent: Intent) -> bool:
    """Whether anything is known of a place that is named, or none is named."""
    named, kept = places(scene.heard), scene.library.content.entities["place"]
    if not named or any(ident in kept and REGIONAL in kept[ident].facts for ident in named):
        return True
    entities = (entity_of(scene.library, holder) for holder in holders(scene.library, scene.heard, intent))
    names = place_names(scene.library, named)
    return any(known(scene.library, entity, REGIONAL, name) for entity in entities if entity for name in names)


def _rest(scene: Scene) -> Iterator[Word]:
    """The words without places, and without the "in" before one."""
    words, inside = scene.heard.marked, scene.library.tables.lookups.one("inside")
    for word, after in zip(words, (*words[1:], None), strict=True):
        if word.word != PLACE and not (after and after.word == PLACE and word.word in inside):
            yield word
