"""Why: the reason in the facts, and how the question was read."""

from bot.dialogue.prose import lines_of
from bot.dialogue.why import how, reason, whole
from bot.library import Library
from tests.dialogue.talk import last


def lines(library: Library, question: str) -> list[str]:
    return [line for block in whole(library, last(library, question)) for line in lines_of(block)]


def test_the_words_that_decided_and_the_job_are_said(bakery: Library) -> None:
    said = how(bakery, last(bakery, "what does a baker earn"))
    assert bakery.content.intents["pay"].title in said
    assert '"earn"' in said
    assert "baker" in said


def test_what_came_from_context_is_said(bakery: Library) -> None:
    assert "intent" in how(bakery, last(bakery, "what does a baker earn", "and pastry chefs?"))


def test_a_reason_in_the_facts_comes_first(bakery: Library) -> None:
    first, *_ = reason(bakery, last(bakery, "what is a baker"))
    assert list(lines_of(first)) == ["They rise early."]


def test_the_whole_reading_names_spelling_rivals_facts_and_sources(bakery: Library) -> None:
    said = "\n".join(lines(bakery, "what does a bakker earn"))
    for part in ('ead "bakker" as "baker"', "\n- pay 0", "\n- fact baker.pay", "\n- source guild_pay"):
        assert part in said


def test_a_job_that_was_not_named_is_said_with_the_words_that_describe_it(bakery: Library) -> None:
    said = how(bakery, last(bakery, "what does the one with the bubbling jar earn"))
    assert "Nothing names sourdough baker; I took it from the words: bubbling jar." in said
    assert "Nothing names" not in how(bakery, last(bakery, "what does a sourdough baker earn"))
