"""What is asked for is read with its number, and held against the facts."""

import pytest

from bot.dialogue.criteria import asked_criteria, verdict
from bot.dialogue.values import Asked
from bot.library import Library
from tests.dialogue.talk import heard, job


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("a job with no nights", (Asked("no_nights"),)),
        ("I hate nights", (Asked("no_nights"),)),
        ("over 45k", (Asked("pay_at_least", 45000.0),)),
        ("under two years", (Asked("training_at_most", 24.0),)),
        ("no degree and over $45,000", (Asked("no_degree"), Asked("pay_at_least", 45000.0))),
        ("what does a baker earn", ()),
    ],
)
def test_criteria_are_read_from_words_and_numbers(bakery: Library, text: str, asked: tuple[Asked, ...]) -> None:
    assert asked_criteria(bakery, heard(bakery, text))[0] == asked


def test_a_criterion_can_be_taken_off(bakery: Library) -> None:
    assert asked_criteria(bakery, heard(bakery, "nights are fine")) == ((), frozenset({"no_nights"}))


@pytest.mark.parametrize(
    ("ident", "asked", "meets"),
    [
        ("pastry_chef", Asked("no_nights"), True),
        ("baker", Asked("no_nights"), False),
        ("miller", Asked("no_nights"), None),
        ("baker", Asked("pay_at_least", 40000), True),
        ("baker", Asked("pay_at_least", 40001), False),
        ("miller", Asked("pay_at_least", 1), None),
        ("miller", Asked("training_at_most", 24), True),
        ("pastry_chef", Asked("training_at_most", 24), False),
    ],
)
def test_a_job_meets_it_or_not_or_nothing_is_known(
    bakery: Library, ident: str, asked: Asked, meets: bool | None
) -> None:
    assert verdict(bakery, job(bakery, ident), asked).meets is meets


def test_the_deciding_fact_and_source_are_named(bakery: Library) -> None:
    judged = verdict(bakery, job(bakery, "baker"), Asked("no_nights"))
    assert (judged.fact, judged.source) == ("baker.schedule", "guild_work")
