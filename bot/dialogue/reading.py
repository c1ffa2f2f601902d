"""Reading: what is wanted. Words win over context; what is missing comes from the last turn."""

from dataclasses import dataclass, replace

from bot.content.model import Intent
from bot.dialogue import cues
from bot.dialogue.context import Context
from bot.dialogue.criteria import asked_criteria
from bot.dialogue.holders import CARD, GENERAL, SURE, answers, as_job, holders, others, places
from bot.dialogue.known import entity_of, known
from bot.dialogue.values import Asked, Heard, Holder, Kind, Reading
from bot.language.intents import IntentScore
from bot.library import Library

ANSWER = 0.45
"""An intent surer than this is answered; one less sure is asked about."""

NAMED = 0.3
"""The same where a job is named: then the question is at least not out of scope."""

ASK = 0.2
"""An intent less sure than this is no guess worth offering."""

PLAIN = 0.7
"""A wish surer than this is plain although words in the question belong to nothing we know."""

LAST = frozenset({"more", "shorter", "simpler", "again", "why", "sources", "age"})
"""Acts about the last answer."""

DIFFERENCE = "difference"
"""The topic of a comparison without an axis."""

PAIR = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a reading is made from."""

    library: Library
    heard: Heard
    context: Context

    def has(self, group: str) -> bool:
        return cues.has(self.heard, group, self.library.tables)

    @property
    def best(self) -> IntentScore | None:
        return self.heard.scores[0] if self.heard.scores else None

    def intent(self, ident: str) -> Intent | None:
        return self.library.content.intents.get(ident)


def settle(library: Library, heard: Heard, context: Context) -> Reading:
    """The reading of one question."""
    scene = Scene(library, heard, context)
    base = Reading(heard.text, "fallback", polar=heard.polar, numbers=heard.numbers, heard=heard, places=places(heard))
    best = scene.best
    intent = scene.intent(best.intent) if best and best.confidence >= ASK else None
    base = replace(base, rivals=heard.scores[:3], confidence=best.confidence if best else 0.0)
    if special := _special(scene, base, intent):
        return special
    return _wanted(scene, base, intent)


def _special(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """Acts, small talk and what is out of scope: questions that are not about the facts of a job."""
    if intent is None or intent.kind == "answer" and not intent.act or base.confidence < ANSWER:
        return None
    named = holders(scene.library, scene.heard, None)
    if intent.act and named and (intent.act in LAST or scene.context.intent):
        return None  # "no, I meant CT" is a new name for the old wish, "MRI techs, in simple words" a new question
    if intent.act == "compare_them" and len(named) >= PAIR:
        return None
    if intent.kind != "out_of_scope" and scene.heard.wishes and not intent.act:
        return None
    kind: Kind = "help" if intent.act else intent.kind
    return replace(base, kind=kind, intent=intent.id, act=intent.act)


def _wanted(scene: Scene, base: Reading, intent: Intent | None) -> Reading:
    """Questions about jobs: which kind of answer they want."""
    named = holders(scene.library, scene.heard, _carried_intent(scene, intent))
    for make in (_comparison, _shortlist, _ranking):
        if reading := make(scene, base, intent, named):
            return reading
    return _single(scene, base, intent, named)


def _carried_intent(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent of the words, or, where they hold names only, the last one's."""
    if scene.heard.bare and scene.heard.mentions:
        return scene.intent(scene.context.intent) or (intent if not scene.context.intent else None)
    return intent


