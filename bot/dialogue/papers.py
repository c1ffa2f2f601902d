"""Papers: letters after a name, and the bodies that give them, set side by side: what each of them is."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.axes import sure_axis
from bot.dialogue.holders import ABOUT, DIFFERENCE, LETTERS, as_job
from bot.dialogue.scene import PAIR, Scene
from bot.dialogue.values import Holder, Reading
from bot.language.mentions import Mention

BODY = "body"
"""Sort of terms that give papers."""

MOST = 4
"""Papers that are set side by side."""


def papers(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """What two papers or more are, or of a job named beside them which it has: "which registry for echo, CCI or ARDMS"."""
    terms = tuple(dict.fromkeys(term for one in scene.heard.mentions if not one.denied and (term := _term(scene, one))))
    holders = tuple(Holder("term", ident) for ident in terms)
    if len(terms) < PAIR or _asks_of_jobs(scene, intent, holders) or not _sets_beside(scene, intent):
        return None
    if job := _job_beside(scene):
        topic = scene.library.content.entities["term"][terms[0]].topic
        return replace(base, kind="answer", intent=topic, holders=(job,)) if scene.intent(topic) else None
    return replace(base, kind="comparison", intent=DIFFERENCE, holders=holders[:MOST], side="", polar=False)


def _term(scene: Scene, mention: Mention) -> str:
    """The letters or the body that a mention names, or nothing."""
    terms = scene.library.content.entities["term"]
    return next((ident for ident in mention.ids("term") if terms[ident].sort in (LETTERS, BODY)), "")


def _sets_beside(scene: Scene, intent: Intent | None) -> bool:
    """Whether the question sets what it names side by side."""
    between = cues.compares(scene.heard, scene.library.tables) or scene.has("similar")
    return between or (intent is not None and intent.topic == DIFFERENCE)


def _asks_of_jobs(scene: Scene, intent: Intent | None, named: tuple[Holder, ...]) -> bool:
    """Whether the letters stand for those who have them: "RDMS vs RDCS pay", "RRA vs NMAA"."""
    terms = scene.library.content.entities["term"]
    people = all(terms[each.id].sort == LETTERS for each in named)
    apart = len({as_job(scene.library, each) for each in named}) == len(named)
    axis = sure_axis(scene, intent)
    return (people and apart) or (axis is not None and axis.topic not in {terms[each.id].topic for each in named})


def _job_beside(scene: Scene) -> Holder | None:
    """The one job that is named beside the papers, by a name that is none of them."""
    plain = (one for one in scene.heard.mentions if one.kind in ABOUT and not one.denied and not _term(scene, one))
    jobs = {as_job(scene.library, Holder(one.kind, one.id)) for one in plain}
    found = [job for job in jobs if job.kind == "job"]
    return found[0] if len(found) == 1 else None
