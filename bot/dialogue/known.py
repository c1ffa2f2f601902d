"""What is known of an entity on a topic: its own facts, what it takes over, or its group's figures."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from weakref import WeakKeyDictionary

from bot.content.content import Content
from bot.content.model import Entity, Fact, Value
from bot.dataclass import dataclass
from bot.dialogue.values import Holder
from bot.library import Library

NEVER_INHERITED = frozenset({"pay"})
"""Topics whose figures belong to one job alone."""


SIZE = ("outlook", "employment")
"""The figure by which jobs are likelier to be meant: how many people have them."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of one entity on one topic."""

    entity: Entity
    topic: str
    facts: tuple[Fact, ...]
    owner: Entity
    """Whose facts they are: the entity itself, or the one it takes them over from."""
    group: Entity | None = None
    """The job whose figures stand for this one's."""
    place: str = ""
    """Where they hold, if a place was asked for and they hold there."""

    @cached_property
    def fields(self) -> Mapping[str, tuple[Value, Fact]]:
        """Each field with the first entry that has it."""
        found: dict[str, tuple[Value, Fact]] = {}
        for fact in self.facts:
            for name, value in fact.values.items():
                found.setdefault(name, (value, fact))
        return found

    def number(self, name: str) -> float | None:
        """The number of a field, for comparing."""
        return next((fact.values[name].number for fact in self.facts if name in fact.values), None)


def entity_of(library: Library, holder: Holder) -> Entity | None:
    """The entity that a holder names, or nothing for an outside occupation without an entry."""
    return library.content.entities[holder.kind].get(holder.id)


def place_names(library: Library, idents: Iterable[str]) -> tuple[str, ...]:
    """The names of places that have an entry."""
    kept = library.content.entities["place"]
    return tuple(kept[ident].name for ident in idents if ident in kept)


def known(library: Library, entity: Entity, topic: str, place: str = "") -> Known | None:
    """What is known, or nothing; with the name of a place, only what holds there."""
    found = _anywhere(library, entity, topic)
    if found is None:
        return None
    at = home(library)
    whose = at.name if at else ""
    facts = in_place(found.facts, place, whose) if place else at_home(found.facts, whose)
    return Known(entity, topic, facts, found.owner, found.group, place) if facts else None


def home(library: Library) -> Entity | None:
    """The place that is meant where none is named."""
    return library.content.entities["place"].get(library.tables.home)


def is_abroad(library: Library, ident: str) -> bool:
    """Whether a place lies outside the home; one that nobody knows does."""
    at, place = home(library), library.content.entities["place"].get(ident)
    return at is not None and ident != at.id and (place is None or place.sort not in at.parts)


def is_known(library: Library, entity: Entity, topic: str) -> bool:
    """Whether anything is known, wherever it holds."""
    return _anywhere(library, entity, topic) is not None


def _anywhere(library: Library, entity: Entity, topic: str) -> Known | None:
    """What is known of every place: the entity's own facts, or those of what it is like."""
    return _own(library, entity, topic) or _inherited(library, entity, topic)


def places_of(known_: Known) -> tuple[str, ...]:
    """The places that the facts name, in order."""
    return tuple(dict.fromkeys(fact.text("where") for fact in known_.facts if fact.text("where")))


def in_place(facts: Iterable[Fact], place: str, home: str = "") -> tuple[Fact, ...]:
    """The facts that hold in a place, by its name; those that name no place hold at home."""
    wanted = {_plain(place), *([""] if place == home else [])}
    return tuple(fact for fact in facts if _plain(fact.text("where")) in wanted)


def _plain(place: str) -> str:
    """The name of a place without its article."""
    return place.removeprefix("the ").lower()


def at_home(facts: tuple[Fact, ...], home: str = "") -> tuple[Fact, ...]:
    """The facts of the home, or where none are, of the first place named, with those that name none: figures of two
    countries are not mixed."""
    wheres = [fact.text("where") for fact in facts]
    first = next(filter(None, wheres), "")
    home = home if home in wheres and not first.startswith(home) else first
    return tuple([fact for fact, where in zip(facts, wheres, strict=True) if where in ("", home)])


def _own(library: Library, entity: Entity, topic: str) -> Known | None:
    """The entity's own facts; where one names a group, the group's entries follow what it says itself."""
    facts = entity.facts.get(topic, ())
    groups = [fact.group for fact in facts if fact.group]
    group = library.content.jobs.get(groups[0]) if groups else None
    if group is None:
        own = tuple(each for fact in facts for each in _beside(fact))
        return Known(entity, topic, own, entity) if own else None
    shared = _own(library, group, topic) if group.id != entity.id else None
    whole = tuple(each for fact in facts for each in (*_beside(fact), *(shared.facts if shared and fact.group else ())))
    return Known(entity, topic, whole, entity, group) if whole else None


def _beside(fact: Fact) -> tuple[Fact, ...]:
    """What an entry says itself, beside a group that it may name."""
    return (fact,) if fact.values or not fact.group else ()


def _inherited(library: Library, entity: Entity, topic: str) -> Known | None:
    """The facts of the job this one is like."""
    seen = {entity.id}
    parent = library.content.jobs.get(entity.like) if topic not in NEVER_INHERITED else None
    while parent is not None and parent.id not in seen:
        if found := _own(library, parent, topic):
            return Known(entity, topic, found.facts, parent, found.group)
        seen.add(parent.id)
        parent = library.content.jobs.get(parent.like)
    return None


def members(library: Library, ident: str) -> tuple[Entity, ...]:
    """The jobs of a field or department, the main ones first."""
    jobs = [job for job in library.content.jobs.values() if ident == job.field or ident in job.departments]
    return tuple(sorted(jobs, key=lambda job: (not job.main, job.id)))


def kin(library: Library, ident: str) -> tuple[Entity, ...]:
    """A job and those that are like it: its specialties."""
    return tuple(job for job in library.content.jobs.values() if ident in (job.id, job.like))


def main_jobs(library: Library) -> tuple[Entity, ...]:
    """The main jobs."""
    return tuple(job for job in library.content.jobs.values() if job.main)


def likeliest(library: Library) -> tuple[Entity, ...]:
    """The main jobs, those with most people first: the likelier one of them is meant."""
    if library.content not in LIKELIEST:
        LIKELIEST[library.content] = tuple(sorted(main_jobs(library), key=lambda job: (-_people(library, job), job.id)))
    return LIKELIEST[library.content]


LIKELIEST: "WeakKeyDictionary[Content, tuple[Entity, ...]]" = WeakKeyDictionary()
"""What was found for a content: every third question asks for it, and it takes a look at all jobs."""


def _people(library: Library, job: Entity) -> float:
    found = known(library, job, SIZE[0])
    return (found.number(SIZE[1]) or 0.0) if found and found.group is None else 0.0
