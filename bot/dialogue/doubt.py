"""Doubt: a question of small words about the last answer - that it is not believed, or why it is so."""

from bot.dialogue import cues
from bot.dialogue.holders import ABOUT
from bot.dialogue.rest import without
from bot.dialogue.scene import PLAIN, Scene
from bot.language.intents import IntentScore

REMARK = 5
"""A question of more words that begins with "why" asks something of its own."""

SMALL = ("bare", "that", "those", "own", "negations", "doubts")
"""Lists of words that may stand beside a doubt; "is it good" asks something."""


def act_of(scene: Scene) -> str:
    """The act that such a question makes: claim or why; nothing for any other, or where nothing was answered."""
    heard = scene.heard
    named = {mention.id for mention in heard.mentions if mention.kind in ABOUT}
    if scene.context.turn is None or not heard.words or named - set(scene.context.listed_ids):
        return ""
    if _is_why(scene):
        return "why"
    if not named and _is_step(scene):
        return "step"
    if not named and (said := _rephrase(scene)):
        return said
    if _goes_back(scene):
        return "back"
    if not named and scene.has("traces") and not without(scene, "traces"):
        return "sources"
    if _is_remark(scene):
        return "noted"
    return "claim" if not named and (_is_doubt(scene) or _is_claim(scene)) else ""


def without_claims(scene: Scene) -> tuple[IntentScore, ...]:
    """The scores, without the doubt where a claim is about something else: "I read there are too many of them"."""
    intents, best = scene.library.content.intents, scene.best
    scores = scene.heard.scores
    if best is None or intents[best.intent].act != "claim" or not other_topic(scene):
        return scores
    return tuple(score for score in scores if intents[score.intent].act != "claim")


def other_topic(scene: Scene) -> bool:
    """Whether a claim speaks of another topic than the last answer: that is what it is a question about."""
    intents, last = scene.library.content.intents, scene.last_wish
    plain = (score for score in scene.heard.scores if not intents[score.intent].act)
    bar = PLAIN if _gives_figure(scene) else scene.bars.answer
    best = next((score for score in plain if score.confidence >= bar), None)
    if best is None or last is None or intents[best.intent].kind != "answer":
        return False
    return intents[best.intent].topic != last.topic


def _gives_figure(scene: Scene) -> bool:
    """Whether it gives a figure such as the last answer's: "pretty sure it is three years" after a time."""
    last = scene.last_wish
    fields = scene.library.content.topics.get(last.topic, {}).values() if last else ()
    return not {number.unit for number in scene.heard.numbers}.isdisjoint(field.type for field in fields)


def _is_why(scene: Scene) -> bool:
    """Whether it asks why and names nothing that could be meant but the last answer."""
    best = scene.best
    plain = best is not None and best.confidence >= PLAIN and not scene.library.content.intents[best.intent].act
    asks = 0 in scene.at("whys") and len(scene.heard.words) <= REMARK
    return asks and (not plain or not without(scene, "whys", "comparative"))


def _rephrase(scene: Scene) -> str:
    """Whether the same answer is wanted shorter or simpler, and nothing else: "say that again but in fewer words"."""
    if scene.heard.polar or scene.heard.mentions:
        return ""
    sorts = (("shorter", "briefly"), ("simpler", "simply"))
    return next((act for act, said in sorts if scene.has(said) and not without(scene, said, "saying")), "")


def _goes_back(scene: Scene) -> bool:
    """Whether it begins with going back, and says to what: "back to the list"."""
    joiners = scene.library.tables.lookups.one("joiners")
    first = next((place for place, word in enumerate(scene.heard.said) if word not in joiners), 0)
    back = first in scene.at("returns")
    again = scene.has("relists") and not without(scene, "relists", "lists", "asks")
    return again or (back and not scene.heard.mentions and bool(without(scene, "returns")))


def _is_remark(scene: Scene) -> bool:
    """Whether it says what somebody feels, and nothing else: "that's insane", "what a shame"."""
    asks = scene.heard.polar or scene.heard.questions or bool(scene.heard.mentions)
    return not asks and scene.has("remarks") and not without(scene, "remarks") and not _is_talk(scene)


def _is_step(scene: Scene) -> bool:
    """Whether small words name one of the steps spoken of last: "and the last one?"."""
    tables, last = scene.library.tables, scene.context.reading
    places = cues.ordinals(scene.heard, tables)
    intent = scene.intent(last.intent) if last else None
    if not places or intent is None or not intent.numbered:
        return False
    small = frozenset().union(*map(tables.lookups.one, (*SMALL, "fillers", "ones", "steps")))
    return all(word in small or word in tables.lookups.ordinals for word in scene.heard.said)


def _is_doubt(scene: Scene) -> bool:
    """Whether, beside words of doubt, there are only small ones."""
    lookups = scene.library.tables.lookups
    plain = scene.heard.said
    if scene.has("whys"):
        return False
    small = frozenset().union(*map(lookups.one, SMALL))
    for place in scene.at("doubts"):
        for group in lookups.said("doubts", plain, place):
            rest = (*plain[:place], *plain[place + len(group) :])
            if all(word in small for word in rest):
                return True
    return False


def _is_claim(scene: Scene) -> bool:
    """Whether it tells what somebody else says, and asks for nothing."""
    if not scene.has("claims") or scene.has("asks") or scene.heard.wishes or scene.heard.polar:
        return False
    return not other_topic(scene) and not _is_talk(scene)


def _is_talk(scene: Scene) -> bool:
    """Whether it is plainly small talk: "sounds good"."""
    best = scene.best
    intent = scene.intent(best.intent) if best and best.confidence >= PLAIN else None
    return intent is not None and intent.kind in ("smalltalk", "help") and intent.act != "claim"
