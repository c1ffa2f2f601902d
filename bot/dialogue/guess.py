"""Guessing: what an unsure question wants where something is being spoken of."""

from bot.content.model import PRACTICED, Intent
from bot.dataclass import replace
from bot.dialogue.holders import CARD, GENERAL
from bot.dialogue.rest import keyed, worded
from bot.dialogue.scene import PLAIN, Scene
from bot.language.intents import IntentScore
from bot.language.mentions import Mention

NEAR = 0.65
"""A guess is at least so near to the likeliest reading, which may be small talk or out of scope."""

SAME = 0.1
"""A question of words that hardly say anything is about the last topic again where that is at least so likely."""

UNSURE = 0.5
"""Small words that are surer than this of a wish have it: "what do they do"."""

NEXT = 1.7
"""So many times likelier is what people ask next."""

STEPS = ("step", "skip_step")
"""Acts about a step, likelier where one was told last."""

FEW = 4
"""Words of small talk of which one is known."""

LOOKED_AT = 3


def likelier(scene: Scene, scores: tuple[IntentScore, ...]) -> tuple[IntentScore, ...]:
    """The scores of an unsure follow-up, what people ask next made likelier."""
    if scores and scores[0].confidence < PLAIN and (talk := _talk(scene, scores)):
        return talk
    if scene.context.turn is None or not scores:
        return scores
    best = scene.library.content.intents[scores[0].intent]
    if best.kind != "answer" or best.act:
        return scores
    about_job = not any(holder.kind == "term" for holder in scene.context.holders)
    if about_job and (scores[0].confidence < PLAIN or _is_one_word(scene)) and (said := worded(scene)):
        return _surest(scores, said)
    if scores[0].confidence >= PLAIN:
        return scores
    likely = _next_topics(scene)
    made = (replace(one, confidence=min(1.0, one.confidence * _odds(scene, one, likely))) for one in scores)
    return tuple(sorted(made, key=lambda one: -one.confidence))


def of_job_at_hand(scene: Scene, scores: tuple[IntentScore, ...]) -> tuple[IntentScore, ...]:
    """The scores without those of a term, where "it" is a job: of "is it a lot of radiation" the tech's, no scan's; and
    without an unsure one of what is out of scope, of "is the contrast dangerous for them" too."""
    before = scene.context.holders
    jobs = bool(before) and all(holder.kind == "job" for holder in before)
    if not jobs or any(not is_aside(scene, mention) for mention in scene.heard.mentions) or not scene.has("that"):
        return scores
    kept = tuple(one for one in scores if not _is_no_job(scene, one))
    gone = sum(one.confidence for one in scores if one not in kept)
    return tuple(replace(one, confidence=min(1.0, one.confidence / max(1 - gone, SAME))) for one in kept)


