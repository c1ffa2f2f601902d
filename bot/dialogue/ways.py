"""Ways: of several jobs named, which one somebody wants to get to, and which one they come from."""

from collections.abc import Iterable

from bot.content.model import Intent
from bot.dialogue.holders import ABOUT, CARD, DUTIES, REACH, as_job
from bot.dialogue.scene import PAIR, Scene
from bot.dialogue.values import Holder
from bot.language.mentions import Mention

PLACE = (DUTIES, CARD)
"""Topics that are told of each job named, whatever the way between them."""


def goal(scene: Scene, named: tuple[Holder, ...], intent: Intent) -> tuple[Holder, ...]:
    """Of jobs on a way from one to the other the goal: that is what is spoken of from now on."""
    jobs = tuple(holder for holder in named if holder.kind == "job")
    if len(jobs) < PAIR or intent.topic in PLACE:
        return named
    ends, starts = _said(scene, "aims"), _said(scene, "origins") | _first(scene)
    aimed = tuple(job for job in jobs if job in ends)
    left = tuple(job for job in jobs if job not in starts)
    return (aimed or left or jobs)[-1:]


def _said(scene: Scene, group: str) -> frozenset[Holder]:
    """The jobs before which a word of the list stands: "after being a sonographer", "before I work in MRI"."""
    return _jobs(scene, (mention for mention in scene.heard.mentions if _follows(scene, mention, group)))


def _first(scene: Scene) -> frozenset[Holder]:
    """The jobs that come first by a word after them: "do they need to be an x-ray tech first"."""
    said, firsts = scene.heard.said, scene.library.tables.lookups.one("firsts")
    return _jobs(scene, (mention for mention in scene.heard.mentions if not firsts.isdisjoint(said[mention.end :][:1])))


def _jobs(scene: Scene, mentions: Iterable[Mention]) -> frozenset[Holder]:
    """The jobs that are named so, or by what they do."""
    named = (Holder(mention.kind, mention.id) for mention in mentions if mention.kind in ABOUT)
    return frozenset(as_job(scene.library, holder) for holder in named)


def _follows(scene: Scene, mention: Mention, group: str) -> bool:
    """Whether one of the words stands before it, with no other name between."""
    ends = (other.end for other in scene.heard.mentions if other.end <= mention.start)
    begin = max((mention.start - REACH, *ends, 0))
    said = scene.library.tables.lookups.one(group)
    return not said.isdisjoint(scene.heard.said[begin : mention.start])
