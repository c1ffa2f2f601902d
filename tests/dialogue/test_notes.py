"""What has to be said beside an answer is said."""

from dataclasses import replace

import pytest

from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.prose import text_of
from bot.dialogue.values import Holder, Note, Reading
from bot.library import Library
from tests.dialogue.talk import last, told


def beside(library: Library, question: str) -> list[str]:
    return [block.text for block in last(library, question).answer.blocks if isinstance(block, Note)]


def test_a_groups_figures_are_called_so(bakery: Library) -> None:
    assert any("figures of all bakers" in text for text in beside(bakery, "what does a sourdough baker earn"))


def test_a_place_without_figures_is_not_dropped(bakery: Library) -> None:
    assert any("for Lyonesse" in text for text in beside(bakery, "what does a pastry chef earn in Avalon"))
    assert any("for Lyonesse" in text for text in beside(bakery, "what does a pastry chef earn in Germany"))


def test_a_place_with_figures_is_answered(bakery: Library) -> None:
    assert "$70,000" in text_of(last(bakery, "what does a baker earn in Avalon").answer)


def test_another_value_for_the_same_place_and_year_is_shown(bakery: Library) -> None:
    assert any("The Old Mill" in text and "$41,000" in text for text in beside(bakery, "what does a baker earn"))


def test_a_weak_fact_is_called_weak(bakery: Library) -> None:
    assert bakery.content.replies["weak"] in beside(bakery, "hours of a sourdough baker")


@pytest.mark.parametrize(("day", "old"), [("2021-11-30", False), ("2022-01-31", True)])
def test_a_figure_is_called_old_after_a_year_and_a_half(bakery: Library, day: str, old: bool) -> None:
    library = replace(bakery, today=type(bakery.today).fromisoformat(day))
    made = answer(library, Reading("q", "answer", "pay", (Holder("job", "ice_cream_maker"),)), Context())
    assert any("2020" in block.text for block in made.blocks if isinstance(block, Note)) is old


def test_an_occupation_that_nobody_knows_is_named(bakery: Library) -> None:
    assert any("plumbers" in text for text in beside(bakery, "what does a baker earn next to plumbers"))


def test_an_answer_that_is_whole_has_nothing_beside_it(bakery: Library) -> None:
    assert not any(isinstance(block, Note) for block in told(bakery, "pay", Holder("job", "pastry_chef")).blocks)


def test_a_wish_that_nothing_is_known_on_is_not_dropped(bakery: Library) -> None:
    untold = bakery.content.replies["not_known_whether"].replace("<criterion>", "no nights")
    assert beside(bakery, "how long is the training of a miller, no night work") == [untold]
    assert beside(bakery, "how long is the training of a pastry chef, no night work") == []
