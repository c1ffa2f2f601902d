"""What is known of each job on each topic (its own, taken over, a group's, or missing), and the ages of sources."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from bot.content.model import Entity, Source
from bot.dataclass import dataclass
from bot.dialogue.known import known
from bot.library import Library

OWN, INHERITED, GROUP, MISSING = "own", "inherited", "group", "missing"

COUNTED = (OWN, INHERITED, GROUP)

SIGNS = {OWN: "#", INHERITED: "+", GROUP: "g", MISSING: "."}
"""How each is shown in the table."""

OLD = 18
"""Months after which a figure's age is said with it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Jobs by topics, and the ages of the sources."""

    topics: tuple[str, ...]
    jobs: Mapping[str, tuple[str, ...]]
    """For each job, how each topic is held, in the order of `topics`."""
    ages: Mapping[str, int | None]
    """For each source, the months since its data; None for an undated page."""

    def count(self, job: str, how: str) -> int:
        return self.jobs[job].count(how)


def coverage(library: Library) -> Coverage:
    """What is known of every job."""
    topics = tuple(topic for topic in library.content.topics if _is_held(library, topic))
    jobs = {ident: tuple(held(library, job, topic) for topic in topics) for ident, job in library.content.jobs.items()}
    ages = {ident: months_old(source, library.today) for ident, source in library.content.sources.items()}
    return Coverage(topics, jobs, ages)


def held(library: Library, job: Entity, topic: str) -> str:
    """How the facts of one job on one topic are come by."""
    found = known(library, job, topic)
    if found is None:
        return MISSING
    if found.group is not None and not any(fact.source and not fact.group for fact in job.facts.get(topic, ())):
        return GROUP
    return OWN if found.owner.id == job.id else INHERITED


def _is_held(library: Library, topic: str) -> bool:
    return any(topic in job.facts for job in library.content.jobs.values())


def months_old(source: Source, today: date) -> int | None:
    """Whole months from the date of the data to today; a year alone counts from its end."""
    if not source.date:
        return None
    year, month = (*source.date.split("-"), "12")[:2]
    if int(month) > 12:  # two years, as 2024-25
        year, month = year[:2] + month, "12"
    return max(0, (today.year - int(year)) * 12 + today.month - int(month))


def text(made: Coverage) -> Iterator[str]:
    """A table with a sign for each topic, totals, and the sources by age."""
    wide = max(map(len, made.jobs), default=0)
    yield ", ".join(f"{sign} {name}" for name, sign in SIGNS.items())
    yield from (f"{number:>3} {topic}" for number, topic in enumerate(made.topics, 1))
    yield f"{'':{wide}}  {_ruler(len(made.topics))}  own  inherited  group"
    for job, row in made.jobs.items():
        signs, (own, inherited, group) = "".join(SIGNS[how] for how in row), (made.count(job, how) for how in COUNTED)
        yield f"{job:{wide}}  {signs}  {own:3}  {inherited:9}  {group:5}"
    yield from _ages(made)


def _ruler(size: int) -> str:
    """Tens of the topics' numbers, so that a column can be found."""
    return "".join(str(number // 10 % 10) if number % 10 == 0 else "·" for number in range(1, size + 1))


def _ages(made: Coverage) -> Iterator[str]:
    dated = sorted(age for age in made.ages.values() if age is not None)
    old = sum(age > OLD for age in dated)
    middle = f", in the middle {dated[len(dated) // 2]} months old" if dated else ""
    yield f"{len(made.ages)} sources: {len(dated)} dated{middle}; {len(made.ages) - len(dated)} undated"
    years = Counter(age // 12 for age in dated)
    yield from (f"  {_span(year)}: {years[year]}" for year in sorted(years))
    yield f"  older than {OLD} months, said with the figure: {old}"


def _span(year: int) -> str:
    return "less than a year old" if year == 0 else f"{year} to {year + 1} years old"


def as_json(made: Coverage) -> str:
    """The same as one JSON object."""
    jobs = {job: dict(zip(made.topics, row, strict=True)) for job, row in made.jobs.items()}
    return json.dumps({"topics": list(made.topics), "jobs": jobs, "sources": dict(made.ages)}, indent=1)
