"""Readings that are not sure: how sure a wish has to be, what is strange, and what is asked back."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.hearing import OUT
from bot.dialogue.holders import others
from bot.dialogue.scene import PLAIN, Scene, needs_holder, unknown_words, untaught_words
from bot.dialogue.values import Holder, Reading
from bot.language.strange import outside_of, strangeness

AHEAD = 2.0
"""A wish so many times surer than the next is meant, although it is not sure."""


STRANGE = 3.0
"""A question that names nothing of ours and is this much likelier (as a logarithm) to be asked of something else is out
of scope: of 665 such questions that were answered or asked back 233 are not, of 4,700 in scope 7 are lost."""


def bar(scene: Scene, named: tuple[Holder, ...]) -> float:
    """How sure a wish has to be; where only what is not wanted is named, there must be a plain one."""
    if named or scene.context.holders:
        return scene.bars.named
    denied = any(mention.denied for mention in scene.heard.mentions)
    return PLAIN if denied else scene.bars.answer


def leads(scene: Scene) -> bool:
    """Whether the best wish, though unsure, is alone: no other comes near."""
    best, *others = scene.heard.scores
    return not others or best.confidence >= AHEAD * others[0].confidence


def is_strange(scene: Scene, intent: Intent) -> bool:
    """Whether what it is about is something we know nothing of: "how much do glaciologists earn"."""
    if not needs_holder(intent):
        return False
    if any(not other.id or scene.context.turn is None for other in others(scene.heard)):
        return True
    if scene.best is None or scene.best.confidence >= PLAIN:
        return False
    return bool(untaught_words(scene)) and not scene.has("that") and scene.context.turn is None


def is_elsewhere(scene: Scene) -> bool:
    """Whether a question that stands alone names nothing of ours and speaks of other things."""
    line = scene.heard.line or scene.heard  # what is odd alone, "my girl is ten", is at home in the whole
    named = any(mention.kind != "place" for mention in line.mentions) or scene.heard.wishes
    best = scene.intent(scene.best.intent) if scene.best else None
    talks = best is not None and (best.kind in ("smalltalk", "help") or best.act)
    if scene.context.turn or named or talks or (scene.best and scene.best.confidence >= PLAIN):
        return False
    tables = scene.library.tables
    outside = outside_of(tables.weights, (ident for ident, group in tables.groups.items() if group == OUT))
    return strangeness(line.marked, tables.weights, outside, tables.lookups.words) >= STRANGE


def unsure_reading(scene: Scene, base: Reading, named: tuple[Holder, ...]) -> Reading:
    """Not sure enough to answer: ask which is meant, or say that it is not understood."""
    likely = tuple(score for score in scene.heard.scores[:3] if score.confidence >= scene.bars.ask)
    first = scene.intent(likely[0].intent) if likely else None
    if first and first.kind == "out_of_scope" and not scene.context.turn and not _names_people(scene):
        return replace(base, kind="out_of_scope", intent=first.id)
    if first and (
        named or scene.context.turn or (first.kind == "answer" and not first.act and not unknown_words(scene))
    ):
        return replace(base, kind="which_intent", holders=named or scene.context.holders, intent=first.id)
    if named:
        return replace(base, kind="which_intent", holders=named)
    return replace(base, kind="fallback" if scene.context.turn and not unknown_words(scene) else "out_of_scope")


def _names_people(scene: Scene) -> bool:
    """Whether a job is named by its own name, and not by what it works with: of "the mri" somebody may be a patient."""
    return any(mention.kind == "job" and not mention.clue for mention in scene.heard.mentions)
