"""Readings of several jobs side by side, or of a job beside an occupation outside."""

from itertools import pairwise

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues, extremes
from bot.dialogue.axes import last_axis, leading_axis, of_all, said_axis, sets_beside, sure_axis
from bot.dialogue.holders import ABOUT, DIFFERENCE, GENERAL, as_job, holders, others
from bot.dialogue.scene import PAIR, PLAIN, Scene
from bot.dialogue.values import Holder, Reading
from bot.language.mentions import Mention

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
    if aside := _aside(scene):
        scene = replace(scene, heard=replace(scene.heard, mentions=aside))
        named = holders(scene.library, scene.heard, intent)
    intent = of_all(scene, intent, named)
    axis = scene.last_wish if _adds(scene) else sure_axis(scene, intent)
    cue = sets_beside(scene, intent) or _adds(scene) or bool(scene.heard.axes)
    if intent is not None and intent.topic == GENERAL and (not cue or _is_of_scans(scene, base)):
        return None
    ordered = intent is not None and intent.compare is not None and axis is intent and not scene.has("ways")
    jobs = _compared(scene, named, cue, ordered if len(named) == 1 else axis is not None)
    if len(jobs) >= PAIR and _is_own_scan(scene):
        return replace(base, kind="out_of_scope")
    if len(jobs) == 1 and (things := _alike(scene)):
        return replace(base, kind="comparison", intent=DIFFERENCE, holders=things, side="", polar=False)
    way = not _adds(scene) and _is_way(scene, intent, cue or axis is not None)
    if len(jobs) < PAIR or not (cue or ((axis or scene.heard.polar) and _is_listed(scene))) or way:
        return None
    axis = last_axis(scene, named) or axis or said_axis(scene, intent)
    axis = axis or (None if scene.has("similar") else leading_axis(scene))
    wanted = axis.id if axis else DIFFERENCE if scene.intent(DIFFERENCE) else ""
    polar = base.polar and not _is_choice(scene)
    side = extremes.side_of(scene, axis)
    return replace(base, kind="comparison", intent=wanted, holders=jobs[:MOST], side=side, polar=polar)


def _aside(scene: Scene) -> tuple[Mention, ...]:
    """What is named without what a person tells of themselves after two: "x-ray or ultrasound? I hate physics"."""
    sides, own = _sides(scene), scene.at("own")
    if scene.heard.axes:
        return ()
    later = (other for one, other in pairwise(sides[PAIR - 1 :]) if any(one.end <= at < other.start for at in own))
    cut = next((mention.start for mention in later), 0)
    return tuple(mention for mention in scene.heard.mentions if mention.start < cut)


def _alike(scene: Scene) -> tuple[Holder, ...]:
    """Two things of one job, where it is asked whether they are the same: "is fluoroscopy the same as an x-ray"."""
    two = tuple(dict.fromkeys(Holder(one.kind, one.id) for one in _sides(scene) if one.kind in ABOUT[1:]))
    asked = len({holder.id for holder in two}) == PAIR == len(_sides(scene)) and scene.has("similar")
    return two if asked and scene.heard.polar else ()


def _is_listed(scene: Scene) -> bool:
    """Whether the names stand in a list: "MRI and CT techs"; a nurse who runs a scanner is set beside nothing."""
    heard, joiners = scene.heard, scene.library.tables.lookups.one("joiners")
    if scene.is_level or len(cues.sides(heard)) < PAIR:
        return True
    joined = any(heard.said[place] in joiners for place in cues.between(heard))
    return joined or any(SIGNS.intersection(gap) for gap in cues.gaps(heard))


def _is_own_scan(scene: Scene) -> bool:
    """Whether two scans are set side by side, and no jobs, for somebody's own body: "MRI or CT, which should I get"."""
    likely = (scene.intent(score.intent) for score in scene.heard.scores if score.confidence >= OWN_SCAN)
    outside = any(intent is not None and intent.kind == "out_of_scope" for intent in likely)
    return outside and scene.has("own") and all(mention.kind == "term" for mention in _sides(scene))


