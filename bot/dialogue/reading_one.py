"""Readings of one thing: what is asked of a name alone, and what has to be asked back or declined."""

from collections.abc import Mapping

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.context import SEVERAL
from bot.dialogue.guess import guess
from bot.dialogue.holders import CARD, DIFFERENCE, DUTIES, is_of_jobs, places, years
from bot.dialogue.reading_held import held
from bot.dialogue.reading_names import named_only, of_body, of_two_names, says_more
from bot.dialogue.reading_unsure import bar, is_strange, leads, unsure_reading
from bot.dialogue.rest import without
from bot.dialogue.scene import PAIR, PLAIN, Scene
from bot.dialogue.values import Holder, Kind, Length, Reading

LENGTHS: Mapping[str, Length] = {"more": "long", "shorter": "short", "simpler": "short"}
"""Acts that ask for a length, when they come with a name: "MRI techs, in short"."""


def carried_intent(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent of the words, or, where they hold names only, the last one's."""
    if scene.heard.bare and (scene.heard.mentions or years(scene.heard)):
        return scene.last_wish or (intent if not scene.context.intent else None)
    return intent


def single(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading:
    """A question about one thing, or one that has to be asked back or declined."""
    heard, before = scene.heard, scene.context
    if "there" in heard.said and not base.places:
        base = replace(base, places=_places(scene))
    if not named and heard.bare and (base.places or years(heard)) and before.holders:
        named = before.holders
    if named and (
        (heard.bare and not says_more(scene)) or (intent is not None and intent.act) or _says_little(scene, intent)
    ):
        return _of_name(scene, base, intent, named)
    if _is_whether_real(scene, named):
        return replace(base, kind="answer", intent=CARD, holders=named, confidence=max(base.confidence, PLAIN))
    unsure = base.confidence < bar(scene, named) and not (named and leads(scene))
    if intent is None or intent.act or intent.kind != "answer" or unsure:
        intent = guess(scene, bool(named))
        if intent is None:
            return of_body(scene, base, named) or unsure_reading(scene, base, named)
    if not named and is_strange(scene, intent):
        return replace(base, kind="out_of_scope")
    intent = of_two_names(scene, named_only(scene, intent, named), named)
    return held(scene, replace(base, kind="answer", intent=intent.id), intent, named)


def _of_name(scene: Scene, base: Reading, intent: Intent | None, named: tuple[Holder, ...]) -> Reading:
    """A name alone, or beside an act: the last wish about it, or what it is."""
    before, wanted = scene.context, _wanted_of_name(scene, intent)
    compared = before.reading is not None and before.reading.kind == "comparison"
    one_of_two = len(named) < PAIR and wanted is not None and wanted.topic == DIFFERENCE
    kind: Kind = "comparison" if compared and len(named) >= PAIR else "answer"
    return replace(
        base,
        kind=kind,
        intent=wanted.id if wanted and before.intent and not one_of_two else CARD,
        holders=named,
        carried=("intent",) if before.intent else (),
        confidence=max(base.confidence, 0.9),
        places=_places(scene),
        length=LENGTHS.get(intent.act, "normal") if intent else "normal",
    )


def _says_little(scene: Scene, intent: Intent | None) -> bool:
    """Whether beside a name there are only small words and no plain wish: "what would a CT tech get there"."""
    unsure = (scene.best is None or scene.best.confidence < PLAIN) and (intent is None or is_of_jobs(intent))
    if not unsure or scene.last_wish is None or _asks_what(scene) or not scene.has("asks"):
        return False
    return not without(scene, "asks", "polar")


def _asks_what(scene: Scene) -> bool:
    """Whether what a job is or does is likely, though neither alone is: "what's a lead tech do then"."""
    intents = scene.library.content.intents
    likely = (one.confidence for one in scene.heard.scores if intents[one.intent].topic in (CARD, DUTIES))
    return sum(likely) >= scene.bars.answer


def _is_whether_real(scene: Scene, named: tuple[Holder, ...]) -> bool:
    """Whether it is asked if there is such a job: "is being a vet x-ray tech a thing", "an aide, does that exist"."""
    one = len(named) == 1 and named[0].kind == "job" and scene.has("real") and not scene.has("asks")
    return one and len(without(scene, "real", "polar", "exists")) <= 1


def _wanted_of_name(scene: Scene, intent: Intent | None) -> Intent | None:
    """What a name alone asks for, or one beside an act: the last wish; of one of several shown, what it is."""
    before = scene.context.reading
    if 0 in scene.at("presents"):
        return None  # "tell me about the second one" is no last wish again
    if before is not None and before.kind == "shortlist" and scene.context.asked is None:
        return None  # jobs were wished for, and nothing was asked of them
    if _says_little(scene, intent):
        return scene.last_wish
    if intent is None or not intent.act:
        return carried_intent(scene, intent)
    several = before is not None and before.kind in SEVERAL
    return None if intent.act in LENGTHS and several else scene.last_wish


def _places(scene: Scene) -> tuple[str, ...]:
    """The places named, or the last ones where only a name is new."""
    named = places(scene.heard)
    return named or (scene.context.reading.places if scene.context.reading else ())
