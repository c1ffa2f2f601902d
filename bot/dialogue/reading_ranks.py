"""Readings of an extreme: the most or least of something over all jobs, a field's, or those just listed."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import extremes
from bot.dialogue.axes import axis_of, sure_axis
from bot.dialogue.beside import at_hand
from bot.dialogue.criteria import asked_criteria
from bot.dialogue.holders import others
from bot.dialogue.known import entity_of, is_known
from bot.dialogue.reading_wishes import is_extreme
from bot.dialogue.scene import PLAIN, Scene
from bot.dialogue.values import Holder, Reading

LENGTH = 4
"""Words for an axis that leave no doubt of it, whatever else the question sounds like."""

AHEAD = 1.4
"""A topic so many times surer than the next is the one of which nobody publishes an extreme."""

MEANT = 0.15
"""A topic less sure than this is not taken for the one of which nobody publishes an extreme."""


def ranking(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """The most or least of something over all jobs, a field's, or those just listed."""
    if _asks_how_much(scene):
        return None
    extreme = extremes.asks_extreme(scene) or extremes.asks_for_more(scene)
    if intent and intent.kind == "answer" and _is_of_countries(scene):
        return replace(base, kind="no_fact", intent=intent.id, side=scene.side)
    if extreme and extremes.of_job_at_hand(scene):
        return None
    if extremes.names_one(scene) or others(scene.heard) or _of_one(scene, base, intent, named):
        return None
    axis = (extremes.axis(scene, intent) or _wished_axis(scene, intent)) if extreme else _own_axis(scene, intent)
    if not (extreme or _asks_of_whole(scene, axis)):
        return None
    if axis is None:
        return _unranked(scene, base, intent)
    before = scene.context.criteria if scene.has("those") or extremes.of_list(scene) else ()
    usual = "least" if scene.has("negations") else "most"  # "jobs that do not require it"
    pool, side = extremes.pool(scene), extremes.side_of(scene, axis) or usual
    return replace(base, kind="ranking", intent=axis.id, side=side, holders=pool, criteria=before)


def _is_of_countries(scene: Scene) -> bool:
    """Whether the most or least of countries is asked for: "which country pays them best"."""
    return bool(scene.side) and scene.has("countries") and not scene.heard.polar


def _asks_how_much(scene: Scene) -> bool:
    """Whether it asks how much of something the job at hand has: "how gory does it get"."""
    first = scene.heard.said[0] if scene.heard.said else ""
    opens = first in scene.library.tables.lookups.one("open")
    return opens and scene.has("that") and at_hand(scene) is not None


def _own_axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The axis where no extreme is asked for: none but what is asked itself, as part time is not the hours a week."""
    axis = sure_axis(scene, intent)
    return axis if axis is intent or scene.heard.axes else None


def _wished_axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The axis of an extreme that sounds like a wish: "the least radiation" is no radiation, if there is some."""
    wished, _ = asked_criteria(scene.library, scene.heard)
    return axis_of(scene, intent) if intent and wished and is_extreme(scene, intent, wished) else None


def _of_one(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> bool:
    """Whether it is about one thing: a term, or the states and settings of a job, "which state pays MRI the most"."""
    if extremes.of_list(scene):
        return False
    last = scene.context.reading
    if scene.has("those") and last and last.kind == "answer" and len(last.jobs) == len(last.holders) == 1:
        return True  # "which of those places pays best"
    if not extremes.asks_extreme(scene):
        return any(holder.kind == "term" for holder in named)
    if intent is None or scene.has("rank") or not extremes.tells_list(scene.library, intent):
        return False
    if scene.has("regions") and base.confidence >= PLAIN:
        return True  # "the state that pays imaging people best"
    if (scene.heard.axes and (base.confidence < PLAIN or _is_spelt_out(scene, intent))) or extremes.pool(scene):
        return False
    stands = scene.stands_for_job if not scene.has("whoever") else lambda mention: False
    one = any(mention.kind == "job" or stands(mention) for mention in scene.heard.mentions)
    return one or not (scene.has("people") or scene.fields_named or extremes.asks_which_one(scene))


def _is_spelt_out(scene: Scene, intent: Intent) -> bool:
    """Whether the words for an axis of another topic say it at length: "the bottom of the pay ladder" is no career."""
    said = scene.heard.axes[0]
    topic = scene.library.content.intents[said.id].topic
    return said.end - said.start >= LENGTH and topic != intent.topic


def _unranked(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """An extreme that nobody publishes; of the whole field it may be asked as anything else is: "the best schools"."""
    if intent is None or intent.kind != "answer" or not _is_meant(scene, base):
        return None
    whole = bool(scene.fields_named) and not extremes.tells_list(scene.library, intent)
    jobs = scene.has("which") or scene.has("people") or whole or extremes.of_nobody(scene)
    return replace(base, kind="no_fact", intent=intent.id, side=scene.side) if jobs else None


def _is_meant(scene: Scene, base: Reading) -> bool:
    """Whether the topic is sure, alone, or its own word is said: of an extreme there is nothing better to ask back."""
    rival = scene.heard.scores[1].confidence if len(scene.heard.scores) > 1 else 0.0
    said = scene.best is not None and any(each.id == scene.best.intent for each in extremes.worded(scene))
    return base.confidence >= scene.bars.answer or base.confidence >= (MEANT if said else max(MEANT, AHEAD * rival))


def _asks_of_whole(scene: Scene, axis: Intent | None) -> bool:
    """Whether a figure is asked of fields as a whole, which have none of their own: "the pay of imaging jobs"."""
    entities = tuple(entity_of(scene.library, holder) for holder in scene.fields_named)
    if axis is None or not entities or not scene.has("people"):
        return False
    return all(entity and not is_known(scene.library, entity, axis.topic) for entity in entities)