def _is_of_scans(scene: Scene, base: Reading) -> bool:
    """Whether it plainly asks of scans and of no jobs: "why do doctors ask for an MRI rather than an x-ray"."""
    plain = base.confidence >= PLAIN and not scene.heard.axes and not scene.heard.polar
    return plain and all(mention.kind == "term" for mention in _sides(scene))


def _sides(scene: Scene) -> list[Mention]:
    """What is named that can be set side by side, in that order."""
    return [mention for mention in scene.heard.mentions if mention.kind in (*ABOUT, "other")]


def _compared(scene: Scene, named: tuple[Holder, ...], cue: bool, ordered: bool) -> tuple[Holder, ...]:
    """What is set side by side: what is named, what was listed ("those"), the job at hand beside another."""
    jobs = tuple(dict.fromkeys(as_job(scene.library, holder) for holder in named))
    if len(jobs) == 1 and _adds(scene):
        return tuple(dict.fromkeys((*scene.context.holders, *jobs)))
    listed = scene.context.listed
    at_hand = tuple(holder for holder in scene.context.holders if holder.kind == "job" and holder not in jobs)[:1]
    if not named and listed and _of_those(scene, cue, ordered):
        return listed
    beside = cue or (scene.heard.polar and (scene.is_level or scene.has("comparative")))
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
    places = scene.at("choice")
    return any(one.end <= place < other.start for one, other in pairwise(_sides(scene)) for place in places)


def _adds(scene: Scene) -> bool:
    """Whether a job is put beside those just compared: "add MRI"."""
    before = scene.context.reading
    adds = 0 in scene.at("adds")
    return adds and before is not None and before.kind == "comparison"


def _beside(scene: Scene, cue: bool) -> bool:
    """Whether a new job is set beside the one at hand: "would MRI pay more?", "compare with CT"."""
    if scene.has("similar") and len(_sides(scene)) >= PAIR:
        return False  # "is an x-ray tech the same as a rad tech" is of one
    if scene.has("beside") or (cue and scene.has("that")) or scene.has("similar"):
        return True
    return scene.has("comparative") and scene.heard.polar and not scene.heard.numbers


def _of_those(scene: Scene, cue: bool, ordered: bool) -> bool:
    """Whether those just listed are meant: "which of those pays more", or "which pays more" beside two."""
    if scene.has("those"):
        return cue or bool(scene.side) or scene.has("comparative")
    few = len(scene.context.listed) <= MOST
    words = scene.heard.said[:2]
    lookups = scene.library.tables.lookups
    which = len(words) > 1 and words[0] in lookups.one("asks") and words[1] in lookups.one("polar")  # "which has more"
    asks = scene.has("comparative") and scene.has("asks") and (which or not scene.has("people"))
    return ordered and few and (asks or _is_end_of_those(scene))


def _is_end_of_those(scene: Scene) -> bool:
    """Whether the end of what was just compared is asked for: "which needs the fewest years"."""
    before, first = scene.context.reading, scene.heard.said[0]
    begins = first in scene.library.tables.lookups.one("asks") - scene.library.tables.lookups.one("open")
    compared = before is not None and before.kind == "comparison"
    return compared and begins and bool(scene.side) and not scene.has("people") and not scene.heard.mentions


def _is_way(scene: Scene, intent: Intent | None, rivals: bool) -> bool:
    """Whether two jobs are the ends of a way, "from x-ray tech to radiologist", and not rivals."""
    if (
        intent is None
        or intent.topic == DIFFERENCE
        or cues.compares(scene.heard, scene.library.tables)
        or scene.has("similar")
    ):
        return False
    return _leads(scene) if rivals or scene.heard.polar else True


def _leads(scene: Scene) -> bool:
    """Whether a word of a way stands before a name: "to be an MRI tech"; "speed to first paycheck: CT, MRI" leads
    nowhere."""
    small, starts = scene.library.tables.lookups.one("fillers"), [one.start for one in cues.sides(scene.heard)]
    return any(
        small.issuperset(scene.heard.said[place + 1 : start])
        for place in scene.at("ways")
        for start in starts
        if place < start
    )
