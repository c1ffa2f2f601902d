"""Reading: what is wanted. Words win over context; what is missing comes from the last turn."""

from collections.abc import Mapping

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import axis_of
from bot.dialogue.beside import asks_the_same, beside, together
from bot.dialogue.context import LISTS, SEVERAL, Context
from bot.dialogue.criteria import asked_criteria
from bot.dialogue.doubt import act_of, without_claims
from bot.dialogue.extremes import of_part, tells_list
from bot.dialogue.guess import guess, likelier, repeats
from bot.dialogue.hearing import is_bare
from bot.dialogue.holders import (
    ABOUT,
    CARD,
    GENERAL,
    answers,
    as_job,
    holders,
    is_own,
    is_whole,
    others,
    places,
    years,
)
from bot.dialogue.known import entity_of, likeliest
from bot.dialogue.narrowing import narrowed
from bot.dialogue.reading_names import named_only, of_two_names, says_more
from bot.dialogue.reading_ranks import ranking
from bot.dialogue.reading_sides import comparison
from bot.dialogue.reading_unsure import bar, is_elsewhere, is_strange, leads, unsure_reading
from bot.dialogue.reading_wishes import shortlist
from bot.dialogue.rest import topic_of, without
from bot.dialogue.scene import DIFFERENCE, PAIR, PLAIN, Scene, needs_holder, root_field
from bot.dialogue.values import Heard, Holder, Kind, Length, Reading
from bot.dialogue.ways import goal
from bot.language.intents import IntentScore
from bot.language.mentions import Mention
from bot.library import Library

BRIEF = 5
"""A question without a name of more words than this, and a plain one, has no one job in mind."""

SHORT = 3
"""A question of more words that names a job is no small talk."""

LENGTHS: Mapping[str, Length] = {"more": "long", "shorter": "short", "simpler": "short"}
"""Acts that ask for a length, when they come with a name: "MRI techs, in short"."""

CHOICE = frozenset({"compare_them", "quiz"})
"""Acts that two named jobs make a comparison: "between CT and MRI, which should I become"."""

BROAD = 3
"""Jobs that stand for all where none is named."""

LAST = frozenset({"more", "shorter", "simpler", "again", "why", "sources", "age", "claim"})
"""Acts about the last answer."""


def settle(library: Library, heard: Heard, context: Context) -> Reading:
    """The reading of one question."""
    if context.holders and cues.has(heard, "that", library.tables):
        heard = replace(heard, mentions=_about_at_hand(library, heard, context))
    if context.turn and not heard.bare and heard.mentions != heard.named:
        heard = replace(heard, bare=is_bare(heard.words, heard.mentions, library.tables, "ones"))
    scene = Scene(library, heard, context)
    if asks_the_same(scene):
        scene = replace(scene, heard=(heard := replace(heard, bare=True, polar=False, scores=())))
    base = Reading(heard.text, "fallback", polar=heard.polar, numbers=heard.numbers, heard=heard, places=places(heard))
    scene = replace(scene, heard=replace(heard, scores=_fitting(scene)))
    if said := act_of(scene):
        return _acting(scene, base, said)
    if not context.turn and not any(letter.isalpha() for letter in heard.text):
        return base  # "12*37" asks nothing that is told here
    best = scene.best
    intent = scene.intent(best.intent) if best and best.confidence >= scene.bars.ask else None
    base = replace(base, rivals=heard.scores[:3], confidence=best.confidence if best else 0.0)
    if repeats(scene):
        return _acting(scene, base, "again")
    if told := _corrected(scene):
        intent, base = told, replace(base, confidence=max(base.confidence, PLAIN))
    if made := together(scene, base) or narrowed(scene, base):
        return made
    if special := _special(scene, base, intent):
        return special
    if is_elsewhere(scene):
        return replace(base, kind="out_of_scope")
    return _wanted(scene, base, intent)


def _about_at_hand(library: Library, heard: Heard, context: Context) -> tuple[Mention, ...]:
    """What "they" leaves of the names: "do they read the scans?", "does she need imaging training"."""
    whole = all(mention.kind == "field" and is_whole(library, mention.id) for mention in heard.named)
    at_hand = any(holder.kind == "job" for holder in context.holders)
    return () if whole and at_hand else heard.named


def _acting(scene: Scene, base: Reading, act: str) -> Reading:
    """The reading of an act that small words say, whatever the weights think of them."""
    intents = scene.library.content.intents.values()
    ident = next((intent.id for intent in intents if intent.act == act), "")
    return replace(base, kind="help", intent=ident, act=act, confidence=1.0)


