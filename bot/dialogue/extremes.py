"""Extremes: whether a question asks for the most or least of something, by which axis, and among which jobs."""

from collections.abc import Iterator
from itertools import pairwise

from bot.content.model import Intent
from bot.dialogue.context import LISTS
from bot.dialogue.holders import ABOUT, DIFFERENCE
from bot.dialogue.known import kin
from bot.dialogue.rest import measured
from bot.dialogue.scene import EXTREMES, Scene, root_field
from bot.dialogue.values import Holder
from bot.language.intents import IntentScore
from bot.language.mentions import Mention
from bot.library import Library
from bot.text import folded

AXIS = 0.35
"""An intent less sure than this is no axis, unless one of its own words is said."""

WORDED = 0.02
"""An intent less sure than this is no axis, whatever words are said."""

WORDS_ALONE = 0.12
"""An intent without a figure to compare has to be this sure, its words said or not."""

LIKELY = 4
"""Intents looked through for one whose words are said."""

OTHER = {"most": "least", "least": "most"}

LIST = "list"
"""The type of a field that holds several things."""


def asks_extreme(scene: Scene) -> bool:
    """Whether the most or least is asked for of jobs, and not of a part of one: "the hardest part"."""
    if scene.has("rank"):
        return True
    if not scene.side or scene.heard.polar or of_part(scene):
        return False
    return scene.has("which") or bool(scene.heard.axes) or asks_of_all(scene) or _of_kinds(scene) or of_nobody(scene)


def _of_kinds(scene: Scene) -> bool:
    """Whether it is asked of the kinds of a job: "radiologist type with the fewest nights"."""
    return any(is_kind(scene, mention) for mention in scene.heard.mentions)


def of_nobody(scene: Scene) -> bool:
    """Whether a first question asks for an end, and of nobody: "smallest number of needles?"."""
    heard, lookups = scene.heard, scene.library.tables.lookups
    if scene.context.turn or _names_any(scene) or heard.said[0] in lookups.one("open"):
        return False
    ends = frozenset().union(*map(lookups.one, EXTREMES)) - lookups.one("comparative") - lookups.one("limits")
    counted = lookups.one("people") | lookups.one("counted")  # "most people"
    return any(one in ends and other not in counted for one, other in pairwise((*heard.said, "")))


def _names_any(scene: Scene) -> bool:
    """Whether anything is named that could have more of something; a thing that is no job's has not, where an end is
    what the question begins with: "least stressful thing to do with scans"."""
    heard, ends = scene.heard, frozenset().union(*map(scene.library.tables.lookups.one, EXTREMES))
    begins = heard.said[0] in ends
    return any(not begins or one.kind != "term" or scene.stands_for_job(one) for one in heard.mentions)


def asks_which_one(scene: Scene) -> bool:
    """Whether one of all jobs is asked for, and called nothing: "which one is toughest", "most boring one"."""
    ones = scene.library.tables.lookups.one("ones")
    which = (*scene.at("which"), *(place + 1 for side in ("most", "least") for place in scene.at(side)))
    return any(word in ones for place in which for word in scene.heard.said[place + 1 : place + 2])


def asks_for_more(scene: Scene) -> bool:
    """Whether another job is asked for that has more of something than the one at hand: "anything quicker?"."""
    more = scene.has("anything") and (bool(scene.heard.axes) or scene.has("greater") or scene.has("lesser"))
    return more and scene.context.turn is not None and not scene.names_job and not scene.heard.wishes


def of_job_at_hand(scene: Scene) -> bool:
    """Whether more or less of something is said of the one job at hand: "fewer weekends?", "it had better pay"."""
    last = scene.context.reading
    one = last is not None and last.kind in ("answer", "no_fact") and len(last.holders) == 1 and not last.broad
    other = any(map(scene.has, ("which", "people", "anything", "those", "rank")))
    said, more = scene.heard.said, scene.library.tables.lookups.one("comparative")
    begins = bool(scene.heard.axes) and all(said[axis.start] in more for axis in scene.heard.axes)
    return one and not other and begins and (scene.heard.questions or scene.has("that"))


