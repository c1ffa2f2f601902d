"""Readings about several jobs: side by side, in order, or those that fit what is wished for."""

from itertools import pairwise

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues, extremes
from bot.dialogue.criteria import asked_criteria
from bot.dialogue.holders import ABOUT, CARD, GENERAL, as_job, others
from bot.dialogue.known import entity_of, known
from bot.dialogue.scene import DIFFERENCE, PAIR, PLAIN, Scene
from bot.dialogue.values import Asked, Heard, Holder, Kind, Reading
from bot.language.mentions import Mention
from bot.language.spelling import Word
from bot.language.wishes import wishes

SIDE = 0.15
"""A topic less sure than this is none to compare jobs by."""

LEADING = 0.5
"""The share of all that jobs can differ in, which a topic needs to be the one asked about."""

AHEAD = 1.4
"""A topic so many times surer than the next is the one of which nobody publishes an extreme."""

MEANT = 0.15
"""A topic less sure than this is not taken for the one of which nobody publishes an extreme."""

OWN_SCAN = 0.08
"""From here on what is out of scope counts, where somebody sets scans side by side for themselves."""

SIGNS = frozenset(",/&+")
"""What stands between the names of a list."""

MOST = 4
"""Jobs that are set side by side."""


def comparison(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """Two or more jobs side by side, or a job beside an occupation outside."""
    if intent is not None and intent.act and not scene.heard.axes:
        return None
    axis = scene.last_wish if _adds(scene) else _axis(scene, intent)
    cue = (
        cues.compares(scene.heard, scene.library.tables)
        or scene.has("similar")
        or _adds(scene)
        or bool(scene.heard.axes)
        or (intent is not None and intent.topic == DIFFERENCE)
    )
    if intent is not None and intent.topic == GENERAL and not cue:
        return None
    ordered = intent is not None and intent.compare is not None and axis is intent and not scene.has("ways")
    jobs = _compared(scene, named, cue, ordered if len(named) == 1 else axis is not None)
    if len(jobs) >= PAIR and _is_own_scan(scene):
        return replace(base, kind="out_of_scope")
    way = not _adds(scene) and _is_way(scene, intent, cue or axis is not None)
    if len(jobs) < PAIR or not (cue or ((axis or scene.heard.polar) and _is_listed(scene))) or way:
        return None
    axis = _last_axis(scene, named) or axis or _worded(scene, intent)
    axis = axis or (None if scene.has("similar") else _leading(scene))
    wanted = axis.id if axis else DIFFERENCE if scene.intent(DIFFERENCE) else ""
    polar = base.polar and not _is_choice(scene)
    side = extremes.side_of(scene, axis)
    return replace(base, kind="comparison", intent=wanted, holders=jobs[:MOST], side=side, polar=polar)


def _is_listed(scene: Scene) -> bool:
    """Whether the names stand in a list: "MRI and CT techs"; a nurse who runs a scanner is set beside nothing."""
    heard, joiners = scene.heard, scene.library.tables.lookups.one("joiners")
    if scene.has("level") or len(cues.sides(heard)) < PAIR:
        return True
    joined = any(heard.words[place].word in joiners for place in cues.between(heard))
    return joined or any(SIGNS.intersection(gap) for gap in cues.gaps(heard))


def _is_own_scan(scene: Scene) -> bool:
    """Whether two scans are set side by side, and no jobs, for somebody's own body: "MRI or CT, which should I get"."""
    likely = (scene.intent(score.intent) for score in scene.heard.scores if score.confidence >= OWN_SCAN)
    outside = any(intent is not None and intent.kind == "out_of_scope" for intent in likely)
    return outside and scene.has("own") and all(mention.kind == "term" for mention in _sides(scene))


def _sides(scene: Scene) -> list[Mention]:
    """What is named that can be set side by side, in that order."""
    return [mention for mention in scene.heard.mentions if mention.kind in (*ABOUT, "other")]


def _compared(scene: Scene, named: tuple[Holder, ...], cue: bool, ordered: bool) -> tuple[Holder, ...]:
    """What is set side by side: what is named, what was listed ("those"), the job at hand beside another."""
    jobs = tuple(dict.fromkeys(as_job(scene.library, holder) for holder in named))
    if len(jobs) == 1 and _adds(scene):
        return tuple(dict.fromkeys((*scene.context.holders, *jobs)))
    listed = scene.context.listed
    at_hand = tuple(holder for holder in scene.context.holders if holder.kind == "job")[:1]
    if not named and listed and _of_those(scene, cue, ordered):
        return listed
    beside = cue or (scene.heard.polar and (scene.has("level") or scene.has("comparative")))
    outside = tuple(other for other in others(scene.heard) if other.id) if beside else ()
    if outside and not jobs:
        jobs = at_hand
    if len(jobs) == 1 and not outside and _beside(scene, cue):
        jobs = tuple(dict.fromkeys((*at_hand, *jobs)))
    return (*outside, *jobs) if outside and _is_outside_first(scene) else (*jobs, *outside)


def _is_outside_first(scene: Scene) -> bool:
    """Whether the occupation outside is named before our job: what is asked first is what yes or no is said of."""
    kinds = [mention.kind for mention in _sides(scene)]
    return kinds[:1] == ["other"] and len(kinds) > 1


def _is_choice(scene: Scene) -> bool:
    """Whether one of two is asked for, and not yes or no: "is CT or MRI better paid"."""
    places = cues.at(scene.heard.words, "choice", scene.library.tables.lookups)
    return any(one.end <= place < other.start for one, other in pairwise(_sides(scene)) for place in places)


def _adds(scene: Scene) -> bool:
    """Whether a job is put beside those just compared: "add MRI"."""
    before = scene.context.reading
    adds = 0 in cues.at(scene.heard.words, "adds", scene.library.tables.lookups)
    return adds and before is not None and before.kind == "comparison"


def _beside(scene: Scene, cue: bool) -> bool:
    """Whether a new job is set beside the one at hand: "would MRI pay more?", "compare with CT"."""
    if scene.has("beside") or (cue and scene.has("that")) or scene.has("similar"):
        return True
    return scene.has("comparative") and scene.heard.polar and not scene.heard.numbers


def _of_those(scene: Scene, cue: bool, ordered: bool) -> bool:
    """Whether those just listed are meant: "which of those pays more", or "which pays more" beside two."""
    if scene.has("those"):
        return cue or bool(scene.side) or scene.has("comparative")
    few = len(scene.context.listed) <= MOST
    return ordered and few and scene.has("comparative") and scene.has("asks") and not scene.has("people")


def _is_way(scene: Scene, intent: Intent | None, rivals: bool) -> bool:
    """Whether two jobs are the ends of a way, "from x-ray tech to radiologist", and not rivals."""
    if (
        intent is None
        or intent.topic == DIFFERENCE
        or cues.compares(scene.heard, scene.library.tables)
        or scene.has("similar")
    ):
        return False
    return scene.has("ways") if rivals or scene.heard.polar else True


def _axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent that sets jobs in order: the one whose words are said, the surest, or its topic's general one."""
    if scene.heard.axes:
        return scene.intent(scene.heard.axes[0].id)
    if intent is None or scene.best is None or scene.best.confidence < extremes.AXIS:
        return None
    return axis_of(scene, intent)


def _last_axis(scene: Scene, named: tuple[Holder, ...]) -> Intent | None:
    """The last wish, where a comparison with a job says nothing of its own: "less than CT?", "vs an x-ray tech"."""
    last = scene.last_wish
    one = len(named) + len(others(scene.heard)) == 1
    if last is None or not one or scene.heard.axes or scene.has("similar") or not _is_side(last):
        return None
    return axis_of(scene, last) or last if scene.says_nothing else None


def _worded(scene: Scene, intent: Intent | None) -> Intent | None:
    """The likely topic of which a word is said; where the difference as a whole is plainly asked, no finer question."""
    whole = intent is not None and intent.topic == DIFFERENCE and scene.best and scene.best.confidence >= PLAIN
    return next((found for found in extremes.worded(scene) if not whole or found.id == found.topic), None)


def _leading(scene: Scene) -> Intent | None:
    """The topic that leads where none is surely the axis; of two jobs nobody asks what is out of scope."""
    intents = scene.library.content.intents
    likely = [score for score in scene.heard.scores if _is_side(intents[score.intent])]
    whole = sum(score.confidence for score in likely)
    if not likely or likely[0].confidence < max(SIDE, LEADING * whole):
        return None
    best = intents[likely[0].intent]
    return None if best.topic == DIFFERENCE else axis_of(scene, best) or best


def _is_side(intent: Intent) -> bool:
    """Whether jobs can differ in what the intent asks."""
    return intent.kind == "answer" and not intent.act and intent.topic not in (GENERAL, CARD)


def axis_of(scene: Scene, intent: Intent) -> Intent | None:
    """The intent itself where it sets jobs in order, else the general one of its topic, else any other."""
    intents, tables = scene.library.content.intents, scene.library.tables
    same = (intents[ident] for ident in tables.comparing if tables.groups[ident] == intent.topic)
    return next((each for each in (intent, scene.intent(intent.topic), *same) if each and each.compare), None)


def shortlist(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """Jobs that fit what is wished for; wishes stack up over turns."""
    wished, dropped = asked_criteria(scene.library, _stacking(scene))
    before = scene.context.criteria or (scene.context.earlier if dropped else ())
    if not wished and not (dropped and before):
        return None
    if (
        (scene.names_job and not _asks_what_of_field(scene))
        or _about_last(scene)
        or _asks_how(scene)
        or _is_extreme(scene, intent, wished)
    ):
        return None
    goes_on = bool(before) and not scene.has("asks")
    kept = tuple(one for one in before if goes_on and one.criterion not in dropped)
    ranked = _ranked_by(scene, intent)
    stacked = tuple({one.criterion: one for one in (*kept, *_beside_axis(scene, wished, ranked))}.values())
    fields = scene.fields_named or tuple(
        holder for holder in scene.context.holders if goes_on and holder.kind == "field"
    )
    kind: Kind = "ranking" if ranked else "shortlist"
    wanted = ranked or (scene.last_wish if goes_on else intent)
    side = extremes.side_of(scene, ranked) or _last_side(scene, ranked)
    made = replace(base, kind=kind, intent=wanted.id if wanted else "", side=side, holders=fields, criteria=stacked)
    return replace(made, carried=("criteria",) if kept else ())


def _last_side(scene: Scene, ranked: Intent | None) -> str:
    """The side of the ranking that goes on; a new one begins with the most."""
    before = scene.context.reading
    return (before.side if before and before.kind == "ranking" else "most") if ranked else ""


def _asks_what_of_field(scene: Scene) -> bool:
    """Whether a field is what jobs are looked for in: "what radiology work is there without blood"."""
    return extremes.only_fields(scene) and scene.has("asks") and not scene.heard.polar


def _stacking(scene: Scene) -> Heard:
    """What is heard; of "and part time" after a list, where a thing alone is wished for, with that wish."""
    heard, lookups = scene.heard, scene.library.tables.lookups
    goes_on = bool(scene.context.criteria) and bool(heard.words) and heard.words[0].word in lookups.one("joiners")
    if heard.wishes or not goes_on or scene.has("asks") or heard.polar:
        return heard
    cue = min(lookups.one("wishes"))
    words = (Word(cue, 0, 0, cue), *heard.words[1:])
    return replace(heard, wishes=wishes(words, scene.library.tables.wishes, lookups.cues))


def _is_extreme(scene: Scene, intent: Intent | None, wished: tuple[Asked, ...]) -> bool:
    """Whether the wish is but the axis of an extreme: "the least contact with patients"."""
    if not (extremes.asks_extreme(scene) and scene.side and intent and axis_of(scene, intent)):
        return False
    criteria = scene.library.content.criteria
    return all(criteria[one.criterion].test.topic == intent.topic for one in wished)


def _wished_axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The axis of an extreme that sounds like a wish: "the least radiation" is no radiation, if there is some."""
    wished, _ = asked_criteria(scene.library, scene.heard)
    return axis_of(scene, intent) if intent and wished and _is_extreme(scene, intent, wished) else None


def _ranked_by(scene: Scene, intent: Intent | None) -> Intent | None:
    """The axis of "which pays most without a degree", or of the ranking that goes on with "and without a degree"."""
    if extremes.asks_extreme(scene) and (axis := extremes.axis(scene, intent)):
        return axis
    before = scene.context.reading
    return scene.intent(before.intent) if before and before.kind == "ranking" and not scene.has("asks") else None


def _beside_axis(scene: Scene, wished: tuple[Asked, ...], ranked: Intent | None) -> tuple[Asked, ...]:
    """The wishes without what the ranking itself is by: "in order of how many openings they have"."""
    if ranked is None or ranked.compare is None:
        return wished
    tests = scene.library.content.criteria
    by = (ranked.topic, ranked.compare.by)
    return tuple(
        one
        for one in wished
        if one.number is not None or (tests[one.criterion].test.topic, tests[one.criterion].test.field) != by
    )


def _asks_how(scene: Scene) -> bool:
    """Whether it asks how or why, and not which job: "how do they avoid radiation" wishes for nothing."""
    first = scene.heard.words[0].word
    return first in scene.library.tables.lookups.one("open") and not scene.has("which")


def _about_last(scene: Scene) -> bool:
    """Whether a wish is a question about the job at hand: "can I do that without a degree?", "can I work remotely?"."""
    one = scene.context.reading is not None and scene.context.reading.kind in ("answer", "no_fact")
    asks = scene.heard.polar or (scene.heard.text.endswith("?") and not scene.has("negations"))
    return one and asks and (scene.has("that") or not scene.has("which"))


def ranking(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """The most or least of something over all jobs, a field's, or those just listed."""
    extreme = extremes.asks_extreme(scene)
    if extremes.names_one(scene) or others(scene.heard) or _of_one(scene, base, intent, named):
        return None
    axis = (extremes.axis(scene, intent) or _wished_axis(scene, intent)) if extreme else _axis(scene, intent)
    if not (extreme or _asks_of_whole(scene, axis)):
        return None
    if axis is None:
        return _unranked(scene, base, intent)
    before = scene.context.criteria if scene.has("those") else ()
    pool, side = extremes.pool(scene), extremes.side_of(scene, axis) or "most"
    return replace(base, kind="ranking", intent=axis.id, side=side, holders=pool, criteria=before)


def _of_one(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> bool:
    """Whether it is about one thing: a term, or the states and settings of a job, "which state pays MRI the most"."""
    if not extremes.asks_extreme(scene):
        return any(holder.kind == "term" for holder in named)
    if intent is None or scene.has("rank") or not extremes.tells_list(scene.library, intent):
        return False
    if scene.heard.axes and base.confidence < PLAIN:
        return False
    one = any(mention.kind == "job" or scene.stands_for_job(mention) for mention in scene.heard.mentions)
    return one or not (scene.has("people") or scene.fields_named)


def _unranked(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """An extreme that nobody publishes; of the whole field it may be asked as anything else is: "the best schools"."""
    if intent is None or intent.kind != "answer" or not _is_meant(scene, base):
        return None
    whole = bool(scene.fields_named) and not extremes.tells_list(scene.library, intent)
    jobs = scene.has("which") or scene.has("people") or whole
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
    return all(entity and known(scene.library, entity, axis.topic) is None for entity in entities)
