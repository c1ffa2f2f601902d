"""Reading: what is wanted. Words win over context; what is missing comes from the last turn."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import loosely_said
from bot.dialogue.beside import asks_the_same, beside, the_same, together
from bot.dialogue.context import Context
from bot.dialogue.doubt import act_of, without_claims
from bot.dialogue.going_on import still, turned
from bot.dialogue.guess import likelier, of_job_at_hand, repeats
from bot.dialogue.hearing import is_bare
from bot.dialogue.holders import ABOUT, holders, is_own, is_whole, others, places, years
from bot.dialogue.narrowing import narrowed, turned_round
from bot.dialogue.papers import papers
from bot.dialogue.passing import is_rung, of_one_at_hand, only_letters
from bot.dialogue.reading_held import BRIEF
from bot.dialogue.reading_names import of_its_topic, of_thing, same_twice
from bot.dialogue.reading_one import carried_intent, single
from bot.dialogue.reading_places import placeless
from bot.dialogue.reading_ranks import ranking
from bot.dialogue.reading_sides import comparison
from bot.dialogue.reading_unsure import is_elsewhere
from bot.dialogue.reading_wishes import shortlist
from bot.dialogue.rest import topic_of, without
from bot.dialogue.scene import PAIR, PLAIN, SHORT, Scene
from bot.dialogue.values import Heard, Kind, Reading
from bot.language.intents import IntentScore
from bot.language.mentions import Mention
from bot.library import Library

CHOICE = frozenset({"compare_them", "quiz"})
"""Acts that two named jobs make a comparison: "between CT and MRI, which should I become"."""

LAST = frozenset({"more", "shorter", "simpler", "again", "why", "sources", "age", "claim"})
"""Acts about the last answer."""


def settle(library: Library, heard: Heard, context: Context) -> Reading:
    """The reading of one question."""
    if context.holders and cues.has(heard, "that", library.tables):
        heard = replace(heard, mentions=_about_at_hand(library, heard, context))
    if context.turn and not heard.bare and any(mention.kind in ABOUT for mention in heard.mentions):
        heard = replace(heard, bare=is_bare(heard.words, heard.mentions, library.tables, "ones", "usual"))
    if of_one_at_hand(library, heard, context):
        heard = replace(heard, mentions=heard.named)
    scene = Scene(library, heard, context)
    if asks_the_same(scene):
        scene = replace(scene, heard=(heard := the_same(scene)))
    base = Reading(heard.text, "fallback", polar=heard.polar, numbers=heard.numbers, heard=heard, places=places(heard))
    scene = replace(scene, heard=replace(heard, scores=_fitting(scene)))
    if loosely_said(scene):
        heard = replace(heard, axes=())
        scene, base = replace(scene, heard=replace(scene.heard, axes=())), replace(base, heard=heard)
    if again := turned_round(scene, base):
        return again
    if said := act_of(scene):
        return _acting(scene, base, said)
    if not context.turn and not any(letter.isalpha() for letter in heard.text):
        return base  # "12*37" asks nothing that is told here
    best = scene.best
    intent = scene.intent(best.intent) if best and best.confidence >= scene.bars.ask else None
    base = replace(base, rivals=heard.scores[:3], confidence=best.confidence if best else 0.0)
    if repeats(scene):
        return _acting(scene, base, "again")
    if told := _corrected(scene) or still(scene):
        intent, base = told, replace(base, confidence=max(base.confidence, PLAIN))
    if made := turned(scene, base) or together(scene, base) or narrowed(scene, base):
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
    intents, scores = scene.library.content.intents, likelier(scene, of_job_at_hand(scene, without_claims(scene)))
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
    if intent.act in ("quiz", "not_that") and scene.heard.wishes and not named:
        return None
    kind: Kind = "help" if intent.act else intent.kind
    return replace(base, kind=kind, intent=intent.id, act=intent.act)


def _beside_outside(scene: Scene) -> bool:
    """Whether an occupation outside is set beside a job: "is it the same as a physician assistant?"."""
    named = [other for other in others(scene.heard) if other.id]
    again = scene.heard.bare or any(other in scene.context.listed for other in named)
    compares = again or cues.compares(scene.heard, scene.library.tables)
    return bool(named) and compares and (scene.names_job or bool(scene.context.holders))


def _wanted(scene: Scene, base: Reading, intent: Intent | None) -> Reading:
    """Questions about jobs: which kind of answer they want."""
    if told := same_twice(scene):
        intent, base = told, replace(base, confidence=max(base.confidence, PLAIN))
    intent = of_thing(scene, intent)
    if told := of_its_topic(scene, intent) or placeless(scene, intent):
        intent, base = told, replace(base, confidence=max(base.confidence, PLAIN))
    named = holders(scene.library, scene.heard, carried_intent(scene, intent))
    aside = _only_own(scene) or only_letters(scene, intent)
    if scene.context.holders and aside and not (intent is not None and intent.act):
        named = ()
    if reading := papers(scene, base, intent) or beside(scene, base, named):
        return reading
    for make in (comparison, shortlist, ranking):
        if reading := make(scene, base, intent, named):
            return reading
    return single(scene, base, intent, named)


def _only_own(scene: Scene) -> bool:
    """Whether all that is named is what the person is or comes from: the question is about the job at hand."""
    jobs = [mention for mention in scene.heard.mentions if mention.kind in ABOUT]
    alone = len(jobs) == 1 and (_comes_from(scene, jobs[0]) or is_rung(scene, jobs[0]))
    return bool(jobs) and (alone or all(is_own(scene.library, scene.heard, mention) for mention in jobs))


def _comes_from(scene: Scene, mention: Mention) -> bool:
    """Whether it is said with "from" beside what is spoken of: "how do I get into it from x-ray"."""
    before = scene.heard.said[mention.start - 1] if mention.start else ""
    return before in scene.library.tables.lookups.one("origins") and scene.has("that")
