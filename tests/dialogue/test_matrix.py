"""Every intent of the bakery about everything there is, at every length: no change of an answer comes unmeant.

What is said stands in matrix.txt, a line for each intent and thing, with its beginning and a sum of all its forms.
`python -m tests.dialogue.test_said` writes it anew.
"""

from collections.abc import Iterator
from itertools import combinations, permutations, product
from pathlib import Path
from zlib import crc32

from bot.content.model import Intent
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.hearing import hear
from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Asked, Heard, Holder, Reading
from bot.library import Library
from tests.answers import LENGTHS

KEPT = Path(__file__).with_name("matrix.txt")

BEGIN = 60
"""Letters of the first answer that are shown."""

SIDES = ("", "most", "least")

ASKED = ("is it the same", "is it over 45k in 2025", "did it take 2 years in Texas")
"""Questions for yes or no, with a bound, a year, a place that nobody knows."""

Case = tuple[str, list[Reading]]
"""A name, and readings that are answered one after the other."""


def shown(said: Answer) -> str:
    """All of an answer that people and programs see."""
    choices = (f"{each.text} {each.intent} {each.holder}" for each in (*said.choices, *said.suggestions))
    sources = (source.id for source in said.sources)
    parts = (said.kind, *said.jobs, *said.topics, *said.facts, *sources, text_of(said), *choices)
    return "\n".join((*parts, repr(said.blocks)))


def wanted(library: Library) -> tuple[Intent, ...]:
    """The intents that are answered from facts."""
    return tuple(each for each in library.content.intents.values() if each.kind == "answer" and not each.act)


def things(library: Library) -> tuple[Holder, ...]:
    return tuple(Holder(kind, ident) for kind, shelf in library.content.entities.items() for ident in shelf)


def heards(library: Library) -> tuple[Heard, ...]:
    return (Heard(""), *(hear(text, library.tables) for text in ASKED))


def singles(library: Library) -> Iterator[Case]:
    """One thing: at every length, in every place, plainly and for yes or no."""
    places = ((), *((ident,) for ident in library.content.entities["place"]), ("",))
    said, forms = heards(library), tuple(product(LENGTHS, places, SIDES[:2]))
    for intent, holder in product(wanted(library), things(library)):
        yield f"{intent.id} of {holder.kind} {holder.id}", [
            Reading(
                heard.text, "answer", intent.id, (holder,), length=length, places=at, side=side, polar=bool(heard.text),
                heard=heard, numbers=heard.numbers,
            )
            for (length, at, side), heard in zip(forms, said * len(forms), strict=False)
        ]  # fmt: skip


def several(library: Library) -> Iterator[Case]:
    """Two or three jobs one after the other, as they are asked for and as they are carried over."""
    jobs = tuple(Holder("job", ident) for ident in library.content.jobs)
    for intent in wanted(library):
        readings = [
            Reading("q", "answer", intent.id, some, carried=carried)
            for some in (*permutations(jobs[:3], 2), jobs)
            for carried in ((), ("job",))
        ]
        yield f"{intent.id} of several", readings


def comparisons(library: Library) -> Iterator[Case]:
    """Two things side by side, and all jobs."""
    some = tuple(each for each in things(library) if each.kind != "place")
    heard = heards(library)
    for intent in wanted(library):
        pairs = (*combinations(some, 2), some[:4])
        for each in pairs:
            yield (
                f"{intent.id} of {' and '.join(one.id for one in each)}",
                [
                    Reading(one.text, "comparison", intent.id, each, side=side, polar=bool(one.text), heard=one)
                    for side, one in zip(SIDES * 2, heard * 2, strict=False)
                ],
            )


def choices(library: Library) -> Iterator[Case]:
    """Jobs in order and jobs that are wished for: of all, and of each field."""
    fields = ((), *((Holder("field", ident),) for ident in library.content.entities["field"]))
    wishes = [
        Asked(ident, number) for ident, number in zip(library.content.criteria, (None, None, 45e3, 24.0), strict=True)
    ]
    sets = [some for size in range(4) for some in combinations(wishes, size)]
    for intent in (each for each in wanted(library) if each.compare):
        yield (
            f"order by {intent.id}",
            [
                Reading("q", "ranking", intent.id, holders, criteria=some, side=side)
                for holders, some, side in product(fields, sets, SIDES[1:])
            ],
        )
    for some in sets:
        yield (
            f"list by {' and '.join(each.criterion for each in some) or 'nothing'}",
            [Reading("q", "shortlist", "", holders, criteria=some) for holders in fields],
        )


def lines(library: Library) -> list[str]:
    """A line for each case."""
    made = []
    for name, readings in (*singles(library), *several(library), *comparisons(library), *choices(library)):
        said = [answer(library, reading, Context()) for reading in readings]
        total = crc32("\n".join(map(shown, said)).encode())
        made.append(f"{name} | {text_of(said[0])[:BEGIN].splitlines()[0].strip()} #{total:08x}")
    return made


def test_every_intent_about_everything_says_what_it_said(bakery: Library) -> None:
    assert lines(bakery) == KEPT.read_text("utf-8").splitlines()
