"""Side by side with what was spoken of: "both", "rank those three by pay", "mammography any easier?"."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import axis_of
from bot.dialogue.extremes import asks_for_more
from bot.dialogue.holders import DIFFERENCE, as_job, is_of_jobs, others, places
from bot.dialogue.known import entity_of
from bot.dialogue.rest import topic_of, without
from bot.dialogue.scene import PAIR, Scene
from bot.dialogue.values import Heard, Holder, Reading

FEW = 4
"""Jobs that "those" can mean together."""

SHORT = 5
"""Words of a question that sets a job beside the one at hand by a comparing word alone: "mammography any easier?"."""

STARTS = ("than", "or")
"""Groups that set nothing beside what was spoken of when they begin a question."""


def together(scene: Scene, base: Reading) -> Reading | None:
    """The jobs last spoken of, side by side by what is asked: "radiation for both", "both of them against a nurse"."""
    named = tuple(Holder(one.kind, one.id) for one in scene.heard.mentions if one.kind in ("job", "other") and one.id)
    wishes = scene.heard.wishes and not (_asks_which(scene) and _last_kind(scene) == "comparison")
    if scene.context.choices or wishes or asks_for_more(scene) or (named and not scene.has("beside")):
        return None
    jobs = tuple(dict.fromkeys((*_those(scene), *named)))
    if len(jobs) < PAIR + len(named):
        return None
    said = "pairs" if scene.has("pairs") else "those"
    intent = topic_of(scene, without(scene, said, "compare", "comparative", "beside", "usual", "rank", "asks"))
    intent = intent or _plain(scene, said)
    left = without(scene, said, "rank")  # "rank those three"
    alone = bool(named) or scene.heard.bare or (scene.has("rank") and not left)
    bare = (said == "pairs" and alone) or _only_compares(scene)
    if intent is None and said == "those" and _asks_which(scene) and _says_no_topic(scene):
        return _side_by_side(scene, base, jobs, None)
    if intent is None and not (bare and scene.last_wish):
        return None
    return _side_by_side(scene, base, jobs, intent or scene.last_wish)


def _plain(scene: Scene, said: str) -> Intent | None:
    """What comparing words alone ask for: "which one is safer"."""
    if without(scene, said, "compare", "comparative", "asks"):
        return None
    intents = scene.library.content.intents
    likely = (one for one in scene.heard.scores[:1] if one.confidence >= scene.bars.answer)
    best = next((intents[one.intent] for one in likely), None)
    plain = best is not None and is_of_jobs(best) and best.topic != DIFFERENCE
    says = _begins(scene) or scene.says_of_what  # "worse or better" does not
    return best if plain and says and not scene.heard.bare else None


def _those(scene: Scene) -> tuple[Holder, ...]:
    """The jobs that "both" or "those three" means; of "which of those", where few were shown."""
    listed, many = scene.context.listed, _many(scene)
    if scene.has("pairs") and not scene.heard.polar:
        shown = listed if many <= len(listed) <= FEW else scene.context.spoken[-many:]
        return shown if len(shown) >= many else ()
    meant = _asks_which(scene) or (scene.has("those") and _begins(scene))
    return listed if PAIR <= len(listed) <= FEW and (meant or _only_compares(scene)) else ()


def _asks_which(scene: Scene) -> bool:
    """Whether it asks which of few has more: "which gets less radiation"."""
    wished = bool(scene.heard.wishes) and _last_kind(scene) == "comparison"
    return _begins(scene) and (scene.has("comparative") or wished) and not scene.has("people")


def _says_no_topic(scene: Scene) -> bool:
    """Whether nothing but the difference could be meant: "which is more chill"."""
    best = scene.best
    return best is None or best.confidence < scene.bars.ask or best.intent == DIFFERENCE


def _begins(scene: Scene) -> bool:
    lookups, words = scene.library.tables.lookups, scene.heard.words
    return bool(words) and words[0].word in lookups.one("which") | lookups.one("whoever")


def _last_kind(scene: Scene) -> str:
    return scene.context.reading.kind if scene.context.reading else ""


def _only_compares(scene: Scene) -> bool:
    """Whether comparing words are all that is said: "worse or better"."""
    said = scene.has("comparative") and not scene.heard.mentions and not _is_act(scene)
    return said and not without(scene, "comparative")


def _is_act(scene: Scene) -> bool:
    """Whether it is likeliest about the conversation itself: "tell me more"."""
    return scene.best is not None and bool(scene.library.content.intents[scene.best.intent].act)


def _many(scene: Scene) -> int:
    """How many are meant: three of "those three", two of "both"."""
    numbers = scene.library.tables.lookups.measures.numbers
    said = (int(numbers[word]) for word in scene.heard.said if word in numbers)
    return next((number for number in said if PAIR <= number <= FEW), PAIR)


def asks_the_same(scene: Scene) -> bool:
    """Whether what was asked last is asked of another job or place: "is it the same for sonographers?"."""
    there = bool(places(scene.heard)) and len(scene.heard.mentions) == 1
    joins = not scene.library.tables.lookups.one("joiners").isdisjoint(scene.heard.said[:1])
    same = joins and scene.has("similar") and not scene.heard.polar  # "and an echo tech, same thing?"
    if not (scene.has("likewise") or there or same) or scene.last_wish is None or not scene.heard.mentions:
        return False
    return not without(scene, "likewise", "polar", "asks", "similar", *(["comparative"] if there else []))


def the_same(scene: Scene) -> Heard:
    """What is heard as a name alone, without the "same thing?" after it."""
    heard, end = scene.heard, max(mention.end for mention in scene.heard.mentions)
    after = [place for place in cues.at(heard.said, "similar", scene.library.tables.lookups) if place >= end]
    return replace(heard, words=heard.words[: min(after, default=None)], bare=True, polar=False, scores=())


def beside(scene: Scene, base: Reading, named: tuple[Holder, ...]) -> Reading | None:
    """A job beside the one at hand: a new one, or the one that it is a special kind of."""
    one = at_hand(scene)
    if one is None or scene.heard.wishes:
        return None
    other = _new(scene, named, one) or _usual(scene, named, one)
    if other is None:
        return None
    intent = topic_of(scene, without(scene, "compare", "beside", "similar", "usual", "comparative", "asks"))
    last = scene.last_wish
    if intent is None and last and not scene.has("similar"):
        intent = axis_of(scene, last) if _starts(scene) else last
    return _side_by_side(scene, base, (one, other), intent)


def at_hand(scene: Scene) -> Holder | None:
    """The one job last spoken of, by letters or a term too."""
    jobs = tuple(dict.fromkeys(as_job(scene.library, holder) for holder in scene.context.holders))
    ours = tuple(job for job in jobs if job.kind != "other")  # beside a nurse one job is still spoken of
    return ours[0] if len(ours) == 1 and ours[0].kind == "job" else None


def _new(scene: Scene, named: tuple[Holder, ...], one: Holder) -> Holder | None:
    """The one job or occupation named, where small words set it beside the one at hand."""
    jobs = tuple(as_job(scene.library, holder) for holder in named)
    new = tuple(dict.fromkeys((*jobs, *(other for other in others(scene.heard) if other.id))))
    if len(new) != 1 or new[0] == one or new[0].kind not in ("job", "other"):
        return None
    unnamed = any(holder.kind != "job" for holder in scene.context.holders)
    if new[0].kind == "other" and (scene.heard.bare or new[0] in scene.context.listed):
        return new[0]
    if scene.has("similar") and len(cues.sides(scene.heard)) >= PAIR:
        return None  # "is an x-ray tech the same as a rad tech" sets nothing beside the one at hand
    cued = scene.has("beside") or scene.has("similar") or _says_better(scene)
    if _starts(scene) and topic_of(scene, without(scene, "compare")) is None:
        return new[0]
    return new[0] if (unnamed and scene.has("compare") and cued) or _says_better(scene) or _is_alike(scene) else None


def _is_alike(scene: Scene) -> bool:
    """Whether, beside the name, it asks nothing but whether the two are alike: "is echo similar"."""
    return scene.has("similar") and scene.heard.polar and topic_of(scene, without(scene, "similar")) is None


def _says_better(scene: Scene) -> bool:
    """Whether a comparing word is all that is said beside a name: "cath lab any better?"."""
    few = len(scene.heard.words) <= SHORT and not _is_act(scene)
    lookups = scene.library.tables.lookups
    much = lookups.one("most") | lookups.one("least")  # "more about mammographers" compares nothing
    better = not (lookups.one("comparative") - much).isdisjoint(scene.heard.said)
    return few and better and not _rest(scene)


def _rest(scene: Scene) -> bool:
    return bool(without(scene, "comparative", "compare", "asks"))


def _usual(scene: Scene, named: tuple[Holder, ...], one: Holder) -> Holder | None:
    """The job that the one at hand is like, where the usual kind is named: "vs a normal one", "than regular techs"."""
    entity = entity_of(scene.library, one)
    like = Holder("job", entity.like) if entity and entity.like else None
    if like is None or any(holder not in (like, one) and holder.kind != "field" for holder in named):
        return None
    usual = scene.has("usual") and (scene.has("beside") or scene.has("compare"))
    return like if usual or (_starts(scene) and not named and not others(scene.heard)) else None


def _starts(scene: Scene) -> bool:
    """Whether it begins with setting something beside: "vs echo", "compared to the others"."""
    first = scene.heard.said[0] if scene.heard.said else ""
    return first not in STARTS and 0 in scene.at("compare")


def _side_by_side(scene: Scene, base: Reading, jobs: tuple[Holder, ...], intent: Intent | None) -> Reading:
    """The comparison of jobs by an intent, or by the general one of its topic where that sets jobs in order."""
    axis = (axis_of(scene, intent) or intent) if intent and intent.topic != DIFFERENCE else None
    side = scene.side if axis else ""
    if axis and axis.compare and scene.has("rank"):
        return replace(base, kind="ranking", intent=axis.id, holders=jobs[:FEW], side=side or "most")
    return replace(base, kind="comparison", intent=axis.id if axis else DIFFERENCE, holders=jobs[:FEW], side=side)
