"""The shipped content is understood as its authors meant, is covered, and says what its sources say."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.authoring.coverage import GROUP, INHERITED, OWN, Coverage, coverage
from bot.authoring.examples import Tried, tried
from bot.content.model import Entity, Example, Fact, Value
from bot.dialogue.conversation import ask
from bot.dialogue.known import NEVER_INHERITED, known
from bot.dialogue.values import Conversation, Turn
from bot.library import Library
from bot.text import folded

TESTS = Path(__file__).parent.parent

EXAMPLES_NOT_YET = 0.001
"""Share of the examples that may be marked as known to be misread so far."""

TURNS_NOT_YET = 0.04
"""The same for the turns of the dialogues."""

KEPT = 0.96
"""Share of the examples rightly read whose reading a typo must not change."""

LONG = 5
"""Letters of a word in which a typo is put."""

MAIN, OTHERS, OWNED = 14, 9, 8
"""Topics of a main job and of the others, and how many of them have to be the job's own."""

EVERYDAY = 5
"""Words of what everybody says, as "tell me more"; a longer phrase was taken over from the questions."""


@pytest.fixture(scope="module")
def asked(library: Library) -> tuple[Tried, ...]:
    return tuple(tried(library))


@pytest.mark.parametrize(("sort", "known"), [("examples", EXAMPLES_NOT_YET), ("dialogues", TURNS_NOT_YET)])
def test_questions_are_read_as_their_authors_meant(asked: tuple[Tried, ...], sort: str, known: float) -> None:
    """Fault 28."""
    ours = [one for one in asked if isinstance(one.meant, Example) == (sort == "examples")]
    wrong = [f"{one.meant.place}: {one.meant.ask}: {one.wrong}" for one in ours if one.wrong and not one.meant.not_yet]
    assert not wrong, _listed(len(ours), wrong)
    assert sum(one.meant.not_yet for one in ours) <= known * len(ours)


def test_no_typo_gives_an_example_to_another_intent(library: Library, asked: tuple[Tried, ...]) -> None:
    """Faults 28 and 47."""
    plain = [one for one in asked if isinstance(one.meant, Example) and not one.wrong and not one.meant.after]
    typed = [(one, text) for one in plain if (text := mistyped(one.meant.ask)) != one.meant.ask]
    lost = [
        f"{one.meant.place}: {text}"
        for one, text in typed
        if _wish(library, _first(library, text)) != _wish(library, one.turn)
    ]
    assert len(lost) <= (1 - KEPT) * len(typed), _listed(len(typed), lost)


def mistyped(question: str) -> str:
    """The question with two letters of its longest word swapped, the same ones every time."""
    words = question.split(" ")
    place = max(range(len(words)), key=lambda each: len(words[each]))
    word = words[place]
    if len(word) < LONG or not word.isalpha():
        return question
    middle = len(word) // 2
    words[place] = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return " ".join(words)


def _first(library: Library, question: str) -> Turn:
    return ask(library, Conversation(), question).turns[-1]


def _wish(library: Library, turn: Turn) -> tuple[str, str]:
    """The kind of the answer, and the group of intents that it is of."""
    return turn.answer.kind, library.tables.groups.get(turn.reading.intent, turn.reading.intent)


def _listed(count: int, wrong: list[str]) -> str:
    return "\n".join((f"{1 - len(wrong) / count:.4f} of {count} are right; these are not:", *wrong))


def test_no_phrase_is_a_question_that_is_measured(library: Library) -> None:
    measured = {folded(text) for text in _measured()}
    phrases = (phrase for intent in library.content.intents.values() for phrase in intent.phrases)
    examples = (one.ask for intent in library.content.intents.values() for one in intent.examples)
    assert [text for text in (*phrases, *examples) if len(folded(text)) > EVERYDAY and folded(text) in measured] == []


