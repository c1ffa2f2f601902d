"""One of a list that was shown is gone on with, by its place; several are compared, four at most."""

import pytest

from bot.library import Library
from tests.dialogue.talk import last

RANKED = ("pastry_chef", "baker", "ice_cream_maker")


@pytest.mark.parametrize(
    ("said", "job"),
    [
        ("the first one", RANKED[0]), ("the second one", RANKED[1]), ("the third one", RANKED[2]),
        ("the last one", RANKED[2]), ("how long is the training of the third", RANKED[2]),
    ],
)  # fmt: skip
def test_one_of_a_ranking_is_its_place(bakery: Library, said: str, job: str) -> None:
    assert last(bakery, "which job pays the most").answer.jobs == RANKED
    assert last(bakery, "which job pays the most", said).answer.jobs == (job,)


FOUR = "compare baker and pastry chef and miller and sourdough baker"


@pytest.mark.parametrize("then", ["and the training?", "which of them pays more", "compare them"])
def test_four_jobs_stay_four_jobs(bakery: Library, then: str) -> None:
    assert last(bakery, FOUR, then).answer.jobs == ("baker", "pastry_chef", "miller", "sourdough_baker")