def _fitting(scene: Scene) -> tuple[IntentScore, ...]:
    """The scores without what cannot be meant here: a step where none is shown, small talk beside a name."""
    intents, scores = scene.library.content.intents, likelier(scene, without_claims(scene))
    if not _has_steps(scene):
        scores = tuple(score for score in scores if intents[score.intent].act not in ("step", "skip_step"))
    if scene.names_job and len(scene.heard.words) > SHORT:
        talk = ("smalltalk", "help")
        kept = LAST | {"not_that"} if scene.context.turn else LAST
        scores = tuple(
            score for score in scores if intents[score.intent].kind not in talk or intents[score.intent].act in kept
        )
    return scores


def _corrected(scene: Scene) -> Intent | None:
    """What is meant instead, where a correction says it: "no, I meant the pay"."""
    said = scene.context.turn is not None and scene.has("corrects") and not scene.heard.mentions
    words = without(scene, "corrects", "asks") if said else ()
    return topic_of(scene, words) if 0 < len(words) <= BRIEF else None


def _has_steps(scene: Scene) -> bool:
    """Whether the last answer was a list of steps, or was about a job that one could be shown of."""
    intent = scene.intent(scene.context.reading.intent) if scene.context.reading else None
    return (intent is not None and intent.numbered) or any(holder.kind == "job" for holder in scene.context.holders)