def of_list(scene: Scene) -> bool:
    """Whether the most of something is asked for of jobs that were listed last: "which one pays best"."""
    before = scene.context.reading
    ones = not scene.library.tables.lookups.one("ones").isdisjoint(scene.heard.said[1:2])
    which = ones and 0 in scene.at("which")
    return which and before is not None and before.kind in LISTS and bool(scene.side)


def asks_of_all(scene: Scene) -> bool:
    """Whether an extreme is one of the whole field, or of whoever is in one: "who has the best hours in radiology"."""
    root = root_field(scene.library)
    return bool(scene.fields_named) and (root in scene.fields_named or scene.has("whoever"))


def of_part(scene: Scene) -> bool:
    """Whether the extreme is of a part: the best thing, the hardest part; not where that part is how jobs are ordered:
    the quickest way into."""
    lookups, said = scene.library.tables.lookups, scene.heard.said
    after = {place + 1 for side in ("most", "least") for place in scene.at(side)}
    ordered = {place for axis in scene.heard.axes for place in range(axis.start, axis.end)}
    leads = {place - 1 for place, word in enumerate(said) if word in lookups.one("entries")}  # "cheapest way in"
    return any(said[place] in lookups.one("parts") for place in after - ordered - leads if place < len(said))


def lists_told(library: Library, intent: Intent) -> tuple[str, ...]:
    """The fields of the intent's answer that are lists: best places, settings, tasks."""
    fields = library.content.topics.get(intent.topic, {})
    named = [part for sentence in intent.answer for part in sentence.replace(">", "<").split("<")[1::2]]
    return tuple(name for name in (*named, intent.list) if name in fields and fields[name].type == LIST)


def tells_list(library: Library, intent: Intent) -> bool:
    """Whether the intent's own answer is a list of places, settings or the like, and does not set jobs in order."""
    return not intent.compare and bool(lists_told(library, intent))


def axis(scene: Scene, intent: Intent | None) -> Intent | None:
    """The intent that orders jobs: the one whose words for it are said, the surest, or one whose own words are said."""
    if scene.heard.axes:
        return scene.intent(scene.heard.axes[0].id)
    told = measured(scene)
    if told is not None and told.compare and not (intent and intent.compare and intent.topic == told.topic):
        return told
    if intent is not None and scene.has("whoever") and not intent.compare:
        intent = scene.intent(intent.topic)  # of those who earn the least it is no matter where they do
    if intent is not None and intent.compare and scene.best is not None and scene.best.confidence >= AXIS:
        return intent
    return next((found for found in worded(scene) if found.compare), None)


def side_of(scene: Scene, axis: Intent | None) -> str:
    """most or least; the best and the worst are the ends that people want or do not: the worst hours are the most."""
    wanted = axis.compare.better if axis and axis.compare else ""
    if asks_for_more(scene) and not scene.heard.axes:
        return "least" if scene.has("lesser") else "most"
    if scene.heard.axes or not wanted:
        return scene.side
    if not scene.side:
        return wanted if scene.has("kinder") else OTHER[wanted] if scene.has("harsher") else ""
    if axis and (wished := _wished(scene, axis)):
        return wished
    if scene.has("best"):
        return wanted
    return OTHER[wanted] if scene.has("worst") else scene.side


def _wished(scene: Scene, axis: Intent) -> str:
    """The end that a wish of the question is at: best for a night owl has the most nights."""
    tests = (scene.library.content.criteria[wish.criterion].test for wish in scene.heard.wishes)
    ours = [test for test in tests if axis.compare and (test.topic, test.field) == (axis.topic, axis.compare.by)]
    return next(("most" if test.least else "least" for test in ours if test.least or test.most), "")


