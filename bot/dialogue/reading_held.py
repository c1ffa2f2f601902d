"""Who a wish is about: what the words name, what was spoken of last, the whole field, or a job to be asked for."""

from itertools import islice

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import axis_of
from bot.dialogue.context import LISTS
from bot.dialogue.criteria import asked_criteria
from bot.dialogue.extremes import of_part, tells_list
from bot.dialogue.holders import CARD, DIFFERENCE, GENERAL, REGIONAL, answers, as_job, is_of_jobs
from bot.dialogue.known import entity_of, likeliest
from bot.dialogue.scene import PAIR, PLAIN, SHORT, Scene, needs_holder, root_field
from bot.dialogue.values import Holder, Reading
from bot.dialogue.ways import goal

BRIEF = 5
"""A question without a name of more words than this, and a plain one, has no one job in mind."""

BROAD = 3
"""Jobs that stand for all where none is named."""


def held(scene: Scene, reading: Reading, intent: Intent, named: tuple[Holder, ...]) -> Reading:
    """The same with its holder: from the words, from context, the whole field, or to be asked for."""
    wished, _ = asked_criteria(scene.library, scene.heard)
    listed = tells_list(scene.library, intent) and not scene.heard.polar and not of_part(scene)
    side = scene.side if listed else ""
    reading = replace(reading, criteria=wished, side=side)
    if named:
        return replace(reading, holders=goal(scene, named, intent))
    if not needs_holder(intent):
        return reading
    if last := _last_holders(scene, intent):
        again = replace(reading, holders=last, carried=("job",))
        if len(last) >= PAIR and scene.context.reading and scene.context.reading.broad:
            return replace(again, broad=True)
        if len(last) >= PAIR and intent.topic == DIFFERENCE:
            return replace(again, kind="comparison")
        axis = _axis_of_several(scene, reading, intent) if len(last) >= PAIR else None
        return replace(again, kind="comparison", intent=axis.id) if axis else again
    if reading.places and (at := _place_holder(scene, reading, intent)):
        return replace(reading, holders=(at,))
    if broad := _broad(scene, reading, intent):
        return broad
    root = root_field(scene.library)
    whole = entity_of(scene.library, root) if root else None
    if root and whole and not scene.has("that") and answers(scene.library, whole, intent):
        return replace(reading, holders=(root,))
    return replace(reading, kind="which_job")


def _axis_of_several(scene: Scene, reading: Reading, intent: Intent) -> Intent | None:
    """By what several jobs are compared; a finer wish, by itself; "if you ..." compares nothing."""
    axis = axis_of(scene, intent)
    if axis is None or intent.compare or reading.confidence < PLAIN:
        return axis
    personal = scene.heard.polar or scene.has("own") or scene.has("you")
    return None if personal else intent


def _broad(scene: Scene, reading: Reading, intent: Intent) -> Reading | None:
    """A plain question that names no job, "must I draw blood in clinicals", as one about the largest jobs; not "does it
    pay well" or "the pay?", which speak of a job that somebody has in mind. The "they" of a longer one are all who do
    such work."""
    if intent.topic == DIFFERENCE:
        return None  # of nothing named nothing differs
    in_mind = _has_that(scene) and (len(scene.heard.words) <= BRIEF or reading.confidence < PLAIN)
    if in_mind or reading.confidence < scene.bars.answer or not _tells(scene):
        return None
    told = (job for job in likeliest(scene.library) if answers(scene.library, job, intent))
    jobs = tuple(Holder("job", job.id) for job in islice(told, BROAD))
    return replace(reading, holders=jobs, broad=True) if jobs else None


def _has_that(scene: Scene) -> bool:
    """Whether something in mind is spoken of; of "are there grants" nothing is."""
    exists = {place + step for place in scene.at("exists") for step in range(PAIR)}
    return any(place not in exists for place in scene.at("that"))


def _tells(scene: Scene) -> bool:
    """Whether it is a sentence with a word that says something; a short one has a verb: "is chemistry required"."""
    small = scene.library.tables.lookups.one("fillers")
    enough = SHORT if scene.heard.polar or scene.has("asks") or scene.has("exists") else SHORT + 1
    return len(scene.heard.words) >= enough and any(word.word not in small for word in scene.heard.marked)


def _last_holders(scene: Scene, intent: Intent) -> tuple[Holder, ...]:
    """What the last turn was about; one of a list where "the second" is said."""
    listed = scene.context.listed
    picked = [place - 1 if place > 0 else place for place in cues.ordinals(scene.heard, scene.library.tables)]
    chosen = tuple(listed[place] for place in picked if -len(listed) <= place < len(listed))
    spoken_of = _after_term(scene, intent) or _subject(scene, intent)
    told = tuple(holder for holder in spoken_of if _tells_of(scene, holder, intent))
    return chosen or _first_of_list(scene) or tuple(dict.fromkeys(_fit(scene, holder, intent) for holder in told))


def _after_term(scene: Scene, intent: Intent) -> tuple[Holder, ...]:
    """The job spoken of before a term in passing, where what is asked is nothing that the term has: its pay."""
    holders, spoken = scene.context.holders, scene.context.spoken
    if not spoken or not holders or not is_of_jobs(intent) or any(holder.kind != "term" for holder in holders):
        return ()
    own = (entity_of(scene.library, holder) for holder in holders)
    told = any(entity and (entity.job or answers(scene.library, entity, intent)) for entity in own)
    return () if told else spoken[-1:]


def _subject(scene: Scene, intent: Intent) -> tuple[Holder, ...]:
    """What was spoken of; "they" are the job at hand, and not the other that was set beside it in passing."""
    main, both = scene.context.main, scene.context.holders
    outside = any(holder.kind == "other" and not _is_told(scene, holder, intent) for holder in both)
    passing = main is not None and (outside or scene.has("that") or scene.has("own")) and not scene.has("comparative")
    return (main,) if main and passing else both


def _is_told(scene: Scene, holder: Holder, intent: Intent) -> bool:
    """Whether an occupation outside has facts on what is asked."""
    entity = entity_of(scene.library, holder)
    return entity is not None and intent.topic in entity.facts


def _tells_of(scene: Scene, holder: Holder, intent: Intent) -> bool:
    """Whether it can be spoken of still: an occupation outside that was compared, only in what is known of it."""
    told = holder.kind != "other" or _is_told(scene, holder, intent)
    return told or scene.has("comparative") or len(scene.heard.words) <= SHORT


def _first_of_list(scene: Scene) -> tuple[Holder, ...]:
    """The first of a list that was shown last, where "that" is said: "how much does that pay"."""
    before, shown = scene.context.reading, scene.context.answer
    if before is None or shown is None or before.kind not in LISTS:
        return ()
    one = tuple(Holder("job", ident) for ident in shown.jobs)
    return one if len(one) == 1 else scene.context.listed[:1] if scene.has("that") else ()


def _fit(scene: Scene, holder: Holder, intent: Intent) -> Holder:
    """What was spoken of, as what the intent can be about: of "MRI" the job, where its pay is asked."""
    entity = entity_of(scene.library, holder)
    if intent.topic in (GENERAL, CARD) or entity is None or holder.kind == "job":
        return holder
    return holder if answers(scene.library, entity, intent) and not entity.job else as_job(scene.library, holder)


def _place_holder(scene: Scene, reading: Reading, intent: Intent) -> Holder | None:
    """A place that itself has facts on the topic, or says what holds there in general."""
    for ident in reading.places:
        entity = scene.library.content.entities["place"].get(ident)
        if entity and (intent.topic in entity.facts or REGIONAL in entity.facts):
            return Holder("place", ident)
    return None
