"""What files have to agree on: sources, jobs, topics, fields and names that others speak of."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.content.content import Content
from bot.content.entry import nearest
from bot.content.model import ENTITY_KINDS, Entity, Fact
from bot.content.whereabouts import Whereabouts
from bot.dataclass import dataclass
from bot.problem import Place, Problem
from bot.text import folded

NAMED = ("job", "field", "other")
"""Kinds of which one name can mean only one; a term may share its name with a field, a place with a term."""

RISING = ("p10", "p25", "median", "p75", "p90")
"""Fields that rise in this order."""


@dataclass(frozen=True, slots=True)
class Scope:
    """All content, and where its texts were written."""

    content: Content
    where: Whereabouts

    def wrong(self, entry: Place, key: str, text: str, wrong: str) -> Problem:
        """A problem with the text that stands under a key of an entry."""
        return Problem(self.where.at(entry, key, text), wrong)

    def unknown(self, entry: Place, key: str, what: str, ident: str, known: Iterable[str]) -> Iterator[Problem]:
        """A problem where something is named that does not exist."""
        among = tuple(known)
        if ident and ident not in among:
            yield self.wrong(entry, key, ident, f"unknown {what} `{ident}`; {nearest(ident, among)}")


def disagreements(content: Content, where: Whereabouts) -> Iterator[Problem]:
    """Everything one file says of another that is not so."""
    from bot.content.agreement_intents import of_intents

    scope = Scope(content, where)
    for kind in ENTITY_KINDS:
        for entity in content.entities[kind].values():
            yield from _entity(scope, entity)
    yield from _names(scope)
    yield from _clues(scope)
    yield from _sides(scope)
    yield from of_intents(scope)


def _entity(scope: Scope, entity: Entity) -> Iterator[Problem]:
    """What an entity says of jobs, fields and sources."""
    fields, content = scope.content.entities["field"], scope.content
    yield from scope.unknown(entity.place, "like", "job", entity.like, content.jobs)
    yield from scope.unknown(entity.place, "job", "job", entity.job, content.jobs)
    yield from scope.unknown(entity.place, "meant", "job", entity.meant, content.jobs)
    for key, topics in (("meant_in", entity.meant_in), ("topics", entity.topics)):
        for topic in topics:
            yield from scope.unknown(entity.place, key, "topic", topic, content.topics)
    if entity.kind == "detail" and not (entity.topics or entity.facts):
        yield scope.wrong(entity.place, "name", "", "is asked about nowhere; write `topics: [...]` or a fact")
    yield from scope.unknown(entity.place, "field", "field", entity.field, fields)
    yield from scope.unknown(entity.place, "source", "source", entity.source, content.sources)
    for each in entity.departments:
        yield from scope.unknown(entity.place, "departments", "field", each, fields)
    if entity.short and not entity.source:
        yield scope.wrong(entity.place, "short", "", "has `short` and no `source` for it; write `source: ID`")
    yield from _circle(scope, entity)
    for fact in (fact for facts in entity.facts.values() for fact in facts):
        yield from _fact(scope, entity, fact)


def _circle(scope: Scope, entity: Entity) -> Iterator[Problem]:
    """A job that is like itself, over however many others."""
    seen, at = [entity.id], entity
    while at.like in scope.content.jobs and at.like not in seen:
        at = scope.content.jobs[at.like]
        seen.append(at.id)
    if at.like == entity.id:
        chain = ", ".join(f"`{ident}`" for ident in seen)
        yield scope.wrong(entity.place, "like", "", f"`like` runs in a circle ({chain}); take one out")


def _fact(scope: Scope, entity: Entity, fact: Fact) -> Iterator[Problem]:
    fields = scope.content.entities["field"]
    yield from scope.unknown(fact.place, "source", "source", fact.source, scope.content.sources)
    yield from scope.unknown(fact.place, "group", "job", fact.group, scope.content.jobs)
    for each in fact.jobs:
        yield from scope.unknown(fact.place, "jobs", "job or field", each, (*scope.content.jobs, *fields))
    if fact.group and fact.group == entity.id:
        yield scope.wrong(fact.place, "group", "", f"`group: {fact.group}` is the job itself; name another job")
    figures = [(name, fact.values[name].number or 0) for name in RISING if name in fact.values]
    for (name, low), (next_name, high) in pairwise(figures):
        if low > high:
            wrong = f"`{next_name}` is less than `{name}`; percentiles should rise: {', '.join(RISING)}"
            yield scope.wrong(fact.place, next_name, "", wrong)


def _names(scope: Scope) -> Iterator[Problem]:
    """A name that two files claim."""
    claimed: dict[tuple[str, ...], Entity] = {}
    for entity in (entity for kind in NAMED for entity in scope.content.entities[kind].values()):
        for key, alias in (("name", entity.name), *(("aliases", alias) for alias in entity.aliases)):
            other = claimed.setdefault(folded(alias), entity)
            if other is not entity and folded(alias):
                first = _claim(scope, other, folded(alias))
                wrong = f"the name `{alias}` is already that of `{other.id}` ({first}); take it out of one of them"
                yield scope.wrong(entity.place, key, alias, wrong)


def _claim(scope: Scope, entity: Entity, said: tuple[str, ...]) -> Place:
    """Where an entity claims a name."""
    for alias in entity.aliases:
        if folded(alias) == said:
            return scope.where.at(entity.place, "aliases", alias)
    return scope.where.at(entity.place, "name", entity.name)


def _clues(scope: Scope) -> Iterator[Problem]:
    """A clue that two jobs claim, in whatever order of its words, or that is another job's name."""
    jobs = tuple(scope.content.jobs.values())
    named = {folded(alias): owner for owner in jobs for alias in (owner.name, *owner.aliases)}
    claimed: dict[frozenset[str], tuple[Entity, str]] = {}
    for job, clue in ((each, clue) for each in jobs for clue in each.clues):
        if (owner := named.get(folded(clue), job)) is not job:
            wrong = f"the clue `{clue}` is a name of `{owner.id}`, and a name comes before a clue; take it out"
            yield scope.wrong(job.place, "clues", clue, wrong)
        other, said = claimed.setdefault(frozenset(folded(clue)), (job, clue))
        if other is not job:
            first = scope.where.at(other.place, "clues", said)
            wrong = f"the clue `{clue}` is already that of `{other.id}` ({first}); take it out of one of them"
            yield scope.wrong(job.place, "clues", clue, wrong)


def _sides(scope: Scope) -> Iterator[Problem]:
    """A short name that two jobs or occupations claim."""
    owners = (*scope.content.jobs.values(), *scope.content.entities["other"].values())
    claimed: dict[tuple[str, ...], Entity] = {}
    for owner, name in ((each, name) for each in owners for name in each.beside):
        other = claimed.setdefault(folded(name), owner)
        if other is not owner:
            wrong = f"the short name `{name}` is already that of `{other.id}`; take it out of one of them"
            yield scope.wrong(owner.place, "beside", name, wrong)