def worded(scene: Scene) -> tuple[Intent, ...]:
    """The likely intents of which a word is said: "compare hours", "who needs more school"."""
    likely = [score for score in scene.heard.scores[:LIKELY] if score.confidence >= WORDED]
    found = (intent for score in likely for intent in _near(scene, score) if _is_worded(scene, intent))
    return tuple(intent for intent in found if intent.kind == "answer" and not intent.act)


def _near(scene: Scene, score: IntentScore) -> Iterator[Intent]:
    """A likely intent, if it is sure or sets jobs in order, and the general one of its topic."""
    intent = scene.library.content.intents[score.intent]
    general = scene.intent(intent.topic)
    if intent.compare or score.confidence >= WORDS_ALONE:
        yield intent
    if general and general.compare and general is not intent:
        yield general


def _is_worded(scene: Scene, intent: Intent) -> bool:
    """Whether one of the intent's keywords is said beside the names."""
    named = {place for mention in scene.heard.mentions for place in range(mention.start, mention.end)}
    said = {word for place, word in enumerate(scene.heard.said) if place not in named}
    return intent.topic != DIFFERENCE and any(said.issuperset(folded(keyword)) for keyword in intent.keywords)


def pool(scene: Scene) -> tuple[Holder, ...]:
    """The jobs an extreme is looked for among: a field's, or the kinds of the job that is named: "ultrasound jobs"."""
    for mention in scene.heard.mentions:
        if is_kind(scene, mention):
            job = _job_of(scene, mention)
            return tuple(Holder("job", each.id) for each in kin(scene.library, job))
    if called := _called(scene):
        return called
    before = scene.context.holders  # "which of them pays most" after the jobs of a field
    inside = scene.has("those") and bool(before) and all(holder.kind == "field" for holder in before)
    return scene.fields_named or (before if inside else ())


def _called(scene: Scene) -> tuple[Holder, ...]:
    """The jobs that have a name with such a word at its end, where one is asked for: "highest paid tech"."""
    words = scene.library.tables.lookups.one("called")
    narrower = scene.has("those") or set(scene.fields_named) - {root_field(scene.library)}
    if narrower or words.isdisjoint(scene.heard.said):
        return ()
    jobs = scene.library.content.jobs.values()
    return tuple(Holder("job", job.id) for job in jobs if not words.isdisjoint(map(_last, (job.name, *job.aliases))))


def _last(name: str) -> str:
    """The word that a name ends in."""
    return name.rsplit(None, 1)[-1].lower()


def names_one(scene: Scene) -> bool:
    """Whether one job is named, and not the kinds of it: "what kind of sonographer"."""
    kinds = any(is_kind(scene, mention) for mention in scene.heard.mentions)
    return scene.names_job and not kinds and not (scene.side and only_fields(scene) and asks_of_all(scene))


def only_fields(scene: Scene) -> bool:
    """Whether fields are named and no job: "who in radiology", "what ultrasound work"."""
    about = [mention for mention in scene.heard.mentions if mention.kind in ABOUT]
    return bool(about) and all(mention.kind == "field" for mention in about)


def is_kind(scene: Scene, mention: Mention) -> bool:
    """Whether the kinds of a job are meant: a kind of sonographer, an x-ray type job, an ultrasound specialty."""
    if not _job_of(scene, mention) or mention.ids("field"):
        return False
    said, lookups = scene.heard.said, scene.library.tables.lookups
    before, after = said[max(0, mention.start - 2) : mention.start], said[mention.end : mention.end + 1]
    if before in lookups.lists.get("kinds", frozenset()) or (scene.side and before[-1:] == ("which",)):
        return True
    return not lookups.one("kinds").isdisjoint(after) and scene.side != ""


def _job_of(scene: Scene, mention: Mention) -> str:
    """The job that a mention names or, as a term, stands for."""
    if mention.kind == "job":
        return mention.id
    term = scene.library.content.entities["term"].get(mention.id) if mention.kind == "term" else None
    return term.job if term else ""
