"""A list is asked for in another order, or of one field."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last

RANKED = "which imaging jobs pay the most"


@pytest.mark.parametrize(
    ("said", "topic"), [("by training time then", "training_length"), ("sorted by radiation", "safety_radiation")]
)
def test_another_order(library: Library, said: str, topic: str) -> None:
    answer = last(library, RANKED, said).answer
    assert (answer.kind, answer.topics) == ("ranking", (topic,))


def test_another_order_of_what_nobody_publishes(library: Library) -> None:
    answer = last(library, "top 5 easiest imaging jobs to get into", "by training time then").answer
    assert (answer.kind, answer.topics) == ("ranking", ("training_length",))


def test_only_the_jobs_of_a_field(library: Library) -> None:
    turn = last(library, RANKED, "just the ultrasound ones")
    fields = {library.content.jobs[job].field for job in turn.answer.jobs}
    assert (turn.answer.kind, len(fields)) == ("ranking", 1)


@pytest.mark.parametrize("said", ["what do ultrasound ones earn", "does ultrasound pay well"])
def test_a_question_is_no_new_list(library: Library, said: str) -> None:
    assert last(library, RANKED, said).reading.kind != "ranking"


def test_a_ranking_is_turned_round_with_what_narrowed_it(library: Library) -> None:
    reading = last(library, RANKED, "only where I need no degree", "turn that around").reading
    assert (reading.kind, reading.side, [one.criterion for one in reading.criteria]) == (
        "ranking",
        "least",
        ["no_degree"],
    )


@pytest.mark.parametrize(("said", "places"), [("make it top 3", 3), ("just the top 10", 10)])
def test_as_many_places_as_are_asked_for(library: Library, said: str, places: int) -> None:
    answer = last(library, RANKED, said).answer
    assert (answer.topics, len(answer.blocks[1].bars)) == (("pay",), places)  # type: ignore[union-attr]
