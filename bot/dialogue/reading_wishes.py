"""Readings of what is wished for: jobs that fit, or the first of those that do."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import extremes
from bot.dialogue.axes import axis_of
from bot.dialogue.context import LISTS
from bot.dialogue.criteria import as_wished, asked_criteria
from bot.dialogue.holders import ABOUT
from bot.dialogue.scene import Scene
from bot.dialogue.values import Asked, Heard, Holder, Kind, Reading

SURE = 0.85
"""A wish surer than this is asked itself, whatever else is wished beside it."""

FEW = 4
"""Words that after an answer about one job wish for no other."""


def shortlist(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """Jobs that fit what is wished for; wishes stack up over turns."""
    wished, dropped = asked_criteria(scene.library, _stacking(scene))
    before = scene.context.criteria or (scene.context.earlier if dropped else ())
    if not wished and not (dropped and before):
        return None
    if (
        (scene.names_job and not _asks_what_of_field(scene))
        or _about_last(scene, intent, wished)
        or _asks_how(scene)
        or _asks_else(scene, intent, wished)
        or is_extreme(scene, intent, wished)
    ):
        return None
    goes_on = bool(before) and _goes_on(scene)
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
    goes_on = bool(scene.context.criteria) and bool(heard.words) and heard.said[0] in lookups.one("joiners")
    if heard.wishes or not goes_on or scene.has("asks") or heard.polar:
        return heard
    return replace(heard, wishes=as_wished(scene.library, heard.words[1:]))


def is_extreme(scene: Scene, intent: Intent | None, wished: tuple[Asked, ...]) -> bool:
    """Whether the wish is but the axis of an extreme: "the least contact with patients"."""
    if not (extremes.asks_extreme(scene) and scene.side and intent and axis_of(scene, intent)):
        return False
    criteria = scene.library.content.criteria
    return all(criteria[one.criterion].test.topic == intent.topic for one in wished)


def _ranked_by(scene: Scene, intent: Intent | None) -> Intent | None:
    """The axis of "which pays most without a degree", or of the ranking that goes on with "and without a degree"."""
    if extremes.asks_extreme(scene) and (axis := extremes.axis(scene, intent)):
        return axis
    before = scene.context.reading
    return scene.intent(before.intent) if before and before.kind == "ranking" and _goes_on(scene) else None


def _goes_on(scene: Scene) -> bool:
    """Whether wishes are added to those of the last list: nothing is asked, or which of those fits."""
    before = scene.context.reading
    listed = before is not None and before.kind in LISTS
    return not scene.has("asks") or (listed and scene.has("those") and scene.has("which"))


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


def _asks_else(scene: Scene, intent: Intent | None, wished: tuple[Asked, ...]) -> bool:
    """Whether something else is plainly asked of what is named: "which MRI programs teach on Saturdays"."""
    criteria = scene.library.content.criteria
    sure = scene.best is not None and scene.best.confidence >= SURE
    named = any(mention.kind in ABOUT and scene.stands_for_job(mention) for mention in scene.heard.mentions)
    about = {criteria[one.criterion].test.topic for one in wished}
    return named and sure and intent is not None and intent.topic not in about and not scene.has("people")


def _asks_how(scene: Scene) -> bool:
    """Whether it asks how or why, and not which job: "how do they avoid radiation" wishes for nothing."""
    first = scene.heard.said[0]
    return first in scene.library.tables.lookups.one("open") and not scene.has("which")


def _about_last(scene: Scene, intent: Intent | None, wished: tuple[Asked, ...]) -> bool:
    """Whether a wish is a question about the job at hand: "can I do that without a degree?", "so no nights?"; or says
    more of what was spoken of: "my back is bad" after lifting."""
    last = scene.context.reading
    if last is None or not last.holders or last.broad or last.kind not in ("answer", "no_fact"):
        return False
    if not scene.has("which") and _is_same(scene, intent, wished):
        return True
    asks = scene.heard.polar or scene.heard.questions or (scene.has("asks") and scene.has("that"))
    return asks and (scene.has("that") or not scene.has("which"))


def _is_same(scene: Scene, intent: Intent | None, wished: tuple[Asked, ...]) -> bool:
    """Whether a few words ask of what was spoken of last, or somebody says of themselves what it may be against."""
    last, criteria = scene.last_wish, scene.library.content.criteria
    if last is None or scene.has("seeks"):
        return False
    topics = {criteria[one.criterion].test.topic for one in wished} | ({intent.topic} if intent else set())
    few = len(scene.heard.words) <= FEW and not scene.has("negations")
    return scene.has("own") or (few and last.topic in topics)
