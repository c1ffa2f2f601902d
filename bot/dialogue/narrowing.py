"""A list of jobs asked for anew: in another order, or only the jobs of one field."""

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import axis_of
from bot.dialogue.context import LISTS
from bot.dialogue.extremes import OTHER
from bot.dialogue.holders import as_job
from bot.dialogue.rest import topic_of, without
from bot.dialogue.scene import Scene
from bot.dialogue.values import Holder, Reading
from bot.library import Library


def narrowed(scene: Scene, base: Reading) -> Reading | None:
    """The last list by another figure, "by training time then", or of a field alone, "just the ultrasound ones"."""
    last = scene.context.reading
    asks = scene.heard.wishes or scene.heard.polar or scene.has("asks")
    if last is None or asks or not (last.kind in LISTS or _is_extreme(last)):
        return None
    return _in_order(scene, base, last) or _of_field(scene, base, last)


def turned_round(scene: Scene, base: Reading) -> Reading | None:
    """The last ranking from its other end, "turn it round", or more or fewer places of it, "make it top 3"."""
    last = scene.context.reading
    if last is None or last.kind != "ranking" or any(one.kind == "job" for one in scene.heard.mentions):
        return None
    kept = replace(
        last, question=base.question, heard=base.heard, numbers=base.numbers, carried=("criteria",), confidence=1.0
    )
    if scene.has("turns_round"):
        return replace(kept, side=OTHER[last.side or "most"], numbers=last.numbers)
    return kept if places_asked(scene.library, kept) and not without(scene, "rank", "ones") else None


def places_asked(library: Library, reading: Reading) -> int:
    """How many places of a ranking are asked for: of "the top 3" three; 0 where none are named."""
    starts = cues.at(reading.heard.said, "rank", library.tables.lookups)
    named = (int(one.amount) for one in reading.numbers if not one.unit and one.start - 1 in starts)
    return next(named, 0)


def _is_extreme(last: Reading) -> bool:
    """Whether the most of something was asked for that nobody publishes."""
    return last.kind == "no_fact" and not last.holders


def _in_order(scene: Scene, base: Reading, last: Reading) -> Reading | None:
    bare = scene.library.tables.lookups.one("bare")
    first = next((place for place, word in enumerate(scene.heard.said) if word not in bare), 0)
    starts = [place for place in scene.at("orders") if place <= first]
    if not starts or scene.heard.mentions:
        return None
    intent = topic_of(scene, without(scene, "orders", "rank"))
    axis = axis_of(scene, intent) if intent else None
    if axis is None:
        return None
    kept = replace(base, holders=last.holders, criteria=last.criteria, carried=("criteria",))
    return replace(kept, kind="ranking", intent=axis.id, side=last.side or "most")


def _of_field(scene: Scene, base: Reading, last: Reading) -> Reading | None:
    """Only the jobs of a field: the field, and a word that stands for jobs, is all that is said."""
    stands = scene.has("ones") or scene.has("people") or scene.has("inside")
    fields = scene.fields_named or _of_terms(scene)
    if last.kind not in LISTS or not stands or not fields or without(scene, "ones", "people", "inside"):
        return None
    if any(mention.kind == "job" for mention in scene.heard.mentions):
        return None
    kept = replace(base, criteria=last.criteria, carried=("criteria",), confidence=1.0)
    return replace(kept, kind=last.kind, intent=last.intent, side=last.side, holders=fields)


def _of_terms(scene: Scene) -> tuple[Holder, ...]:
    """The fields of the jobs that terms stand for: of ultrasound that of sonographers."""
    jobs = (as_job(scene.library, Holder(one.kind, one.id)) for one in scene.heard.mentions if one.kind == "term")
    fields = (scene.library.content.jobs[job.id].field for job in jobs if job.kind == "job")
    return tuple(dict.fromkeys(Holder("field", field) for field in fields))