def _special(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """Acts, small talk and what is out of scope: questions that are not about the facts of a job."""
    if intent is None or (intent.kind == "answer" and not intent.act) or base.confidence < scene.bars.answer:
        return None
    named = holders(scene.library, scene.heard, None)
    if intent.act and named and (intent.act in LAST or scene.context.intent):
        return None  # "no, I meant CT" is a new name for the old wish, "MRI techs, in simple words" a new question
    if intent.act in CHOICE and len(named) >= PAIR:
        return None
    if intent.act == "more" and scene.heard.axes:
        return None  # "which of those earns more"
    if intent.kind != "out_of_scope" and scene.heard.wishes and not intent.act:
        return None
    if intent.kind == "out_of_scope" and (_beside_outside(scene) or (scene.heard.bare and years(scene.heard))):
        return None
    if intent.act == "quiz" and scene.heard.wishes:
        return None
    kind: Kind = "help" if intent.act else intent.kind
    return replace(base, kind=kind, intent=intent.id, act=intent.act)


def _beside_outside(scene: Scene) -> bool:
    """Whether an occupation outside is set beside a job: "is it the same as a physician assistant?"."""
    known = any(other.id for other in others(scene.heard))
    return (
        known and cues.compares(scene.heard, scene.library.tables) and (scene.names_job or bool(scene.context.holders))
    )


def _wanted(scene: Scene, base: Reading, intent: Intent | None) -> Reading:
    """Questions about jobs: which kind of answer they want."""
    named = holders(scene.library, scene.heard, _carried_intent(scene, intent))
    if scene.context.holders and _only_own(scene) and not (intent is not None and intent.act):
        named = ()
    if reading := beside(scene, base, named):
        return reading
    for make in (comparison, shortlist, ranking):
        if reading := make(scene, base, intent, named):
            return reading
    return _single(scene, base, intent, named)


def _only_own(scene: Scene) -> bool:
    """Whether all that is named is what the person is or comes from: the question is about the job at hand."""
    jobs = [mention for mention in scene.heard.mentions if mention.kind in ABOUT]
    alone = len(jobs) == 1 and _comes_from(scene, jobs[0])
    return bool(jobs) and (alone or all(is_own(scene.library, scene.heard, mention) for mention in jobs))


def _comes_from(scene: Scene, mention: Mention) -> bool:
    """Whether it is said with "from" beside what is spoken of: "how do I get into it from x-ray"."""
    before = scene.heard.words[mention.start - 1].word if mention.start else ""
    return before in scene.library.tables.lookups.one("origins") and scene.has("that")


def _carried_intent(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent of the words, or, where they hold names only, the last one's."""
    if scene.heard.bare and (scene.heard.mentions or years(scene.heard)):
        return scene.last_wish or (intent if not scene.context.intent else None)
    return intent


def _single(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading:
    """A question about one thing, or one that has to be asked back or declined."""
    heard, before = scene.heard, scene.context
    if "there" in {word.word for word in heard.words} and not base.places:
        base = replace(base, places=_places(scene))
    if not named and heard.bare and (base.places or years(heard)) and before.holders:
        named = before.holders
    if named and ((heard.bare and not says_more(scene)) or (intent is not None and intent.act)):
        wanted = _wanted_of_name(scene, intent)
        ident = wanted.id if wanted and before.intent else CARD
        if len(named) < PAIR and wanted and wanted.topic == DIFFERENCE:
            ident = CARD  # one of two that were compared
        kind: Kind = (
            "comparison" if before.reading and before.reading.kind == "comparison" and len(named) >= PAIR else "answer"
        )
        carried = ("intent",) if before.intent else ()
        sure = max(base.confidence, 0.9)
        return replace(
            base,
            kind=kind,
            intent=ident,
            holders=named,
            carried=carried,
            confidence=sure,
            places=_places(scene),
            length=LENGTHS.get(intent.act, "normal") if intent else "normal",
        )
    unsure = base.confidence < bar(scene, named) and not (named and leads(scene))
    if intent is None or intent.act or intent.kind != "answer" or unsure:
        intent = guess(scene, bool(named))
        if intent is None:
            return unsure_reading(scene, base, named)
    if not named and is_strange(scene, intent):
        return replace(base, kind="out_of_scope")
    intent = of_two_names(scene, named_only(scene, intent, named), named)
    return _held(scene, replace(base, kind="answer", intent=intent.id), intent, named)


def _wanted_of_name(scene: Scene, intent: Intent | None) -> Intent | None:
    """What a name alone asks for, or one beside an act: the last wish; of one of several shown, what it is."""
    before = scene.context.reading
    if before is not None and before.kind == "shortlist" and scene.context.asked is None:
        return None  # jobs were wished for, and nothing was asked of them
    if intent is None or not intent.act:
        return _carried_intent(scene, intent)
    several = before is not None and before.kind in SEVERAL
    return None if intent.act in LENGTHS and several else scene.last_wish


def _places(scene: Scene) -> tuple[str, ...]:
    """The places named, or the last ones where only a name is new."""
    named = places(scene.heard)
    return named or (scene.context.reading.places if scene.context.reading else ())


def _held(scene: Scene, reading: Reading, intent: Intent, named: tuple[Holder, ...]) -> Reading:
    """The same with its holder: from the words, from context, the whole field, or to be asked for."""
    wished, _ = asked_criteria(scene.library, scene.heard)
    listed = tells_list(scene.library, intent) and not scene.heard.polar and not of_part(scene)
    side = scene.side if listed else ""
    reading = replace(reading, criteria=wished, side=side)
    if named:
        return replace(reading, holders=goal(scene, named, intent))
    if not needs_holder(intent):
        return reading
    if held := _last_holders(scene, intent):
        again = replace(reading, holders=held, carried=("job",))
        if len(held) >= PAIR and scene.context.reading and scene.context.reading.broad:
            return replace(again, broad=True)
        axis = _axis_of_several(scene, reading, intent) if len(held) >= PAIR else None
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
    in_mind = _has_that(scene) and (len(scene.heard.words) <= BRIEF or reading.confidence < PLAIN)
    if in_mind or reading.confidence < scene.bars.answer or not _tells(scene):
        return None
    jobs = tuple(job for job in likeliest(scene.library) if answers(scene.library, job, intent))[:BROAD]
    return replace(reading, holders=tuple(Holder("job", job.id) for job in jobs), broad=True) if jobs else None


def _has_that(scene: Scene) -> bool:
    """Whether something in mind is spoken of; of "are there grants" nothing is."""
    lookups = scene.library.tables.lookups
    exists = {place + step for place in cues.at(scene.heard.words, "exists", lookups) for step in range(PAIR)}
    return any(place not in exists for place in cues.at(scene.heard.words, "that", lookups))


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
    spoken_of = _subject(scene, intent)
    told = tuple(holder for holder in spoken_of if _tells_of(scene, holder, intent))
    return chosen or _first_of_list(scene) or tuple(dict.fromkeys(_fit(scene, holder, intent) for holder in told))


def _subject(scene: Scene, intent: Intent) -> tuple[Holder, ...]:
    """What was spoken of; "they" are the job at hand, and not the other that was set beside it in passing."""
    main, both = scene.context.main, scene.context.holders
    outside = any(holder.kind == "other" and not _is_told(scene, holder, intent) for holder in both)
    passing = main is not None and (outside or scene.has("that")) and not scene.has("comparative")
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
    before = scene.context.reading
    if before is None or before.kind not in LISTS or not scene.has("that"):
        return ()
    return scene.context.listed[:1]


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
        if entity and (intent.topic in entity.facts or "regional" in entity.facts):
            return Holder("place", ident)
    return None