def is_aside(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is a term that is nobody's work."""
    terms = scene.library.content.entities["term"]
    return mention.kind == "term" and terms[mention.id].sort != PRACTICED and not mention.ids("field")


def _is_no_job(scene: Scene, score: IntentScore) -> bool:
    """Whether an intent is none that "it", a job, can be asked."""
    intent = scene.library.content.intents[score.intent]
    outside = intent.kind == "out_of_scope" and score.confidence < PLAIN and not scene.has("own")
    return outside or (intent.topic == GENERAL and not intent.act)


def _talk(scene: Scene, scores: tuple[IntentScore, ...]) -> tuple[IntentScore, ...]:
    """The scores with likely small talk first, where few words hold a word of it and none of a wish: "k thx"."""
    intents, words = scene.library.content.intents, set(scene.heard.said)
    likely = (one for one in scores if intents[one.intent].kind == "smalltalk")
    said = next((one for one in likely if not words.isdisjoint(intents[one.intent].keywords)), None)
    asks = scene.heard.mentions or scene.heard.questions
    if said is None or len(words) > FEW or asks or any(keyed(scene.library, word) for word in words):
        return ()
    if scene.context.turn is None and not _says_no_more(scene, intents[said.intent]):
        return ()
    return (replace(said, confidence=PLAIN), *(one for one in scores if one is not said))


def _says_no_more(scene: Scene, talk: Intent) -> bool:
    """Whether all words are the small talk's own: of "latest headlines please" one is not."""
    known = frozenset(word for phrase in (*talk.keywords, *talk.phrases) for word in phrase.lower().split())
    return known.issuperset(scene.heard.said)


def _is_one_word(scene: Scene) -> bool:
    """Whether one word is all that is said: "hours?", "and hours"."""
    bare = scene.library.tables.lookups.one("bare")
    return sum(word not in bare for word in scene.heard.said) == 1


def _surest(scores: tuple[IntentScore, ...], said: Intent) -> tuple[IntentScore, ...]:
    """The scores with that of an intent whose keyword is all that is said before the others."""
    rest = tuple(one for one in scores if one.intent != said.id)
    whole = next((one for one in scores if one.intent == said.id), IntentScore(said.id, 0.0))
    sure = max(PLAIN, *(one.confidence for one in scores))
    return (replace(whole, confidence=sure), *(replace(one, confidence=min(one.confidence, 1 - sure)) for one in rest))


def _next_topics(scene: Scene) -> frozenset[str]:
    """The topic of the last wish, what its intent offers to ask next, and what is offered of any job."""
    intents, last = scene.library.content.intents, scene.last_wish
    told = [each for each in (last, scene.intent(CARD)) if each]
    following = (intents[ident].topic for each in told for ident in each.follow_ups if ident in intents)
    return frozenset((*following, *((last.topic,) if last else ())))


def _odds(scene: Scene, score: IntentScore, likely: frozenset[str]) -> float:
    intent, before = scene.library.content.intents[score.intent], scene.context.reading
    if intent.act:
        return NEXT if before and before.step and intent.act in STEPS else 1.0
    return NEXT if intent.kind == "answer" and intent.topic in likely else 1.0


def guess(scene: Scene, named: bool) -> Intent | None:
    """The likeliest wish about what was spoken of last, or the last one again; nothing where nothing was."""
    spoken_of = scene.context.turn is not None and (named or bool(scene.context.holders))
    if not spoken_of or not scene.heard.scores:
        return None
    likely = [score for score in scene.heard.scores[:LOOKED_AT] if _is_wish(scene, score)]
    best = likely[0] if likely else None
    if best and best.confidence >= max(scene.bars.ask, NEAR * scene.heard.scores[0].confidence):
        return scene.intent(best.intent)
    return _last_again(scene, likely)


def repeats(scene: Scene) -> bool:
    """Whether small words alone, of no plain meaning, are about the last answer: "by how much"."""
    unsure = scene.best is None or scene.best.confidence < PLAIN
    last = scene.context.reading
    names = {one.id for one in scene.heard.mentions if one.kind in ("job", "other")}
    alone = names and not (names <= set(scene.context.listed_ids) and scene.has("compare"))
    compared = last is not None and last.kind == "comparison" and not alone
    asks_own = scene.heard.polar and scene.has("own")  # "can I do both"
    return (
        unsure
        and compared
        and scene.says_nothing
        and not scene.says_of_what
        and not scene.has("people")
        and not asks_own
    )


def _is_wish(scene: Scene, score: IntentScore) -> bool:
    """Whether a thing can be asked so: no act, no small talk; no term where none is named."""
    intent = scene.library.content.intents[score.intent]
    if intent.kind != "answer" or intent.act:
        return False
    return intent.topic != GENERAL or bool(scene.heard.mentions)


def _last_again(scene: Scene, likely: list[IntentScore]) -> Intent | None:
    """The last wish, where the question speaks of the same topic however unsurely: "what if it's expunged"."""
    last = scene.last_wish
    intents = scene.library.content.intents
    same = last and any(intents[one.intent].topic == last.topic and one.confidence >= SAME for one in likely)
    return last if same and not scene.heard.mentions else None