def _comparison(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """Two or more jobs side by side, or a job beside an occupation outside."""
    jobs = tuple(dict.fromkeys(as_job(scene.library, holder) for holder in named))
    outside = tuple(other for other in others(scene.heard) if other.id)
    cue = scene.has("compare") or bool(scene.heard.axes) or (intent is not None and intent.topic == DIFFERENCE)
    listed = tuple(Holder("job", job) for job in scene.context.listed)
    if not jobs and listed and scene.has("those") and (cue or cues.side_of(scene.heard, scene.library.tables)):
        jobs = listed[:4]
    if outside and cue and not jobs:
        jobs = tuple(holder for holder in scene.context.holders if holder.kind == "job")[:1]
    if outside and cue:
        jobs = (*jobs, *outside)
    if len(jobs) == 1 and cue and scene.has("that") and (held := scene.context.holders[:1]):
        jobs = tuple(dict.fromkeys((*held, *jobs)))
    axis = _axis(scene, intent)
    if len(jobs) < PAIR or not (cue or axis):
        return None
    if intent and not intent.compare and not cue and intent.topic != DIFFERENCE:
        return None
    side = cues.side_of(scene.heard, scene.library.tables)
    chosen = axis.id if axis else _difference(scene)
    return replace(base, kind="comparison", intent=chosen, holders=jobs[:4], side=side)


def _axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent by which jobs are set in order."""
    if scene.heard.axes:
        return scene.intent(scene.heard.axes[0].id)
    if intent and intent.compare:
        return intent
    return None


def _difference(scene: Scene) -> str:
    intents = scene.library.content.intents
    return DIFFERENCE if DIFFERENCE in intents else ""


def _shortlist(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """Jobs that fit what is wished for; wishes stack up over turns."""
    wished, dropped = asked_criteria(scene.library, scene.heard)
    before = scene.context.criteria
    if not wished and not (dropped and before):
        return None
    if _names_job(scene) or _about_last(scene) or _asks_how(scene):
        return None
    goes_on = bool(before) and not scene.has("asks")
    kept = tuple(one for one in before if goes_on and one.criterion not in dropped)
    stacked = tuple({one.criterion: one for one in (*kept, *wished)}.values())
    return replace(
        base,
        kind="shortlist",
        intent=scene.context.intent if goes_on and scene.context.reading else (intent.id if intent else ""),
        holders=_fields(scene) or (_fields_before(scene) if goes_on else ()),
        criteria=stacked,
        carried=("criteria",) if kept else (),
    )


def _names_job(scene: Scene) -> bool:
    """Whether a job is named, or a thing that stands for one; a field does only where no job is asked for."""
    terms = scene.library.tables.job_terms if not scene.has("which") else frozenset()
    named = (mention for mention in scene.heard.mentions if not mention.denied and mention.sure >= SURE)
    return any(mention.kind == "job" or mention.kind == "term" and mention.id in terms for mention in named)


def _asks_how(scene: Scene) -> bool:
    """Whether it asks how or why, and not which job: "how do they avoid radiation" wishes for nothing."""
    first = scene.heard.words[0].word
    return first in scene.library.tables.lookups.one("open") and not scene.has("which")


def _about_last(scene: Scene) -> bool:
    """Whether a wish is a question about the job at hand: "can I do that without a degree?"."""
    one = scene.context.reading is not None and scene.context.reading.kind in ("answer", "no_fact")
    return one and scene.heard.polar and (scene.has("that") or not scene.has("which"))


def _fields_before(scene: Scene) -> tuple[Holder, ...]:
    return tuple(holder for holder in scene.context.holders if holder.kind == "field")


def _ranking(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading | None:
    """The most or least of something over all jobs, a field's, or those just listed."""
    side = cues.side_of(scene.heard, scene.library.tables)
    jobs = _names_job(scene) or any(holder.kind == "job" for holder in named) and not _fields_named(scene)
    axis = _axis(scene, intent)
    whole = _whole(scene, named, axis)
    if jobs or not (side and scene.has("which") or scene.heard.axes and not named or whole):
        return None
    if axis is None:
        return _no_axis(scene, base, intent) if side and scene.has("which") and not named else None
    before = tuple(one for one in scene.context.criteria) if scene.has("those") else ()
    return replace(base, kind="ranking", intent=axis.id, side=side or "most", holders=_fields(scene), criteria=before)


def _whole(scene: Scene, named: tuple[Holder, ...], axis: Intent | None) -> bool:
    """Whether figures are asked of a field as a whole, which has none of its own."""
    return bool(axis) and bool(named) and all(
        holder.kind == "field" and known(scene.library, entity, axis.topic) is None  # type: ignore[union-attr]
        for holder in named
        if (entity := entity_of(scene.library, holder))
    ) and all(holder.kind == "field" for holder in named)


def _fields_named(scene: Scene) -> tuple[str, ...]:
    return tuple(ident for mention in scene.heard.mentions for ident in mention.ids("field"))


def _fields(scene: Scene) -> tuple[Holder, ...]:
    return tuple(Holder("field", ident) for ident in _fields_named(scene))


def _no_axis(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """An extreme that no field can carry: "the least stressful job"."""
    if intent is None or base.confidence < ANSWER:
        return None
    return replace(base, kind="no_fact", intent=intent.id, side=cues.side_of(scene.heard, scene.library.tables))


def _single(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading:
    """A question about one thing, or one that has to be asked back or declined."""
    heard, before = scene.heard, scene.context
    if named and (heard.bare or intent is not None and intent.act):
        wanted = _carried_intent(scene, intent)
        ident = wanted.id if wanted and before.intent else CARD
        kind: Kind = "comparison" if before.reading and before.reading.kind == "comparison" and len(named) >= PAIR else "answer"
        carried = ("intent",) if before.intent else ()
        sure = max(base.confidence, 0.9)
        return replace(base, kind=kind, intent=ident, holders=named, carried=carried, confidence=sure, places=_places(scene))
    if intent is None or base.confidence < (NAMED if named else ANSWER):
        return _unsure(scene, base, named)
    if not named and _strange(scene, intent):
        return replace(base, kind="out_of_scope")
    return _held(scene, replace(base, kind="answer", intent=intent.id), intent, named)


def _places(scene: Scene) -> tuple[str, ...]:
    """The places named, or the last ones where only a name is new."""
    named = places(scene.heard)
    return named or (scene.context.reading.places if scene.context.reading else ())


def _held(scene: Scene, reading: Reading, intent: Intent, named: tuple[Holder, ...]) -> Reading:
    """The same with its holder: from the words, from context, the whole field, or to be asked for."""
    wished, _ = asked_criteria(scene.library, scene.heard)
    reading = replace(reading, criteria=wished)
    if named:
        return replace(reading, holders=named)
    if not needs_holder(intent):
        return reading
    if held := _last_holders(scene, intent):
        return replace(reading, holders=held, carried=("job",), kind=_again(scene, intent, held))
    if reading.places and (at := _place_holder(scene, reading, intent)):
        return replace(reading, holders=(at,))
    root = root_field(scene.library)
    whole = entity_of(scene.library, root) if root else None
    if root and whole and not scene.has("that") and answers(scene.library, whole, intent):
        return replace(reading, holders=(root,))
    return replace(reading, kind="which_job")


def _again(scene: Scene, intent: Intent, held: tuple[Holder, ...]) -> Kind:
    return "comparison" if len(held) >= PAIR and intent.compare else "answer"


def _last_holders(scene: Scene, intent: Intent) -> tuple[Holder, ...]:
    """What the last turn was about; one of a list where "the second" is said."""
    listed = scene.context.listed
    picked = [place - 1 if place > 0 else place for place in cues.ordinals(scene.heard, scene.library.tables)]
    chosen = tuple(Holder("job", listed[place]) for place in picked if -len(listed) <= place < len(listed))
    return chosen or scene.context.holders


def _place_holder(scene: Scene, reading: Reading, intent: Intent) -> Holder | None:
    """A place that itself has facts on the topic, or says what holds there in general."""
    for ident in reading.places:
        entity = scene.library.content.entities["place"].get(ident)
        if entity and (intent.topic in entity.facts or "regional" in entity.facts):
            return Holder("place", ident)
    return None


def root_field(library: Library) -> Holder | None:
    """The field that no job names as its own: the whole."""
    named = {job.field for job in library.content.jobs.values()}
    named |= {each for job in library.content.jobs.values() for each in job.departments}
    return next((Holder("field", ident) for ident in library.content.entities["field"] if ident not in named), None)


def needs_holder(intent: Intent) -> bool:
    """Whether the answer is about something: it holds a field or a name."""
    return any("<" in sentence for sentence in intent.answer)


def _strange(scene: Scene, intent: Intent) -> bool:
    """Whether what it is about is something we know nothing of: "how much do glaciologists earn"."""
    if not needs_holder(intent):
        return False
    if any(not other.id or scene.context.turn is None for other in others(scene.heard)):
        return True
    if scene.best is None or scene.best.confidence >= PLAIN:
        return False
    return bool(unknown_words(scene)) and not scene.has("that") and scene.context.turn is None


def unknown_words(scene: Scene) -> tuple[str, ...]:
    """The words that matter and belong to nothing we know."""
    counts = scene.library.tables.speller.counts
    fillers = scene.library.tables.lookups.one("fillers")
    plain = (word.word for word in scene.heard.marked if word.word.isalpha())
    return tuple(word for word in plain if len(word) > 3 and word not in counts and word not in fillers)


def _unsure(scene: Scene, base: Reading, named: tuple[Holder, ...]) -> Reading:
    """Not sure enough to answer: ask which is meant, or say that it is not understood."""
    likely = tuple(score for score in scene.heard.scores[:3] if score.confidence >= ASK)
    first = scene.intent(likely[0].intent) if likely else None
    if first and (named or scene.context.turn or first.kind == "answer" and not first.act and not unknown_words(scene)):
        return replace(base, kind="which_intent", holders=named or scene.context.holders, intent=first.id)
    if named:
        return replace(base, kind="which_intent", holders=named)
    return replace(base, kind="fallback" if scene.context.turn and not unknown_words(scene) else "out_of_scope")


__all__ = ["CARD", "GENERAL", "Asked", "needs_holder", "root_field", "settle"]
