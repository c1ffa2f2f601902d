"""Going on: small words that ask the last wish again - of a stage of working life, of another place, the other way."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.context import SEVERAL
from bot.dialogue.holders import ABOUT, CARD
from bot.dialogue.rest import keyed, without
from bot.dialogue.scene import Scene
from bot.dialogue.values import Reading

AGAIN = ("stages", "varies")
"""Lists of words that alone ask the last wish again."""


def still(scene: Scene) -> Intent | None:
    """What small words ask of the topic spoken of: "starting out?", "does that differ by state", "how much?"."""
    last = scene.last_wish
    if last is None or scene.context.turn is None:
        return None
    if _is_of_another(scene):
        return last
    if any(one.kind != "place" for one in scene.heard.mentions):
        return None
    if any(scene.has(group) and not without(scene, group, "similar", "level") for group in AGAIN):
        return _within(scene, last)
    presents = 0 in scene.at("presents")
    if presents and scene.has("that") and not without(scene, "presents", "that", "ones"):
        return scene.intent(CARD)  # "tell me about that one"
    left = without(scene, "reminds", "asks") if scene.has("reminds") else ()
    if len(left) == 1 and (said := keyed(scene.library, left[0].word)):
        return said  # "what were the hours again"
    prices = scene.has("prices") and not without(scene, "prices", "asks") and not scene.has("whom")
    return _price(scene, last) if prices else None


def _is_of_another(scene: Scene) -> bool:
    """Whether all that is said is who else is meant: "and somebody who does plain x-rays"."""
    lookups, begun = scene.library.tables.lookups, scene.heard.said
    lead = max((len(said) for said in lookups.said("joiners", begun, 0)), default=0)
    who = max((len(said) for said in lookups.said("persons", begun, lead)), default=0) if lead else 0
    jobs = [one for one in scene.heard.mentions if one.kind in ABOUT and not one.denied]
    follows = begun[lead + who : lead + who + 1]
    return bool(who and jobs and follows) and follows[0] in lookups.one("relative")


def _within(scene: Scene, last: Intent) -> Intent:
    """The intent of the last topic that is likeliest, or the last one."""
    intents, groups = scene.library.content.intents, scene.library.tables.groups
    return next((intents[one.intent] for one in scene.heard.scores if groups.get(one.intent) == last.topic), last)


def _price(scene: Scene, last: Intent) -> Intent | None:
    """What people ask next that is about a price: after school its tuition, after an exam its fee."""
    general = scene.intent(last.topic)
    if general and general.compare:
        return None  # after a figure of the job itself its pay is as likely
    idents = (last.id, *last.follow_ups, *(general.follow_ups if general else ()))
    costs = scene.library.tables.lookups.one("costs")
    following = (intent for ident in idents if (intent := scene.intent(ident)))
    return next((each for each in following if not costs.isdisjoint(" ".join(each.keywords).split())), None)


def turned(scene: Scene, base: Reading) -> Reading | None:
    """The last ranking or comparison from its other end: "and the least?" after the most."""
    last, side = scene.context.reading, scene.side
    axis = scene.intent(last.intent) if last else None
    if last is None or axis is None or last.kind not in SEVERAL or not axis.compare or not side:
        return None
    if scene.heard.mentions or scene.heard.axes or scene.heard.wishes or without(scene, "most", "least", "asks"):
        return None
    kept = replace(base, kind=last.kind, intent=axis.id, side=side, holders=last.holders, criteria=last.criteria)
    return replace(kept, carried=("intent",), polar=False)
