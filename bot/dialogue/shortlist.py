"""Shortlists: the jobs that meet what was asked, each with a reason, and what was left out and why."""

from collections.abc import Sequence

from bot.content.criteria import NUMBER
from bot.content.model import Entity
from bot.dataclass import dataclass
from bot.dialogue.criteria import Verdict, verdict
from bot.dialogue.holders import unwanted
from bot.dialogue.known import members
from bot.dialogue.notes import filled
from bot.dialogue.scene import root_field
from bot.dialogue.sentences import capital, enumerated, shown
from bot.dialogue.values import Answer, Asked, Block, Choice, Holder, Lines, Note, Prose, Reading
from bot.library import Library

TOP = 5
TEN = 10
OUT = 3
"""Jobs left out that are named, with the reason."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One job against all criteria."""

    job: Entity
    verdicts: tuple[Verdict, ...]

    @property
    def meets(self) -> bool:
        return all(one.meets for one in self.verdicts)

    @property
    def misses(self) -> int:
        """Criteria not met, or on which nothing is known."""
        return sum(not one.meets for one in self.verdicts)


def _best(each: Judged) -> tuple[bool, tuple[float, ...]]:
    """The main jobs first; of these the ones furthest on the good side of a number that was named: the best paid."""
    far = (_beyond(one) for one in each.verdicts)
    return not each.job.main, tuple(distance for distance in far if distance is not None)


def _beyond(one: Verdict) -> float | None:
    """The value that a named number bounds, the smaller the better."""
    test = one.criterion.test
    if one.value is None or one.value.number is None or NUMBER not in (test.least, test.most):
        return None
    return -one.value.number if test.least == NUMBER else one.value.number


def shortlist(library: Library, reading: Reading) -> Answer:
    """The jobs that fit; where none does, the nearest, and which criterion costs most."""
    if not reading.criteria:
        return Answer("shortlist", (Prose(library.content.replies["no_criteria"]),), topics=("other",))
    judged = judge(library, reading.criteria, pool(library, reading))
    fitting = sorted((each for each in judged if each.meets), key=_best)
    chosen = fitting or sorted(judged, key=lambda each: each.misses)[:3]
    titles = enumerated(tuple(criterion_title(library, asked) for asked in reading.criteria))
    blocks = [*_head(library, reading, titles, fitting, judged), _lines(library, chosen, bool(fitting))]
    verdicts = [one for each in chosen[:TOP] for one in each.verdicts]
    return Answer(
        kind="shortlist",
        blocks=(*blocks, *_left_out(library, judged, fitting)),
        jobs=tuple(each.job.id for each in chosen[:TEN]),
        topics=tuple(dict.fromkeys(library.content.criteria[one.criterion].test.topic for one in reading.criteria)),
        facts=tuple(dict.fromkeys(one.fact for one in verdicts if one.fact)),
        sources=_sources(library, verdicts),
        suggestions=tuple(Choice(capital(each.job.name), "", Holder("job", each.job.id)) for each in chosen[:3]),
    )


def pool(library: Library, reading: Reading) -> tuple[Entity, ...]:
    """The jobs looked through: a field's, or all, but those that are not wanted; the main ones first."""
    fields = [holder for holder in reading.holders if holder.kind == "field" and holder != root_field(library)]
    jobs = [job for field in fields for job in members(library, field.id)] or list(library.content.jobs.values())
    denied = unwanted(library, reading.heard)
    wanted = (job for job in dict.fromkeys(jobs) if job.id not in denied)
    return tuple(sorted(wanted, key=lambda job: (not job.main, job.name)))


def judge(library: Library, criteria: Sequence[Asked], jobs: Sequence[Entity]) -> tuple[Judged, ...]:
    """Every job against every criterion."""
    return tuple(Judged(job, tuple(verdict(library, job, asked) for asked in criteria)) for job in jobs)


def criterion_title(library: Library, asked: Asked) -> str:
    """A criterion as it was asked for, with its number."""
    title = library.content.criteria[asked.criterion].title
    return filled(title, number=f"{asked.number:,.0f}") if asked.number is not None else title


def reason(one: Verdict, wanted: bool) -> str:
    """Why a job meets a criterion, or does not."""
    template = one.criterion.because if wanted else one.criterion.against
    name = one.criterion.test.field
    return filled(template, **({name: shown(one.value)} if one.value else {}))


def _head(
    library: Library, reading: Reading, titles: str, fitting: Sequence[Judged], judged: Sequence[Judged]
) -> list[Block]:
    """How many fit; where none does, which criterion costs most."""
    replies = library.content.replies
    if fitting:
        count = "one" if len(fitting) == 1 else "many"
        return [Prose(filled(replies[f"shortlist_{count}"], criteria=titles, count=str(len(fitting))))]
    costly = max(
        range(len(judged[0].verdicts)), key=lambda place: sum(not each.verdicts[place].meets for each in judged)
    )
    hardest = criterion_title(library, reading.criteria[costly])
    return [Prose(filled(replies["shortlist_none"], criteria=titles, hardest=hardest))]


def _lines(library: Library, chosen: Sequence[Judged], fits: bool) -> Lines:
    """Each job with its reasons, and, where it does not fit, what is against it or not known."""
    return Lines(tuple(f"{capital(each.job.name)}: {_reasons(library, each, fits)}" for each in chosen[:TOP]), True)


def _reasons(library: Library, each: Judged, fits: bool) -> str:
    replies = library.content.replies
    met = enumerated(tuple(reason(one, True) for one in each.verdicts if one.meets))
    unmet = enumerated(tuple(reason(one, False) for one in each.verdicts if one.meets is False))
    unknown = enumerated(tuple(plain_title(one) for one in each.verdicts if one.meets is None))
    against = "" if fits else unmet
    but = filled(replies["but"], against=against) if met and against else against
    said = met + but + (filled(replies["not_known"], criteria=unknown) if unknown else "")
    return said.removeprefix("; ")  # what is not known may be all there is to say


def plain_title(one: Verdict) -> str:
    """A criterion as it is spoken of when its number was said before."""
    return filled(one.criterion.title, number="that")


def _left_out(library: Library, judged: Sequence[Judged], fitting: Sequence[Judged]) -> list[Block]:
    """The main jobs that miss by one criterion, with the reason; and how many there are nothing known of."""
    replies = library.content.replies
    near = [each for each in judged if each.misses == 1 and each.job.main and fitting]
    named = [
        f"{each.job.plural} ({reason(one, False)})"
        for each in near[:OUT]
        for one in each.verdicts
        if one.meets is False
    ]
    made: list[Block] = [Note(filled(replies["left_out"], jobs=", ".join(named)))] if named else []
    unknown = sum(any(one.meets is None for one in each.verdicts) for each in judged)
    if unknown and fitting:
        made.append(Note(filled(replies["left_unknown"], count=str(unknown))))
    return made


def _sources(library: Library, verdicts: Sequence[Verdict]):  # type: ignore[no-untyped-def]
    idents = dict.fromkeys(one.source for one in verdicts if one.source)
    return tuple(library.content.sources[ident] for ident in idents if ident in library.content.sources)
