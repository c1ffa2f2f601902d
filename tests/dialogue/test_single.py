"""An answer about one thing."""

import pytest

from bot.dialogue.prose import text_of
from bot.dialogue.values import Bars, Holder, Lines, Prose
from bot.library import Library
from tests.answers import LENGTHS
from tests.dialogue.talk import BAKER, CHEF, last, told

MILLER = Holder("job", "miller")


def test_its_sentences_come_from_the_facts_with_their_source(bakery: Library) -> None:
    answer = told(bakery, "pay", CHEF)
    first = answer.blocks[0]
    assert isinstance(first, Prose)
    assert first.text == (
        "Pastry chefs in Lyonesse earn about $50,000 a year (2026). Most earn between $35,000 and $80,000."
    )
    assert (answer.facts, [source.id for source in answer.sources]) == (("pastry_chef.pay",), ["guild_pay"])


def test_a_missing_fact_is_said_and_no_figure_invented(bakery: Library) -> None:
    answer = told(bakery, "pay", MILLER)
    assert (answer.kind, text_of(answer)) == ("no_fact", "I have no pay for millers.")


def test_what_is_not_known_has_no_source(library: Library) -> None:
    answer = told(library, "military", Holder("job", "limited_xray_operator"))
    assert (answer.kind, answer.facts, answer.sources) == ("no_fact", (), ())


def test_of_a_narrow_question_nothing_beside_the_point_is_said(library: Library) -> None:
    """What is said of contact with patients is no answer to whether men do the work."""
    answer = told(library, "gender", Holder("job", "medical_dosimetrist"))
    assert (answer.kind, answer.facts) == ("no_fact", ())
    assert "contact" not in text_of(answer)


@pytest.mark.parametrize(
    ("intent", "jobs"),
    [
        ("how_to_become", ("pastry_chef",)),
        ("education", ("pastry_chef",)),
        ("definition", ("baker", "pastry_chef")),
        ("duties", ("baker", "pastry_chef")),
        ("pay", ("baker", "pastry_chef")),
    ],
)
def test_of_a_way_from_one_job_to_another_only_the_goal_is_told(
    bakery: Library, intent: str, jobs: tuple[str, ...]
) -> None:
    assert told(bakery, intent, BAKER, CHEF).jobs == jobs


def test_three_lengths(bakery: Library) -> None:
    short, normal, long = (text_of(told(bakery, "pay", BAKER, length=each)) for each in LENGTHS)
    assert short.startswith("Bakers in Lyonesse earn about $40,000 a year (2026).")
    assert "$19.23" not in normal
    assert "That is $19.23 an hour." in long


def test_a_list_stands_under_the_sentences(bakery: Library) -> None:
    (lines,) = (block for block in told(bakery, "how_to_become", BAKER).blocks if isinstance(block, Lines))
    assert lines == Lines(("Learn the trade for two years", "Bake a test loaf", "Join the guild"), True)


def test_figures_are_drawn(bakery: Library) -> None:
    assert any(isinstance(block, Bars) for block in told(bakery, "pay", BAKER).blocks)
    assert not any(isinstance(block, Bars) for block in told(bakery, "pay", BAKER, length="short").blocks)


@pytest.mark.parametrize(
    ("intent", "holder", "topics"),
    [
        ("pay", BAKER, ("pay",)),
        ("term_meaning", Holder("term", "dough"), ("general",)),
        ("term_meaning", Holder("term", "sourdough"), ("general", "duties")),
        ("duties", Holder("field", "baking"), ("general", "duties")),
        ("licensing", Holder("place", "lyonesse"), ("licensing", "regional")),
    ],
)
def test_topics_are_what_it_is_about(bakery: Library, intent: str, holder: Holder, topics: tuple[str, ...]) -> None:
    assert told(bakery, intent, holder).topics == topics


def test_only_jobs_are_named_as_jobs(bakery: Library) -> None:
    assert told(bakery, "definition", BAKER).jobs == ("baker",)
    assert told(bakery, "term_meaning", Holder("term", "dough")).jobs == ()


def test_a_rule_of_a_place_holds_for_every_job_there(bakery: Library) -> None:
    answer = last(bakery, "does a miller need a license in Lyonesse").answer
    assert (answer.jobs, answer.topics) == (("miller",), ("licensing", "regional"))
    assert "Lyonesse licenses every oven." in text_of(answer)


def test_what_comes_next_can_be_answered_here(bakery: Library) -> None:
    assert [choice.intent for choice in told(bakery, "definition", MILLER).suggestions] == ["training_length"]


def test_what_a_job_does_is_the_term_of_its_name(library: Library) -> None:
    answer = told(library, "used_for", Holder("job", "mri_technologist"))
    assert "blood vessels" not in text_of(answer).lower().split(".")[0]


def test_what_a_job_does_is_the_term_that_its_names_name_most(library: Library) -> None:
    answer = told(library, "scan_radiation", Holder("job", "radiologic_technologist"))
    assert answer.facts == ("x_ray.general",)


def test_three_questions_that_may_come_next_are_offered_though_more_could_be_answered(guild: Library) -> None:
    offered = told(guild, "training_long", BAKER).suggestions
    assert [choice.intent for choice in offered] == ["pay", "education", "duties"]


def test_two_entries_of_a_place_are_told_though_there_are_more(guild: Library) -> None:
    said = last(guild, "license for a baker in Logres").answer
    assert text_of(said) == "Logres licenses nobody. Its towns may license ovens."
