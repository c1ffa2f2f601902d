"""Rankings: the first five, of all or of some, with their figures."""

from bot.dialogue.prose import text_of
from bot.dialogue.values import Bars, Holder
from bot.library import Library
from tests.dialogue.talk import last, told


def test_the_most_comes_first(bakery: Library) -> None:
    answer = last(bakery, "which job pays the most").answer
    assert (answer.kind, answer.jobs) == ("ranking", ("pastry_chef", "baker", "ice_cream_maker"))
    assert text_of(answer).startswith("Pastry chefs come first")


def test_the_least_comes_first_where_that_is_asked(bakery: Library) -> None:
    assert last(bakery, "which job pays the least").answer.jobs[0] == "ice_cream_maker"


def test_a_field_is_ranked_alone(bakery: Library) -> None:
    answer = told(bakery, "pay", Holder("field", "sweets"), kind="ranking")
    assert set(answer.jobs) == {"pastry_chef", "ice_cream_maker"}


def test_what_only_shares_its_groups_figure_is_not_listed_beside_the_group(bakery: Library) -> None:
    assert "sourdough_baker" not in last(bakery, "which job pays the most").answer.jobs


def test_a_criterion_narrows_it_and_the_side_stays(bakery: Library) -> None:
    answer = last(bakery, "which job pays the most", "and without a degree?").answer
    assert (answer.kind, answer.jobs) == ("ranking", ("baker",))
    answer = last(bakery, "which job pays the most", "and no nights?").answer
    assert answer.jobs == ("pastry_chef", "ice_cream_maker")


def test_figures_are_shown_as_bars(bakery: Library) -> None:
    (bars,) = (block for block in last(bakery, "which job pays the most").answer.blocks if isinstance(block, Bars))
    assert bars.bars[0].shown == "$50,000"


def test_what_nobody_publishes_is_said_with_what_comes_near(bakery: Library) -> None:
    answer = last(bakery, "which is the least stressful job").answer
    assert answer.kind == "no_fact"
    assert answer.choices[0].intent == "schedule"


def test_a_first_place_that_is_shared_is_called_so(library: Library) -> None:
    said = text_of(last(library, "who in imaging gets the most radiation").answer)
    assert "jobs share the first place" in said
