"""An example is judged by what it itself was read as."""

import pytest

from bot.authoring.examples import answered, intents_of
from bot.content.model import Example
from bot.library import Library
from bot.problem import Place

NOWHERE = Place("intents/some.yaml", 1, 1)


@pytest.mark.parametrize(
    ("ask", "act"),
    [("and then what", "step"), ("skip this step", "skip_step"), ("tell me more", "more"), ("why", "why")],
)
def test_an_act_about_the_last_answer_is_read_as_that_act(bakery: Library, ask: str, act: str) -> None:
    example = Example(ask, ("how do I become a baker",), "", "", "", (), (), False, NOWHERE)
    assert act in intents_of(bakery, answered(bakery, example))
