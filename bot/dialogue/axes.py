"""Axes: the topic by which jobs are set side by side or in order."""

from bot.content.model import Intent
from bot.dialogue import cues, extremes
from bot.dialogue.holders import DIFFERENCE, is_of_jobs, others
from bot.dialogue.rest import topic_of, without
from bot.dialogue.scene import PLAIN, Scene
from bot.dialogue.values import Holder
from bot.library import Library

SIDE = 0.15
"""A topic less sure than this is none to compare jobs by."""

COMPARING = ("compare", "comparative", "choice", "apart", "beside", "level", "asks", "polar", "which", "people")
"""Lists of words that set things side by side and say nothing of what."""

LEADING = 0.5
"""The share of all that jobs can differ in, which a topic needs to be the one asked about."""


OFFERED = 4
"""So many intents that compare are enough for a table."""


def sets_beside(scene: Scene, intent: Intent | None) -> bool:
    """Whether the question sets what it names side by side."""
    between = cues.compares(scene.heard, scene.library.tables) or scene.has("similar")
    return between or (intent is not None and intent.topic == DIFFERENCE)


def sure_axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent that sets jobs in order: the one whose words are said, the surest, or its topic's general one."""
    if scene.heard.axes:
        return scene.intent(scene.heard.axes[0].id)
    if intent is None or scene.best is None or scene.best.confidence < extremes.AXIS or _is_of_person(scene, intent):
        return None
    return None if _is_finer(intent) else axis_of(scene, intent)


def _is_finer(intent: Intent) -> bool:
    """Whether it asks something of its own that sets no jobs in order: a hard school is no higher degree."""
    return intent.compare is None and intent.id != intent.topic


def _is_of_person(scene: Scene, intent: Intent) -> bool:
    """Whether somebody who weighs two tells of themselves what sets no jobs in order: "X or Y, I hate small talk"."""
    weighs = bool(scene.at("choice")) and scene.has("own")
    return weighs and intent.compare is None and not scene.heard.polar and len(cues.sides(scene.heard)) > 1


def loosely_said(scene: Scene) -> bool:
    """Whether the word for an axis says how much of something else: "safest from AI", "who gets hired fastest"."""
    axes, best = scene.heard.axes, scene.best
    if len(axes) != 1 or axes[0].end - axes[0].start > 1 or best is None or best.confidence < PLAIN:
        return False
    intents, axis = scene.library.content.intents, scene.library.content.intents[axes[0].id]
    near = {axis.topic, DIFFERENCE, *(intents[ident].topic for ident in axis.follow_ups)}
    return is_of_jobs(intents[best.intent]) and intents[best.intent].topic not in near


def of_all(scene: Scene, intent: Intent | None, named: tuple[Holder, ...]) -> Intent | None:
    """The intent; where two are set side by side, by what is said beside the names: "do CT techs have more emergencies
    than MRI techs" is not about pay for setting two beside each other."""
    two = len(named) + len(others(scene.heard)) > 1 and cues.compares(scene.heard, scene.library.tables)
    if intent is None or not two or intent.topic == DIFFERENCE or intent.id not in scene.library.tables.pairing:
        return intent
    words = without(scene, *COMPARING)
    if not words and scene.has("gains"):
        return intent
    said = topic_of(scene, words) if words else None
    return intent if said and said.topic == intent.topic else scene.intent(DIFFERENCE)


def last_axis(scene: Scene, named: tuple[Holder, ...]) -> Intent | None:
    """The last wish, where a comparison with a job says nothing of its own: "less than CT?", "vs an x-ray tech"."""
    last = scene.last_wish
    one = len(named) + len(others(scene.heard)) == 1
    if last is None or not one or scene.heard.axes or not is_of_jobs(last):
        return None
    if scene.has("amount"):  # "is it the same number"
        return last if _is_finer(last) else axis_of(scene, last) or last
    if scene.has("similar"):
        return None
    return axis_of(scene, last) or last if scene.says_nothing and not scene.has("gains") else None


def said_axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The likely topic of which a word is said; where the difference as a whole is plainly asked, no finer question."""
    plain = scene.best is not None and scene.best.confidence >= PLAIN
    if plain and intent is not None and _is_finer(intent) and is_of_jobs(intent) and not _is_of_person(scene, intent):
        return intent  # in words: nobody counts how hard a school is
    whole = plain and intent is not None and intent.topic == DIFFERENCE
    return next((found for found in extremes.worded(scene) if not whole or found.id == found.topic), None)


def leading_axis(scene: Scene) -> Intent | None:
    """The topic that leads where none is surely the axis; of two jobs nobody asks what is out of scope."""
    intents = scene.library.content.intents
    likely = [score for score in scene.heard.scores if is_of_jobs(intents[score.intent])]
    whole = sum(score.confidence for score in likely)
    if not likely or likely[0].confidence < max(SIDE, LEADING * whole):
        return None
    best = intents[likely[0].intent]
    if best.id in scene.library.tables.pairing or _is_of_person(scene, best):
        return None
    return best if _is_finer(best) else axis_of(scene, best) or best


def axis_of(scene: Scene, intent: Intent) -> Intent | None:
    """The intent itself where it sets jobs in order, else the general one of its topic, else any other."""
    for near in (intent, scene.intent(intent.topic)):
        if near and near.compare:
            return near
    groups, every = scene.library.tables.groups, scene.library.tables.comparing
    if intent.topic not in [groups[ident] for ident in every]:
        return None  # before all that compare are made: that takes longer than the answer
    return next((each for each in comparing(scene.library) if groups[each.id] == intent.topic), None)


def foremost(library: Library) -> tuple[Intent, ...]:
    """The intents that compare and that the difference intent offers; all where it offers few."""
    intents = library.content.intents
    offered = intents[DIFFERENCE].follow_ups if DIFFERENCE in intents else ()
    made = tuple(intents[one] for one in offered if one in intents and intents[one].compare)
    return made if len(made) >= OFFERED else comparing(library)


def comparing(library: Library) -> tuple[Intent, ...]:
    """The intents that compare, in the order in which the difference intent offers them; then the rest."""
    intents = library.content.intents
    first = intents[DIFFERENCE].follow_ups if DIFFERENCE in intents else ()
    ordered = dict.fromkeys((*first, *library.tables.comparing))
    return tuple(intents[ident] for ident in ordered if ident in intents and intents[ident].compare)
