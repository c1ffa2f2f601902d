"""Exhaustive rendering: whatever is asked of whatever, what reaches a reader is whole."""

import re
from collections.abc import Callable, Iterator

import pytest

from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.known import known
from bot.dialogue.prose import text_of
from bot.dialogue.values import Answer, Holder, Note, Prose, Reading
from bot.library import Library
from tests.answers import Rendered, every_answer, said, texts_of
from tests.dialogue.talk import told

MOST_WORDS = 60
"""Words of a normal answer, beside lists and tables."""

UNFILLED = re.compile(r"[<>{}]|\bNone\b(?! is | that )|\bnan\b")
BROKEN = re.compile(r"\.\.| [.,;:]|,\.|\(\)|  |[,;(] ?\)")
DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?]) +")
SOURCED = ("answer", "comparison", "ranking")
ENDS = (".", "!", "?", ":", '."', ".)", "*")


@pytest.fixture(scope="module")
def rendered(library: Library) -> tuple[Rendered, ...]:
    return (*every_answer(library), *_comparisons(library), *_rankings(library))


def _comparisons(library: Library) -> Iterator[Rendered]:
    """Each job beside the next, on every axis and as a whole."""
    jobs = tuple(library.content.jobs)
    for first, second in zip(jobs, jobs[1:] + jobs[:1], strict=True):
        holders = (Holder("job", first), Holder("job", second))
        for intent in (*library.tables.comparing, "difference"):
            reading = Reading("q", "comparison", intent, holders)
            yield Rendered(f"{intent} with {second}", holders[0], "normal", answer(library, reading, Context()))


def _rankings(library: Library) -> Iterator[Rendered]:
    for intent in library.tables.comparing:
        for side in ("most", "least"):
            reading = Reading("q", "ranking", intent, side=side)
            yield Rendered(f"{intent} {side}", Holder("", ""), "normal", answer(library, reading, Context()))


def _texts(answered: Answer) -> Iterator[str]:
    yield from (text for block in answered.blocks for text in texts_of(block))


def _sentences(answered: Answer) -> list[str]:
    return [part for block in answered.blocks if isinstance(block, Prose | Note) for part in SENTENCE.split(block.text)]


def _is_unended(answered: Answer) -> bool:
    prose = (block.text for block in answered.blocks if isinstance(block, Prose | Note))
    return any(not text.endswith(ENDS) for text in prose)


def _begins_small(answered: Answer) -> bool:
    """Whether a sentence or a line begins with a small letter; bars are titled by fields."""
    texts = (text for block in answered.blocks if isinstance(block, Prose | Note) for text in texts_of(block))
    return any(text[:1].islower() for text in texts)


def _is_sourced(answered: Answer) -> bool:
    return bool(answered.sources) and all(each.dated for each in answered.sources)


def _repeats(answered: Answer) -> bool:
    sentences = _sentences(answered)
    return len(sentences) != len(set(sentences))


FAULTS: dict[str, Callable[[Answer], object]] = {
    "nothing unfilled": lambda one: any(UNFILLED.search(text) for text in _texts(one)),
    "nothing empty": lambda one: not one.blocks or not all(text.strip() for text in _texts(one)),
    "no broken punctuation": lambda one: any(BROKEN.search(text) for text in _texts(one)),
    "no doubled word": lambda one: any(DOUBLED.search(text) for text in _texts(one)),
    "no doubled sentence": _repeats,
    "first letters large": _begins_small,
    "sentences end": _is_unended,
    "a source and its date": lambda one: one.kind in SOURCED and not _is_sourced(one),
    "facts named": lambda one: one.kind in ("comparison", "ranking") and not one.facts,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_answer_has(rendered: tuple[Rendered, ...], fault: str) -> None:
    """Fault 31."""
    wrong = [f"{one.where}: {' | '.join(_texts(one.answer))}" for one in rendered if FAULTS[fault](one.answer)]
    assert wrong[:20] == []


def test_a_normal_answer_is_short(rendered: tuple[Rendered, ...]) -> None:
    normal = (one for one in rendered if one.length == "normal")
    counted = [(len(said(one.answer).split()), one.where, said(one.answer)) for one in normal]
    assert [each for each in sorted(counted, reverse=True) if each[0] > MOST_WORDS][:20] == []


def test_a_longer_answer_holds_the_shorter(rendered: tuple[Rendered, ...]) -> None:
    by_where = {one.where: one.answer for one in rendered}
    for where, short in by_where.items():
        if where.endswith("/short") and short.kind == "answer":
            assert _sentences(short)[0] in _sentences(by_where[where.removesuffix("short") + "normal"]), where


def test_a_wage_is_said_with_its_place_and_its_year(library: Library) -> None:
    """What most people earn there and then is no promise to anybody."""
    unnamed = []
    for job in library.content.jobs:
        answer = told(library, "pay", Holder("job", job))
        wages = known(library, library.content.jobs[job], "pay")
        if answer.kind == "answer" and wages and "median" in wages.fields:
            fact = wages.fields["median"][1]
            unnamed += [job for name in ("where", "year") if fact.text(name) not in text_of(answer)]
    assert unnamed == []
