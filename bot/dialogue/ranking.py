"""Rankings: the most or least of one figure over all jobs, a field's, or those that meet what was asked."""

from collections.abc import Sequence

from bot.content.model import Entity, Intent
from bot.dialogue import bars
from bot.dialogue.criteria import verdict
from bot.dialogue.cues import has
from bot.dialogue.figures import Figure, figure, ids_of, in_order, sources_of, years_of
from bot.dialogue.holders import DIFFERENCE, unwanted
from bot.dialogue.known import entity_of, members
from bot.dialogue.narrowing import places_asked
from bot.dialogue.notes import filled
from bot.dialogue.scene import root_field
from bot.dialogue.sentences import capital
from bot.dialogue.values import Answer, Block, Choice, Holder, Note, Prose, Reading
from bot.library import Library

TOP = 5
"""Places of a ranking that are shown."""

FEWEST = 3
"""Jobs with a figure that make a ranking; of fewer it would say more than is known."""

TEN = 10
"""Jobs of a ranking that are named to programs."""


def ranking(library: Library, reading: Reading) -> Answer:
    """The first five that are wanted, with figures and bars."""
    intent = library.content.intents[reading.intent]
    assert intent.compare
    field = library.content.topics[intent.topic][intent.compare.by]
    figures = [figure(library, job, intent.topic, intent.compare.by) for job in _jobs(library, reading)]
    denied = unwanted(library, reading.heard)
    ordered = tuple(each for each in _own_first(in_order(figures, reading.side)) if each.entity.id not in denied)
    if len(ordered) < (1 if reading.holders or reading.criteria else FEWEST):
        return no_axis(library, reading)
    top = ordered[: min(places_asked(library, reading), TEN) or TOP]
    facts = [each.fact for each in top]
    alone = len(ordered) == 1 and len(figures) > 1 and not reading.criteria
    level = sum(each.number == top[0].number for each in ordered)
    said = filled(
        library.content.replies["ranking_one" if alone else "ranking_level" if level > 1 else "ranking"],
        count=str(level),
        side=library.content.replies["most" if reading.side == "most" else "least"],
        field=", ".join(part for part in (intent.compare.title or field.title or field.name, years_of(facts)) if part),
        job=capital(top[0].entity.plural), value=top[0].text(library),
    )  # fmt: skip
    blocks: list[Block] = [Prose(said), *([] if alone else [_places(library, top)])]
    if any(each.grouped for each in top):
        blocks.append(Note(library.content.replies["group_marked"]))
    return Answer(
        kind="ranking",
        blocks=tuple(blocks),
        jobs=tuple(each.entity.id for each in ordered[:TEN]),
        topics=(intent.topic,),
        facts=ids_of(facts),
        sources=sources_of(library, facts),
        suggestions=tuple(_about(each, intent) for each in top[:3]),
    )


def _places(library: Library, top: Sequence[Figure]) -> Block:
    """The first ones with their figures, with bars where they are numbers."""
    drawn = bars.drawn([(capital(each.entity.name), each.text(library), each.number or 0.0) for each in top])
    return drawn or Prose(" ".join(f"{capital(each.entity.name)}: {each.text(library)}." for each in top))


def _own_first(ordered: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Without jobs whose figure is another's, their group's or one taken over, where that other is listed itself."""
    owners = {each.entity.id for each in ordered if _owner(each) == each.entity.id}
    return tuple(each for each in ordered if _owner(each) not in owners - {each.entity.id}) or ordered


def _owner(each: Figure) -> str:
    """The job whose figure it is."""
    if each.here is None:
        return each.entity.id
    return each.here.group.id if each.grouped and each.here.group else each.here.owner.id


def _jobs(library: Library, reading: Reading) -> tuple[Entity, ...]:
    """The jobs that are ranked: those of the fields named, and of these those that meet what was asked."""
    fields = [holder for holder in reading.holders if holder.kind == "field" and holder != root_field(library)]
    named = [entity for holder in reading.holders if holder.kind == "job" and (entity := entity_of(library, holder))]
    pool = (
        named or [job for field in fields for job in members(library, field.id)] or list(library.content.jobs.values())
    )
    return tuple(
        job for job in dict.fromkeys(pool) if all(verdict(library, job, one).meets for one in reading.criteria)
    )


def _about(each: Figure, intent: Intent) -> Choice:
    return Choice(capital(each.entity.name), intent.id, Holder("job", each.entity.id))


def no_axis(library: Library, reading: Reading) -> Answer:
    """That nobody publishes this, and what comes nearest."""
    intent = library.content.intents[reading.intent]
    intents = library.content.intents
    usual = intents[DIFFERENCE].follow_ups if DIFFERENCE in intents else library.tables.comparing
    near = dict.fromkeys(intents[ident] for ident in (*intent.follow_ups, *usual))
    choices = tuple(Choice(capital(each.title), each.id) for each in near if each.compare and each is not intent)[:3]
    said = filled(library.content.replies["no_ranking"], title=intent.title)
    if has(reading.heard, "countries", library.tables):
        said, choices = library.content.replies["no_places"], ()
    return Answer("no_fact", (Prose(said),), topics=(intent.topic,), choices=choices)
