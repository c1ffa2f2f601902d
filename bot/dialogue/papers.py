"""Papers: letters after a name, and the bodies that give them, set side by side: what each of them is."""

from bot.content.model import Intent
from bot.dataclass import replace
from bot.dialogue.axes import sets_beside, sure_axis
from bot.dialogue.holders import ABOUT, BODY, DIFFERENCE, GENERAL, LETTERS, NAMING, as_job
from bot.dialogue.rest import without
from bot.dialogue.scene import PAIR, PLAIN, Scene
from bot.dialogue.values import Holder, Reading
from bot.language.mentions import Mention

MOST = 4
"""Papers that are set side by side."""


def papers(scene: Scene, base: Reading, intent: Intent | None) -> Reading | None:
    """What two papers or more are; a job named beside them has them: "which registry for echo, CCI or ARDMS"."""
    terms = tuple(dict.fromkeys(term for one in scene.heard.mentions if not one.denied and (term := _term(scene, one))))
    if len(terms) < PAIR or not sets_beside(scene, intent) or _asks_else(scene, intent, terms):
        return None
    if job := _job_beside(scene):
        topic = scene.library.content.entities["term"][terms[0]].topic
        return replace(base, kind="answer", intent=topic, holders=(job,)) if scene.intent(topic) else None
    holders = tuple(Holder("term", ident) for ident in terms[:MOST])
    return replace(base, kind="comparison", intent=DIFFERENCE, holders=holders, side="", polar=False)


def _term(scene: Scene, mention: Mention) -> str:
    """The letters or the body that a mention names, or nothing."""
    terms = scene.library.content.entities["term"]
    return next((ident for ident in mention.ids("term") if terms[ident].sort in (LETTERS, BODY)), "")


def _asks_else(scene: Scene, intent: Intent | None, terms: tuple[str, ...]) -> bool:
    """Whether something else is plainly asked, or of those who have the letters: "RDMS vs RDCS pay", "RRA or NMAA"."""
    named = [scene.library.content.entities["term"][ident] for ident in terms]
    theirs = {GENERAL, DIFFERENCE, *NAMING, *(term.topic for term in named)}
    axis = sure_axis(scene, intent)
    if (axis is not None and axis.topic not in theirs) or (_is_plain(scene) and intent and intent.topic not in theirs):
        return True
    return all(term.sort == LETTERS for term in named) and len({term.job for term in named}) == len(named)


def _is_plain(scene: Scene) -> bool:
    """Whether the words beside the names plainly ask for something."""
    sure = scene.best is not None and scene.best.confidence >= PLAIN
    return sure and bool(without(scene, "compare", "choice", "asks", "polar"))


def _job_beside(scene: Scene) -> Holder | None:
    """The one job that is named beside the papers, by a name that is none of them."""
    plain = (one for one in scene.heard.mentions if one.kind in ABOUT and not one.denied and not _term(scene, one))
    jobs = {as_job(scene.library, Holder(one.kind, one.id)) for one in plain}
    found = [job for job in jobs if job.kind == "job"]
    return found[0] if len(found) == 1 else None