def _measured() -> Iterator[str]:
    for path in sorted((TESTS / "questions").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kept = json.loads(line)
            yield from (turn["text"] for turn in kept.get("turns", (kept,)))


@pytest.fixture(scope="module")
def held(library: Library) -> Coverage:
    return coverage(library)


def test_every_job_is_known_on_as_many_topics_as_promised(library: Library, held: Coverage) -> None:
    known_on = {job: sum(held.count(job, how) for how in (OWN, INHERITED, GROUP)) for job in held.jobs}
    least = {job: MAIN if entity.main else OTHERS for job, entity in library.content.jobs.items()}
    assert {job: count for job, count in known_on.items() if count < least[job]} == {}


def test_every_job_has_topics_of_its_own(held: Coverage) -> None:
    own = {job: held.count(job, OWN) for job in held.jobs}
    assert {job: count for job, count in own.items() if count < OWNED} == {}


def test_inherited_facts_are_those_of_the_job_it_is_like(library: Library, held: Coverage) -> None:
    for job, topic in _where(held, INHERITED):
        found = known(library, library.content.jobs[job], topic)
        assert found is not None
        assert found.owner.id in _line(library, library.content.jobs[job])
        assert topic not in NEVER_INHERITED


def _where(held: Coverage, how: str) -> Iterator[tuple[str, str]]:
    for job, row in held.jobs.items():
        yield from ((job, topic) for topic, each in zip(held.topics, row, strict=True) if each == how)


def _line(library: Library, job: Entity) -> tuple[str, ...]:
    """The jobs that a job is like, the nearest first."""
    parent = library.content.jobs.get(job.like)
    return (parent.id, *_line(library, parent)) if parent else ()


Cells = dict[tuple[str, str, str], float]


@pytest.fixture(scope="module")
def cells() -> Cells:
    """The cells of the national file by entity, year and column."""
    lines = (Path(__file__).parent / "oews_cells.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {(row["entity"], row["year"], row["column"]): float(row["cell"]) for row in rows}


def test_every_us_pay_figure_is_its_cell_of_the_national_file(library: Library, cells: Cells) -> None:
    figures = {(entity.id, *_cell(fact, value)): value.number for entity, fact, value in _national(library)}
    assert figures == cells


COLUMNS = {"mean": "annual_mean", "hourly": "hourly_median"}
"""Fields whose column has another name."""


def _cell(fact: Fact, value: Value) -> tuple[str, str]:
    """Year and column of a figure."""
    name, _, year = value.field.name.partition("_")
    return year or fact.text("year"), COLUMNS.get(name, name)


def _national(library: Library) -> Iterator[tuple[Entity, Fact, Value]]:
    """The money of every pay entry whose source is the national file."""
    for shelf in library.content.entities.values():
        for entity in shelf.values():
            for fact in entity.facts.get("pay", ()):
                if fact.source.startswith("bls_oews_2"):
                    yield from ((entity, fact, each) for each in fact.values.values() if each.field.type == "money")


WEEK = 40
"""Hours of the week that a wage by the week is said of."""


def test_pay_by_the_week_is_that_of_forty_hours(library: Library, cells: Cells) -> None:
    pays = [
        (entity.id, fact)
        for shelf in library.content.entities.values()
        for entity in shelf.values()
        for fact in entity.facts.get("pay", ())
        if "weekly" in fact.values
    ]
    weeks = {ident: fact.values["weekly"].number for ident, fact in pays}
    hours = {ident: cells[ident, fact.text("year"), "hourly_median"] for ident, fact in pays}
    assert weeks
    assert weeks == {ident: round(WEEK * hour) for ident, hour in hours.items()}


PARTICULARS = {"arrt_state", "onet_ca_crt", "ny_8910", "oh_4773"}
"""Undated sources of what is no verdict on a license: that states differ, what a license is called and costs."""


def test_no_state_is_judged_without_a_dated_source(library: Library) -> None:
    """Whether a state of the US asks for a license changes; a page without a date says nothing on it."""
    states = [place for place in library.content.entities["place"].values() if place.sort == "state"]
    facts = [fact for place in states for fact in place.facts.get("licensing", ())]
    undated = {fact.source for fact in facts if not library.content.sources[fact.source].date}
    assert states
    assert undated == PARTICULARS


ALWAYS: dict[str, Callable[[Fact], bool]] = {
    "a source or a group": lambda fact: bool(fact.source or fact.group),
    "a year where it has a wage": lambda fact: "median" not in fact.values or bool(fact.text("year")),
    "a place where it has a wage": lambda fact: "median" not in fact.values or bool(fact.text("where")),
    "a period where it has growth": lambda fact: "growth" not in fact.values or bool(fact.text("to")),
}


@pytest.mark.parametrize("what", ALWAYS)
def test_every_fact_has(library: Library, what: str) -> None:
    """Fault 25."""
    shelves = library.content.entities.values()
    facts = (fact for shelf in shelves for one in shelf.values() for topic in one.facts.values() for fact in topic)
    assert [f"{fact.place}: {fact.id}" for fact in facts if not ALWAYS[what](fact)] == []
